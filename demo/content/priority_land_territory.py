"""Priority area: land, territory and environment."""

from demo.content.shapes import PriorityContent
from demo.content.words import Words

LAND_TERRITORY = PriorityContent(
    key="priority-land-territory",
    slug=Words("land-territory-and-environment", "tierra-territorio-y-ambiente"),
    title=Words("Land, territory and environment", "Tierra, territorio y ambiente"),
    summary=Words(
        (
            "Those who defend a river defend everyone who drinks from it. Women do much of that "
            "work, own little of the land, and are seldom asked."
        ),
        (
            "Quien defiende un río defiende a quienes beben de él. Las mujeres hacen gran parte "
            "de ese trabajo, poseen poca tierra y casi nunca se les pregunta."
        ),
    ),
    picture="land-and-water",
    picture_alt=Words(
        ("Illustration: a river of threads comes down from woven mountains and passes tall maize under a low sun."),
        ("Ilustración: un río de hilos baja de unas montañas tejidas y pasa junto a un maizal alto; el sol está bajo."),
    ),
    topics=("land-territory", "women-defenders", "holistic-protection"),
    countries=("HN", "CO", "MX", "KE"),
    issue=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<p>Land is a field and a title deed. Territory is more: the water, the dead, the "
                        "language in which the hills have names, the right to decide. Whoever defends it "
                        "usually faces somebody with a permit, an investor and a time limit.</p>"
                        "<p>Women are in the front row of these struggles, and at the back of the "
                        "photograph. They carry the water and notice first when it changes colour. They sit "
                        "in the road because the men would be arrested, and are then arrested for having "
                        "sat there. When the consultation comes it is held in a hall, in the evening, in "
                        "the language of the capital, with those whose names are on the papers, and these "
                        "are rarely women.</p>"
                        "<h3>What defending costs</h3>"
                        "<p>The cost begins long before a killing. A leader is charged with trespassing on "
                        "the land on which she was born. Her brother loses his job at the plantation. "
                        "Somebody offers money to half of the village. The organisation spends three years "
                        "in court and has no strength left to plant. Where women are concerned, shaming "
                        "does the rest: she is asked in public who is paying her, and with whom she is "
                        "sleeping.</p>"
                        "<p>Those who protect the environment also protect the rest of us. Few people ever "
                        "see a bill for it.</p>"
                    ),
                    (
                        "<p>La tierra es una parcela y una escritura. El territorio es más: el agua, los "
                        "muertos, la lengua en que los cerros tienen nombre, el derecho a decidir. Quien lo "
                        "defiende suele tener enfrente a alguien con un permiso, un inversionista y un "
                        "plazo.</p>"
                        "<p>Las mujeres están en la primera fila de esas luchas y en la última de la "
                        "fotografía. Acarrean el agua y son las primeras en notar que cambió de color. Se "
                        "sientan en la carretera porque a los hombres los detendrían, y luego las detienen "
                        "por haberse sentado. Cuando llega la consulta, se hace en un salón, de noche, en "
                        "la lengua de la capital y con quienes figuran en los papeles, que rara vez son "
                        "ellas.</p>"
                        "<h3>Lo que cuesta defender</h3>"
                        "<p>El precio se paga mucho antes de un asesinato. Acusan a una lideresa de invadir "
                        "la tierra en la que nació. Su hermano pierde el trabajo en la plantación. Alguien "
                        "ofrece dinero a medio pueblo. La organización pasa tres años en los tribunales y "
                        "ya no le quedan fuerzas para sembrar. Tratándose de mujeres, la vergüenza hace el "
                        "resto: le preguntan en público quién le paga y con quién se acuesta.</p>"
                        "<p>Quienes protegen el ambiente nos protegen también a las demás personas. Casi "
                        "nadie llega a ver esa factura.</p>"
                    ),
                ),
            },
        ),
        (
            "facts",
            {
                "heading": Words("What has been counted", "Lo que se ha contado"),
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
                        "figure": Words("About 1 in 5", "Cerca de 1 de cada 5"),
                        "label": Words(
                            (
                                "of the human rights defenders whose killing in 2024 was documented worked on land "
                                "rights"
                            ),
                            (
                                "de las personas defensoras cuyo asesinato en 2024 se documentó trabajaba por el "
                                "derecho a la tierra"
                            ),
                        ),
                        "source_label": Words(
                            "Front Line Defenders, Global Analysis 2024/25",
                            "Front Line Defenders, Análisis Global 2024/25",
                        ),
                        "source_url": "https://www.frontlinedefenders.org/en/resource-publication/global-analysis-202425",
                    },
                ],
            },
        ),
    ),
    approach=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<p>A community is not protected one person at a time. Give its spokeswoman a "
                        "bodyguard, and the next threat goes to the treasurer. So we work with the whole of "
                        "it: the assembly, the school, the radio, the women who cook for the meeting and "
                        "hear everything.</p>"
                        "<p>We lean on law that exists. The <a "
                        'href="https://www.cepal.org/en/escazuagreement">Escazú Agreement</a> obliges the '
                        "states of Latin America and the Caribbean that have joined it to keep "
                        "environmental defenders safe; elsewhere, the same duty follows from <a "
                        'href="https://undocs.org/A/RES/53/144">the United Nations declaration</a> of 1998. '
                        "We explain these texts in plain words and in the languages in which people "
                        "decide.</p>"
                        "<h3>How we go about it</h3>"
                        "<ul>"
                        "<li>We come when we are invited, and leave when the assembly says so.</li>"
                        "<li>We draw the risk together: which road, which hour, which office, which "
                        "rumour.</li>"
                        "<li>We help to write a plan that a community can carry out with its own people, "
                        "because ours may be far away on the night it is needed.</li>"
                        "<li>We look at what the plan asks of women, so that protection does not become one "
                        "more unpaid shift.</li>"
                        "</ul>"
                    ),
                    (
                        "<p>A una comunidad no se la protege persona por persona. Si se le pone escolta a "
                        "la vocera, la siguiente amenaza es para la tesorera. Por eso trabajamos con toda "
                        "ella: la asamblea, la escuela, la radio, las mujeres que cocinan para la reunión y "
                        "lo oyen todo.</p>"
                        "<p>Nos apoyamos en el derecho que ya existe. El <a "
                        'href="https://www.cepal.org/en/escazuagreement">Acuerdo de Escazú</a> obliga a los '
                        "Estados de América Latina y el Caribe que son parte a dar seguridad a quienes "
                        "defienden el ambiente; en otros lugares, ese mismo deber nace de <a "
                        'href="https://undocs.org/A/RES/53/144">la declaración de las Naciones Unidas</a> '
                        "de 1998. Explicamos esos textos con palabras sencillas y en las lenguas en que la "
                        "gente decide.</p>"
                        "<h3>Cómo lo hacemos</h3>"
                        "<ul>"
                        "<li>Vamos cuando nos invitan y nos vamos cuando la asamblea lo dice.</li>"
                        "<li>Dibujamos el riesgo en grupo: qué camino, qué hora, qué oficina, qué "
                        "rumor.</li>"
                        "<li>Ayudamos a escribir un plan que la comunidad pueda llevar a cabo con su propia "
                        "gente, porque la nuestra puede estar lejos la noche en que haga falta.</li>"
                        "<li>Miramos qué les pide el plan a las mujeres, para que la protección no sea otra "
                        "jornada sin paga.</li>"
                        "</ul>"
                    ),
                ),
            },
        ),
        (
            "quote",
            {
                "text": Words(
                    (
                        "States must let environmental defenders act free from threat, and must answer for "
                        "it when they are attacked."
                    ),
                    (
                        "Los Estados deben lograr que quienes defienden el ambiente actúen sin amenazas, y "
                        "deben responder cuando sufren un ataque."
                    ),
                ),
                "attribution": Words(
                    "The Escazú Agreement, Article 9, in our words",
                    "El Acuerdo de Escazú, artículo 9, en nuestras palabras",
                ),
                "context": Words(
                    "This is a short reading of the article, not its text, which is longer and binding.",
                    "Es una lectura breve del artículo, no su texto, que es más largo y vinculante.",
                ),
                "basis": "position",
                "source_label": Words("ECLAC, Escazú Agreement", "CEPAL, Acuerdo de Escazú"),
                "source_url": "https://www.cepal.org/en/escazuagreement",
                "original_language": None,
                "picture": None,
            },
        ),
        (
            "questions",
            {
                "heading": Words("Asked in assemblies", "Preguntas de asamblea"),
                "items": [
                    {
                        "question": Words(
                            "If we report a threat, does it get worse?",
                            "Si denunciamos una amenaza, ¿empeora?",
                        ),
                        "answer": Words(
                            (
                                "<p>It may, and nobody should tell you otherwise. Reporting is one tool among "
                                "several. Before choosing it, look at who will read the complaint, what you want to "
                                "come of it, and who stays with you during the week that follows.</p>"
                            ),
                            (
                                "<p>Puede empeorar, y nadie debería decirte lo contrario. Denunciar es una "
                                "herramienta entre varias. Antes de elegirla, mira quién va a leer la denuncia, qué "
                                "quieres conseguir con ella y quién estará contigo la semana siguiente.</p>"
                            ),
                        ),
                    },
                    {
                        "question": Words(
                            "Should we show our faces?",
                            "¿Conviene que demos la cara?",
                        ),
                        "answer": Words(
                            (
                                "<p>Being known protects some people and exposes others. It is a decision of each "
                                "person, it can be different for the group, and it can be taken back. On this site "
                                "we draw instead.</p>"
                            ),
                            (
                                "<p>Ser conocida protege a unas y expone a otras. Lo decide cada persona, puede ser "
                                "distinto para el grupo y se puede cambiar de idea. En este sitio preferimos "
                                "dibujar.</p>"
                            ),
                        ),
                    },
                ],
            },
        ),
    ),
    actions_intro=Words(
        (
            "<p>We train community teams in protection, accompany them to hearings and "
            "consultations, and bring what they find before governments and international "
            "bodies. Below you will find what is going on now and what has been concluded, also "
            "when it did not end as we had hoped.</p>"
        ),
        (
            "<p>Formamos a equipos comunitarios en protección, los acompañamos a audiencias y "
            "consultas y llevamos lo que descubren ante gobiernos y organismos internacionales. "
            "Abajo verás lo que está en marcha y lo que ya terminó, también cuando no acabó "
            "como esperábamos.</p>"
        ),
    ),
    contact="accompaniment",
)
