"""Priority areas on the staff side."""

from priorities import starters  # noqa: F401 - registers how a new page opens
