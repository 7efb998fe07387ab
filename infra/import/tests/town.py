"""A small Open311 server that keeps its promises: one report for one idempotency key."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl


class Town:
    """Counts what it is asked, and misbehaves as told: statuses to answer before the true one."""

    def __init__(self):
        self.reports = {}
        self.asked = 0
        self.misbehave = []
        self.lock = threading.Lock()
        town = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1

            def do_POST(self):
                form = dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
                self.answer(*town.take(self.headers["Idempotency-Key"], form))

            def do_GET(self):
                known = self.path.split("/")[-1].removesuffix(".json") in town.references()
                self.answer(200 if known else 404, [], {})

            def answer(self, status, content, headers):
                body = json.dumps(content).encode()
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(body))} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                """Tests read results, not the server's talk."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.endpoint = f"http://127.0.0.1:{self.server.server_port}/open311/v2"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def take(self, key, form):
        with self.lock:
            self.asked += 1
            if self.misbehave:
                status, headers = self.misbehave.pop(0)
                return status, [], headers
            if form["service_code"] == "unknown":
                return 400, [{"code": 400, "description": "service_code was not found"}], {}
            reference = self.reports.setdefault(key, (f"R{len(self.reports)}", form))[0]
            return 201, [{"service_request_id": reference}], {}

    def references(self):
        return {reference for reference, _ in self.reports.values()}

    def close(self):
        self.server.shutdown()
        self.server.server_close()
