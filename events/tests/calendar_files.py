"""A strict reader of calendar files (RFC 5545), which knows nothing of the library that writes them."""

import re
from dataclasses import dataclass, field

LINE = re.compile(
    r"^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:\"[^\"\x00-\x1f]*\"|[^\";:,\x00-\x1f]*))*):(.*)$", re.DOTALL
)
ESCAPES = {"n": "\n", "N": "\n", ",": ",", ";": ";", "\\": "\\"}
LONGEST_LINE = 75


@dataclass
class Property:
    """One line: its name, its parameters and its raw value."""

    name: str
    parameters: dict
    raw: str

    @property
    def text(self) -> str:
        """The value as a text, read sign by sign."""
        signs, position = [], 0
        while position < len(self.raw):
            sign = self.raw[position]
            assert sign not in ",;", f"an unescaped {sign} in {self.raw!r}"
            if sign == "\\":
                position += 1
                sign = ESCAPES[self.raw[position]]
            signs.append(sign)
            position += 1
        return "".join(signs)


@dataclass
class Component:
    """A component with its lines and what stands inside it."""

    name: str
    properties: list = field(default_factory=list)
    components: list = field(default_factory=list)

    def __getitem__(self, name: str) -> Property:
        """Return the one property of a name."""
        found = [item for item in self.properties if item.name == name]
        assert len(found) == 1, f"{len(found)} times {name} in {self.name}"
        return found[0]

    @property
    def names(self) -> set:
        """The names of its properties."""
        return {item.name for item in self.properties}

    def all(self, name: str) -> list:
        """Return the components of a name inside it."""
        return [item for item in self.components if item.name == name]


def unfolded(content: bytes) -> list[str]:
    """Return the lines of a file; refuses what is folded or ended otherwise than the standard says (3.1)."""
    assert content.endswith(b"\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", content), "a line ends otherwise than by CRLF"
    for line in content.split(b"\r\n"):
        assert len(line) <= LONGEST_LINE, f"{len(line)} octets in a line"
        line.decode("utf-8")
    return content.replace(b"\r\n ", b"").decode("utf-8").removesuffix("\r\n").split("\r\n")


def read_calendar(content: bytes) -> Component:
    """Return the one VCALENDAR of a file."""
    root = Component("root")
    open_components = [root]
    for line in unfolded(content):
        found = LINE.match(line)
        assert found, f"no content line: {line!r}"
        name, parameters, raw = found.groups()
        assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", raw), f"a control character in {line!r}"
        if name == "BEGIN":
            inner = Component(raw)
            open_components[-1].components.append(inner)
            open_components.append(inner)
        elif name == "END":
            assert open_components.pop().name == raw
        else:
            pairs = [part.split("=", 1) for part in parameters.split(";") if part]
            open_components[-1].properties.append(Property(name, {key: value.strip('"') for key, value in pairs}, raw))
    assert open_components == [root], "something is left open"
    assert [item.name for item in root.components] == ["VCALENDAR"]
    return root.components[0]


def only_event(content: bytes) -> Component:
    """Return the only VEVENT of a file."""
    events = read_calendar(content).all("VEVENT")
    assert len(events) == 1
    return events[0]
