"""Where a territory's data is: its retained tables and buckets by logical id, on the laptop or on AWS.

The two differ by endpoints, credentials and names alone.
"""

import json
import sys
from pathlib import Path

import boto3
import tomlkit
import yaml
from archive import Unusable
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from staff_api import Unreachable

TEMPLATE = Path("template.yaml")
CONFIG = Path("samconfig.toml")
KINDS = {"AWS::DynamoDB::Table": "tables", "AWS::S3::Bucket": "buckets", "AWS::SQS::Queue": "queues"}
CALLS_AT_ONCE = 16
LAPTOP_STACK = "parvis"  # fr.parvis.template.Names


class Loader(yaml.SafeLoader):
    """Reads a template and leaves the values of CloudFormation's functions aside."""


Loader.add_multi_constructor("!", lambda loader, tag, node: None)


class NoStage(Exception):
    """What is asked for is not deployed."""


def declared(template=TEMPLATE):
    """Logical ids by kind: tables and buckets that outlive the stack, and all queues."""
    resources = yaml.load(template.read_text(encoding="utf-8"), Loader)["Resources"]
    found = {kind: [] for kind in KINDS.values()}
    for name, resource in resources.items():
        kind = KINDS.get(resource["Type"])
        if kind == "queues" or (kind and resource.get("DeletionPolicy") == "Retain"):
            found[kind].append(name)
    return found


class Territory:
    """The clients of one territory, and what its resources are called there."""

    def __init__(self, name, client, physical):
        """client: makes a client of a service; physical: logical id and kind to the name there."""
        ids = declared()
        self.name = name
        self.tables = {table: physical(table, "tables") for table in ids["tables"]}
        self.buckets = {bucket: physical(bucket, "buckets") for bucket in ids["buckets"]}
        self.queues = {queue: physical(queue, "queues") for queue in ids["queues"]}
        self.dynamo = client("dynamodb")
        self.s3 = client("s3")
        self.sqs = client("sqs")

    @staticmethod
    def of_laptop(data):
        try:
            endpoints = json.loads((data / "running.json").read_text(encoding="utf-8"))["endpoints"]
        except (OSError, ValueError, KeyError) as fault:
            raise Unreachable("Parvis is not running here: start it with ./parvis up") from fault
        session = boto3.Session("local", "local-secret", region_name="eu-west-3")

        def client(service):
            return session.client(service, endpoint_url=endpoints[service], config=config(s3={"addressing_style": "path"}))

        def physical(name, kind):
            return {"tables": name, "buckets": f"{LAPTOP_STACK}-{name.lower()}", "queues": f"{endpoints['sqs']}/000000000000/{name}"}[kind]

        return Territory("laptop", client, physical)

    @staticmethod
    def of_stage(stage):
        """With the shell's credentials, in the region of samconfig.toml."""
        stages = tomlkit.parse(CONFIG.read_text(encoding="utf-8"))
        if stage not in stages:
            raise NoStage(f'there is no stage "{stage}" in {CONFIG}')
        parameters = stages[stage]["deploy"]["parameters"]
        session = boto3.Session(region_name=parameters["region"])
        pages = session.client("cloudformation").get_paginator("list_stack_resources").paginate(StackName=parameters["stack_name"])
        names = {one["LogicalResourceId"]: one["PhysicalResourceId"] for page in pages for one in page["StackResourceSummaries"]}

        def physical(name, kind):
            if name not in names:
                raise NoStage(f"{parameters['stack_name']} has no {name}: deploy this version of the template first")
            return names[name]

        return Territory(parameters["stack_name"], lambda service: session.client(service, config=config()), physical)


def choice(parser):
    """The options by which a command chooses a territory."""
    parser.add_argument("--stage", help="a section of samconfig.toml (default: the running laptop)")
    parser.add_argument("--data", type=Path, default=Path(".parvis"), help="folder of the laptop (default: %(default)s)")


def run(chosen, work):
    """Does a command's work with the chosen territory, or tells why it cannot. Gives the exit code: 1 refused, 2 nothing answers."""
    try:
        return work(Territory.of_stage(chosen.stage) if chosen.stage else Territory.of_laptop(chosen.data))
    except (Unusable, NoStage, OSError, ClientError) as fault:
        print(f"parvis: {fault}", file=sys.stderr)
        return 1
    except (Unreachable, BotoCoreError) as fault:
        print(f"parvis: {fault}", file=sys.stderr)
        return 2


def config(**more):
    return Config(max_pool_connections=CALLS_AT_ONCE, retries={"mode": "standard", "max_attempts": 10}, **more)
