# invoke FUNCTION EVENT.json
# Runs one function once on a recorded event and prints its answer.
# Example: ./parvis invoke SignalementsFunction events/signalements/open311-services.json

run() { run_java fr.parvis.local.Invoke "$@"; }
