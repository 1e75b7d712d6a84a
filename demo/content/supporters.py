"""How many demonstration signatures each campaign gets, and from where. They are made up, and belong to nobody."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class SupportersContent:
    """The support of one campaign.

    ``languages`` and ``countries`` weigh the languages and the ISO codes of countries; an empty code stands for those
    who did not say. ``initials`` are shown in public, ``waiting_initials`` wait for the staff: two letters, no names.
    """

    campaign: str
    confirmed: int
    pending: int
    on_paper: int
    forgotten: int = 0
    languages: dict[str, int] = field(default_factory=lambda: {"en": 45, "es": 55})
    countries: dict[str, int] = field(default_factory=dict)
    initials: tuple[str, ...] = ()
    waiting_initials: tuple[str, ...] = ()


NEAR_AND_FAR = {
    "": 14, "HN": 11, "MX": 13, "GT": 9, "CO": 9, "ES": 14, "BE": 7, "DE": 6, "GB": 6, "KE": 7, "NP": 4, "UG": 3,
    "PH": 3, "US": 4, "AR": 3, "PE": 3, "KG": 1,
}  # fmt: skip

SUPPORTERS = (
    SupportersContent(
        campaign="campaign-stand-with-her",
        confirmed=1172,
        pending=14,
        on_paper=64,
        countries=NEAR_AND_FAR,
        initials=("A. R.", "M. L.", "W. K.", "S. T.", "J. O.", "L. E.", "N. B.", "C. V.", "P. G.", "F. D.", "I. U."),
        waiting_initials=("R. M.", "T. A.", "G. S."),
    ),
    SupportersContent(
        campaign="campaign-doors-that-open",
        confirmed=548,
        pending=0,
        on_paper=20,
        languages={"en": 70, "es": 30},
        countries={"": 10, "BE": 30, "DE": 14, "FR": 12, "ES": 14, "MX": 8, "KE": 8, "IE": 3, "SE": 1},
    ),
    SupportersContent(
        campaign="campaign-escazu",
        confirmed=690,
        pending=0,
        on_paper=180,
        forgotten=12,
        languages={"en": 20, "es": 80},
        countries={"": 12, "CR": 18, "MX": 18, "CO": 20, "GT": 9, "HN": 9, "AR": 8, "CL": 5, "EC": 1},
    ),
)
