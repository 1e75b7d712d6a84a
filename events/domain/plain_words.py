"""Words that a file of lines can carry: nothing in them ends a line, turns the direction of writing or hides."""

import re
import unicodedata

# Signs that turn the direction of what follows them, and with it the meaning of a line (Unicode, UAX 9).
DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Joiners hold the parts of emoji and the letters of many scripts together; other signs without shape only hide.
JOINERS = frozenset("\u200c\u200d")
SHAPELESS = "Cf"
# Control characters, halves of signs, and what ends a line or a paragraph.
REFUSED = frozenset({"Cc", "Cs", "Zl", "Zp"})


def harmless(sign: str) -> str:
    """Return a sign, or what can stand in a line in its place: a space, or nothing for what has no shape."""
    category = unicodedata.category(sign)
    if sign in JOINERS or (sign not in DIRECTION and category != SHAPELESS and category not in REFUSED):
        return sign
    return " " if category in REFUSED else ""


def in_one_line(text: str) -> str:
    """Return a text in one line, without signs that steer a machine or turn the direction of writing."""
    return " ".join("".join(map(harmless, text)).split())


def in_lines(text: str) -> str:
    """Return a text with its lines kept, each as ``in_one_line`` returns it, at most one of them empty in a row."""
    lines = [in_one_line(line) for line in re.split(r"\r\n|[\r\n\v\f\x85\u2028\u2029]", text)]
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return "\n".join(kept).strip()
