"""A restore: into an empty place only, whole after any stop, silent, and without who was erased since."""

import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from types import SimpleNamespace

sys.path.insert(0, str(Path(__file__).parent.parent))

import archive  # noqa: E402
from archive import Content, Lines, Unusable  # noqa: E402
from items import PROGRESS_KEY, is_over, marked, without_mark  # noqa: E402
from restoration import Erased, Progress, Restore, check_target, erased_since, known_ids  # noqa: E402

NOW = datetime(2026, 11, 26, tzinfo=timezone.utc)
EVENT = {"M": {"id": {"S": "parvis.reports/K7Q4M2ZX/1"}}}
SETTINGS = {"pk": {"S": "TERRITORY"}}
TABLES = {
    "TerritoryTable": [[SETTINGS]],
    "PeopleTable": [[
        {"pk": {"S": "PERSON#p1"}, "expiresAt": {"N": "9999999999"}},
        {"pk": {"S": "SIGNIN#idp#1"}, "person": {"S": "p1"}},
        {"pk": {"S": "PERSON#over"}, "expiresAt": {"N": "1"}},
    ]],
    "RequestsTable": [[{"pk": {"S": "REQUEST#R1"}, "personId": {"S": "p1"}}], [{"pk": {"S": "REQUEST#R2"}, "personId": {"S": "p2"}}]],
    "PiecesTable": [[{"pk": {"S": "PIECES#R1"}}, {"pk": {"S": "PIECES#R2"}}]],
    "ReportsTable": [[{"pk": {"S": f"REPORT#{number}"}, "event": EVENT} for number in range(60)]],
}
OBJECTS = ["R1/1", "R2/1"]


class Stopped(Exception):
    """As when somebody pulls the plug."""


class Dynamo:
    """Tables in memory: each second batch takes one item and hands the rest back."""

    def __init__(self):
        self.tables = {name: {} for name in TABLES}
        self.written = []
        self.batches_left = 1_000_000

    def describe_table(self, TableName):
        return {"Table": {"KeySchema": [{"AttributeName": "pk"}]}}

    def describe_time_to_live(self, TableName):
        return {"TimeToLiveDescription": {"AttributeName": "expiresAt"} if TableName == "PeopleTable" else {}}

    def scan(self, TableName, **_):
        return {"Items": list(self.tables[TableName].values())[:1]}

    def get_item(self, TableName, Key, **_):
        found = self.tables[TableName].get(Key["pk"]["S"])
        return {"Item": found} if found else {}

    def put_item(self, TableName, Item):
        self.tables[TableName][Item["pk"]["S"]] = Item

    def update_item(self, TableName, Key, ExpressionAttributeValues, **_):
        done = self.tables[TableName][Key["pk"]["S"]].setdefault("done", {"SS": []})["SS"]
        done += ExpressionAttributeValues[":file"]["SS"]

    def delete_item(self, TableName, Key):
        del self.tables[TableName][Key["pk"]["S"]]

    def batch_write_item(self, RequestItems):
        [(table, requests)] = RequestItems.items()
        if self.batches_left == 0:
            raise Stopped
        self.batches_left -= 1
        taken = requests[:1] if self.batches_left % 2 else requests
        for request in taken:
            self.put_item(table, request["PutRequest"]["Item"])
            self.written.append(table)
        return {"UnprocessedItems": {table: requests[len(taken):]} if taken != requests else {}}


class Store:
    def __init__(self):
        self.objects = {}

    def list_objects_v2(self, Bucket, MaxKeys):
        return {"Contents": list(self.objects)[:MaxKeys]}

    def put_object(self, Bucket, Key, Body, **headers):
        self.objects[Key] = (Body.read(), headers)


class RestorationTest(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = Path(held.name)
        self.told = []
        archive.finish(self.begun(), {"tables": {name: self.table(name) for name in TABLES}, "buckets": {"PrivateBucket": self.bucket()}})
        self.manifest, self.backup = archive.read_manifest(self.folder)
        self.territory = SimpleNamespace(
            dynamo=Dynamo(), s3=Store(), tables={name: name for name in TABLES}, buckets={"PrivateBucket": "private"})

    def begun(self):
        archive.begin(self.folder)
        return self.folder

    def table(self, name):
        written = []
        for number, items in enumerate(TABLES[name]):
            with Lines(self.folder, f"tables/{name}/{number:04d}.jsonl.gz") as lines:
                for item in items:
                    lines.add(item)
            written.append(lines)
        return {"key": ["pk"]} | self.part(written)

    def bucket(self):
        with Lines(self.folder, "buckets/PrivateBucket.jsonl.gz") as lines:
            for key in OBJECTS:
                digest, size = archive.keep_object(self.folder, [key.encode()])
                lines.add({"key": key, "bytes": size, "sha256": digest, "headers": {"ContentType": "application/pdf"}})
        return self.part([lines])

    def part(self, written):
        content = Content()
        for lines in written:
            content = content.plus(lines.content)
        return {"count": content.count, "content": content.hash, "files": [lines.entry() for lines in written]}

    def restore(self, erased=()):
        progress = Progress(self.territory, self.backup)
        check_target(self.territory, self.manifest, progress.begun)
        requests = (item for items in TABLES["RequestsTable"] for item in items)
        with ThreadPoolExecutor(1) as workers:
            Restore(self.territory, self.folder, self.manifest, progress, Erased(erased, requests), NOW, workers, self.told.append).run()

    def keys(self, table):
        return sorted(self.territory.dynamo.tables[table])

    def test_everything_is_put_back_but_what_is_over_and_the_settings_come_last(self):
        self.restore()
        self.assertEqual(self.keys("PeopleTable"), ["PERSON#p1", "SIGNIN#idp#1"])
        self.assertEqual(self.keys("RequestsTable"), ["REQUEST#R1", "REQUEST#R2"])
        self.assertEqual(len(self.keys("ReportsTable")), 60)
        self.assertEqual(self.keys("TerritoryTable"), ["TERRITORY"])
        self.assertEqual(self.territory.dynamo.written[-1], "TerritoryTable")
        self.assertEqual(self.territory.s3.objects["R2/1"], (b"R2/1", {"ContentType": "application/pdf"}))

    def test_events_are_marked_as_told_and_a_backup_leaves_the_mark_out(self):
        self.restore()
        item = self.territory.dynamo.tables["ReportsTable"]["REPORT#0"]
        self.assertEqual(item["event"]["M"]["restored"], {"BOOL": True})
        self.assertEqual(without_mark(item)["event"], EVENT)
        self.assertEqual(marked(SETTINGS), SETTINGS)

    def test_restore_that_stopped_goes_on_and_is_whole(self):
        for batches in (0, 1, 3, 6):
            self.territory.dynamo.batches_left = batches
            with self.assertRaises(Stopped):
                self.restore()
        self.assertIn(PROGRESS_KEY["pk"]["S"], self.keys("TerritoryTable"))
        self.territory.dynamo.batches_left = 1_000_000
        self.restore()
        self.assertEqual(len(self.keys("ReportsTable")), 60)
        self.assertEqual(self.keys("TerritoryTable"), ["TERRITORY"])

    def test_another_backup_does_not_go_on_with_it(self):
        self.territory.dynamo.put_item("TerritoryTable", PROGRESS_KEY | {"backup": {"S": "another"}})
        with self.assertRaisesRegex(Unusable, "another backup is half restored"):
            self.restore()

    def test_place_that_is_not_empty_is_refused_by_name(self):
        self.territory.s3.objects["x"] = b""
        with self.assertRaisesRegex(Unusable, "PrivateBucket is not empty"):
            self.restore()
        self.territory.dynamo.put_item("PiecesTable", {"pk": {"S": "PIECES#X"}})
        with self.assertRaisesRegex(Unusable, "PiecesTable is not empty"):
            self.restore()
        self.assertEqual(self.territory.dynamo.written, [])

    def test_table_without_a_place_or_of_another_key_is_refused_by_name(self):
        self.manifest["tables"]["ReportsTable"]["key"] = ["pk", "sk"]
        with self.assertRaisesRegex(Unusable, r"tables.ReportsTable.key is \['pk', 'sk'\], the table's is \['pk'\]"):
            self.restore()
        del self.territory.tables["ReportsTable"]
        with self.assertRaisesRegex(Unusable, "tables.ReportsTable has no place"):
            self.restore()

    def test_who_was_erased_since_does_not_come_back_nor_what_was_theirs(self):
        self.restore(erased=["p1", "7"])
        self.assertEqual(self.keys("PeopleTable"), [])
        self.assertEqual(self.keys("RequestsTable"), ["REQUEST#R2"])
        self.assertEqual(self.keys("PiecesTable"), ["PIECES#R2"])
        self.assertEqual(list(self.territory.s3.objects), ["R2/1"])
        self.assertNotIn("REPORT#7", self.keys("ReportsTable"))
        self.assertIn("ReportsTable: 59 items, 1 left out", self.told)

    def test_backup_knows_persons_requests_and_reports(self):
        items = [item for table in ("PeopleTable", "RequestsTable", "ReportsTable") for items in TABLES[table] for item in items]
        known = set(known_ids(items))
        self.assertLessEqual({"p1", "p2", "R1", "R2", "7"}, known)
        self.assertNotIn("idp#1", known)

    def test_who_was_erased_is_told_by_a_newer_backup(self):
        older = [item for table in ("PeopleTable", "RequestsTable", "ReportsTable") for items in TABLES[table] for item in items]
        erased = {"pk": {"S": "REPORT#7"}, "event": {"M": {"type": {"S": "ReportErased.v1"}}}}
        newer = [item for item in older if item["pk"]["S"] not in ("PERSON#p1", "REQUEST#R1", "REPORT#7")] + [erased]
        self.assertEqual(erased_since(older, newer), {"p1", "R1", "7"})
        self.assertEqual(erased_since(older, older), set())

    def test_what_is_over_is_told_by_the_attribute_that_the_table_names(self):
        self.assertTrue(is_over({"expiresAt": {"N": "1"}}, "expiresAt", NOW))
        self.assertFalse(is_over({"expiresAt": {"N": "1"}}, None, NOW))
        self.assertFalse(is_over({"pk": {"S": "x"}}, "expiresAt", NOW))


if __name__ == "__main__":
    unittest.main()
