# backup DIR [--stage STAGE] [--data DIR] [--against DIR]
# Writes all data of a territory into a new folder: its tables and its files, compressed, with counts and checksums.
# Example: ./parvis backup ~/valmerle-monday
# Without --stage it is the running laptop's; --stage prod is what ./parvis deploy --stage prod made, with the shell's
# credentials. --against compares with another backup and tells what is not alike. Queues, streams, sign-ins and devices'
# keys are not in it: docs/operations.md.

run() {
  use_venv
  exec .venv/bin/python infra/parvis/backup.py "$@"
}
