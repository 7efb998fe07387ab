"""In which order a stage is deployed, and what each stack is given."""

import json
import stat
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent.parent))

from deployment import CHOICES, KEYS, PENDING, TEMPLATES, Unanswered, code_of, deploy, parameters_file  # noqa: E402
from tests.template_text import names  # noqa: E402

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


class Account:
    """Keeps what it was told to deploy; a stack has outputs once it was."""

    def __init__(self):
        self.deployed = []
        self.files = []
        self.built = "code"

    def deploy(self, stack, parameters):
        self.deployed.append((stack, parameters))
        given = dict(OUTPUTS[stack])
        if stack == "site" and parameters.get("HostName"):
            given["SiteAddress"] = f"https://{parameters['HostName']}"
        return given

    def outputs(self, stack):
        return OUTPUTS[stack] if stack in self.order() else {}

    def parameters(self, stack):
        return self.given(stack)[-1] if self.given(stack) else {}

    def code(self):
        return self.built

    def put_files(self, bucket, distribution):
        self.files.append((bucket, distribution, self.order()))

    def order(self):
        return [stack for stack, _ in self.deployed]

    def given(self, stack):
        return [parameters for name, parameters in self.deployed if name == stack]


class DeploymentTest(unittest.TestCase):
    def test_a_site_with_a_name_of_the_town_is_deployed_in_one_go(self):
        account = Account()
        self.assertEqual(deploy(TOWN | {"HostName": "demarches.valmerle.fr"}, account), "https://demarches.valmerle.fr")
        self.assertEqual(account.order(), ["identity", "territory", "site", "monitoring"])
        self.assertEqual(account.given("territory")[0]["SiteAddress"], "https://demarches.valmerle.fr")

    def test_a_site_of_cloudfront_is_told_to_the_others_once_it_has_a_name(self):
        account = Account()
        self.assertEqual(deploy(TOWN, account), "https://d1.cloudfront.net")
        addresses = [parameters["SiteAddress"] for parameters in account.given("territory")]
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
        first, second = account.given("territory")
        self.assertGreaterEqual(len(first["FollowKey"]), 64)
        self.assertEqual(first["FollowKey"], second["FollowKey"])

    def test_a_territory_that_moves_brings_its_follow_key(self):
        account = Account()
        with mock.patch.dict("os.environ", PARVIS_FOLLOW_KEY="the key of the other account, long enough"):
            deploy(TOWN, account)
        self.assertEqual(account.given("territory")[0]["FollowKey"], "the key of the other account, long enough")

    def test_a_key_is_made_anew_where_it_is_known_when_it_is_wanted(self):
        account = Account()
        deploy(TOWN, account)
        before = {key: account.given("territory")[0][key] for key in KEYS}
        first = len(account.deployed)
        deploy(TOWN, account, ["SiteKey"])
        again = dict(account.deployed[first:])
        self.assertNotIn("FollowKey", again["territory"])
        self.assertNotEqual(again["territory"]["SiteKey"], before["SiteKey"])
        self.assertEqual(again["territory"]["SiteKey"], again["site"]["SiteKey"])

    def test_site_and_territory_share_a_key_that_is_made_with_the_site(self):
        account = Account()
        deploy(TOWN, account)
        keys = {parameters["SiteKey"] for stack in ("territory", "site") for parameters in account.given(stack)}
        self.assertEqual([len(key) >= 64 for key in keys], [True])
        first = len(account.deployed)
        deploy(TOWN, account)
        self.assertFalse(any("SiteKey" in parameters for _, parameters in account.deployed[first:]))

    def releases(self, account, *deploys):
        """The Release that each deploy ends with: a change of the town's settings, and keys to make anew."""
        for settings, new_keys in deploys:
            deploy(TOWN | settings, account, new_keys)
            yield account.given("territory")[-1]["Release"]

    def test_doors_get_a_new_version_with_each_parameter_that_changes(self):
        account = Account()
        found = list(self.releases(account, ({}, []), ({"Tracing": "Active"}, []), ({"Tracing": "Active"}, ["SiteKey"])))
        first = account.given("territory")
        self.assertNotEqual(first[0]["Release"][:10], first[1]["Release"][:10])  # the site's address came with the second
        self.assertEqual(len({release[:10] for release in found}), 3)  # SAM reads no further than that
        for release in found:
            self.assertRegex(release, "^[0-9a-f]{80}$")

    def test_doors_get_a_new_version_with_new_code(self):
        account = Account()
        [before] = self.releases(account, ({}, []))
        account.built = "other code"
        [after] = self.releases(account, ({}, []))
        self.assertNotEqual(before[:10], after[:10])

    def test_code_is_the_template_and_each_zip_that_it_names(self):
        with tempfile.TemporaryDirectory() as folder:
            template, code = Path(folder, "template.yaml"), Path(folder, "door.zip")
            template.write_text("Resources:\n  Door:\n    Properties:\n      CodeUri: door.zip\n", encoding="utf-8")
            found = set()
            for built, more in (("one", ""), ("other", ""), ("other", "# words")):
                code.write_text(built, encoding="utf-8")
                template.write_text(template.read_text(encoding="utf-8") + more, encoding="utf-8")
                found |= {code_of(template), code_of(template)}
        self.assertEqual(len(found), 3)

    def test_a_deploy_that_changes_nothing_publishes_nothing(self):
        account = Account()
        first, again, new_key, once_more = self.releases(account, ({}, []), ({}, []), ({}, ["FollowKey"]), ({}, []))
        self.assertEqual(first, again)
        self.assertNotEqual(again[:10], new_key[:10])
        self.assertEqual(new_key, once_more)

    def test_the_secret_of_franceconnect_comes_from_the_shell_when_it_is_new(self):
        account = Account()
        with mock.patch.dict("os.environ", PARVIS_FRANCECONNECT_SECRET="s3cret"):
            deploy(TOWN, account)
        first = len(account.deployed)
        deploy(TOWN, account)
        self.assertEqual(account.given("identity")[0]["FranceConnectClientSecret"], "s3cret")
        self.assertNotIn("FranceConnectClientSecret", dict(account.deployed[first:])["identity"])

    def test_parameters_are_in_a_file_of_the_owner_while_sam_cli_reads_them(self):
        with parameters_file({"SiteKey": "k e y", "RequestsBurst": 300}) as file:
            self.assertEqual(json.loads(file.read_text(encoding="utf-8")), {"SiteKey": "k e y", "RequestsBurst": "300"})
            self.assertEqual([stat.S_IMODE(path.stat().st_mode) for path in (file, file.parent)], [0o600, 0o700])
        self.assertFalse(file.parent.exists())

    def test_pages_may_talk_to_the_bucket_and_the_issuers_and_to_nobody_else(self):
        account = Account()
        deploy(TOWN, account)
        site = account.given("site")[0]
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
        self.assertEqual(account.given("territory")[0]["StaffIssuer"], own["StaffIssuer"])
        self.assertEqual(account.given("site")[0]["StaffConnectSources"], "https://sso.valmerle.fr")

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

    def test_a_town_may_choose_what_templates_ask_for_and_is_told_of_any_other_name(self):
        for stack, chosen in CHOICES.items():
            asked = names((ROOT / TEMPLATES[stack]).read_text(encoding="utf-8"), "Parameters")
            self.assertLessEqual(set(chosen), asked, stack)
        account = Account()
        deploy(TOWN | {"ReuserRequestsADay": "50000"}, account)
        self.assertEqual("50000", account.given("territory")[-1]["ReuserRequestsADay"])
        account = Account()
        with self.assertRaisesRegex(Unanswered, "ReuserRequestsPerDay"):
            deploy(TOWN | {"ReuserRequestsPerDay": "50000"}, account)
        self.assertEqual([], account.deployed)

    def test_what_is_missing_is_named_before_anything_is_deployed(self):
        account = Account()
        with self.assertRaisesRegex(Unanswered, "MailDomain, OperatorMail"):
            deploy({"SignInPrefix": "valmerle"}, account)
        self.assertEqual(account.deployed, [])


if __name__ == "__main__":
    unittest.main()
