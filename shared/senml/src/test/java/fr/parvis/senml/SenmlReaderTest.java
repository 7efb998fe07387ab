package fr.parvis.senml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The rules of RFC 8428 section 4, told by JSON packs. */
class SenmlReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-19T10:12:00Z");

  @Test
  void json_appliesBaseFields_toTheRecordsThatFollow() {
    var pack =
        read(
            """
            [{"bn":"urn:dev:ow:10e2073a01080063:","bt":1.320067464e9,"bu":"%RH","bv":20,"n":"a","v":1},
             {"n":"b","t":60,"v":0.5},
             {"n":"c","u":"Cel","t":120},
             {"bn":"other:","n":"d","v":-20}]
            """);
    assertThat(pack.faults()).isEmpty();
    assertThat(pack.records())
        .extracting(SenmlRecord::name, SenmlReaderTest::number, r -> r.unit().orElse(""))
        .containsExactly(
            tuple("urn:dev:ow:10e2073a01080063:a", 21.0, "%RH"),
            tuple("other:d", 0.0, "%RH"),
            tuple("urn:dev:ow:10e2073a01080063:b", 20.5, "%RH"),
            tuple("urn:dev:ow:10e2073a01080063:c", 20.0, "Cel"));
    assertThat(pack.records().get(2).time()).isEqualTo(Instant.parse("2011-10-31T13:25:24Z"));
  }

  @Test
  void json_countsSmallTimesFromNow_andSortsByTime() {
    var pack =
        read(
            "[{\"n\":\"x\",\"v\":1},{\"n\":\"x\",\"t\":-5,\"v\":2},{\"n\":\"x\",\"t\":0.25,\"v\":3}]");
    assertThat(pack.records())
        .extracting(SenmlRecord::time)
        .containsExactly(NOW.minusSeconds(5), NOW, NOW.plusMillis(250));
  }

  @Test
  void json_takesTheBoundBetweenRelativeAndAbsolute_from2To28() {
    var pack =
        read("[{\"n\":\"x\",\"t\":268435456,\"v\":1},{\"n\":\"x\",\"t\":268435455,\"v\":2}]");
    assertThat(pack.records())
        .extracting(SenmlRecord::time)
        .containsExactly(Instant.ofEpochSecond(268_435_456), NOW.plusSeconds(268_435_455));
  }

  @Test
  void json_keepsEachTypeOfValue() {
    var pack =
        read(
            """
            [{"bn":"urn:dev:ow:10e2073a01080063:","n":"temp","u":"Cel","v":23.1},
             {"n":"label","vs":"Machine Room"},
             {"n":"open","vb":false},
             {"n":"nfv-reader","vd":"aGkgCg"},
             {"n":"energy","u":"W","s":12.5,"ut":900}]
            """);
    assertThat(pack.faults()).isEmpty();
    assertThat(pack.records())
        .extracting(record -> record.value().map(Object::toString).orElse("-"))
        .containsExactly(
            "Numeric[value=23.1]",
            "Text[value=Machine Room]",
            "Bool[value=false]",
            "Data[6869200a]",
            "-");
    assertThat(pack.records().getLast().sum()).hasValue(12.5);
    assertThat(pack.records().getLast().updateTime()).hasValue(900);
  }

  @Test
  void json_leavesOutOnlyTheRecord_thatIsAtFault() {
    var pack =
        read(
            """
            [{"bn":"a:","n":"ok","v":1},
             {"n":"nan","v":NaN}, {"n":"huge","v":1e999}, {"n":"two","v":1,"vs":"x"}, {"n":"none"},
             {"n":"é","v":1}, {"n":"u","u":"°C","v":1}, {"n":"type","v":"12"}, {"n":"t","t":1e300,"v":1},
             {"n":"d","vd":"***"}, {"n":"r","v":1,"v":2},
             {"n":"ok","v":2}]
            """);
    assertThat(pack.records()).hasSize(2);
    assertThat(pack.faults())
        .extracting(SenmlFault::code)
        .containsExactly(
            "not-finite",
            "not-finite",
            "several-values",
            "no-value",
            "name",
            "unknown-unit",
            "wrong-type",
            "time",
            "not-base64",
            "repeated");
    assertThat(pack.faults()).extracting(SenmlFault::index).startsWith(1, 2, 3).endsWith(10);
  }

  @Test
  void json_passesOverARecord_thatOnlySetsBases() {
    var pack = read("[{\"bn\":\"a:\",\"bt\":1700000000},{\"n\":\"b\",\"v\":1}]");
    assertThat(pack.faults()).isEmpty();
    assertThat(pack.records())
        .singleElement()
        .satisfies(record -> assertThat(record.name()).isEqualTo("a:b"));
  }

  @Test
  void json_ignoresUnknownFields_butRefusesThoseThatMustBeUnderstood() {
    assertThat(read("[{\"n\":\"a\",\"v\":1,\"foo\":{\"deep\":[1,2]}}]").records()).hasSize(1);
    assertRejected("[{\"n\":\"a\",\"v\":1,\"foo_\":1}]", "must-understand");
  }

  @Test
  void json_understandsVersions_upToTenAndSecondaryUnits() {
    assertThat(read("[{\"bver\":5,\"n\":\"a\",\"v\":1}]").records()).hasSize(1);
    assertThat(read("[{\"bver\":26,\"n\":\"a\",\"u\":\"kWh\",\"v\":1}]").records()).hasSize(1);
    assertRejected("[{\"bver\":11,\"n\":\"a\",\"v\":1}]", "version");
    assertRejected("[{\"n\":\"a\",\"v\":1},{\"bver\":26,\"n\":\"a\",\"v\":1}]", "version");
    assertRejected("[{\"bver\":0,\"n\":\"a\",\"v\":1}]", "version");
  }

  @Test
  void json_rejectsThePack_whenNoRecordCanBeTrusted() {
    assertRejected("", "malformed");
    assertRejected("{}", "malformed");
    assertRejected("[]", "empty");
    assertRejected("[{\"n\":\"a\",\"v\":1}] []", "malformed");
    assertRejected("[{\"n\":\"a\",\"v\":1}", "malformed");
    assertRejected("[{\"bt\":\"noon\",\"n\":\"a\",\"v\":1}]", "wrong-type");
    assertRejected("[{\"bt\":1e999,\"n\":\"a\",\"v\":1}]", "not-finite");
    assertRejected("[" + "[".repeat(10_000), "malformed");
    assertRejected("[{\"x\":" + "[".repeat(10_000), "malformed");
  }

  @Test
  void json_rejectsWhatIsNotUtf8() {
    var latin = "[{\"n\":\"a\",\"vs\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> new SenmlReader().json(latin, NOW)).isInstanceOf(SenmlRejected.class);
  }

  @Test
  void json_rejectsWhatIsPastItsLimits() {
    var reader = new SenmlReader(new SenmlLimits(100, 2, 10));
    var three = "[{\"n\":\"a\",\"v\":1},{\"n\":\"a\",\"v\":1},{\"n\":\"a\",\"v\":1}]";
    assertThatThrownBy(() -> reader.json(three.getBytes(StandardCharsets.UTF_8), NOW))
        .isInstanceOf(SenmlRejected.class)
        .hasMessage("A pack has at most 2 records.");
    assertThatThrownBy(() -> reader.json(new byte[101], NOW)).hasMessageContaining("100 bytes");
    var longName = "[{\"n\":\"abcdefghijk\",\"v\":1}]".getBytes(StandardCharsets.UTF_8);
    assertThat(reader.json(longName, NOW).faults())
        .extracting(SenmlFault::code)
        .containsExactly("name");
  }

  private static SenmlPack read(String json) {
    return new SenmlReader().json(json.getBytes(StandardCharsets.UTF_8), NOW);
  }

  private static void assertRejected(String json, String code) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(SenmlRejected.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static double number(SenmlRecord record) {
    return record.value().orElseThrow() instanceof SenmlValue.Numeric(var value)
        ? value
        : Double.NaN;
  }
}
