"""Has the running laptop rebuild a dataset, and says what was found.

Exit code: 0 done, 1 refused, 2 nothing answers.
"""

import argparse
import json
import sys
import time
import urllib.request
from pathlib import Path

from staff_api import Refused, Unreachable, open_url

DOOR = "DatasetsFunction"
LONGEST_SECONDS = 900  # as long as the function may work
LOG_LOOKS = 20  # its log comes by another way than its answer
LOG_PAUSE_SECONDS = 0.5


def options(arguments):
    parser = argparse.ArgumentParser(prog="./parvis dataset", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    acts = parser.add_subparsers(dest="act", required=True, metavar="rebuild")
    rebuilding = acts.add_parser("rebuild", help="reads a dataset's source from its beginning")
    rebuilding.add_argument("dataset", metavar="NAME", help="id of the dataset")
    rebuilding.add_argument("--data", type=Path, default=Path(".parvis"), help="folder of the laptop (default: %(default)s)")
    return parser.parse_args(arguments)


def message(dataset):
    return {"messageId": f"rebuild-{dataset}", "body": json.dumps({"rebuild": dataset}), "eventSource": "aws:sqs"}


def rebuild(site, dataset):
    """Calls the door as its queue would; the message that failed is named in the answer, the result stands in the log."""
    before = log(site)
    event = json.dumps({"Records": [message(dataset)]}).encode()
    answer = json.loads(open_url(urllib.request.Request(f"{site}/_local/invoke/{DOOR}", event), LONGEST_SECONDS))
    if answer.get("errorMessage") or answer.get("batchItemFailures"):
        raise Refused(f"{dataset} was not rebuilt; see ./parvis logs {DOOR}")
    for _ in range(LOG_LOOKS):
        said = [line for line in since(before, log(site)) if f"Rebuilt {dataset}:" in line]
        if said:
            return said[-1][said[-1].index("Rebuilt"):]
        time.sleep(LOG_PAUSE_SECONDS)
    raise Refused(f"{dataset} was rebuilt, but {DOOR} did not say what it found")


def log(site):
    return open_url(f"{site}/_local/logs/{DOOR}").decode().splitlines()


def since(before, now):
    """What was written in between; the laptop shows a log's last lines alone, so what was before may have moved up and out."""
    kept = next(count for count in range(len(before), -1, -1) if now[:count] == before[len(before) - count:])
    return now[kept:]


def site(data):
    try:
        return json.loads((data / "running.json").read_text(encoding="utf-8"))["site"]
    except (OSError, ValueError, KeyError) as fault:
        raise Unreachable("Parvis is not running here: start it with ./parvis up") from fault


def main(arguments):
    chosen = options(arguments)
    try:
        print(rebuild(site(chosen.data), chosen.dataset))
        return 0
    except Refused as refusal:
        print(f"parvis: {refusal}", file=sys.stderr)
        return 1
    except Unreachable as fault:
        print(f"parvis: {fault}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
