"""ministack and our Lambda host, on free ports of the loopback address, for as long as the checks last."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import boto3

HERE = Path(__file__).parent
REGION = "eu-west-3"
MQTT_PORT = 8883
READY_SECONDS = 60


class NotStarted(Exception):
    """A process did not come up; its log says why."""


class Ministack:
    """The emulator, with what runs its functions."""

    def __init__(self, python, lambda_host, folder):
        """python: of ministack's virtual environment. lambda_host: the command of our host. folder: for logs and code."""
        self.folder = folder
        self.python = python
        self.lambda_host = lambda_host
        self.processes = []
        port, self.mqtt_port, self.lambda_port = free_ports(3)
        self.endpoint = f"http://127.0.0.1:{port}"
        self.mails = f"{self.endpoint}/_ministack/ses/messages"

    def start(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        self.run("ministack", [self.python, str(HERE / "ministack_on_loopback.py")], self.ministack_variables())
        self.run("lambda-host", [*self.lambda_host, str(self.lambda_port), str(self.folder)], dict(os.environ, AWS_REGION=REGION))
        deadline = time.monotonic() + READY_SECONDS
        while not (answers(f"{self.endpoint}/_ministack/ready") and listens(self.lambda_port)):
            dead = [name for name, process in self.processes if process.poll() is not None]
            if dead or time.monotonic() > deadline:
                raise NotStarted(f"{dead[0] if dead else 'the emulator'} did not start: see {self.folder}/*.log")
            time.sleep(0.1)

    def ministack_variables(self):
        _, _, port = self.endpoint.rpartition(":")
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "TMPDIR": str(self.folder),
            "AUTH": "true",
            "AWS_ACCESS_KEY_ID": os.environ["AWS_ACCESS_KEY_ID"],
            "AWS_SECRET_ACCESS_KEY": os.environ["AWS_SECRET_ACCESS_KEY"],
            "BIND_HOST": "127.0.0.1",
            "GATEWAY_PORT": port,
            "IOT_MTLS_PORT": str(self.mqtt_port),
            "MINISTACK_REGION": REGION,
            "PARVIS_LAMBDA_HOST": f"http://127.0.0.1:{self.lambda_port}/",
        }

    def run(self, name, command, variables):
        with open(self.folder / f"{name}.log", "wb") as log:
            # Both end when their input does, so also when we are killed.
            process = subprocess.Popen(command, env=variables, stdin=subprocess.PIPE, stdout=log, stderr=subprocess.STDOUT)
        self.processes.append((name, process))

    def mqtt(self):
        """Where devices connect, and the file of the authority that they trust."""
        authority = self.folder / "ca.pem"
        with urllib.request.urlopen(f"{self.endpoint}/_ministack/iot/ca.pem") as answer:
            authority.write_bytes(answer.read())
        return "127.0.0.1", self.mqtt_port, authority

    def close(self):
        for name, process in reversed(self.processes):
            process.stdin.close()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                print(f"parvis: {name} had to be killed", file=sys.stderr)
                process.kill()
                process.wait()


class Running:
    """An emulator that somebody started: LocalStack, or AWS's own."""

    def __init__(self, endpoint):
        self.endpoint = endpoint.rstrip("/")
        self.mails = f"{self.endpoint}/_aws/ses"

    def start(self):
        if not answers(self.endpoint):
            raise NotStarted(f"nothing answers at {self.endpoint}")

    def mqtt(self):
        """What the emulator says; its certificate must come from an authority that this machine trusts."""
        told = boto3.client("iot", endpoint_url=self.endpoint).describe_endpoint(endpointType="iot:Data-ATS")
        host, _, port = told["endpointAddress"].partition(":")
        return host, int(port or MQTT_PORT), None

    def close(self):
        """It goes on."""


def free_ports(count):
    """Ports that nobody has now; all are held until the last is found, so that no two are the same."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [one.getsockname()[1] for one in held]
    finally:
        for one in held:
            one.close()


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=5):
            return True
    except urllib.error.HTTPError as answer:
        return answer.code < 500
    except OSError:
        return False


def listens(port):
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0
