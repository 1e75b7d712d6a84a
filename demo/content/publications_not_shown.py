"""Two publications that no list shows: one that is not out yet, and one that was withdrawn."""

from demo.content.publications_of_ours import DEMONSTRATION
from demo.content.shapes_of_publications import Chapter, PublicationContent
from demo.content.words import Words

VISA = PublicationContent(
    key="publication-visa",
    slug=Words("counting-what-a-visa-costs", "contar-lo-que-cuesta-un-visado"),
    title=Words("Counting what a visa costs", "Contar lo que cuesta un visado"),
    subtitle=Words("A sheet for those who accompany", "Una hoja para quienes acompañan"),
    summary=Words(
        "How to write down the days, the journeys and the money that a visa takes, so that others can ask for less.",
        "Cómo anotar los días, los viajes y el dinero que cuesta un visado, para que se pueda pedir menos.",
    ),
    picture="shelter-door",
    picture_alt=Words(
        "Illustration: a door stands open a little, and warm light falls on the threshold.",
        "Ilustración: una puerta está entreabierta y una luz cálida cae sobre el umbral.",
    ),
    topics=("holistic-protection",),
    kind="briefing",
    published_days_ago=0,
    embargo_days=120,
    files=("en", "es"),
    body=(DEMONSTRATION,),
    chapters=(
        Chapter(
            heading=Words("What to write down", "Qué anotar"),
            text=Words(
                (
                    "<p>For each application write down, without a name:</p>"
                    "<ul><li>the days between the first letter and the answer,</li>"
                    "<li>the journeys to an office, and how long each took,</li>"
                    "<li>fees, translations and stamps, in the currency in which they were paid.</li></ul>"
                    "<p>Keep the sheet apart from every list of people. Numbers alone make the case.</p>"
                ),
                (
                    "<p>De cada solicitud anota, sin ningún nombre:</p>"
                    "<ul><li>los días entre la primera carta y la respuesta,</li>"
                    "<li>los viajes a una oficina y cuánto duró cada uno,</li>"
                    "<li>las tasas, traducciones y sellos, en la moneda en que se pagaron.</li></ul>"
                    "<p>Guarda la hoja lejos de cualquier lista de personas. Los números bastan.</p>"
                ),
            ),
        ),
    ),
)

SHELTERS = PublicationContent(
    key="publication-shelters",
    slug=Words("an-overview-of-shelters", "un-panorama-de-los-refugios"),
    title=Words("An overview of shelters", "Un panorama de los refugios"),
    summary=Words(
        "What shelters for defenders have in common, told for those who set one up.",
        "Lo que tienen en común los refugios para personas defensoras, contado para quienes abren uno.",
    ),
    picture="shelter-door",
    picture_alt=VISA.picture_alt,
    topics=("holistic-protection",),
    kind="report",
    published_days_ago=700,
    withdrawal_reason=Words(
        "From what it described one could have guessed where a shelter stands. We took it down on the day on which we "
        "noticed, and asked those who had copies to delete them.",
        "Por lo que describía se habría podido adivinar dónde está un refugio. La retiramos el día en que lo notamos "
        "y pedimos a quienes tenían copias que las borraran.",
    ),
    files=("en", "es"),
    body=(DEMONSTRATION,),
    chapters=(
        Chapter(
            heading=Words("Before the door", "Antes de la puerta"),
            text=Words(
                "<p>A shelter lives on what is not said about it. Nothing of this text is left to be read here.</p>",
                "<p>Un refugio vive de lo que no se dice de él. De este texto no queda nada que leer aquí.</p>",
            ),
        ),
    ),
)

HIDDEN_PUBLICATIONS = (VISA, SHELTERS)
