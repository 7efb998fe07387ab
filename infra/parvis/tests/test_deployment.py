"""In which order a stage is deployed, and what each stack is given."""

import re
import sys
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent.parent))

from deployment import KEYS, PENDING, TEMPLATES, Unanswered, deploy  # noqa: E402

ROOT = Path(__file__).parents[3]
TOWN = {"MailDomain": "valmerle.fr", "OperatorMail": "si@valmerle.fr", "SignInPrefix": "valmerle"}
OUTPUTS = {
    "identity": {
        "StaffIssuer": "https://idp/staff", "StaffAudience": "s", "StaffOrigins": "https://idp https://staff.auth",
        "ResidentsIssuer": "https://idp/residents", "ResidentsAudience": "r", "ResidentsOrigins": "https://idp https://auth",
    },
    "territory": {
        "ApiAddress": "https://api1.execute-api.eu-west-3.amazonaws.com", "ApiId": "api1",
        "RelayFunction": "relay", "UploadsOrigin": "https://uploads.s3",
    },
    "site": {"SiteAddress": "https://d1.cloudfront.net", "SiteBucket": "files", "Distribution": "D1"},
    "monitoring": {},
}


def names(template, section):
    """The names under a section of a template, as it is laid out in this house."""
    body = re.split(r"(?m)^(?=\w)", template.split(f"\n{section}:\n", 1)[-1], maxsplit=1)[0]
    return set(re.findall(r"(?m)^  (\w+):", body))


class Account:
    """Keeps what it was told to deploy; a stack has outputs once it was."""

    def __init__(self):
        self.deployed = []
        self.files = []

    def deploy(self, stack, parameters):
        self.deployed.append((stack, parameters))
        given = dict(OUTPUTS[stack])
        if stack == "site" and parameters.get("HostName"):
            given["SiteAddress"] = f"https://{parameters['HostName']}"
        return given

    def outputs(self, stack):
        return OUTPUTS[stack] if stack in self.order() else {}

    def put_files(self, bucket, distribution):
        self.files.append((bucket, distribution, self.order()))

    def order(self):
        return [stack for stack, _ in self.deployed]

    def parameters(self, stack):
        return [parameters for name, parameters in self.deployed if name == stack]


class DeploymentTest(unittest.TestCase):
    def test_a_site_with_a_name_of_the_town_is_deployed_in_one_go(self):
        account = Account()
        self.assertEqual(deploy(TOWN | {"HostName": "demarches.valmerle.fr"}, account), "https://demarches.valmerle.fr")
        self.assertEqual(account.order(), ["identity", "territory", "site", "monitoring"])
        self.assertEqual(account.parameters("territory")[0]["SiteAddress"], "https://demarches.valmerle.fr")

    def test_a_site_of_cloudfront_is_told_to_the_others_once_it_has_a_name(self):
        account = Account()
        self.assertEqual(deploy(TOWN, account), "https://d1.cloudfront.net")
        addresses = [parameters["SiteAddress"] for parameters in account.parameters("territory")]
        self.assertEqual(addresses, [PENDING, "https://d1.cloudfront.net"])

    def test_a_second_deploy_knows_the_address_and_leaves_the_follow_key_alone(self):
        account = Account()
        deploy(TOWN, account)
        first = len(account.deployed)
        deploy(TOWN, account)
        again = account.deployed[first:]
        self.assertEqual([stack for stack, _ in again], ["identity", "territory", "site", "monitoring"])
        self.assertNotIn("FollowKey", dict(again)["territory"])

    def test_the_follow_key_is_made_once_and_long(self):
        account = Account()
        deploy(TOWN, account)
        first, second = account.parameters("territory")
        self.assertGreaterEqual(len(first["FollowKey"]), 64)
        self.assertEqual(first["FollowKey"], second["FollowKey"])

    def test_a_territory_that_moves_brings_its_follow_key(self):
        account = Account()
        with mock.patch.dict("os.environ", PARVIS_FOLLOW_KEY="the key of the other account, long enough"):
            deploy(TOWN, account)
        self.assertEqual(account.parameters("territory")[0]["FollowKey"], "the key of the other account, long enough")

    def test_a_key_is_made_anew_where_it_is_known_when_it_is_wanted(self):
        account = Account()
        deploy(TOWN, account)
        before = {key: account.parameters("territory")[0][key] for key in KEYS}
        first = len(account.deployed)
        deploy(TOWN, account, ["SiteKey"])
        again = dict(account.deployed[first:])
        self.assertNotIn("FollowKey", again["territory"])
        self.assertNotEqual(again["territory"]["SiteKey"], before["SiteKey"])
        self.assertEqual(again["territory"]["SiteKey"], again["site"]["SiteKey"])

    def test_site_and_territory_share_a_key_that_is_made_with_the_site(self):
        account = Account()
        deploy(TOWN, account)
        keys = {parameters["SiteKey"] for stack in ("territory", "site") for parameters in account.parameters(stack)}
        self.assertEqual([len(key) >= 64 for key in keys], [True])
        first = len(account.deployed)
        deploy(TOWN, account)
        self.assertFalse(any("SiteKey" in parameters for _, parameters in account.deployed[first:]))

    def test_pages_may_talk_to_the_bucket_and_the_issuers_and_to_nobody_else(self):
        account = Account()
        deploy(TOWN, account)
        site = account.parameters("site")[0]
        self.assertEqual(site["ConnectSources"], "https://uploads.s3 https://idp https://auth")
        self.assertEqual(site["StaffConnectSources"], "https://idp https://staff.auth")
        self.assertEqual(site["ApiHost"], "api1.execute-api.eu-west-3.amazonaws.com")

    def test_files_are_put_after_the_doors_they_call(self):
        account = Account()
        deploy(TOWN, account)
        self.assertEqual(account.files[0][:2], ("files", "D1"))
        self.assertIn("territory", account.files[0][2])

    def test_a_town_with_issuers_of_its_own_gets_no_pools(self):
        account = Account()
        own = {"StaffIssuer": "https://sso.valmerle.fr/agents", "ResidentsIssuer": "https://sso.valmerle.fr/habitants"}
        deploy(TOWN | own, account)
        self.assertNotIn("identity", account.order())
        self.assertEqual(account.parameters("territory")[0]["StaffIssuer"], own["StaffIssuer"])
        self.assertEqual(account.parameters("site")[0]["StaffConnectSources"], "https://sso.valmerle.fr")

    def test_templates_know_the_parameters_they_are_given_and_tell_the_outputs_that_are_asked(self):
        account = Account()
        everything = {"HostName": "a.fr", "CertificateArn": "arn", "MonthlyBudget": "20", "TimeZone": "Europe/Paris"}
        deploy(TOWN | everything, account)
        for stack, parameters in account.deployed:
            template = (ROOT / TEMPLATES[stack]).read_text(encoding="utf-8")
            self.assertLessEqual(set(parameters), names(template, "Parameters"), stack)
            self.assertLessEqual(set(OUTPUTS[stack]), names(template, "Outputs"), stack)

    def test_every_stack_that_logs_is_told_how_long(self):
        account = Account()
        deploy(TOWN | {"LogRetentionDays": 7}, account)
        for stack, parameters in account.deployed:
            asks = "LogRetentionDays" in names((ROOT / TEMPLATES[stack]).read_text(encoding="utf-8"), "Parameters")
            self.assertEqual(parameters.get("LogRetentionDays"), 7 if asks else None, stack)

    def test_what_is_missing_is_named_before_anything_is_deployed(self):
        account = Account()
        with self.assertRaisesRegex(Unanswered, "MailDomain, OperatorMail"):
            deploy({"SignInPrefix": "valmerle"}, account)
        self.assertEqual(account.deployed, [])


if __name__ == "__main__":
    unittest.main()
