"""The answers from which staff choose when there is no place for somebody: nobody is told anything but these words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PLACES, AUDIENCE, LATE, ANOTHER = "places", "audience", "late", "another"

# What staff choose from.
LABELS: dict[str, Promise] = {
    PLACES: _("there are too few places"),
    AUDIENCE: _("the places are for a particular group"),
    LATE: _("it is too late to arrange it"),
    ANOTHER: _("another event would suit better"),
}
# What the mail says, after it has said that there is no place.
WORDS: dict[str, Promise] = {
    PLACES: _("It says nothing about your work: there are fewer places than people who should have one."),
    AUDIENCE: _(
        "It says nothing about your work: the places are kept for a particular group, as the page of the event says."
    ),
    LATE: _("It says nothing about your work: there is too little time left to arrange what your coming would need."),
    ANOTHER: _(
        "It says nothing about your work: we believe that another of our events would suit you better. They all stand "
        "on our site, and we will be glad if you come."
    ),
}


def words_of_answer(name: str) -> str:
    """Return the words of an answer in the active language; the first one for a name that is none."""
    return str(WORDS.get(name, WORDS[PLACES]))
