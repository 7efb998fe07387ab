package fr.parvis.senml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CBOR form: RFC 8428 section 6. */
class CborTest {

  private static final Instant NOW = Instant.parse("2026-11-19T10:12:00Z");

  @Test
  void cbor_readsWhatTheWriterWrote_asTheJsonDoes() {
    var writer = new SenmlWriter("urn:dev:ow:10e2073a01080063:");
    var readings =
        List.of(
            new SenmlWriter.Reading("voltage", "V", 120.1, 1_276_020_076.001),
            new SenmlWriter.Reading("current", "A", 1.5, 1_276_020_071.001),
            new SenmlWriter.Reading("index", "m3", -70_000, 1_276_020_076.001));
    var fromCbor = new SenmlReader().cbor(writer.cbor(readings), NOW);
    assertThat(fromCbor.faults()).isEmpty();
    assertThat(fromCbor).isEqualTo(new SenmlReader().json(writer.json(readings), NOW));
    assertThat(fromCbor.records().getLast().time())
        .isEqualTo(Instant.parse("2010-06-08T18:01:16.001Z"));
  }

  @Test
  void cbor_readsEveryWayToWriteANumber() {
    // one record each: n = "a" and v = 1.5 as half, float, double, decimal fractions; 3; -4
    assertThat(
            numbers(
                "02f93e00",
                "02fa3fc00000",
                "02fb3ff8000000000000",
                "02c482200f",
                "02c48220c2410f",
                "0203",
                "0223"))
        .containsExactly(1.5, 1.5, 1.5, 1.5, 1.5, 3.0, -4.0);
  }

  @Test
  void cbor_blamesTheRecord_whenANumberIsNone() {
    // text, tag of a date, a decimal fraction without end, not a number
    for (var value : List.of("026161", "02c11a00000000", "02c4821a7fffffff01", "02f97e00")) {
      var pack = read("81a2006161" + value);
      assertThat(pack.records()).isEmpty();
      assertThat(pack.faults()).hasSize(1);
    }
  }

  @Test
  void cbor_takesStreamedArraysAndMaps_andTheSelfDescribedTag() {
    var pack = read("d9d9f7" + "9f" + "bf" + "006161" + "0201" + "ff" + "ff");
    assertThat(pack.records()).hasSize(1);
  }

  @Test
  void cbor_ignoresUnknownFields_whateverTheyHold() {
    var pack = read("81a4006161" + "0201" + "6378797a" + "9f01bf01c103ff5f4101ffff" + "1864f6");
    assertThat(pack.records()).hasSize(1);
  }

  @Test
  void cbor_rejectsHostileBytes() {
    for (var hex :
        List.of(
            "", // nothing
            "80", // no record
            "9f", // never ends
            "9bffffffffffffffff", // claims 2^64 records
            "81bbffffffffffffffff", // claims 2^64 fields
            "81a1007bffffffffffffffff", // claims a text of 2^64 bytes
            "81a1007a7fffffff", // claims a text of 2 GB
            "81a1007f6161ff", // a text in parts
            "81a163787978" + "81".repeat(5_000) + "00", // nested deep
            "81a163787978" + "c1".repeat(5_000) + "00", // tagged deep
            "81a20061610201" + "00", // something after
            "81a1f500", // a label that is none
            "81a164666f6f5f00", // must be understood
            "1c", // reserved
            "ff" // only an end
            )) {
      assertThatThrownBy(() -> read(hex)).as(hex).isInstanceOf(SenmlRejected.class);
    }
  }

  private static List<Double> numbers(String... values) {
    return List.of(values).stream()
        .map(value -> read("81a2006161" + value).records().getFirst())
        .map(record -> ((SenmlValue.Numeric) record.value().orElseThrow()).value())
        .toList();
  }

  private static SenmlPack read(String hex) {
    return new SenmlReader().cbor(HexFormat.of().parseHex(hex), NOW);
  }
}
