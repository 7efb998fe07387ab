"""How a backup is put into an empty territory, by the clients of a territory."""

import time

import archive
from archive import Unusable
from items import PROGRESS_KEY, is_over, key_of, marked, text

SETTINGS = "TerritoryTable"
BATCH = 25  # as many as BatchWriteItem takes
OBJECTS = 1000
LONGEST_PAUSE_SECONDS = 20

# What people erase, by table; files and sign-ins go with it.
ERASABLE = {"PeopleTable": "PERSON", "RequestsTable": "REQUEST", "ReportsTable": "REPORT"}


class Erased:
    """Who and what must not come back."""

    def __init__(self, ids, requests):
        """ids: of persons, requests and reports. requests: items of RequestsTable, of which some are these persons'."""
        self.ids = set(ids)
        self.ids |= {key_of(item)[1] for item in requests if text(item, "personId") in self.ids}

    def has_item(self, item):
        kind, name = key_of(item)
        if kind == "SIGNIN":
            return text(item, "person") in self.ids
        return kind in (*ERASABLE.values(), "PIECES") and name in self.ids

    def has_object(self, key):
        return key.split("/")[0] in self.ids


def known_ids(items):
    """The persons, requests and reports that items are of."""
    for item in items:
        kind, name = key_of(item)
        yield from {text(item, "person")} if kind == "SIGNIN" else {name, text(item, "personId")}


def erased_since(older, newer):
    """The ids that are no more in a newer backup, or of which it keeps only that there was one."""
    there = {key_of(item) for item in newer if text(item.get("event", {}).get("M", {}), "type") != "ReportErased.v1"}
    return {name for kind, name in map(key_of, older) if kind in ERASABLE.values() and (kind, name) not in there}


class Progress:
    """An item beside the settings: which backup is being put in, and which of its files are in already."""

    def __init__(self, territory, backup):
        self.dynamo = territory.dynamo
        self.table = territory.tables[SETTINGS]
        found = self.dynamo.get_item(TableName=self.table, Key=PROGRESS_KEY, ConsistentRead=True).get("Item")
        if found and text(found, "backup") != backup:
            raise Unusable("another backup is half restored here: finish that one, or begin with an empty territory")
        self.begun = found is not None
        self.done = set(found.get("done", {}).get("SS", [])) if found else set()
        self.backup = backup

    def begin(self):
        if not self.begun:
            self.dynamo.put_item(TableName=self.table, Item=PROGRESS_KEY | {"backup": {"S": self.backup}})

    def add(self, file):
        self.dynamo.update_item(
            TableName=self.table, Key=PROGRESS_KEY, UpdateExpression="ADD #done :file",
            ExpressionAttributeNames={"#done": "done"}, ExpressionAttributeValues={":file": {"SS": [file]}})

    def end(self):
        self.dynamo.delete_item(TableName=self.table, Key=PROGRESS_KEY)


class Restore:
    """The putting back of one backup."""

    def __init__(self, territory, folder, manifest, progress, erased, now, workers, tell=print):
        self.territory = territory
        self.folder = folder
        self.manifest = manifest
        self.progress = progress
        self.erased = erased
        self.now = now
        self.workers = workers
        self.tell = tell

    def run(self):
        """The settings last: until they are there every door refuses, so nobody can write in between."""
        self.progress.begin()
        for name in self.manifest["buckets"]:
            self.bucket(name)
        for name in sorted(self.manifest["tables"], key=lambda name: name == SETTINGS):
            self.table(name)
        self.progress.end()

    def table(self, name):
        physical = self.territory.tables[name]
        ttl = self.territory.dynamo.describe_time_to_live(TableName=physical)["TimeToLiveDescription"].get("AttributeName")
        files = [entry["file"] for entry in self.manifest["tables"][name]["files"]]
        left_out = sum(self.workers.map(lambda file: self.file(physical, ttl, file), files))
        self.tell(f"{name}: {self.manifest['tables'][name]['count'] - left_out} items" + (f", {left_out} left out" if left_out else ""))

    def file(self, physical, ttl, file):
        """Puts the items of a file, each whole and over itself, and gives how many were left out."""
        left_out, batch, put = 0, [], file not in self.progress.done
        for item in archive.read_lines(self.folder / file):
            if is_over(item, ttl, self.now) or self.erased.has_item(item):
                left_out += 1
                continue
            batch.append(item)
            if len(batch) == BATCH:
                self.put(physical, batch if put else [])
                batch = []
        self.put(physical, batch if put else [])
        if put:
            self.progress.add(file)
        return left_out

    def put(self, physical, items):
        requests = [{"PutRequest": {"Item": marked(item)}} for item in items]
        pause = 0.05
        while requests:
            answer = self.territory.dynamo.batch_write_item(RequestItems={physical: requests})
            requests = answer.get("UnprocessedItems", {}).get(physical, [])
            if requests:
                time.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    def bucket(self, name):
        physical = self.territory.buckets[name]
        [file] = self.manifest["buckets"][name]["files"]
        left_out = 0
        if file["file"] not in self.progress.done:
            for batch in batches(archive.read_lines(self.folder / file["file"]), OBJECTS):
                kept = [stored for stored in batch if not self.erased.has_object(stored["key"])]
                left_out += len(batch) - len(kept)
                list(self.workers.map(lambda stored: self.object(physical, stored), kept))
            self.progress.add(file["file"])
        self.tell(f"{name}: {file['count'] - left_out} objects" + (f", {left_out} left out" if left_out else ""))

    def object(self, physical, stored):
        with archive.object_path(self.folder, stored["sha256"]).open("rb") as body:
            self.territory.s3.put_object(Bucket=physical, Key=stored["key"], Body=body, **stored["headers"])


def batches(things, size):
    batch = []
    for thing in things:
        batch.append(thing)
        if len(batch) == size:
            yield batch
            batch = []
    yield batch


def check_target(territory, manifest, begun):
    """Everything has its place, and all places are empty: nothing is ever mixed."""
    for kind, places in (("tables", territory.tables), ("buckets", territory.buckets)):
        for name in manifest[kind]:
            if name not in places:
                raise Unusable(f"{archive.MANIFEST}: {kind}.{name} has no place in this version's template.yaml")
    for name, part in manifest["tables"].items():
        key = [key["AttributeName"] for key in territory.dynamo.describe_table(TableName=territory.tables[name])["Table"]["KeySchema"]]
        if key != part["key"]:
            raise Unusable(f"{archive.MANIFEST}: tables.{name}.key is {part['key']}, the table's is {key}")
    if begun:
        return
    for name, physical in territory.tables.items():
        if territory.dynamo.scan(TableName=physical, Limit=1, ConsistentRead=True)["Items"]:
            raise Unusable(f"{name} is not empty: restore into a territory where nothing was written (./parvis up --fresh --bare)")
    for name, physical in territory.buckets.items():
        if territory.s3.list_objects_v2(Bucket=physical, MaxKeys=1).get("Contents"):
            raise Unusable(f"{name} is not empty: restore into a territory where nothing was written")
