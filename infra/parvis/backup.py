"""Writes all data of a territory into a folder: each table and bucket that outlives the stack.

Exit code: 0 done (with --against: and alike), 1 refused or not alike, 2 nothing answers.
"""

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path

import archive
from archive import Content, Lines, Unusable
from items import PROGRESS_KEY, is_over, without_mark
from territory import CALLS_AT_ONCE, TEMPLATE, choice, run

SEGMENT_BYTES = 64 << 20
HEADERS = ("CacheControl", "ContentDisposition", "ContentEncoding", "ContentLanguage", "ContentType", "Metadata")


def options(arguments):
    parser = argparse.ArgumentParser(prog="./parvis backup", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new folder")
    choice(parser)
    parser.add_argument("--against", metavar="DIR", type=Path, help="another backup, to tell what is not alike")
    return parser.parse_args(arguments)


class Backup:
    """The making of one backup."""

    def __init__(self, territory, folder, now):
        self.territory = territory
        self.folder = folder
        self.now = now
        self.workers = ThreadPoolExecutor(CALLS_AT_ONCE)

    def run(self):
        """Tables before files: so each file that an item names is there, unless somebody erased it meanwhile."""
        with self.workers:
            tables = {name: self.table(name, physical) for name, physical in self.territory.tables.items()}
            manifest = {
                "from": self.territory.name,
                "made": self.now.strftime("%Y-%m-%dT%H:%M:%SZ"),
                "template": archive.sha256(TEMPLATE),
                "tables": {name: finished() for name, finished in tables.items()},
                "buckets": {name: self.bucket(name, physical) for name, physical in self.territory.buckets.items()},
            }
        archive.finish(self.folder, manifest)
        return manifest

    def table(self, name, physical):
        """Begins to read a table, and gives what waits for its end and tells what the manifest says of it."""
        table = self.territory.dynamo.describe_table(TableName=physical)["Table"]
        ttl = self.territory.dynamo.describe_time_to_live(TableName=physical)["TimeToLiveDescription"].get("AttributeName")
        segments = 1 + table["TableSizeBytes"] // SEGMENT_BYTES
        reads = [self.workers.submit(self.segment, name, physical, ttl, number, segments) for number in range(segments)]

        def finished():
            key = [part["AttributeName"] for part in table["KeySchema"]]
            return part_of([read.result() for read in reads]) | {"key": key}

        return finished

    def segment(self, name, physical, ttl, number, segments):
        pages = self.territory.dynamo.get_paginator("scan").paginate(
            TableName=physical, ConsistentRead=True, Segment=number, TotalSegments=segments)
        with Lines(self.folder, f"tables/{name}/{number:04d}.jsonl.gz") as lines:
            for page in pages:
                for item in page["Items"]:
                    if not is_over(item, ttl, self.now):
                        lines.add(without_mark(item))
        return lines

    def bucket(self, name, physical):
        pages = self.territory.s3.get_paginator("list_objects_v2").paginate(Bucket=physical)
        with Lines(self.folder, f"buckets/{name}.jsonl.gz") as lines:
            for page in pages:
                keys = [stored["Key"] for stored in page.get("Contents", [])]
                for kept in self.workers.map(lambda key: self.object(physical, key), keys):
                    if kept:
                        lines.add(kept)
        return part_of([lines])

    def object(self, physical, key):
        """Keeps an object, and gives its line; nothing when it was erased since it was listed."""
        try:
            stored = self.territory.s3.get_object(Bucket=physical, Key=key)
        except self.territory.s3.exceptions.NoSuchKey:
            return None
        digest, size = archive.keep_object(self.folder, stored["Body"].iter_chunks(archive.PIECE_BYTES))
        headers = {name: stored[name] for name in HEADERS if stored.get(name)}
        return {"key": key, "bytes": size, "sha256": digest, "headers": headers}


def part_of(files):
    content = Content()
    for lines in files:
        content = content.plus(lines.content)
    return {"count": content.count, "content": content.hash, "files": [lines.entry() for lines in files]}


def refuse_half_restored(territory):
    if "Item" in territory.dynamo.get_item(TableName=territory.tables["TerritoryTable"], Key=PROGRESS_KEY):
        raise Unusable(f"{territory.name} is half restored: run ./parvis restore again first")


def tell_what_waits(territory):
    """A message is in no table: what it would have done is not in the backup."""
    for name, address in territory.queues.items():
        kinds = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesDelayed"]
        found = territory.sqs.get_queue_attributes(QueueUrl=address, AttributeNames=kinds)["Attributes"]
        if waiting := sum(map(int, found.values())):
            print(f"{name}: {waiting} messages wait and are not in the backup", file=sys.stderr)


def tell(manifest):
    for kind, things in (("tables", "items"), ("buckets", "objects")):
        for name, part in manifest[kind].items():
            print(f"{name}: {part['count']} {things}")


def make(chosen, territory):
    other = archive.read_manifest(chosen.against)[0] if chosen.against else None
    refuse_half_restored(territory)
    archive.begin(chosen.folder)
    manifest = Backup(territory, chosen.folder, datetime.now(timezone.utc)).run()
    tell(manifest)
    tell_what_waits(territory)
    unlike = archive.differences(manifest, other) if other else []
    for line in unlike:
        print(f"not alike: {line}")
    return 1 if unlike else 0


def main(arguments):
    chosen = options(arguments)
    return run(chosen, lambda territory: make(chosen, territory))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
