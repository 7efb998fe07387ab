package fr.parvis.telemetry.codec;

/** Blocks as bytes: the readings of one series over one calendar period. */
public final class BlockCodec {

  static final int FORMAT = 2;

  private BlockCodec() {}

  /**
   * Writes a block.
   *
   * @param base a time near its readings, in milliseconds; the reader gives the same
   */
  public static byte[] encode(Run run, long base) {
    var sink = new ByteSink();
    sink.put(FORMAT);
    sink.unsigned(run.size());
    Times.encode(run.times(), base, sink);
    Column.encode(run.steps(), sink);
    return sink.toBytes();
  }

  /**
   * Reads a block.
   *
   * @throws MalformedBytes when these bytes are none
   */
  public static Run decode(byte[] bytes, long base) {
    var source = new ByteSource(bytes);
    if (source.next() != FORMAT) {
      throw new MalformedBytes("Not a block of a format known here");
    }
    var size = source.count(BundleCodec.MAX_READINGS);
    var times = Times.decode(size, base, source);
    var run = Run.owning(times, Column.decode(size, source));
    source.end();
    return run;
  }
}
