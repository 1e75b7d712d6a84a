"""The list pages of the three sections."""

from demo.content.shapes import IndexContent
from demo.content.words import Words

PRIORITIES = IndexContent(
    key="priorities",
    slug=Words("priority-areas", "areas-prioritarias"),
    title=Words("Priority areas", "Áreas prioritarias"),
    summary=Words(
        (
            "The subjects to which we stay faithful: women human rights defenders, land and "
            "territory, and digital safety as a form of care."
        ),
        (
            "Los temas en los que nos quedamos: las defensoras de derechos humanos, la tierra y "
            "el territorio, y la seguridad digital como forma de cuidado."
        ),
    ),
    picture="training-workshop",
    picture_alt=Words(
        "Illustration: six hands of different colours work at one loom, seen from above.",
        ("Ilustración: seis manos de distintos colores trabajan en un mismo telar, visto desde arriba."),
    ),
    intro=Words(
        (
            "<p>A campaign lasts for months; some things take longer. These are the subjects on "
            "which we learn, write and insist from year to year. Each page has the same four "
            "parts: what the matter is, how we see it, what we do, and whom you can talk "
            "to.</p>"
        ),
        (
            "<p>Una campaña dura meses; hay cosas que llevan más tiempo. Estos son los temas en "
            "los que aprendemos, escribimos e insistimos año tras año. Cada página tiene las "
            "mismas cuatro partes: qué ocurre, cómo lo vemos, qué hacemos y con quién puedes "
            "hablar.</p>"
        ),
    ),
)

CAMPAIGNS = IndexContent(
    key="campaigns",
    slug=Words("campaigns", "campanas"),
    title=Words("Campaigns", "Campañas"),
    summary=Words(
        (
            "What we ask for in public, of whom and until when. Open campaigns, and those that "
            "were won or closed, with what became of them."
        ),
        (
            "Lo que pedimos en público, a quién y hasta cuándo. Las campañas abiertas y las que "
            "se ganaron o se cerraron, con lo que fue de ellas."
        ),
    ),
    picture="night-vigil",
    picture_alt=Words(
        ("Illustration: a street at night with a candle in almost every window; threads run from house to house."),
        ("Ilustración: una calle de noche con una vela en casi todas las ventanas; unos hilos van de casa en casa."),
    ),
    intro=Words(
        (
            "<p>Each campaign makes one demand of somebody who can meet it, and has a date on "
            "which it ends. We leave the finished ones here as well, including those that did "
            "not get what they asked for: there is something to learn from them.</p>"
        ),
        (
            "<p>Cada campaña hace una sola demanda a alguien que puede cumplirla y tiene una "
            "fecha de cierre. Dejamos aquí también las terminadas, incluidas las que no "
            "lograron lo que pedían: de ellas también se aprende.</p>"
        ),
    ),
)

EVENTS = IndexContent(
    key="events",
    slug=Words("events", "encuentros"),
    title=Words("Events", "Encuentros"),
    summary=Words(
        (
            "Meetings, trainings and roundtables, online and in person: how to take part in the "
            "next ones, and what came out of those that are over."
        ),
        (
            "Encuentros, formaciones y mesas redondas, en línea y en persona: cómo participar "
            "en los próximos y qué salió de los que ya pasaron."
        ),
    ),
    picture="brussels-gathering",
    picture_alt=Words(
        ("Illustration: forty seats around a great woven wheel that rises like a sun over stepped gables."),
        (
            "Ilustración: cuarenta asientos alrededor de una gran rueda tejida que se alza como "
            "un sol sobre tejados escalonados."
        ),
    ),
    intro=Words(
        (
            "<p>We meet to compare what threatens us and what protects us. Every event keeps "
            "its page: before it, the invitation; after it, the report. Where somebody could be "
            "harmed we give the city only, and we never say who came.</p>"
        ),
        (
            "<p>Nos reunimos para comparar lo que nos amenaza y lo que nos protege. Cada "
            "encuentro conserva su página: antes, la invitación; después, el informe. Si "
            "alguien puede correr peligro decimos solo la ciudad, y nunca contamos quién "
            "vino.</p>"
        ),
    ),
)
