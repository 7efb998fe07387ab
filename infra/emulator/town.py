"""The territory's stack as it is deployed to an emulator, and how people reach it."""

import json
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

import boto3
from botocore.config import Config
from cloud import Cloud
from deployment import released
from processes import REGION
from routes import put_routes

STACK = "parvis-emulated"
MAIL_DOMAIN = "valmerle.example"
SITE = "http://127.0.0.1:8080"
PATIENCE_SECONDS = 60


class Failed(Exception):
    """Something is not as it must be; its text says what."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict
    body: bytes

    def expect(self, status):
        if self.status != status:
            raise Failed(f"answered {self.status}, not {status}: {self.body[:500].decode(errors='replace')}")
        return self

    def json(self):
        return json.loads(self.body)


class Town:
    def __init__(self, emulator, issuers, folder):
        self.emulator = emulator
        self.issuers = issuers
        self.folder = folder
        self.told = open(folder / "sam.log", "wb")
        self.cloud = Cloud("dev", {"stack_name": STACK, "region": REGION}, self.told)
        self.parameters = {
            "StaffIssuer": issuers.address("staff"),
            "ResidentsIssuer": issuers.address("residents"),
            "SiteAddress": SITE,
            "MailDomain": MAIL_DOMAIN,
            "FollowKey": "the emulator's key, which everybody knows",
            "SiteKey": "the emulator's other key, as well known",
            "SensorsWindowSeconds": "2",
        }

    def close(self):
        self.told.close()

    def client(self, service):
        paths = Config(s3={"addressing_style": "path"}, retries={"max_attempts": 1})
        return boto3.client(service, region_name=REGION, endpoint_url=self.emulator.endpoint, config=paths)

    def deploy(self, template=None, **changed):
        """Deploys the template, or another version of it, with the Release that a deploy to AWS would give it."""
        given = released(self.parameters | changed, self.cloud.parameters("territory").get("Release", ""), self.cloud.code(template))
        return self.cloud.deploy("territory", given, template)

    def resources(self):
        """Physical id of each resource, by its logical one."""
        pages = self.client("cloudformation").get_paginator("list_stack_resources").paginate(StackName=STACK)
        return {one["LogicalResourceId"]: one["PhysicalResourceId"] for page in pages for one in page["StackResourceSummaries"]}

    def template(self):
        """The template as SAM's transform left it."""
        return self.client("cloudformation").get_template(StackName=STACK, TemplateStage="Processed")["TemplateBody"]

    def put_routes(self):
        """The API's routes, unless the emulator made them as AWS does; returns how many there are."""
        gateway = self.client("apigatewayv2")
        api = self.resources()["TerritoryApi"]
        if not gateway.get_routes(ApiId=api)["Items"]:
            document = self.template()["Resources"]["TerritoryApi"]["Properties"]["Body"]
            put_routes(document, api, gateway, self.reference)
        return sum(len(page["Items"]) for page in gateway.get_paginator("get_routes").paginate(ApiId=api))

    def reference(self, name):
        """What a reference of the template stands for: a parameter, a resource's id, or LogicalId.Arn of a function."""
        if name in self.parameters:
            return self.parameters[name]
        logical, _, attribute = name.partition(".")
        physical = self.resources().get(logical)
        if physical is None:
            declared = self.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0]["Parameters"]
            return next(one["ParameterValue"] for one in declared if one["ParameterKey"] == name)
        if attribute == "Arn":
            return self.client("lambda").get_function_configuration(FunctionName=physical)["FunctionArn"]
        return physical

    def put_settings(self, document):
        self.client("dynamodb").put_item(
            TableName=self.resources()["TerritoryTable"], Item={"pk": {"S": "TERRITORY"}, "document": {"S": document}})

    def ask(self, method, path, body=None, persona=None, **headers):
        """A request to the API; names of headers are written with an underscore for each hyphen."""
        endpoint = self.client("apigatewayv2").get_api(ApiId=self.reference("TerritoryApi"))["ApiEndpoint"]
        host = endpoint.partition("://")[2].rstrip("/")
        sent = {name.replace("_", "-"): value for name, value in headers.items()} | {"Host": host}
        if persona:
            sent["Authorization"] = f"Bearer {self.issuers.token(persona)}"
        if body is not None:
            sent["Content-Type"] = "application/json"
        data = None if body is None else json.dumps(body).encode()
        return send(urllib.request.Request(self.emulator.endpoint + path, data, sent, method=method))

    def mail_to(self, address, containing=""):
        """The first mail to an address that contains something; nothing until it is there."""
        with urllib.request.urlopen(self.emulator.mails) as answer:
            told = json.load(answer)["messages"]
        mails = told if isinstance(told, list) else [mail for account in told.values() for mail in account]
        texts = (json.dumps(mail, ensure_ascii=False) for mail in mails)
        return next((text for text in texts if address in text and containing in text), None)


def send(request):
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as answer:
            return Answer(answer.status, dict(answer.headers), answer.read())
    except urllib.error.HTTPError as answer:
        return Answer(answer.code, dict(answer.headers), answer.read())


def soon(what, seconds=PATIENCE_SECONDS):
    """Waits until something is there, and returns it."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = what()
        if found:
            return found
        time.sleep(0.25)
    raise Failed(f"waited {seconds} s in vain")
