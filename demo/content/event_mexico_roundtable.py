"""A past event with its report: the Mexico City roundtable of 22 September 2015."""

from datetime import date

from demo.content.shapes import EventContent, Institution, Session
from demo.content.words import Words

MEXICO_ROUNDTABLE = EventContent(
    key="event-mexico-roundtable",
    slug=Words("mexico-city-roundtable-2015", "mesa-redonda-ciudad-de-mexico-2015"),
    title=Words(
        "Roundtable of women defenders and diplomats in Mexico City",
        "Mesa redonda de defensoras y cuerpo diplomático en la Ciudad de México",
    ),
    summary=Words(
        (
            "On 22 September 2015, 21 Mexican women defenders and 14 diplomats, from 11 "
            "embassies and the EU delegation, spoke about protection that fits real lives."
        ),
        (
            "El 22 de septiembre de 2015, 21 defensoras mexicanas y 14 representantes de 11 "
            "embajadas y de la delegación de la UE hablaron de una protección a la medida de "
            "sus vidas."
        ),
    ),
    picture="mexico-roundtable",
    picture_alt=Words(
        (
            "Illustration: a round woven table seen from above, with sheets of paper, glasses "
            "of water and jacaranda petals."
        ),
        (
            "Ilustración: una mesa redonda tejida, vista desde arriba, con hojas de papel, "
            "vasos de agua y pétalos de jacaranda."
        ),
    ),
    topics=("diplomacy", "women-defenders", "holistic-protection"),
    countries=("MX",),
    timezone="America/Mexico_City",
    city=Words("Mexico City", "Ciudad de México"),
    country="MX",
    precision="city",
    mode="in_person",
    languages=("es",),
    interpretation=("en",),
    accessibility=Words(
        (
            "<p>The table had places without steps. Participants’ journeys and the care of "
            "their children were arranged beforehand.</p>"
        ),
        (
            "<p>La mesa tenía lugares sin escalones. Los viajes de las participantes y el "
            "cuidado de sus hijas e hijos se organizaron de antemano.</p>"
        ),
    ),
    participation=Words(
        (
            "<p>This roundtable is over. It was by invitation: defenders who took part in a "
            "learning programme, and diplomats who follow human rights.</p>"
        ),
        (
            "<p>Esta mesa redonda ya terminó. Fue por invitación: defensoras que participaban "
            "en un programa de aprendizaje y personal diplomático que da seguimiento a los "
            "derechos humanos.</p>"
        ),
    ),
    institutions=(
        Institution(
            name=Words(
                "Delegation of the European Union to Mexico",
                "Delegación de la Unión Europea en México",
            ),
            role="organiser",
            url="https://www.eeas.europa.eu/delegations/mexico_en",
        ),
        Institution(
            name=Words(
                "Peace Brigades International (facilitation)",
                "Brigadas Internacionales de Paz (facilitación)",
            ),
            role="organiser",
            url="https://www.peacebrigades.org/",
        ),
        Institution(name=Words("Eleven embassies in Mexico", "Once embajadas en México"), role="participant"),
        Institution(
            name=Words("Mexican women human rights defenders", "Defensoras mexicanas de derechos humanos"),
            role="participant",
        ),
        Institution(
            name=Words(
                "European Union (learning platform project)",
                "Unión Europea (proyecto de plataforma de aprendizaje)",
            ),
            role="funder",
        ),
    ),
    confidentiality=Words(
        ("Institutions are named here and people are not. What was said is reported without saying who said it."),
        ("Aquí se nombran instituciones, no personas. Lo que se dijo se cuenta sin decir quién lo dijo."),
    ),
    sessions=(
        Session(
            title=Words("Roundtable", "Mesa redonda"),
            description=Words(
                (
                    "The EU Guidelines on human rights defenders and the prevention of violence against "
                    "women, discussed by those who need them and those who apply them."
                ),
                (
                    "Las Directrices de la UE sobre defensores de los derechos humanos y la prevención "
                    "de la violencia contra las mujeres, entre quienes las necesitan y quienes las "
                    "aplican."
                ),
            ),
            start="10:00",
            end="13:00",
            timezone="America/Mexico_City",
            on=date(2015, 9, 22),
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>The purpose</h2>"
                        "<p>The European Union has guidelines for its embassies on how to support human "
                        "rights defenders, and others on violence against women. This roundtable put both "
                        "on the table in front of the women whom they concern, and asked a simple question: "
                        "how do they work here?</p>"
                        "<p>It was part of a European project in which Peace Brigades International was "
                        "building a learning platform for Mexican women defenders, with three strands: "
                        "advocacy and campaigning; national, regional and international protection "
                        "mechanisms; and how to document and report violations. A workshop on holistic "
                        "protection was held the day before, so that the women arrived rested, prepared and "
                        "knowing one another.</p>"
                        "<h2>How it is told here</h2>"
                        '<p>We rely on what <a href="https://www.pbi-ee.org/news/2015-09/'
                        'mesa-redonda-sobre-situaci%C3%B3n-de-mujeres-defensoras-en-m%C3%A9xico">Peace '
                        "Brigades International published on 25 September 2015</a> and tell it in our own "
                        "words. The figures and the date are theirs. The hours and the notes on access are "
                        "examples made for this demonstration.</p>"
                    ),
                    (
                        "<h2>Para qué</h2>"
                        "<p>La Unión Europea tiene directrices para que sus embajadas apoyen a las personas "
                        "defensoras, y otras sobre la violencia contra las mujeres. Esta mesa redonda puso "
                        "unas y otras delante de las mujeres a las que conciernen e hizo una pregunta "
                        "sencilla: ¿cómo funcionan aquí?</p>"
                        "<p>Formaba parte de un proyecto europeo en el que Brigadas Internacionales de Paz "
                        "construía una plataforma de aprendizaje para defensoras mexicanas, con tres "
                        "líneas: incidencia y campañas; mecanismos de protección nacionales, regionales e "
                        "internacionales; y cómo documentar y denunciar violaciones. El día anterior hubo "
                        "un taller de protección integral, de modo que las mujeres llegaron descansadas, "
                        "preparadas y conociéndose.</p>"
                        "<h2>Cómo lo contamos</h2>"
                        '<p>Partimos de lo que <a href="https://www.pbi-ee.org/news/2015-09/'
                        'mesa-redonda-sobre-situaci%C3%B3n-de-mujeres-defensoras-en-m%C3%A9xico">Brigadas '
                        "Internacionales de Paz publicó el 25 de septiembre de 2015</a> y lo contamos con "
                        "nuestras palabras. Las cifras y la fecha son suyas. El horario y las notas sobre "
                        "accesibilidad son ejemplos hechos para esta demostración.</p>"
                    ),
                ),
            },
        ),
    ),
    report=(
        (
            "facts",
            {
                "heading": Words("Around the table", "Alrededor de la mesa"),
                "items": [
                    {
                        "figure": Words("21", "21"),
                        "label": Words("women defenders from Mexico", "defensoras mexicanas"),
                        "source_label": Words("Peace Brigades International", "Brigadas Internacionales de Paz"),
                        "source_url": "https://www.pbi-ee.org/news/2015-09/mesa-redonda-sobre-situaci%C3%B3n-de-mujeres-defensoras-en-m%C3%A9xico",
                    },
                    {
                        "figure": Words("14", "14"),
                        "label": Words(
                            "representatives of the diplomatic corps, from 11 embassies and the EU delegation",
                            "representantes del cuerpo diplomático, de 11 embajadas y de la delegación de la UE",
                        ),
                        "source_label": Words("Peace Brigades International", "Brigadas Internacionales de Paz"),
                        "source_url": "https://www.pbi-ee.org/news/2015-09/mesa-redonda-sobre-situaci%C3%B3n-de-mujeres-defensoras-en-m%C3%A9xico",
                    },
                ],
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What the defenders asked for</h2>"
                        "<p>They spoke from their own work, done among attacks and at high risk. They asked "
                        "the diplomatic corps to do more of what it has already undertaken to do, and to "
                        "make sure that protection follows models that work: holistic, fitted to the place "
                        "in which a woman lives, and aware of what it means that she is a woman.</p>"
                        "<p>A measure taken from a manual may suit a lawyer in the capital and be of no use "
                        "to a leader in a mountain village. An escort of strangers may protect one woman "
                        "and frighten another. For that reason they asked to be consulted on the measure as "
                        "well as on the threat.</p>"
                        "<h3>What we take from it</h3>"
                        "<p>The guidelines are not equally well known in all embassies, nor by all "
                        "defenders. An exchange like this one is among the things that the guidelines "
                        "themselves recommend, at least once a year. It costs a morning.</p>"
                        "<h2>What was left open</h2>"
                        "<p>The EU delegation said that it was open to going on talking. The day produced "
                        "no signed document, and that should be said plainly. It did produce something that "
                        "had been missing, which is that people on both sides of the table now knew whom to "
                        "call.</p>"
                    ),
                    (
                        "<h2>Qué pidieron las defensoras</h2>"
                        "<p>Hablaron desde su propio trabajo, hecho entre ataques y en alto riesgo. "
                        "Pidieron al cuerpo diplomático que haga más de lo que ya se comprometió a hacer y "
                        "que procure que la protección siga modelos que funcionen: integrales, a la medida "
                        "del lugar donde vive cada mujer y conscientes de lo que significa que sea "
                        "mujer.</p>"
                        "<p>Una medida sacada de un manual puede servirle a una abogada de la capital y no "
                        "servirle de nada a una lideresa de la sierra. Una escolta de desconocidos puede "
                        "proteger a una y asustar a otra. Por eso pidieron que se les consulte sobre la "
                        "medida y no solo sobre la amenaza.</p>"
                        "<h3>Qué sacamos en claro</h3>"
                        "<p>No todas las embajadas conocen igual de bien las directrices, ni tampoco todas "
                        "las defensoras. Un intercambio como este es una de las cosas que las propias "
                        "directrices recomiendan, al menos una vez al año. Cuesta una mañana.</p>"
                        "<h2>Qué quedó abierto</h2>"
                        "<p>La delegación de la UE dijo estar dispuesta a seguir hablando. De la jornada no "
                        "salió ningún documento firmado, y conviene decirlo con claridad. Salió algo que "
                        "faltaba: que a los dos lados de la mesa ya sabían a quién llamar.</p>"
                    ),
                ),
            },
        ),
        (
            "notice",
            {
                "tone": "information",
                "heading": Words("Where we add something", "Dónde ponemos de lo nuestro"),
                "text": Words(
                    (
                        "<p>The requests of the defenders and the delegation’s openness are reported by the "
                        "source. The two comparisons, the remark on how well the guidelines are known and "
                        "the last sentence are our own comment.</p>"
                    ),
                    (
                        "<p>Las peticiones de las defensoras y la disposición de la delegación constan en "
                        "la fuente. Las dos comparaciones, la observación sobre cuánto se conocen las "
                        "directrices y la última frase son comentario nuestro.</p>"
                    ),
                ),
            },
        ),
        (
            "call_to_action",
            {
                "heading": Words("From a table to a door", "De una mesa a una puerta"),
                "text": Words(
                    (
                        "An example of a campaign that takes up what was asked here: that every embassy say "
                        "how it can be reached."
                    ),
                    ("Un ejemplo de campaña que recoge lo que aquí se pidió: que cada embajada diga cómo contactarla."),
                ),
                "label": Words("See the campaign", "Ve a la campaña"),
                "page": "campaign-doors-that-open",
            },
        ),
    ),
)
