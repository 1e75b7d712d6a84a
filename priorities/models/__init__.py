"""What the organisation works on."""

from priorities.models.pages import PriorityAreaIndexPage, PriorityAreaPage

__all__ = ["PriorityAreaIndexPage", "PriorityAreaPage"]
