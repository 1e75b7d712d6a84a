"""Organisations that protect and accompany worldwide. Facts are those that they publish; the sentences are ours."""

from demo.content.directory_shapes import OrganisationEntry
from demo.content.words import Words

PROTECTION = (
    OrganisationEntry(
        slug="front-line-defenders",
        name="Front Line Defenders",
        acronym="FLD",
        website="https://www.frontlinedefenders.org/",
        based_in="IE",
        city="Dublin",
        worldwide=True,
        help="emergency grants relocation digital advocacy training psychosocial",
        languages="ar en es fr ru",
        topics="holistic-protection digital-safety",
        cost="free",
        day_and_night=True,
        channels=(("phone", "+353 1 210 0489"), ("form", "https://www.frontlinedefenders.org/emergency-contact")),
        summary=Words(
            (
                "Answers defenders in danger at any hour, and helps with grants, rest, safer devices and public "
                "pressure."
            ),
            (
                "Atiende a cualquier hora a quien defiende derechos y está en peligro, con fondos, descanso, "
                "dispositivos más seguros y presión pública."
            ),
        ),
        who=Words(
            ("Anybody who defends human rights without violence, wherever she lives, alone or in an organisation."),
            (
                "Cualquier persona que defienda derechos humanos sin violencia, viva donde viva, sola o en una "
                "organización."
            ),
        ),
        how=Words(
            (
                "Call the emergency line if somebody is in danger now. Otherwise begin with the form for "
                "emergencies, and say only how you can be reached safely; the rest can wait for a safe channel."
            ),
            (
                "Llama a la línea de emergencia si alguien corre peligro ahora. Si no, empieza por el formulario de "
                "emergencias y di solo cómo se puede hablar contigo sin riesgo; lo demás puede esperar a un canal "
                "seguro."
            ),
        ),
    ),
    OrganisationEntry(
        slug="protectdefenders-eu",
        name="ProtectDefenders.eu",
        website="https://protectdefenders.eu/",
        based_in="BE",
        city="Brussels",
        worldwide=True,
        help="emergency grants relocation training advocacy",
        topics="holistic-protection",
        cost="free",
        day_and_night=True,
        channels=(("form", "https://protectdefenders.eu/protecting-defenders/"),),
        summary=Words(
            (
                "The European Union’s mechanism for defenders: twelve organisations that share urgent help, "
                "relocation and training."
            ),
            (
                "El mecanismo de la Unión Europea para quienes defienden derechos: doce organizaciones que "
                "comparten ayuda urgente, reubicación y formación."
            ),
        ),
        who=Words(
            ("Defenders at risk and their families, and local organisations, outside the European Union above all."),
            (
                "Personas defensoras en riesgo y sus familias, y organizaciones locales, sobre todo fuera de la "
                "Unión Europea."
            ),
        ),
        how=Words(
            (
                "Its page for defenders at risk leads to the urgent helpdesk, which one of its members answers day "
                "and night, and to forms for individual and organisational support."
            ),
            (
                "Su página para personas en riesgo lleva a la atención urgente, que una de sus organizaciones "
                "responde día y noche, y a los formularios de apoyo para personas y organizaciones."
            ),
        ),
    ),
    OrganisationEntry(
        slug="peace-brigades-international",
        name="Peace Brigades International",
        acronym="PBI",
        website="https://www.peacebrigades.org/",
        countries="CO GT HN ID KE MX NP",
        help="accompaniment advocacy training psychosocial",
        languages="en es",
        topics="holistic-protection land-territory diplomacy",
        cost="free",
        local_names=Words("", "Brigadas Internacionales de Paz"),
        summary=Words(
            "Stays at the side of threatened defenders with teams of international observers, at their request.",
            (
                "Camina al lado de personas defensoras amenazadas, con equipos de observación internacional y a "
                "petición suya."
            ),
        ),
        who=Words(
            (
                "Organisations, communities and defenders who work without violence in the countries where PBI has "
                "a project."
            ),
            (
                "Organizaciones, comunidades y personas defensoras que trabajan sin violencia en los países donde "
                "PBI tiene un proyecto."
            ),
        ),
        how=Words(
            (
                "Write to the project in your country; its own site names the safest way. Accompaniment begins with "
                "conversations, so ask before things become urgent if you can."
            ),
            (
                "Escribe al proyecto de tu país; su propio sitio dice cuál es la vía más segura. El acompañamiento "
                "empieza con conversaciones: si puedes, pregunta antes de que sea urgente."
            ),
        ),
    ),
    OrganisationEntry(
        slug="protection-international",
        name="Protection International",
        acronym="PI",
        website="https://www.protectioninternational.org/",
        based_in="BE",
        city="Brussels",
        worldwide=True,
        help="training advocacy",
        languages="en es fr",
        topics="holistic-protection",
        summary=Words(
            "Helps organisations and communities to analyse their risks and to manage their own protection.",
            "Ayuda a organizaciones y comunidades a analizar sus riesgos y a gestionar su propia protección.",
        ),
        who=Words(
            "Organisations, communities and networks of defenders who want to build a protection of their own.",
            "Organizaciones, comunidades y redes que quieren construir una protección propia.",
        ),
    ),
    OrganisationEntry(
        slug="observatory-omct-fidh",
        name="Observatory for the Protection of Human Rights Defenders",
        acronym="OMCT-FIDH",
        website="https://www.omct.org/",
        worldwide=True,
        help="advocacy emergency grants legal",
        languages="en es fr",
        topics="diplomacy",
        local_names=Words("", "Observatorio para la Protección de los Defensores de Derechos Humanos"),
        summary=Words(
            ("A joint programme of OMCT and FIDH: urgent appeals, observation of trials, missions and material help."),
            (
                "Un programa conjunto de OMCT y FIDH: llamamientos urgentes, observación de juicios, misiones y "
                "ayuda material."
            ),
        ),
        who=Words(
            "Defenders and organisations under attack, above all where criminal law is used against them.",
            "Personas y organizaciones atacadas, sobre todo cuando se usa el derecho penal contra ellas.",
        ),
    ),
    OrganisationEntry(
        slug="amnesty-international",
        name="Amnesty International",
        website="https://www.amnesty.org/",
        based_in="GB",
        city="London",
        worldwide=True,
        help="advocacy grants",
        languages="ar en es fr",
        topics="diplomacy",
        local_names=Words("", "Amnistía Internacional"),
        summary=Words(
            "Mobilises people in many countries for those who are attacked because they defend rights.",
            "Moviliza a gente de muchos países por quienes son atacadas por defender derechos.",
        ),
        who=Words(
            "Defenders whose case can gain from being known; a small relief fund exists beside the campaigns.",
            (
                "Personas defensoras a quienes puede ayudar que su caso se conozca; junto a las campañas hay un "
                "pequeño fondo de ayuda."
            ),
        ),
        how=Words(
            "Decide first whether being known protects you or exposes you, and who else would be seen with you.",
            "Decide antes si darte a conocer te protege o te expone, y a quién más se vería contigo.",
        ),
    ),
    OrganisationEntry(
        slug="access-now",
        name="Access Now Digital Security Helpline",
        website="https://www.accessnow.org/help/",
        worldwide=True,
        help="digital",
        audiences="everyone journalists",
        languages="ar de en es fr it pt ru",
        topics="digital-safety",
        cost="free",
        response_time="hours",
        day_and_night=True,
        channels=(("email", "help@accessnow.org"),),
        local_names=Words("", "Línea de Ayuda en Seguridad Digital de Access Now"),
        summary=Words(
            (
                "Helps civil society with hacked accounts, suspicious devices and safer habits, free and around the "
                "clock."
            ),
            (
                "Ayuda a la sociedad civil con cuentas tomadas, dispositivos sospechosos y hábitos más seguros, "
                "gratis y a toda hora."
            ),
        ),
        who=Words(
            (
                "Activists, defenders, journalists, researchers and their organisations. It checks who asks before "
                "it helps."
            ),
            (
                "Activistas, personas defensoras, periodistas, investigadoras y sus organizaciones. Antes de ayudar "
                "comprueba quién pide."
            ),
        ),
        how=Words(
            (
                "Write from a device and an account that nobody else controls, and do not describe the case yet: it "
                "answers within two hours to agree on a safe channel. Its site explains the steps before a first "
                "message."
            ),
            (
                "Escribe desde un dispositivo y una cuenta que nadie más controle, y no cuentes todavía el caso: "
                "responde en dos horas para acordar un canal seguro. Su sitio explica los pasos previos al primer "
                "mensaje."
            ),
        ),
    ),
    OrganisationEntry(
        slug="digital-defenders-partnership",
        name="Digital Defenders Partnership",
        acronym="DDP",
        website="https://www.digitaldefenders.org/",
        worldwide=True,
        help="digital grants training",
        languages="en es",
        topics="digital-safety collective-care",
        cost="free",
        summary=Words(
            ("Funds urgent answers to digital attacks, and strengthens the networks that protect defenders online."),
            (
                "Financia respuestas urgentes a ataques digitales y fortalece las redes que protegen en línea a "
                "quienes defienden derechos."
            ),
        ),
        who=Words(
            (
                "Defenders, activists, journalists and organisations under digital threat; grants are for those "
                "most at risk."
            ),
            (
                "Personas defensoras, activistas, periodistas y organizaciones bajo amenaza digital; los fondos son "
                "para quienes corren más riesgo."
            ),
        ),
    ),
)
