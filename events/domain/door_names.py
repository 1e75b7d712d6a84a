"""What stands of a name on the list for the door: enough to be found, no surname."""

# Words that are no name alone: the next one belongs to them.
ARTICLES = ("la", "el", "las", "los", "lo", "the", "le", "les")
TITLES = ("doña", "don", "sor", "sister", "madre", "mama", "mamá", "nana", "abuela", "tía", "dr", "dra", "lic")
BEGINNINGS = frozenset((*ARTICLES, *TITLES))
MOST_WORDS = 3


def door_name(badge_name: str) -> str:
    """Return the first name, or the pseudonym: the first word, with the articles and titles before it."""
    words = badge_name.split()
    kept = 1
    while kept < min(len(words), MOST_WORDS) and words[kept - 1].strip(".").casefold() in BEGINNINGS:
        kept += 1
    return " ".join(words[:kept])
