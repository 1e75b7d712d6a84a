"""Every picture, by the name of its file."""

import fabrics
import gatherings
import people
import places
import symbols

PICTURES = {
    "stand-with-her": people.stand_with_her,
    "land-and-water": places.land_and_water,
    "shelter-door": places.shelter_door,
    "garment-workers": people.garment_workers,
    "brussels-gathering": places.brussels_gathering,
    "mexico-roundtable": gatherings.mexico_roundtable,
    "training-workshop": gatherings.training_workshop,
    "the-issue": symbols.the_issue,
    "holistic-protection": symbols.holistic_protection,
    "digital-safety": symbols.digital_safety,
    "home-hero": gatherings.home_hero,
    "night-vigil": gatherings.night_vigil,
    "report-books": symbols.report_books,
    "quote-weave": fabrics.quote_weave,
    "won-campaign": people.won_campaign,
    "social-card": fabrics.social_card,
}
