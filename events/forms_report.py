"""What the editor of an event asks for beside the dates: the switch for sensitive events, and consent to quotes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from events.models.reports import EventQuote
from events.models.sensitive import SensitiveEvent

QUOTE_WITHOUT_CONSENT = _(
    "Record when the person agreed to be quoted and where the consent is kept, or say that the quote is illustrative."
)
RELEASE_NEEDS_PUBLISHING = _(
    "The event stays sensitive. To release it, untick this and publish; somebody who may publish has to do it."
)


class SensitivityForm(forms.Form):
    """The switch, which is no field of the page: it holds from the next save on, in every language.

    Hiding needs no more than the right to edit. Releasing needs the right to publish, and happens with publishing
    only: the editor also saves by itself.
    """

    is_sensitive = forms.BooleanField(
        label=_("sensitive event"),
        required=False,
        help_text=_(
            "Nothing tells of it: no list, feed, calendar, sitemap or search, and search engines are asked to leave it"
            " out. Whoever has its address can still read it, without the venue. Its mails say neither title nor"
            " place. It holds in every language as soon as you save, without publishing. To release the event, untick"
            " it and publish."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "is_sensitive" in self.fields:
            key = self.instance.translation_key  # type: ignore[attr-defined]
            self.initial["is_sensitive"] = SensitiveEvent.objects.filter(translation_key=key).exists()

    def may_release(self) -> bool:
        """Tell whether this save publishes the page, and by somebody who may."""
        is_publishing = "action-publish" in self.data
        user = getattr(self, "for_user", None)
        page = self.instance if self.instance.pk else self.parent_page  # type: ignore[attr-defined]
        return bool(is_publishing and user and page and page.permissions_for_user(user).can_publish())

    def save(self, commit=True):
        """Hand the wish on to the page, which carries it out with its next version."""
        wanted = self.cleaned_data.get("is_sensitive", False)
        if "is_sensitive" in self.fields and (wanted or self.may_release()):
            self.instance.wanted_sensitivity = wanted  # type: ignore[attr-defined]
        return super().save(commit=commit)  # type: ignore[misc]


def ask_for_consent(quotes) -> bool:
    """Ask in each row that quotes a person without a record of her consent; tell whether none does.

    ``quotes`` is the formset of ``EventQuote``.
    """
    kept = [row for row in quotes.forms if row not in quotes.deleted_forms and not row.errors]
    lacking = [row for row in kept if lacks_consent(row)]
    for row in lacking:
        row.add_error("consent_on", QUOTE_WITHOUT_CONSENT)
    return not lacking


def lacks_consent(row) -> bool:
    """Tell whether a row of the editor that holds words quotes a person without a record of her consent."""
    quote: EventQuote = row.instance
    return bool(quote.text.strip()) and quote.lacks_consent
