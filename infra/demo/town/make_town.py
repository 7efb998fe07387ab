#!/usr/bin/env python3
"""Makes the fictional town Valmerle as GeoJSON: the demo's base map and its address book.

    python3 infra/demo/town/make_town.py [--seed 37999] [--out infra/demo/site/territoire]

The same seed gives the same bytes. Only Random.random() is used: Python promises its sequence, not that of choice().
A street's houses run from 1 to `last` along its line, odd numbers on the left and even ones on the right, so that
the pages find an address without a file of every house.
"""

import argparse
import json
import math
import random
from pathlib import Path

import names
from geometry import bent, blob, degrees, dry, dry_parts, length, river_y

VALMERLE, SAINT_AUBIN = "37999", "37998"
RADII = [105, 225, 370, 560, 790]
BRIDGES = {"Rue du Pont Vieux", "Avenue du Pont Neuf"}
ESTATES = [(-1080, 420, 0.3), (1010, -430, -0.2), (330, 960, 0.15), (-820, -760, 0.5)]
METRES_PER_HOUSE_NUMBER = 6.5


class Town:
    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.streets = []
        self.angles = [2 * math.pi * (i + 0.34 * (self.dice.random() - 0.5)) / 12 for i in range(12)]
        self.drift = [[1 + 0.2 * (self.dice.random() - 0.5) for _ in range(12)] for _ in RADII]
        self.twist = [[0.2 * (self.dice.random() - 0.5) for _ in range(12)] for _ in RADII]

    def node(self, ring, spoke):
        r = RADII[ring] * self.drift[ring][spoke % 12]
        a = self.angles[spoke % 12] + self.twist[ring][spoke % 12]
        return (r * 1.16 * math.cos(a), r * math.sin(a))

    def sway(self, metres):
        return metres * 2 * (self.dice.random() - 0.5)

    def street(self, name, line, rank, insee=VALMERLE, bridge=False):
        for part in [line] if bridge else dry_parts(line):
            if length(part) >= 45:
                last = max(2, int(length(part) / METRES_PER_HOUSE_NUMBER))
                properties = {"name": name, "rank": rank, "insee": insee, "last": last}
                self.streets.append(feature("LineString", [degrees(p) for p in part], properties))
                return  # a street keeps its first bank: one name, one run of numbers

    def spokes(self):
        for spoke, name in enumerate(names.SPOKES):
            nodes = [self.node(ring, spoke) for ring in range(len(RADII))]
            far = 1.0 + 0.75 * (name.startswith(("Avenue", "Rue du Moulin", "Rue du Pont")))
            end = (nodes[-1][0] * far, nodes[-1][1] * far)
            line = [(nodes[0][0] * 0.45, nodes[0][1] * 0.45)] + nodes
            if far > 1:
                line += bent(nodes[-1], end, self.sway(50), 3)[1:]
            if name == "Rue du Moulin":
                self.east_end = line[-1]
            self.street(name, line, 1 if name.startswith("Avenue") else 2, bridge=name in BRIDGES)

    def rings(self):
        unused = iter(names.JOINING)
        for ring in range(len(RADII)):
            stride = 1 if ring > 2 else 2
            for spoke in range(0, 12, stride):
                line = []
                for step in range(stride):
                    a, b = self.node(ring, spoke + step), self.node(ring, spoke + step + 1)
                    line += bent(a, b, -0.08 * math.dist(a, b) + self.sway(9), 3)[(1 if line else 0):]
                if all(dry(p, 26) for p in line) or ring == 3:
                    self.street(next(unused), line, 2 if ring == 2 else 3)
        for ring in (3, 2, 1):  # lanes half way between two spokes
            for spoke in range(12):
                inner = midway(self.node(ring, spoke), self.node(ring, spoke + 1))
                outer = midway(self.node(ring + 1, spoke), self.node(ring + 1, spoke + 1))
                name = next(unused, None)
                if name and dry(inner, 40) and dry(outer, 40):
                    self.street(name, bent(inner, outer, self.sway(16), 3), 3)

    def quays(self):
        for name, side in (("Quai des Lavandières", 1), ("Quai des Mariniers", -1)):
            line = [(x, river_y(x) + side * 48) for x in range(-520, 600, 70)]
            self.street(name, line, 2)

    def estates(self):
        unused = iter(names.CLOSES)
        for (cx, cy, turn), (name, ring, spoke) in zip(ESTATES, names.LINKS):
            self.street(name, bent(self.node(ring, spoke), (cx, cy), self.sway(60), 5), 3)
            for row in range(6):
                along, across = (row % 2 == 0), (row // 2 - 1) * 85
                a, b = ((-150, across), (150, across)) if along else ((across, -130), (across, 130))
                line = bent(turned(a, turn, cx, cy), turned(b, turn, cx, cy), self.sway(14), 4)
                self.street(next(unused), line, 3)

    def squares(self):
        for name, (x, y, w, h) in names.SQUARES:
            line = [(x - w / 2, y - h / 2), (x + w / 2, y - h / 2), (x + w / 2, y + h / 2), (x - w / 2, y + h / 2)]
            self.street(name, line + line[:1], 2)

    def hamlet(self):
        cx, cy = 1720, 900
        for number, name in enumerate(names.HAMLET):
            a = 2 * math.pi * number / len(names.HAMLET) + 0.2
            outer = 230 + 60 * (number % 4)
            start = (cx, cy) if number % 2 == 0 else (cx + 60 * math.cos(a + 0.8), cy + 60 * math.sin(a + 0.8))
            end = (cx + outer * math.cos(a), cy + outer * 0.8 * math.sin(a))
            self.street(name, bent(start, end, self.sway(30)), 2 if number < 2 else 3, SAINT_AUBIN)
        self.street("Route de Valmerle", bent(self.east_end, (cx, cy), 30, 5), 1, SAINT_AUBIN)


def turned(point, angle, cx, cy):
    x, y = point
    return (cx + x * math.cos(angle) - y * math.sin(angle), cy + x * math.sin(angle) + y * math.cos(angle))


def midway(a, b):
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def feature(kind, coordinates, properties):
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def polygon(ring, properties):
    return feature("Polygon", [[degrees(p) for p in ring]], properties)


def water():
    xs = range(-2100, 2500, 60)
    banks = [(x, river_y(x) + 19 + 4 * math.sin(x / 90)) for x in xs]
    banks += [(x, river_y(x) - 19 - 5 * math.sin(x / 130)) for x in reversed(xs)]
    pond = blob((492, 318), 34, 0.12, 16)
    return [polygon(banks + banks[:1], {"name": names.RIVER}), polygon(pond, {"name": "Étang des Sources"})]


def parks():
    return [
        polygon(blob((450, 330), 105, 0.1), {"name": "Jardin des Sources"}),
        polygon(blob((-560, 190), 88, 0.13, phase=1), {"name": "Parc du Château"}),
        polygon(blob((-1350, 950), 380, 0.16, phase=2), {"name": "Bois de la Garenne"}),
        polygon(blob((1000, -900), 300, 0.15, phase=4), {"name": "Bois des Ormes"}),
        polygon(blob((-150, -460), 70, 0.14, phase=3), {"name": "Square des Mariniers"}),
        polygon(blob((60, 850), 62, 0.1, phase=5), {"name": "Jardin de la Gare"}),
    ]


def districts():
    inner = [(430 * math.cos(a) * 1.16, 400 * math.sin(a)) for a in steps(0, 2 * math.pi, 24)]
    listed = [polygon(inner + inner[:1], {"name": "Centre", "insee": VALMERLE})]
    borders = [0.15, 1.75, 3.2, 4.4, 0.15 + 2 * math.pi]
    for name, start, end in zip(("Les Tilleuls", "La Garenne", "Rive Gauche", "Les Ormes"), borders, borders[1:]):
        arc = list(steps(start, end, 10)) + [end]
        ring = [(430 * math.cos(a) * 1.16, 400 * math.sin(a)) for a in arc]
        ring += [(outer(a) * 1.12 * math.cos(a), outer(a) * math.sin(a)) for a in reversed(arc)]
        listed.append(polygon(ring + ring[:1], {"name": name, "insee": VALMERLE}))
    saint_aubin = polygon(blob((1760, 960), 470, 0.09, phase=2), {"name": "Saint-Aubin-du-Val", "insee": SAINT_AUBIN})
    return listed + [saint_aubin]


def outer(angle):
    return 1330 * (1 + 0.05 * math.sin(3 * angle) + 0.04 * math.cos(4 * angle))


def steps(start, end, count):
    return (start + (end - start) * step / count for step in range(count))


def write(folder, name, features):
    body = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    text = '{"type":"FeatureCollection","features":[\n' + body + "\n]}\n"
    (folder / f"{name}.geojson").write_text(text, encoding="utf-8")


def main():
    here = Path(__file__).resolve()
    parser = argparse.ArgumentParser(description="Makes the fictional town Valmerle as GeoJSON.")
    parser.add_argument("--seed", type=int, default=37999)
    parser.add_argument("--out", type=Path, default=here.parents[1] / "site" / "territoire")
    choice = parser.parse_args()
    choice.out.mkdir(parents=True, exist_ok=True)
    town = Town(choice.seed)
    for part in (town.squares, town.spokes, town.quays, town.rings, town.estates, town.hamlet):
        part()
    write(choice.out, "rues", town.streets)
    write(choice.out, "quartiers", districts())
    write(choice.out, "eaux", water())
    write(choice.out, "parcs", parks())


if __name__ == "__main__":
    main()
