"""About us."""

from demo.content.shapes import PageContent
from demo.content.words import Words

ABOUT = PageContent(
    key="about",
    slug=Words("about-us", "quienes-somos"),
    title=Words("About us", "Quiénes somos"),
    summary=Words(
        (
            "Who Acompaña is in this demonstration: what we are for, how we work, who decides, "
            "where the money would come from and how we look after people’s data."
        ),
        (
            "Quién es Acompaña en esta demostración: para qué estamos, cómo trabajamos, quién "
            "decide, de dónde saldría el dinero y cómo cuidamos los datos de la gente."
        ),
    ),
    picture="holistic-protection",
    picture_alt=Words(
        "Illustration: four rings in four colours, linked so that each holds the others.",
        ("Ilustración: cuatro anillos de cuatro colores, enlazados de modo que cada uno sostiene a los demás."),
    ),
    topics=("women-defenders", "holistic-protection"),
    invites_members=True,
    body=(
        (
            "notice",
            {
                "tone": "information",
                "heading": Words("Acompaña (demonstration site)", "Acompaña (sitio de demostración)"),
                "text": Words(
                    (
                        "<p>Acompaña does not exist as an organisation. This site shows what an "
                        "organisation that stands with women human rights defenders can publish with this "
                        "software. The declarations, treaties, reports and organisations that we link to "
                        "are real, and we tell what they say in our own words. Campaigns and events say of "
                        "themselves what in them is an example. No person is invented and none is "
                        "quoted.</p>"
                    ),
                    (
                        "<p>Acompaña no existe como organización. Este sitio muestra lo que puede publicar "
                        "con este programa una organización que está con las defensoras de derechos "
                        "humanos. Las declaraciones, los tratados, los informes y las organizaciones que "
                        "enlazamos son reales, y contamos con nuestras palabras lo que dicen. Cada campaña "
                        "y cada encuentro avisa de qué parte es un ejemplo. No inventamos a nadie ni "
                        "citamos a nadie.</p>"
                    ),
                ),
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>Our mission</h2>"
                        "<p>We want every woman who defends a right to be able to do so without paying for "
                        "it with her safety, her health or her children’s peace. Until that is so, we stand "
                        "with her: we make her work known if she wants it known, we bring her together with "
                        "others, and we hold those who have promised to protect her to their word.</p>"
                        "<h2>How we work</h2>"
                        "<ul>"
                        "<li><b>She leads.</b> We come when we are asked and stop when we are told to.</li>"
                        "<li><b>The whole of a life.</b> Protection includes rest, money, children, law, "
                        "home and telephone.</li>"
                        "<li><b>Together.</b> We work through networks, and build nothing that one of them "
                        "already has.</li>"
                        "<li><b>In the open about ourselves, with discretion about others.</b> You may know "
                        "how we decide and what we spend. You will not learn from us where anybody is.</li>"
                        "</ul>"
                    ),
                    (
                        "<h2>Nuestra misión</h2>"
                        "<p>Queremos que toda mujer que defiende un derecho pueda hacerlo sin pagarlo con "
                        "su seguridad, su salud o la tranquilidad de sus hijas e hijos. Mientras no sea "
                        "así, estamos con ella: damos a conocer su trabajo si ella quiere, la juntamos con "
                        "otras y exigimos a quienes prometieron protegerla que cumplan su palabra.</p>"
                        "<h2>Cómo trabajamos</h2>"
                        "<ul>"
                        "<li><b>Ella va por delante.</b> Vamos cuando nos llaman y paramos cuando nos lo "
                        "piden.</li>"
                        "<li><b>La vida entera.</b> La protección incluye el descanso, el dinero, la "
                        "crianza, la ley, la casa y el teléfono.</li>"
                        "<li><b>En red.</b> Trabajamos con redes y no levantamos nada que alguna de ellas "
                        "ya tenga.</li>"
                        "<li><b>Con transparencia sobre lo nuestro y discreción sobre lo ajeno.</b> Puedes "
                        "saber cómo decidimos y qué gastamos. Por nosotras no sabrás dónde está nadie.</li>"
                        "</ul>"
                    ),
                ),
            },
        ),
        (
            "people",
            {
                "heading": Words("The team, by role", "El equipo, por funciones"),
                "items": [
                    {
                        "role": Words("Coordination", "Coordinación"),
                        "description": Words(
                            "Keeps the threads together and answers to the assembly.",
                            "Mantiene juntos los hilos y rinde cuentas a la asamblea.",
                        ),
                    },
                    {
                        "role": Words("Accompaniment", "Acompañamiento"),
                        "description": Words(
                            (
                                "Speaks with defenders and their organisations, in English and Spanish, and "
                                "prepares protection plans with them."
                            ),
                            (
                                "Habla con las defensoras y sus organizaciones, en español y en inglés, y prepara "
                                "con ellas los planes de protección."
                            ),
                        ),
                    },
                    {
                        "role": Words("Advocacy", "Incidencia"),
                        "description": Words(
                            "Takes what defenders ask for to embassies, parliaments and international bodies.",
                            (
                                "Lleva lo que piden las defensoras a embajadas, parlamentos y organismos "
                                "internacionales."
                            ),
                        ),
                    },
                    {
                        "role": Words("Digital care", "Cuidados digitales"),
                        "description": Words(
                            "Looks after our own systems and helps collectives to look after theirs.",
                            "Cuida nuestros sistemas y ayuda a los colectivos a cuidar los suyos.",
                        ),
                    },
                    {
                        "role": Words("Communications and translation", "Comunicación y traducción"),
                        "description": Words(
                            "Writes, draws, translates and asks for consent before anything is published.",
                            "Escribe, dibuja, traduce y pide consentimiento antes de publicar nada.",
                        ),
                    },
                    {
                        "role": Words("Administration", "Administración"),
                        "description": Words(
                            ("Keeps the accounts, and sees to it that people are paid on time and take their leave."),
                            "Lleva las cuentas y vela por que se pague a tiempo y se tomen las vacaciones.",
                        ),
                    },
                ],
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<p>You will find no names here. Some of those who do this work would be at risk if "
                        "you did. A name appears only when its owner has agreed in writing, and it goes as "
                        "soon as she changes her mind.</p>"
                        "<h2>Who decides</h2>"
                        "<p>In this demonstration, an assembly of member organisations meets once a year "
                        "and elects a board of seven, of whom at least five are women and at least four "
                        "live where they defend. The board appoints the coordination, publishes its "
                        "decisions, and cannot be paid. A separate care and complaints group of three, "
                        "elected by the assembly, receives complaints, also about the board.</p>"
                        "<h2>Where the money comes from</h2>"
                        "<p>From members’ fees, from donations, and from public and private grants; no "
                        "single source may give more than a third. We take none from companies in mining, "
                        "arms, surveillance or agribusiness, nor from governments on whose conduct we "
                        "campaign. A funder may ask what we did with its money. It may not ask whom we did "
                        "it with.</p>"
                        "<h2>What you can check</h2>"
                        "<p>Each year we would publish the accounts, the list of funders with amounts, the "
                        "pay scale, and a report that says what went wrong. As this organisation is "
                        "imaginary there are no such documents, and we would rather say so than show you "
                        "invented figures.</p>"
                        "<h2>Membership</h2>"
                        "<p>Organisations and individuals who share the mission can become members. Who is "
                        "a member is not public: each one decides whether it wants to be named.</p>"
                    ),
                    (
                        "<p>Aquí no encontrarás nombres. Algunas de las personas que hacen este trabajo "
                        "correrían peligro si los hubiera. Un nombre solo aparece cuando su dueña lo ha "
                        "aceptado por escrito, y se quita en cuanto cambia de opinión.</p>"
                        "<h2>Quién decide</h2>"
                        "<p>En esta demostración, una asamblea de organizaciones miembro se reúne una vez "
                        "al año y elige una junta de siete personas, de las que al menos cinco son mujeres "
                        "y al menos cuatro viven donde defienden. La junta nombra a la coordinación, "
                        "publica sus decisiones y no cobra. Un grupo aparte, de cuidado y quejas, con tres "
                        "personas elegidas por la asamblea, recibe las quejas, también las que son sobre la "
                        "junta.</p>"
                        "<h2>De dónde sale el dinero</h2>"
                        "<p>De las cuotas, de donaciones y de subvenciones públicas y privadas; ninguna "
                        "fuente puede aportar más de un tercio. No aceptamos dinero de empresas de minería, "
                        "armas, vigilancia o agroindustria, ni de gobiernos sobre cuya conducta hacemos "
                        "campaña. Quien financia puede preguntar qué hicimos con su dinero. No puede "
                        "preguntar con quién lo hicimos.</p>"
                        "<h2>Qué puedes comprobar</h2>"
                        "<p>Cada año publicaríamos las cuentas, la lista de financiadores con sus importes, "
                        "la escala salarial y un informe que diga qué salió mal. Como esta organización es "
                        "imaginaria, esos documentos no existen, y preferimos decirlo a enseñarte cifras "
                        "inventadas.</p>"
                        "<h2>Membresía</h2>"
                        "<p>Pueden ser miembros las organizaciones y las personas que compartan la misión. "
                        "Quién es miembro no es público: cada cual decide si quiere que se la nombre.</p>"
                    ),
                ),
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>Our languages</h2>"
                        "<p>We think and write in English and in Spanish, and neither is the original. When "
                        "a page has not been translated yet we say so, and do not pretend. Other languages "
                        "are added as people who speak them join the team.</p>"
                        "<h2>How we protect your data</h2>"
                        "<p>By not having it. You can read everything here without telling us anything, and "
                        "nothing is left on your device. What we keep, about whom and for how long is set "
                        "out in plain words on the page about your privacy.</p>"
                    ),
                    (
                        "<h2>Nuestras lenguas</h2>"
                        "<p>Pensamos y escribimos en español y en inglés, y ninguna de las dos es la "
                        "original. Cuando una página no está traducida todavía, lo decimos y no fingimos. "
                        "Otras lenguas se suman a medida que llega al equipo gente que las habla.</p>"
                        "<h2>Cómo protegemos tus datos</h2>"
                        "<p>No teniéndolos. Puedes leer todo lo que hay aquí sin decirnos nada, y en tu "
                        "dispositivo no queda nada. Qué guardamos, de quién y por cuánto tiempo está "
                        "explicado con palabras sencillas en la página sobre tu privacidad.</p>"
                    ),
                ),
            },
        ),
        (
            "page_cards",
            {
                "heading": Words("How we keep our word", "Cómo cumplimos la palabra"),
                "pages": ["privacy", "accessibility"],
            },
        ),
        ("contact", {"contact": "press"}),
    ),
)
