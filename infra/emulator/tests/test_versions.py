"""Other versions of the template and of a function's code."""

import io
import os
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from versions import Unchanged, changed_code, changed_template  # noqa: E402

ROOT = Path(__file__).parents[3]
ENTRY = "fr/parvis/text.txt"


def zipped(entries):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, body in entries.items():
            file.writestr(name, body)
    return content.getvalue()


class VersionsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.addCleanup(os.chdir, Path.cwd())
        os.chdir(ROOT)

    def test_code_has_other_words_in_one_text_alone(self):
        code = self.folder / "code.zip"
        code.write_bytes(zipped({"lib/a.jar": zipped({ENTRY: "Bonjour.", "other.txt": "x"}), "lib/b.jar": zipped({"c.txt": "y"})}))
        changed = zipfile.ZipFile(changed_code(code, ENTRY, "Au revoir.", self.folder / "other.zip"))
        jar = zipfile.ZipFile(io.BytesIO(changed.read("lib/a.jar")))
        self.assertEqual(jar.read(ENTRY).decode(), "Bonjour.\nAu revoir.\n")
        self.assertEqual(jar.read("other.txt"), b"x")
        self.assertEqual(changed.read("lib/b.jar"), zipfile.ZipFile(code).read("lib/b.jar"))

    def test_code_without_the_text_is_refused(self):
        code = self.folder / "code.zip"
        code.write_bytes(zipped({"lib/a.jar": zipped({"other.txt": "x"})}))
        with self.assertRaisesRegex(Unchanged, ENTRY):
            changed_code(code, ENTRY, "Au revoir.", self.folder / "other.zip")

    def test_template_names_its_code_from_anywhere(self):
        text = Path(changed_template(self.folder, ("Outputs:", "Outputs: # changed"))).read_text(encoding="utf-8")
        self.assertIn(f"CodeUri: {ROOT}/functions/relay/target/relay.zip", text)
        self.assertNotIn("CodeUri: functions/", text)
        self.assertIn("Outputs: # changed", text)

    def test_template_without_what_is_to_be_changed_is_refused(self):
        with self.assertRaisesRegex(Unchanged, "nobody wrote this"):
            changed_template(self.folder, ("nobody wrote this", ""))


if __name__ == "__main__":
    unittest.main()
