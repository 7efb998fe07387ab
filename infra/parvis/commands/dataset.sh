# dataset rebuild NAME
# Reads a dataset's source from its beginning, brings its rows to agree, and says how many did not.
# Example: ./parvis dataset rebuild signalements
# Names: signalements, signalements-indicateurs, demarches-usage, capteurs, mesures-quotidiennes, catalogue.
# On AWS, send {"rebuild": "NAME"} to the queue DatasetsQueue; the door's log says the same (docs/operations.md).

run() {
  has_python || fail "Python 3.9 or later is missing." "Get it: apt install python3"
  exec python3 infra/parvis/dataset.py "$@"
}
