"""Loads real reports into a fresh laptop by the importer, and reads every one back in all three forms.

Usage: trial_reports.py SIGNALEMENTS_FOLDER ROWS
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from laptop import ROOT, Laptop
from open311 import get, requests_of
from outcome import Outcome
from paris import convert, town_bounds

CATEGORIES = Path(__file__).with_name("paris-categories.json")
FORMS = {"json": "application/json", "xml": "text/xml", "geojson": "application/geo+json"}
IMPORT_SECONDS = 900
AT_ONCE = 100


def load(site, file, state):
    """Runs the importer as a town would; answers the references in the order of the rows."""
    subprocess.run(
        [ROOT / "parvis", "import", "open311", file, "--endpoint", f"{site}/open311/v2", "--jurisdiction", "37999",
         "--categories", CATEGORIES, "--state", state], check=False, timeout=IMPORT_SECONDS)
    journal, = state.glob("*.loaded.jsonl")
    entries = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
    return [entry["reference"] for entry in sorted(entries, key=lambda entry: entry["line"])]


def compare(outcome, form, reference, row, found, codes):
    """One report, field by field, as it went in."""
    where = f"{row['id']} {reference} {form}"
    if not outcome.expect(found is not None, f"{where}: is missing"):
        return
    expected = {"service_code": codes[row["service_code"]], "description": row["description"], "lat": row["lat"],
                "long": row["long"], "address": row["address_string"], "status": "open"}
    outcome.equal({field: found.get(field) for field in expected}, expected, where)
    outcome.expect(bool(found.get("requested_datetime")), f"{where}: has no requested_datetime")


def read_back(outcome, site, rows, references):
    codes = json.loads(CATEGORIES.read_text(encoding="utf-8"))
    for form, media_type in FORMS.items():
        seen = {}
        for begin in range(0, len(references), AT_ONCE):
            some = references[begin:begin + AT_ONCE]
            status, found_type, text = get(f"{site}/open311/v2/requests.{form}?service_request_id={','.join(some)}")
            if outcome.equal((status, found_type), (200, media_type), f"requests.{form}"):
                seen |= requests_of(text, form)
        for row, reference in zip(rows, references):
            compare(outcome, form, reference, row, seen.get(reference), codes)


def read_the_list(outcome, site, references):
    """The list without ids, page by page, holds the same reports: once each."""
    listed, page = [], 1
    while True:
        status, _, text = get(f"{site}/open311/v2/requests.json?page_size=500&page={page}")
        if not outcome.equal(status, 200, f"page {page}") or not (some := requests_of(text, "json")):
            break
        listed += some
        page += 1
    outcome.equal((len(listed), set(listed)), (len(references), set(references)), "the list page by page")


def main(folder, count):
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        rows = convert(Path(folder) / "paris-dans-ma-rue-2023-2024.csv.gz", work / "paris.csv",
                       town_bounds(ROOT / "infra/demo/territory.json"), int(count))
        with Laptop(work / "data", "--no-demo") as laptop:
            references = load(laptop.site, work / "paris.csv", work / "state")
            outcome.equal(len(set(references)), len(rows), "reports loaded")
            read_back(outcome, laptop.site, rows, references)
            read_the_list(outcome, laptop.site, references)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
