"""Replays a year of bicycle counts through broker, rule, queue, function and store, and reads its daily sums by the public API.

Usage: trial_bicycles.py COUNTS.csv.gz
"""

import datetime
import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from bicycles import daily_sums, series_name
from laptop import ROOT, Laptop
from outcome import Outcome

THING = "tours-velo"
PARIS = ZoneInfo("Europe/Paris")
REPLAY_SECONDS = 240
ARRIVAL_SECONDS = 120


def replay(file, data):
    subprocess.run(
        [ROOT / "parvis", "simulate", "--data", data, "--replay", file, "--thing", THING, "--property", "bicycles",
         "--zone", "Europe/Paris", "--speed", "max"], check=True, timeout=REPLAY_SECONDS)


def read_days(site, channel, year):
    """By local day: the sum, and how long the day is in hours."""
    question = {"series": f"{THING}/{series_name(channel)}", "per": "day", "from": f"{year}-01-01", "to": f"{year + 1}-01-01"}
    with urllib.request.urlopen(f"{site}/api/public/observations?{urlencode(question)}", timeout=60) as answer:
        points = json.load(answer)["points"]
    return {local(point["from"]).date().isoformat(): (point["value"], hours(point)) for point in points if point["count"]}


def local(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(PARIS)


def hours(point):
    begin, end = (datetime.datetime.fromisoformat(point[member].replace("Z", "+00:00")) for member in ("from", "to"))
    return (end - begin).total_seconds() / 3600


def length(day):
    begin = datetime.datetime.combine(datetime.date.fromisoformat(day), datetime.time(), PARIS)
    end = datetime.datetime.combine(datetime.date.fromisoformat(day) + datetime.timedelta(1), datetime.time(), PARIS)
    return (end.timestamp() - begin.timestamp()) / 3600


def await_arrival(site, sums, year):
    """The queue takes its time: the last days of all channels are there, or the time is over."""
    deadline = time.monotonic() + ARRIVAL_SECONDS
    for channel, days in sums.items():
        last = max(days, default=None)
        while last and read_days(site, channel, year).get(last, (None,))[0] != days[last] and time.monotonic() < deadline:
            time.sleep(1)


def compare(outcome, site, sums, year):
    for channel, days in sums.items():
        found = read_days(site, channel, year)
        expected = {day: (count, length(day)) for day, count in days.items()}
        for day in sorted(expected.keys() | found.keys()):
            outcome.equal(found.get(day), expected.get(day), f"{channel} {day}")


def main(file):
    outcome = Outcome()
    sums = daily_sums(file)
    year = int(min(day for days in sums.values() for day in days)[:4])
    with tempfile.TemporaryDirectory() as temporary:
        data = Path(temporary) / "data"
        with Laptop(data, "--no-demo") as laptop:
            begun = time.monotonic()
            replay(file, data)
            await_arrival(laptop.site, sums, year)
            print(f"{len(sums)} channels are there after {time.monotonic() - begun:.0f} s")
            compare(outcome, laptop.site, sums, year)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
