"""The town's record of erasures, as people keep it."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import record  # noqa: E402
from archive import Unusable  # noqa: E402

PERSON = "0123456789abcdef0123456789abcdef"


class RecordTest(unittest.TestCase):
    def test_last_word_of_a_line_is_the_id_as_it_is_stored(self):
        lines = ["# on demand", "", "2026-10-01 K7Q4M2Z4", "2026-10-02\tk7q4-m2z4  # by mail", PERSON.upper(), "  oooo\u2013oooo  "]
        self.assertEqual(record.ids_of(lines), ["K7Q4M2Z4", "K7Q4M2Z4", PERSON, "00000000"])

    def test_line_that_names_nobody_is_refused_by_its_number(self):
        for line in ("K7Q4M2Z4 2026-10-01", "K7Q4 M2Z4", "K7Q4M2ZY", "7KQ4M2Z4", "K7Q4M2Z", "a7d1"):
            with self.subTest(line), self.assertRaisesRegex(Unusable, "line 2 of --erased: .* is neither"):
                record.ids_of(["", line])


if __name__ == "__main__":
    unittest.main()
