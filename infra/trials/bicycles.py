"""The counts of Tours' bicycles, as their file has them: one row an hour, one column a channel, bare local times."""

import csv
import gzip
import re
import unicodedata
from collections import defaultdict


def series_name(column):
    """What the simulator calls the series of a column."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", column) if not unicodedata.combining(letter))
    return re.sub(r"^-|-$", "", re.sub(r"[^a-z0-9]+", "-", plain.lower()))


def daily_sums(file):
    """By channel and day, the sum of what was counted; a day without a count is not there."""
    sums = {}
    with gzip.open(file, "rt", encoding="utf-8", newline="") as text:
        rows = csv.reader(text)
        time, *channels = next(rows)
        sums = {channel: defaultdict(int) for channel in channels}
        for time, *counts in rows:
            for channel, count in zip(channels, counts):
                if count:
                    sums[channel][time[:10]] += int(count)
    return {channel: dict(days) for channel, days in sums.items()}
