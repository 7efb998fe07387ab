"""A laptop runtime of its own for a trial: fresh, on free ports, stopped at the end.

Usage: laptop.py COMMAND...  (runs the command with BASE_URL, the address of a laptop with the demo town)
"""

import os
import queue
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READY_SECONDS = 900  # between two lines: a build of everything may come first
PORTS = 10


class Laptop:
    """Runs ./parvis up with its state in a folder of the trial."""

    def __init__(self, folder, *options):
        self.port = free_port()
        self.site = f"http://127.0.0.1:{self.port}"
        self.lines = queue.Queue()
        self.process = subprocess.Popen(
            [ROOT / "parvis", "up", "--port", str(self.port), "--mqtt-port", "0", "--data", str(folder), *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip())
        self.lines.put(None)

    def __enter__(self):
        said = []
        try:
            while (line := self.lines.get(timeout=READY_SECONDS)) is not None:
                said.append(line)
                if re.match(r"Ready: ", line):
                    return self
        except queue.Empty:
            said.append(f"not ready after {READY_SECONDS} s")
        self.__exit__()
        raise RuntimeError("the laptop runtime did not start:\n  " + "\n  ".join(said[-20:]))

    def __exit__(self, *_):
        for request in (signal.SIGINT, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, request)
                self.process.wait(30)
                return
            except ProcessLookupError:
                return
            except subprocess.TimeoutExpired:
                continue


def free_port():
    """The first of as many free ports in a row as the runtime has services; below those that the system gives away itself."""
    for first in random.sample(range(20_000, 30_000, PORTS), 100):
        if all(is_free(port) for port in range(first, first + PORTS)):
            return first
    raise RuntimeError("there are no free ports")


def is_free(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def main(command):
    # As an error would: the command and the laptop end with the trial.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))
    with tempfile.TemporaryDirectory() as folder, Laptop(Path(folder) / "data", "--no-simulator") as laptop:
        return subprocess.run(command, check=False, env=os.environ | {"BASE_URL": laptop.site}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
