package fr.parvis.senml;

import fr.parvis.senml.CborInput.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads application/senml+cbor (RFC 8428 section 6) into drafts. */
final class CborDecoder {

  /** "This is CBOR": may stand before any CBOR (RFC 8949 section 3.4.6). */
  private static final long SELF_DESCRIBED = 55_799;

  private static final int FALSE = 20;
  private static final int TRUE = 21;

  private final SenmlLimits limits;

  CborDecoder(SenmlLimits limits) {
    this.limits = limits;
  }

  List<RecordDraft> decode(byte[] bytes) {
    var input = new CborInput(bytes);
    var pack = input.head();
    if (pack.major() == CborInput.TAG && pack.argument() == SELF_DESCRIBED) {
      pack = input.head();
    }
    if (pack.major() != CborInput.ARRAY) {
      throw CborInput.malformed("A pack is an array of records.");
    }
    var drafts = records(input, pack);
    if (!input.atEnd()) {
      throw CborInput.malformed("A pack is one array of records and nothing else.");
    }
    return drafts;
  }

  private List<RecordDraft> records(CborInput input, Head pack) {
    var drafts = new ArrayList<RecordDraft>();
    for (long left = pack.argument(); pack.indefinite() || left != 0; left--) {
      var head = input.head();
      if (pack.indefinite() && head.isBreak()) {
        break;
      }
      if (head.major() != CborInput.MAP) {
        throw CborInput.malformed("A record is a map.");
      }
      limits.checkRecords(drafts.size() + 1);
      drafts.add(record(input, head, drafts.size()));
    }
    return drafts;
  }

  private static RecordDraft record(CborInput input, Head map, int index) {
    var draft = new RecordDraft(index);
    for (long left = map.argument(); map.indefinite() || left != 0; left--) {
      var key = input.head();
      if (map.indefinite() && key.isBreak()) {
        break;
      }
      var label = label(input, key, draft);
      var value = input.head();
      if (label.isPresent()) {
        field(input, value, draft, label.get());
      } else {
        input.skip(value);
      }
    }
    return draft;
  }

  private static Optional<Label> label(CborInput input, Head key, RecordDraft draft) {
    return switch (key.major()) {
      case CborInput.UNSIGNED -> Label.find(key.argument());
      case CborInput.NEGATIVE -> Label.find(~key.argument());
      case CborInput.TEXT -> {
        var name = input.text(key);
        var label = Label.find(name);
        if (label.isEmpty()) {
          draft.unknown(name);
        }
        yield label;
      }
      default -> throw CborInput.malformed("A label is an integer or a text.");
    };
  }

  private static void field(CborInput input, Head value, RecordDraft draft, Label label) {
    if (!isOfKind(value, label)) {
      input.skip(value);
      wrongType(draft, label);
      return;
    }
    switch (label.kind()) {
      case NUMBER ->
          CborNumbers.read(input, value)
              .ifPresentOrElse(v -> draft.put(label, v), () -> wrongType(draft, label));
      case TEXT -> draft.put(label, input.text(value));
      case DATA -> draft.put(label, input.string(value));
      case BOOLEAN -> draft.put(label, value.info() == TRUE);
    }
  }

  private static boolean isOfKind(Head value, Label label) {
    int major = value.major();
    return switch (label.kind()) {
      // Of the version only an unsigned integer is allowed; other numbers have several forms.
      case NUMBER -> label != Label.BASE_VERSION || major == CborInput.UNSIGNED;
      case TEXT -> major == CborInput.TEXT;
      case DATA -> major == CborInput.BYTES;
      case BOOLEAN -> major == CborInput.SIMPLE && (value.info() == TRUE || value.info() == FALSE);
    };
  }

  private static void wrongType(RecordDraft draft, Label label) {
    draft.wrong(label, "wrong-type", "is not of the type that it should be");
  }
}
