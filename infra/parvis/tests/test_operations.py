"""What docs say to do can be done: commands have the options they are shown with, and each alarm has its row."""

import re
import unittest
from pathlib import Path

from tests.template_text import names

ROOT = Path(__file__).parents[3]
COMMANDS = ROOT / "infra/parvis/commands"
DOCS = sorted([ROOT / "README.md", *ROOT.glob("docs/**/*.md")])
COMMAND = re.compile(r"\./parvis ([a-z]+)([^`|\n]*)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
ASKED = re.compile(r"\$\((physical|arn|declared|output) (\w+)\)")
SECTIONS = {"physical": "Resources", "arn": "Resources", "declared": "Parameters", "output": "Outputs"}
ALARM = re.compile(r"(?m)^  (\w+Alarm):$")
TEMPLATES = ["template.yaml", *(f"infra/{name}.yaml" for name in ("backup", "fleet", "identity", "monitoring", "site"))]


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def options_of(command):
    """Those of its help, and of the Python that it runs."""
    script = (COMMANDS / f"{command}.sh").read_text(encoding="utf-8")
    sources = [script, *(text(path) for path in re.findall(r"infra/[\w/]+\.py", script))]
    if "argparse" in "".join(sources):
        sources.append("--help")
    return set(OPTION.findall(" ".join(sources)))


class OperationsTest(unittest.TestCase):
    def test_commands_in_documents_have_the_options_they_are_shown_with(self):
        shown = [(file, found) for file in DOCS for found in COMMAND.finditer(file.read_text(encoding="utf-8"))]
        self.assertGreater(len(shown), 50)
        for file, found in shown:
            command, arguments = found.groups()
            if command == "help":
                continue
            with self.subTest(document=file.name, command=found[0]):
                self.assertLessEqual(set(OPTION.findall(arguments)), options_of(command) | {"--help"})

    def test_what_commands_ask_of_the_stack_is_in_its_template(self):
        asked = {(helper, name) for file in DOCS for helper, name in ASKED.findall(file.read_text(encoding="utf-8"))}
        self.assertEqual({helper for helper, _ in asked}, set(SECTIONS))
        for helper, name in asked:
            self.assertIn(name, names(text("template.yaml"), SECTIONS[helper]))

    def test_the_api_that_is_stopped_is_opened_again_as_it_was(self):
        stopped, opened = re.findall(r"update-stage .*--default-route-settings (.+)", text("docs/operations.md"))
        self.assertEqual(stopped, "ThrottlingBurstLimit=0,ThrottlingRateLimit=0")
        self.assertEqual(opened, "ThrottlingBurstLimit=$(declared RequestsBurst),ThrottlingRateLimit=$(declared RequestsPerSecond)")

    def test_dead_letters_are_moved_to_a_queue_that_is_named(self):
        moves = [line for file in DOCS for line in file.read_text(encoding="utf-8").splitlines() if "start-message-move-task" in line]
        self.assertNotEqual(moves, [])
        for move in moves:
            self.assertRegex(move, r"--source-arn \$\(arn (\w+)DeadLetterQueue\) --destination-arn \$\(arn \1Queue\)")

    def test_variables_of_the_proof_on_aws_are_set_before_they_are_used(self):
        said = set()
        for line in text("docs/proving-on-aws.md").splitlines():
            if line.startswith("$ "):
                self.assertLessEqual(set(re.findall(r"\$\{?([A-Z_]+)", line.split("=", 1)[-1])), said, line)
                said.update(re.findall(r"^\$ ([A-Z_]+)=", line))

    def test_each_alarm_has_its_row_and_each_row_its_alarm(self):
        alarms = {name for template in TEMPLATES for name in ALARM.findall(text(template))}
        table = text("docs/operations.md").split("\n## Alarms\n", 1)[1].split("\n## ", 1)[0]
        rows = [name for line in table.splitlines() if line.startswith("| `") for name in re.findall(r"`(\w+Alarm)`", line.split("|")[1])]
        self.assertGreater(len(alarms), 15)
        self.assertEqual(sorted(rows), sorted(alarms))


if __name__ == "__main__":
    unittest.main()
