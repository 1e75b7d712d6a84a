"""What people wrote about their food, sorted into a few kinds that a kitchen knows."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

OTHER = "other"
# Kind: the beginnings of words by which it is known in the languages of the site and some of its neighbours.
BEGINNINGS = {
    "vegan": ("vegan", "vegetalien"),
    "vegetarian": ("vegetarian", "vegetarien", "vegetarij", "sin carne", "no meat", "without meat"),
    "gluten": ("gluten", "celiac", "coeliac", "trigo", "wheat"),
    "lactose": ("lactos", "dairy", "milk", "leche", "lacteo"),
    "halal": ("halal",),
    "kosher": ("kosher", "kasher"),
    "nuts": ("nut", "peanut", "nuez", "nueces", "cacahuate", "cacahuete", "mani", "frutos secos"),
    "pork": ("pork", "cerdo", "puerco", "porc"),
    "fish": ("seafood", "shellfish", "marisco", "fish", "pescado"),
}


def plain(text: str) -> str:
    """Return words in small letters, without accents and signs, each after one space."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(sign if sign.isalnum() else " " for sign in letters if not unicodedata.combining(sign))
    return f" {' '.join(kept.split())}"


def kinds_of(text: str) -> tuple[str, ...]:
    """Return the kinds that an answer names, in a fixed order; ``other`` alone when it names none of them."""
    words = plain(text)
    found = tuple(kind for kind, starts in BEGINNINGS.items() if any(re.search(f" {start}", words) for start in starts))
    if "vegan" in found:
        found = tuple(kind for kind in found if kind not in {"vegetarian", "lactose", "pork", "fish"})
    return found or (OTHER,)


def count_diets(answers: Iterable[str]) -> dict[str, int]:
    """Return how many answers name which kinds together, by the kinds joined with ``+``: every answer once."""
    return dict(Counter("+".join(kinds_of(answer)) for answer in answers))
