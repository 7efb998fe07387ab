"""What people see of the territory: pages' requests, tokens, mails, files."""

import hashlib
import json
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from town import Failed, send, soon

PROCEDURE = Path("functions/procedures/src/test/resources/jardiniere.json")


def report(mail):
    return {
        "category": "lampadaire-eteint",
        "description": "Le lampadaire clignote puis s'éteint.",
        "place": {"lon": 0.7001, "lat": 47.3502, "label": "12 rue des Tilleuls"},
        "contact": {"mail": mail},
        "language": "fr",
    }


def anybody_reads(town):
    """Anybody reads the territory's settings through the HTTP API."""
    told = town.ask("GET", "/api/public/territory").expect(200).json()
    if told["name"] != "Valmerle":
        raise Failed(f"told of {told['name']}")


def tokens_are_checked(town):
    """A token opens what its issuer stands for, and nothing else."""
    town.ask("GET", "/api/staff/reports?queue=todo").expect(401)
    town.ask("GET", "/api/staff/reports?queue=todo", persona="lucie").expect(401)
    town.ask("GET", "/api/staff/reports?queue=todo", persona="karim").expect(200)
    town.ask("GET", "/api/me/reports", persona="lucie").expect(200)


def browsers_may_call(town):
    """A page of another site may ask, as CORS declares it."""
    asked = town.ask("OPTIONS", "/api/public/reports", Origin="https://reuser.example",
                     Access_Control_Request_Method="POST", Access_Control_Request_Headers="content-type")
    allowed = {name.lower(): value for name, value in asked.headers.items()}.get("access-control-allow-origin")
    if allowed != "*":
        raise Failed(f"status {asked.status}, allowed origin {allowed}")


def report_is_confirmed(town):
    """A report goes by stream, relay, bus and queue, and its author gets a mail."""
    address = "camille@example.fr"
    filed = town.ask("POST", "/api/public/reports", report(address)).expect(201).json()
    soon(lambda: town.mail_to(address, filed["reference"]))


def report_is_decided(town):
    """An agent decides on a report, and its author reads why in a mail."""
    address = "dominique@example.fr"
    reference = town.ask("POST", "/api/public/reports", report(address)).expect(201).json()["reference"]
    path = f"/api/staff/reports/{reference}"
    read = town.ask("GET", path, persona="karim").expect(200)
    text = "Ampoule remplacée par une LED."
    town.ask("POST", f"{path}/decisions", {"status": "done", "publicText": text}, "karim", If_Match=etag(read)).expect(200)
    soon(lambda: town.mail_to(address, text))


def file_is_uploaded(town):
    """A resident puts a file at a signed address, and nobody puts another there."""
    publish(town)
    begun = town.ask("POST", "/api/public/requests", {"procedure": "jardiniere", "language": "fr"}).expect(201).json()
    path, secret = f"/api/public/requests/{begun['reference']}/pieces", begun["followSecret"]
    content = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    piece = {"at": "/plan", "name": "plan.pdf", "type": "application/pdf", "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    announced = town.ask("POST", path, piece, Follow_Secret=secret).expect(201).json()
    if put(announced["upload"], content, signed=False).status != 403:
        raise Failed("an address without its signature was taken")
    put(announced["upload"], content).expect(200)
    arrived = town.ask("POST", f"{path}/{announced['piece']['id']}/arrival", {}, Follow_Secret=secret).expect(200).json()
    if arrived["state"] != "kept":
        raise Failed(f"the file is {arrived}")


def publish(town):
    brought = town.ask("POST", "/api/staff/procedures", {"document": json.loads(PROCEDURE.read_text(encoding="utf-8"))}, "helene")
    if brought.status != 409:
        town.ask("POST", "/api/staff/procedures/jardiniere/publication", persona="helene", If_Match=etag(brought.expect(201))).expect(200)


def put(upload, content, signed=True):
    address = upload["url"] if signed else urlsplit(upload["url"])._replace(query="").geturl()
    return send(urllib.request.Request(address, content, upload["headers"], method=upload["method"]))


def etag(answer):
    return next(value for name, value in answer.headers.items() if name.lower() == "etag")


CHECKS = [anybody_reads, tokens_are_checked, browsers_may_call, report_is_confirmed, report_is_decided, file_is_uploaded]
