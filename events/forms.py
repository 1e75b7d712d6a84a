"""What the editor of an event asks for before it is published."""

from django.utils.translation import gettext_lazy as _

from core.forms import BasePageForm
from events.forms_registration import RegistrationSettingsForm
from events.forms_report import SensitivityForm, ask_for_consent


class EventPageForm(SensitivityForm, RegistrationSettingsForm, BasePageForm):
    """The form of an event. A draft may still lack its sessions; readers must know when it is."""

    def is_valid(self) -> bool:
        """Ask for a session once all fields are cleaned."""
        is_valid = super().is_valid()
        sessions = self.formsets.get("sessions")
        if not self.is_deferred_validation and "quotes" in self.formsets:
            is_valid = ask_for_consent(self.formsets["quotes"]) and is_valid
        if self.is_deferred_validation or sessions is None or self.has_session(sessions):
            return is_valid
        if not self.non_field_errors():
            self.add_error(None, _("Add at least one session: readers must know when the event is."))
        return False

    def has_session(self, sessions) -> bool:
        """Tell whether at least one row stays on the page."""
        kept = [row for row in sessions.forms if row not in sessions.deleted_forms]
        return any(row.instance.pk or row.has_changed() for row in kept)
