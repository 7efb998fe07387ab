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

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes again when something does not work, and what does not. */
final class FailuresTest {

  private final Town town =
      new Town()
          .with(series(WATER, 0, "compteur-eau-1/volume", "water-volume", "m3"))
          .with(series(SCHOOL, 0, "ecole-jules-ferry/air-temperature", "air-temperature", "Cel"));

  @Test
  void onlyMessagesOfTheZoneThatFailed_comeAgain() {
    town.broken.add(SCHOOL);
    assertThat(town.failed(event("senml"))).containsExactly("m-1");
    assertThat(town.values("compteur-eau-1/volume")).hasSize(1);
    town.broken.clear();
    assertThat(town.failed(event("senml"))).isEmpty();
    assertThat(town.values("ecole-jules-ferry/air-temperature")).hasSize(2);
  }

  @Test
  void causes_areLoggedUnderTheMessagesIds_theirTraceOnce() {
    town.broken.add(WATER);
    var volume = "[{\"n\":\"volume\",\"u\":\"m3\",\"v\":1}]".getBytes(UTF_8);
    var body = pack("senml", "compteur-eau-1", NOW, volume);
    assertThat(town.failed(eventOf(body, body, body))).containsExactly("m-1", "m-2", "m-3");
    assertThat(town.context.logged()).hasSize(3);
    assertThat(town.context.logged().get(0)).contains("m-1", "The table is busy", "\tat ");
    assertThat(town.context.logged().get(2))
        .isEqualTo(
            "Failed: message m-3, trace none: java.lang.IllegalStateException: The table is busy");
  }

  @Test
  void messagesThatNeedTheQuarantine_comeAgain_whenItCannotBeWritten() {
    town.quarantineIsFull = true;
    assertThat(town.failed(event("poison")))
        .containsExactlyInAnyOrder("m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-7");
    var volume = "[{\"n\":\"volume\",\"u\":\"m3\",\"v\":1}]".getBytes(UTF_8);
    assertThat(town.failed(eventOf(pack("senml", "compteur-eau-1", NOW, volume)))).isEmpty();
  }

  @Test
  void presenceThatCannotBeRecorded_comesAgainAlone() {
    town.devicesAreDown = true;
    assertThat(town.failed(event("presence"))).containsExactlyInAnyOrder("m-1", "m-2", "m-3");
    assertThat(town.failed(event("senml"))).isEmpty();
  }

  @Test
  void compaction_goesOnAfterAZoneThatFails_andTellsIt() {
    town.zones.addAll(List.of(WATER, SCHOOL));
    town.broken.add(WATER);
    assertThat(town.failed(event("compaction"))).containsExactly("m-1");
    assertThat(town.compacted).containsExactly(SCHOOL);
    assertThat(town.context.logged())
        .singleElement()
        .asString()
        .contains("Zone W15-1 of 37999", "The table is busy");
  }

  @Test
  void compaction_stopsWhenTimeIsShort_andIsDone() {
    town.zones.addAll(List.of(WATER, SCHOOL));
    var left = new int[] {CompactZones.RESERVE_MILLIS, CompactZones.RESERVE_MILLIS - 1};
    var asked = new int[1];
    var failures = new Failures();
    new CompactZones(new Opened(town.zones), town.compacted::add)
        .run(Batch.of(event("compaction").getRecords()), () -> left[asked[0]++], failures);
    assertThat(town.compacted).containsExactly(WATER);
    assertThat(failures.response()).isEqualTo(new SQSBatchResponse(List.of()));
  }
}
