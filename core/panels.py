"""Parts of the editor that are our own."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from core.content_checks_of_pages import Finding, findings_of


class BeforePublishingPanel(Panel):
    """What keeps the page from being published, as it was when the editor opened; hidden when nothing does."""

    def __init__(self, **kwargs):
        super().__init__(**{"heading": _("Before publishing"), "icon": "warning", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page."""

        template_name = "core/panels/before_publishing.html"

        @cached_property
        def findings(self) -> list[Finding]:
            """What the content checks find; a page that was never saved is spared."""
            return findings_of(self.instance) if self.instance and self.instance.pk else []

        def is_shown(self) -> bool:
            """Show the panel only when there is something to do."""
            return super().is_shown() and bool(self.findings)

        def get_context_data(self, parent_context=None) -> dict:
            """Add the findings."""
            return {**super().get_context_data(parent_context), "findings": self.findings}
