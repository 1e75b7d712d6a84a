"""Pictures about gathering: the round table, the workshop, the vigil and the tree under which all paths meet."""

import math
from itertools import pairwise

from motifs import blossom, branches, candle, open_hand, petal, pinching_hand, window, writing
from press import (
    BLUSH,
    HONEY,
    INK,
    JACARANDA,
    LEAF,
    LILAC,
    MARIGOLD,
    MIST,
    NIGHT,
    PAPER,
    PLUM,
    SAGE,
    TERRACOTTA,
    VIOLET,
    Picture,
    box,
    circle,
    disc,
    group,
    ring,
    shape,
    stroke,
)
from threads import Strand, by_column, by_row, cloth, curve, ease, interlace, mix, polar, tapered, twill

LOOM_THREADS = 22
STREET = [
    (-60, 300, 500, PLUM),
    (250, 330, 690, "#3a1a48"),
    (590, 380, 900, "#573272"),
    (980, 300, 740, "#3a1a48"),
    (1290, 340, 1000, PLUM),
    (1640, 260, 640, "#341640"),
]
"""The houses of the street, as (left, width, height, colour)."""
HILL_COLOURS = [VIOLET, JACARANDA, LILAC, BLUSH, TERRACOTTA, JACARANDA, VIOLET, LILAC, SAGE, PLUM]
HILL_COLOURS += [JACARANDA, MARIGOLD, VIOLET, LILAC, PLUM, LEAF, JACARANDA, VIOLET, PLUM]


def mexico_roundtable():
    """Draw a round table from above: thirty-five chairs, papers, glasses of water, fallen jacaranda flowers."""
    picture = Picture(TERRACOTTA, (63, 52), seed=41)
    x, y = 1120, 620
    tiles = [(column, row) for column in range(13) for row in range(9) if (column + row) % 2 == 0]
    picture.pull(*(box((c * 150 - 60, r * 150 - 60), 150, 150, "#b65433") for c, r in tiles), dry=12.4)
    picture.pull(disc(x + 22, y + 26, 566, INK, opacity=0.45), blend="multiply")
    picture.pull(*chairs(x, y))
    picture.pull(disc(x, y, 548, INK))
    picture.pull(
        cloth(
            lambda u, v: polar(x, y, u, 240 + v * 300),
            (84, 10),
            VIOLET,
            by_row(LILAC, *[JACARANDA] * 4),
            over=twill,
        ),
    )
    picture.pull(
        disc(x, y, 238, PAPER), ring(x, y, 214, LILAC, 6), ring(x, y, 196, MARIGOLD, 5, stroke_dasharray="2 16")
    )
    papers_and_glasses(picture, x, y)
    picture.pull(*fallen_flowers(picture.random, x, y), shift=(2, -2))
    return picture


def chairs(x, y):
    """Draw twenty-one marigold and fourteen lilac chairs around a table."""
    seats = []
    for seat in range(35):
        turn = seat / 35
        cx, cy = polar(x, y, turn, 600)
        seats.append(
            group(
                box((-37, -40), 74, 76, MARIGOLD if seat % 5 < 3 else LILAC, 24),
                box((-43, 24), 86, 26, INK, 12),
                transform=f"translate({cx:.1f} {cy:.1f}) rotate({turn * 360 - 90:.1f})",
            )
        )
    return seats


def papers_and_glasses(picture, x, y):
    """Print what lies on the table before the people who sit around it."""
    sheets, marks = [], []
    for seat in range(0, 34, 2):
        turn = (seat + picture.random.uniform(-0.2, 0.2)) / 35
        px, py = polar(x, y, turn, 436 + picture.random.uniform(-14, 14))
        lean = turn * 360 + 90 + picture.random.uniform(-16, 16)
        where = f"translate({px:.1f} {py:.1f}) rotate({lean:.1f})"
        sheets.append(group(box((-44, -58), 88, 116, PAPER if seat % 3 else HONEY, 3), transform=where))
        marks.append(group(*writing(picture.random, 5), transform=where))
    picture.pull(*sheets)
    picture.pull(*marks, shift=(2, 2))
    glasses = []
    for seat in range(1, 35, 2):
        gx, gy = polar(x, y, (seat + 0.1) / 35, 470)
        glasses += [disc(gx, gy, 27, PAPER), disc(gx, gy, 22, SAGE), disc(gx - 5, gy - 5, 14, MIST)]
        glasses.append(stroke(curve([(gx - 12, gy - 8), (gx - 6, gy - 14), (gx + 4, gy - 15)]), PAPER, 4))
    picture.pull(*glasses)


def fallen_flowers(random, x, y):
    """Scatter jacaranda flowers: most in the middle of the table, some on the floor."""
    flowers = []
    for flower in range(54):
        # The golden angle spreads them evenly without any pattern.
        px, py = polar(x, y, flower * 0.382, 24 * flower**0.5 + random.uniform(-9, 9))
        colours = [VIOLET, JACARANDA, LILAC]
        flowers.append(petal(px, py, random.uniform(30, 52), random.uniform(0, 360), random.choice(colours)))
    for _ in range(26):
        px, py = random.uniform(0, 1800), random.uniform(0, 1200)
        flowers.append(petal(px, py, random.uniform(24, 38), random.uniform(0, 360), LILAC))
    return flowers


def training_workshop():
    """Draw six hands around a loom on a table; the cloth grows out of notes of many colours."""
    picture = Picture(JACARANDA, (52, 50), seed=51)
    picture.pull(box((480, 160), 970, 930, VIOLET, 20), shift=(14, 20))
    picture.pull(box((520, 190), 860, 840, INK))
    notes = [MARIGOLD, BLUSH, PAPER, VIOLET, TERRACOTTA, HONEY, SAGE]
    warps = [((c + 0.5) / LOOM_THREADS, MIST if c % 2 else LILAC) for c in range(LOOM_THREADS)]
    picture.pull(*(stroke([on_loom(u, 0), on_loom(u, 1)], colour, 13, "butt") for u, colour in warps))
    picture.pull(
        cloth(
            on_loom,
            (LOOM_THREADS, LOOM_THREADS),
            LILAC,
            lambda _column, row: PAPER if row % 5 == 2 else notes[(row // 2) % 7],
            thickness=0.9,
            inside=lambda column, row: row < 13 + 1.4 * math.sin(column / 3),
        ),
        shift=(-2, 2),
    )
    picture.pull(*notes_in_the_warp(picture.random, notes))
    picture.pull(
        box((486, 130), 50, 960, TERRACOTTA, 10),
        box((1364, 130), 50, 960, TERRACOTTA, 10),
        box((430, 146), 1040, 54, PLUM, 16),
        box((430, 1020), 1040, 54, PLUM, 16),
    )
    first = [on_loom(0.98, 0.60), on_loom(0.7, 0.655), on_loom(0.4, 0.63), on_loom(0.13, 0.7), (500, 500)]
    second = [on_loom(0.02, 0.57), on_loom(0.5, 0.6), on_loom(0.8, 0.56), (1360, 640)]
    picture.pull(interlace([Strand(curve(first), 15, MARIGOLD), Strand(curve(second), 15, TERRACOTTA)], INK, 3))
    picture.pull(
        pinching_hand((500, 500), 170, 0.95, (PLUM, LILAC, MARIGOLD, TERRACOTTA), -1),
        pinching_hand((1362, 640), -8, 0.95, ("#8a4a3a", BLUSH, LEAF, SAGE)),
        open_hand((790, 1010), 8, 0.9, (TERRACOTTA, BLUSH, INK, MARIGOLD)),
        open_hand((1150, 1026), -6, 0.9, (INK, JACARANDA, PAPER, VIOLET), -1),
        open_hand((760, 176), 174, 0.86, ("#6d3b4a", BLUSH, PAPER, LILAC)),
        open_hand((1200, 160), 188, 0.86, (PLUM, LILAC, TERRACOTTA, HONEY), -1),
    )
    return picture


def on_loom(u, v):
    """Return a point of the loom: u runs from left to right, v from the finished cloth upwards."""
    return 540 + u * 820, 1006 - v * 792


def notes_in_the_warp(random, colours):
    """Draw small notes that hang between the threads of the warp."""
    slips = []
    places = [(4, 17), (9, 15.6), (10.5, 19.2), (14, 16.8), (19, 18.4), (2.4, 20), (17.4, 15.4)]
    for (column, row), colour in zip(places, colours, strict=True):
        x, y = on_loom(column / LOOM_THREADS, row / LOOM_THREADS)
        where = f"translate({x:.1f} {y:.1f}) rotate({random.uniform(-9, 9):.1f})"
        slips.append(group(box((-48, -44), 96, 88, colour, 2), *writing(random, 4), transform=where))
        slips += [stroke([(x + dx, y - 50), (x + dx, y + 50)], MIST, 13, "butt") for dx in (-39, 13)]
    return slips


def night_vigil():
    """Draw a street at night: candles in the windows, and threads from sill to sill."""
    picture = Picture(NIGHT, (58, 55), seed=61)
    walls, panes, candles, sills, lit_sills = [], [], [], [], []
    for left, width, height, tone in STREET:
        roof = 1230 - height
        walls += [box((left, roof), width - 10, height, tone), box((left - 10, roof - 14), width + 10, 30, INK, 6)]
        walls += roof_garden(picture.random, left + width * picture.random.uniform(0.2, 0.7), roof - 14)
        lit_sills.append([])
        for x, y in windows_of(left, width, height):
            lit = picture.random.random() < 0.72
            panes.append(window(x, y, 74, 124, MARIGOLD if lit else INK))
            sills.append(box((x - 48, y + 122), 96, 13, LILAC if lit else VIOLET, 4))
            if lit:
                candles.append(candle(x + picture.random.uniform(-6, 6), y + 122, 52, (INK, PAPER, HONEY)))
                lit_sills[-1].append((x, y + 134))
    picture.pull(*walls)
    picture.pull(*(picture.glow(x, y - 64, 104, MARIGOLD, 0.4) for house in lit_sills for x, y in house))
    picture.pull(interlace(threads_between(lit_sills), NIGHT, 3))
    picture.pull(*panes)
    picture.pull(*candles, wobble=4)
    picture.pull(*sills)
    picture.pull(shape("M282 110A86 86 0 1 0 372 226A78 78 0 0 1 282 110Z", PAPER))
    return picture


def windows_of(left, width, height):
    """Return the places of a house's windows, row by row, as (middle, top)."""
    columns = 2 if width < 340 else 3
    return [
        (left + width * (column + 0.5) / columns - 5, 1290 - height + row * 190)
        for row in range(int((height - 60) / 190))
        for column in range(columns)
    ]


def threads_between(lit_sills):
    """Return threads that go from house to house, each tied to one lit window's sill in every house."""
    strands = []
    for index, colour in enumerate([LILAC, TERRACOTTA, PAPER, JACARANDA, BLUSH, SAGE]):
        ties = [(-60, 480 + index * 110)]
        for house, sills in enumerate(lit_sills):
            # Every second house is counted from below, so that the threads cross on their way.
            order = sorted(sills, key=lambda tie: tie[1], reverse=house % 2)
            ties.append(order[int(index / 6 * len(order))])
        strands.append(Strand(sagging([*ties, (1860, 420 + (index * 3 % 6) * 130)], 46), 9, colour))
    return strands


def roof_garden(random, x, y):
    """Draw pots with plants on a flat roof; (x, y) is the foot of the first."""
    parts = []
    for pot in range(random.randint(1, 3)):
        px, size = x + pot * 52, random.uniform(0.8, 1.2)
        for lean in (-26, -9, 10, 27):
            tip = (px + lean * size, y - (92 - abs(lean)) * size)
            parts.append(stroke(curve([(px, y - 26), (px + lean * 0.3, y - 60 * size), tip], steps=6), LEAF, 9))
        parts.append(shape([(px - 20, y - 34), (px + 20, y - 34), (px + 14, y + 2), (px - 14, y + 2)], TERRACOTTA))
    return parts


def sagging(points, depth):
    """Return a line that hangs between the points it is tied to."""
    sampled = []
    for a, b in pairwise(points):
        for step in range(24):
            t = step / 24
            x, y = mix(a, b, t)
            sampled.append((x, y + depth * 4 * t * (1 - t)))
    return [*sampled, points[-1]]


def home_hero():
    """Draw cloth that loosens into hills; a jacaranda in flower stands where the threads open."""
    picture = Picture(PAPER, (72, 45), seed=73)
    picture.pull(disc(820, 330, 150, MARIGOLD))
    picture.pull(picture.shade(circle(820, 330, 150), TERRACOTTA, (860, 500), (800, 240), 0.8), blend="multiply")
    for row, colour in enumerate(HILL_COLOURS):
        top = [(x, hill(row, x)) for x in range(-60, 1870, 15)]
        below = [(x, hill(row + 1, x) + 30) for x in range(1860, -70, -15)]
        picture.pull(shape(top + below, colour), stroke(top, PAPER if row % 3 else INK, 4), dry=13)
    picture.pull(
        cloth(
            on_hills,
            (26, len(HILL_COLOURS)),
            by_column(INK, PLUM, PAPER, PLUM, PLUM),
            "",
            thickness=0.8,
            inside=lambda column, _row: picture.random.random() > (column - 9) / 15,
        ),
    )
    jacaranda(picture)
    drift = [
        petal(
            picture.random.gauss(1250, 330),
            picture.random.uniform(620, 1160),
            picture.random.uniform(20, 34),
            picture.random.uniform(0, 360),
            picture.random.choice([LILAC, MIST, PAPER]),
        )
        for _ in range(44)
    ]
    picture.pull(*drift)
    return picture


def hill(row, x):
    """Return the height at which a band of threads runs: level on the left, in waves on the right."""
    open_out = ease((x - 380) / 1100)
    fade = 1 - row / len(HILL_COLOURS) * 0.6
    swell = 70 * math.sin(x / 250 + row * 0.23) * fade + 46 * math.sin(x / 119 + row * 0.4)
    return 470 + row * 44 + open_out * (swell * 0.9 + (row - 6) * 9 + 30)


def on_hills(u, v):
    """Return a point of the woven left part of the hills."""
    rows = len(HILL_COLOURS)
    x = -50 + u * 1000
    row = min(rows - 1, max(0, int(v * rows)))
    return x, mix(hill(row, x), hill(row + 1, x), v * rows - row)


def jacaranda(picture):
    """Print a tree in flower: shadow of its clouds, wood, clouds, petals."""
    trunk, tips = branches(picture.random, (1330, 880), -math.pi / 2 - 0.06, 230, width=84, depth=4, spread=0.62)
    roots = []
    for spread, lift in ((-1, 10), (-0.5, 52), (0.42, 56), (1, 20)):
        way = [(34, 876), (110, 926 + lift), (250, 934 + lift)]
        roots.append(tapered(curve([(1328, 800), *((1330 + spread * x, y) for x, y in way)]), 46, 4))
    clouds = [(x, y, picture.random.uniform(44, 76)) for x, y in tips]
    picture.pull(*(disc(x, y, radius, VIOLET) for x, y, radius in clouds), wobble=40)
    picture.pull(*(shape(outline, INK) for outline in [*trunk, *roots]))
    picture.pull(*(disc(x - 6, y - 26, radius * 0.8, JACARANDA) for x, y, radius in clouds), wobble=40, dry=12)
    picture.pull(blossom(picture.random, tips, 46, (JACARANDA, VIOLET, LILAC)), dry=12)
    picture.pull(blossom(picture.random, [(x, y - 24) for x, y in tips], 42, (LILAC, JACARANDA, LILAC, MIST)), dry=12)
