# procedure check FILE.json...
# Tells every fault of procedures' documents with its place, as a JSON pointer; without faults they can be published.
# Example: ./parvis procedure check infra/demo/procedures/permis-de-vegetaliser.json

run() {
  [ "${1:-}" = check ] && [ $# -gt 1 ] || fail "procedure what? Known: check FILE.json..." \
    "Example: ./parvis procedure check infra/demo/procedures/permis-de-vegetaliser.json"
  shift
  run_java fr.parvis.demo.CheckProcedures "$@"
}
