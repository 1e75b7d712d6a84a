"""A text in a calendar file, escaped as the standard says (RFC 5545, 3.3.11).

icalendar 7.3 takes a backslash before a capital N in somebody's words for an end of line. Waits for a release that
escapes every backslash alike; a test fails on that day.
"""

from icalendar import vText


class Text(vText):
    """Words whose every sign is read back as it was written."""

    def to_ical(self) -> bytes:
        """Return the text with its backslashes, semicolons, commas and ends of line escaped."""
        escaped = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()
