"""Plane geometry in metres around the town hall, and its way to degrees."""

import math

CENTRE = (0.70, 47.35)  # degrees east and north
METRES_PER_DEGREE = 111_320


def degrees(point):
    """A point in metres as [lon, lat], rounded to about a metre."""
    x, y = point
    lon = CENTRE[0] + x / (METRES_PER_DEGREE * math.cos(math.radians(CENTRE[1])))
    return [round(lon, 5), round(CENTRE[1] + y / METRES_PER_DEGREE, 5)]


def length(line):
    return sum(math.dist(a, b) for a, b in zip(line, line[1:]))


def bent(start, end, bend, steps=4):
    """A line from start to end, bent sideways by so many metres in its middle."""
    (ax, ay), (bx, by) = start, end
    size = math.dist(start, end) or 1
    nx, ny = (ay - by) / size, (bx - ax) / size
    points = []
    for step in range(steps + 1):
        t = step / steps
        off = bend * math.sin(math.pi * t)
        points.append((ax + (bx - ax) * t + nx * off, ay + (by - ay) * t + ny * off))
    return points


def blob(centre, radius, wobble, points=24, phase=0.0):
    """A closed, uneven round."""
    ring = []
    for step in range(points):
        a = 2 * math.pi * step / points
        r = radius * (1 + wobble * math.sin(3 * a + phase) + wobble * 0.6 * math.sin(5 * a + 2 * phase))
        ring.append((centre[0] + r * math.cos(a), centre[1] + r * math.sin(a)))
    return ring + ring[:1]


def river_y(x):
    """Where the middle of the river passes, so many metres east of the town hall."""
    return -285 + 95 * math.sin(x / 520) + 26 * math.sin(x / 190 + 1)


def dry(point, margin):
    """Whether a point stands at least so far from the middle of the river, north or south."""
    return abs(point[1] - river_y(point[0])) > margin


def dry_parts(line, margin=30):
    """The parts of a line that the river leaves, at a step of 8 metres."""
    fine = []
    for a, b in zip(line, line[1:]):
        steps = max(1, int(math.dist(a, b) // 8))
        fine += [(a[0] + (b[0] - a[0]) * s / steps, a[1] + (b[1] - a[1]) * s / steps) for s in range(steps)]
    fine.append(line[-1])
    if all(dry(p, margin) for p in fine):
        return [line]
    parts, part = [], []
    for point in fine:
        if dry(point, margin):
            part.append(point)
        elif part:
            parts.append(part)
            part = []
    parts.append(part)
    return [[p[0]] + p[3:-3:4] + [p[-1]] for p in parts if len(p) > 6]
