"""What becomes of the stack: a grant that is taken away, new code, an update that fails, the end."""

import json
import subprocess
import sys
from pathlib import Path

from checks_people import report
from cloud import Refused
from deployment import given, monitoring_parameters, origin, site_parameters
from processes import REGION
from town import MAIL_DOMAIN, STACK, Failed, soon
from versions import changed_code, changed_template

NOTIFICATIONS = Path("functions/notifications/target/notifications.zip")
TEXT = "fr/parvis/functions/notifications/received.fr.txt"


def missing_grant_refuses(town):
    """A function whose role lost one grant is refused what it no longer may, and serves again with it."""
    iam = town.client("iam")
    role = town.reference("SignalementsFunctionRole")
    name = iam.list_role_policies(RoleName=role)["PolicyNames"][0]
    declared = iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]
    filed = town.ask("POST", "/api/public/reports", report("before@example.fr")).expect(201).json()
    lacking = json.loads(json.dumps(declared).replace('"dynamodb:PutItem"', '"dynamodb:DescribeTable"'))
    if lacking == declared:
        raise Failed("the role has no dynamodb:PutItem to take away")
    iam.put_role_policy(RoleName=role, PolicyName=name, PolicyDocument=json.dumps(lacking))
    try:
        town.ask("POST", "/api/public/reports", report("without@example.fr")).expect(500)
        town.ask("GET", f"/api/public/reports/{filed['reference']}").expect(200)  # reading is granted still
    finally:
        iam.put_role_policy(RoleName=role, PolicyName=name, PolicyDocument=json.dumps(declared))
    town.ask("POST", "/api/public/reports", report("again@example.fr")).expect(201)


def new_code_runs(town):
    """An update with other code of one function runs that code."""
    words = "Ce texte vient du code qui a été changé."
    other = changed_code(NOTIFICATIONS, TEXT, words, town.folder / "notifications.zip")
    town.deploy(changed_template(town.folder, (str(Path.cwd() / NOTIFICATIONS), str(other.resolve()))))
    address = "changed@example.fr"
    town.ask("POST", "/api/public/reports", report(address)).expect(201)
    soon(lambda: town.mail_to(address, words))


def site_stands_beside(town):
    """The site, with its files, and the alarms are deployed beside the territory."""
    territory = town.cloud.outputs("territory")
    issuers = {"StaffOrigins": origin(town.issuers.address("staff")), "ResidentsOrigins": origin(town.issuers.address("residents"))}
    site = town.cloud.deploy("site", site_parameters({}, issuers, territory) | given(town.parameters, ["SiteKey"]))
    town.cloud.put_files(site["SiteBucket"], site["Distribution"])
    page = town.client("s3").head_object(Bucket=site["SiteBucket"], Key="index.html")
    if page["ContentType"] != "text/html; charset=utf-8":
        raise Failed(f"the first page is of type {page['ContentType']}")
    town.cloud.deploy("monitoring", monitoring_parameters({"OperatorMail": f"si@{MAIL_DOMAIN}"}, territory))


def failed_update_rolls_back(town):
    """An update that fails leaves everything as it was, and people are served."""
    functions = town.client("lambda")
    name = town.reference("CityInfoFunction")
    before = functions.get_function_configuration(FunctionName=name)
    broken = changed_template(
        town.folder,
        ("Handler: fr.parvis.functions.cityinfo.CityInfoHandler", "Handler: fr.parvis.functions.cityinfo.CityInfoHandler\n      Timeout: 9"),
        ("\nOutputs:", BROKEN + "\nOutputs:"))
    try:
        town.deploy(broken)
        raise Failed("the update went through")
    except Refused:
        pass
    status = town.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0]["StackStatus"]
    if status != "UPDATE_ROLLBACK_COMPLETE":
        raise Failed(f"the stack is in {status}")
    after = functions.get_function_configuration(FunctionName=name)
    if after["Timeout"] != before["Timeout"] or "BrokenPolicy" in town.resources():
        raise Failed(f"something of the update is there still: a timeout of {after['Timeout']} s")
    town.ask("GET", "/api/public/territory").expect(200)


# It fails while the stack is being changed, as there is no such role.
BROKEN = """
  BrokenPolicy:
    Type: AWS::IAM::Policy
    DependsOn: CityInfoFunction
    Properties:
      PolicyName: broken
      Roles: [nobody-has-this-role]
      PolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: "s3:GetObject", Resource: !Sub "${PublicBucket.Arn}/*" }]
"""


def delete_keeps_tables(town):
    """The end of the stack leaves what it must keep, and nothing else."""
    there = town.resources()
    kept = {logical for logical, one in town.template()["Resources"].items()
            if one.get("DeletionPolicy") == "Retain" and one["Type"] != "AWS::Lambda::Version"}  # it goes with its function
    let_devices_go(town)
    delete(town.told)
    tables = pages(town.client("dynamodb"), "list_tables", "TableNames")
    buckets = [bucket["Name"] for bucket in town.client("s3").list_buckets()["Buckets"]]
    queues = [address.rpartition("/")[2] for address in pages(town.client("sqs"), "list_queues", "QueueUrls")]
    functions = [one["FunctionName"] for one in pages(town.client("lambda"), "list_functions", "Functions")]
    left = {logical for logical, physical in there.items() if physical.rpartition("/")[2] in [*tables, *buckets, *queues, *functions]}
    if left != kept:
        raise Failed(f"lost: {sorted(kept - left)}; left over: {sorted(left - kept)}")


def let_devices_go(town):
    """A policy that devices still have cannot be deleted, nor can its stack; on AWS too."""
    iot = town.client("iot")
    policy = town.reference("DevicePolicy")
    for certificate in iot.list_targets_for_policy(policyName=policy)["targets"]:
        iot.detach_policy(policyName=policy, target=certificate)


def delete(told):
    sam = Path(sys.executable).with_name("sam")
    command = [str(sam), "delete", "--stack-name", STACK, "--region", REGION, "--no-prompts"]
    if subprocess.run(command, stdout=told, stderr=told, check=False).returncode != 0:
        raise Failed(f"sam delete failed: see {told.name}")


def pages(client, operation, member):
    return [one for page in client.get_paginator(operation).paginate() for one in page.get(member, [])]


CHECKS = [missing_grant_refuses, site_stands_beside, new_code_runs, failed_update_rolls_back, delete_keeps_tables]
