package fr.parvis.senml;

/**
 * How much a pack may hold, so that no device can make a reader work without end.
 *
 * @param bytes size of the pack
 * @param records number of its records
 * @param nameLength characters of a resolved name
 */
public record SenmlLimits(int bytes, int records, int nameLength) {

  /**
   * What AWS IoT Core takes in one message (128 KB), and more records than fit in it in practice.
   */
  public static final SenmlLimits DEFAULT = new SenmlLimits(128 * 1024, 10_000, 256);

  void checkBytes(int count) {
    if (count > bytes) {
      throw new SenmlRejected("too-large", "A pack has at most %d bytes.".formatted(bytes));
    }
  }

  void checkRecords(int count) {
    if (count > records) {
      throw new SenmlRejected("too-large", "A pack has at most %d records.".formatted(records));
    }
  }
}
