"""A small town hall that keeps devices in memory, for the tests of the command."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOKEN = "the-admins-token"


class StaffTown:
    def __init__(self, page=100):
        self.devices = {}
        self.page = page
        self.refused_jurisdiction = None
        town = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self.answer(*town.get(self.path, self.headers))

            def do_POST(self):
                sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                self.answer(*town.post(self.path, self.headers, json.loads(sent) if sent else None))

            def answer(self, status, body):
                content = body.encode() if isinstance(body, str) else json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.site = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def get(self, path, headers):
        if path == "/_local/token/alix":
            return 200, TOKEN + "\n"
        if path == "/api/public/territory":
            return 200, {"communes": [{"insee": "37999"}, {"insee": "37998"}]}
        if headers["Authorization"] != f"Bearer {TOKEN}":
            return 401, {"message": "Unauthorized"}
        first = int(path.partition("cursor=")[2] or 0)
        shown = list(self.devices.values())[first:first + self.page]
        more = first + self.page < len(self.devices)
        return 200, {"jurisdiction": "37999", "items": shown, "next": str(first + self.page) if more else None}

    def post(self, path, headers, body):
        if headers["Authorization"] != f"Bearer {TOKEN}":
            return 403, problem("This is for the town's administrators")
        if path.endswith("/revocation"):
            return self.revoke(path.split("/")[-2])
        if body["thing"] in self.devices:
            return 409, problem("The device has keys already: revoke it to give it new ones")
        if "." in body["thing"]:
            return 422, problem("The request breaks 1 rule(s)",
                                {"pointer": "#/thing", "code": "not-a-thing", "detail": "has letters and digits"})
        if body["jurisdiction"] == self.refused_jurisdiction:
            return 422, problem("The request breaks 1 rule(s)", {"pointer": "#/jurisdiction", "code": "unknown",
                                                                 "detail": "is no commune of this territory"})
        self.devices[body["thing"]] = body | {"state": "active", "connected": False, "lastSeenAt": None,
                                              "certificateEndsAt": "2049-12-31T23:59:59Z"}
        return 201, {"device": self.devices[body["thing"]], "certificatePem": "CERTIFICATE", "privateKeyPem": "KEY",
                     "caPem": "CA", "endpoint": "127.0.0.1:18883"}

    def revoke(self, thing):
        if thing not in self.devices:
            return 404, problem("There is no such device")
        self.devices[thing]["state"] = "revoked"
        return 200, self.devices[thing]


def problem(detail, *errors):
    return {"detail": detail, "errors": list(errors)}
