"""Pictures that stay behind words: a dark weave, and the card shown where a page is shared."""

from press import (
    BLUSH,
    INK,
    JACARANDA,
    LEAF,
    LILAC,
    MARIGOLD,
    NIGHT,
    PAPER,
    PLUM,
    TERRACOTTA,
    VIOLET,
    Picture,
)
from threads import by_column, by_row, cloth, twill


def quote_weave():
    """Draw dark twill, very quiet: a ground for words."""
    picture = Picture(NIGHT, (50, 50), seed=143)
    depths = [("#230c2d", "#280f34"), ("#29113a", "#2f153f"), ("#321745", "#381b4a"), ("#3a1c50", "#432358")]

    def place(u, v):
        x, y = -80 + u * 1960, -80 + v * 1360
        return x, y + 14 * slow_wave(x / 620) + 5 * slow_wave(x / 231 + 2)

    def tone(column, row):
        light = column / 52 * 0.75 + (1 - row / 38) * 0.45 - 0.42 + picture.random.uniform(-0.12, 0.12)
        return depths[min(3, max(0, int(light * 4)))]

    picture.pull(
        cloth(
            place,
            (52, 38),
            lambda column, row: tone(column, row)[0],
            lambda column, row: tone(column, row)[1],
            over=twill,
            thickness=0.86,
        ),
        dry=13.6,
    )
    return picture


def slow_wave(value):
    """Return a slow wave between -1 and 1, as a hand would lay the threads."""
    value %= 2
    return 1 - 2 * (2 * value - value * value) if value < 1 else -1 + 2 * (2 * (value - 1) - (value - 1) ** 2)


def social_card():
    """Draw a card whose edges are woven and whose middle stays calm."""
    picture = Picture(INK, (50, 50), width=1200, height=630, seed=151)
    columns, rows = 44, 23
    down = by_column(VIOLET, PLUM, JACARANDA, PLUM, LILAC, VIOLET, PLUM)
    across = by_row(JACARANDA, LILAC, MARIGOLD, VIOLET, PAPER, TERRACOTTA, LILAC, LEAF, JACARANDA, BLUSH, VIOLET)
    ragged = {}

    def inside(column, row):
        dx, dy = (column + 0.5) / columns * 2 - 1, (row + 0.5) / rows * 2 - 1
        edge = ragged.setdefault(row, picture.random.uniform(-0.12, 0.12))
        return (abs(dx) / 0.8) ** 3 + (abs(dy) / 0.86) ** 3 + edge * abs(dx) > 0.98

    picture.pull(
        cloth(lambda u, v: (-8 + u * 1216, -6 + v * 642), (columns, rows), down, across, inside=inside),
        wobble=6,
    )
    return picture
