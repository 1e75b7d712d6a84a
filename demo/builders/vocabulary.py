"""From pairs of words to what the translation editor holds: one Spanish string for each English one."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from wagtail_localize.strings import StringValue, extract_strings

from demo.content.words import Words


def pairs_in(content: Any) -> Iterator[Words]:
    """Yield every pair of words inside dataclasses, mappings and sequences, however deep."""
    if isinstance(content, Words):
        yield content
    elif is_dataclass(content) and not isinstance(content, type):
        for field in fields(content):
            yield from pairs_in(getattr(content, field.name))
    elif isinstance(content, Mapping):
        for value in content.values():
            yield from pairs_in(value)
    elif isinstance(content, list | tuple):
        for item in content:
            yield from pairs_in(item)


def is_rich_text(text: str) -> bool:
    """Tell whether a text is HTML of the rich text editor."""
    return text.startswith("<")


def strings_of(pair: Words) -> Iterator[tuple[str, str]]:
    """Yield (English, Spanish) strings as wagtail-localize cuts them.

    Raises ValueError where the two differ in structure.
    """
    if not is_rich_text(pair.en):
        yield StringValue.from_plaintext(pair.en).data, StringValue.from_plaintext(pair.es).data
        return
    english, spanish = (extract_strings(text)[1] for text in (pair.en, pair.es))
    if len(english) != len(spanish):
        raise ValueError(f"The two languages differ in structure: {pair.en[:60]!r}")
    for (source, _source_links), (target, _target_links) in zip(english, spanish, strict=True):
        yield source.data, target.data


def vocabulary_of(*contents: Any) -> dict[str, str]:
    """Return the Spanish string of every English string in ``contents``, as the translation editor stores them."""
    return {
        english: spanish for content in contents for pair in pairs_in(content) for english, spanish in strings_of(pair)
    }
