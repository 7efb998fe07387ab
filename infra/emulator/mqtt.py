"""A device that speaks MQTT with a certificate of its own."""

import json
import queue
import tempfile
from pathlib import Path

from paho.mqtt.client import CallbackAPIVersion, Client
from town import Failed

PATIENCE_SECONDS = 20


class Refused(Exception):
    """The broker does not let it in, or ended its connection."""


class Device:
    """One connection, open as long as the with block lasts."""

    def __init__(self, broker, name, keys=None):
        """broker: host, port and the authority's file. keys: certificate and private key as PEM; a stranger has none."""
        self.host, self.port, authority = broker
        self.told = queue.Queue()
        self.client = Client(CallbackAPIVersion.VERSION2, client_id=name)
        with tempfile.TemporaryDirectory() as folder:
            files = {}
            for parameter, pem in zip(("certfile", "keyfile"), keys or ()):
                files[parameter] = str(Path(folder) / parameter)
                Path(files[parameter]).write_text(pem, encoding="ascii")
            self.client.tls_set(ca_certs=authority and str(authority), **files)
        self.client.on_connect = lambda _client, _data, _flags, reason, _properties: self.told.put(("connected", reason))
        self.client.on_disconnect = lambda _client, _data, _flags, reason, _properties: self.told.put(("ended", reason))
        self.client.on_publish = lambda _client, _data, _id, reason, _properties: self.told.put(("taken", reason))
        self.client.on_message = lambda _client, _data, message: self.told.put((message.topic, message.payload))

    def __enter__(self):
        try:
            self.client.connect(self.host, self.port)
        except OSError as fault:  # TLS refuses before MQTT is spoken
            raise Refused(str(fault)) from fault
        self.client.loop_start()
        what, reason = self.next()
        if what != "connected" or reason.is_failure:
            self.close()
            raise Refused(str(reason))
        return self

    def next(self):
        try:
            return self.told.get(timeout=PATIENCE_SECONDS)
        except queue.Empty:
            raise Failed(f"the broker said nothing for {PATIENCE_SECONDS} s") from None

    def publish(self, topic, document):
        """Sends at least once, and waits until the broker has it."""
        self.client.publish(topic, json.dumps(document), qos=1)
        what, reason = self.next()
        if what != "taken":
            raise Refused(f"{topic}: {what}, {reason}")

    def ask(self, topic, document):
        """Publishes where the broker answers on …/accepted or …/rejected; gives the answer that was accepted."""
        for answer in ("accepted", "rejected"):
            self.client.subscribe(f"{topic}/{answer}", qos=1)
        self.client.publish(topic, json.dumps(document), qos=1)
        while True:  # among what is told of subscriptions and publications
            what, payload = self.next()
            if what == f"{topic}/accepted":
                return json.loads(payload)
            if what in (f"{topic}/rejected", "ended"):
                raise Refused(f"{what}: {payload}")

    def close(self):
        self.client.disconnect()
        self.client.loop_stop()

    def __exit__(self, *_):
        self.close()
