"""The smallest unit of the demonstration site's text: one thing said in two languages."""

from typing import NamedTuple


class Words(NamedTuple):
    """One text in English and in Spanish.

    The two are equals: neither is a note to the other. Where the text is rich text (HTML), both hold the same elements
    in the same order, with the same links, so that a builder can pair them paragraph by paragraph.
    """

    en: str
    es: str
