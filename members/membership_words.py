"""What applicants agree to, in the words that stand in the form and are kept as a receipt."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from members.models.consents import PUBLIC_NAME, REFEREE, SIGNING, UPDATES

# The honest sentence beside the button.
SENTENCE = _(
    "With this button you agree that two people of our membership group read what you wrote, to decide on your "
    "application. It is kept encrypted: three days if you do not confirm it, 90 days after a no, and as long as you "
    "are a member after a yes. You can see it, take it with you and erase it at any time."
)
UPDATES_WORDS = _("Send me news for members by mail, at most once a month.")
REFEREE_WORDS = _("You may ask the person or organisation that I named about my work.")
PUBLIC_NAME_WORDS = _("Once we are members, the name of our organisation may be shown in public.")

WORDS: dict[str, dict[str, str | Promise]] = {
    "defender": {SIGNING: SENTENCE, REFEREE: REFEREE_WORDS, UPDATES: UPDATES_WORDS},
    "organisation": {SIGNING: SENTENCE, PUBLIC_NAME: PUBLIC_NAME_WORDS, UPDATES: UPDATES_WORDS},
    "ally": {SIGNING: SENTENCE, UPDATES: UPDATES_WORDS},
}
LABELS = {
    SIGNING: _("Your application"),
    REFEREE: _("Asking whom you named"),
    PUBLIC_NAME: _("Your organisation’s name in public"),
    UPDATES: _("News for members"),
}
