"""Checks by SAM's own transform that a new Release publishes a version of each door with an alias, and the same one none.

SAM names a version by a hash in which parameters have no values yet, so it would not see that one changed.
"""

import logging
import sys
from pathlib import Path

from samtranslator.model.exceptions import InvalidDocumentException
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

TEMPLATE = Path("template.yaml")
VERSION = "AWS::Lambda::Version"


class NoPolicies:
    """The doors' roles name no managed policy but Lambda's own, which the transform knows."""

    def load(self):
        return {}


def versions(release):
    """The logical ids of the versions that a deploy with this Release makes, of code that is always the same."""
    template = yaml_parse(TEMPLATE.read_text(encoding="utf-8"))
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = "s3://code/the-same.zip"
    given = {name: declared.get("Default", "x" * declared.get("MinLength", 1)) for name, declared in template["Parameters"].items()}
    made = transform(template, given | {"Release": release, "AWS::Region": "eu-west-3", "AWS::Partition": "aws"}, NoPolicies())
    return {name for name, resource in made["Resources"].items() if resource["Type"] == VERSION}


def aliased():
    template = yaml_parse(TEMPLATE.read_text(encoding="utf-8"))
    return [name for name, resource in template["Resources"].items() if "AutoPublishAlias" in resource.get("Properties", {})]


def main():
    logging.disable(logging.WARNING)  # it tells of features that nobody asked for
    try:
        one, same, other = versions("1" * 64), versions("1" * 64), versions("2" * 64)
    except InvalidDocumentException as fault:
        print(f"parvis: {fault.message}: {[cause.message for cause in fault.causes]}", file=sys.stderr)
        return 1
    if len(one) != len(aliased()) or one != same or one & other:
        print(f"parvis: another Release leaves versions as they were: {sorted(one & other)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
