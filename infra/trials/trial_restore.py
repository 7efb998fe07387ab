"""A laptop is filled, backed up, wiped and restored: the same is there, links still open, and nobody is told anything twice.

Usage: trial_restore.py
"""

import hashlib
import json
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

sys.path.insert(0, str(Path(__file__).parents[1] / "parvis"))

from archive import read_manifest  # noqa: E402
from laptop import ROOT, Laptop  # noqa: E402
from outcome import Outcome  # noqa: E402
from territory import Territory  # noqa: E402

BEGAN = time.monotonic()
SETTLING_SECONDS = 90
QUIET_SECONDS = 3
COMMAND_SECONDS = 120
REPORTS = 30  # more than a batch holds
MAIL = "camille@habitants.example"
LAMP = {
    "category": "lampadaire-eteint", "description": "Le lampadaire clignote toute la nuit.",
    "place": {"lon": 0.7, "lat": 47.35}, "contact": {"mail": MAIL},
}
METER = {"thing": "trial-meter", "jurisdiction": "37999", "name": "Water meter, school"}


class Hook:
    """A re-user's server: what it was told."""

    def __init__(self):
        told = self.told = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                told.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/hook"


class Town:
    """What people do with a running laptop."""

    def __init__(self, laptop, data):
        self.site = laptop.site
        self.territory = Territory.of_laptop(data)

    def call(self, method, path, body=None, **headers):
        data = None if body is None else json.dumps(body).encode()
        sent = {"content-type": "application/json"} | {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            with urlopen(Request(self.site + path, data, sent, method=method), timeout=60) as answer:
                return json.loads(answer.read() or b"null"), answer.headers
        except HTTPError as refusal:
            raise RuntimeError(f"{method} {path}: {refusal.code} {refusal.read().decode()}") from refusal

    def staff(self, persona):
        with urlopen(f"{self.site}/_local/token/{persona}", timeout=60) as answer:
            return {"authorization": f"Bearer {answer.read().decode().strip()}"}

    def mails(self):
        return self.call("GET", "/_local/mail/all.json")[0]

    def invoke(self, function, body):
        event = {"Records": [{"messageId": "trial", "body": json.dumps(body), "eventSource": "aws:sqs"}]}
        return self.call("POST", f"/_local/invoke/{function}", event)[0]

    def report(self):
        return self.call("POST", "/api/public/reports", LAMP)[0]

    def begin_request(self):
        """A draft with a file."""
        begun = self.call("POST", "/api/public/requests", {"procedure": "occupation-espace-public", "language": "fr"})[0]
        path, plan = f"/api/public/requests/{begun['reference']}/pieces", b"%PDF-1.7 a plan"
        told = {"at": "/plan", "name": "plan.pdf", "type": "application/pdf", "size": len(plan), "sha256": hashlib.sha256(plan).hexdigest()}
        announced = self.call("POST", path, told, follow_secret=begun["followSecret"])[0]
        upload = announced["upload"]
        urlopen(Request(upload["url"], plan, upload["headers"], method=upload["method"]), timeout=60).close()
        self.call("POST", f"{path}/{announced['piece']['id']}/arrival", {}, follow_secret=begun["followSecret"])

    def listen(self, hook, dataset):
        key = self.call("POST", "/api/public/reusers", {"name": "Carte", "mail": "carte@example.fr", "use": "Une carte"})[0]["apiKey"]
        self.call("POST", "/api/public/reusers/webhooks", {"address": hook.address, "datasets": [dataset]}, api_key=key)

    def decide(self, reference):
        path, agent = f"/api/staff/reports/{reference}", self.staff("karim")
        etag = self.call("GET", path, **agent)[1]["etag"]
        self.call("POST", f"{path}/decisions", {"status": "done", "publicText": "Ampoule remplacée."}, if_match=etag, **agent)

    def waiting(self):
        """Messages that are due; what is to come later waits for nobody here."""
        kinds = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        return sum(
            int(count) for address in self.territory.queues.values()
            for count in self.territory.sqs.get_queue_attributes(QueueUrl=address, AttributeNames=kinds)["Attributes"].values())

    def settle(self, least_mails=0):
        """Until streams and queues have been quiet for some seconds."""
        deadline, quiet_since, before = time.monotonic() + SETTLING_SECONDS, time.monotonic(), None
        while time.monotonic() < deadline:
            now = (len(self.mails()), self.waiting())
            if now != before or now[1] or now[0] < least_mails:
                quiet_since = time.monotonic()
            if time.monotonic() - quiet_since > QUIET_SECONDS:
                return
            before = now
            time.sleep(0.3)
        raise RuntimeError(f"the laptop is not quiet after {SETTLING_SECONDS} s: {before}")

    def forget_mails(self):
        """As after 90 days, when nothing remembers any more what was told: a repeated event would be mailed again."""
        for page in self.territory.dynamo.get_paginator("scan").paginate(TableName="MailTable"):
            for item in page["Items"]:
                self.territory.dynamo.delete_item(TableName="MailTable", Key={"pk": item["pk"]})


def parvis(*arguments):
    print(f"{time.monotonic() - BEGAN:.0f} s $ ./parvis", *arguments, flush=True)
    return subprocess.run([ROOT / "parvis", *map(str, arguments)], check=False, timeout=COMMAND_SECONDS).returncode


def fill(outcome, town, hook):
    """Something of every kind happens; gives what a resident holds in hand."""
    town.call("POST", "/api/staff/devices", METER, **town.staff("alix"))
    town.listen(hook, "catalogue")
    town.begin_request()
    filed = [town.report() for _ in range(REPORTS)][-1]
    town.settle(least_mails=REPORTS)
    town.invoke("DatasetsFunction", {"export": "catalogue"})
    town.settle()
    outcome.equal(len(hook.told), 1, "what the re-user is told of the first release")
    town.forget_mails()
    return filed


def restore(outcome, data, backup, again, hook, filed):
    with Laptop(data, "--bare", "--fresh") as laptop:
        town = Town(laptop, data)
        outcome.equal(parvis("restore", backup, "--data", data), 0, "restore")
        outcome.equal(parvis("backup", again, "--data", data, "--against", backup), 0, "the restored town is alike")
        outcome.equal(parvis("restore", backup, "--data", data), 1, "a second restore")
        reference = filed["reference"]
        link = town.call("GET", f"/api/public/reports/{reference}", follow_secret=filed["followSecret"])[0]
        outcome.equal(link["status"], "received", "the follow link of before")
        outcome.equal(urlopen(f"{town.site}/", timeout=60).status, 200, "the site")
        town.decide(reference)
        town.invoke("DatasetsFunction", {"export": "catalogue"})
        town.settle(least_mails=1)
        told = [(mail["to"], reference in mail["text"], filed["followSecret"] in mail["text"]) for mail in town.mails()]
        outcome.equal(told, [([MAIL], True, True)], "mails after the restore: of what was done since, with the old link")
        outcome.equal(len(hook.told), 1, "the re-user is told of the release made since, and of no other")
        town.call("POST", "/api/staff/devices/trial-meter/revocation", {}, **town.staff("alix"))
        keys = town.call("POST", "/api/staff/devices", METER, **town.staff("alix"))[0]
        outcome.expect(keys["privateKeyPem"], "a restored device gets no new keys")


def main():
    outcome, hook = Outcome(), Hook()
    with tempfile.TemporaryDirectory() as folder:
        data, first, second = (Path(folder) / name for name in ("data", "first", "second"))
        with Laptop(data, "--no-demo") as laptop:
            town = Town(laptop, data)
            filed = fill(outcome, town, hook)
            outcome.equal(parvis("backup", first, "--data", data), 0, "backup")
        manifest, _ = read_manifest(first)
        for name in ("ReportsTable", "PeopleTable", "RequestsTable", "PiecesTable", "OpenDataTable", "ReusersTable", "DevicesTable"):
            outcome.expect(manifest["tables"][name]["count"], f"{name} is empty: the trial proves nothing of it")
        for name in ("PrivateBucket", "PublicBucket"):
            outcome.expect(manifest["buckets"][name]["count"], f"{name} is empty: the trial proves nothing of it")
        hook.told.clear()
        restore(outcome, data, first, second, hook, filed)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main())
