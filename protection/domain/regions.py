"""Regions as this field speaks of them, and the countries in each. A country may belong to two.

Codes are those of ISO 3166-1, with XK for Kosovo. The groups follow the list of the United Nations (M49), with two
differences that organisations of this field make: the north of Africa and the west of Asia are also one region, and
the countries around the Caucasus count as Europe.
"""


def codes(text: str) -> frozenset[str]:
    """Return the codes that a text holds, separated by spaces."""
    return frozenset(text.split())


AFRICA = codes(
    "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA "
    "NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW"
)
AMERICAS = codes(
    "AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF "
    "MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI"
)
NORTH_AMERICA = codes("BM CA GL PM US")
LATIN_AMERICA = AMERICAS - NORTH_AMERICA
ASIA = codes("AF BD BN BT CN HK ID IN IR JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH PK SG TH TJ TL TM TW UZ VN")
EUROPE = codes(
    "AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC "
    "MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK"
)
MIDDLE_EAST_NORTH_AFRICA = codes("AE BH DZ EG EH IL IQ IR JO KW LB LY MA OM PS QA SA SD SY TN TR YE")
PACIFIC = codes("AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS")

COUNTRIES_OF = {
    "africa": AFRICA,
    "latin_america": LATIN_AMERICA,
    "north_america": NORTH_AMERICA,
    "asia": ASIA,
    "europe": EUROPE,
    "middle_east_north_africa": MIDDLE_EAST_NORTH_AFRICA,
    "pacific": PACIFIC,
}


def regions_of(country: str) -> list[str]:
    """Return the regions that a country belongs to; none for one that belongs to no region."""
    return [region for region, countries in COUNTRIES_OF.items() if country in countries]
