"""What came of the past events of the demonstration: outcomes, voices, pictures, files, and where to read on.

The outcomes follow the sources that the stories name. The voices are illustrative and say so: nobody is quoted.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from demo.content.words import Words


@dataclass(frozen=True, kw_only=True)
class Voice:
    """An illustrative quote: nobody in particular said it."""

    text: Words
    attribution: Words
    basis: Literal["illustrative"] = "illustrative"


@dataclass(frozen=True, kw_only=True)
class GalleryPicture:
    """A picture of a gallery, by the stem of its file."""

    stem: str
    alternative: Words
    caption: Words


@dataclass(frozen=True, kw_only=True)
class ReportContent:
    """A report beside its story.

    ``documents_of`` is the key of the publication whose files are offered; ``read_on`` and ``first_edition`` are keys
    of pages. ``days_ago`` dates the report from the day of building, ``reported_on`` for good.
    """

    outcomes: tuple[Words, ...] = ()
    voices: tuple[Voice, ...] = ()
    gallery: tuple[GalleryPicture, ...] = ()
    documents_of: str = ""
    documents_about: Words | None = None
    read_on: tuple[str, ...] = ()
    report_by: Words | None = None
    reported_on: date | None = None
    days_ago: int | None = None
    first_edition: str = ""


BRUSSELS = ReportContent(
    outcomes=(
        Words(
            "A shared reading of the trends in the world that shape the risk of those who defend rights.",
            "Una lectura compartida de las tendencias mundiales que marcan el riesgo de quienes defienden derechos.",
        ),
        Words(
            "A list of needs that defenders of four continents have in common, from care to the way back home.",
            "Una lista de necesidades que comparten personas defensoras de cuatro continentes, del cuidado al regreso.",
        ),
        Words(
            "One narrative in place of forty, with key messages and recommendations for those who decide in the"
            " European Union and its member states.",
            "Un solo relato en lugar de cuarenta, con mensajes clave y recomendaciones para quienes deciden en la"
            " Unión Europea y en sus Estados miembros.",
        ),
    ),
    voices=(
        Voice(
            text=Words(
                "We came with forty stories and we are leaving with one. It is easier to carry.",
                "Llegamos con cuarenta historias y nos vamos con una. Pesa menos.",
            ),
            attribution=Words("A participant, as we imagine her", "Una participante, como la imaginamos"),
        ),
        Voice(
            text=Words(
                "Protection that looks after me and not after my daughters is half a protection.",
                "Una protección que me cuida a mí y no a mis hijas es media protección.",
            ),
            attribution=Words(
                "A defender of land, as we imagine her", "Una defensora de la tierra, como la imaginamos"
            ),
        ),
        Voice(
            text=Words(
                "I learned three words in languages that I do not speak. All three mean: rest.",
                "Aprendí tres palabras en lenguas que no hablo. Las tres quieren decir: descansa.",
            ),
            attribution=Words("An organiser, as we imagine her", "Una organizadora, como la imaginamos"),
        ),
    ),
    gallery=(
        GalleryPicture(
            stem="training-workshop",
            alternative=Words(
                "Illustration: six hands weave together on one loom, with small notes between the threads.",
                "Ilustración: seis manos tejen juntas en un telar, con notas pequeñas entre los hilos.",
            ),
            caption=Words("The second day: what each group does already", "El segundo día: lo que cada grupo ya hace"),
        ),
        GalleryPicture(
            stem="holistic-protection",
            alternative=Words(
                "Illustration: four linked rings hold a hand, a landscape, a spiral and a circle of people.",
                "Ilustración: cuatro anillos enlazados guardan una mano, un paisaje, una espiral y una rueda de gente.",
            ),
            caption=Words("Body, home, community: the circles of protection", "Cuerpo, casa, comunidad: los círculos"),
        ),
        GalleryPicture(
            stem="night-vigil",
            alternative=Words(
                "Illustration: candles burn in the windows of a town at night; threads join the houses.",
                "Ilustración: velas encendidas en las ventanas de un pueblo de noche; unos hilos unen las casas.",
            ),
            caption=Words("The evening for those who are missing", "La noche por quienes faltan"),
        ),
    ),
    documents_of="publication-gathering",
    documents_about=Words(
        "What the three days brought, to print and to pass on.",
        "Lo que dejaron los tres días, para imprimir y compartir.",
    ),
    read_on=("publication-gathering", "campaign-stand-with-her"),
    report_by=Words("the communications team", "el equipo de comunicación"),
    days_ago=30,
)

MEXICO = ReportContent(
    outcomes=(
        Words(
            "The defenders asked the diplomatic corps for models of protection that work and that fit their context.",
            "Las defensoras pidieron al cuerpo diplomático modelos de protección que funcionen y se ajusten a su"
            " contexto.",
        ),
        Words(
            "The delegation of the European Union was open to further talks.",
            "La delegación de la Unión Europea se mostró abierta a seguir conversando.",
        ),
    ),
    voices=(
        Voice(
            text=Words(
                "I did not come to ask for a favour. I came to ask how a promise is kept.",
                "No vine a pedir un favor. Vine a preguntar cómo se cumple una promesa.",
            ),
            attribution=Words("A defender, as we imagine her", "Una defensora, como la imaginamos"),
        ),
    ),
    read_on=("publication-eu-guidelines", "publication-embassy"),
    report_by=Words(
        "Acompaña, after what Peace Brigades International published",
        "Acompaña, a partir de lo que publicó Brigadas Internacionales de Paz",
    ),
)

REPORTS = {
    "event-brussels-gathering": BRUSSELS,
    "event-mexico-roundtable": MEXICO,
    "event-brussels-next": ReportContent(first_edition="event-brussels-gathering"),
    "event-mexico-next": ReportContent(first_edition="event-mexico-roundtable"),
}
