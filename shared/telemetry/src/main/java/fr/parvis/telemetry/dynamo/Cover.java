package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.codec.ByteSink;
import fr.parvis.telemetry.codec.ByteSource;
import fr.parvis.telemetry.codec.Column;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Which contents of chunks were taken over into zone-days and blocks, to the version. A chunk may
 * be overwritten by another day's only in exactly the content that stands here; a chunk that
 * somebody wrote to after it was taken over does not match, stays, and is taken over again.
 */
record Cover(SortedMap<String, Content> contents) {

  /** Nothing is taken over. */
  static final Cover NONE = new Cover(new TreeMap<>());

  private static final int LIMIT = 20_000;

  record Content(long day, long version) {}

  Cover {
    contents = new TreeMap<>(contents);
  }

  static Cover of(Collection<Packet> chunks) {
    var contents = new TreeMap<String, Content>();
    chunks.forEach(
        chunk -> contents.put(chunk.key().sk(), new Content(chunk.day(), chunk.version())));
    return new Cover(contents);
  }

  boolean has(Packet chunk) {
    return new Content(chunk.day(), chunk.version()).equals(contents.get(chunk.key().sk()));
  }

  void encode(ByteSink sink) {
    sink.unsigned(contents.size());
    var previous = "";
    for (var key : contents.keySet()) {
      previous = encodeKey(key, previous, sink);
    }
    encode(Content::day, sink);
    encode(Content::version, sink);
  }

  /** Keys differ from the one before in their last characters. */
  private static String encodeKey(String key, String previous, ByteSink sink) {
    var same = 0;
    while (same < Math.min(key.length(), previous.length())
        && key.charAt(same) == previous.charAt(same)) {
      same++;
    }
    var rest = key.substring(same).getBytes(StandardCharsets.US_ASCII);
    sink.unsigned(same);
    sink.unsigned(rest.length);
    for (var letter : rest) {
      sink.put(letter);
    }
    return key;
  }

  private void encode(ToLongFunction<Content> number, ByteSink sink) {
    Column.encode(contents.values().stream().mapToLong(number).toArray(), sink);
  }

  static Cover decode(ByteSource source) {
    var keys = keys(source.count(LIMIT), source);
    var days = Column.decode(keys.size(), source);
    var versions = Column.decode(keys.size(), source);
    var contents = new TreeMap<String, Content>();
    for (var i = 0; i < days.length; i++) {
      contents.put(keys.get(i), new Content(days[i], versions[i]));
    }
    return new Cover(contents);
  }

  private static List<String> keys(int count, ByteSource source) {
    var keys = new ArrayList<String>();
    var previous = "";
    for (var i = 0; i < count; i++) {
      var key = new StringBuilder(previous.substring(0, source.count(previous.length())));
      for (var left = source.count(LIMIT); left > 0; left--) {
        key.append((char) source.next());
      }
      previous = key.toString();
      keys.add(previous);
    }
    return keys;
  }
}
