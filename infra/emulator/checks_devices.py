"""What devices see of the territory: certificates, readings, shadows, keys that they fetch themselves."""

import time
from datetime import datetime, timezone
from urllib.parse import quote

from mqtt import Device, Refused
from town import Failed, soon

COMMUNE = "37999"
FLEET = "fleet"


def add(town, thing):
    """Gives a device its keys, as the town hall does."""
    added = town.ask("POST", "/api/staff/devices", {"thing": thing, "jurisdiction": COMMUNE, "name": thing}, "alix").expect(201).json()
    return added["certificatePem"], added["privateKeyPem"]


def register(town, thing):
    """Says what a device measures, and that everybody may read it."""
    series = {"name": "flow", "description": "Débit", "property": "water-flow", "unit": "m3/s", "resolution": 0.001, "cadenceSeconds": 900,
              "open": True, "sensor": {"model": "essai", "description": "un capteur", "metadata": ""}}
    body = {"jurisdiction": COMMUNE, "name": thing, "description": "Pour essayer",
            "location": {"name": "Place du Parvis", "place": {"lon": 0.69, "lat": 47.35}}, "datastreams": [series]}
    town.ask("PUT", f"/api/staff/things/{thing}", body, "alix").expect(201)


def send_reading(device, thing, value):
    device.publish(f"dt/parvis/{thing}/senml", [{"bn": f"{thing}:", "n": "flow", "u": "m3/s", "v": value, "t": int(time.time())}])


def read(town, thing, value):
    """Waits until everybody may read a value."""
    begun, ended = (quote(datetime.fromtimestamp(time.time() + shift, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")) for shift in (-600, 600))
    path = f"/api/public/observations?series={thing}/flow&from={begun}&to={ended}"
    soon(lambda: value in [point["value"] for point in town.ask("GET", path).expect(200).json()["points"]])


def refused(act):
    try:
        act()
    except Refused:
        return
    raise Failed("it was let in")


def connect(town, name, keys=None):
    with Device(town.emulator.mqtt(), name, keys):
        pass


def reading_is_public(town):
    """A device's reading goes by its certificate, rule and queue to what everybody reads."""
    thing = "compteur-1"
    keys = add(town, thing)
    register(town, thing)
    with Device(town.emulator.mqtt(), thing, keys) as device:
        send_reading(device, thing, 0.25)
    read(town, thing, 0.25)


def strangers_stay_out(town):
    """A device without a certificate, under another's name or on another's topic stays out."""
    thing = "compteur-2"
    keys = add(town, thing)
    refused(lambda: connect(town, thing))
    refused(lambda: connect(town, "compteur-1", keys))
    with Device(town.emulator.mqtt(), thing, keys) as device:
        refused(lambda: send_reading(device, "compteur-1", 9))


def revoked_stays_out(town):
    """A device that was revoked stays out."""
    thing = "compteur-3"
    keys = add(town, thing)
    connect(town, thing, keys)
    town.ask("POST", f"/api/staff/devices/{thing}/revocation", persona="alix").expect(200)
    refused(lambda: connect(town, thing, keys))


def shadow_is_kept(town):
    """A device changes its shadow and reads it again."""
    thing = "compteur-4"
    shadow = f"$aws/things/{thing}/shadow"
    with Device(town.emulator.mqtt(), thing, add(town, thing)) as device:
        device.ask(f"{shadow}/update", {"state": {"reported": {"interval": 15}}})
        told = device.ask(f"{shadow}/get", {})
    if told["state"]["reported"] != {"interval": 15}:
        raise Failed(f"the shadow is {told}")


def fleet_fetches_keys(town):
    """A device of a fleet fetches keys of its own with its claim, and one that nobody expects gets none."""
    told = town.cloud.deploy(FLEET, {"DevicePolicy": town.reference("DevicePolicy")}, "infra/fleet.yaml")
    claim = claimed(town, told["ClaimPolicyName"])
    thing = "passerelle-1"
    town.ask("POST", "/api/staff/devices", {"thing": thing, "jurisdiction": COMMUNE, "name": thing}, "alix").expect(201)
    register(town, thing)
    town.client("dynamodb").put_item(TableName=told["ExpectedDevices"], Item={"thing": {"S": thing}})
    refused(lambda: fetch(town, claim, told["FleetTemplateName"], "passerelle-2"))
    with Device(town.emulator.mqtt(), thing, fetch(town, claim, told["FleetTemplateName"], thing)) as device:
        send_reading(device, thing, 0.5)
    read(town, thing, 0.5)


def claimed(town, policy):
    """The claim that the factory puts into each device."""
    iot = town.client("iot")
    claim = iot.create_keys_and_certificate(setAsActive=True)
    iot.attach_policy(policyName=policy, target=claim["certificateArn"])
    return claim["certificatePem"], claim["keyPair"]["PrivateKey"]


def fetch(town, claim, template, serial):
    with Device(town.emulator.mqtt(), f"claim-{serial}", claim) as device:
        made = device.ask("$aws/certificates/create/json", {})
        parameters = {"certificateOwnershipToken": made["certificateOwnershipToken"], "parameters": {"SerialNumber": serial}}
        device.ask(f"$aws/provisioning-templates/{template}/provision/json", parameters)
    return made["certificatePem"], made["privateKey"]


def night_is_scheduled(town):
    """A schedule sends to its queue, and what the town's sensors are is let out as open data."""
    scheduler = town.client("scheduler")
    declared = scheduler.get_schedule(Name=town.reference("DatasetsSchedule"))
    kept = {key: declared[key] for key in ("Name", "GroupName", "FlexibleTimeWindow", "Target")}
    scheduler.update_schedule(**kept, ScheduleExpression="rate(1 minute)")
    try:
        soon(lambda: released(town, "capteurs"), 150)
    finally:
        scheduler.update_schedule(**kept, ScheduleExpression=declared["ScheduleExpression"])


def released(town, dataset):
    datasets = town.ask("GET", "/api/public/datasets").expect(200).json()["items"]
    return any(one["id"] == dataset and one["updatedAt"] for one in datasets)


CHECKS = [reading_is_public, strangers_stay_out, revoked_stays_out, shadow_is_kept, fleet_fetches_keys, night_is_scheduled]
