"""./parvis device against a small town hall."""

import contextlib
import io
import json
import stat
import sys
import tempfile
import time
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent.parent))

import device  # noqa: E402
from tests.staff_town import TOKEN, StaffTown  # noqa: E402


class DeviceTest(unittest.TestCase):
    def setUp(self):
        self.town = StaffTown()
        self.addCleanup(self.town.close)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "running.json").write_text(json.dumps({"site": self.town.site}), encoding="utf-8")

    def device(self, *arguments, token=None):
        out = io.StringIO()
        environment = {"PARVIS_TOKEN": token} if token else {}
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), \
                mock.patch.dict("os.environ", environment):
            code = device.main([*arguments, "--data", str(self.folder)])
        return code, out.getvalue()

    def add(self, thing, *more):
        return self.device("add", thing, "--out", str(self.folder / thing), *more)

    def test_add_writes_three_files_that_nobody_else_can_read(self):
        code, said = self.add("meter-1")
        self.assertEqual(code, 0, said)
        for name, content in {"certificate.pem": "CERTIFICATE", "private-key.pem": "KEY", "ca.pem": "CA"}.items():
            path = self.folder / "meter-1" / name
            self.assertEqual(path.read_text(encoding="ascii"), content)
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        self.assertIn("-h 127.0.0.1 -p 18883", said)
        self.assertNotIn("KEY", said)

    def test_add_takes_the_first_commune_and_the_thing_as_name_unless_told_otherwise(self):
        self.add("meter-1")
        self.add("meter-2", "--commune", "37998", "--name", "École")
        self.assertEqual([(d["jurisdiction"], d["name"]) for d in self.town.devices.values()],
                         [("37999", "meter-1"), ("37998", "École")])

    def test_add_asks_for_no_keys_that_it_could_not_keep(self):
        (self.folder / "meter-1").mkdir()
        (self.folder / "meter-1" / "ca.pem").touch()
        code, said = self.add("meter-1")
        self.assertEqual(code, 2)
        self.assertIn("is there already: choose another folder", said)
        (self.folder / "file").touch()
        self.assertEqual(self.device("add", "meter-1", "--out", str(self.folder / "file"))[0], 2)
        self.assertEqual(self.town.devices, {})

    def test_refusals_are_told_in_words(self):
        self.assertEqual(self.add("me.ter"), (1, "parvis: thing has letters and digits\n"))
        self.add("meter-1")
        code, said = self.device("add", "meter-1", "--out", str(self.folder / "again"))
        self.assertEqual((code, said), (1, "parvis: The device has keys already: revoke it to give it new ones\n"))
        self.assertEqual(self.device("revoke", "meter-2"), (1, "parvis: There is no such device\n"))
        self.assertEqual(self.device("list", token="another"), (1, "parvis: Unauthorized\n"))

    def test_a_refused_add_leaves_no_folder_and_names_the_option(self):
        self.town.refused_jurisdiction = "75056"
        code, said = self.add("meter-1", "--commune", "75056")
        self.assertEqual((code, said), (1, "parvis: --commune is no commune of this territory\n"))
        self.assertFalse((self.folder / "meter-1").exists())

    def test_a_device_of_the_fleet_gets_no_keys_here(self):
        code, said = self.device("add", "meter-1", "--fleet", "--name", "École")
        self.assertEqual(code, 0)
        self.assertEqual(self.town.devices["meter-1"]["name"], "École")
        self.assertNotIn("KEY", said)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["running.json"])

    def test_list_tells_times_with_their_zone(self):
        self.add("meter-1")
        self.town.devices["meter-1"]["lastSeenAt"] = "2026-11-25T21:40:59.123456789Z"
        with mock.patch.dict("os.environ", {"TZ": "Europe/Paris"}):
            time.tzset()
            said = self.device("list")[1]
        time.tzset()
        self.assertIn("2026-11-25 22:40 CET", said)

    def test_list_goes_through_every_page(self):
        self.town.page = 2
        self.assertIn("There is no device yet", self.device("list")[1])
        for thing in ("meter-1", "meter-2", "meter-3"):
            self.add(thing, "--name", f"Name of {thing}")
        self.device("revoke", "meter-2")
        code, said = self.device("list")
        self.assertEqual(code, 0)
        self.assertEqual(said.splitlines()[1], "meter-1  Name of meter-1  active   never  2049-12-31")
        self.assertRegex(said, "meter-2 .* revoked ")
        self.assertEqual(len(said.splitlines()), 4)

    def test_a_site_is_asked_with_ones_own_token(self):
        (self.folder / "running.json").unlink()
        self.assertEqual(self.device("list"), (2, "parvis: Parvis is not running here: start it with ./parvis up\n"))
        self.assertIn("PARVIS_TOKEN is not set", self.device("list", "--site", self.town.site)[1])
        self.assertEqual(self.device("list", "--site", self.town.site, token=TOKEN)[0], 0)

    def test_a_town_that_is_gone_is_told(self):
        self.town.close()
        code, said = self.device("list")
        self.assertEqual(code, 2)
        self.assertIn("Parvis does not answer", said)
        self.town = StaffTown()
        self.addCleanup(self.town.close)


if __name__ == "__main__":
    unittest.main()
