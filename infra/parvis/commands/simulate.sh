# simulate [--seed N] [--days N] [--speed N|max] [--until TIME] [--no-faults] [--truth FILE] | --replay FILE.csv[.gz] --property CODE
# Runs sensors that do not exist on the territory that is up: a demo town's, or those of a file of real readings.
# Example: ./parvis simulate --days 30 --truth faults.jsonl
# Example: ./parvis simulate --replay counts.csv.gz --property bicycles --thing velo --zone Europe/Paris
# Days of the past come first (8), then the present until TIME or Ctrl-C; at --speed N the past goes by N times faster than
# it did. --seed makes another town (1), --gateways N a larger one, --truth tells the faults. A file has one column of times
# (the first, or --time-column NAME) and one column a series; see docs/simulator.md for --name, --unit, --resolution, --cadence.
# --data says where the territory keeps its state, elsewhere than in .parvis.

run() { run_java fr.parvis.simulator.Simulate "$@"; }
