"""Has real Table Schemas read, and holds the schemas of our datasets against the official ones they follow.

Usage: trial_tables.py SCHEMA_FOLDER
"""

import json
import subprocess
import sys
from pathlib import Path

from laptop import ROOT
from outcome import Outcome

DATASETS = ROOT / "shared/opendata/src/main/resources/fr/parvis/opendata"
FOLLOWED = {
    "catalogue": "scdl_catalogue.json",
    "demarches-usage": "etalab_schema-impact-service-public-numerique.json",
}


def main(folder):
    outcome = Outcome()
    files = sorted(Path(folder).glob("*.json"))
    said = subprocess.run([ROOT / "parvis", "table", "check", *files], stdout=subprocess.PIPE, text=True).stdout
    for file in files:
        verdict = next((line for line in said.splitlines() if line.startswith(str(file))), f"{file} was not checked")
        is_table = "fields" in json.loads(file.read_text(encoding="utf-8"))
        print("  " + verdict.removeprefix(f"{folder}/"))
        outcome.equal("is a Table Schema" in verdict, is_table, file.name)
    for dataset, official in FOLLOWED.items():
        ours = json.loads((DATASETS / f"{dataset}.json").read_text(encoding="utf-8"))["schema"]
        theirs = json.loads((Path(folder) / official).read_text(encoding="utf-8"))
        compare(outcome, dataset, ours["fields"], theirs["fields"])
    return outcome.end()


def compare(outcome, dataset, ours, theirs):
    """Ours may ask for more, never for less or for something else."""
    outcome.equal([field["name"] for field in ours], [field["name"] for field in theirs], f"{dataset}: columns")
    for our, their in zip(ours, theirs):
        where = f"{dataset}.{their['name']}"
        outcome.equal(shape(our), shape(their), where)
        for rule, asked in their.get("constraints", {}).items():
            if asked is not False:
                outcome.equal(our.get("constraints", {}).get(rule), asked, f"{where}, {rule}")


def shape(field):
    """A format that says the default is none."""
    form = field.get("format", "default")
    return field.get("type", "string"), "default" if form == "%Y-%m-%d" else form


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
