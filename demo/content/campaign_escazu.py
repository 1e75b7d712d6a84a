"""The closed campaign, an example: a plan for Article 9 of the Escazú Agreement."""

from demo.content.shapes import CampaignContent, Update
from demo.content.words import Words

ESCAZU = CampaignContent(
    key="campaign-escazu",
    slug=Words("escazu-with-her", "escazu-con-ellas"),
    title=Words("Escazú with her", "Escazú con ellas"),
    summary=Words(
        (
            "The Escazú Agreement obliges states to keep environmental defenders safe. We asked "
            "for national plans with dates, money and women at the table. An example of a "
            "closed campaign."
        ),
        (
            "El Acuerdo de Escazú obliga a los Estados a proteger a quienes defienden el "
            "ambiente. Pedimos planes nacionales con fechas, dinero y mujeres en la mesa. "
            "Ejemplo de campaña cerrada."
        ),
    ),
    picture="land-and-water",
    picture_alt=Words(
        ("Illustration: a river of threads comes down from woven mountains and passes tall maize under a low sun."),
        ("Ilustración: un río de hilos baja de unas montañas tejidas y pasa junto a un maizal alto; el sol está bajo."),
    ),
    topics=("land-territory", "women-defenders", "diplomacy"),
    countries=("MX", "CO"),
    hashtag=Words("#EscazúWithHer", "#EscazúConEllas"),
    demand=Words(
        ("Publish a national plan for Article 9, with dates, a budget and women defenders among its authors."),
        (
            "Que cada gobierno publique un plan nacional para el artículo 9, con fechas, "
            "presupuesto y defensoras entre quienes lo escriben."
        ),
    ),
    addressed_to=Words(
        ("Governments of Latin America and the Caribbean that are party to the Escazú Agreement"),
        "Los gobiernos de América Latina y el Caribe que son parte del Acuerdo de Escazú",
    ),
    goal=1500,
    status="closed",
    opens_in_days=-400,
    closes_in_days=-120,
    share_text=Words(
        (
            "A treaty does not stop a bullet. A plan with dates, money and the women concerned "
            "in the room might. The campaign is closed; the question stays open."
        ),
        (
            "Un tratado no detiene una bala. Un plan con fechas, dinero y las defensoras en la "
            "mesa quizá sí. Cerramos la campaña; la pregunta sigue abierta."
        ),
    ),
    outcome=Words(
        (
            "<p><b>Closed, not won.</b> The closing date of this example has passed and no plan "
            "that we know of meets all three conditions: dates, a budget, and women defenders "
            "among the authors.</p>"
            "<p>What is left is useful. The questions have been asked in public, in two "
            "languages, and organisations that had not known each other now follow the matter "
            "together. We carry the demand on in our work on land and territory.</p>"
        ),
        (
            "<p><b>Cerrada, sin victoria.</b> Pasó la fecha de cierre de este ejemplo y no "
            "conocemos ningún plan que cumpla las tres condiciones: fechas, presupuesto y "
            "defensoras entre quienes lo escriben.</p>"
            "<p>Lo que queda sirve. Las preguntas se hicieron en público, en dos lenguas, y "
            "organizaciones que no se conocían ahora le siguen la pista juntas. Llevamos la "
            "demanda a nuestro trabajo sobre tierra y territorio.</p>"
        ),
    ),
    body=(
        (
            "notice",
            {
                "tone": "information",
                "heading": Words("This campaign is an example", "Esta campaña es un ejemplo"),
                "text": Words(
                    (
                        "<p>The treaty, its Article 9 and the regional action plan are real, and so are the "
                        "figures. The campaign itself, its goal and its outcome were made up for this "
                        "demonstration.</p>"
                    ),
                    (
                        "<p>El tratado, su artículo 9 y el plan de acción regional son reales, y las cifras "
                        "también. La campaña, su meta y su desenlace los inventamos para esta "
                        "demostración.</p>"
                    ),
                ),
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>A treaty that names defenders</h2>"
                        '<p>The <a href="https://www.cepal.org/en/escazuagreement">Escazú Agreement</a> was '
                        "adopted in Costa Rica in March 2018 and has been in force since 22 April 2021. It "
                        "is about the right to know what is being done to the environment, to have a say in "
                        "it, and to go to court. And it is the first treaty in the world with specific "
                        "rules on people who defend human rights in environmental matters.</p>"
                        "<p>Article 9 asks three things of a state: a safe setting in which they can act "
                        "without threats; measures that recognise and protect their rights; and that "
                        "attacks be prevented, investigated and punished. In April 2024 the states that are "
                        'party to it <a href="https://acuerdodeescazu.cepal.org/cop3/en/print/386">approved '
                        "a regional action plan</a> to put that article into practice.</p>"
                    ),
                    (
                        "<h2>Un tratado que nombra a quienes defienden</h2>"
                        '<p>El <a href="https://www.cepal.org/en/escazuagreement">Acuerdo de Escazú</a> se '
                        "adoptó en Costa Rica en marzo de 2018 y está en vigor desde el 22 de abril de "
                        "2021. Trata del derecho a saber qué se le hace al ambiente, a opinar sobre ello y "
                        "a acudir a la justicia. Y es el primer tratado del mundo con reglas específicas "
                        "sobre las personas que defienden los derechos humanos en asuntos ambientales.</p>"
                        "<p>El artículo 9 pide tres cosas al Estado: un entorno seguro donde puedan actuar "
                        "sin amenazas; medidas que reconozcan y protejan sus derechos; y que los ataques se "
                        "prevengan, se investiguen y se castiguen. En abril de 2024 los Estados parte <a "
                        'href="https://acuerdodeescazu.cepal.org/cop3/en/print/386">aprobaron un plan de '
                        "acción regional</a> para llevar ese artículo a la práctica.</p>"
                    ),
                ),
            },
        ),
        (
            "facts",
            {
                "heading": Words("Why it could not wait", "Por qué no podía esperar"),
                "items": [
                    {
                        "figure": Words("2,253", "2253"),
                        "label": Words(
                            (
                                "land and environmental defenders killed or disappeared in the world from 2012 to "
                                "2024, as far as could be documented"
                            ),
                            (
                                "personas defensoras de la tierra y el ambiente asesinadas o desaparecidas en el "
                                "mundo entre 2012 y 2024, hasta donde se pudo documentar"
                            ),
                        ),
                        "source_label": Words("Global Witness", "Global Witness"),
                        "source_url": "https://globalwitness.org/en/campaigns/land-and-environmental-defenders/documenting-killings-and-disappearances-of-land-and-environmental-defenders",
                    },
                    {
                        "figure": Words("146", "146"),
                        "label": Words("of those cases in 2024 alone", "de esos casos, solo en 2024"),
                        "source_label": Words("Global Witness", "Global Witness"),
                        "source_url": "https://globalwitness.org/en/campaigns/land-and-environmental-defenders/documenting-killings-and-disappearances-of-land-and-environmental-defenders",
                    },
                ],
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What was missing</h2>"
                        "<p>A regional plan is a map; somebody still has to walk. Every country needs to "
                        "say which office answers when a woman is threatened over a dam, with which money "
                        "and by which day. And it needs to ask her first, because a plan written without "
                        "women protects the person its authors had in mind, who is seldom the one that "
                        "carries the water.</p>"
                        "<h3>The three conditions</h3>"
                        "<ul>"
                        "<li><b>Dates.</b> Each measure says when it begins and who checks.</li>"
                        "<li><b>Money.</b> Each measure has a line in the public budget.</li>"
                        "<li><b>Authors.</b> Women who defend land and territory help to write it, with "
                        "interpretation, travel and childcare paid for.</li>"
                        "</ul>"
                        "<p>The agreement speaks of defenders in general. That is why we asked for the "
                        "third condition in so many words: the attacks on women have their own shape, and "
                        "so must the answer.</p>"
                    ),
                    (
                        "<h2>Qué faltaba</h2>"
                        "<p>Un plan regional es un mapa; alguien tiene que echar a andar. Cada país debe "
                        "decir qué oficina responde cuando amenazan a una mujer por una represa, con qué "
                        "dinero y para qué día. Y debe preguntarle antes a ella, porque un plan escrito sin "
                        "mujeres protege a la persona en la que pensaban sus autores, que rara vez es la "
                        "que acarrea el agua.</p>"
                        "<h3>Las tres condiciones</h3>"
                        "<ul>"
                        "<li><b>Fechas.</b> Cada medida dice cuándo empieza y quién lo comprueba.</li>"
                        "<li><b>Dinero.</b> Cada medida tiene su renglón en el presupuesto público.</li>"
                        "<li><b>Autoría.</b> Mujeres que defienden la tierra y el territorio ayudan a "
                        "escribirlo, con interpretación, viajes y cuidado infantil pagados.</li>"
                        "</ul>"
                        "<p>El acuerdo habla de personas defensoras en general. Por eso pedimos la tercera "
                        "condición con todas sus letras: los ataques contra las mujeres tienen forma "
                        "propia, y la respuesta también debe tenerla.</p>"
                    ),
                ),
            },
        ),
        (
            "quote",
            {
                "text": Words(
                    (
                        "They came to consult us about the plan. We asked to see the plan. It was then that "
                        "they understood that we meant to read it."
                    ),
                    (
                        "Vinieron a consultarnos sobre el plan. Pedimos ver el plan. Entonces entendieron "
                        "que pensábamos leerlo."
                    ),
                ),
                "attribution": Words("An illustrative voice", "Una voz ilustrativa"),
                "context": Words(
                    "Written in Spanish for this demonstration; it is nobody’s testimony.",
                    "Frase escrita en español para esta demostración; no es el testimonio de nadie.",
                ),
                "basis": "illustrative",
                "source_label": None,
                "source_url": None,
                "original_language": "es",
                "picture": "quote-weave",
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What we learnt</h2>"
                        "<p>One demand for many governments is easy to write and easy to avoid: each of "
                        "them could wait for the others. Next time we will ask one ministry at a time, by "
                        "the name of the office, and take the answer back to those who asked.</p>"
                        "<p>We also learnt how tired people were. Several groups told us that they could "
                        "give us their voice but not another meeting. We counted that as an answer, and "
                        "changed our calendar instead of theirs.</p>"
                    ),
                    (
                        "<h2>Qué aprendimos</h2>"
                        "<p>Una misma demanda para muchos gobiernos es fácil de escribir y fácil de "
                        "esquivar: cada uno podía esperar a los demás. La próxima vez preguntaremos a un "
                        "ministerio cada vez, por el nombre de la oficina, y llevaremos la respuesta a "
                        "quienes hicieron la pregunta.</p>"
                        "<p>También aprendimos cuánto cansancio había. Varios grupos nos dijeron que podían "
                        "prestarnos la voz, pero no otra reunión más. Lo tomamos como una respuesta y "
                        "cambiamos nuestro calendario, no el suyo.</p>"
                    ),
                ),
            },
        ),
        (
            "page_cards",
            {
                "heading": Words("Where it goes on", "Dónde continúa"),
                "pages": ["priority-land-territory", "event-tegucigalpa-training"],
            },
        ),
    ),
    updates=(
        Update(
            days_ago=118,
            title=Words("Why we are closing", "Por qué cerramos"),
            text=Words(
                (
                    "<p>We promised a date and we keep it. A campaign that never ends asks for "
                    "attention without saying what for. The demand stays; the counting stops.</p>"
                ),
                (
                    "<p>Prometimos una fecha y la cumplimos. Una campaña que no se acaba nunca pide "
                    "atención sin decir para qué. La demanda queda; el conteo se detiene.</p>"
                ),
            ),
        ),
        Update(
            days_ago=240,
            title=Words("The three conditions, explained", "Las tres condiciones, explicadas"),
            text=Words(
                (
                    "<p>Many of you asked what a budget line looks like and where one can be seen. We "
                    "have added a section with the three conditions in plain words.</p>"
                ),
                (
                    "<p>Mucha gente preguntó cómo es un renglón del presupuesto y dónde se puede ver. "
                    "Hemos añadido un apartado con las tres condiciones en palabras sencillas.</p>"
                ),
            ),
        ),
    ),
)
