package fr.parvis.senml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reads application/senml+json (RFC 8428 section 5) into drafts. */
final class JsonDecoder {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(100).build())
          // Not legal JSON, but devices send it, and then only that record is at fault.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final SenmlLimits limits;

  JsonDecoder(SenmlLimits limits) {
    this.limits = limits;
  }

  List<RecordDraft> decode(byte[] bytes) {
    try (var parser = JSON.createParser(utf8(bytes))) {
      return told(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }

  /** The parser's own messages quote what it read; a place is enough, and quotes nobody. */
  private List<RecordDraft> told(JsonParser parser) throws IOException {
    try {
      return records(parser);
    } catch (JsonProcessingException e) {
      long place = parser.currentLocation().getCharOffset();
      throw malformed(
          "The text is not JSON, or nested too deep, at character %d.".formatted(place));
    }
  }

  private List<RecordDraft> records(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw malformed("A pack is an array of records.");
    }
    var drafts = new ArrayList<RecordDraft>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      limits.checkRecords(drafts.size() + 1);
      drafts.add(record(parser, drafts.size()));
    }
    if (parser.currentToken() != JsonToken.END_ARRAY || parser.nextToken() != null) {
      throw malformed("A pack is one array of records and nothing else.");
    }
    return drafts;
  }

  private static RecordDraft record(JsonParser parser, int index) throws IOException {
    var draft = new RecordDraft(index);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      var label = Label.find(name);
      if (label.isPresent()) {
        field(parser, draft, label.get());
      } else {
        draft.unknown(name);
        parser.skipChildren();
      }
    }
    return draft;
  }

  private static void field(JsonParser parser, RecordDraft draft, Label label) throws IOException {
    if (!isOfKind(parser.currentToken(), label.kind())) {
      parser.skipChildren();
      draft.wrong(label, "wrong-type", "is not of the type that it should be");
      return;
    }
    switch (label.kind()) {
      case NUMBER -> draft.put(label, parser.getDoubleValue());
      case TEXT -> draft.put(label, parser.getText());
      case BOOLEAN -> draft.put(label, parser.getBooleanValue());
      case DATA -> data(draft, label, parser.getText());
    }
  }

  private static boolean isOfKind(JsonToken token, Label.Kind kind) {
    return switch (kind) {
      case NUMBER -> token.isNumeric();
      case TEXT, DATA -> token == JsonToken.VALUE_STRING;
      case BOOLEAN -> token.isBoolean();
    };
  }

  private static void data(RecordDraft draft, Label label, String base64) {
    try {
      draft.put(label, Base64.getUrlDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      draft.wrong(label, "not-base64", "is not base 64 of the URL-safe alphabet");
    }
  }

  /** Only UTF-8 is allowed; the parser alone would guess other encodings. */
  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw malformed("The text is not UTF-8.");
    }
  }

  private static SenmlRejected malformed(String detail) {
    return new SenmlRejected("malformed", detail);
  }
}
