"""Adds, lists and revokes devices by the staff's API: the laptop's own, or any other with --site.

Exit code: 0 done, 1 refused, 2 nothing answers or nothing can be written.
"""

import argparse
import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from staff_api import Refused, StaffApi, Unreachable

FILES = {"certificate.pem": "certificatePem", "private-key.pem": "privateKeyPem", "ca.pem": "caPem"}
MQTT_PORT = "8883"


class Unwritable(Exception):
    """The keys have no place to go."""


def options(arguments):
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("--site", help="address of the site (default: the running laptop)")
    where.add_argument("--data", type=Path, default=Path(".parvis"), help="folder of the laptop (default: %(default)s)")
    where.add_argument("--commune", metavar="INSEE", help="default: the first commune of the settings")
    parser = argparse.ArgumentParser(prog="./parvis device", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    acts = parser.add_subparsers(dest="act", required=True, metavar="add | list | revoke")
    adding = acts.add_parser("add", parents=[where], help="gives a device its keys")
    adding.add_argument("thing", metavar="THING", help="1 to 64 letters, digits, _ and -")
    place = adding.add_mutually_exclusive_group(required=True)
    place.add_argument("--out", type=Path, metavar="DIR", help="folder for the keys")
    place.add_argument("--fleet", action="store_true", help="no keys: the device fetches its own, see docs/devices.md")
    adding.add_argument("--name", help="name for people (default: THING)")
    acts.add_parser("list", parents=[where], help="lists the devices of a commune")
    acts.add_parser("revoke", parents=[where], help="ends a device's right to connect").add_argument("thing", metavar="THING")
    return parser.parse_args(arguments)


def add(api, chosen):
    if chosen.fleet:
        added_to(api, chosen)  # the keys in the answer are nobody's: they end with this process
        print(f"{chosen.thing} is in the list. It connects once it has fetched keys of its own.")
        return
    made = reserve(chosen.out)
    try:
        added = added_to(api, chosen)
    except (Refused, Unreachable):
        if made:
            chosen.out.rmdir()
        raise
    try:
        for name, member in FILES.items():
            write(chosen.out / name, added[member])
    except OSError as fault:
        raise Unwritable(f"{fault}. The key is lost: ./parvis device revoke {chosen.thing}, then add it again") from fault
    host, _, port = added["endpoint"].partition(":")
    print(f"{chosen.thing} may connect to {host}, port {port or MQTT_PORT}. Its keys are in {chosen.out}; nobody can show them again.\n"
          f"Try them:\n"
          f"  mosquitto_pub -h {host} -p {port or MQTT_PORT} --cafile {chosen.out}/ca.pem --cert {chosen.out}/certificate.pem "
          f"--key {chosen.out}/private-key.pem \\\n"
          f"    -i {chosen.thing} -q 1 -t dt/parvis/{chosen.thing}/senml -m '[{{\"n\":\"temperature\",\"u\":\"Cel\",\"v\":21.5}}]'")


def added_to(api, chosen):
    commune = chosen.commune or api.get("/api/public/territory")["communes"][0]["insee"]
    return api.post("/api/staff/devices",
                    {"thing": chosen.thing, "jurisdiction": commune, "name": chosen.name or chosen.thing})


def reserve(folder):
    """Makes sure that there is a place for the keys before they are made; true when there was none."""
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Unwritable(str(fault)) from fault
    taken = [name for name in FILES if (folder / name).exists()]
    if taken:
        raise Unwritable(f"{folder / taken[0]} is there already: choose another folder")
    if not os.access(folder, os.W_OK):
        raise Unwritable(f"{folder} cannot be written to")
    return made


def write(path, text):
    """A file that others on this machine cannot read, not even for a moment."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(text)


def list_devices(api, chosen):
    query = {"limit": "100"} | ({"jurisdiction": chosen.commune} if chosen.commune else {})
    rows = [row(device) for page in api.pages("/api/staff/devices", query) for device in page["items"]]
    if not rows:
        print("There is no device yet. Add one: ./parvis device add THING --out DIR")
        return
    rows.insert(0, ("THING", "NAME", "STATE", "SEEN", "CERTIFICATE ENDS"))
    widths = [max(map(len, column)) for column in zip(*rows)]
    for cells in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip())


def row(device):
    seen = moment(device["lastSeenAt"]) if device["lastSeenAt"] else "never"
    state = "connected" if device["connected"] and device["state"] == "active" else device["state"]
    return device["thing"], device["name"], state, seen, device["certificateEndsAt"][:10]


def moment(instant):
    """An instant of the API (UTC, with or without fractions of a second) as the operator's own clock shows it."""
    return datetime.fromisoformat(instant[:19] + "+00:00").astimezone().strftime("%Y-%m-%d %H:%M %Z")


def revoke(api, chosen):
    api.post(f"/api/staff/devices/{api.segment(chosen.thing)}/revocation", None)
    print(f"{chosen.thing} can no longer connect. Its series stay; adding it again gives it new keys.")


def main(arguments):
    chosen = options(arguments)
    try:
        {"add": add, "list": list_devices, "revoke": revoke}[chosen.act](StaffApi.of(chosen.site, chosen.data), chosen)
        return 0
    except Refused as refused:
        # the API's word for what the command calls --commune
        print(f"parvis: {str(refused).replace('jurisdiction', '--commune')}", file=sys.stderr)
        return 1
    except (Unreachable, Unwritable) as fault:
        print(f"parvis: {fault}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    # Ends quietly when whoever reads has read enough: | head -1.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main(sys.argv[1:]))
