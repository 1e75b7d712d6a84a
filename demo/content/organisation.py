"""What the demonstration site has once: the organisation, its contacts and menus, topics and countries."""

from demo.content.shapes import ContactContent, MenuItem, Menus, OrganisationContent, TopicContent
from demo.content.words import Words

ORGANISATION = OrganisationContent(
    name="Acompaña",
    tagline=Words(
        "We stand with the women who defend rights",
        "Acompañamos a las mujeres que defienden derechos",
    ),
    footer_statement=Words(
        (
            "Acompaña (demonstration site). The organisation is imaginary and its campaigns are "
            "examples; the sources we name are real, and what they say is told in our own "
            "words."
        ),
        (
            "Acompaña (sitio de demostración). La organización es imaginaria y sus campañas son "
            "ejemplos; las fuentes que citamos son reales y contamos con nuestras palabras lo "
            "que dicen."
        ),
    ),
    email="hello@acompana.example",
)

TOPICS = (
    TopicContent(
        key="women-defenders",
        slug="women-defenders",
        name=Words("Women human rights defenders", "Defensoras de derechos humanos"),
        description=Words(
            (
                "Women who defend rights, and everyone who defends the rights of women: what they "
                "do, what it costs them and what protects them."
            ),
            (
                "Mujeres que defienden derechos y personas que defienden los derechos de las "
                "mujeres: qué hacen, qué les cuesta y qué las protege."
            ),
        ),
    ),
    TopicContent(
        key="holistic-protection",
        slug="holistic-protection",
        name=Words("Holistic protection", "Protección integral"),
        description=Words(
            (
                "Protection that looks at the whole of a life: body, mind, family, organisation, "
                "home, livelihood and the digital world."
            ),
            (
                "La protección que mira la vida entera: el cuerpo, el ánimo, la familia, la "
                "organización, la casa, el sustento y el mundo digital."
            ),
        ),
    ),
    TopicContent(
        key="land-territory",
        slug="land-territory",
        name=Words("Land, territory and environment", "Tierra, territorio y ambiente"),
        description=Words(
            (
                "Defending rivers, forests, fields and the right of communities to decide about the "
                "place where they live."
            ),
            (
                "La defensa de los ríos, los bosques, los cultivos y el derecho de las comunidades "
                "a decidir sobre el lugar donde viven."
            ),
        ),
    ),
    TopicContent(
        key="digital-safety",
        slug="digital-safety",
        name=Words("Digital safety", "Seguridad digital"),
        description=Words(
            (
                "Online attacks, surveillance and the habits and tools that help a person or a "
                "collective to work with less fear."
            ),
            (
                "Los ataques en línea, la vigilancia y los hábitos y herramientas que ayudan a una "
                "persona o a un colectivo a trabajar con menos miedo."
            ),
        ),
    ),
    TopicContent(
        key="collective-care",
        slug="collective-care",
        name=Words("Self-care and collective care", "Autocuidado y cuidado colectivo"),
        description=Words(
            ("Rest, healing and mutual support as part of political work, not as a reward for finishing it."),
            (
                "El descanso, la sanación y el apoyo mutuo como parte del trabajo político, no como "
                "premio por terminarlo."
            ),
        ),
    ),
    TopicContent(
        key="diplomacy",
        slug="diplomacy",
        name=Words("Diplomacy and public policy", "Diplomacia y políticas públicas"),
        description=Words(
            (
                "What embassies, governments and international bodies have promised to do for "
                "defenders, and how to hold them to it."
            ),
            (
                "Lo que embajadas, gobiernos y organismos internacionales se han comprometido a "
                "hacer por las personas defensoras y cómo exigir que lo cumplan."
            ),
        ),
    ),
)

COUNTRIES = ("BE", "CO", "ES", "HN", "KE", "MX")
"""ISO 3166-1 alpha-2 codes. Names come from a library, in every language."""

CONTACTS = (
    ContactContent(
        key="accompaniment",
        title=Words("Accompaniment team", "Equipo de acompañamiento"),
        email="accompaniment@acompana.example",
        languages=("en", "es"),
        hours=Words(
            "Monday to Friday, 9:00 to 17:00, Mexico City time",
            "De lunes a viernes, de 9:00 a 17:00, hora de Ciudad de México",
        ),
        response_time=Words("Within two working days", "En un máximo de dos días hábiles"),
        safer_way=Words(
            (
                "<p>If somebody may be watching, write from a device and an account that only you "
                "use, and leave names and places out of your first message. Tell us how and when it "
                "is safe to answer; we will agree on an encrypted channel before you say more.</p>"
                "<p>This is a demonstration site: nobody reads this address. If you are in danger "
                "now, Front Line Defenders keeps <a "
                'href="https://www.frontlinedefenders.org/emergency-contact">an emergency contact '
                "for human rights defenders</a>.</p>"
            ),
            (
                "<p>Si crees que alguien puede estar vigilando, escribe desde un dispositivo y una "
                "cuenta que solo uses tú, y no pongas nombres ni lugares en el primer mensaje. "
                "Dinos cómo y cuándo es seguro responderte; acordaremos un canal cifrado antes de "
                "que cuentes más.</p>"
                "<p>Este es un sitio de demostración: nadie lee esta dirección. Si ahora mismo "
                "estás en peligro, Front Line Defenders mantiene <a "
                'href="https://www.frontlinedefenders.org/emergency-contact">un contacto de '
                "emergencia para personas defensoras</a>.</p>"
            ),
        ),
    ),
    ContactContent(
        key="digital-care",
        title=Words("Digital care desk", "Mesa de cuidados digitales"),
        email="digital-care@acompana.example",
        languages=("en", "es"),
        hours=Words(
            "Tuesday and Thursday, 10:00 to 18:00, Brussels time",
            "Martes y jueves, de 10:00 a 18:00, hora de Bruselas",
        ),
        response_time=Words("Within three working days", "En un máximo de tres días hábiles"),
        safer_way=Words(
            (
                "<p>If you think that your telephone or your account has been broken into, do not "
                "write to us from it. Borrow a device from somebody you trust.</p>"
                "<p>This is a demonstration site: nobody reads this address. The <a "
                'href="https://www.accessnow.org/help/">Digital Security Helpline of Access Now</a> '
                "helps civil society free of charge, at any hour.</p>"
            ),
            (
                "<p>Si piensas que alguien ha entrado en tu teléfono o en tu cuenta, no nos "
                "escribas desde ahí. Pide prestado un dispositivo a alguien de confianza.</p>"
                "<p>Este es un sitio de demostración: nadie lee esta dirección. La <a "
                'href="https://www.accessnow.org/help/">línea de ayuda en seguridad digital de '
                "Access Now</a> atiende gratis a la sociedad civil, a cualquier hora.</p>"
            ),
        ),
    ),
    ContactContent(
        key="membership",
        title=Words("Membership group", "Grupo de membresía"),
        email="members@acompana.example",
        languages=("en", "es"),
        hours=Words(
            "Monday and Wednesday, 10:00 to 16:00, Mexico City time",
            "Lunes y miércoles, de 10:00 a 16:00, hora de Ciudad de México",
        ),
        response_time=Words("Within five working days", "En un máximo de cinco días hábiles"),
        safer_way=Words(
            (
                "<p>Your first message needs no name. Write only how and when it is safe to answer you, from a device "
                "and an account that nobody else uses. We agree on an encrypted way first; what you want to tell us "
                "comes afterwards.</p>"
                "<p>This is a demonstration site: nobody reads this address.</p>"
            ),
            (
                "<p>El primer mensaje no necesita nombre. Escribe solo cómo y cuándo es seguro responderte, desde un "
                "dispositivo y una cuenta que nadie más use. Primero acordamos una vía cifrada; lo que quieras "
                "contarnos viene después.</p>"
                "<p>Este es un sitio de demostración: nadie lee esta dirección.</p>"
            ),
        ),
    ),
    ContactContent(
        key="press",
        title=Words("Press and communications", "Prensa y comunicación"),
        email="press@acompana.example",
        languages=("en", "es"),
        hours=Words(
            "Monday to Friday, 9:00 to 17:00, Brussels time",
            "De lunes a viernes, de 9:00 a 17:00, hora de Bruselas",
        ),
        response_time=Words("Within one working day", "En un día hábil"),
        safer_way=Words(
            (
                "<p>We never pass on a defender’s contact. If you would like to speak to one, tell "
                "us what for, where it will appear and what you will leave out; we ask her, and she "
                "decides.</p>"
                "<p>This is a demonstration site: nobody reads this address.</p>"
            ),
            (
                "<p>Nunca damos el contacto de una defensora. Si quieres hablar con una, dinos para "
                "qué, dónde saldrá publicado y qué dejarás fuera; le preguntamos y ella decide.</p>"
                "<p>Este es un sitio de demostración: nadie lee esta dirección.</p>"
            ),
        ),
    ),
    ContactContent(
        key="accessibility",
        title=Words("Accessibility feedback", "Opiniones sobre accesibilidad"),
        email="accessibility@acompana.example",
        languages=("en", "es"),
        hours=Words(
            "Monday to Friday, 9:00 to 17:00, Brussels time",
            "De lunes a viernes, de 9:00 a 17:00, hora de Bruselas",
        ),
        response_time=Words("Within five working days", "En un máximo de cinco días hábiles"),
        safer_way=Words(
            (
                "<p>Tell us which page it was and what you could not do. You need not say who you "
                "are, nor describe a disability.</p>"
                "<p>This is a demonstration site: nobody reads this address.</p>"
            ),
            (
                "<p>Dinos en qué página estabas y qué no pudiste hacer. No hace falta que digas "
                "quién eres ni que describas ninguna discapacidad.</p>"
                "<p>Este es un sitio de demostración: nadie lee esta dirección.</p>"
            ),
        ),
    ),
)

MENUS = Menus(
    main=(
        MenuItem(label=Words("Campaigns", "Campañas"), page="campaigns"),
        MenuItem(label=Words("Events", "Encuentros"), page="events"),
        MenuItem(label=Words("Priority areas", "Áreas prioritarias"), page="priorities"),
        MenuItem(label=Words("Publications", "Publicaciones"), page="publications"),
        MenuItem(label=Words("Protection guide", "Guía de protección"), page="guide"),
        MenuItem(label=Words("About us", "Quiénes somos"), page="about"),
    ),
    footer=(
        MenuItem(label=Words("Who accompanies defenders?", "¿Quién acompaña a las defensoras?"), page="organisations"),
        MenuItem(label=Words("About us", "Quiénes somos"), page="about"),
        MenuItem(label=Words("Become a Member", "Hazte miembro"), page="membership"),
        MenuItem(label=Words("Your privacy", "Tu privacidad"), page="privacy"),
        MenuItem(label=Words("Accessibility", "Accesibilidad"), page="accessibility"),
    ),
)
