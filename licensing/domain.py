"""What a licence asks of whoever shows a file, in plain Python.

The terms follow the Creative Commons deeds (https://creativecommons.org/licenses/) and its two public-domain tools.
Codes are stored with images and documents: a code, once used, keeps its meaning for ever.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

CREATIVE_COMMONS_ELEMENTS = ("by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd")
CREATIVE_COMMONS_VERSIONS = ("4.0", "3.0", "2.5", "2.0")

OWN = "own"
PERMISSION = "permission"
CC0 = "cc0-1.0"
PUBLIC_DOMAIN = "public-domain"


@dataclass(frozen=True)
class Licence:
    """One row of the table of licences.

    `label` and `deed_url` are empty where there is no public deed to name: our own work, and single permissions.
    """

    code: str
    label: str = ""
    deed_url: str = ""
    permits_derivatives: bool = True
    permits_commercial_use: bool = True
    requires_attribution: bool = False
    requires_source: bool = False
    requires_permission_note: bool = False
    share_alike: bool = False
    is_copyrighted: bool = True


@dataclass(frozen=True)
class Credit:
    """The line that stands with a picture or a document. `text` is the whole line without links."""

    creator: str
    source_name: str
    source_url: str
    licence_label: str
    licence_url: str
    is_copyrighted: bool = True

    @property
    def creator_line(self) -> str:
        """The creator with the sign that the law knows: "© Philippe Leroyer"; without it in the public domain."""
        return f"© {self.creator}" if self.creator and self.is_copyrighted else self.creator

    @property
    def text(self) -> str:
        """For example "© Philippe Leroyer | Flickr (CC BY-NC-ND 2.0)"; parts that are unknown are left out."""
        names = " | ".join(part for part in (self.creator_line, self.source_name) if part)
        licence = f"({self.licence_label})" if self.licence_label else ""
        return " ".join(part for part in (names, licence) if part)

    def __bool__(self) -> bool:
        """Tell whether there is something to print: a creator or a licence."""
        return bool(self.creator or self.licence_label)


def _creative_commons(elements: str, version: str) -> Licence:
    """Build one of the six Creative Commons licences, e.g. ("by-nc-nd", "2.0")."""
    parts = elements.split("-")
    return Licence(
        code=f"cc-{elements}-{version}",
        label=f"CC {elements.upper()} {version}",
        deed_url=f"https://creativecommons.org/licenses/{elements}/{version}/",
        permits_derivatives="nd" not in parts,
        permits_commercial_use="nc" not in parts,
        requires_attribution=True,
        requires_source=True,
        share_alike="sa" in parts,
    )


_ALL = (
    Licence(code=OWN),
    # A permission covers what was asked for and no more, so the work is shown as it is.
    Licence(
        code=PERMISSION,
        permits_derivatives=False,
        permits_commercial_use=False,
        requires_attribution=True,
        requires_permission_note=True,
    ),
    Licence(
        code=CC0,
        label="CC0 1.0",
        deed_url="https://creativecommons.org/publicdomain/zero/1.0/",
        is_copyrighted=False,
    ),
    Licence(
        code=PUBLIC_DOMAIN,
        label="Public Domain Mark 1.0",
        deed_url="https://creativecommons.org/publicdomain/mark/1.0/",
        is_copyrighted=False,
    ),
    *(
        _creative_commons(elements, version)
        for version in CREATIVE_COMMONS_VERSIONS
        for elements in CREATIVE_COMMONS_ELEMENTS
    ),
)

LICENCES: Mapping[str, Licence] = MappingProxyType({licence.code: licence for licence in _ALL})


def find_missing_rights(
    *, licence_code: str, creator: str, source_name: str, source_url: str, permission_note: str
) -> list[str]:
    """Name the fields that must be filled before the work may be published, in the order of the form.

    Without a licence nothing is known about the other duties, so only creator and licence are asked for.
    """
    licence = LICENCES.get(licence_code)
    missing = []
    if not creator and (licence is None or licence.is_copyrighted):
        missing.append("creator")
    if licence is None:
        missing.append("licence")
        return missing
    if licence.requires_source and not (source_name or source_url):
        missing.append("source_name")
    if licence.requires_permission_note and not permission_note:
        missing.append("permission_note")
    return missing
