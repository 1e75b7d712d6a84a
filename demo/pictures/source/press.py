"""A small print shop: inks, paper and the two textures that make a flat drawing look screen-printed.

A picture is a list of layers, one per pull of ink. Every layer gets its own rough edge and its own missing specks of
ink, and may be shifted a few pixels, as a sheet of paper shifts between two pulls. The result is one SVG document.
Lengths are pixels of the finished picture; colours are CSS hexadecimal strings.
"""

import random

INK = "#2a1030"
NIGHT = "#1c0922"
PLUM = "#472459"
VIOLET = "#6b4fa0"
JACARANDA = "#8d70c6"
LILAC = "#b9a4e0"
MIST = "#e3d9f2"
MARIGOLD = "#f2a900"
HONEY = "#f9cf6b"
PAPER = "#fbf7f0"
SAND = "#f0e3cd"
TERRACOTTA = "#c4603c"
BLUSH = "#e7b79b"
LEAF = "#3c7a70"
SAGE = "#9fc0b0"

ROUGH_EDGE = """<filter id="pull{n}" filterUnits="userSpaceOnUse" x="-40" y="-40" width="{w}" height="{h}"
 color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="0.016" numOctaves="3" seed="{seed}" result="drift"/>
<feDisplacementMap in="SourceGraphic" in2="drift" scale="{wobble}" xChannelSelector="R" yChannelSelector="G"
 result="cut"/>
<feTurbulence type="fractalNoise" baseFrequency="0.26" numOctaves="2" seed="{speck_seed}"/>
<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -16 0 0 0 {dry}" result="dry"/>
<feComposite in="cut" in2="dry" operator="in"/></filter>"""

STIPPLE = """<filter id="stipple{n}" x="-2%" y="-2%" width="104%" height="104%" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="0.3" numOctaves="2" seed="{seed}"/>
<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 3 0 0 0 -1" result="noise"/>
<feColorMatrix in="SourceGraphic" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0" result="shape"/>
<feComposite in="shape" in2="noise" operator="arithmetic" k1="0" k2="1" k3="1" k4="-1"/>
<feComponentTransfer result="dots"><feFuncA type="linear" slope="5"/></feComponentTransfer>
<feFlood flood-color="{colour}"/><feComposite in2="dots" operator="in"/></filter>"""


def number(value):
    """Write a length with one decimal at most."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def line(points, closed=False):
    """Return path data of straight pieces through a list of (x, y) points."""
    data = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return data + ("Z" if closed else "")


def shape(data, fill, **attributes):
    """Draw a filled path from path data or from a list of points."""
    data = data if isinstance(data, str) else line(data, closed=True)
    return f'<path d="{data}" fill="{fill}"{write_attributes(attributes)}/>'


def stroke(data, colour, width, cap="round", **attributes):
    """Draw a stroked path from path data or from a list of points."""
    data = data if isinstance(data, str) else line(data)
    return (
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{number(width)}" stroke-linecap="{cap}"'
        f' stroke-linejoin="round"{write_attributes(attributes)}/>'
    )


def disc(x, y, radius, fill, **attributes):
    """Draw a filled circle."""
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{fill}"{write_attributes(attributes)}/>'
    )


def ring(x, y, radius, colour, width, **attributes):
    """Draw a stroked circle."""
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="none" stroke="{colour}"'
        f' stroke-width="{number(width)}"{write_attributes(attributes)}/>'
    )


def box(place, width, height, fill, corner=0, **attributes):
    """Draw a filled rectangle from its upper left corner, with optional round corners."""
    x, y = place
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" rx="{number(corner)}"'
        f' fill="{fill}"{write_attributes(attributes)}/>'
    )


def group(*elements, **attributes):
    """Group elements to be moved, clipped or blended together."""
    return f"<g{write_attributes(attributes)}>{''.join(elements)}</g>"


def write_attributes(attributes):
    """Write keyword arguments as SVG attributes: stroke_width becomes stroke-width."""
    return "".join(
        f' {name.replace("_", "-")}="{number(value) if isinstance(value, float) else value}"'
        for name, value in attributes.items()
    )


def circle(x, y, radius):
    """Return path data of a circle."""
    return f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0Z"


class Picture:
    """One sheet of paper and the inks pulled over it."""

    def __init__(self, ground, focus, width=1800, height=1200, seed=1):
        """Start with a ground colour; focus is the point, in per cent (x, y), that every crop must keep."""
        self.ground, self.focus, self.width, self.height = ground, focus, width, height
        self.random = random.Random(seed)  # noqa: S311 – grain and petals, no secrets
        self.seed = seed
        self.definitions, self.layers = [], []

    def pull(self, *elements, shift=(0, 0), blend="normal", dry=13, wobble=9):
        """Print one layer. A lower dry value lets more paper through; wobble is how far edges wander."""
        n = len(self.definitions)
        self.definitions.append(
            ROUGH_EDGE.format(
                n=n,
                seed=self.seed + n,
                speck_seed=self.seed * 7 + n,
                wobble=wobble,
                dry=dry,
                w=self.width + 80,
                h=self.height + 80,
            )
        )
        transform = f"translate({number(shift[0])} {number(shift[1])})"
        self.layers.append(
            f'<g style="mix-blend-mode:{blend}" transform="{transform}"><g filter="url(#pull{n})">'
            f"{''.join(elements)}</g></g>"
        )

    def shade(self, data, colour, start, end, strength=1.0):
        """Draw a grainy shadow that fills path data, dense at the point start and gone at the point end."""
        n = len(self.definitions)
        data = data if isinstance(data, str) else line(data, closed=True)
        self.definitions.append(STIPPLE.format(n=n, seed=self.seed + n, colour=colour))
        self.definitions.append(
            f'<linearGradient id="fade{n}" gradientUnits="userSpaceOnUse" x1="{start[0]}" y1="{start[1]}"'
            f' x2="{end[0]}" y2="{end[1]}"><stop offset="0" stop-opacity="{strength}"/>'
            f'<stop offset="1" stop-opacity="0"/></linearGradient>'
        )
        return f'<path d="{data}" fill="url(#fade{n})" filter="url(#stipple{n})"/>'

    def glow(self, x, y, radius, colour, strength=0.9):
        """Draw a grainy halo around a light, dense at its centre."""
        n = len(self.definitions)
        self.definitions.append(STIPPLE.format(n=n, seed=self.seed + n, colour=colour))
        self.definitions.append(
            f'<radialGradient id="fade{n}"><stop offset="0" stop-opacity="{strength}"/>'
            f'<stop offset="1" stop-opacity="0"/></radialGradient>'
        )
        return disc(x, y, radius, f"url(#fade{n})", filter=f"url(#stipple{n})")

    def clip(self, data):
        """Name a clipping path and return it for use as the clip_path of a group."""
        n = len(self.definitions)
        data = data if isinstance(data, str) else line(data, closed=True)
        self.definitions.append(f'<clipPath id="clip{n}"><path d="{data}"/></clipPath>')
        return f"url(#clip{n})"

    def document(self):
        """Return the finished SVG document."""
        ground = box((0, 0), self.width, self.height, self.ground)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}"'
            f' viewBox="0 0 {self.width} {self.height}"><defs>{"".join(self.definitions)}</defs>'
            f'<g style="isolation:isolate">{ground}{"".join(self.layers)}</g></svg>'
        )
