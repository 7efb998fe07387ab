"""After a new key, what is stored of each link is of the new key, and nobody is told."""

import sys
import unittest
from pathlib import Path
from types import SimpleNamespace

sys.path.insert(0, str(Path(__file__).parent.parent))

from rekey import hash_of, rekey, secret_of  # noqa: E402

KEY = "a key that is known to this test alone"


class Gone(Exception):
    """A condition that does not hold."""


class Dynamo:
    exceptions = SimpleNamespace(ConditionalCheckFailedException=Gone)

    def __init__(self, tables):
        self.tables = tables
        self.updates = []

    def get_paginator(self, _):
        return SimpleNamespace(paginate=lambda TableName, **_: [{"Items": [{"pk": {"S": key}} for key in self.tables[TableName]]}])

    def update_item(self, TableName, Key, UpdateExpression, ExpressionAttributeNames, ExpressionAttributeValues, **_):
        if Key["pk"]["S"].endswith("#GONE"):
            raise Gone
        path = UpdateExpression.removeprefix("SET ").split(" = ")[0].split(".")
        self.updates.append((Key["pk"]["S"], [ExpressionAttributeNames[name] for name in path], ExpressionAttributeValues[":hash"]["S"]))


class RekeyTest(unittest.TestCase):
    def test_secret_is_as_the_doors_compute_it(self):
        """FollowSecretsTest holds the same texts."""
        self.assertEqual(secret_of(KEY, "follow", "K7Q4M2ZX"), "u-W3W6BSlKl-YPCRENOhWw")
        self.assertEqual(secret_of(KEY, "follow-request", "K7Q4M2ZX"), "0xrawK5oeuJAyvegfy8kMA")
        self.assertEqual(hash_of("u-W3W6BSlKl-YPCRENOhWw"), "dMPwz2suwCx4Iu-B9EdPGnAboV8SEMoLDv3Vawxthec")

    def test_each_hash_is_written_where_it_stands_and_what_is_gone_stays_gone(self):
        dynamo = Dynamo({"reports": ["REPORT#K7Q4M2ZX", "REPORT#GONE"], "requests": ["REQUEST#K7Q4M2ZX"]})
        territory = SimpleNamespace(dynamo=dynamo, tables={"ReportsTable": "reports", "RequestsTable": "requests"})
        self.assertEqual(rekey(territory, KEY), 2)
        self.assertEqual(dynamo.updates, [
            ("REPORT#K7Q4M2ZX", ["followSecretHash"], "dMPwz2suwCx4Iu-B9EdPGnAboV8SEMoLDv3Vawxthec"),
            ("REQUEST#K7Q4M2ZX", ["filing", "followSecretHash"], "5RqJfdGRBiNOIhYle_aPvZndyeO6CGj7vj60zoqxwtM"),
        ])


if __name__ == "__main__":
    unittest.main()
