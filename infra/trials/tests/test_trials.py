"""The trials' own reading and converting, without a town."""

import contextlib
import csv
import gzip
import io
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bicycles import daily_sums, series_name  # noqa: E402
from open311 import requests_of  # noqa: E402
from outcome import Outcome  # noqa: E402
from paris import COLUMNS, convert, town_bounds  # noqa: E402
from trial_bicycles import length  # noqa: E402

ROOT = Path(__file__).resolve().parents[3]
REQUEST = {"service_request_id": "K7Q4-M2ZX", "description": "a & b", "lat": 47.35, "long": 0.7}
FORMS = {
    "json": '[{"service_request_id": "K7Q4-M2ZX", "description": "a & b", "lat": 47.35, "long": 0.7}]',
    "xml": '<?xml version="1.0" encoding="UTF-8"?><service_requests><request><service_request_id>K7Q4-M2ZX</service_request_id>'
           "<description>a &amp; b</description><lat>47.35</lat><long>0.70</long></request></service_requests>",
    "geojson": '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": '
               '[0.7, 47.35]}, "properties": {"service_request_id": "K7Q4-M2ZX", "description": "a & b"}}]}',
}


class TrialsTest(unittest.TestCase):
    def test_the_three_forms_read_the_same(self):
        for form, text in FORMS.items():
            with self.subTest(form):
                self.assertEqual(requests_of(text, form), {"K7Q4-M2ZX": REQUEST})

    def test_paris_is_moved_inside_the_town(self):
        with tempfile.TemporaryDirectory() as folder:
            source, target = Path(folder) / "paris.csv.gz", Path(folder) / "moved.csv"
            source.write_bytes(gzip.compress(
                "id_dmr,type,sous_type,adresse,lon,lat\n"
                'A1,Eau,"Fuite, grave","1 rue X",2.349339,48.86993\nA2,Eau,Fuite,,2.3,48.8\n'.encode()))
            bounds = town_bounds(ROOT / "infra/demo/territory.json")
            row, = convert(source, target, bounds, 10)
            self.assertEqual(row["description"], "Eau : Fuite, grave")
            self.assertTrue(bounds[0] < row["long"] < bounds[2] and bounds[1] < row["lat"] < bounds[3])
            with open(target, encoding="utf-8") as text:
                self.assertEqual(next(csv.reader(text)), list(COLUMNS))

    def test_bicycles_are_added_up_by_the_day_that_clocks_show(self):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "counts.csv.gz"
            source.write_bytes(gzip.compress(
                b"heure_locale,Pont A,Pont B\n2022-03-27T01:00,1,\n2022-03-27T03:00,,\n2022-03-27T03:00,2,\n2022-03-28T00:00,4,0\n"))
            self.assertEqual(daily_sums(source), {"Pont A": {"2022-03-27": 3, "2022-03-28": 4}, "Pont B": {"2022-03-28": 0}})

    def test_a_channel_has_the_simulators_name(self):
        self.assertEqual(series_name("Fondettes - itinéraire #9 Vélos IN"), "fondettes-itineraire-9-velos-in")
        self.assertEqual(series_name("Rue de Joué (Chambray-les-Tours)"), "rue-de-joue-chambray-les-tours")

    def test_days_have_23_to_25_hours(self):
        self.assertEqual([length(day) for day in ("2022-03-27", "2022-06-01", "2022-10-30")], [23, 24, 25])

    def test_an_outcome_says_each_fault_and_counts(self):
        outcome, out = Outcome(), io.StringIO()
        outcome.equal(1, 1, "x")
        outcome.equal(1, 2, "y")
        with contextlib.redirect_stdout(out):
            self.assertEqual(outcome.end(), 1)
        self.assertEqual(out.getvalue().splitlines(), ["  y: 1 instead of 2", "1 passed, 1 failed"])


if __name__ == "__main__":
    unittest.main()
