"""Campaigns on the staff side."""

from campaigns import starters  # noqa: F401 - registers how a new page opens
