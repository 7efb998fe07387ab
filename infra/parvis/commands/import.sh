# import open311 FILE.csv
# Loads the reports of a CSV file through Open311, a bar showing how far it is.
# Example: ./parvis import open311 reports.csv --jurisdiction 37999
# Columns: service_code, description, lat, long, address_string, email, first_name, last_name, phone, media_url
# (--map names others). Bad rows are told with line and reason, the rest is loaded; after a stop the same command goes on
# where it was, without doubles. All options: ./parvis import open311 -h

run() {
  [ "${1:-}" = open311 ] || fail "import what? Known: open311." "Example: ./parvis import open311 FILE.csv"
  shift
  has_python || fail "Python 3.9 or later is missing." "Get it: apt install python3"
  exec python3 infra/import/open311.py "$@"
}
