"""What an import remembers: the rows that are loaded, and those that were refused."""

import csv
import json
import threading


class Journal:
    """Appends one line a loaded row, at once: a kill costs at most the line being written."""

    def __init__(self, folder, file, sender):
        folder.mkdir(parents=True, exist_ok=True)
        town = sender.endpoint.netloc.replace(":", "-")
        self.path = folder / f"{file.name}.{town}.loaded.jsonl"
        self.lock = threading.Lock()
        self.references = {}
        whole = self.read()
        if self.references and not sender.knows(next(reversed(self.references.values()))):
            print(f"{self.path} tells of a town that was started over: loading from the first row.")
            self.references = {}
            whole = 0
        self.out = open(self.path, "a", encoding="utf-8")
        self.out.truncate(whole)

    def read(self):
        """Takes the whole lines; answers how many bytes they fill."""
        if not self.path.exists():
            return 0
        content = self.path.read_bytes()
        whole = content.rfind(b"\n") + 1
        for line in content[:whole].splitlines():
            entry = json.loads(line)
            self.references[entry["key"]] = entry["reference"]
        return whole

    def holds(self, key):
        return key in self.references

    def write(self, row, reference):
        entry = {"line": row.line, "key": row.key, "reference": reference}
        with self.lock:
            self.references[row.key] = reference
            self.out.write(json.dumps(entry) + "\n")
            self.out.flush()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.out.close()


class Rejects:
    """The refused rows of this run, with line and reason before their own cells: mend them and load that file."""

    def __init__(self, folder, file):
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{file.name.removesuffix('.gz').removesuffix('.csv')}.rejects.csv"
        self.path.unlink(missing_ok=True)
        self.lock = threading.Lock()
        self.out = None

    def write(self, row, reason):
        with self.lock:
            if self.out is None:
                self.out = open(self.path, "w", encoding="utf-8", newline="")
                csv.writer(self.out).writerow(["line", "reason", *row.cells])
            csv.writer(self.out).writerow([row.line, reason, *row.cells.values()])
            self.out.flush()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.out:
            self.out.close()
