# table check SCHEMA.json...
# Tells every fault of Table Schemas with its place, as a JSON pointer, and what of a schema nobody checks.
# Example: ./parvis table check schema.json

run() {
  [ "${1:-}" = check ] && [ $# -gt 1 ] || fail "table what? Known: check SCHEMA.json..." \
    "Example: ./parvis table check schema.json"
  shift
  run_java fr.parvis.demo.CheckTables "$@"
}
