"""The folder that ./parvis backup makes: what is in it, and when it counts as whole.

    manifest.json                  written last; a folder without it is no backup
    tables/ReportsTable/0000.jsonl.gz   a segment of a scan, an item a line, as DynamoDB writes JSON
    buckets/PrivateBucket.jsonl.gz      an object a line: key, bytes, headers, and the SHA-256 under which
    objects/ab/ab12...                  its bytes are kept
"""

import base64
import gzip
import hashlib
import json
import os
import shutil
from pathlib import Path

LAYOUT = 1
MANIFEST = "manifest.json"
UNFINISHED = "unfinished"
PARTS = ("tables", "buckets", "objects")
SETS = ("SS", "NS", "BS")
PIECE_BYTES = 1 << 20


class Unusable(Exception):
    """A folder cannot be written or believed; the text names the file and the rule."""


class Content:
    """How many things there are and a hash of them all, the same in every order."""

    def __init__(self, count=0, total=0):
        self.count = count
        self.total = total

    def add(self, line):
        self.count += 1
        self.total = (self.total + int.from_bytes(hashlib.sha256(line).digest(), "big")) % (1 << 256)

    def plus(self, other):
        return Content(self.count + other.count, (self.total + other.total) % (1 << 256))

    @property
    def hash(self):
        return f"{self.total:064x}"


def line_of(value):
    """One thing as one line, always the same bytes: bytes in base 64, sets in order."""
    return json.dumps(plain(value), sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def plain(value):
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, list):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {name: sorted(plain(part)) if name in SETS and isinstance(part, list) else plain(part) for name, part in value.items()}
    return value


def attribute(value):
    """A DynamoDB attribute as boto3 takes it: base 64 becomes bytes again."""
    kind, inside = next(iter(value.items()))
    if kind == "B":
        return {kind: base64.b64decode(inside)}
    if kind == "BS":
        return {kind: [base64.b64decode(part) for part in inside]}
    if kind == "M":
        return {kind: {name: attribute(part) for name, part in inside.items()}}
    if kind == "L":
        return {kind: [attribute(part) for part in inside]}
    return value


class Lines:
    """Lines of a compressed file that is being written; the same lines make the same bytes."""

    def __init__(self, folder, name):
        self.name = name
        self.path = folder / name
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.content = Content()

    def __enter__(self):
        self.raw = self.path.open("wb")
        self.file = gzip.GzipFile(filename="", mode="wb", fileobj=self.raw, compresslevel=6, mtime=0)
        return self

    def add(self, value):
        line = line_of(value)
        self.content.add(line)
        self.file.write(line)

    def __exit__(self, *_):
        self.file.close()
        self.raw.close()

    def entry(self):
        """What the manifest says of it."""
        return {"file": self.name, "count": self.content.count, "sha256": sha256(self.path)}


def read_lines(path):
    with gzip.open(path, "rb") as file:
        for line in file:
            yield json.loads(line)


def sha256(path):
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE_BYTES):
            digest.update(piece)
    return digest.hexdigest()


def begin(folder):
    """Prepares a folder to be written: a new one, an empty one, or one whose backup was cut off."""
    os.umask(0o077)  # whoever reads it knows the residents
    folder.mkdir(parents=True, exist_ok=True)
    found = {entry.name for entry in folder.iterdir()}
    if MANIFEST in found:
        raise Unusable(f"{folder} holds a backup already: name another folder")
    if found and UNFINISHED not in found:
        raise Unusable(f"{folder} is not empty: name a new folder")
    (folder / UNFINISHED).touch()
    for part in PARTS:
        shutil.rmtree(folder / part, ignore_errors=True)


def finish(folder, manifest):
    """From here on it is a backup: all of it is on the disk before the manifest has its name."""
    made = folder / f"{MANIFEST}.made"
    made.write_text(json.dumps({"layout": LAYOUT} | manifest, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    os.sync()
    made.rename(folder / MANIFEST)
    (folder / UNFINISHED).unlink()


def read_manifest(folder):
    """The manifest of a whole backup, and the SHA-256 it is known by."""
    path = folder / MANIFEST
    if not path.is_file():
        raise Unusable(f"{path} is missing: the folder is no backup, or its making was cut off")
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        layout = manifest["layout"]
    except (ValueError, KeyError, TypeError) as fault:
        raise Unusable(f"{path} is no manifest of a backup") from fault
    if layout != LAYOUT:
        raise Unusable(f"{path}: layout is {layout}, this version reads {LAYOUT}: use the version of Parvis that made it")
    return manifest, sha256(path)


def check_files(folder, manifest):
    """Every file is there and is what the manifest says, before anything of it is believed."""
    for kind in ("tables", "buckets"):
        for name, part in manifest[kind].items():
            counted = 0
            for file in part["files"]:
                check_file(folder / file["file"], file["sha256"])
                counted += file["count"]
            if counted != part["count"]:
                raise Unusable(f"{folder / MANIFEST}: {kind}.{name}.count is {part['count']}, its files hold {counted}")
    for part in manifest["buckets"].values():
        for file in part["files"]:
            for stored in read_lines(folder / file["file"]):
                check_file(object_path(folder, stored["sha256"]), stored["sha256"])


def check_file(path, expected):
    if not path.is_file():
        raise Unusable(f"{path} is missing, though the manifest names it")
    if sha256(path) != expected:
        raise Unusable(f"{path} is not the file that was written: its SHA-256 differs from the manifest")


def object_path(folder, digest):
    return folder / "objects" / digest[:2] / digest


def keep_object(folder, pieces):
    """Writes the bytes of an object under their SHA-256, and gives it with their number."""
    digest, size = hashlib.sha256(), 0
    written = folder / "objects" / f"written-{os.urandom(8).hex()}"
    written.parent.mkdir(parents=True, exist_ok=True)
    with written.open("wb") as file:
        for piece in pieces:
            digest.update(piece)
            size += len(piece)
            file.write(piece)
    kept = object_path(folder, digest.hexdigest())
    kept.parent.mkdir(exist_ok=True)
    written.rename(kept)
    return digest.hexdigest(), size


def differences(one, other):
    """What two backups do not hold alike, a line each."""
    told = []
    for kind in ("tables", "buckets"):
        for name in sorted(one[kind].keys() | other[kind].keys()):
            here, there = (manifest[kind].get(name, {"count": 0, "content": Content().hash}) for manifest in (one, other))
            if (here["count"], here["content"]) != (there["count"], there["content"]):
                told.append(f"{name}: {here['count']} here, {there['count']} there" + (
                    "" if here["count"] != there["count"] else ", but not the same"))
    return told
