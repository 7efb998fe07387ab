"""The script itself: what it says, and how fast it says it."""

import os
import re
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[3]
COMMANDS = sorted(file.stem for file in (ROOT / "infra/parvis/commands").glob("*.sh"))


def parvis(*arguments, env=None):
    return subprocess.run([ROOT / "parvis", *arguments], capture_output=True, text=True, timeout=30, check=False,
                          env=os.environ | (env or {}), cwd="/")


def shell(script, **env):
    """Runs a line of bash with the script's functions at hand."""
    prelude = 'ROOT=$1; STAMPS=$1/target/parvis; say() { printf "%s\\n" "$@" >&2; }; fail() { say "$@"; exit 1; }; ' \
              '. "$2/infra/parvis/toolchain.sh"; . "$2/infra/parvis/build.sh"; '
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(["bash", "-c", prelude + script, "bash", folder, ROOT], capture_output=True, text=True,
                              timeout=30, check=False, cwd=folder, env=os.environ | env)


def fake_jdk(folder, version):
    return (f'mkdir -p {folder}/bin; touch {folder}/bin/javac; chmod +x {folder}/bin/javac; '
            f'echo \'JAVA_VERSION="{version}"\' > {folder}/release; ')


class HelpTest(unittest.TestCase):
    def test_help_names_every_command_with_a_sentence(self):
        said = parvis("help")
        self.assertEqual(said.returncode, 0)
        for command in COMMANDS:
            self.assertRegex(said.stdout, rf"  \./parvis {command}\b.*\n      [A-Z].*\.\n")

    def test_each_command_has_a_sentence_and_an_example(self):
        for command in COMMANDS:
            for arguments in ((command, "--help"), ("help", command)):
                with self.subTest(arguments):
                    said = parvis(*arguments)
                    lines = said.stdout.splitlines()
                    self.assertEqual(said.returncode, 0)
                    self.assertTrue(lines[0].startswith(f"./parvis {command}"), lines[0])
                    self.assertTrue(lines[1].endswith("."), lines[1])
                    self.assertRegex(lines[2], rf"^Example: .*\./parvis {command}\b")

    def test_an_unknown_command_is_refused_and_the_known_ones_are_told(self):
        for command in ("frobnicate", "../commands/up", ".up"):
            with self.subTest(command):
                said = parvis(command)
                self.assertEqual(said.returncode, 2)
                self.assertIn(f'there is no command "{command}"', said.stderr)
                self.assertIn("./parvis up", said.stderr)

    def test_an_unknown_part_of_the_tests_is_refused(self):
        said = parvis("test", "everything")
        self.assertEqual(said.returncode, 1)
        self.assertIn("Parts: format", said.stderr)

    def test_readme_names_commands_that_exist(self):
        for command in re.findall(r"\./parvis ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8")):
            self.assertIn(command, [*COMMANDS, "help"])


class ToolchainTest(unittest.TestCase):
    def test_a_jdk_25_is_found_beside_an_older_default(self):
        said = shell(fake_jdk("17", "17.0.1") + fake_jdk("home/.sdkman/candidates/java/25", "25.0.1")
                     + 'JAVA_HOME=$PWD/17; HOME=$PWD/home; jdk_on_path() { echo "$PWD/17"; }; find_jdk')
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertRegex(said.stdout, "/(25|temurin-25.*|java-25.*|jdk-25.*)$")

    def test_another_release_is_not_taken_for_25(self):
        for version in ("17.0.1", "2.5", "250", "24.0.2", "26"):
            with self.subTest(version):
                self.assertNotEqual(shell(fake_jdk("jdk", version) + "is_wanted_jdk jdk").returncode, 0)
        for version in ("25", "25.0.1", "25-ea"):
            with self.subTest(version):
                self.assertEqual(shell(fake_jdk("jdk", version) + "is_wanted_jdk jdk").returncode, 0)

    def test_everything_that_is_missing_is_told_at_once(self):
        said = shell("find_jdk() { return 1; }; has_node() { return 1; }; has_python() { return 1; }; "
                     "command() { return 1; }; need_tools")
        self.assertEqual(said.returncode, 1)
        for tool in ("JDK 25", "Maven", "Node 20", "Python 3"):
            self.assertIn(tool, said.stderr)


class StaleTest(unittest.TestCase):
    def test_a_change_a_new_file_and_a_removed_one_are_stale(self):
        for change in ("touch src/a", "touch src/new", "rm src/a"):
            with self.subTest(change):
                said = shell(f"mkdir -p src; touch src/a; touch -d '-2 seconds' src/a src; touch -d '-1 second' stamp; "
                             f"newer_than stamp src && exit 3; {change}; newer_than stamp src")
                self.assertEqual(said.returncode, 0, said.stderr)

    def test_a_failed_build_leaves_no_stamp(self):
        said = shell('(stamped "$STAMPS/java" fail "no"); [ ! -e "$STAMPS/java" ]')
        self.assertEqual(said.returncode, 0, said.stderr)

    def test_help_is_quick(self):
        began = time.monotonic()
        parvis("up", "--help")
        self.assertLess(time.monotonic() - began, 1)


if __name__ == "__main__":
    unittest.main()
