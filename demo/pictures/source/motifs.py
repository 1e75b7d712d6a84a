"""Things that return from picture to picture: plants, hands, walkers, spools, writing; each is SVG text."""

import math

from press import INK, LEAF, MARIGOLD, PAPER, TERRACOTTA, box, disc, group, shape, stroke
from threads import curve, mix, offset, tapered

HAIR_STYLES = ("short", "bun", "plait", "long")
DRESS = (
    "M-15 -72C-8 -80 8 -80 15 -72C17 -56 13 -48 13 -42C18 -28 23 -12 26 2L-26 2C-23 -12 -18 -28 -13 -42"
    "C-13 -48 -17 -56 -15 -72Z"
)
HEAD = "M0 -108C9 -108 13 -100 12 -94C11 -86 6 -80 0 -80C-6 -80 -11 -86 -12 -94C-13 -100 -9 -108 0 -108Z"


def petal(x, y, size, angle, fill):
    """Draw a fallen jacaranda flower seen from above: a short bell and its lobes."""
    bell = f"M0 0C{size * 0.3:.1f} {-size * 0.32:.1f} {size * 0.8:.1f} {-size * 0.3:.1f} {size:.1f} {-size * 0.42:.1f}"
    bell += f"Q{size * 1.35:.1f} {-size * 0.3:.1f} {size * 1.12:.1f} {-size * 0.1:.1f}"
    bell += f"Q{size * 1.5:.1f} {size * 0.05:.1f} {size * 1.1:.1f} {size * 0.2:.1f}"
    bell += f"Q{size * 1.2:.1f} {size * 0.5:.1f} {size * 0.9:.1f} {size * 0.4:.1f}"
    bell += f"C{size * 0.6:.1f} {size * 0.3:.1f} {size * 0.25:.1f} {size * 0.25:.1f} 0 0Z"
    return shape(bell, fill, transform=f"translate({x:.1f} {y:.1f}) rotate({angle:.0f})")


def branches(random, start, angle, length, *, width, depth, spread):
    """Grow a tree and return it as (outlines, tips): outlines are point lists, tips the points where blossom hangs."""
    end = (start[0] + math.cos(angle) * length, start[1] + math.sin(angle) * length)
    bend = random.uniform(-0.16, 0.16) * length
    middle = mix(start, end, 0.5)
    middle = (middle[0] - math.sin(angle) * bend, middle[1] + math.cos(angle) * bend)
    outlines = [tapered(curve([start, middle, end], steps=8), width, width * 0.62)]
    if depth == 0:
        return outlines, [end]
    tips = [end] if depth < 3 else []
    for side in (-1, 1) if depth > 1 else (-1, 0, 1):
        turned = angle + side * random.uniform(spread * 0.6, spread * 1.15)
        more, ends = branches(
            random,
            end,
            turned,
            length * random.uniform(0.68, 0.86),
            width=width * 0.62,
            depth=depth - 1,
            spread=spread,
        )
        outlines += more
        tips += ends
    return outlines, tips


def maize(x, y, height, lean, fill=LEAF):
    """Draw a maize plant: stalk, arching leaves, a tassel and one ear with its kernels in rows."""
    top = (x + lean, y - height)
    stalk = curve([(x, y), mix((x, y), top, 0.5), top])
    parts = [shape(tapered(stalk, height * 0.042, height * 0.02), fill)]
    for position, (where, side) in enumerate([(0.15, 1), (0.28, -1), (0.45, 1), (0.6, -1), (0.76, 1), (0.84, -1)]):
        base = mix((x, y), top, where)
        reach = height * (0.42 - 0.03 * position) * side
        parts.append(leaf(base, reach, height, fill))
    for spike in range(-2, 3):
        tip = (top[0] + spike * height * 0.035, top[1] - height * (0.14 - abs(spike) * 0.022))
        parts.append(stroke([mix((x, y), top, 0.97), tip], MARIGOLD, height * 0.013))
    parts.append(cob(*mix((x, y), top, 0.5), height * 0.24, fill))
    return "".join(parts)


def leaf(base, reach, height, fill):
    """Draw one arching leaf: it rises, bends over and hangs."""
    spine = curve(
        [
            base,
            (base[0] + reach * 0.4, base[1] - height * 0.17),
            (base[0] + reach * 0.85, base[1] - height * 0.1),
            (base[0] + reach * 1.08, base[1] + height * 0.08),
        ],
        steps=8,
    )
    last = len(spine) - 1
    sides = [[], []]
    for index, point in enumerate(spine):
        half = height * 0.032 * math.sin(math.pi * (0.12 + 0.88 * index / last))
        for side, sign in zip(sides, (-1, 1), strict=True):
            beside = offset(spine, sign)[index]
            side.append((point[0] + (beside[0] - point[0]) * half, point[1] + (beside[1] - point[1]) * half))
    return shape(sides[0] + sides[1][::-1], fill) + stroke(spine[:-3], PAPER, 2.2, opacity=0.55)


def cob(x, y, length, husk):
    """Draw an ear of maize that leans away from its stalk."""
    width = length * 0.36
    kernels = []
    for row in range(9):
        for column in range(4):
            spread = math.sin(math.pi * (row + 1.4) / 11)
            kernels.append(
                box(
                    ((column - 2) * width / 4 * spread + 1, -length + row * length / 9 + 1),
                    width / 4 * spread - 2,
                    length / 9 - 2,
                    MARIGOLD,
                    4,
                )
            )
    body = f"M{-width * 0.5} 0C{-width * 0.75} {-length * 0.6} {-width * 0.3} {-length * 1.03} 0 {-length * 1.05}"
    body += f"C{width * 0.3} {-length * 1.03} {width * 0.75} {-length * 0.6} {width * 0.5} 0Z"
    wrap = (
        f"M{-width * 0.2} {length * 0.1}C{-width * 1.1} {-length * 0.1} {-width * 0.8} {-length * 0.5} {-width * 0.62}"
    )
    wrap += (
        f" {-length * 0.72}C{-width * 0.3} {-length * 0.3} {width * 0.1} {-length * 0.2} {width * 0.1} {length * 0.1}Z"
    )
    mirrored = group(shape(wrap, husk), transform="scale(-1 1)")
    return group(
        shape(body, INK), *kernels, shape(wrap, husk), mirrored, transform=f"translate({x:.1f} {y:.1f}) rotate(24)"
    )


def pinching_hand(place, angle, size, look, flip=1):
    """Draw a hand that holds a thread between thumb and finger.

    place is where they meet; the arm leaves at angle (degrees); look is the colours of (skin, outline, sleeve, cuff);
    flip is 1 for one hand and -1 for its mirror image.
    """
    skin, crease, sleeve, cuff = look

    def finger(points, width):
        return stroke(curve(points, steps=8), crease, width + 7) + stroke(curve(points, steps=8), skin, width)

    parts = [
        stroke([(210, -34), (420, -20)], skin, 92),
        finger([(128, -176), (160, -166), (205, -112)], 30),
        finger([(72, -146), (116, -150), (190, -88)], 34),
        finger([(28, -104), (76, -116), (176, -62)], 36),
        shape("M120 -66C150 -126 230 -128 262 -84L268 18C240 46 170 54 128 34Z", skin),
        finger([(2, 3), (48, 26), (96, 32), (165, 12)], 36),
        finger([(0, -2), (40, -50), (104, -64), (170, -40)], 36),
        shape("M148 -74C190 -110 240 -96 262 -60L262 0C230 30 190 30 150 16Z", skin),
        shape("M330 -96L760 -150L760 130L330 54Q310 -20 330 -96Z", sleeve),
        shape("M318 -92Q300 -20 318 50L362 58Q344 -20 362 -100Z", cuff),
    ]
    return group(*parts, transform=f"translate({place[0]} {place[1]}) rotate({angle}) scale({size} {size * flip})")


def open_hand(place, angle, size, look, flip=1, *, sleeve_length=520):
    """Draw a hand laid flat, fingers upwards; place is the middle of its palm, the rest as for a pinching hand."""
    skin, crease, sleeve, cuff = look
    hem = 200 + sleeve_length
    parts = [stroke([(0, 90), (3, 205)], skin, 96, "butt")]
    for tip, root, width in [
        ((-74, -176), (-44, -10), 38),
        ((-22, -218), (-14, -10), 40),
        ((34, -206), (18, -10), 39),
        ((84, -160), (48, 0), 34),
    ]:
        parts += [stroke([tip, root], crease, width + 7), stroke([tip, root], skin, width)]
    thumb = curve([(-138, -46), (-104, 14), (-40, 70)], steps=8)
    parts += [stroke(thumb, crease, 49), stroke(thumb, skin, 42)]
    parts.append(shape("M-66 -20C-60 -50 60 -50 68 -14C76 50 64 110 46 132L-44 132C-70 90 -72 40 -66 -20Z", skin))
    parts.append(
        shape(
            f"M-62 196Q0 180 70 196L{70 + sleeve_length / 13:.0f} {hem}L{-62 - sleeve_length / 13:.0f} {hem}Z", sleeve
        )
    )
    parts.append(shape("M-66 188Q0 170 74 188L78 232Q0 214 -66 232Z", cuff))
    return group(*parts, transform=f"translate({place[0]} {place[1]}) rotate({angle}) scale({size * flip} {size})")


def spool(x, y, width, height, colours):
    """Draw a standing spool; (x, y) is the middle of its foot, colours those of (thread, wood, shadow)."""
    thread, wood, shadow = colours
    lip = height * 0.11
    parts = [
        box((x - width * 0.36, y - height + lip * 0.6), width * 0.72, height - lip * 1.2, thread),
        *(
            stroke(
                [
                    (x - width * 0.36, y - height + lip + step * 15 + 7),
                    (x + width * 0.36, y - height + lip + step * 15),
                ],
                shadow,
                3,
                "butt",
                opacity=0.55,
            )
            for step in range(int((height - 2 * lip) / 15))
        ),
        box((x - width / 2, y - lip), width, lip, wood, 7),
        box((x - width / 2, y - height), width, lip, wood, 7),
        box((x - width * 0.2, y - height - lip * 0.3), width * 0.4, lip * 0.4, shadow, 5),
    ]
    return "".join(parts)


def candle(x, y, size, colours):
    """Draw a lit candle; (x, y) is the middle of its foot, colours those of (wax, flame, heart of the flame)."""
    wax, flame, heart = colours
    fire = f"M0 {-size * 1.75}C{size * 0.34} {-size * 1.35} {size * 0.3} {-size * 1.05} 0 {-size}"
    fire += f"C{-size * 0.3} {-size * 1.05} {-size * 0.3} {-size * 1.3} 0 {-size * 1.75}Z"
    inner = f"M0 {-size * 1.4}C{size * 0.13} {-size * 1.2} {size * 0.12} {-size * 1.06} 0 {-size * 1.03}"
    inner += f"C{-size * 0.12} {-size * 1.06} {-size * 0.12} {-size * 1.2} 0 {-size * 1.4}Z"
    return group(
        box((-size * 0.17, -size * 0.92), size * 0.34, size * 0.92, wax, size * 0.05),
        shape(fire, flame),
        shape(inner, heart),
        transform=f"translate({x:.1f} {y:.1f})",
    )


def needle(start, end, width, colour, eye):
    """Draw a sewing needle from its eye (start) to its point (end)."""
    outline = tapered(curve([start, mix(start, end, 0.5), end]), width, 2)
    hole = [mix(start, end, 0.025), mix(start, end, 0.085)]
    return shape(outline, colour) + disc(*start, width / 2, colour) + stroke(hole, eye, width * 0.42)


def blossom(random, tips, size, colours):
    """Draw clouds of blossom around the tips of branches: five petals around each."""
    return "".join(
        petal(
            x + random.gauss(0, size * 0.9),
            y + random.gauss(0, size * 0.75),
            size * random.uniform(0.5, 1.0),
            random.uniform(0, 360),
            random.choice(colours),
        )
        for x, y in tips
        for _ in range(5)
    )


def marcher(place, height, colours, arms, hair_style):
    """Draw a person who walks away from us, as simply as a stitch.

    place is the middle of the hem; colours are those of (dress, skin, hair); arms are the raised ones, -1 for the left
    and 1 for the right; hair_style is one of HAIR_STYLES.
    """
    dress, skin, hair = colours
    parts = []
    for side in (-1, 1):
        way = [(25, -84), (20, -116)] if side in arms else [(22, -50), (17, -32)]
        parts.append(stroke(curve([(side * 13, -66), *((side * x, y) for x, y in way)], steps=6), skin, 7.5))
    parts += [shape(DRESS, dress), box((-4, -84), 8, 12, skin), shape(HEAD, hair)]
    if hair_style == "bun":
        parts.append(disc(0, -110, 6.5, hair))
    elif hair_style == "plait":
        parts.append(stroke(curve([(0, -90), (1, -72), (3, -52)], steps=6), hair, 6))
    elif hair_style == "long":
        parts.append(shape("M-13 -96C-14 -114 14 -114 13 -96L16 -68C6 -62 -6 -62 -16 -68Z", hair))
    scale = height / 112
    return group(*parts, transform=f"translate({place[0]:.1f} {place[1]:.1f}) scale({scale:.3f})")


def writing(random, lines):
    """Draw strokes that stand for lines of handwriting on a sheet around (0, 0); they are no letters."""
    return [
        stroke(
            curve(
                [
                    (-30, -38 + row * 18),
                    (-8, -40 + row * 18 + random.uniform(-3, 3)),
                    (random.uniform(4, 30), -38 + row * 18),
                ]
            ),
            INK if row else TERRACOTTA,
            4.5,
        )
        for row in range(lines)
    ]


def window(x, y, width, height, colour):
    """Draw a window with a round head; (x, y) is the middle of its top."""
    half = width / 2
    return shape(
        f"M{x - half:.1f} {y + height}L{x - half:.1f} {y + half:.1f}A{half:.1f} {half:.1f} 0 0 1 {x + half:.1f}"
        f" {y + half:.1f}L{x + half:.1f} {y + height}Z",
        colour,
    )
