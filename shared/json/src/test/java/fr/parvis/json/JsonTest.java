package fr.parvis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private enum Step {
    IN_PROGRESS,
    DONE
  }

  private record Point(Double lon, Double lat) {}

  private record Note(
      String text,
      @Nullable Step step,
      @Nullable Point point,
      @Nullable List<Point> way,
      @Nullable Map<String, String> names,
      @Nullable Integer days,
      @Nullable Boolean urgent,
      @Nullable Instant at,
      @Nullable LocalDate day,
      @Nullable Reference about,
      Optional<String> hint) {}

  @Test
  void read_givesTheRecord_whenAllFits() {
    var note =
        Json.read(
            """
            {"text":"é\\u00e9","step":"in-progress","point":{"lon":1,"lat":2.5},"way":[{"lon":0,"lat":0}],
             "names":{"fr":"oui"},"days":7,"urgent":true,"at":"2026-11-19T09:12:00Z","day":"2026-11-19",
             "about":"k7q4 m2zx","hint":"x"}
            """
                .replace("k7q4 m2zx", Reference.ofBits(42).toString()),
            Note.class);
    assertThat(note)
        .isEqualTo(
            new Note(
                "éé",
                Step.IN_PROGRESS,
                new Point(1.0, 2.5),
                List.of(new Point(0.0, 0.0)),
                Map.of("fr", "oui"),
                7,
                true,
                Instant.parse("2026-11-19T09:12:00Z"),
                LocalDate.of(2026, 11, 19),
                Reference.ofBits(42),
                Optional.of("x")));
  }

  @Test
  void write_readsBackEqual() {
    var note =
        new Note(
            "a\"\n",
            Step.DONE,
            null,
            List.of(),
            null,
            -1,
            null,
            Instant.EPOCH,
            null,
            Reference.ofBits(1),
            Optional.empty());
    assertThat(Json.read(Json.write(note), Note.class)).isEqualTo(note);
    assertThat(Json.write(note)).contains("\"step\":\"done\"", "\"point\":null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|#/text required",
        "{'text':null}|#/text required",
        "{'text':3}|#/text not-a-text",
        "{'text':true}|#/text not-a-text",
        "{'text':['a']}|#/text not-a-text",
        "{'text':'a','txt':1}|#/txt unknown",
        "{'text':'a','a/b~c é':{'x':[1]}}|#/a~1b~0c%20%C3%A9 unknown",
        "{'text':'a','step':'IN_PROGRESS'}|#/step not-a-choice",
        "{'text':'a','step':0}|#/step not-a-choice",
        "{'text':'a','point':3}|#/point not-an-object",
        "{'text':'a','point':[]}|#/point not-an-object",
        "{'text':'a','point':{'lon':'1','lat':2}}|#/point/lon not-a-number",
        "{'text':'a','point':{'lon':1e999,'lat':2}}|#/point/lon not-a-number",
        "{'text':'a','point':{'lon':1}}|#/point/lat required",
        "{'text':'a','point':{'lon':1,'lat':2,'alt':3}}|#/point/alt unknown",
        "{'text':'a','way':{}}|#/way not-a-list",
        "{'text':'a','way':[{'lon':1,'lat':2},{'lon':1,'lat':[]}]}|#/way/1/lat not-a-number",
        "{'text':'a','way':[null]}|#/way/0 required",
        "{'text':'a','names':{'fr':2}}|#/names/fr not-a-text",
        "{'text':'a','names':[]}|#/names not-an-object",
        "{'text':'a','days':7.5}|#/days not-a-number",
        "{'text':'a','days':'7'}|#/days not-a-number",
        "{'text':'a','days':99999999999}|#/days not-a-number",
        "{'text':'a','days':1e999999999}|#/days not-a-number",
        "{'text':'a','urgent':'true'}|#/urgent not-a-boolean",
        "{'text':'a','urgent':1}|#/urgent not-a-boolean",
        "{'text':'a','at':'yesterday'}|#/at not-an-instant",
        "{'text':'a','at':1}|#/at not-an-instant",
        "{'text':'a','day':'2026-02-30'}|#/day not-a-date",
        "{'text':'a','about':'K7Q4'}|#/about not-a-reference",
        "{'text':'a','hint':4}|#/hint not-a-text",
        "{'text':'\\ud800'}|#/text not-a-text",
        "{'text':'\\u0000'}|#/text not-a-text",
        "[]|# not-an-object",
        "null|# not-an-object",
        "3|# not-an-object"
      })
  void read_tellsTheFaultAndItsPlace(String json, String fault) {
    assertThat(faults(json.replace('\'', '"'))).containsExactly(fault);
  }

  @Test
  void read_tellsEveryFault_notOnlyTheFirst() {
    assertThat(
            faults(
                """
                {"txt":1,"step":"x","point":{"lon":"a","lat":"b"},"way":[1,{"lon":2,"lat":3},4],"days":"d"}
                """))
        .containsExactlyInAnyOrder(
            "#/txt unknown",
            "#/step not-a-choice",
            "#/point/lon not-a-number",
            "#/point/lat not-a-number",
            "#/way/0 not-an-object",
            "#/way/2 not-an-object",
            "#/days not-a-number",
            "#/text required");
  }

  @Test
  void read_stopsCounting_whenHostile() {
    var many = new StringBuilder("{\"text\":\"a\"");
    for (int i = 0; i < 10_000; i++) {
      many.append(",\"x").append(i).append("\":1");
    }
    assertThat(faults(many.append('}').toString())).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"a\":1,\"a\":2}",
        "{\"text\":\"a\"} {}",
        "{\"text\":\"a\"}x",
        "{'text':1}",
        "{\"text\":NaN}",
        "{\"text\":01}",
        "\u0000",
        "{\"text\":\"\n\"}"
      })
  void read_refuses_whatIsNotJson(String text) {
    assertThatThrownBy(() -> Json.read(text, Note.class))
        .isInstanceOf(MalformedJson.class)
        .hasMessageStartingWith("Not JSON at line ");
  }

  @Test
  void read_refuses_whatNestsTooDeep() {
    var deep = "{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatThrownBy(() -> Json.read(deep, Note.class)).isInstanceOf(MalformedJson.class);
  }

  private static List<String> faults(String json) {
    return catchThrowableOfType(Invalid.class, () -> Json.read(json, Note.class))
        .violations()
        .stream()
        .map(violation -> violation.pointer() + " " + violation.code())
        .toList();
  }
}
