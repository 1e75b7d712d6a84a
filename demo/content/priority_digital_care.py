"""Priority area: digital safety and care."""

from demo.content.shapes import PriorityContent
from demo.content.words import Words

DIGITAL_CARE = PriorityContent(
    key="priority-digital-care",
    slug=Words("digital-safety-and-care", "seguridad-digital-y-cuidados"),
    title=Words("Digital safety and care", "Seguridad digital y cuidados"),
    summary=Words(
        (
            "A telephone can carry a network or betray it. We treat digital safety as a form of "
            "care: calm, shared, and fit for the life a person really leads."
        ),
        (
            "Un teléfono puede sostener una red o delatarla. Para nosotras la seguridad digital "
            "es cuidado: sin prisa, entre varias y a la medida de la vida que cada quien lleva."
        ),
    ),
    picture="digital-safety",
    picture_alt=Words(
        ("Illustration: a hand holds a telephone behind a woven shield; dark darts fly towards it from all sides."),
        (
            "Ilustración: una mano sostiene un teléfono tras un escudo tejido; unos dardos "
            "oscuros llegan de todas partes."
        ),
    ),
    topics=("digital-safety", "collective-care", "women-defenders"),
    countries=("ES", "KE", "MX"),
    issue=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<p>For most defenders the office is a telephone. It holds the contacts of people "
                        "who trusted them, the photographs of a march, the recording that a court may need. "
                        "It is also shared with a daughter, mended at a market stall, and paid for by the "
                        "day.</p>"
                        "<p>Attacks through it are cheap and hard to trace. A false profile asks for an "
                        "interview. A message with a link arrives from a friend’s number. A private "
                        "picture, or one that a machine has made up, is sent to a whole town. A report to "
                        "the Parliamentary Assembly of the Council of Europe lists what women defenders "
                        'meet: <a href="https://assembly.coe.int/nw/xml/XRef/'
                        'X2H-Xref-ViewHTML.asp?FileID=33523&amp;Lang=EN">public shaming, personal data '
                        "spread by strangers, sexual insults</a>. The aim is the same as in the street. She "
                        "is to be ashamed, tired and alone.</p>"
                        "<h3>Advice that frightens</h3>"
                        "<p>Much of what is called digital security makes this worse. It comes as a list of "
                        "forty rules, in English, from somebody who will never meet her. It asks her to "
                        "give up the one application her community uses. When something happens, it is her "
                        "fault for having skipped rule nineteen.</p>"
                        "<p>Fear does not make anyone safer. People who feel judged stop telling, and then "
                        "nobody can help.</p>"
                    ),
                    (
                        "<p>Para la mayoría de las defensoras, la oficina es un teléfono. Ahí están los "
                        "contactos de quienes confiaron en ellas, las fotos de una marcha, la grabación que "
                        "quizá necesite un tribunal. Y ese mismo teléfono se comparte con una hija, se "
                        "arregla en un puesto del mercado y se recarga por día.</p>"
                        "<p>Atacar por ahí es barato y difícil de rastrear. Un perfil falso pide una "
                        "entrevista. Llega un enlace desde el número de una amiga. Una foto íntima, o una "
                        "que fabricó una máquina, se le manda al pueblo entero. Un informe para la Asamblea "
                        "Parlamentaria del Consejo de Europa enumera lo que encuentran las defensoras: <a "
                        'href="https://assembly.coe.int/nw/xml/XRef/'
                        'X2H-Xref-ViewHTML.asp?FileID=33523&amp;Lang=EN">escarnio público, datos personales '
                        "difundidos por desconocidos, insultos sexuales</a>. El fin es el mismo que en la "
                        "calle: que sienta vergüenza, que se canse y que se quede sola.</p>"
                        "<h3>Consejos que asustan</h3>"
                        "<p>Mucho de lo que se llama seguridad digital lo empeora. Llega como una lista de "
                        "cuarenta reglas, en inglés, de alguien que nunca la conocerá. Le pide que deje la "
                        "única aplicación que usa su comunidad. Y cuando algo pasa, la culpa es suya por "
                        "saltarse la regla diecinueve.</p>"
                        "<p>El miedo no da seguridad a nadie. Quien se siente juzgada deja de contar lo que "
                        "pasa, y entonces nadie puede ayudar.</p>"
                    ),
                ),
            },
        ),
    ),
    approach=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<p>We begin with her day, not with a tool. Whom do you talk to, from where, who "
                        "else holds this telephone, what would hurt most if it got out? Out of the answers "
                        "come two or three changes that can be kept up. More can wait.</p>"
                        "<p>And we do it as a group. A lock that one person has and the others lack opens "
                        "in the weakest hand; what protects is an agreement: where we talk about what, what "
                        "we delete and when, whom we call if somebody does not answer by nine.</p>"
                    ),
                    (
                        "<p>Empezamos por su día, no por una herramienta. ¿Con quién hablas, desde dónde, "
                        "quién más usa este teléfono, qué te dolería más que saliera a la luz? De las "
                        "respuestas salen dos o tres cambios que se pueden mantener. Lo demás puede "
                        "esperar.</p>"
                        "<p>Y lo hacemos en grupo. Un candado que tiene una y les falta a las demás se abre "
                        "por la mano más débil; lo que protege es un acuerdo: dónde hablamos de qué, qué "
                        "borramos y cuándo, a quién llamamos si alguna no contesta antes de las nueve.</p>"
                    ),
                ),
            },
        ),
        (
            "steps",
            {
                "heading": Words("Four agreements to start with", "Cuatro acuerdos para empezar"),
                "items": [
                    {
                        "title": Words("Keep less", "Guardar menos"),
                        "text": Words(
                            (
                                "<p>What is not on the telephone cannot be taken from it. Let messages disappear by "
                                "themselves, and keep evidence somewhere else, with somebody else.</p>"
                            ),
                            (
                                "<p>Lo que no está en el teléfono no se le puede quitar. Que los mensajes se borren "
                                "solos, y que las pruebas estén en otro lugar y con otra persona.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("Close the two main doors", "Cerrar las dos puertas principales"),
                        "text": Words(
                            (
                                "<p>A long screen code instead of a face, and a second step for the e-mail account, "
                                "because whoever has the e-mail has the rest.</p>"
                            ),
                            (
                                "<p>Un código largo de pantalla en vez de la cara, y un segundo paso para entrar al "
                                "correo, porque quien tiene el correo tiene lo demás.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("Agree on a sign", "Acordar una señal"),
                        "text": Words(
                            (
                                "<p>An ordinary word that means: I am not alone here, do not write anything. "
                                "Practise it once, and laugh about it.</p>"
                            ),
                            (
                                "<p>Una palabra corriente que signifique: no estoy sola, no escriban nada. "
                                "Ensáyenla una vez y ríanse.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("Decide who reads the insults", "Decidir quién lee los insultos"),
                        "text": Words(
                            (
                                "<p>When an attack comes, the person attacked hands over her account. Two others "
                                "read, save and report, in turns. She sleeps.</p>"
                            ),
                            (
                                "<p>Cuando llega un ataque, la persona atacada presta su cuenta. Otras dos leen, "
                                "guardan y denuncian, por turnos. Ella duerme.</p>"
                            ),
                        ),
                    },
                ],
            },
        ),
        (
            "quote",
            {
                "text": Words(
                    (
                        "The first night I read everything. The second night my friends read it for me, and "
                        "I understood what safety was."
                    ),
                    (
                        "La primera noche lo leí todo yo. La segunda lo leyeron mis amigas por mí, y "
                        "entendí qué era la seguridad."
                    ),
                ),
                "attribution": Words("An illustrative voice", "Una voz ilustrativa"),
                "context": Words(
                    "We wrote this for the demonstration. It is nobody’s testimony.",
                    "Lo escribimos para la demostración. No es el testimonio de nadie.",
                ),
                "basis": "illustrative",
                "source_label": None,
                "source_url": None,
                "original_language": None,
                "picture": "shelter-door",
            },
        ),
        (
            "links",
            {
                "heading": Words("Help that exists today", "Ayuda que existe hoy"),
                "items": [
                    {
                        "label": Words(
                            "Digital Security Helpline, Access Now", "Línea de ayuda en seguridad digital, Access Now"
                        ),
                        "description": Words(
                            "Free technical help for civil society, at any hour, also in an emergency.",
                            (
                                "Ayuda técnica gratuita para la sociedad civil, a cualquier hora, también en una "
                                "emergencia."
                            ),
                        ),
                        "url": "https://www.accessnow.org/help/",
                    },
                    {
                        "label": Words(
                            "Security in a Box, Front Line Defenders", "Security in a Box, Front Line Defenders"
                        ),
                        "description": Words(
                            ("Guides to safer telephones, computers and accounts, written for human rights defenders."),
                            (
                                "Guías para usar con más seguridad teléfonos, computadoras y cuentas, escritas para "
                                "personas defensoras."
                            ),
                        ),
                        "url": "https://securityinabox.org/",
                    },
                    {
                        "label": Words("Digital Defenders Partnership", "Digital Defenders Partnership"),
                        "description": Words(
                            "Support for human rights defenders who are under digital threat.",
                            "Apoyo a personas defensoras de derechos humanos bajo amenaza digital.",
                        ),
                        "url": "https://www.digitaldefenders.org/",
                    },
                ],
            },
        ),
    ),
    actions_intro=Words(
        (
            "<p>We hold workshops for collectives in which nobody is left behind, and open "
            "sessions online with interpretation. We also try to keep our own house: this site "
            "sets no cookie for its readers, loads nothing from other companies and works "
            "without scripts, because a reader may be somebody in danger on a borrowed "
            "telephone.</p>"
        ),
        (
            "<p>Damos talleres para colectivos en los que nadie se queda atrás y sesiones "
            "abiertas en línea con interpretación. También procuramos tener la casa en orden: "
            "este sitio no pone cookies a quien lo lee, no carga nada de otras empresas y "
            "funciona sin scripts, porque quien lee puede ser alguien en peligro con un "
            "teléfono prestado.</p>"
        ),
    ),
    contact="digital-care",
)
