"""Validates real answers against the JSON schemas of Open311's own validator, and the XML against the JSON.

Usage: trial_conformance.py SCHEMA_FOLDER
"""

import json
import sys
import tempfile
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from jsonschema import Draft7Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from laptop import Laptop
from open311 import get, requests_of
from outcome import Outcome


class Schemas:
    """The schemas of a folder, which name each other by file."""

    def __init__(self, folder):
        self.schemas = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in Path(folder).glob("*.json")}
        self.registry = Registry().with_resources(
            [(name, Resource.from_contents(schema, default_specification=DRAFT7)) for name, schema in self.schemas.items()])

    def faults(self, name, document):
        validator = Draft7Validator(self.schemas[name], registry=self.registry, format_checker=FormatChecker())
        return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(document)]


def validated(outcome, schemas, schema, address):
    """The JSON document of an address, once it is valid and as it says it is."""
    status, media_type, text = get(address)
    where = urllib.parse.urlsplit(address).path
    if not outcome.equal((status, media_type), (200, "application/json"), where):
        return None
    document = json.loads(text)
    outcome.equal(schemas.faults(schema, document), [], f"{where} by {schema}")
    return document


def post(base, form):
    body = urllib.parse.urlencode(form).encode()
    with urllib.request.urlopen(f"{base}/requests.json", body, timeout=60) as answer:
        return json.loads(answer.read())[0]["service_request_id"]


def same_in_xml(outcome, address, document, key):
    """XML lists the same things as JSON: same number, same keys, in the same order."""
    status, media_type, text = get(address)
    if outcome.equal((status, media_type), (200, "text/xml"), address):
        found = [element.findtext(key) for element in ElementTree.fromstring(text)]
        outcome.equal(found, [entry[key] for entry in document], address)


def check_errors(outcome, base):
    """Errors have the standard's own form, whatever is wrong."""
    for path, expected in (("requests/ZZZZ-ZZZZ.json", 404), ("services/no-such-service.json", 404),
                           ("requests.json?start_date=yesterday", 400)):
        status, _, text = get(f"{base}/{path}")
        outcome.equal(status, expected, path)
        outcome.expect(all({"code", "description"} <= set(error) for error in json.loads(text)), f"{path}: {text[:200]}")


def check(outcome, schemas, site):
    base = f"{site}/open311/v2"
    services = validated(outcome, schemas, "services.json", f"{base}/services.json") or []
    outcome.expect(len(services) > 20, f"only {len(services)} services")
    same_in_xml(outcome, f"{base}/services.xml", services, "service_code")
    for service in services:
        if service["metadata"]:
            validated(outcome, schemas, "service-definition.json", f"{base}/services/{service['service_code']}.json")
    for service in services:
        post(base, {"service_code": service["service_code"], "description": "Essai « <&> » é\u00a0🌳", "lat": "47.35",
                    "long": "0.70", "jurisdiction_id": "37999"})
    requests = validated(outcome, schemas, "requests.json", f"{base}/requests.json") or []
    outcome.equal(len(requests), len(services), "requests listed")
    same_in_xml(outcome, f"{base}/requests.xml", requests, "service_request_id")
    for request in requests:
        one = validated(outcome, schemas, "requests.json", f"{base}/requests/{request['service_request_id']}.json")
        outcome.equal(one, [request], "one request, as in the list")
    outcome.equal(requests_of(get(f"{base}/requests.geojson")[2], "geojson").keys(),
                  {request["service_request_id"]: 0 for request in requests}.keys(), "requests.geojson")
    check_errors(outcome, base)


def main(folder):
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as temporary, Laptop(Path(temporary) / "data", "--no-demo") as laptop:
        check(outcome, Schemas(folder), laptop.site)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
