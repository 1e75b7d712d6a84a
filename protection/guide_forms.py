"""What the editor of a guide page asks for before it is published."""

from django.utils.translation import gettext as _

from core.forms import BasePageForm

# Pages about leaving: readers compare the two, so both say the same things.
COMPARED_PARTS = frozenset({"temporary", "permanent"})
COMPARED_FIELDS = ("eligibility", "time_needed", "ask_first")
COMPARED_BLOCKS = ("steps", "needs")


class GuidePageForm(BasePageForm):
    """The form of a guide page. A draft may lack anything; readers get sources, and a path where they have to leave."""

    def clean(self):
        """Ask for what the part of the guide needs."""
        cleaned = super().clean()
        if not self.is_deferred_validation and cleaned.get("part") in COMPARED_PARTS:
            self.check_compared_part(cleaned)
        return cleaned

    def check_compared_part(self, cleaned: dict) -> None:
        """Ask for conditions, time, channel, steps and needs."""
        for name in COMPARED_FIELDS:
            if not cleaned.get(name) and name in self.fields:
                self.add_error(name, _("This part of the guide needs it: readers compare the two ways to leave."))
        kinds = {child.block_type for child in cleaned.get("body") or ()}
        if "body" in self.fields and "body" not in self.errors and not kinds.issuperset(COMPARED_BLOCKS):
            self.add_error(
                "body", _("Add the steps, and what women with children, care or a violent partner have to know.")
            )

    def is_valid(self) -> bool:
        """Ask for a source once all fields are cleaned."""
        is_valid = super().is_valid()
        sources = self.formsets.get("sources")
        if self.is_deferred_validation or sources is None or self.has_row(sources):
            return is_valid
        if not self.non_field_errors():
            self.add_error(None, _("Name at least one source: readers stake their safety on these words."))
        return False

    def has_row(self, formset) -> bool:
        """Tell whether at least one row stays on the page."""
        kept = [row for row in formset.forms if row not in formset.deleted_forms]
        return any(row.instance.pk or row.has_changed() for row in kept)
