"""What registration adds to the page of an event: its settings, and what readers meet."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from events.models.registration_settings import RegistrationSettings
from events.registration_offer import RegistrationOffer, offer_of
from members.anonymous import keep_for_caches


class Registering(RegistrationSettings):
    """Abstract: people register on the page of an event."""

    class Meta:
        abstract = True

    @cached_property
    def registration(self) -> RegistrationOffer:
        """What the page shows where people register, found out once."""
        return offer_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what readers meet where people register."""
        return {**super().get_context(request, *args, **kwargs), "registration": self.registration}

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the page; its form lets caches keep it."""
        answer = super().serve(request, *args, **kwargs)
        offer = (getattr(answer, "context_data", None) or {}).get("registration")
        if offer is not None and offer.form is not None:
            answer.add_post_render_callback(lambda rendered: keep_for_caches(rendered, offer.form.initial["stamp"]))
        return answer
