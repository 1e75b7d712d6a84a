"""The front page."""

from demo.content.shapes import HomeContent
from demo.content.words import Words

HOME = HomeContent(
    key="home",
    slug=Words("home", "inicio"),
    title=Words("Acompaña", "Acompaña"),
    summary=Words(
        (
            "Acompaña stands with women human rights defenders: campaigns, meetings and "
            "protection that holds, in English and Spanish. A demonstration site."
        ),
        (
            "Acompaña camina junto a las defensoras de derechos humanos: campañas, encuentros y "
            "protección que sostiene, en español y en inglés. Un sitio de demostración."
        ),
    ),
    picture="home-hero",
    picture_alt=Words(
        ("Illustration: loose coloured threads run past a flowering jacaranda and become a firm woven cloth."),
        ("Ilustración: hilos de colores sueltos pasan junto a una jacaranda en flor y se vuelven un tejido firme."),
    ),
    topics=("women-defenders", "holistic-protection"),
    heading=Words("No one defends rights alone", "Nadie defiende derechos a solas"),
    intro=Words(
        (
            "Women who defend a river, a wage, a body or a neighbour pay for it twice: for what "
            "they do and for who they are. What keeps them going is other people. We weave "
            "those threads together."
        ),
        (
            "Las mujeres que defienden un río, un salario, un cuerpo o a una vecina lo pagan "
            "dos veces: por lo que hacen y por lo que son. Lo que las sostiene es otra gente. "
            "Nosotras juntamos esos hilos."
        ),
    ),
    featured_campaign="campaign-stand-with-her",
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What accompanying means</h2>"
                        "<p>To accompany is to be there: at the hearing, on the road home, on the telephone "
                        "at night, in the room where decisions about her are taken without her. It means "
                        "asking what she needs before offering what we have. And it means leaving the "
                        "leading role to her, because the struggle is hers.</p>"
                        "<p>We do it with three kinds of work: campaigns that say publicly what a defender "
                        "cannot always say by herself; meetings where women from different places compare "
                        "what threatens them and what protects them; and priority areas in which we learn, "
                        "write and insist for years.</p>"
                    ),
                    (
                        "<h2>Qué es acompañar</h2>"
                        "<p>Acompañar es estar: en la audiencia, en el camino de vuelta a casa, al teléfono "
                        "de madrugada, en la sala donde se decide sobre ella sin ella. Es preguntar qué "
                        "necesita antes de ofrecer lo que tenemos. Y es dejarle a ella el protagonismo, "
                        "porque la lucha es suya.</p>"
                        "<p>Lo hacemos con tres tipos de trabajo: campañas que dicen en público lo que una "
                        "defensora no siempre puede decir sola; encuentros donde mujeres de lugares "
                        "distintos comparan lo que las amenaza y lo que las protege; y áreas prioritarias "
                        "en las que aprendemos, escribimos e insistimos durante años.</p>"
                    ),
                ),
            },
        ),
        (
            "page_cards",
            {
                "heading": Words("Where we put our effort", "Dónde ponemos el esfuerzo"),
                "pages": ["priority-women-defenders", "priority-land-territory", "priority-digital-care"],
            },
        ),
        (
            "quote",
            {
                "text": Words(
                    ("They asked me who was behind me. I said: nobody is behind me. They are all beside me."),
                    ("Me preguntaron quién estaba detrás de mí. Les dije: detrás, nadie. Están todas a mi lado."),
                ),
                "attribution": Words("An illustrative voice", "Una voz ilustrativa"),
                "context": Words(
                    (
                        "Written in Spanish for this demonstration. It is nobody’s testimony; it stands for "
                        "what many defenders say about their networks."
                    ),
                    (
                        "Frase escrita en español para esta demostración. No es el testimonio de nadie; "
                        "recoge lo que muchas defensoras cuentan de sus redes."
                    ),
                ),
                "basis": "illustrative",
                "source_label": None,
                "source_url": None,
                "original_language": "es",
                "picture": "quote-weave",
            },
        ),
        (
            "latest_pages",
            {"heading": Words("Coming up", "Próximos encuentros"), "kind": "events", "number": 3},
        ),
        (
            "facts",
            {
                "heading": Words("Three dates to lean on", "Tres fechas en que apoyarse"),
                "items": [
                    {
                        "figure": Words("1998", "1998"),
                        "label": Words(
                            (
                                "The United Nations General Assembly declares that everyone may defend human "
                                "rights, alone or with others."
                            ),
                            (
                                "La Asamblea General de las Naciones Unidas declara que toda persona puede defender "
                                "los derechos humanos, sola o junto con otras."
                            ),
                        ),
                        "source_label": Words("Resolution 53/144", "Resolución 53/144"),
                        "source_url": "https://undocs.org/A/RES/53/144",
                    },
                    {
                        "figure": Words("2013", "2013"),
                        "label": Words(
                            "It adopts its first resolution devoted to protecting women human rights defenders.",
                            (
                                "Adopta su primera resolución dedicada a proteger a las defensoras de los derechos "
                                "humanos."
                            ),
                        ),
                        "source_label": Words("Resolution 68/181", "Resolución 68/181"),
                        "source_url": "https://undocs.org/A/RES/68/181",
                    },
                    {
                        "figure": Words("2021", "2021"),
                        "label": Words(
                            (
                                "The Escazú Agreement, with binding duties towards those who defend the "
                                "environment, enters into force in Latin America and the Caribbean."
                            ),
                            (
                                "Entra en vigor en América Latina y el Caribe el Acuerdo de Escazú, con "
                                "obligaciones vinculantes hacia quienes defienden el ambiente."
                            ),
                        ),
                        "source_label": Words("ECLAC, Escazú Agreement", "CEPAL, Acuerdo de Escazú"),
                        "source_url": "https://www.cepal.org/en/escazuagreement",
                    },
                ],
            },
        ),
        (
            "notice",
            {
                "tone": "safety",
                "heading": Words("If you are in danger now", "Si ahora mismo estás en peligro"),
                "text": Words(
                    (
                        "<p>This is a demonstration site and nobody answers its addresses. Front Line "
                        'Defenders keeps <a href="https://www.frontlinedefenders.org/emergency-contact">an '
                        "emergency contact for human rights defenders</a>, and <a "
                        'href="https://protectdefenders.eu/">ProtectDefenders.eu</a> offers urgent support '
                        "under the European Union’s mechanism for human rights defenders.</p>"
                    ),
                    (
                        "<p>Este es un sitio de demostración y nadie responde en sus direcciones. Front "
                        "Line Defenders mantiene <a "
                        'href="https://www.frontlinedefenders.org/emergency-contact">un contacto de '
                        "emergencia para personas defensoras</a> y <a "
                        'href="https://protectdefenders.eu/">ProtectDefenders.eu</a> ofrece apoyo urgente '
                        "dentro del mecanismo de la Unión Europea para personas defensoras.</p>"
                    ),
                ),
            },
        ),
        (
            "call_to_action",
            {
                "heading": Words("Get to know who is doing this", "Conoce a quien está detrás"),
                "text": Words(
                    (
                        "How we work, who decides, where the money comes from, and what in this site is "
                        "real and what is an example."
                    ),
                    (
                        "Cómo trabajamos, quién decide, de dónde sale el dinero y qué es real y qué es un "
                        "ejemplo en este sitio."
                    ),
                ),
                "label": Words("Read about us", "Lee quiénes somos"),
                "page": "about",
            },
        ),
    ),
)
