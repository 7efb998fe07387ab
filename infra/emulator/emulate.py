"""./parvis emulate: deploys the unmodified template to an emulator of AWS, and checks what people and devices see of it.

Exit code: 0 all passed, 1 something failed, 2 the emulator or the deploy did not come up.
"""

import argparse
import contextlib
import json
import os
import shutil
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, "infra/parvis")  # the deploy is the operators' own

import checks_devices
import checks_people
import checks_stack
from cloud import Refused
from issuer import Issuers
from processes import REGION, Ministack, NotStarted, Running
from town import MAIL_DOMAIN, Town

FOLDER = Path("target/emulator")
CHECKS = [*checks_people.CHECKS, *checks_devices.CHECKS, *checks_stack.CHECKS]


def main(arguments):
    options = parsed(arguments)
    if options.endpoint and (urlsplit(options.endpoint).hostname or "").endswith(("amazonaws.com", "amazonaws.com.cn", "amazonaws.eu")):
        print("parvis: that is AWS, not an emulator of it: ./parvis deploy", file=sys.stderr)
        return 2
    emulator = Running(options.endpoint) if options.endpoint else Ministack(options.python, options.lambda_host, FOLDER)
    reach_only(emulator.endpoint)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with contextlib.ExitStack() as ending:
        issuers = ending.enter_context(contextlib.closing(Issuers(personas())))
        ending.callback(emulator.close)
        town = ending.enter_context(contextlib.closing(Town(emulator, issuers, FOLDER)))
        try:
            emulator.start()
            prepare(town)
        except (NotStarted, Refused) as fault:
            print(f"parvis: {fault}", file=sys.stderr)
            return 2
        return tell(run(town, chosen(options.only)))


def personas():
    return json.loads(Path("infra/demo/personas.json").read_text(encoding="utf-8"))


def parsed(arguments):
    parser = argparse.ArgumentParser(prog="./parvis emulate")
    parser.add_argument("--endpoint", metavar="URL", help="of an emulator that is running: LocalStack, or AWS's own")
    parser.add_argument("--only", action="append", default=[], metavar="TEXT", help="only checks whose name contains it")
    parser.add_argument("--python", help=argparse.SUPPRESS)
    parser.add_argument("--lambda-host", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def reach_only(endpoint):
    """Whatever the shell knows of AWS: every client of this process and of its children goes to the emulator."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    os.environ |= {
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL": endpoint,
        "SAM_CLI_TELEMETRY": "0",
    }


def prepare(town):
    """The deploy that all checks look at."""
    begun = time.monotonic()
    town.deploy()
    print(f"deployed in {time.monotonic() - begun:.0f} s, with {town.put_routes()} routes", flush=True)
    town.client("sesv2").create_email_identity(EmailIdentity=MAIL_DOMAIN)  # as the town has on AWS
    town.put_settings(Path("infra/demo/territory.json").read_text(encoding="utf-8"))


def chosen(texts):
    return [check for check in CHECKS if not texts or any(text in named(check) for text in texts)]


def named(check):
    return check.__doc__.partition(".")[0]


def run(town, checks):
    """Runs each check, whatever became of those before it; gives what became of it."""
    for check in checks:
        begun = time.monotonic()
        fault = None
        try:
            check(town)
        except Exception as e:  # a check that breaks has failed, and the next ones still count
            fault = f"{type(e).__name__}: {e}"
        print(f"{'failed' if fault else 'passed'}  {named(check)} ({time.monotonic() - begun:.1f} s)", flush=True)
        if fault:
            print(f"        {fault}", flush=True)
        yield not fault


def tell(outcomes):
    outcomes = list(outcomes)
    if False in outcomes:
        print(f"what the functions and the emulator told is in {FOLDER}")
    print(f"{outcomes.count(True)} passed, {outcomes.count(False)} failed")
    return 1 if False in outcomes or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
