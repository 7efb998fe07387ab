package fr.parvis.senml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes records as JSON. */
final class JsonEncoder {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonEncoder() {}

  static byte[] encode(List<Map<Label, Object>> records) {
    var out = new ByteArrayOutputStream();
    try (var generator = JSON.createGenerator(out)) {
      generator.writeStartArray();
      for (var record : records) {
        generator.writeStartObject();
        for (var field : record.entrySet()) {
          generator.writeFieldName(field.getKey().json());
          value(generator, field.getValue());
        }
        generator.writeEndObject();
      }
      generator.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  private static void value(JsonGenerator generator, Object value) throws IOException {
    if (!(value instanceof Double number)) {
      generator.writeString((String) value);
    } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      generator.writeNumber(number.longValue());
    } else {
      // SenML wants the exponent's letter small.
      generator.writeNumber(Double.toString(number).replace('E', 'e'));
    }
  }
}
