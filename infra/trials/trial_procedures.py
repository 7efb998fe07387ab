"""Converts real forms to documents of our language, has each checked, and reports what the language cannot say.

Usage: trial_procedures.py FORMS.json [REPORT.txt]
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from laptop import ROOT
from outcome import Outcome
from publik import Conversion


def main(forms, report_file=None):
    outcome = Outcome()
    report = []
    with tempfile.TemporaryDirectory(prefix="parvis-procedures-") as folder:
        files = []
        for number, form in enumerate(json.loads(Path(forms).read_text(encoding="utf-8"))):
            file = Path(folder) / f"{number:03}-{form['identifiant']}.json"
            file.write_text(json.dumps(Conversion(form, report).document(), ensure_ascii=False), encoding="utf-8")
            files.append(file)
        said = subprocess.run([ROOT / "parvis", "procedure", "check", *files], stdout=subprocess.PIPE, text=True).stdout
        verdicts = {line.split(" ", 1)[0]: line for line in said.splitlines() if line.startswith(folder)}
        for file in files:
            verdict = verdicts.get(str(file), f"{file} was not checked")
            outcome.expect(verdict.endswith("can be published."), verdict)
        if outcome.faults:
            print(said)
    tell(report, report_file)
    return outcome.end()


def tell(report, report_file):
    print(f"What the language cannot say, in {len({form for form, _, _ in report})} forms:")
    for what, times in Counter(what for _, what, _ in report).most_common():
        print(f"  {times:4} {what}")
    if report_file:
        Path(report_file).write_text("".join(f"{form}\t{what}\t{where[:80]}\n" for form, what, where in report), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
