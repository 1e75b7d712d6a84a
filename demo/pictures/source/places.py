"""Pictures about places: the land, the open door, the city."""

import math

from motifs import maize, window
from press import (
    BLUSH,
    HONEY,
    INK,
    JACARANDA,
    LILAC,
    MARIGOLD,
    MIST,
    NIGHT,
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
from threads import Strand, by_row, cloth, curve, herringbone, interlace, mix, plain, polar, twill


def land_and_water():
    """Draw mountains of cloth, a river of threads that runs out of them, maize in front."""
    picture = Picture(SAND, (60, 50), seed=11)
    picture.pull(disc(1180, 330, 215, MARIGOLD))
    picture.pull(picture.shade(circle(1180, 330, 215), TERRACOTTA, (1240, 560), (1140, 200), 0.8), blend="multiply")

    far = ridge(
        [(-60, 470), (220, 330), (420, 470), (640, 250), (860, 470), (1010, 400), (1290, 560), (1500, 380), (1860, 520)]
    )
    near = ridge([(-60, 560), (130, 640), (400, 520), (700, 690), (930, 600), (1130, 680), (1480, 520), (1860, 690)])
    front = ridge([(-60, 820), (300, 770), (640, 850), (900, 760), (1250, 830), (1500, 770), (1860, 830)])
    hills(picture, far, 440, (64, 15), (INK, PLUM, VIOLET, JACARANDA), over=herringbone)
    hills(picture, near, 300, (74, 13), (VIOLET, LILAC, MIST, JACARANDA), over=twill)
    hills(picture, front, 520, (56, 19), (PLUM, "#a94c30", BLUSH, TERRACOTTA), over=plain)

    spine = curve([(700, 688), (790, 740), (720, 800), (940, 880), (700, 1010), (860, 1250)], steps=24)
    picture.pull(shape(river_lane(spine, 0, 2.3), INK))
    lanes = [PAPER, LILAC, SAGE, JACARANDA, PAPER, LILAC, JACARANDA, SAGE, PAPER]
    picture.pull(*(shape(river_lane(spine, (lane - 4) / 4.4, 0.19), lanes[lane]) for lane in range(9)))
    picture.pull(maize(1390, 1230, 640, 18), maize(1690, 1240, 760, -26), maize(1540, 1250, 520, 10, "#2f6159"))
    return picture


def river_lane(spine, aside, width):
    """Return one ribbon of the river: aside runs from -1 (left bank) to 1; it widens as the river comes nearer."""
    last = len(spine) - 1
    banks = ([], [])
    for index, (x, y) in enumerate(spine):
        spread = 5 + 205 * (index / last) ** 1.3
        drift = aside + 0.05 * math.sin(index / 6 + aside * 9)
        for bank, sign in zip(banks, (-1, 1), strict=True):
            bank.append((x + (drift + sign * width / 2) * spread, y))
    return banks[0] + banks[1][::-1]


def ridge(points):
    """Return a skyline through its peaks and passes."""
    return curve(points, steps=12)


def hills(picture, skyline, depth, size, colours, *, over):
    """Print a range of hills cut from cloth, whose threads follow the skyline downwards.

    colours are those of the (ground, warp, first weft, second weft).
    """
    count = len(skyline) - 1

    def place(u, v):
        position = min(count - 0.001, max(0, u * count))
        x, y = mix(skyline[int(position)], skyline[int(position) + 1], position % 1)
        return x, y + v * depth

    ground, warp, first, second = colours
    body = skyline + [(x, y + depth) for x, y in skyline[::-1]]
    picture.pull(shape(body, ground), stroke(skyline, ground, 12))
    picture.pull(cloth(place, size, warp, by_row(first, first, second, second), over=over), shift=(3, 2))


def shelter_door():
    """Draw a door that a woman holds open at night; threads on the ground lead into its light."""
    picture = Picture(INK, (68, 55), seed=21)
    picture.pull(
        cloth(
            lambda u, v: (-60 + u * 1920, -40 + v * 1010),
            (46, 25),
            NIGHT,
            lambda column, row: PLUM if (row * 7 + column * 3) % 11 else VIOLET,
            over=twill,
            thickness=0.8,
        ),
        dry=12,
    )
    picture.pull(shape([(-60, 960), (1860, 960), (1860, 1260), (-60, 1260)], NIGHT))
    arch = "M1010 962L1010 380C1010 190 1330 190 1330 380L1330 962Z"
    beam = [(1012, 958), (1330, 958), (1180, 1260), (120, 1260)]
    picture.pull(picture.glow(1170, 600, 620, MARIGOLD, 0.42))
    picture.pull(picture.shade(beam, MARIGOLD, (1150, 930), (420, 1380), 1.1))
    picture.pull(stroke(arch, TERRACOTTA, 62), stroke(arch, INK, 8, stroke_dasharray="4 30", opacity=0.7))
    picture.pull(shape(arch, MARIGOLD), dry=13)
    picture.pull(
        group(
            picture.shade(arch, PAPER, (1170, 860), (1170, 330), 1.0),
            shape("M1010 962L1010 900L1330 900L1330 962Z", HONEY),
            clip_path=picture.clip(arch),
        )
    )
    door_leaf(picture)
    waiting_woman(picture)
    return picture


def door_leaf(picture):
    """Print the open leaf of the door, with its woven panel."""
    picture.pull(shape("M1330 962L1330 372C1340 270 1440 190 1520 214C1580 236 1592 300 1592 360L1592 1092Z", VIOLET))
    panel = "M1368 930L1368 420C1378 340 1440 280 1500 296C1540 310 1552 350 1552 400L1552 1010Z"
    picture.pull(
        group(
            box((1330, 180), 280, 900, PLUM),
            cloth(
                lambda u, v: (1350 + u * 220, 250 + v * 640 + (v - 0.2) * u * 170),
                (8, 26),
                JACARANDA,
                by_row(LILAC, LILAC, VIOLET, VIOLET, VIOLET, VIOLET),
            ),
            clip_path=picture.clip(panel),
        ),
        disc(1374, 690, 17, MARIGOLD),
    )


def waiting_woman(picture):
    """Print the woman in the light, seen as a shadow, and the threads that become her skirt."""
    picture.pull(
        shape(
            "M1165 520C1197 520 1206 552 1203 572C1200 598 1186 614 1165 614C1144 614 1130 598 1127 572"
            "C1124 552 1133 520 1165 520Z",
            INK,
        ),
        disc(1165, 520, 21, INK),
        shape(
            "M1153 604L1177 604L1182 632C1222 638 1232 664 1224 712L1202 768L1128 768L1106 712C1098 664 1108 638"
            " 1148 632Z",
            INK,
        ),
        stroke(curve([(1216, 658), (1258, 716), (1330, 700)]), INK, 24),
        stroke(curve([(1114, 660), (1088, 716), (1126, 772)]), INK, 24),
        shape("M1130 758L1200 758C1220 840 1246 920 1276 1004L1062 1004C1088 920 1110 840 1130 758Z", PLUM),
        wobble=5,
    )
    threads = []
    palette = [LILAC, TERRACOTTA, PAPER, JACARANDA, MARIGOLD, LILAC, SAGE, BLUSH, JACARANDA, PAPER]
    for index, colour in enumerate(palette):
        start = (-60, 1010 + index * 34) if index < 6 else (220 + (index - 6) * 260, 1260)
        sway = 46 * math.sin(index * 2.4)
        points = [
            start,
            moved_down(mix(start, (1100, 1020), 0.35), sway),
            moved_down(mix(start, (1120, 1010), 0.66), -sway),
            (1078 + index * 19, 1000),
            (1108 + index * 12.6, 900),
            (1165 + (index - 4.5) * 6.4, 766),
        ]
        threads.append(Strand(curve(points, steps=20), 12, colour))
    picture.pull(interlace(threads, NIGHT, 3))
    picture.pull(
        stroke(curve([(1128, 764), (1165, 770), (1203, 763)]), MARIGOLD, 17),
        stroke([(1158, 772), (1150, 830)], MARIGOLD, 9),
    )


def moved_down(point, distance):
    """Return a point moved down the sheet."""
    return point[0], point[1] + distance


def brussels_gathering():
    """Draw forty seats in a round weave that rises like a rose window over stepped gables."""
    picture = Picture(MIST, (59, 38), seed=31)
    x, y, radius = 1060, 490, 380
    seats = [polar(x, y, seat / 40, radius) for seat in range(40)]
    sky = [(-40, 500), (1840, 500), (1840, 1240), (-40, 1240)]
    picture.pull(picture.shade(sky, BLUSH, (900, 1050), (900, 560), 0.9))
    picture.pull(disc(x, y, radius + 72, PAPER))
    threads = []
    colours = [VIOLET, JACARANDA, TERRACOTTA, PLUM, LILAC]
    for seat in range(40):
        a, b = seats[seat], seats[(seat + 11) % 40]
        bow = mix(mix(a, b, 0.5), (x, y), -0.1)
        threads.append(Strand(curve([a, bow, b], steps=26), 9, colours[seat % 5]))
    picture.pull(interlace(threads, PAPER, 3, reach=0.5), wobble=5)
    picture.pull(disc(x, y, 236, INK), dry=12.6)
    picture.pull(
        cloth(
            lambda u, v: polar(x, y, u, 58 + v * 166),
            (40, 7),
            by_row(TERRACOTTA, TERRACOTTA, *[VIOLET] * 5),
            by_row(MARIGOLD, HONEY, LILAC, JACARANDA, PAPER, LILAC, VIOLET),
            thickness=0.8,
        ),
        disc(x, y, 44, MARIGOLD),
        wobble=5,
    )
    picture.pull(
        *(disc(*seat, 24, INK) for seat in seats),
        *(disc(*mix(seat, (x, y), -0.012), 14, MARIGOLD if s % 4 == 0 else LILAC) for s, seat in enumerate(seats)),
        wobble=4,
    )
    picture.pull(ring(x, y, radius + 60, INK, 10), wobble=5)
    behind = [(-70, 220, 250), (120, 190, 400), (330, 230, 240), (1360, 190, 260), (1530, 250, 440)]
    gables(picture, behind, VIOLET, MIST)
    left = [(-90, 230, 130), (130, 210, 220), (330, 190, 120), (510, 240, 180), (740, 190, 90)]
    right = [(920, 200, 150), (1110, 230, 80), (1330, 210, 170), (1530, 200, 260), (1720, 230, 150)]
    gables(picture, left + right, INK, MARIGOLD)
    return picture


def gables(picture, houses, wall, light):
    """Print a row of narrow houses with stepped gables, as (left, width, height), some of their windows lit."""
    walls, lights = [], []
    unlit = PLUM if wall == INK else JACARANDA
    for left, width, height in houses:
        walls.append(shape(stepped_outline(left, width, height), wall))
        walls.append(disc(left + width / 2, 1232 - height - width * 0.62, 9, wall))
        for row in range(int(height / 92) + 2):
            for share in (0.22, 0.5, 0.78) if row else (0.5,):
                middle, top = left + width * share, 1240 - height - width * 0.62 * 0.62 + row * 96
                colour = light if picture.random.random() < 0.6 else unlit
                lights.append(window(middle, top, width * 0.15, 58, colour))
                lights.append(stroke([(middle - width * 0.08, top + 30), (middle + width * 0.08, top + 30)], wall, 4))
    picture.pull(*walls)
    picture.pull(*lights, shift=(3, -2))


def stepped_outline(left, width, height, foot=1240, steps=5):
    """Return the outline of a house whose gable climbs in steps."""
    outline = [(left, foot), (left, foot - height)]
    tread, rise = width * 0.44 / steps, width * 0.62 / steps
    for step in range(1, steps + 1):
        level = foot - height - rise * step
        outline += [(left + tread * (step - 1), level), (left + tread * step, level)]
    return outline + [(2 * left + width - x, y) for x, y in outline[::-1]]
