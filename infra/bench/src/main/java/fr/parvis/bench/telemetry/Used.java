package fr.parvis.bench.telemetry;

/**
 * What a town's readings used in some days, arrivals and compaction together.
 *
 * @param town whose they are
 * @param batches how often a function ran for arrivals
 * @param requests to DynamoDB
 * @param writes write units, of failed conditions too
 * @param reads read units of compaction and of arrivals
 * @param blockBytes of all blocks, keys included
 */
record Used(
    Town town,
    int days,
    long readings,
    long messages,
    long batches,
    long requests,
    double writes,
    double reads,
    long blockBytes) {

  /** How many times fewer write units than one item a reading. */
  double saved() {
    return readings / writes;
  }

  double bytesPerReading() {
    return (double) blockBytes / readings;
  }
}
