"""The importer against a small real server."""

import contextlib
import csv
import gzip
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import open311  # noqa: E402
from rows import FIELDS, Mapping, read_rows  # noqa: E402
from sender import Sender  # noqa: E402
from tests.town import Town  # noqa: E402

HEADER = "service_code,description,lat,long\n"
GOOD = "nid-de-poule,Un trou,47.35,0.7\n"


class Open311ImportTest(unittest.TestCase):
    def setUp(self):
        self.town = Town()
        self.addCleanup(self.town.close)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, content, name="reports.csv"):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_import(self, path, *more):
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            code = open311.main([str(path), "--endpoint", self.town.endpoint, "--state", str(self.folder / "state"), *more])
        return code, out.getvalue()

    def rejects(self):
        with open(self.folder / "state" / "reports.rejects.csv", encoding="utf-8") as text:
            return [(row["line"], row["reason"]) for row in csv.DictReader(text)]

    def test_all_rows_arrive_with_their_fields(self):
        code, said = self.run_import(self.file(HEADER + GOOD), "--jurisdiction", "37999")
        self.assertEqual((code, said.splitlines()[-1]), (0, "1 loaded, 0 refused."))
        (_, form), = self.town.reports.values()
        self.assertEqual(form, {"service_code": "nid-de-poule", "description": "Un trou", "lat": "47.35", "long": "0.7",
                                "jurisdiction_id": "37999"})

    def test_bad_rows_are_told_with_line_and_reason_and_the_rest_is_kept(self):
        path = self.file(HEADER + '"nid-de-poule","deux\nlignes",47.35,0.7\n\n' + "bruit,,47,0\nbruit,x,abc,0\nbruit,x,95,0\n"
                         + "unknown,x,47,0\nbruit,x\n" + GOOD)
        code, _ = self.run_import(path, "--parallel", "1")
        self.assertEqual(code, 1)
        self.assertEqual(self.rejects(), [("5", "description is empty"), ("6", 'lat "abc" is not a number'),
                                          ("7", "lat 95 is outside -90..90"), ("8", "400: service_code was not found"),
                                          ("9", "has 2 cells, the header 4")])
        self.assertEqual(len(self.town.reports), 2)

    def test_a_second_run_sends_nothing_again(self):
        path = self.file(HEADER + GOOD + "bruit,x,47,0\n")
        self.run_import(path)
        asked = self.town.asked
        code, said = self.run_import(path)
        self.assertEqual((code, self.town.asked), (0, asked))
        self.assertIn("2 loaded", said)

    def test_a_row_whose_journal_line_was_cut_off_is_not_there_twice(self):
        path = self.file(HEADER + GOOD + "bruit,x,47,0\n")
        self.run_import(path, "--parallel", "1")
        journal, = (self.folder / "state").glob("*.jsonl")
        journal.write_bytes(journal.read_bytes()[:-20])
        code, _ = self.run_import(path)
        self.assertEqual((code, len(self.town.reports)), (0, 2))
        self.assertEqual(len([json.loads(line) for line in journal.read_text().splitlines()]), 2)

    def test_rows_that_are_alike_are_all_loaded(self):
        self.run_import(self.file(HEADER + GOOD * 3))
        self.assertEqual(len(self.town.reports), 3)

    def test_a_town_that_was_started_over_is_loaded_again(self):
        path = self.file(HEADER + GOOD)
        self.run_import(path)
        self.town.reports.clear()
        code, said = self.run_import(path)
        self.assertEqual((code, len(self.town.reports)), (0, 1))
        self.assertIn("started over", said)

    def test_waits_as_long_as_a_429_asks(self):
        self.town.misbehave = [(429, {"Retry-After": "7"}), (429, {})]
        now, waited = [0.0], []

        def wait(seconds):
            waited.append(seconds)
            now[0] += seconds

        sender = Sender(self.town.endpoint, wait, lambda: now[0])
        self.addCleanup(lambda: sender.connection().close())
        reference = sender.post({"service_code": "bruit"}, "k")
        self.assertEqual((reference, waited), ("R0", [7.0, 1.0]))

    def test_a_server_error_is_tried_again(self):
        self.town.misbehave = [(500, {}), (503, {})]
        sender = Sender(self.town.endpoint, lambda _: None)
        self.addCleanup(lambda: sender.connection().close())
        self.assertEqual(sender.post({"service_code": "bruit"}, "k"), "R0")

    def test_a_town_that_is_down_stops_the_import_and_says_so(self):
        path = self.file(HEADER + GOOD)
        self.run_import(path)
        self.town.close()
        code, said = self.run_import(path)
        self.assertEqual(code, 2)
        self.assertIn("Is it up?", said)

    def test_reads_other_columns_words_and_forms(self):
        content = "type;detail;lon;lat\nChaussée;Trou;0,7;47.35\nChaussée;Bosse;0.7;47.35\n".encode("utf-8-sig")
        words = self.file(json.dumps({"Chaussée": "nid-de-poule"}), "words.json")
        code, _ = self.run_import(self.file(gzip.compress(content), "reports.csv.gz"), "--map", "service_code=type", "--map",
                                  "description={type} : {detail}", "--map", "long=lon", "--categories", str(words))
        self.assertEqual((code, self.rejects()), (1, [("2", 'long "0,7" is not a number')]))
        self.assertEqual([form["description"] for _, form in self.town.reports.values()], ["Chaussée : Bosse"])

    def test_says_what_is_wrong_with_a_file_or_an_option(self):
        for content, more, expected in (("", [], "no header line"), (b"a,b\n\xe9,1\n", [], "not UTF-8"),
                                        (HEADER, ["--map", "color=x"], "is not FIELD=COLUMN")):
            with self.subTest(expected):
                code, said = self.run_import(self.file(content), *more)
                self.assertEqual(code, 2)
                self.assertIn(expected, said)

    def test_keys_do_not_depend_on_the_order_of_the_rows(self):
        forth = [row.key for row in read_rows(self.file(HEADER + GOOD + "bruit,x,47,0\n"), "s")]
        back = [row.key for row in read_rows(self.file(HEADER + "bruit,x,47,0\n" + GOOD), "s")]
        self.assertEqual(sorted(forth), sorted(back))

    def test_help_names_every_column(self):
        self.assertEqual([field for field in FIELDS if field not in open311.__doc__], [])

    def test_mapping_refuses_a_text_of_unknown_columns(self):
        path = self.file(HEADER + GOOD)
        self.run_import(path, "--map", "description={nothing} here")
        self.assertEqual(self.rejects(), [("2", "there is no column nothing")])
        self.assertIsNone(Mapping.of([], None, None).categories)


if __name__ == "__main__":
    unittest.main()
