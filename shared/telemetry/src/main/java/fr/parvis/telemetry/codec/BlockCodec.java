package fr.parvis.telemetry.codec;

/** Blocks as bytes: the run, then the summaries of its days. */
public final class BlockCodec {

  private static final int FORMAT = 1;

  private BlockCodec() {}

  /**
   * Writes a block.
   *
   * @param base a time near its readings, in milliseconds; the reader gives the same
   */
  public static byte[] encode(Block block, long base) {
    var sink = new ByteSink();
    var run = block.run();
    sink.put(FORMAT);
    sink.unsigned(run.size());
    Times.encode(run.times(), base, sink);
    Column.encode(run.steps(), sink);
    Summaries.encode(block.days(), sink);
    return sink.toBytes();
  }

  /**
   * Reads a block.
   *
   * @throws MalformedBytes when these bytes are none
   */
  public static Block decode(byte[] bytes, long base) {
    var source = new ByteSource(bytes);
    if (source.next() != FORMAT) {
      throw new MalformedBytes("Not a block of a format known here");
    }
    var size = source.count(BundleCodec.MAX_READINGS);
    var times = Times.decode(size, base, source);
    var run = Run.owning(times, Column.decode(size, source));
    var block = new Block(run, Summaries.decode(source));
    source.end();
    return block;
  }
}
