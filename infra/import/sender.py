"""Posts reports, patiently: waits when asked to, tries again what may pass."""

import http.client
import json
import threading
import time
from urllib.parse import urlencode, urlsplit

from rows import Refused

TRIES = 6


class Unreachable(Exception):
    """Nobody answers at the endpoint."""


class Sender:
    """One kept connection for each thread; a 429 makes all of them wait."""

    def __init__(self, endpoint, wait=time.sleep, clock=time.monotonic):
        self.endpoint = urlsplit(endpoint.rstrip("/"))
        if self.endpoint.scheme not in ("http", "https"):
            raise Unreachable(f"{endpoint} is not an http address")
        self.wait = wait
        self.clock = clock
        self.not_before = 0.0
        self.own = threading.local()

    def post(self, form, key):
        """The reference that the town gave; Refused when the town says no, Unreachable when it says nothing."""
        tries, asked, reason = 0, 0, ""
        while tries < TRIES:
            self.pause()
            try:
                status, headers, body = self.exchange("POST", "/requests.json", urlencode(form), key)
            except (OSError, http.client.HTTPException) as fault:
                reason = str(fault) or type(fault).__name__
                self.wait(2**tries / 4)
                tries += 1
                continue
            if status in (200, 201):
                return json.loads(body)[0]["service_request_id"]
            if status == 429:
                # The town is there and asks for patience: that is no failure to count.
                asked += 1
                self.hold(headers.get("Retry-After"), min(asked, 5))
            elif status >= 500:
                reason = f"status {status}"
                self.wait(2**tries / 4)
                tries += 1
            else:
                raise Refused(f"{status}: {said(body)}")
        if reason.startswith("status"):
            raise Refused(f"{reason}, {TRIES} times")
        raise Unreachable(f"{self.endpoint.geturl()} does not take reports ({reason}). Is it up?")

    def knows(self, reference):
        """True when the town has this report: a journal of another town must not be believed."""
        try:
            return self.exchange("GET", f"/requests/{reference}.json", None, None)[0] == 200
        except (OSError, http.client.HTTPException) as fault:
            raise Unreachable(f"{self.endpoint.geturl()} does not answer ({fault}). Is it up?") from fault

    def exchange(self, method, path, body, key):
        connection = self.connection()
        headers = {"Accept": "application/json"}
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Idempotency-Key": key}
        try:
            connection.request(method, self.endpoint.path + path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        except (OSError, http.client.HTTPException):
            connection.close()
            raise

    def connection(self):
        if not hasattr(self.own, "connection"):
            kind = http.client.HTTPSConnection if self.endpoint.scheme == "https" else http.client.HTTPConnection
            self.own.connection = kind(self.endpoint.netloc, timeout=40)
        return self.own.connection

    def hold(self, retry_after, attempt):
        """Keeps every thread back for as long as the server asks, or longer at each try."""
        seconds = float(retry_after) if retry_after and retry_after.isdigit() else 2**attempt / 4
        self.not_before = max(self.not_before, self.clock() + seconds)

    def pause(self):
        ahead = self.not_before - self.clock()
        if ahead > 0:
            self.wait(ahead)


def said(body):
    """What the server gave as its reason, in Open311's form or in any other."""
    try:
        return "; ".join(error["description"] for error in json.loads(body))
    except (ValueError, TypeError, KeyError):
        return body.decode("utf-8", "replace")[:200] or "no reason given"
