"""Items as a backup keeps them and as a restore puts them back."""

import archive

RESTORED = "restored"  # fr.parvis.functions.relay.StoredEvent
PROGRESS_KEY = {"pk": {"S": "RESTORE"}}  # in TerritoryTable, while a restore is not at its end


def key_of(item):
    kind, _, name = item["pk"]["S"].partition("#")
    return kind, name


def text(item, name):
    return item.get(name, {}).get("S")


def is_over(item, ttl, now):
    """What is over is absent, though DynamoDB may take two days to delete it."""
    return bool(ttl) and "N" in item.get(ttl, {}) and float(item[ttl]["N"]) <= now.timestamp()


def marked(item):
    """Its event was told when it happened: relay passes over what carries this mark, until the item changes."""
    item = {name: archive.attribute(value) for name, value in item.items()}
    if "M" in item.get("event", {}):
        item["event"]["M"][RESTORED] = {"BOOL": True}
    return item


def without_mark(item):
    """As it was before a restore told relay that the item's event is no news."""
    event = item.get("event", {}).get("M")
    if not event or RESTORED not in event:
        return item
    return item | {"event": {"M": {name: value for name, value in event.items() if name != RESTORED}}}
