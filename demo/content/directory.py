"""The directory of organisations: its page, and everything that stands in it."""

from demo.content.directory_shapes import DirectoryContent
from demo.content.organisations_africa_americas import AFRICA, AMERICAS
from demo.content.organisations_asia_europe import ASIA_AND_PACIFIC, EUROPE_AND_NEIGHBOURS
from demo.content.organisations_worldwide import PROTECTION
from demo.content.organisations_worldwide_more import FUNDS_AND_MOVEMENTS
from demo.content.words import Words

ORGANISATIONS = (*PROTECTION, *FUNDS_AND_MOVEMENTS, *AFRICA, *AMERICAS, *ASIA_AND_PACIFIC, *EUROPE_AND_NEIGHBOURS)

DIRECTORY = DirectoryContent(
    key="organisations",
    slug=Words("organisations", "organizaciones"),
    title=Words("Who accompanies defenders?", "¿Quién acompaña a las defensoras?"),
    summary=Words(
        (
            "Organisations that protect, accompany, shelter, fund and train those who defend rights: by "
            "country, by kind of help, by language."
        ),
        (
            "Organizaciones que protegen, acompañan, acogen, financian y forman a quienes defienden derechos: "
            "por país, por tipo de ayuda, por idioma."
        ),
    ),
    picture="holistic-protection",
    picture_alt=Words(
        "Illustration: four rings in four colours, linked so that each holds the others.",
        "Ilustración: cuatro anillos de cuatro colores, enlazados de modo que cada uno sostiene a los demás.",
    ),
    intro=Words(
        (
            "<p>You do not have to face it alone. Choose your country and what you need; the nearest come "
            "first, then those that serve the region, then those that serve everybody.</p>"
        ),
        (
            "<p>No tienes que afrontarlo sola. Elige tu país y lo que necesitas: primero están las más "
            "cercanas, después las que atienden la región y luego las que atienden en todas partes.</p>"
        ),
    ),
    about_listing=Words(
        (
            "<p>This is a demonstration. Every organisation here is real, and its entry was written from what "
            "it publishes about itself; nobody has verified it with the organisation yet, and each entry says "
            "so. Check everything on its own site before you rely on it.</p><p>On a site in use, a role checks "
            "each entry at least once a year, says when and how, and marks it when the check is overdue. An "
            "organisation that does not want to stand here is taken out.</p>"
        ),
        (
            "<p>Esto es una demostración. Todas las organizaciones que ves son reales y su ficha se escribió a "
            "partir de lo que publican sobre sí mismas; nadie la ha verificado todavía con ellas, y cada ficha "
            "lo dice. Compruébalo todo en su propio sitio antes de fiarte.</p><p>En un sitio en uso, un equipo "
            "comprueba cada ficha al menos una vez al año, dice cuándo y cómo, y la marca cuando la revisión "
            "lleva retraso. La organización que no quiera estar aquí se retira.</p>"
        ),
    ),
)
