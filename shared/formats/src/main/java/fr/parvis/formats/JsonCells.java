package fr.parvis.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import fr.parvis.tables.Row;
import java.io.IOException;
import java.io.OutputStream;

/** Rows as JSON objects. */
final class JsonCells {
  private static final JsonFactory JSON = new JsonFactoryBuilder().rootValueSeparator("").build();

  private JsonCells() {}

  static JsonGenerator generator(OutputStream out) throws IOException {
    return JSON.createGenerator(out);
  }

  /** One object with every column, the empty ones as {@code null}. */
  static void write(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    var fields = row.schema().fields();
    for (int place = 0; place < fields.size(); place++) {
      json.writeFieldName(fields.get(place).name());
      switch (row.json(place)) {
        case null -> json.writeNull();
        case Long number -> json.writeNumber(number);
        case Double number -> json.writeNumber(number);
        case Boolean truth -> json.writeBoolean(truth);
        case JsonNode document -> json.writeRawValue(Json.write(document));
        case Object text -> json.writeString(text.toString());
      }
    }
    json.writeEndObject();
  }
}
