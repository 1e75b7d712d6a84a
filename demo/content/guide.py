"""The first page of the protection guide, and its page about who accompanies defenders."""

from demo.content.shapes import DangerContactContent, GuideContent, GuideIndexContent, SourceContent
from demo.content.words import Words

DESK = Words("Protection desk", "Mesa de protección")

GUIDE = GuideIndexContent(
    key="guide",
    slug=Words("protection-guide", "guia-de-proteccion"),
    title=Words("Protection guide", "Guía de protección"),
    summary=Words(
        (
            "For women who defend rights and are threatened for it, and for those who stand beside them: who answers "
            "now, who walks with you, where you can go."
        ),
        (
            "Para quienes defienden derechos y reciben amenazas por ello, y para quienes están a su lado: quién "
            "responde ahora, quién te acompaña, adónde puedes ir."
        ),
    ),
    picture="night-vigil",
    picture_alt=Words(
        "Illustration: a street at night with a candle in almost every window.",
        "Ilustración: una calle de noche con una vela en casi todas las ventanas.",
    ),
    topics=("women-defenders", "holistic-protection"),
    owner=DESK,
    reviewed_days_ago=12,
    review_in_days=78,
    danger=Words(
        (
            "<p><b>First get to where other people are.</b> A shop, a clinic, a neighbour’s house: somewhere with a "
            "door and witnesses.</p>"
            "<p>Then tell one person whom you trust where you are and when you will call again. After that, call or "
            "write to those who are here for this. You need not give your name in the first sentence.</p>"
            "<p>Use a telephone that is not watched, if there is one. If you can write, an encrypted channel tells "
            "less to others than a call.</p>"
        ),
        (
            "<p><b>Primero, llega adonde haya gente.</b> Una tienda, un centro de salud, la casa de una vecina: un "
            "lugar con puerta y con testigos.</p>"
            "<p>Después dile a una persona de confianza dónde estás y cuándo volverás a llamar. Luego llama o escribe "
            "a quienes están para esto. No tienes que dar tu nombre en la primera frase.</p>"
            "<p>Si hay un teléfono que nadie vigile, usa ese. Si puedes escribir, un canal cifrado cuenta menos a "
            "otros que una llamada.</p>"
        ),
    ),
    contacts=(
        DangerContactContent(
            organisation="front-line-defenders",
            note=Words(
                "Somebody picks up at any hour of any day and can move people and money for your safety quickly.",
                "Alguien contesta a cualquier hora de cualquier día y puede mover pronto personas y dinero para tu "
                "seguridad.",
            ),
        ),
        DangerContactContent(
            organisation="protectdefenders-eu",
            note=Words(
                "The European Union’s mechanism for defenders. Its form is encrypted; its telephone is that of Front "
                "Line Defenders.",
                "El mecanismo de la Unión Europea para personas defensoras. Su formulario va cifrado; su teléfono es "
                "el de Front Line Defenders.",
            ),
        ),
        DangerContactContent(
            organisation="access-now",
            note=Words(
                "Only for attacks on telephones, accounts and websites. It replies within two hours, day and night, "
                "and then sets up a safe channel.",
                "Solo para ataques a teléfonos, cuentas y sitios web. Contesta en dos horas, de día y de noche, y "
                "entonces abre un canal seguro.",
            ),
        ),
    ),
    intro=Words(
        (
            "<p>Each page is short and says who checked it and when. Nobody here asks you for your story: this site "
            "has no form for it, and that is on purpose. You tell it to the people whom you choose.</p>"
        ),
        (
            "<p>Cada página es corta y dice quién la revisó y cuándo. Aquí nadie te pide tu historia: este sitio no "
            "tiene formulario para eso, y es a propósito. Se la cuentas a quien tú elijas.</p>"
        ),
    ),
)

ACCOMPANIMENT = GuideContent(
    key="guide-accompaniment",
    part="accompaniment",
    slug=Words("accompaniment", "acompanamiento"),
    title=Words("Accompaniment: somebody beside you", "Acompañamiento: alguien a tu lado"),
    summary=Words(
        (
            "On the road, in court, on the telephone at night. Who accompanies defenders, what accompaniment is and "
            "is not, and how to ask for it."
        ),
        (
            "En el camino, en el juzgado, al teléfono de madrugada. Quién acompaña a las defensoras, qué es acompañar "
            "y qué no, y cómo pedirlo."
        ),
    ),
    picture="holistic-protection",
    picture_alt=Words(
        "Illustration: four rings hold each other; in them a hand, hills above water, a spiral and a circle of people.",
        "Ilustración: cuatro anillos se sostienen; en ellos, una mano, unos cerros sobre agua, una espiral y un corro.",
    ),
    topics=("holistic-protection", "women-defenders"),
    owner=DESK,
    reviewed_days_ago=12,
    review_in_days=168,
    eligibility=Words(
        (
            "<p>Whoever defends rights without violence and is threatened for it: with an organisation or alone, with "
            "or without the word “defender” on a card. Some networks are for women only, some for one region.</p>"
        ),
        (
            "<p>Quien defiende derechos sin violencia y recibe amenazas por ello: con una organización o sola, tenga o "
            "no la palabra «defensora» en un carné. Algunas redes son solo para mujeres; otras, para una región.</p>"
        ),
    ),
    time_needed=Words(
        "An urgent answer within hours or days. Physical accompaniment is agreed over weeks, because both sides have "
        "to know each other.",
        "Una respuesta urgente, en horas o días. El acompañamiento físico se acuerda en semanas, porque las dos partes "
        "tienen que conocerse.",
    ),
    decided_by=Words("The organisation that you ask.", "La organización a la que se lo pides."),
    cost=Words("Nothing. Nobody serious asks for money.", "Nada. Nadie serio pide dinero."),
    ask_first=Words(
        (
            "<p>Begin with a network in your own country or region if there is one: it knows the roads, the police "
            "and the language. The directory shows the safest channel of each organisation first.</p>"
        ),
        (
            "<p>Empieza por una red de tu país o de tu región, si la hay: conoce los caminos, a la policía y la "
            "lengua. El directorio muestra primero el canal más seguro de cada organización.</p>"
        ),
    ),
    directory_help="accompaniment",
    sources=(
        SourceContent(
            title=Words(
                "Declaration on human rights defenders", "Declaración sobre los defensores de derechos humanos"
            ),
            publisher="United Nations, A/RES/53/144",
            url="https://undocs.org/A/RES/53/144",
        ),
        SourceContent(
            title=Words("Who we are and how we support defenders", "Quiénes somos y cómo apoyamos a defensoras"),
            publisher="Front Line Defenders",
            url="https://www.frontlinedefenders.org/",
        ),
        SourceContent(
            title=Words("What protective accompaniment is", "Qué es el acompañamiento protector"),
            publisher="Peace Brigades International",
            url="https://www.peacebrigades.org/",
        ),
        SourceContent(
            title=Words("Feminist holistic protection", "Protección integral feminista"),
            publisher="IM-Defensoras",
            url="https://im-defensoras.org/",
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What it can be</h2>"
                        "<ul>"
                        "<li><b>Presence.</b> Trained people, sometimes from abroad, stay with you at work, on the way "
                        "or at a hearing, so that whoever threatens you knows that others are watching.</li>"
                        "<li><b>Pressure.</b> Calls, letters and visits to those who could protect you and do not: "
                        "ministries, embassies, the United Nations.</li>"
                        "<li><b>Money in time.</b> A grant for a lock, a ticket, a lawyer, a doctor, some weeks "
                        "elsewhere.</li>"
                        "<li><b>Care.</b> Somebody to talk to, a place to rest, a group in which nothing has to be "
                        "explained.</li>"
                        "</ul>"
                        "<h2>What it is not</h2>"
                        "<p>It is not a bodyguard, and it carries no weapon. It does not replace the state, which "
                        "remains obliged to protect you. It does not tell you how to do your work, and it ends when "
                        "you say so.</p>"
                    ),
                    (
                        "<h2>Qué puede ser</h2>"
                        "<ul>"
                        "<li><b>Presencia.</b> Personas formadas, a veces de otros países, están contigo en el "
                        "trabajo, en el camino o en una audiencia, para que quien te amenaza sepa que hay quien "
                        "mira.</li>"
                        "<li><b>Presión.</b> Llamadas, cartas y visitas a quienes podrían protegerte y no lo hacen: "
                        "ministerios, embajadas, las Naciones Unidas.</li>"
                        "<li><b>Dinero a tiempo.</b> Una ayuda para una cerradura, un pasaje, una abogada, una médica, "
                        "unas semanas en otro lugar.</li>"
                        "<li><b>Cuidado.</b> Alguien con quien hablar, un sitio donde descansar, un grupo en el que no "
                        "hay que explicar nada.</li>"
                        "</ul>"
                        "<h2>Qué no es</h2>"
                        "<p>No es una escolta y no lleva armas. No sustituye al Estado, que sigue obligado a "
                        "protegerte. No te dice cómo hacer tu trabajo y termina cuando tú lo dices.</p>"
                    ),
                ),
            },
        ),
        (
            "steps",
            {
                "heading": Words("How to ask", "Cómo pedirlo"),
                "items": [
                    {
                        "title": Words("Choose the channel before the words", "Elige el canal antes que las palabras"),
                        "text": Words(
                            "<p>A device that nobody else uses, an encrypted channel if you have one. If you have "
                            "none, write only that you would like to talk.</p>",
                            "<p>Un dispositivo que nadie más use y, si lo tienes, un canal cifrado. Si no lo tienes, "
                            "escribe solo que quieres hablar.</p>",
                        ),
                    },
                    {
                        "title": Words("Say four things", "Di cuatro cosas"),
                        "text": Words(
                            "<p>The country, what you defend, what happened last, and how they can answer without "
                            "putting you at risk. No names, no addresses, no photographs yet.</p>",
                            "<p>El país, qué defiendes, qué fue lo último que pasó y cómo pueden responderte sin "
                            "ponerte en riesgo. Todavía sin nombres, direcciones ni fotos.</p>",
                        ),
                    },
                    {
                        "title": Words("Expect questions", "Cuenta con que pregunten"),
                        "text": Words(
                            "<p>They will check who you are with people you both trust. This protects you too: the "
                            "same questions keep out those who pretend.</p>",
                            "<p>Comprobarán quién eres con gente en la que ambas partes confían. Eso también te "
                            "protege: las mismas preguntas dejan fuera a quien finge.</p>",
                        ),
                    },
                    {
                        "title": Words("Agree in words", "Acuérdenlo con palabras"),
                        "text": Words(
                            "<p>What each side does, what stays secret, who may speak in public, what happens if one "
                            "of you cannot be reached, and when you look at it again.</p>",
                            "<p>Qué hace cada parte, qué queda en secreto, quién puede hablar en público, qué pasa si "
                            "no se localiza a alguien y cuándo lo revisan.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "needs",
            {
                "heading": Words("Say what else you carry", "Di qué más llevas a cuestas"),
                "items": [
                    {
                        "title": Words("Those you look after", "A quienes cuidas"),
                        "text": Words(
                            "<p>Plans that forget the children or the mother at home break on the first day. Name "
                            "them as part of the plan, not as a favour.</p>",
                            "<p>Los planes que olvidan a las criaturas o a la madre en casa se rompen el primer día. "
                            "Nómbralas como parte del plan, no como un favor.</p>",
                        ),
                    },
                    {
                        "title": Words("Danger at home or in the movement", "Peligro en casa o en el movimiento"),
                        "text": Words(
                            "<p>If the threat comes from a partner, a relative or a comrade, say so at once: then "
                            "nobody should be told who lives or works with you.</p>",
                            "<p>Si la amenaza viene de tu pareja, de la familia o de un compañero, dilo desde el "
                            "principio: entonces no hay que avisar a nadie que viva o trabaje contigo.</p>",
                        ),
                    },
                    {
                        "title": Words("Who accompanies you", "Quién te acompaña"),
                        "text": Words(
                            "<p>You may ask for women, for somebody who speaks your language, and for a change of "
                            "person without giving a reason.</p>",
                            "<p>Puedes pedir que sean mujeres, que alguien hable tu lengua y que cambien a la persona "
                            "sin dar motivos.</p>",
                        ),
                    },
                ],
            },
        ),
    ),
)
