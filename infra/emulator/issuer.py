"""The issuers of the demo town's people, for as long as the checks last: OpenID discovery, keys and tokens."""

import base64
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

AUDIENCES = {"staff": "parvis-staff", "residents": "parvis-residents"}
KEY_ID = "checks"
LIFE_SECONDS = 3600


class Issuers:
    """One per group of people, all on one port of the loopback address."""

    def __init__(self, personas):
        self.personas = {persona["id"]: persona for persona in personas}
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def address(self, name):
        return f"http://127.0.0.1:{self.server.server_port}/{name}"

    def token(self, persona):
        """A bearer token of a persona."""
        known = self.personas[persona]
        now = int(time.time())
        claims = {"iss": self.address(known["issuer"]), "aud": AUDIENCES[known["issuer"]], "iat": now, "exp": now + LIFE_SECONDS}
        header = {"alg": "RS256", "typ": "JWT", "kid": KEY_ID}
        signed = f"{part(header)}.{part(claims | known['claims'])}"
        return f"{signed}.{encoded(self.key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256()))}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def document(self, path):
        """What is told at a path; nothing when there is nothing."""
        name, _, rest = path.strip("/").partition("/")
        if name not in AUDIENCES:
            return None
        if rest == ".well-known/openid-configuration":
            return {"issuer": self.address(name), "jwks_uri": f"{self.address(name)}/jwks"}
        if rest == "jwks":
            numbers = self.key.public_key().public_numbers()
            return {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": KEY_ID,
                              "n": encoded(whole(numbers.n)), "e": encoded(whole(numbers.e))}]}
        return None

    def handler(self):
        issuers = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                document = issuers.document(self.path)
                body = json.dumps(document).encode()
                self.send_response(404 if document is None else 200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                """Nobody reads who fetched the keys."""

        return Handler


def whole(number):
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def part(claims):
    return encoded(json.dumps(claims).encode())


def encoded(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()
