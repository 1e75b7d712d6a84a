"""What the editor of a campaign types, and how it is understood."""

from zoneinfo import ZoneInfo

from django.utils.timezone import get_current_timezone, make_naive
from django.utils.translation import gettext_lazy as _

from campaigns.domain.phases import Status
from core.forms import BasePageForm

CLOCK_FIELDS = ("opens_at", "closes_at")


class CampaignPageForm(BasePageForm):
    """The form of a campaign. Its dates are read and typed on the clocks of its time zone, as readers are told them."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        zone = ZoneInfo(self.instance.timezone)
        for name in CLOCK_FIELDS:
            moment = getattr(self.instance, name)
            if moment and name in self.fields:
                self.initial[name] = moment.astimezone(zone).replace(tzinfo=None)

    def clean(self):
        """Put what was typed onto the clocks of the campaign, and ask for an outcome where readers are shown one."""
        cleaned = super().clean()
        if zone := cleaned.get("timezone"):
            for name in CLOCK_FIELDS:
                if cleaned.get(name):
                    typed = make_naive(cleaned[name], get_current_timezone())
                    cleaned[name] = typed.replace(tzinfo=ZoneInfo(zone))
        has_ended = cleaned.get("status") in {Status.WON, Status.CLOSED}
        if not self.is_deferred_validation and has_ended and not cleaned.get("outcome"):
            self.add_error("outcome", _("Say what came of the campaign before it is shown as won or closed."))
        return cleaned
