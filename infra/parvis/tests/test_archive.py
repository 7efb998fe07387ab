"""What ./parvis backup writes is read back whole, or refused by the name of what is wrong."""

import gzip
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import archive  # noqa: E402
from archive import Content, Lines, Unusable  # noqa: E402

LAMP = {
    "pk": {"S": "REPORT#K7Q4M2ZX"}, "days": {"NS": ["2", "1"]}, "block": {"B": b"\x00\xff"},
    "parts": {"L": [{"M": {"raw": {"BS": [b"b", b"a"]}}}]}, "words": {"S": "Ça clignote"},
}


class ArchiveTest(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = Path(held.name) / "backup"

    def whole(self):
        """A backup of one table and one file."""
        archive.begin(self.folder)
        with Lines(self.folder, "tables/ReportsTable/0000.jsonl.gz") as items:
            items.add(LAMP)
        digest, size = archive.keep_object(self.folder, [b"%PDF", b"-1.7"])
        with Lines(self.folder, "buckets/PrivateBucket.jsonl.gz") as objects:
            objects.add({"key": "K7Q4M2ZX/1", "bytes": size, "sha256": digest, "headers": {}})
        parts = {name: {"count": 1, "content": lines.content.hash, "files": [lines.entry()], "key": ["pk"]}
                 for name, lines in (("ReportsTable", items), ("PrivateBucket", objects))}
        archive.finish(self.folder, {"tables": {"ReportsTable": parts["ReportsTable"]}, "buckets": {"PrivateBucket": parts["PrivateBucket"]}})
        return self.folder

    def check(self):
        manifest, _ = archive.read_manifest(self.folder)
        archive.check_files(self.folder, manifest)

    def refused(self, words):
        with self.assertRaises(Unusable) as refusal:
            self.check()
        self.assertIn(words, str(refusal.exception))

    def test_item_comes_back_as_it_was(self):
        [read] = archive.read_lines(self.whole() / "tables/ReportsTable/0000.jsonl.gz")
        back = {name: archive.attribute(value) for name, value in read.items()}
        self.assertEqual(back["block"], {"B": b"\x00\xff"})
        self.assertEqual(back["parts"], {"L": [{"M": {"raw": {"BS": [b"a", b"b"]}}}]})
        self.assertEqual(back["words"], LAMP["words"])

    def test_content_is_the_same_in_every_order_but_not_for_other_things(self):
        def hash_of(*lines):
            content = Content()
            for line in lines:
                content.add(line)
            return content.hash

        self.assertEqual(hash_of(b"a", b"b"), hash_of(b"b", b"a"))
        self.assertNotEqual(hash_of(b"a", b"b"), hash_of(b"a", b"c"))
        self.assertNotEqual(hash_of(b"a"), hash_of(b"a", b"a", b"a"))
        self.assertEqual(archive.line_of(LAMP), archive.line_of(dict(reversed(LAMP.items())) | {"days": {"NS": ["1", "2"]}}))

    def test_whole_backup_is_believed(self):
        self.whole()
        self.check()

    def test_backup_that_was_cut_off_is_none_and_can_be_begun_again(self):
        archive.begin(self.folder)
        with Lines(self.folder, "tables/ReportsTable/0000.jsonl.gz") as items:
            items.add(LAMP)
        self.refused("manifest.json is missing")
        archive.begin(self.folder)
        self.assertEqual([entry.name for entry in self.folder.iterdir()], ["unfinished"])

    def test_folder_of_somebody_else_is_left_alone(self):
        self.folder.mkdir()
        (self.folder / "photos").mkdir()
        with self.assertRaises(Unusable):
            archive.begin(self.folder)
        with self.assertRaises(Unusable) as refusal:
            archive.begin(self.whole_elsewhere())
        self.assertIn("holds a backup already", str(refusal.exception))

    def whole_elsewhere(self):
        self.folder = self.folder.with_name("other")
        return self.whole()

    def test_changed_file_is_named(self):
        path = self.whole() / "tables/ReportsTable/0000.jsonl.gz"
        path.write_bytes(gzip.compress(archive.line_of(LAMP | {"words": {"S": "other"}})))
        self.refused("tables/ReportsTable/0000.jsonl.gz is not the file that was written")

    def test_missing_object_is_named(self):
        [stored] = archive.read_lines(self.whole() / "buckets/PrivateBucket.jsonl.gz")
        archive.object_path(self.folder, stored["sha256"]).unlink()
        self.refused(f"{stored['sha256']} is missing")

    def test_count_that_the_files_do_not_hold_is_named(self):
        path = self.whole() / "manifest.json"
        manifest = json.loads(path.read_text(encoding="utf-8"))
        manifest["tables"]["ReportsTable"]["count"] = 2
        path.write_text(json.dumps(manifest), encoding="utf-8")
        self.refused("tables.ReportsTable.count is 2, its files hold 1")

    def test_other_layout_is_refused(self):
        path = self.whole() / "manifest.json"
        for layout in (0, 2):
            path.write_text(json.dumps({"layout": layout}), encoding="utf-8")
            self.refused(f"layout is {layout}, this version reads 1")

    def test_differences_name_what_is_not_alike(self):
        one = archive.read_manifest(self.whole())[0]
        self.assertEqual(archive.differences(one, one), [])
        other = json.loads(json.dumps(one))
        other["tables"]["ReportsTable"]["content"] = "0"
        other["buckets"]["PrivateBucket"]["count"] = 5
        self.assertEqual(archive.differences(one, other), ["ReportsTable: 1 here, 1 there, but not the same", "PrivateBucket: 1 here, 5 there"])


if __name__ == "__main__":
    unittest.main()
