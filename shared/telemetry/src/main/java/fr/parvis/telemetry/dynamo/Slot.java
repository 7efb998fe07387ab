package fr.parvis.telemetry.dynamo;

/**
 * Where in a zone's journal readings arrive.
 *
 * @param day local day of arrival, in days since 1970-01-01
 * @param lane whether the readings are of that day
 * @param number of the slot in the day, from 0
 */
record Slot(long day, Lane lane, int number) implements Comparable<Slot> {

  /**
   * Readings of the day they arrive on, and all others, apart: who asks for a time long past reads
   * the late ones only.
   */
  enum Lane {
    LATE('L'),
    TODAY('T');

    private final char letter;

    Lane(char letter) {
      this.letter = letter;
    }

    char letter() {
      return letter;
    }

    static Lane of(char letter) {
      return letter == 'L' ? LATE : TODAY;
    }
  }

  @Override
  public int compareTo(Slot other) {
    var byDay = Long.compare(day, other.day);
    return byDay != 0 ? byDay : Integer.compare(number, other.number);
  }
}
