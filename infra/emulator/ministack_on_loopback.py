"""Starts ministack with what it has no setting for: Lambda of our own, and devices that must show a certificate.

These are names inside of its version 1.5.33; infra/emulator/requirements.txt pins it.
"""

import asyncio
import json
import os
import ssl
import sys
import threading

from cryptography import x509
from ministack import app
from ministack.core import iam_actions
from ministack.services import iot, lambda_svc

LOOPBACK = "127.0.0.1"
COLD_START_SECONDS = 30


def use_our_lambda(host):
    """Java functions run in our host, under whatever names the stack gives them; Python ones in ministack itself."""
    lambda_svc._proxy_url_for = lambda config: host if config.get("Runtime", "").startswith("java") else None
    call = lambda_svc._execute_function_proxy

    def call_patiently(function, *event):
        # Our host counts a function's time as Lambda does, from when its environment is ready.
        config = function.get("config") or function
        return call({"config": config | {"Timeout": config["Timeout"] + COLD_START_SECONDS}}, *event)

    lambda_svc._execute_function_proxy = call_patiently


def ask_for_exact_grants():
    """Two actions are granted on what they name, as AWS has it; ministack would ask for a grant on everything."""
    named_by_ses = iam_actions._ses_v2_resource_arn

    def sending_identity(method, path, body, region, account):
        if path.strip("/") != "v2/email/outbound-emails":
            return named_by_ses(method, path, body, region, account)
        domain = json.loads(body)["FromEmailAddress"].rpartition("@")[2].rstrip("> ")
        return f"arn:aws:ses:{region}:{account}:identity/{domain}"

    iam_actions._ses_v2_resource_arn = sending_identity
    named_by_iot = iam_actions.iot_resource_arns

    def policy_target(method, path, body, region, account):
        if not path.startswith("/target-policies/"):
            return named_by_iot(method, path, body, region, account)
        return [json.loads(body)["target"]]

    iam_actions.iot_resource_arns = policy_target


def tell_validity():
    """A certificate's description says from when to when it counts, as AWS's does."""
    describe = iot._handle_certificate

    def describe_whole(method, *request):
        status, headers, body = describe(method, *request)
        if method != "GET" or status != 200:
            return status, headers, body
        told = json.loads(body)
        certificate = x509.load_pem_x509_certificate(told["certificateDescription"]["certificatePem"].encode())
        told["certificateDescription"]["validity"] = {
            "notBefore": certificate.not_valid_before_utc.timestamp(),
            "notAfter": certificate.not_valid_after_utc.timestamp(),
        }
        return status, headers, json.dumps(told).encode()

    iot._handle_certificate = describe_whole


def require_certificates():
    optional = iot._mtls_build_ssl_context

    def required():
        context = optional()
        context.verify_mode = ssl.CERT_REQUIRED
        return context

    iot._mtls_build_ssl_context = required


def stay_on_loopback():
    """The devices' port would be every address's."""
    bind = asyncio.BaseEventLoop.create_server

    def bind_loopback(loop, factory, host=None, port=None, **options):
        return bind(loop, factory, LOOPBACK if host == "0.0.0.0" else host, port, **options)

    asyncio.BaseEventLoop.create_server = bind_loopback


def end_with_our_parent():
    """Nothing is ever written to our input: its end means that whoever started us is gone, even after a kill."""

    def wait():
        sys.stdin.buffer.read()
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


if __name__ == "__main__":
    end_with_our_parent()
    use_our_lambda(os.environ["PARVIS_LAMBDA_HOST"])
    ask_for_exact_grants()
    tell_validity()
    require_certificates()
    stay_on_loopback()
    app.main()
