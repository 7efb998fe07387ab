"""Moves real Paris reports ("Dans ma rue") onto the demo town: same words, same pattern of places, other coordinates."""

import csv
import gzip
import json
from pathlib import Path

#: What encloses Paris, in the order of a GeoJSON box: west, south, east, north.
PARIS = (2.22, 48.81, 2.47, 48.91)
COLUMNS = ("id", "service_code", "description", "lat", "long", "address_string")


def placed(value, from_low, from_high, to_low, to_high):
    return round(to_low + (value - from_low) / (from_high - from_low) * (to_high - to_low), 6)


def convert(source, target, bounds, rows):
    """Writes the first rows that have a place; answers what was written."""
    written = []
    with gzip.open(source, "rt", encoding="utf-8", newline="") as text:
        for row in csv.DictReader(text):
            if len(written) == rows:
                break
            if not row["lon"] or not row["adresse"]:
                continue
            written.append({
                "id": row["id_dmr"],
                "service_code": row["type"],
                "description": f"{row['type']} : {row['sous_type']}",
                "lat": placed(float(row["lat"]), PARIS[1], PARIS[3], bounds[1], bounds[3]),
                "long": placed(float(row["lon"]), PARIS[0], PARIS[2], bounds[0], bounds[2]),
                "address_string": row["adresse"],
            })
    with open(target, "w", encoding="utf-8", newline="") as text:
        writer = csv.DictWriter(text, COLUMNS)
        writer.writeheader()
        writer.writerows(written)
    return written


def town_bounds(settings: Path):
    return json.loads(settings.read_text(encoding="utf-8"))["map"]["bounds"]
