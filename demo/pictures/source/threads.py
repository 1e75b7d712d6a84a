"""Threads: smooth curves, strands that pass over and under each other, and cloth woven over any surface.

Points are (x, y) tuples in pixels. A strand is drawn with a narrow casing in the colour of what lies below, so that
the eye reads which of two threads is on top.
"""

import math
from collections import defaultdict, deque
from dataclasses import dataclass
from itertools import pairwise

from press import number, shape, stroke


def curve(points, closed=False, steps=16):
    """Sample a smooth Catmull-Rom curve through the given points, steps samples per piece."""
    padded = [points[-1], *points, *points[:2]] if closed else [points[0], *points, points[-1]]
    sampled = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        sampled += [catmull_rom(a, b, c, d, step / steps) for step in range(steps)]
    if not closed:
        sampled.append(points[-1])
    return sampled


def catmull_rom(a, b, c, d, t):
    """Return the point at t (0 to 1) between b and c."""
    return tuple(
        0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)
        for p, q, r, s in zip(a, b, c, d, strict=True)
    )


def mix(a, b, t):
    """Return the point (or number) at t between a and b."""
    if isinstance(a, tuple):
        return tuple(p + (q - p) * t for p, q in zip(a, b, strict=True))
    return a + (b - a) * t


def ease(t):
    """Run smoothly from 0 to 1."""
    t = min(1, max(0, t))
    return t * t * (3 - 2 * t)


def offset(points, distance):
    """Return a parallel curve at a distance to the left (negative) or right (positive)."""
    moved = []
    for index, (x, y) in enumerate(points):
        ax, ay = points[max(0, index - 1)]
        bx, by = points[min(len(points) - 1, index + 1)]
        length = math.hypot(bx - ax, by - ay) or 1
        moved.append((x - (by - ay) / length * distance, y + (bx - ax) / length * distance))
    return moved


def tapered(points, start, end):
    """Return the outline of a stroke whose width runs from start to end: a trunk, a leaf, a needle."""
    last = len(points) - 1
    left, right = offset(points, -1), offset(points, 1)
    sides = ([], [])
    for index, point in enumerate(points):
        half = mix(start, end, index / last) / 2
        for side, unit in zip(sides, (left[index], right[index]), strict=True):
            side.append((point[0] + (unit[0] - point[0]) * half, point[1] + (unit[1] - point[1]) * half))
    return sides[0] + sides[1][::-1]


@dataclass
class Strand:
    """A thread: where it runs, how thick it is and its colour.

    marks are lines drawn along it, as (distance from the middle, width, colour, dashes).
    """

    points: list
    width: float
    colour: str
    closed: bool = False
    marks: tuple = ()

    def draw(self, casing, gap, start=None, end=None):
        """Draw the whole strand, or only the samples from start to end, with its casing below."""
        whole = start is None
        points = self.loop() if whole else self.part(start, end)
        if len(points) < 2:
            return ""
        parts = [stroke(points, casing, self.width + 2 * gap, "butt")] if gap else []
        parts.append(stroke(points, self.colour, self.width, "round" if whole and not self.closed else "butt"))
        run = 0 if whole else self.length_before(start)
        for aside, width, colour, dashes in self.marks:
            parts.append(
                stroke(offset(points, aside), colour, width, "butt", stroke_dasharray=dashes, stroke_dashoffset=run)
            )
        return "".join(parts)

    def loop(self):
        """Return all samples; a closed strand runs on a little past its beginning, so that no seam shows."""
        return [*self.points, *self.points[:3]] if self.closed else self.points

    def part(self, start, end):
        """Return the samples from start to end; they go round where the strand is closed."""
        if self.closed:
            return [self.points[index % len(self.points)] for index in range(start, end)]
        return self.points[max(0, start) : end]

    def length_before(self, start):
        """Return the length in pixels from the beginning to a sample, which keeps dashes in step."""
        start = start % len(self.points) if self.closed else max(0, start)
        return sum(math.dist(a, b) for a, b in zip(self.points[:start], self.points[1 : start + 1], strict=False))

    def direction(self, sample):
        """Return the angle, in radians, at which the strand runs through a sample."""
        (ax, ay), (bx, by) = self.part(sample, sample + 2) if sample + 2 <= len(self.points) else self.points[-2:]
        return math.atan2(by - ay, bx - ax)


def interlace(strands, casing, gap=4, reach=1.15):
    """Draw strands so that each one passes over, under, over, under the ones it meets.

    Strands are drawn in their order; wherever an earlier one belongs on top, a short piece of it is drawn again. reach
    makes that piece longer than the crossing itself, so that its ends do not show.
    """
    drawn = [strand.draw(casing, gap) for strand in strands]
    for (first, at_first), (second, at_second), first_on_top in crossings(strands):
        top, at_top, below, at_below = (
            (first, at_first, second, at_second) if first_on_top else (second, at_second, first, at_first)
        )
        if top > below:
            continue
        strand = strands[top]
        angle = strand.direction(at_top) - strands[below].direction(at_below)
        steep, flat = max(0.35, abs(math.sin(angle))), abs(math.cos(angle))
        spacing = math.dist(strand.points[at_top], strand.points[(at_top + 1) % len(strand.points)]) or 1
        half = (strands[below].width + gap * 2 + strand.width * flat) / 2 / steep
        margin = max(2, round(half * reach / spacing) + 1)
        drawn.append(strand.draw(casing, gap, at_top - margin, at_top + margin + 2))
    return "".join(drawn)


def crossings(strands):
    """Return each crossing as ((strand, sample), (strand, sample), whether the first is on top).

    Along every strand, over and under alternate.
    """
    found = find_crossings(strands)
    along = defaultdict(list)
    for index, (first, second) in enumerate(found):
        along[first[0]].append((first[1], index, 0))
        along[second[0]].append((second[1], index, 1))
    neighbours = defaultdict(list)
    for visits in along.values():
        visits.sort()
        for (_, a, side_a), (_, b, side_b) in pairwise(visits):
            # Neighbouring visits must differ in height; the two sides of one crossing differ already.
            neighbours[a].append((b, side_a == side_b))
            neighbours[b].append((a, side_a == side_b))
    on_top = {}
    for index in range(len(found)):
        if index not in on_top:
            on_top[index] = True
            settle(index, on_top, neighbours)
    return [(first, second, on_top[index]) for index, (first, second) in enumerate(found)]


def settle(start, on_top, neighbours):
    """Carry the alternation from one crossing to all that can be reached from it."""
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for there, flips in neighbours[here]:
            if there not in on_top:
                on_top[there] = on_top[here] != flips
                queue.append(there)


def find_crossings(strands, cell=40):
    """Return pairs of (strand index, sample index) where two strands, or one strand with itself, cross."""
    buckets = defaultdict(list)
    for number_of_strand, strand in enumerate(strands):
        points = [*strand.points, strand.points[0]] if strand.closed else strand.points
        for index, (a, b) in enumerate(pairwise(points)):
            for column in range(int(min(a[0], b[0]) // cell), int(max(a[0], b[0]) // cell) + 1):
                for row in range(int(min(a[1], b[1]) // cell), int(max(a[1], b[1]) // cell) + 1):
                    buckets[column, row].append((number_of_strand, index, a, b))
    found = set()
    for pieces in buckets.values():
        for position, (i, at_i, a, b) in enumerate(pieces):
            for j, at_j, c, d in pieces[position + 1 :]:
                if (i != j or abs(at_i - at_j) > 2) and cross(a, b, c, d):
                    found.add(((i, at_i), (j, at_j)))
    return sorted(found)


def cross(a, b, c, d):
    """Tell whether the pieces a-b and c-d cross."""
    return turn(a, b, c) != turn(a, b, d) and turn(c, d, a) != turn(c, d, b)


def turn(a, b, c):
    """Tell whether a, b, c turn to the left."""
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])


def plain(column, row):
    """Weave plainly: every crossing differs from its neighbours."""
    return (column + row) % 2 == 0


def twill(column, row):
    """Weave twill: the crossing walks one thread aside in each row, which draws diagonals."""
    return (column + row) % 4 < 2


def herringbone(column, row):
    """Weave twill that turns back, which draws zigzags."""
    return ((column if column // 8 % 2 else -column) + row) % 4 < 2


def by_row(*colours):
    """Return a colour choice for cloth that repeats these colours from row to row."""
    return lambda _column, row: colours[row % len(colours)]


def by_column(*colours):
    """Return a colour choice for cloth that repeats these colours from column to column."""
    return lambda column, _row: colours[column % len(colours)]


def cloth(place, size, warp, weft, *, over=plain, thickness=0.88, inside=None):
    """Weave a surface and return its shapes, grouped by colour.

    place(u, v) puts a point of the unit square on the picture; size is (columns, rows). warp and weft are the colours
    of the threads that run down and across: one colour, or a function of (column, row). over(column, row) tells where
    the warp is on top, inside(column, row) which crossings exist; an empty colour draws nothing. thickness is the width
    of a thread as a share of its cell.
    """
    columns, rows = size
    stitches = defaultdict(list)
    for column in range(columns):
        for row in range(rows):
            if inside and not inside(column, row):
                continue
            upright = over(column, row)
            colour = warp if upright else weft
            colour = colour(column, row) if callable(colour) else colour
            stitches[colour].append(stitch(place, size, (column, row), thickness, upright=upright))
    return "".join(shape("".join(pieces), colour) for colour, pieces in stitches.items() if colour)


def stitch(place, size, cell, thickness, *, upright):
    """Return path data of one visible piece of thread: a cushion a little longer than its cell."""
    half, long, bulge = thickness / 2, 0.6, 0.73
    if upright:
        corners = [(-half, -long), (half, -long), (half, long), (-half, long)]
        pulls = [(0, -bulge), None, (0, bulge), None]
    else:
        corners = [(-long, half), (-long, -half), (long, -half), (long, half)]
        pulls = [(-bulge, 0), None, (bulge, 0), None]

    def at(dx, dy):
        x, y = place((cell[0] + 0.5 + dx) / size[0], (cell[1] + 0.5 + dy) / size[1])
        return f"{number(x)} {number(y)}"

    data = "M" + at(*corners[0])
    for corner, pull in zip([*corners[1:], corners[0]], pulls, strict=True):
        data += f"Q{at(*pull)} {at(*corner)}" if pull else "L" + at(*corner)
    return data + "Z"


def braid(points, colours, width, *, radius, turns, casing):
    """Draw a braid of as many strands as colours; it follows a curve and turns the given number of times."""
    strands = []
    last = len(points) - 1
    for position, colour in enumerate(colours):
        phase = 2 * math.pi * position / len(colours)
        wave = [
            moved_aside(points, index, radius * math.sin(phase + turns * 2 * math.pi * index / last))
            for index in range(len(points))
        ]
        strands.append(Strand(wave, width, colour))
    return interlace(strands, casing, 3)


def moved_aside(points, index, distance):
    """Return one sample of a curve, moved sideways by a distance."""
    window = points[max(0, index - 1) : index + 2]
    return offset(window, distance)[min(index, 1)]


def polar(x, y, turn, distance):
    """Return the point at a share of a full turn and a distance from a centre."""
    return x + distance * math.cos(turn * 2 * math.pi), y + distance * math.sin(turn * 2 * math.pi)
