# restore DIR [--stage STAGE] [--data DIR] [--erased FILE|DIR]
# Puts a backup into an empty territory, tells nobody anything, and goes on where it was when it is run again after a stop.
# Example: ./parvis restore ~/valmerle-monday
# On a laptop start with ./parvis up --fresh --bare. --erased tells what was erased after the backup and must not come
# back: a file of ids, one a line, of persons, requests and reports, or a newer backup: docs/operations.md.

run() {
  use_venv
  exec .venv/bin/python infra/parvis/restore.py "$@"
}
