"""./parvis dataset against a small laptop."""

import contextlib
import io
import json
import sys
import tempfile
import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import dataset  # noqa: E402

EARLIER = "2026-11-19 Rebuilt arbres: 9 read, 9 missing, 0 stale, 0 superfluous\n"
NOW = "2026-11-19 Rebuilt arbres: 9 read, 0 missing, 1 stale, 0 superfluous\n"


class Laptop:
    def __init__(self):
        self.sent = []
        self.log = EARLIER
        self.looks = 0
        laptop = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                event = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                laptop.sent.append((self.path, event["Records"][0]["body"]))
                failed = [] if "arbres" in event["Records"][0]["body"] else [{"itemIdentifier": "m"}]
                self.answer(json.dumps({"batchItemFailures": failed}))

            def do_GET(self):
                """The new line is there at the second look after the answer."""
                laptop.looks += bool(laptop.sent)
                if laptop.looks == 2:
                    laptop.log += NOW
                self.answer(laptop.log)

            def answer(self, text):
                self.send_response(200)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.site = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class DatasetTest(unittest.TestCase):
    def setUp(self):
        self.laptop = Laptop()
        self.addCleanup(self.laptop.close)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def rebuild(self, name):
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            code = dataset.main(["rebuild", name, "--data", str(self.folder)])
        return code, out.getvalue()

    def running(self):
        (self.folder / "running.json").write_text(json.dumps({"site": self.laptop.site}), encoding="utf-8")

    def test_rebuild_says_what_was_found_and_not_what_an_earlier_one_found(self):
        self.running()
        self.assertEqual((0, "Rebuilt arbres: 9 read, 0 missing, 1 stale, 0 superfluous\n"), self.rebuild("arbres"))
        self.assertEqual([("/_local/invoke/DatasetsFunction", '{"rebuild": "arbres"}')], self.laptop.sent)

    def test_lines_since_are_found_though_the_log_shows_its_last_ones_alone(self):
        self.assertEqual(dataset.since(["a", "b", "c"], ["b", "c", "d"]), ["d"])
        self.assertEqual(dataset.since(["a", "b"], ["a", "b"]), [])
        self.assertEqual(dataset.since([], ["a"]), ["a"])

    def test_rebuild_points_to_the_log_when_the_door_fails(self):
        self.running()
        code, said = self.rebuild("nope")
        self.assertEqual(1, code)
        self.assertIn("./parvis logs DatasetsFunction", said)

    def test_rebuild_says_how_to_start_the_laptop(self):
        code, said = self.rebuild("arbres")
        self.assertEqual(2, code)
        self.assertIn("./parvis up", said)


if __name__ == "__main__":
    unittest.main()
