"""The two pages of the guide for those who have to leave: for a time, or for good."""

from demo.content.guide import DESK
from demo.content.shapes import GuideContent, SourceContent
from demo.content.words import Words

TEMPORARY = GuideContent(
    key="guide-temporary",
    part="temporary",
    slug=Words("temporary-protection", "proteccion-temporal"),
    title=Words("Temporary protection: away for a time", "Protección temporal: irse un tiempo"),
    tab_title=Words("Notes 2", "Apuntes 2"),
    summary=Words(
        (
            "Weeks or months in a place where nobody looks for you, and then back. What relocation programmes offer, "
            "how one applies, and what to settle first."
        ),
        (
            "Semanas o meses en un lugar donde nadie te busca, y después volver. Qué ofrecen los programas de "
            "reubicación, cómo se pide y qué dejar arreglado."
        ),
    ),
    picture="shelter-door",
    picture_alt=Words(
        "Illustration: a door stands open at the end of a woven path, with light behind it.",
        "Ilustración: una puerta abierta al final de un camino tejido, con luz detrás.",
    ),
    topics=("holistic-protection", "women-defenders"),
    owner=DESK,
    reviewed_days_ago=20,
    review_in_days=70,
    eligibility=Words(
        (
            "<p>Most programmes ask that you defend rights without violence, that the danger comes from this work, and "
            "that you intend to go back. Some ask for a language, an age or a profession. Read the conditions of each; "
            "they differ.</p>"
        ),
        (
            "<p>La mayoría de los programas piden que defiendas derechos sin violencia, que el peligro venga de ese "
            "trabajo y que tengas intención de volver. Algunos piden un idioma, una edad o una profesión. Lee las "
            "condiciones de cada uno: son distintas.</p>"
        ),
    ),
    time_needed=Words(
        "An emergency move within the country: days. A programme abroad: often months from the application to the "
        "journey, because of selection and visa. The stay: commonly three to twelve months.",
        "Un traslado urgente dentro del país: días. Un programa en el extranjero: a menudo meses entre la solicitud y "
        "el viaje, por la selección y el visado. La estancia: por lo común, de tres a doce meses.",
    ),
    decided_by=Words(
        "The programme decides whom it invites. A consulate decides about the visa, and a border officer about entry.",
        "El programa decide a quién invita. Un consulado decide sobre el visado y un agente de frontera, sobre la "
        "entrada.",
    ),
    cost=Words(
        "Applying costs nothing. Serious programmes pay the journey, housing and insurance; ask about visa fees, "
        "warm clothes and what those at home will live on.",
        "Solicitarlo no cuesta nada. Los programas serios pagan viaje, vivienda y seguro; pregunta por las tasas del "
        "visado, la ropa de abrigo y de qué vivirán quienes se quedan.",
    ),
    ask_first=Words(
        (
            "<p>An organisation that knows your work: almost every programme asks for one. If you have none, begin "
            "with those who answer in danger; they know which programme is open.</p>"
        ),
        (
            "<p>A una organización que conozca tu trabajo: casi todos los programas la piden. Si no tienes ninguna, "
            "empieza por quienes responden en el peligro; saben qué programa está abierto.</p>"
        ),
    ),
    directory_help="relocation",
    programmes="relocation",
    sources=(
        SourceContent(
            title=Words(
                "Temporary Relocation Programme and emergency grants",
                "Programa de reubicación temporal y ayudas de emergencia",
            ),
            publisher="ProtectDefenders.eu",
            url="https://protectdefenders.eu/protecting-defenders/",
        ),
        SourceContent(
            title=Words("Three months for human rights defenders", "Tres meses para personas defensoras"),
            publisher="Shelter City",
            url="https://sheltercity.org/human-rights-defenders",
        ),
        SourceContent(
            title=Words(
                "The Barcelona Guidelines on wellbeing and temporary relocation",
                "Las Directrices de Barcelona sobre bienestar y reubicación temporal",
            ),
            publisher="University of York",
            url="https://www.hrdhub.org/wellbeing",
        ),
    ),
    body=(
        (
            "notice",
            {
                "tone": "warning",
                "heading": Words("Do not travel on a promise", "No viajes por una promesa"),
                "text": Words(
                    (
                        "<p>Do not give up your home, sell anything or cross a border because somebody wrote that you "
                        "are invited. Wait for the letter, the visa and the name of the person who will stand at the "
                        "airport, and check all three with an organisation that you know.</p>"
                    ),
                    (
                        "<p>No dejes tu casa, no vendas nada ni cruces una frontera porque alguien te escribió que "
                        "estás invitada. Espera la carta, el visado y el nombre de quien estará en el aeropuerto, y "
                        "comprueba las tres cosas con una organización que conozcas.</p>"
                    ),
                ),
            },
        ),
        (
            "steps",
            {
                "heading": Words("The path, step by step", "El camino, paso a paso"),
                "items": [
                    {
                        "title": Words("Ask whether leaving is the answer", "Pregúntate si irse es la respuesta"),
                        "text": Words(
                            "<p>Sometimes another house in the same country, a change of routine or public attention "
                            "protects more than an aeroplane. Weigh it with people who know the place.</p>",
                            "<p>A veces protege más otra casa en el mismo país, cambiar de rutina o que el caso se "
                            "conozca que un avión. Sopésalo con gente que conozca el lugar.</p>",
                        ),
                    },
                    {
                        "title": Words("Find who speaks for you", "Busca quién hable por ti"),
                        "text": Words(
                            "<p>Two references from organisations that know what you do. They will be asked, so agree "
                            "with them what may be said, and over which channel.</p>",
                            "<p>Dos referencias de organizaciones que sepan lo que haces. Les van a preguntar: acuerda "
                            "con ellas qué se puede decir y por qué canal.</p>",
                        ),
                    },
                    {
                        "title": Words("Choose few programmes, and read them", "Elige pocos programas, y léelos"),
                        "text": Words(
                            "<p>How long, where, alone or with family, in which language, open or closed now. A stay "
                            "in your own region means less paper, a language you know and a shorter way home.</p>",
                            "<p>Cuánto tiempo, dónde, sola o con familia, en qué idioma, abierto o cerrado ahora. "
                            "Quedarte en tu región supone menos papeles, una lengua que conoces y un regreso más "
                            "corto.</p>",
                        ),
                    },
                    {
                        "title": Words("Apply safely", "Solicítalo con seguridad"),
                        "text": Words(
                            "<p>Write the application on a device of your own, send it over the channel that the "
                            "programme names, and keep no copy where it could be found.</p>",
                            "<p>Escribe la solicitud en un dispositivo tuyo, envíala por el canal que indique el "
                            "programa y no guardes copia donde puedan encontrarla.</p>",
                        ),
                    },
                    {
                        "title": Words("Papers and visa", "Papeles y visado"),
                        "text": Words(
                            "<p>A passport that stays valid for long enough, the children’s papers, and where needed "
                            "the other parent’s signed consent. Leave digital copies with somebody you trust.</p>",
                            "<p>Un pasaporte con vigencia suficiente, los papeles de tus hijas e hijos y, donde haga "
                            "falta, el permiso firmado del otro progenitor. Deja copias digitales con alguien de "
                            "confianza.</p>",
                        ),
                    },
                    {
                        "title": Words("Plan the return on the day you leave", "Prepara la vuelta el día que te vas"),
                        "text": Words(
                            "<p>Who looks at the danger while you are away, who says when it is time, and what happens "
                            "if it is not. Ask the programme for this talk in the first month.</p>",
                            "<p>Quién observa el peligro mientras no estás, quién dice cuándo es el momento y qué pasa "
                            "si no lo es. Pide esa conversación al programa durante el primer mes.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "needs",
            {
                "heading": Words(
                    "If you do not leave alone, or not from a safe home",
                    "Si no te vas sola, o no sales de una casa segura",
                ),
                "items": [
                    {
                        "title": Words("Children", "Hijas e hijos"),
                        "text": Words(
                            "<p>Ask before you apply whether they can come, who pays for school and care, and from "
                            "which age. Many programmes take family case by case: the question does no harm.</p>",
                            "<p>Pregunta antes de solicitarlo si pueden venir, quién paga la escuela y el cuidado y "
                            "desde qué edad. Muchos programas lo deciden caso por caso: preguntar no perjudica.</p>",
                        ),
                    },
                    {
                        "title": Words("Those who stay", "Quienes se quedan"),
                        "text": Words(
                            "<p>Whoever depends on your wage or your hands needs a plan as well: money each month, "
                            "somebody who visits, and safety if anger turns on them.</p>",
                            "<p>Quien depende de tu sueldo o de tus manos también necesita un plan: dinero cada mes, "
                            "alguien que visite y seguridad por si la rabia se vuelve contra ellas.</p>",
                        ),
                    },
                    {
                        "title": Words("A violent partner", "Una pareja violenta"),
                        "text": Words(
                            "<p>Tell the programme that nobody at your address may know. Do not share calendars, "
                            "accounts or a telephone contract with him, and ask a women’s shelter about the first "
                            "nights.</p>",
                            "<p>Dile al programa que en tu domicilio nadie puede saberlo. No compartas con él "
                            "calendarios, cuentas ni contrato de teléfono, y pregunta a una casa de acogida para "
                            "mujeres por las primeras noches.</p>",
                        ),
                    },
                    {
                        "title": Words("Visas of those who come with you", "Los visados de quienes vienen contigo"),
                        "text": Words(
                            "<p>Each person needs a visa of her own, and a child may need the consent of both parents. "
                            "Begin with the one that takes longest.</p>",
                            "<p>Cada persona necesita su propio visado, y una criatura puede necesitar el permiso de "
                            "ambos progenitores. Empieza por el que más tarda.</p>",
                        ),
                    },
                    {
                        "title": Words("Your body and your rest", "Tu cuerpo y tu descanso"),
                        "text": Words(
                            "<p>Pregnancy, medicines, contraception, somebody to talk to in your language: ask for "
                            "them before the journey. You do not owe anyone a public appearance in return.</p>",
                            "<p>Embarazo, medicinas, anticonceptivos, alguien con quien hablar en tu lengua: pídelo "
                            "antes del viaje. A cambio no le debes a nadie aparecer en público.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "questions",
            {
                "heading": Words("What people ask", "Lo que se pregunta"),
                "items": [
                    {
                        "question": Words(
                            "May I work for my cause while I am away?",
                            "¿Puedo seguir con mi causa mientras estoy fuera?",
                        ),
                        "answer": Words(
                            "<p>Usually yes, and many programmes help with it. Paid work depends on the visa: ask "
                            "first.</p>",
                            "<p>Por lo general sí, y muchos programas lo apoyan. El trabajo pagado depende del visado: "
                            "pregunta antes.</p>",
                        ),
                    },
                    {
                        "question": Words(
                            "What if I cannot go back when it ends?", "¿Y si al terminar no puedo volver?"
                        ),
                        "answer": Words(
                            "<p>Say so as soon as you fear it. The programme can look for an extension or another "
                            "place; a lawyer can tell you about asylum before the visa ends.</p>",
                            "<p>Dilo en cuanto lo temas. El programa puede buscar una prórroga u otro lugar; una "
                            "abogada puede informarte sobre el asilo antes de que venza el visado.</p>",
                        ),
                    },
                ],
            },
        ),
    ),
)
