"""Names that nobody bears: somebody has to look at them before a mail is sent for them."""

MOST_DIGITS = 3
MOST_WORDS = 6


def looks_like_advertising(name: str) -> bool:
    """Tell whether a name has an @, a number as long as that of a telephone, or the length of a sentence."""
    digits = sum(sign.isdigit() for sign in name)
    return "@" in name or digits > MOST_DIGITS or len(name.split()) > MOST_WORDS
