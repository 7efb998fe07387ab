"""AWS as ./parvis deploy needs it: SAM CLI deploys stacks, boto3 puts the site's files."""

import mimetypes
import subprocess
import sys
from pathlib import Path

import boto3
from botocore.exceptions import ClientError
from deployment import TEMPLATES, code_of, parameters_file

CONFIG = Path("samconfig.toml")
SITE = Path("web/dist")
FOREVER = "public, max-age=31536000, immutable"


class Refused(Exception):
    """AWS or SAM CLI did not do it; what they wrote says why."""


class Cloud:
    """One stage in one account."""

    def __init__(self, stage, parameters, told=None):
        """parameters: the stage's [deploy.parameters] of samconfig.toml. told: a file for what SAM CLI tells; else it is shown."""
        self.stage = stage
        self.territory = parameters["stack_name"]
        self.told = told
        self.session = boto3.Session(region_name=parameters["region"])

    def stack_name(self, stack):
        return self.territory if stack == "territory" else f"{self.territory}-{stack}"

    def deploy(self, stack, parameters, template=None):
        """Deploys a stack, or another version of it, with these parameters, those not given as they were, and gives its outputs."""
        command = [str(Path(sys.executable).with_name("sam")), "deploy", "--config-env", self.stage]
        command += ["--config-file", str(CONFIG.resolve())]  # else SAM CLI looks for one beside the template
        command += ["--template-file", template or TEMPLATES[stack], "--stack-name", self.stack_name(stack)]
        print(f"== {self.stack_name(stack)}", flush=True)
        with parameters_file(parameters) as file:
            done = subprocess.run([*command, "--parameter-overrides", f"file://{file}"], stdout=self.told, stderr=self.told, check=False)
        if done.returncode != 0:
            raise Refused(f"{self.stack_name(stack)} was not deployed: see {self.told.name if self.told else 'above'}")
        return self.outputs(stack)

    def outputs(self, stack):
        """What a stack tells; nothing when it is not there."""
        return {output["OutputKey"]: output["OutputValue"] for output in self.found(stack).get("Outputs", [])}

    def parameters(self, stack):
        """What a stack was deployed with, keys as asterisks; nothing when it is not there."""
        return {given["ParameterKey"]: given["ParameterValue"] for given in self.found(stack).get("Parameters", [])}

    def found(self, stack):
        try:
            return self.session.client("cloudformation").describe_stacks(StackName=self.stack_name(stack))["Stacks"][0]
        except ClientError as fault:
            if fault.response["Error"]["Code"] == "ValidationError":
                return {}
            raise

    def code(self, template=None):
        return code_of(template or TEMPLATES["territory"])

    def put_files(self, bucket, distribution):
        """Puts what pages need before the pages, so that nobody gets a page whose script is not there yet."""
        files = [file for file in SITE.rglob("*") if file.is_file()]
        s3 = self.session.client("s3")
        for file in sorted(files, key=lambda file: (file.suffix == ".html", file)):
            key = file.relative_to(SITE).as_posix()
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            cached = FOREVER if key.startswith("assets/") else "no-cache"
            s3.upload_file(str(file), bucket, key, ExtraArgs={"ContentType": with_charset(kind), "CacheControl": cached})
        self.session.client("cloudfront").create_invalidation(
            DistributionId=distribution,
            InvalidationBatch={
                "Paths": {"Quantity": 1, "Items": ["/*"]},
                "CallerReference": str(max(file.stat().st_mtime_ns for file in files)),
            },
        )


def with_charset(kind):
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
