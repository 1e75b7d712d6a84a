"""Standing pages on the staff side."""

from home import starters  # noqa: F401 - registers how a new page opens
