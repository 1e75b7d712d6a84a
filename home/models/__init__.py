"""Home page and standing pages."""

from home.models.pages import HomePage, StandardPage

__all__ = ["HomePage", "StandardPage"]
