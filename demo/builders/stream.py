"""From the demonstration's blocks to the raw data of a StreamField, in English.

Every block and list item gets an identifier that depends only on its place, so that building twice gives the same data.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from demo.content.shapes import Block
from demo.content.words import Words

Lookup = Callable[[str], Any]


def english(value: Any) -> Any:
    """Return the English text of a pair of words, an empty text for None, anything else as it is."""
    if isinstance(value, Words):
        return value.en
    return "" if value is None else value


class StreamBuilder:
    """Turns the blocks of one stream into raw data.

    ``picture(stem)`` and ``contact(key)`` give the objects, ``page(key)`` the page that keys in the blocks stand for.
    """

    def __init__(self, place: str, *, picture: Lookup, page: Lookup, contact: Lookup) -> None:
        self.place = place
        self.picture = picture
        self.page = page
        self.contact = contact

    def identifier(self, *path: Any) -> str:
        """Return the identifier of a block or item at a place in the stream."""
        return str(uuid5(NAMESPACE_URL, "/".join(str(part) for part in (self.place, *path))))

    def build(self, blocks: Iterable[Block]) -> list[dict[str, Any]]:
        """Return the raw data of the stream."""
        return [
            {"type": key, "value": self.value(key, data, number), "id": self.identifier(number)}
            for number, (key, data) in enumerate(blocks)
        ]

    def value(self, key: str, data: Mapping[str, Any], number: int) -> dict[str, Any]:
        """Return the raw value of one block."""
        special = getattr(self, f"build_{key}", None)
        if special:
            return special(data, number)
        return {name: self.leaf(name, value, number) for name, value in data.items()}

    def leaf(self, name: str, value: Any, number: int) -> Any:
        """Return the raw value of a field; a list becomes identified items."""
        if isinstance(value, list | tuple) and not isinstance(value, Words):
            return self.items([{key: english(text) for key, text in item.items()} for item in value], number, name)
        return english(value)

    def items(self, values: Iterable[Any], number: int, name: str) -> list[dict[str, Any]]:
        """Return list items with identifiers."""
        return [
            {"type": "item", "value": value, "id": self.identifier(number, name, position)}
            for position, value in enumerate(values)
        ]

    def image(self, stem: str | None, alternative: Words | None) -> dict[str, Any] | None:
        """Return the raw value of an image with its alternative text, decorative when there is none."""
        if not stem:
            return None
        return {"image": self.picture(stem).pk, "alt_text": english(alternative), "decorative": alternative is None}

    def build_image(self, data: Mapping[str, Any], number: int) -> dict[str, Any]:
        """Return a picture with its caption."""
        return {
            "image": self.image(data["picture"], data["alt"]),
            "caption": english(data.get("caption")),
            "width": data.get("width", "text"),
        }

    def build_quote(self, data: Mapping[str, Any], number: int) -> dict[str, Any]:
        """Return a quote; a picture behind it only decorates."""
        texts = {name: english(value) for name, value in data.items() if name != "picture"}
        return {**texts, "image": self.image(data.get("picture"), None)}

    def build_people(self, data: Mapping[str, Any], number: int) -> dict[str, Any]:
        """Return the team by role, without names."""
        roles = [
            {"role": english(item["role"]), "description": english(item["description"]), "name": "", "agreed": False}
            for item in data["items"]
        ]
        return {"heading": english(data["heading"]), "items": self.items(roles, number, "items")}

    def build_call_to_action(self, data: Mapping[str, Any], number: int) -> dict[str, Any]:
        """Return a call to action that leads to a page."""
        link = {"label": english(data["label"]), "page": self.page(data["page"]).pk, "url": ""}
        return {"heading": english(data["heading"]), "text": english(data["text"]), "link": link}

    def build_page_cards(self, data: Mapping[str, Any], number: int) -> dict[str, Any]:
        """Return cards of chosen pages."""
        pages = [self.page(key).pk for key in data["pages"]]
        return {"heading": english(data["heading"]), "pages": self.items(pages, number, "pages")}

    def build_contact(self, data: Mapping[str, Any], number: int) -> dict[str, Any]:
        """Return a contact point."""
        return {"contact": self.contact(data["contact"]).pk}
