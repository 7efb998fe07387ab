"""Lets the links of before open nothing any more, after their key leaked and a new one was deployed.

The new key is read from PARVIS_FOLLOW_KEY. Exit code: 0 done, 1 refused, 2 nothing answers. Doing it again is harmless.
"""

import argparse
import base64
import hashlib
import hmac
import os
import sys

from items import key_of

VARIABLE = "PARVIS_FOLLOW_KEY"
SHORTEST_KEY = 32
SECRET_BYTES = 16

# fr.parvis.follow.FollowSecrets: by table the purpose in the hash, and where the hash of the secret is stored.
FOLLOWED = {"ReportsTable": ("follow", ["followSecretHash"]), "RequestsTable": ("follow-request", ["filing", "followSecretHash"])}


def secret_of(key, purpose, reference):
    return url_text(hmac.digest(key.encode(), f"{purpose}\0{reference}".encode(), "sha256")[:SECRET_BYTES])


def hash_of(secret):
    return url_text(hashlib.sha256(secret.encode()).digest())


def url_text(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def rekey(territory, key):
    """Writes the hash of each new secret over the old one; the items' events stay, so nobody is told. Gives how many."""
    written = 0
    for table, (purpose, path) in FOLLOWED.items():
        physical = territory.tables[table]
        names = {f"#{number}": name for number, name in enumerate(path)}
        place = ".".join(names)
        pages = territory.dynamo.get_paginator("scan").paginate(
            TableName=physical, ConsistentRead=True, ProjectionExpression="pk", FilterExpression=f"attribute_exists({place})",
            ExpressionAttributeNames=names)
        for page in pages:
            for item in page["Items"]:
                stored = hash_of(secret_of(key, purpose, key_of(item)[1]))
                written += put(territory.dynamo, physical, item["pk"], place, names, stored)
    return written


def put(dynamo, table, key, place, names, stored):
    """One item; none when it was erased since it was read."""
    try:
        dynamo.update_item(
            TableName=table, Key={"pk": key}, UpdateExpression=f"SET {place} = :hash", ConditionExpression=f"attribute_exists({place})",
            ExpressionAttributeNames=names, ExpressionAttributeValues={":hash": {"S": stored}})
        return 1
    except dynamo.exceptions.ConditionalCheckFailedException:
        return 0


def main(arguments):
    from territory import choice, run

    parser = argparse.ArgumentParser(prog="./parvis rekey", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    choice(parser)
    chosen = parser.parse_args(arguments)
    key = os.environ.get(VARIABLE, "")
    if len(key) < SHORTEST_KEY:
        print(f"parvis: {VARIABLE} must hold the deployed FollowKey, of at least {SHORTEST_KEY} characters", file=sys.stderr)
        return 1

    def work(territory):
        print(f"{rekey(territory, key)} links of before open nothing any more")
        return 0

    return run(chosen, work)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
