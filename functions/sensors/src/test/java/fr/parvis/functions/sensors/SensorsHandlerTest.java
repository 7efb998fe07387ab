package fr.parvis.functions.sensors;

import static fr.parvis.functions.sensors.Samples.NOW;
import static fr.parvis.functions.sensors.Samples.SCHOOL;
import static fr.parvis.functions.sensors.Samples.WATER;
import static fr.parvis.functions.sensors.Samples.event;
import static fr.parvis.functions.sensors.Samples.eventOf;
import static fr.parvis.functions.sensors.Samples.pack;
import static fr.parvis.functions.sensors.Samples.series;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import fr.parvis.telemetry.Quarantined;
import fr.parvis.telemetry.Refusal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SensorsHandlerTest {

  private final Town town =
      new Town()
          .with(series(WATER, 0, "compteur-eau-1/volume", "water-volume", "m3"))
          .with(series(WATER, 1, "debitmetre-nord/flow", "water-flow", "l/s"))
          .with(series(WATER, 2, "debitmetre-nord/pressure", "water-pressure", "Pa"))
          .with(series(SCHOOL, 0, "ecole-jules-ferry/air-temperature", "air-temperature", "Cel"))
          .with(series(SCHOOL, 1, "ecole-jules-ferry/window-open", "presence", "/"))
          .with(series(SCHOOL, 2, "gymnase-entree/temperature", "air-temperature", "Cel"));

  @Test
  void packs_becomeReadings_oneWriteAZone() {
    assertThat(town.failed(event("senml"))).isEmpty();
    assertThat(town.values("compteur-eau-1/volume")).containsExactly(entry(-60L, 1204.317));
    assertThat(town.values("ecole-jules-ferry/air-temperature"))
        .containsExactly(entry(-60L, 19.4), entry(-30L, 19.5));
    assertThat(town.values("ecole-jules-ferry/window-open")).containsExactly(entry(-60L, 1.0));
    assertThat(town.appends).isEqualTo(2);
    assertThat(town.quarantined)
        .extracting(Quarantined::thing, Quarantined::refusal)
        .containsExactly(tuple("ecole-jules-ferry", Refusal.UNKNOWN_SERIES));
  }

  @Test
  void packs_areReadInCborToo() {
    assertThat(town.failed(event("senml-cbor"))).isEmpty();
    assertThat(town.values("debitmetre-nord/flow")).containsExactly(entry(-60L, 12.5));
    assertThat(town.values("debitmetre-nord/pressure")).containsExactly(entry(-60L, 412_000.0));
  }

  @Test
  void repeats_changeNothing() {
    town.handle(event("senml"));
    var before = town.values("ecole-jules-ferry/air-temperature");
    assertThat(town.failed(event("senml"))).isEmpty();
    assertThat(town.values("ecole-jules-ferry/air-temperature")).isEqualTo(before);
  }

  @Test
  void ofTwoValuesForOneTime_theNewerMessageStays_whateverTheirOrder() {
    var older = "[{\"n\":\"volume\",\"bt\":1795079000,\"u\":\"m3\",\"v\":1}]".getBytes(UTF_8);
    var newer = "[{\"n\":\"volume\",\"bt\":1795079000,\"u\":\"m3\",\"v\":2}]".getBytes(UTF_8);
    town.handle(
        eventOf(
            pack("senml", "compteur-eau-1", NOW, newer),
            pack("senml", "compteur-eau-1", NOW.minusSeconds(1), older)));
    assertThat(town.values("compteur-eau-1/volume").values()).containsExactly(2.0);
  }

  @Test
  void uplinks_becomeReadingsOfTheirDevice() {
    assertThat(town.failed(event("lorawan"))).isEmpty();
    assertThat(town.values("gymnase-entree/temperature").values()).containsExactly(19.0);
    assertThat(town.quarantined)
        .extracting(Quarantined::thing, Quarantined::refusal)
        .containsExactlyInAnyOrder(
            tuple("gymnase-entree", Refusal.UNKNOWN_SERIES),
            tuple("a84041ffff000002", Refusal.UNKNOWN_SERIES));
  }

  @Test
  void uplinksThatMeanNothing_waitInQuarantine_underWhoIsKnownOfThem() {
    assertThat(town.failed(event("lorawan-unreadable"))).isEmpty();
    assertThat(town.quarantined)
        .extracting(Quarantined::thing, Quarantined::refusal, Quarantined::detail)
        .containsExactly(
            tuple("ttn", Refusal.UNREADABLE, "The body names no device: it is not an uplink."),
            tuple(
                "a84041ffff000002",
                Refusal.UNREADABLE,
                "No decoder is known for the model \"acme\"."));
  }

  @Test
  void poison_waitsInQuarantine_andItsNeighboursAreKept() {
    assertThat(town.failed(event("poison"))).isEmpty();
    assertThat(town.values("compteur-eau-1/volume")).containsExactly(entry(-60L, 1204.317));
    assertThat(town.quarantined)
        .extracting(Quarantined::thing, Quarantined::refusal)
        .contains(
            tuple("compteur-eau-1", Refusal.FUTURE),
            tuple("compteur-eau-1", Refusal.NOT_A_NUMBER),
            tuple("compteur-eau-1", Refusal.WRONG_UNIT),
            tuple("compteur-eau-1", Refusal.UNKNOWN_SERIES),
            tuple("compteur-eau-1", Refusal.UNREADABLE),
            tuple("unknown", Refusal.UNREADABLE));
    assertThat(town.quarantined)
        .extracting(Quarantined::detail)
        .contains(
            "\"compteur-eau-1:state\" is a text or data, not a number."
                + " \"compteur-eau-1:raw\" is a text or data, not a number."
                + " \"compteur-eau-1:total\" has a sum and no value.",
            "The text is not UTF-8.",
            "The message is not JSON.",
            "The message is not one of this queue: \"thing\" is not the name of a thing.");
  }

  @Test
  void aPayload_isShownInQuarantine_asTextWhereItIs_andNeverWhole() {
    var long1 = "[\"" + "x".repeat(20_000) + "\"]";
    town.handle(
        eventOf(
            pack("senml", "compteur-eau-1", NOW, "[1]".getBytes(UTF_8)),
            pack("senml", "compteur-eau-1", NOW, new byte[] {-1, 0}),
            pack("senml", "compteur-eau-1", NOW, long1.getBytes(UTF_8))));
    assertThat(town.quarantined.get(0).payload()).isEqualTo("[1]");
    assertThat(town.quarantined.get(1).payload()).isEqualTo("/wA=");
    assertThat(town.quarantined.get(2).payload()).hasSize(Faults.SHOWN + 1).endsWith("…");
  }

  @Test
  void aFloodOfBrokenMessages_isCounted_notWrittenDownOneByOne() {
    var bodies = new String[500];
    Arrays.setAll(bodies, i -> pack("senml", "compteur-eau-1", NOW, ("[" + i).getBytes(UTF_8)));
    assertThat(town.failed(eventOf(bodies))).isEmpty();
    assertThat(town.quarantined).hasSize(Poison.SHOWN + 1);
    assertThat(town.quarantined.getLast().detail()).endsWith(" And 489 more messages like it.");
  }

  @Test
  void presence_ofTheLastMessage_isRecorded() {
    assertThat(town.failed(event("presence"))).isEmpty();
    assertThat(town.presences)
        .containsExactly(
            "compteur-eau-1 false 2026-11-19T09:12:01Z",
            "ecole-jules-ferry true 2026-11-19T09:12:00Z");
  }

  @Test
  void compaction_isRun_whenTheScheduleSaysSo() {
    town.zones.add(WATER);
    town.zones.add(SCHOOL);
    assertThat(town.failed(event("compaction"))).isEmpty();
    assertThat(town.compacted).containsExactly(WATER, SCHOOL);
  }
}
