package fr.parvis.senml;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a record, with their JSON and CBOR labels: tables 1 and 4 of RFC 8428. */
enum Label {
  BASE_VERSION("bver", -1, Kind.NUMBER),
  BASE_NAME("bn", -2, Kind.TEXT),
  BASE_TIME("bt", -3, Kind.NUMBER),
  BASE_UNIT("bu", -4, Kind.TEXT),
  BASE_VALUE("bv", -5, Kind.NUMBER),
  BASE_SUM("bs", -6, Kind.NUMBER),
  NAME("n", 0, Kind.TEXT),
  UNIT("u", 1, Kind.TEXT),
  VALUE("v", 2, Kind.NUMBER),
  TEXT_VALUE("vs", 3, Kind.TEXT),
  BOOLEAN_VALUE("vb", 4, Kind.BOOLEAN),
  SUM("s", 5, Kind.NUMBER),
  TIME("t", 6, Kind.NUMBER),
  UPDATE_TIME("ut", 7, Kind.NUMBER),
  DATA_VALUE("vd", 8, Kind.DATA);

  /** What a field holds. */
  enum Kind {
    NUMBER,
    TEXT,
    BOOLEAN,
    DATA
  }

  private static final Map<String, Label> BY_JSON = by(label -> label.json);
  private static final Map<Long, Label> BY_CBOR = by(label -> (long) label.cbor);

  private final String json;
  private final int cbor;
  private final Kind kind;

  Label(String json, int cbor, Kind kind) {
    this.json = json;
    this.cbor = cbor;
    this.kind = kind;
  }

  static Optional<Label> find(String json) {
    return Optional.ofNullable(BY_JSON.get(json));
  }

  static Optional<Label> find(long cbor) {
    return Optional.ofNullable(BY_CBOR.get(cbor));
  }

  String json() {
    return json;
  }

  int cbor() {
    return cbor;
  }

  Kind kind() {
    return kind;
  }

  /** Whether the field also holds for the records after its own. */
  boolean isBase() {
    return cbor < 0;
  }

  private static <K> Map<K, Label> by(Function<Label, K> key) {
    return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(key, label -> label));
  }
}
