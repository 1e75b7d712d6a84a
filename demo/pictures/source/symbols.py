"""Pictures about ideas: the mended net, four rings that hold each other, the woven shield, the stitched papers."""

import math

from motifs import needle, open_hand, pinching_hand
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
    SAGE,
    SAND,
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
from threads import Strand, by_column, by_row, cloth, curve, herringbone, interlace, mix, polar, twill

BOOKLETS = [(590, 580, -13, VIOLET), (1040, 470, 4, TERRACOTTA), (1470, 590, 14, INK)]
"""The working papers, as (middle x, middle y, lean in degrees, colour of the cover)."""
BOOKLET_SCALE = 1.26


def the_issue():
    """Draw a net under tension; where its threads were cut, two hands tie them again."""
    picture = Picture(PAPER, (65, 50), seed=103)
    hole = x, y = (1110, 590)
    picture.pull(disc(x, y, 336, BLUSH), dry=12)
    picture.pull(picture.shade(circle(x, y, 336), TERRACOTTA, (x + 220, y + 340), (x - 60, y - 160), 0.75), wobble=5)
    threads, frayed = [], []
    for family in (1, -1):
        for lane in range(-9, 24):
            for piece, ends in net_thread(hole, family, lane):
                colour = LILAC if lane % 4 else JACARANDA
                threads.append(Strand(piece, 13, colour))
                frayed += [fray(piece, end, colour) for end in ends]
    picture.pull(interlace(threads, PAPER, 4), dry=13.4)
    picture.pull(*frayed)

    dark = half_knot(hole, 1, (700, 440), [(640, 660), (300, 760), (-60, 880)])
    bright = half_knot(hole, -1, (1500, 760), [(1560, 500), (1860, 380)])
    picture.pull(
        interlace(
            [
                Strand(dark, 44, INK, marks=((-9, 5, JACARANDA, "900 0"), (9, 5, JACARANDA, "900 0"))),
                Strand(bright, 44, MARIGOLD, marks=((-9, 5, TERRACOTTA, "900 0"), (9, 5, TERRACOTTA, "900 0"))),
            ],
            PAPER,
            8,
        )
    )
    picture.pull(
        pinching_hand((704, 444), 222, 0.95, (TERRACOTTA, SAND, VIOLET, MARIGOLD)),
        pinching_hand((1496, 756), 42, 0.95, (PLUM, LILAC, LEAF, SAGE)),
    )
    return picture


def half_knot(middle, side, short_end, far):
    """Return the way of one of the two cords of a reef knot; side (1 or -1) mirrors it.

    The cord runs from its short end, which a hand holds, around the other cord, and on through the points far.
    """
    way = [(-290, -34), (-180, -30), (-70, -42), (60, -112), (140, -92)]
    way += [(172, 0)] + [(x, -y) for x, y in way[::-1]]
    points = [(middle[0] + side * x * 1.12, middle[1] + y * 1.12) for x, y in way]
    return curve([short_end, *points[::side], *far], steps=14)


def net_thread(hole, family, lane):
    """Yield the pieces of one diagonal thread of the net, pushed aside by the hole, as (points, ends that were cut)."""
    points = []
    for step in range(-10, 190):
        x = -200 + step * 14
        y = (x if family > 0 else 1800 - x) * 0.72 + lane * 176 - 900
        dx, dy = x - hole[0], y - hole[1]
        distance = math.hypot(dx, dy) or 1
        push = 190 * math.exp(-((distance / 380) ** 2))
        points.append((x + dx / distance * push, y + dy / distance * push, distance))
    nearest = min(point[2] for point in points)
    if nearest > 165:
        yield [point[:2] for point in points], ()
        return
    middle = min(range(len(points)), key=lambda index: points[index][2])
    yield [point[:2] for point in points[:middle] if point[2] > 210], (-1,)
    yield [point[:2] for point in points[middle:] if point[2] > 210], (0,)


def fray(piece, end, colour):
    """Draw the loose fibres at a cut end of a thread."""
    tip, before = piece[end], piece[-4 if end else 3]
    angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
    fibres = []
    for spread in (-0.7, -0.25, 0.2, 0.65):
        far = (tip[0] + math.cos(angle + spread) * 30, tip[1] + math.sin(angle + spread) * 30)
        fibres.append(stroke(curve([tip, mix(tip, far, 0.5), (far[0], far[1] + 5)], steps=5), colour, 3.4))
    return "".join(fibres)


def holistic_protection():
    """Draw four interlaced rings around one flower: for the body, the mind, the community and the land."""
    picture = Picture(INK, (66, 50), seed=113)
    x, y, reach, radius = 1090, 600, 272, 232
    picture.pull(
        cloth(lambda u, v: (-40 + u * 1880, -40 + v * 1280), (44, 30), "#321541", "#371a49", over=twill),
        dry=14,
    )
    halos = enumerate((VIOLET, PLUM, MARIGOLD, PLUM, VIOLET, PLUM))
    picture.pull(*(ring(x, y, 560 + step * 84, colour, 8, stroke_dasharray="30 22") for step, colour in halos))
    looks = [(TERRACOTTA, BLUSH, "16 14"), (LILAC, VIOLET, "5 12"), (MARIGOLD, INK, "26 12"), (LEAF, SAGE, "8 8")]
    centres = [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]
    rings = []
    for centre, (colour, mark, dashes) in zip(centres, looks, strict=True):
        marks = ((-15, 4, mark, "500 0"), (0, 14, mark, dashes), (15, 4, mark, "500 0"))
        path = [polar(*centre, step / 220, radius) for step in range(220)]
        rings.append(Strand(path, 40, colour, closed=True, marks=marks))
    picture.pull(*(disc(*centre, radius, "#22102b") for centre in centres))
    picture.pull(interlace(rings, INK, 9, 1.1), wobble=6)
    body, mind, people, land = [polar(x, y, (index - 1) / 4, reach + 34) for index in range(4)]
    picture.pull(
        open_hand((body[0], body[1] + 8), 0, 0.5, (TERRACOTTA, INK, BLUSH, BLUSH), sleeve_length=60),
        stroke([polar(mind[0] - 6, mind[1], turn / 60, 8 + turn * 0.36) for turn in range(270)], LILAC, 15),
        *circle_of_people(*people),
        *mountain_and_river(*land),
        wobble=6,
    )
    picture.pull(*(petal_of_light(x, y, step / 8) for step in range(8)), disc(x, y, 13, PAPER))
    return picture


def circle_of_people(x, y):
    """Draw nine people in a circle, seen from above, with a thread from each to those across."""
    places = [polar(x, y, step / 9, 84) for step in range(9)]
    heads = [disc(*place, 19, MARIGOLD) for place in places]
    return heads + [stroke([place, places[(step + 4) % 9]], MARIGOLD, 5) for step, place in enumerate(places)]


def mountain_and_river(x, y):
    """Draw two peaks under a moon and the two banks of a river."""
    peaks = [(-128, 66), (-40, -62), (2, 2), (36, -34), (116, 66)]
    parts = [shape([(x + dx, y + dy) for dx, dy in peaks], LEAF), disc(x + 56, y - 76, 24, SAGE)]
    for row in range(2):
        bank = [(-124, 88), (-40, 80), (40, 96), (112 - row * 20, 86)]
        parts.append(stroke(curve([(x + dx, y + dy + row * 20) for dx, dy in bank]), SAGE, 7))
    return parts


def petal_of_light(x, y, turn):
    """Draw one of the small petals at the place where four rings meet."""
    tip, left, right = polar(x, y, turn, 52), polar(x, y, turn - 0.05, 30), polar(x, y, turn + 0.05, 30)
    return shape(
        curve([polar(x, y, turn, 18), left, tip, right], closed=True, steps=6), MARIGOLD if turn % 0.25 else HONEY
    )


def digital_safety():
    """Draw a hand with a telephone; a woven shield on its screen turns sharp arrows away."""
    picture = Picture(BLUSH, (61, 45), seed=123)
    x, y = 1090, 540
    circles = enumerate((500, 590, 680, 770))
    picture.pull(
        *(
            ring(x, y, radius, PAPER if step % 2 else TERRACOTTA, 10, stroke_dasharray="34 24")
            for step, radius in circles
        ),
    )
    held_telephone(picture, x, y)
    woven_shield(picture, x, y)
    picture.pull(*darts(x, y))
    return picture


def held_telephone(picture, x, y):
    """Print the palm, the telephone before it, and the fingers and the thumb that close around it."""
    picture.pull(
        shape(
            f"M{x - 190} {y + 560}C{x - 330} {y + 420} {x - 310} {y + 200} {x - 240} {y + 180}L{x + 200} {y + 240}"
            f"L{x + 290} {y + 520}L{x + 220} {y + 760}L{x - 150} {y + 760}Z",
            PLUM,
        ),
    )
    picture.pull(
        group(
            box((x - 252, y - 470), 504, 930, INK, 62),
            box((x - 222, y - 430), 444, 840, VIOLET, 36),
            cloth(
                lambda u, v: (x - 222 + u * 444, y - 430 + v * 840),
                (14, 26),
                VIOLET,
                JACARANDA,
                over=twill,
                thickness=0.8,
            ),
            box((x - 60, y - 456), 120, 12, LILAC, 6),
            transform=f"rotate(7 {x} {y})",
        )
    )
    thumb = curve([(x + 200, y + 820), (x + 262, y + 640), (x + 296, y + 470), (x + 232, y + 330)])
    fingers = [
        [(x - 270 - bend, y + 200 + step * 72), (x - 160 - bend, y + 184 + step * 74)]
        for step, bend in enumerate((0, -4, 4, 20))
    ]
    picture.pull(
        *(stroke(finger, LILAC, 70) + stroke(finger, PLUM, 62) for finger in fingers[::-1]),
        stroke(thumb, LILAC, 88),
        stroke(thumb, PLUM, 80),
    )


def woven_shield(picture, x, y):
    """Print the shield, its shadow and the seam around it."""
    shield = (
        f"M{x} {y - 330}C{x + 90} {y - 270} {x + 190} {y - 246} {x + 286} {y - 244}"
        f"C{x + 300} {y - 10} {x + 220} {y + 190} {x} {y + 300}"
        f"C{x - 220} {y + 190} {x - 300} {y - 10} {x - 286} {y - 244}"
        f"C{x - 190} {y - 246} {x - 90} {y - 270} {x} {y - 330}Z"
    )
    picture.pull(shape(shield, INK, stroke=INK, stroke_width=26), shift=(8, 10))
    picture.pull(
        group(
            shape(shield, INK),
            cloth(
                lambda u, v: (x - 300 + u * 600, y - 340 + v * 720 - 70 * math.sin(u * math.pi)),
                (17, 18),
                by_column(PAPER, HONEY, HONEY, HONEY),
                by_row(MARIGOLD, MARIGOLD, PAPER, MARIGOLD, TERRACOTTA, MARIGOLD, LILAC, MARIGOLD),
                thickness=0.9,
            ),
            clip_path=picture.clip(shield),
        )
    )
    picture.pull(stroke(shield, MARIGOLD, 15), stroke(shield, INK, 4, stroke_dasharray="12 10"))
    shadow = picture.shade(shield, TERRACOTTA, (x + 290, y + 260), (x - 40, y - 60), 0.8)
    picture.pull(shadow, blend="multiply", wobble=2)


def darts(x, y):
    """Draw dark darts that fly towards the shield from both sides."""
    left = [(0.5, 560, 150), (0.555, 640, 120), (0.445, 690, 130), (0.61, 560, 100), (0.4, 480, 96), (0.53, 850, 110)]
    right = [(0.93, 560, 120), (0.99, 610, 96), (0.86, 600, 92)]
    return [
        shape(
            [
                polar(x, y, turn, distance - size),
                polar(x, y, turn - 0.016, distance),
                polar(x, y, turn + 0.004, distance - size * 0.22),
                polar(x, y, turn + 0.02, distance + 10),
            ],
            INK,
        )
        for turn, distance, size in left + right
    ]


def report_books():
    """Draw working papers side by side, stitched together by one thread."""
    picture = Picture(SAND, (58, 42), seed=133)
    for x, y, lean, colour in BOOKLETS:
        where = f"translate({x} {y}) scale({BOOKLET_SCALE}) rotate({lean}) translate({-x} {-y})"
        for sheet, paper in enumerate((LILAC, MIST, PAPER)):
            edge = box((x - 205 + sheet * 7, y - 300 + sheet * 6), 430, 600, paper, 6)
            picture.pull(group(edge, transform=where), shift=(10 - sheet * 2, 12 - sheet * 2))
        picture.pull(group(box((x - 215, y - 300), 430, 600, colour, 8), *cover(x, y, colour), transform=where))
    thread, stitches = [], []
    for index, booklet in enumerate(BOOKLETS):
        holes = [on_booklet(booklet, -176, -250 + step * 100) for step in range(6)]
        thread += holes[::-1] if index == 1 else holes
        for step in range(6):
            across = [on_booklet(booklet, dx, -250 + step * 100) for dx in (-226, -168)]
            stitches.append(stroke(across, INK, 17) + stroke(across, MARIGOLD, 11))
    path = curve([(-60, 960), (120, 1050), (230, 860), *thread, (1320, 1130), (1500, 1150), (1650, 1094)], steps=12)
    picture.pull(stroke(path, INK, 19), stroke(path, MARIGOLD, 13))
    picture.pull(*stitches)
    picture.pull(needle((1650, 1094), (1800, 960), 26, INK, SAND))
    return picture


def on_booklet(booklet, dx, dy):
    """Return a point of a booklet, given as a distance from its middle before it was turned and enlarged."""
    x, y, lean, _ = booklet
    cosine, sine = math.cos(math.radians(lean)), math.sin(math.radians(lean))
    return x + (dx * cosine - dy * sine) * BOOKLET_SCALE, y + (dx * sine + dy * cosine) * BOOKLET_SCALE


def cover(x, y, colour):
    """Draw what is printed on the cover of a working paper: a different weave on each, and lines for its title."""
    left, top, wide, high = x - 130, y - 240, 300, 330

    def flat(u, v):
        return left + u * wide, top + v * high

    def round_about(u, v):
        return polar(left + wide / 2, top + high / 2, u, 28 + v * 128)

    def waving(u, v):
        return left + u * wide, top + v * high + 46 * math.sin(u * math.pi * 2)

    weaves = {
        VIOLET: lambda: cloth(flat, (12, 14), LILAC, by_row(MARIGOLD, PAPER, PAPER), over=herringbone),
        TERRACOTTA: lambda: cloth(round_about, (24, 5), INK, by_row(HONEY, PAPER, BLUSH, PAPER, HONEY)),
        INK: lambda: cloth(waving, (13, 12), PLUM, by_row(LILAC, SAGE, JACARANDA), over=twill),
    }
    lines = []
    for row, length in enumerate((0.98, 0.8, 0.5)):
        level = top + high + 70 + row * 38
        way = [(left, level), (left + wide * 0.4, level - 4), (left + wide * length, level + 1)]
        lines.append(stroke(curve(way), PAPER, 9))
    return [weaves[colour](), *lines]
