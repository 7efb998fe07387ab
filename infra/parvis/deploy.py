"""./parvis deploy: asks what only the town knows, then deploys its stage."""

import argparse
import sys
from pathlib import Path

import tomlkit
from botocore.exceptions import BotoCoreError, ClientError
from cloud import Cloud, Refused
from deployment import CHOICES, KEYS, QUESTIONS, Unanswered, deploy, given, missing

CONFIG = Path("samconfig.toml")


def main(arguments):
    parser = argparse.ArgumentParser(prog="./parvis deploy")
    parser.add_argument("--stage", default="dev", help="a section of samconfig.toml")
    parser.add_argument("--guided", action="store_true", help="asks again for what only the town knows")
    parser.add_argument("--with", dest="more", action="append", default=[], choices=["backup"], help="a stack more")
    parser.add_argument("--new-key", dest="new_keys", action="append", default=[], choices=KEYS, help="makes a key anew: docs/operations.md")
    options = parser.parse_args(arguments)
    config = tomlkit.parse(CONFIG.read_text(encoding="utf-8"))
    if options.stage not in config:
        return fail(f'there is no stage "{options.stage}" in {CONFIG}')
    stage = config[options.stage]
    town = stage.setdefault("town", tomlkit.table()).setdefault("parameters", tomlkit.table())
    if options.guided or missing(town):
        ask(town)
        CONFIG.write_text(tomlkit.dumps(config), encoding="utf-8")
    try:
        cloud = Cloud(options.stage, stage["deploy"]["parameters"])
        address = deploy(dict(town), cloud, options.new_keys)
        for stack in options.more:
            cloud.deploy(stack, given(town, CHOICES[stack]))
    except (Refused, Unanswered, BotoCoreError, ClientError) as fault:
        return fail(str(fault))
    print(f"Deployed: {address}")
    return 0


def ask(town):
    """Each question once; an empty answer keeps what is there."""
    for name, question, _ in QUESTIONS:
        there = town.get(name, "")
        answer = input(f"{question}{f' [{there}]' if there else ''}: ").strip()
        if answer:
            town[name] = answer


def fail(reason):
    print(f"parvis: {reason}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
