# bench cold-start|costs|export|http|procedures|size|telemetry [FOLDER]
# Measures, beside a peer in the same run, and prints one "name value unit" a line and the machine.
# Example: ./parvis bench cold-start
# cold-start: from the start of a function's process to its first answer, with and without an AOT cache.
# costs: what a village, a town and a metropolis pay AWS a month, from what journeys of people take, some minutes.
# export: a release of a million rows in a function of 512 MB, beside DuckDB, some minutes.
# telemetry: what readings cost, beside QuestDB, some minutes; with a folder of real series those too.
# http: Open311 once warm, on files. procedures: each step of a request once warm, from the first page to the letter.
# size: bytes of what is shipped, and of the script of the first page.

BENCH=$ROOT/infra/bench/target

run() {
  use_java
  build_when_stale
  maven -DskipTests -pl infra/bench -am package || fail "the build failed, see above."
  java "${RUNTIME_JVM[@]:1}" -cp "$(<"$BENCH/dependencies.txt"):$BENCH/bench-0.1.0.jar" fr.parvis.bench.Bench "$@"
  [ "${1:-}" != size ] || (cd web && npm run --silent size)
}
