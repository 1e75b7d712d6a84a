"""Pictures about standing together: the woman of threads, the march along a seam, the knot that is tied again."""

import math

from motifs import HAIR_STYLES, marcher, needle, petal, pinching_hand, spool
from press import (
    BLUSH,
    HONEY,
    INK,
    JACARANDA,
    LEAF,
    LILAC,
    MARIGOLD,
    MIST,
    PAPER,
    PLUM,
    SAND,
    TERRACOTTA,
    VIOLET,
    Picture,
    circle,
    disc,
    shape,
    stroke,
)
from threads import Strand, braid, by_column, by_row, cloth, curve, ease, interlace, mix, polar, twill

SKINS = ("#8a4a3a", "#6d3b4a", "#b8714e", "#52283a")


def stand_with_her():
    """Draw a woman seen from behind: threads arrive from both sides, and her cloak is where they cross."""
    picture = Picture(PAPER, (62, 36), seed=3)
    rows = 25
    colours = [VIOLET, TERRACOTTA, LILAC, MARIGOLD, JACARANDA, PLUM, LILAC, VIOLET, BLUSH, JACARANDA, LEAF, LILAC]
    colours.append(VIOLET)
    picture.pull(disc(1126, 420, 372, MARIGOLD))
    picture.pull(
        picture.shade(circle(1126, 420, 372), TERRACOTTA, (1400, 800), (1000, 330), 0.75),
        blend="multiply",
    )
    threads = []
    for row in range(rows):
        v = (row + 0.5) / rows
        colour = colours[row % len(colours)]
        threads.append(Strand(arriving_thread(cloak(0.04, v), row, -1), 16, colour))
        threads.append(Strand(arriving_thread(cloak(0.96, v), row, 1), 16, colour))
    picture.pull(interlace(threads, PAPER, 3, reach=0.5))

    outline = [cloak(0, v / 30) for v in range(31)] + [cloak(1, v / 30) for v in range(30, -1, -1)]
    picture.pull(shape(outline, INK))
    picture.pull(cloth(cloak, (17, rows), by_column(INK, PLUM, PLUM, PLUM), by_row(*colours)), shift=(-3, 2))
    picture.pull(picture.shade(outline, INK, (1480, 940), (1190, 850), 0.8), blend="multiply", wobble=2)
    head_and_plait(picture)
    return picture


def cloak(u, v):
    """Return a point of the cloak: u runs from its left edge to its right one, v from the neck to the hem."""
    side = u * 2 - 1
    half = 70 + 110 * ease(v / 0.14) + 90 * ease((v - 0.1) / 0.6) + 120 * max(0, v - 0.4)
    drop = 74 * side * side * (1 - ease(v / 0.3)) - 46 * side * side * ease((v - 0.3) / 0.7)
    return 1120 + side * half + 20 * math.sin(v * 3), mix(400, 1250, v) + drop


def arriving_thread(edge, row, side):
    """Return the way of one thread from the edge of the cloak, through a braid of five, to the edge of the sheet."""
    bundle, place_in_bundle = divmod(row, 5)
    far = -60 if side < 0 else 1860
    lane = (300 + bundle * 112) if side < 0 else (90 + bundle * 205)
    fan = 330 + 30 * bundle
    rise = 120 if side > 0 else 30
    points = []
    for step in range(int(abs(far - edge[0]) / 7)):
        x = edge[0] + side * 7 * step
        t = ease(7 * step / fan)
        along = abs(x - edge[0]) / 1000
        centre = lane + 46 * math.sin(along * 3.1 + bundle * 0.7 + (side > 0)) - rise * along
        wave = (12 + 14 * t) * math.sin(x / 66 * -side + place_in_bundle * 2 * math.pi / 5)
        points.append((x, mix(edge[1] - 60 * (1 - t) * math.sin(t * 3), centre + wave, t)))
    return points


def head_and_plait(picture):
    """Print the woman's neck, her hair parted in the middle, and the plait that hangs over her cloak."""
    picture.pull(
        shape("M1068 330C1062 400 1064 440 1030 470L1212 470C1180 440 1180 400 1174 330Z", TERRACOTTA),
        shape(
            "M1121 158C1196 158 1222 214 1218 272C1214 338 1172 378 1121 378C1070 378 1028 338 1024 272"
            "C1020 214 1046 158 1121 158Z",
            INK,
        ),
        *(
            stroke(curve([(1121, 166), (1121 + s * 42, 214), (1121 + s * 50, 290), (1121 + s * 10, 372)]), PLUM, 4)
            for s in (-1.5, -0.8, 0.8, 1.5)
        ),
        stroke([(1121, 160), (1121, 330)], LILAC, 4),
    )
    plait = curve([(1121, 352), (1124, 470), (1136, 640), (1140, 812)], steps=40)
    picture.pull(braid(plait, [INK, PLUM, INK], 34, radius=19, turns=4.5, casing=LILAC))
    picture.pull(
        stroke([(1120, 812), (1160, 812)], MARIGOLD, 22),
        *(stroke(curve([(1140, 822), (1140 + d, 860), (1140 + d * 1.4, 900)]), INK, 9) for d in (-18, -9, 0, 9, 18)),
    )


def garment_workers():
    """Draw a seam along which women march: they hold up the thread that comes from a needle, past tall spools."""
    picture = Picture(LILAC, (74, 55), seed=85)
    hem = curve([(-60, 1010), (260, 985), (700, 850), (1130, 800), (1500, 700), (1860, 690)], steps=30)
    picture.pull(disc(1310, 420, 330, MIST), dry=13)
    spools_like_towers(picture)

    def place(u, v):
        return -60 + u * 1920, hem[min(len(hem) - 1, max(0, int(u * (len(hem) - 1))))][1] + v * 560

    picture.pull(shape([*hem, (1860, 1260), (-60, 1260)], INK))
    picture.pull(
        cloth(
            place,
            (70, 22),
            PLUM,
            by_row(VIOLET, *[PLUM] * 6),
            over=twill,
            thickness=0.86,
            inside=lambda _column, row: row > 2,
        ),
        dry=13,
    )
    picture.pull(
        stroke([(x, y + 34) for x, y in hem], VIOLET, 66, "butt"),
        stroke([(x, y + 20) for x, y in hem], MARIGOLD, 8, stroke_dasharray="26 18"),
        stroke([(x, y + 50) for x, y in hem], MARIGOLD, 8, stroke_dasharray="26 18"),
    )
    march(picture, hem)
    picture.pull(stroke(curve([(190, 1030), (236, 1016), (300, 1018)]), MARIGOLD, 11))
    return picture


def spools_like_towers(picture):
    """Print four spools of different heights, shaded so that they look round."""
    picture.pull(
        spool(1000, 830, 190, 420, (TERRACOTTA, SAND, INK)),
        spool(1230, 800, 200, 600, (VIOLET, SAND, INK)),
        spool(1465, 760, 190, 500, (PAPER, PLUM, LILAC)),
        spool(1690, 720, 200, 620, (MARIGOLD, PLUM, TERRACOTTA)),
    )
    picture.pull(
        *(
            picture.shade(
                [(left, top), (left + wide, top), (left + wide, 860), (left, 860)],
                INK,
                (left + wide, 600),
                (left + wide * 0.3, 600),
                0.62,
            )
            for left, top, wide in ((932, 456, 137), (1158, 266, 144), (1397, 315, 137), (1618, 168, 144))
        ),
        blend="multiply",
        wobble=2,
    )


def march(picture, hem):
    """Print the women who walk along the hem, and the thread that runs from the needle's eye through their hands."""
    held, walkers = [], []
    dresses = [TERRACOTTA, PAPER, INK, MARIGOLD, PLUM, BLUSH, VIOLET, PAPER, MARIGOLD, TERRACOTTA, INK]
    hairs = [INK, INK, PLUM, TERRACOTTA, INK]
    x, index = 520, 0
    while x < 1800:
        size = 96 + (x - 480) * 0.105
        y = next(py for px, py in hem if px >= x) + 3
        colours = (dresses[index % 11], SKINS[index * 3 % 4], hairs[index % 5])
        arms = ((-1, 1), (1,), (-1,))[index % 3] if index > 2 else ()
        walkers.append(marcher((x, y), size, colours, arms, HAIR_STYLES[index % 4]))
        held.append((x, y - size * 1.04))
        x += size * 0.66
        index += 1
    eye, point = (430, 190), (236, 1040)
    hole = mix(eye, point, 0.055)
    before = curve([(-60, 150), (150, 350), (320, 330), hole], steps=12)
    after = curve([hole, (560, 300), (620, 560), (700, 700), *held[3::2], (1860, 470)], steps=12)
    picture.pull(stroke(before, INK, 17), stroke(before, MARIGOLD, 11), wobble=5)
    picture.pull(needle(eye, point, 46, INK, LILAC), shift=(3, 0))
    picture.pull(stroke(after, INK, 17), stroke(after, MARIGOLD, 11), wobble=5)
    picture.pull(*walkers, wobble=5)


def won_campaign():
    """Draw a knot untied and tied again into a rosette; raised hands hold its ribbons while petals fall."""
    picture = Picture(MARIGOLD, (61, 38), seed=97)
    x, y = 1090, 460
    rays = []
    for ray in range(36):
        a, b = ray / 36, (ray + 0.5) / 36
        corners = [polar(x, y, a, 300), polar(x, y, a, 1700), polar(x, y, b, 1700), polar(x, y, b, 300)]
        rays.append(shape(corners, HONEY))
    picture.pull(*rays, dry=13)
    ends = [(560, 1010), (820, 930), (1080, 970), (1340, 920), (1600, 1000)]
    picture.pull(interlace(ribbons(x, y, ends), INK, 4))
    picture.pull(disc(x, y, 316, INK), dry=12.6)
    picture.pull(disc(x, y, 296, TERRACOTTA, opacity=0.9))
    outer = Strand(knot(x, y, (3, 8), 205, 98), 44, VIOLET, closed=True, marks=seams(44, LILAC))
    inner = Strand(knot(x, y, (2, 7), 92, 50), 30, PAPER, closed=True, marks=seams(30, TERRACOTTA))
    picture.pull(interlace([outer], INK, 6), wobble=6)
    picture.pull(interlace([inner], INK, 6), wobble=6)
    picture.pull(disc(x, y, 34, MARIGOLD))
    looks = [
        (8, ("#6d3b4a", BLUSH, LEAF, PAPER)),
        (-4, (INK, LILAC, TERRACOTTA, PAPER)),
        (5, ("#8a4a3a", BLUSH, VIOLET, LILAC)),
        (-6, (PLUM, LILAC, PAPER, TERRACOTTA)),
        (-12, ("#52283a", BLUSH, INK, LILAC)),
    ]
    picture.pull(
        *(
            pinching_hand(end, 90 + lean, 0.66, look, (-1) ** index)
            for index, (end, (lean, look)) in enumerate(zip(ends, looks, strict=True))
        )
    )
    picture.pull(*confetti(picture.random, x, y))
    return picture


def ribbons(x, y, ends):
    """Return the ribbons that leave the knot and wind down to the hands."""
    colours = [VIOLET, PAPER, TERRACOTTA, LILAC, PLUM]
    strands = []
    for index, end in enumerate(ends):
        start = (x + (index - 2) * 46, y + 180)
        bend = 35 * (-1) ** index
        middle = [(mix(start[0], end[0], 0.45) + bend, 770), (mix(start[0], end[0], 0.9) - bend, 880)]
        strands.append(Strand(curve([start, *middle, end]), 30, colours[index], marks=((0, 4, INK, "14 12"),)))
    return strands


def knot(x, y, turns_and_loops, radius, depth):
    """Return the way of a Turk's head knot: a circle run through several times, with loops around it."""
    turns, loops = turns_and_loops
    samples = 150 * turns
    path = []
    for step in range(samples):
        turn = step / samples * turns
        path.append(polar(x, y, turn, radius + depth * math.cos(turn * 2 * math.pi * loops / turns)))
    return path


def seams(width, colour):
    """Return the two lines sewn along a ribbon: one whole, one dashed."""
    return ((-width * 0.24, 5, colour, "400 0"), (width * 0.24, 5, colour, "16 10"))


def confetti(random, x, y):
    """Scatter petals around the knot, fewer of them on the left."""
    petals = []
    for _ in range(70):
        px, py = random.uniform(0, 1800), random.uniform(0, 1000)
        if math.hypot(px - x, py - y) > 370 and (px > 560 or random.random() < 0.35):
            colours = [VIOLET, LILAC, PAPER, TERRACOTTA, JACARANDA]
            petals.append(petal(px, py, random.uniform(24, 44), random.uniform(0, 360), random.choice(colours)))
    return petals
