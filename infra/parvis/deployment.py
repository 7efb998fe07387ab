"""What a stage of the territory is made of on AWS, and in which order it is deployed."""

import contextlib
import hashlib
import json
import os
import re
import secrets
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

TEMPLATES = {
    "territory": "template.yaml",
    "identity": "infra/identity.yaml",
    "site": "infra/site.yaml",
    "monitoring": "infra/monitoring.yaml",
    "backup": "infra/backup.yaml",
}

# The site's own address is known once CloudFront has made it; until then nothing may link to it.
PENDING = "https://site-not-deployed-yet.invalid"

# What only the town knows: name, question, and whether an empty answer will do.
QUESTIONS = [
    ("MailDomain", "Domain that mails are sent from, verified in SES", False),
    ("OperatorMail", "Who gets the alarms by mail", False),
    ("SignInPrefix", "What the sign-in addresses begin with, such as valmerle", False),
    ("HostName", "Host name of the site, such as demarches.valmerle.fr (empty: CloudFront's own)", True),
    ("CertificateArn", "Certificate of that name in us-east-1 (empty: none)", True),
    ("MonthlyBudget", "US dollars a month above which you are told (empty: no budget)", True),
]

# What a town may choose of each stack, as the templates describe it.
CHOICES = {
    "identity": ("SignInPrefix", "FranceConnectIssuer", "FranceConnectClientId", "LogRetentionDays"),
    "territory": (
        "TimeZone", "RequestsPerSecond", "RequestsBurst", "ReuserRequestsADay", "AnonymousRequestsADay", "LogRetentionDays", "RolesClaim",
        "Sensors", "SensorsWindowSeconds", "WebhookHosts", "WebhookRetrySeconds", "Tracing", "GradualUpdates"),
    "site": ("HostName", "CertificateArn"),
    "monitoring": ("OperatorMail", "MonthlyBudget", "SlowMilliseconds", "BrokerLogs", "LogRetentionDays"),
    "backup": ("KeepDays",),
}

# The town's own issuers, instead of the pools of the identity stack.
ISSUERS = ("StaffIssuer", "StaffAudience", "ResidentsIssuer", "ResidentsAudience")

# Made at the first deploy and known to the stacks alone; later deploys leave them as they are, unless a new one is wanted.
KEYS = ("FollowKey", "SiteKey")

# A territory that moves brings the key along from which its follow links were made.
MOVED_FOLLOW_KEY = "PARVIS_FOLLOW_KEY"

# The secret that FranceConnect gave the town, which no file of the checkout need hold: the stack keeps it.
FRANCECONNECT_SECRET = "PARVIS_FRANCECONNECT_SECRET"

TURN_BYTES = 8
CODE = re.compile(r"(?m)^ +CodeUri: (\S+)$")


class Unanswered(Exception):
    """The settings of a stage lack something, or have what nothing asks for."""


def missing(town):
    """The names that must be there and are not."""
    return [name for name, _, optional in QUESTIONS if not optional and not town.get(name)]


def unknown(town):
    """The names that nothing asks for: a slip of the pen would otherwise be deployed as if it were not there."""
    known = {"MailDomain", *ISSUERS}.union(*CHOICES.values())
    return sorted(set(town) - known)


def deploy(town, cloud, new_keys=()):
    """Deploys the stacks in the order in which they need each other, then the site's files.

    town: settings of the stage, by parameter. cloud: deploys a stack, and gives its parameters and outputs. new_keys: names of
    keys to make anew. Returns the site's address.
    """
    lacking = missing(town)
    if lacking:
        raise Unanswered(f"the stage's settings lack {', '.join(lacking)}")
    if unknown(town):
        raise Unanswered(f"no parameter is called {', '.join(unknown(town))}; docs/deploying.md lists those that are")
    address = known_address(town, cloud)
    follow_key = key("FollowKey", cloud.outputs("territory"), new_keys, os.environ.get(MOVED_FOLLOW_KEY))
    site_key = key("SiteKey", cloud.outputs("site"), new_keys)  # both know it from the site's first deploy on
    while True:
        issuers = deploy_issuers(town, cloud, address)
        parameters = territory_parameters(town, issuers, address) | follow_key | site_key
        territory = cloud.deploy("territory", released(parameters, cloud.parameters("territory").get("Release", ""), cloud.code()))
        site = cloud.deploy("site", site_parameters(town, issuers, territory) | site_key)
        if site["SiteAddress"] == address:
            break
        address = site["SiteAddress"]  # sign-in and mails must lead there: once more
    cloud.put_files(site["SiteBucket"], site["Distribution"])
    cloud.deploy("monitoring", monitoring_parameters(town, territory))
    return address


def known_address(town, cloud):
    if town.get("HostName"):
        return f"https://{town['HostName']}"
    return cloud.outputs("site").get("SiteAddress", PENDING)


def deploy_issuers(town, cloud, address):
    """The town's own issuers, or two Cognito pools."""
    own = {name: town[name] for name in ISSUERS if town.get(name)}
    if "StaffIssuer" in own and "ResidentsIssuer" in own:
        return own | {"StaffOrigins": origin(own["StaffIssuer"]), "ResidentsOrigins": origin(own["ResidentsIssuer"])}
    secret = {"FranceConnectClientSecret": os.environ.get(FRANCECONNECT_SECRET)}
    return cloud.deploy("identity", {"SiteAddress": address} | given(town | secret, (*CHOICES["identity"], *secret))) | own


def key(name, deployed, new_keys, moved=None):
    """A key that must be given: the first time, or when a new one is wanted."""
    return {} if deployed and name not in new_keys else {name: moved or secrets.token_urlsafe(48)}


def territory_parameters(town, issuers, address):
    parameters = given(issuers, ISSUERS) | {"SiteAddress": address, "MailDomain": town["MailDomain"]}
    return parameters | given(town, CHOICES["territory"])


def released(parameters, before, code):
    """The parameters with a Release that changes with any of them, and with the code: so that people get what was deployed.

    before: the Release that is deployed. Its last characters are made anew with each key, since the keys that are deployed
    cannot be read. A deploy that changes nothing publishes no version, and so waits for no canary.
    """
    values = {name: str(value) for name, value in parameters.items() if name not in KEYS}
    turn = before[-2 * TURN_BYTES:] if len(values) == len(parameters) else secrets.token_hex(TURN_BYTES)
    text = json.dumps([code, turn, values], sort_keys=True)
    return parameters | {"Release": hashlib.sha256(text.encode()).hexdigest() + turn}


def code_of(template):
    """A hash of a template and of the code that it names."""
    file = Path(template)
    code = [file.parent / name for name in CODE.findall(file.read_text(encoding="utf-8"))]
    return hashlib.sha256(b"".join(hashlib.sha256(part.read_bytes()).digest() for part in (file, *code))).hexdigest()


def site_parameters(town, issuers, territory):
    return {
        "ApiHost": urlsplit(territory["ApiAddress"]).hostname,
        "ConnectSources": f"{territory['UploadsOrigin']} {issuers['ResidentsOrigins']}",
        "StaffConnectSources": issuers["StaffOrigins"],
    } | given(town, CHOICES["site"])


def monitoring_parameters(town, territory):
    return given(territory, ("ApiId", "RelayFunction")) | given(town, CHOICES["monitoring"])


@contextlib.contextmanager
def parameters_file(parameters):
    """A file that SAM CLI reads parameters from, while it runs: what is an argument is seen by whoever lists processes.

    It reads YAML alone, which JSON is.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "parameters.yaml")
        file.touch(0o600)
        file.write_text(json.dumps({name: str(value) for name, value in parameters.items()}, ensure_ascii=False), encoding="utf-8")
        yield file


def given(values, names):
    """Those of the names that have a value."""
    return {name: values[name] for name in names if values.get(name)}


def origin(address):
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
