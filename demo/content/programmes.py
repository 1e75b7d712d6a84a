"""Programmes of the organisations in the directory. What they do not publish, or we are not sure of, stays empty."""

from datetime import date

from demo.content.directory_shapes import ProgrammeEntry
from demo.content.words import Words

PROGRAMMES = (
    ProgrammeEntry(
        organisation="shelter-city",
        kind="relocation",
        name="Shelter City Netherlands",
        website="https://sheltercity.org/",
        months=(3, 3),
        languages="en",
        local_names=Words("", "Shelter City Países Bajos"),
        summary=Words(
            "Three months in a city of the network to rest, to be safe, to learn and to meet allies.",
            "Tres meses en una ciudad de la red para descansar, estar a salvo, aprender y encontrar aliadas.",
        ),
        conditions=Words(
            (
                "She defends rights without violence, is threatened or under great pressure, wants to return after "
                "three months, and speaks some English."
            ),
            (
                "Defiende derechos sin violencia, está amenazada o bajo mucha presión, quiere volver a los tres "
                "meses y habla algo de inglés."
            ),
        ),
    ),
    ProgrammeEntry(
        organisation="african-defenders",
        kind="relocation",
        name="Ubuntu Hub Cities",
        website="https://africandefenders.org/what-we-do/hub-cities/",
        family="case",
        summary=Words(
            (
                "Temporary relocation within Africa, near one’s own languages and movements, with care for body and "
                "mind."
            ),
            (
                "Reubicación temporal dentro de África, cerca de las lenguas y los movimientos propios, con cuidado "
                "del cuerpo y la mente."
            ),
        ),
        conditions=Words(
            "For defenders at risk in Africa for whom relocation is the last resort.",
            "Para personas defensoras en riesgo en África para quienes la reubicación es el último recurso.",
        ),
    ),
    ProgrammeEntry(
        organisation="zehar-errefuxiatuekin",
        kind="relocation",
        name="NARE – Programa Vasco de Protección para Defensoras y Defensores de Derechos Humanos",
        website="https://zehar.eus/",
        months=(6, 6),
        intake="deadline",
        deadline=date(2024, 10, 16),
        local_names=Words("NARE – Basque Protection Programme for Human Rights Defenders", ""),
        summary=Words(
            (
                "Six months in the Basque Country for three defenders a year: psychosocial care, political agenda, "
                "and a visit after the return."
            ),
            (
                "Seis meses en Euskadi para tres personas defensoras al año: cuidado psicosocial, agenda política y "
                "una visita tras el regreso."
            ),
        ),
        conditions=Words(
            (
                "A Basque organisation presents the candidacy. The last call that we know of ended on the day given "
                "here."
            ),
            (
                "Presenta la candidatura una organización vasca. La última convocatoria que conocemos terminó el "
                "día que aquí se indica."
            ),
        ),
    ),
    ProgrammeEntry(
        organisation="protectdefenders-eu",
        kind="relocation",
        name="ProtectDefenders.eu Temporary Relocation Programme",
        website="https://protectdefenders.eu/protecting-defenders/",
        family="case",
        local_names=Words("", "Programa de Reubicación Temporal de ProtectDefenders.eu"),
        summary=Words(
            (
                "Pays a host organisation for the relocation of a defender inside her country, in her region or "
                "further away."
            ),
            (
                "Financia a una organización anfitriona para reubicar a una persona defensora en su país, en su "
                "región o más lejos."
            ),
        ),
        conditions=Words(
            "There is a host organisation with a plan for her safety, her care and her return.",
            "Hay una organización anfitriona con un plan para su seguridad, su cuidado y su regreso.",
        ),
    ),
    ProgrammeEntry(
        organisation="front-line-defenders",
        kind="training",
        name="Security in-a-box",
        website="https://securityinabox.org/",
        languages="ar en es fr pt ru",
        intake="rolling",
        topics="digital",
        formats="self_paced",
        funding="full",
        summary=Words(
            (
                "A free guide to digital safety for defenders, made of short tactics that one can follow alone or "
                "in a group."
            ),
            (
                "Una guía gratuita de seguridad digital para personas defensoras, con tácticas breves para seguir a "
                "solas o en grupo."
            ),
        ),
    ),
    ProgrammeEntry(
        organisation="digital-defenders-partnership",
        kind="training",
        name="Digital First Aid Kit",
        website="https://digitalfirstaid.org/",
        languages="ar en es fr pt ru",
        intake="rolling",
        topics="digital",
        formats="self_paced",
        funding="full",
        local_names=Words("", "Kit de Primeros Auxilios Digitales"),
        summary=Words(
            ("Questions that lead from a symptom, such as a strange account, to first steps and to people who help."),
            ("Preguntas que llevan del síntoma, como una cuenta extraña, a los primeros pasos y a quien puede ayudar."),
        ),
    ),
    ProgrammeEntry(
        organisation="ishr",
        kind="training",
        name="ISHR Academy",
        website="https://academy.ishr.ch/",
        languages="en es fr",
        intake="rolling",
        topics="legal advocacy",
        formats="self_paced online",
        funding="full",
        summary=Words(
            "Lessons on the human rights mechanisms of the United Nations, to follow at one’s own pace.",
            ("Lecciones sobre los mecanismos de derechos humanos de las Naciones Unidas, para seguir al propio ritmo."),
        ),
    ),
    ProgrammeEntry(
        organisation="protection-international",
        kind="training",
        name="Security and protection management",
        languages="en es fr",
        topics="analysis physical",
        formats="in_person",
        local_names=Words("", "Gestión de la seguridad y la protección"),
        summary=Words(
            "Workshops in which an organisation analyses its risks and writes a security plan of its own.",
            "Talleres en los que una organización analiza sus riesgos y escribe su propio plan de seguridad.",
        ),
    ),
    ProgrammeEntry(
        organisation="defenddefenders",
        kind="training",
        name="Security and protection training",
        topics="physical digital wellbeing",
        formats="in_person",
        local_names=Words("", "Formación en seguridad y protección"),
        summary=Words(
            (
                "Trainings, mentoring and advice on physical and digital safety and on wellbeing, in the East and "
                "Horn of Africa."
            ),
            (
                "Formaciones, mentoría y consejo sobre seguridad física y digital y sobre bienestar, en el este y "
                "el Cuerno de África."
            ),
        ),
    ),
)
