package fr.parvis.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          "type": "string"                                       | été          | été
          "type": "string", "format": "email"                    | a@b.fr       | a@b.fr
          "type": "string", "format": "email"                    | a@b          | -
          "type": "string", "format": "uri"                      | https://b.fr | https://b.fr
          "type": "string", "format": "uri"                      | b.fr         | -
          "type": "string", "format": "binary"                   | YQ==         | YQ==
          "type": "string", "format": "uuid"                     | 1            | -
          "type": "number"                                       | 1.50         | 1.5
          "type": "number"                                       | 12E3         | 12000
          "type": "number"                                       | 0.0000012    | 0.0000012
          "type": "number"                                       | NaN          | -
          "type": "number"                                       | 1,5          | -
          "type": "number", "decimalChar": ",", "groupChar": " " | 1 234,5      | 1234,5
          "type": "number", "bareNumber": false                  | €95          | 95
          "type": "integer"                                      | 007          | 7
          "type": "integer"                                      | 1.0          | -
          "type": "integer"                                      | 9999999999999999999 | -
          "type": "boolean"                                      | 1            | true
          "type": "boolean"                                      | oui          | -
          "type": "boolean", "trueValues": ["oui"], "falseValues": ["non"] | non | non
          "type": "date"                                         | 2026-02-28   | 2026-02-28
          "type": "date"                                         | 2026-02-29   | -
          "type": "date", "format": "%d/%m/%Y"                   | 28/02/2026   | 28/02/2026
          "type": "date", "format": "%d/%m/%Y"                   | 29/02/2026   | -
          "type": "time"                                         | 08:05:00     | 08:05:00
          "type": "datetime"                                     | 2026-11-26T08:00:00+01:00 | 2026-11-26T07:00:00Z
          "type": "datetime"                                     | 2026-11-26T08:00:00       | -
          "type": "datetime", "format": "%d/%m/%Y %H:%M"         | 26/11/2026 08:00          | 26/11/2026 08:00
          "type": "year"                                         | 2026         | 2026
          "type": "year"                                         | 26           | -
          "type": "yearmonth"                                    | 2026-11      | 2026-11
          "type": "yearmonth"                                    | 2026-13      | -
          "type": "duration"                                     | P1Y2DT3H     | P1Y2DT3H
          "type": "duration"                                     | 3h           | -
          "type": "geopoint"                                     | 0.68, 47.39  | 0.68, 47.39
          "type": "geopoint"                                     | 47.39 0.68   | -
          "type": "geopoint", "format": "array"                  | [200, 47]    | -
          "type": "geopoint", "format": "object"                 | {"lon": 1, "lat": 2} | {"lon": 1.0, "lat": 2.0}
          "type": "array"                                        | ["a","b"]    | ["a","b"]
          "type": "object"                                       | ["a"]        | -
          "type": "geojson"                                      | {"type":"Point"} | {"type":"Point"}
          """)
  void cell_isReadAndWritten_asItsColumnSays(String type, String text, String written) {
    var schema = TableSchema.parse("{\"fields\": [{\"name\": \"a\", %s}]}".formatted(type.strip()));
    var row = Row.of(schema, Map.of("a", text));

    assertThat(new RowCheck(schema).check(2, row).isEmpty()).isEqualTo(written != null);
    assertThat(row.text("a")).isEqualTo(written == null ? text : written);
  }
}
