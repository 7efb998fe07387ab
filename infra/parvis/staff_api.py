"""The staff's API, as an administrator of the running laptop or with a token of one's own."""

import json
import os
import urllib.error
import urllib.request
from urllib.parse import quote, urlencode

ADMIN = "alix"  # the persona of the demo town who administers it
TIMEOUT_SECONDS = 40  # longer than the gateway waits for a function


class Unreachable(Exception):
    """Nobody answers."""


class Refused(Exception):
    """The town says no; its words say why."""


class StaffApi:
    def __init__(self, site, token):
        self.site = site.rstrip("/")
        self.token = token

    @staticmethod
    def of(site, data):
        """A site with the token of PARVIS_TOKEN, or the laptop that wrote into the folder, with its admin's."""
        token = os.environ.get("PARVIS_TOKEN")
        if site:
            if not token:
                raise Refused("PARVIS_TOKEN is not set: it holds the bearer token of an administrator")
            return StaffApi(site, token)
        try:
            laptop = json.loads((data / "running.json").read_text(encoding="utf-8"))["site"]
        except (OSError, ValueError, KeyError) as fault:
            raise Unreachable("Parvis is not running here: start it with ./parvis up") from fault
        return StaffApi(laptop, token or open_url(f"{laptop}/_local/token/{ADMIN}").decode("ascii").strip())

    def get(self, path):
        return self.exchange("GET", path, None)

    def post(self, path, body):
        return self.exchange("POST", path, body)

    def pages(self, path, query):
        cursor = None
        while True:
            page = self.get(f"{path}?{urlencode(query | ({'cursor': cursor} if cursor else {}))}")
            yield page
            cursor = page["next"]
            if not cursor:
                return

    @staticmethod
    def segment(text):
        """Any text as one segment of a path."""
        return quote(text, safe="")

    def exchange(self, method, path, body):
        headers = {"Authorization": f"Bearer {self.token}", "Accept": "application/json"}
        data = b"" if body is None else json.dumps(body).encode()
        if body is not None:
            headers["Content-Type"] = "application/json"
        request = urllib.request.Request(self.site + path, data if method == "POST" else None, headers, method=method)
        return json.loads(open_url(request))


def open_url(request, timeout=TIMEOUT_SECONDS):
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            return answer.read()
    except urllib.error.HTTPError as answer:
        raise Refused(reason(answer.code, answer.read())) from answer
    except OSError as fault:
        raise Unreachable(f"Parvis does not answer: {getattr(fault, 'reason', fault)}") from fault


def reason(status, body):
    """The broken rules, or what the town or its gateway says, or at least the status."""
    try:
        problem = json.loads(body)
        rules = [f"{rule['pointer'].removeprefix('#/')} {rule['detail']}" for rule in problem.get("errors", [])]
        return "; ".join(rules) or problem.get("detail") or problem["message"]
    except (ValueError, TypeError, KeyError, AttributeError):
        return f"status {status}"
