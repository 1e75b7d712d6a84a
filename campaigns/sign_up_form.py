"""The form with which people sign a campaign."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from campaigns.models.signing import SigningSettings
from campaigns.words import fingerprint, words_of
from core.collation import collation_key
from members.anonymous import AddressField, AnonymousForm, ConsentField, NameField, domain_hint
from members.consents import PUBLIC_NAME, SIGNING, UPDATES

COUNTRY_CODE = re.compile(r"[A-Z]{2}")


@lru_cache(maxsize=16)
def countries_in(language: str) -> tuple[tuple[str, str], ...]:
    """Return code and name of every country, in the order of the alphabet of the active language, which is named."""
    named = [(code, str(name)) for code, name in countries]
    return tuple(sorted(named, key=lambda pair: collation_key(pair[1], language)))


@lru_cache(maxsize=16)
def country_options(language: str) -> SafeString:
    """Return the options of a choice of countries; they are the same for every reader of a language."""
    return format_html_join("", '<option value="{}">{}</option>', countries_in(language))


class CountrySelect(forms.Select):
    """A choice among all countries, written at once: each page with a form has some 250 of them."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Return the HTML."""
        options = str(country_options(get_language()))
        if value and COUNTRY_CODE.fullmatch(str(value)):
            options = options.replace(f'value="{value}"', f'value="{value}" selected', 1)
        attributes = flatatt({"name": name, **self.build_attrs(self.attrs, attrs)})
        nothing = format_html('<option value="">{}</option>', _("I would rather not say"))
        return format_html("<select{}>{}{}</select>", attributes, nothing, mark_safe(options))  # noqa: S308 - escaped above


class CountryField(forms.CharField):
    """The country in which somebody lives, or nothing."""

    widget = CountrySelect

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 2, **kwargs})
        self.widget.attrs.setdefault("autocomplete", "country")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return nothing: a choice has no length that a browser could limit."""
        return {}

    def clean(self, value: Any) -> str:
        """Return the code of a country of the list."""
        if not value:
            return ""
        if str(value) not in dict(countries_in(get_language())):
            raise forms.ValidationError(_("Choose a country of the list, or none."), code="country")
        return str(value)


class SignUpForm(AnonymousForm):
    """At most four fields, of which only the address is required; each consent is a box of its own."""

    first_name = NameField(required=False, label=_("First name"), help_text=_("Use a pseudonym if you like."))
    email = AddressField()
    country = CountryField(required=False, label=_("Country where you live"))
    updates = ConsentField()
    public_name = ConsentField()
    # The fingerprint of the words that stood beside this form.
    words = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    # The domain that somebody was asked about and sent again.
    asked_about = forms.CharField(required=False, max_length=254, widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any = None,
        *,
        campaign: SigningSettings,
        words_by_purpose: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, auto_id="sign-%s", **kwargs)
        self.words_by_purpose = words_of(campaign) if words_by_purpose is None else words_by_purpose
        self.initial["words"] = fingerprint(self.words_by_purpose)
        self.fields["updates"].label = self.words_by_purpose[UPDATES]
        self.fields["public_name"].label = self.words_by_purpose.get(PUBLIC_NAME, "")
        wanted = {
            "first_name": campaign.asks_first_name,
            "country": campaign.asks_country,
            "public_name": campaign.shows_names,
        }
        for name, is_wanted in wanted.items():
            if not is_wanted:
                del self.fields[name]

    @property
    def signing_words(self) -> str:
        """The sentence beside the button."""
        return self.words_by_purpose[SIGNING]

    @property
    def consents(self) -> list[forms.BoundField]:
        """The boxes, in their order."""
        return [self[name] for name in ("updates", "public_name") if name in self.fields]

    def clean(self) -> dict[str, Any]:
        """Refuse words that changed while the form stood open, and a public name without a name."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("words") and cleaned["words"] != self.initial["words"]:
            self.data = self.data.copy()
            self.data["words"] = self.initial["words"]
            self.add_error(
                None, _("What stands beside the button changed while the form was open. Read it again, then sign.")
            )
        if cleaned.get("public_name") and not cleaned.get("first_name") and "first_name" not in self.errors:
            self.add_error("first_name", _("To be shown with your name, write a name or a pseudonym."))
        return cleaned

    @property
    def hint(self) -> str:
        """The domain that may have been meant instead of the one that was typed; empty once it was asked about."""
        if not self.is_bound or not self.is_valid():
            return ""
        meant = domain_hint(self.cleaned_data["email"])
        return "" if self.cleaned_data["asked_about"] == self.typed_domain else meant

    @property
    def typed_domain(self) -> str:
        """The domain of the address as it was typed, in small letters."""
        return self.cleaned_data["email"].rpartition("@")[2].lower()

    def remember_question(self) -> None:
        """Let the form say, when it comes back, that its domain was asked about."""
        self.data = self.data.copy()
        self.data["asked_about"] = self.typed_domain

    def agreed_words(self) -> dict[str, str]:
        """Return the words of what was agreed to, by purpose."""
        given = {
            SIGNING: True,
            UPDATES: self.cleaned_data["updates"],
            PUBLIC_NAME: self.cleaned_data.get("public_name"),
        }
        return {purpose: words for purpose, words in self.words_by_purpose.items() if given[purpose]}
