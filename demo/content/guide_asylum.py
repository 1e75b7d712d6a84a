"""The page of the guide for those who cannot go back: asylum."""

from demo.content.guide import DESK
from demo.content.shapes import GuideContent, SourceContent
from demo.content.words import Words

PERMANENT = GuideContent(
    key="guide-permanent",
    part="permanent",
    slug=Words("permanent-protection", "proteccion-permanente"),
    title=Words("Permanent protection: asylum", "Protección permanente: el asilo"),
    tab_title=Words("Notes 3", "Apuntes 3"),
    summary=Words(
        (
            "When going back is not possible. What asylum is, where one asks for it, what happens next, and what the "
            "law promises to women who flee."
        ),
        (
            "Cuando volver no es posible. Qué es el asilo, dónde se pide, qué viene después y qué promete la ley a las "
            "mujeres que huyen."
        ),
    ),
    picture="the-issue",
    picture_alt=Words(
        "Illustration: a lone thread crosses a dark field towards a woven edge.",
        "Ilustración: un hilo solo cruza un campo oscuro hacia un borde tejido.",
    ),
    topics=("women-defenders", "holistic-protection"),
    owner=DESK,
    reviewed_days_ago=20,
    review_in_days=70,
    eligibility=Words(
        (
            "<p>Whoever is outside her own country and has good reason to fear persecution there for her race, "
            "religion, nationality, political opinion or because she belongs to a particular social group, and whom "
            "her state does not protect. In many places also whoever would face torture, execution or war.</p>"
        ),
        (
            "<p>Quien está fuera de su país y teme con fundamento que allí la persigan por su raza, religión, "
            "nacionalidad, opiniones políticas o por pertenecer a un determinado grupo social, sin que su Estado la "
            "proteja. En muchos lugares, también quien se enfrentaría a tortura, ejecución o guerra.</p>"
        ),
    ),
    time_needed=Words(
        "From some months to several years. In the meantime you may usually stay; whether you may work depends on the "
        "country.",
        "De unos meses a varios años. Mientras tanto, por lo general puedes quedarte; que puedas trabajar depende del "
        "país.",
    ),
    decided_by=Words(
        "An authority of the country in which you ask; against a refusal, a court. In some countries the United "
        "Nations refugee agency (UNHCR) examines applications.",
        "Una autoridad del país donde lo pides; contra una negativa, un tribunal. En algunos países examina las "
        "solicitudes la agencia de la ONU para los refugiados (ACNUR).",
    ),
    cost=Words(
        "Asking is free. A lawyer may be free as well: ask for legal aid on the first day.",
        "Pedirlo es gratis. La abogada también puede serlo: pide asistencia jurídica gratuita el primer día.",
    ),
    ask_first=Words(
        (
            "<p>A lawyer or a refugee organisation in the country where you are, before the first interview. If you "
            "are at a border, say clearly that you ask for asylum and that you fear to be sent back.</p>"
        ),
        (
            "<p>A una abogada o a una organización de apoyo a personas refugiadas del país donde estás, antes de la "
            "primera entrevista. Si estás en una frontera, di con claridad que pides asilo y que temes que te "
            "devuelvan.</p>"
        ),
    ),
    directory_help="asylum",
    sources=(
        SourceContent(
            title=Words(
                "Convention relating to the Status of Refugees, 1951",
                "Convención sobre el Estatuto de los Refugiados, 1951",
            ),
            publisher="OHCHR",
            url="https://www.ohchr.org/en/instruments-mechanisms/instruments/convention-relating-status-refugees",
        ),
        SourceContent(
            title=Words(
                "Convention on preventing and combating violence against women, 2011",
                "Convenio sobre prevención y lucha contra la violencia contra las mujeres, 2011",
            ),
            publisher="Council of Europe",
            url="https://www.coe.int/en/web/istanbul-convention",
        ),
        SourceContent(
            title=Words(
                "General recommendation 32: gender-related dimensions of refugee status",
                "Recomendación general 32: dimensiones de género del estatuto de refugiada",
            ),
            publisher="CEDAW",
            url="https://undocs.org/CEDAW/C/GC/32",
        ),
        SourceContent(
            title=Words(
                "Cartagena Declaration on Refugees, 1984", "Declaración de Cartagena sobre los Refugiados, 1984"
            ),
            publisher="OAS",
            url="https://www.oas.org/dil/1984_cartagena_declaration_on_refugees.pdf",
        ),
    ),
    body=(
        (
            "notice",
            {
                "tone": "warning",
                "heading": Words("Before you cross a border", "Antes de cruzar una frontera"),
                "text": Words(
                    (
                        "<p>Do not travel before you have spoken with a lawyer or an organisation of the country to "
                        "which you want to go, if there is any time for it. Once you have asked for asylum, going home "
                        "even for a few days, or asking your own embassy for a new passport, can cost you "
                        "protection.</p>"
                    ),
                    (
                        "<p>Si hay algo de tiempo, no viajes sin haber hablado con una abogada o con una organización "
                        "del país al que quieres ir. Cuando ya has pedido asilo, volver a casa aunque sean unos días, "
                        "o pedir a tu embajada un pasaporte nuevo, puede costarte la protección.</p>"
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
                        "title": Words("Ask on the spot", "Pídelo en el lugar"),
                        "text": Words(
                            "<p>As a rule one asks inside the country or at its border, not from afar. A few states "
                            "accept it at an embassy, and a few give humanitarian visas; a lawyer knows which.</p>",
                            "<p>Como regla se pide dentro del país o en su frontera, no desde lejos. Unos pocos "
                            "Estados lo admiten en una embajada y unos pocos dan visados humanitarios; una abogada "
                            "sabe cuáles.</p>",
                        ),
                    },
                    {
                        "title": Words("Ask without delay", "Pídelo sin demora"),
                        "text": Words(
                            "<p>Some countries set a time limit after entry. If you have waited, say why: fear, "
                            "illness, not knowing are reasons.</p>",
                            "<p>Algunos países fijan un plazo desde la entrada. Si has esperado, explica por qué: el "
                            "miedo, la enfermedad o no saberlo son motivos.</p>",
                        ),
                    },
                    {
                        "title": Words("Keep the paper you are given", "Guarda el papel que te dan"),
                        "text": Words(
                            "<p>It proves that you have asked and that you may not be expelled meanwhile. Note the "
                            "number and leave a copy elsewhere.</p>",
                            "<p>Prueba que lo has pedido y que mientras tanto no pueden expulsarte. Apunta el número y "
                            "deja una copia en otro sitio.</p>",
                        ),
                    },
                    {
                        "title": Words("Prepare the interview", "Prepara la entrevista"),
                        "text": Words(
                            "<p>Tell what happened to you in the order in which it happened, with a lawyer, before "
                            "anybody else hears it. You may say that you do not remember a date. Letters from "
                            "organisations that know your work weigh a lot.</p>",
                            "<p>Cuenta lo que te pasó en el orden en que pasó, con una abogada, antes de que lo oiga "
                            "nadie más. Puedes decir que no recuerdas una fecha. Las cartas de organizaciones que "
                            "conocen tu trabajo pesan mucho.</p>",
                        ),
                    },
                    {
                        "title": Words("The decision", "La decisión"),
                        "text": Words(
                            "<p>Refugee status, another form of protection, or a refusal. A refusal comes with a date "
                            "by which to appeal, and it can be short: call the lawyer on the same day.</p>",
                            "<p>El estatuto de refugiada, otra forma de protección o una negativa. La negativa trae "
                            "una fecha límite para recurrir, y puede ser corta: llama a la abogada el mismo día.</p>",
                        ),
                    },
                    {
                        "title": Words("Afterwards", "Después"),
                        "text": Words(
                            "<p>Papers, family reunification, health care, a language, and time. You can go on "
                            "defending rights from where you are.</p>",
                            "<p>Papeles, reunificación familiar, salud, un idioma y tiempo. Puedes seguir defendiendo "
                            "derechos desde donde estés.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "legal_statement",
            {
                "heading": Words("Nobody may be sent back into danger", "Nadie puede ser devuelta al peligro"),
                "place": "",
                "text": Words(
                    "<p>No state that is party to the Convention may expel or return a refugee, in any manner, to the "
                    "borders of a territory where her life or freedom would be threatened for one of the five reasons "
                    "(article 33; its second paragraph names narrow exceptions for dangers to security). Nor may it "
                    "punish her for entering without papers if she comes directly from the danger, presents herself "
                    "without delay and shows good cause (article 31).</p>",
                    "<p>Ningún Estado parte en la Convención puede expulsar o devolver a una persona refugiada, de "
                    "ningún modo, a las fronteras de un territorio donde su vida o su libertad peligren por uno de los "
                    "cinco motivos (artículo 33; su segundo párrafo nombra excepciones estrictas por peligros para la "
                    "seguridad). Tampoco puede castigarla por entrar sin papeles si llega directamente desde el "
                    "peligro, se presenta sin demora y alega causa justificada (artículo 31).</p>",
                ),
                "source_label": Words(
                    "Convention relating to the Status of Refugees (1951), articles 31 and 33",
                    "Convención sobre el Estatuto de los Refugiados (1951), artículos 31 y 33",
                ),
                "source_url": (
                    "https://www.ohchr.org/en/instruments-mechanisms/instruments/convention-relating-status-refugees"
                ),
                "valid_on": "2026-11-20",
            },
        ),
        (
            "legal_statement",
            {
                "heading": Words(
                    "Violence against women can be persecution", "La violencia contra las mujeres puede ser persecución"
                ),
                "place": "",
                "text": Words(
                    "<p>States that are party to this convention of the Council of Europe must ensure that "
                    "gender-based violence can be recognised as persecution in the sense of the Refugee Convention, "
                    "and must have procedures that take gender into account (article 60). A woman who needs protection "
                    "may "
                    "not be sent to a country where her life would be at risk or where she could be tortured (article "
                    "61).</p>",
                    "<p>Los Estados parte en este convenio del Consejo de Europa deben garantizar que la violencia por "
                    "motivos de género pueda reconocerse como persecución en el sentido de la Convención sobre los "
                    "Refugiados y tener procedimientos sensibles al género (artículo 60). A una mujer que necesita "
                    "protección no se la puede enviar a un país donde su vida corra peligro o donde puedan torturarla "
                    "(artículo 61).</p>",
                ),
                "source_label": Words(
                    "Istanbul Convention (CETS 210), articles 60 and 61",
                    "Convenio de Estambul (STCE 210), artículos 60 y 61",
                ),
                "source_url": (
                    "https://edoc.coe.int/fr/violence-l-gard-des-femmes/8301-gender-based-asylum-claims-and-non-"
                    "refoulement-articles-60-and-61-of-the-istanbul-convention.html"
                ),
                "valid_on": "2026-11-20",
            },
        ),
        (
            "legal_statement",
            {
                "heading": Words("In the European Union", "En la Unión Europea"),
                "place": "",
                "text": Words(
                    "<p>Since 1 July 2026 one regulation says in all member states bound by it who is a refugee, who "
                    "receives subsidiary protection, and what follows from it. It took the place of Directive "
                    "2011/95/EU.</p>",
                    "<p>Desde el 1 de julio de 2026 un reglamento dice, en todos los Estados miembros a los que "
                    "obliga, quién es refugiada, quién recibe protección subsidiaria y qué se sigue de ello. Ocupó el "
                    "lugar de "
                    "la Directiva 2011/95/UE.</p>",
                ),
                "source_label": Words(
                    "Regulation (EU) 2024/1347, articles 41 and 42", "Reglamento (UE) 2024/1347, artículos 41 y 42"
                ),
                "source_url": "https://eur-lex.europa.eu/eli/reg/2024/1347/oj",
                "valid_on": "2026-11-20",
            },
        ),
        (
            "needs",
            {
                "heading": Words("What women should ask for", "Lo que conviene que pidas"),
                "items": [
                    {
                        "title": Words("A woman to talk to", "Hablar con una mujer"),
                        "text": Words(
                            "<p>You may ask for a woman as interviewer and as interpreter, and for an interview "
                            "without your family in the room. Ask in writing and early.</p>",
                            "<p>Puedes pedir que te entreviste e interprete una mujer, y que tu familia no esté en la "
                            "sala. Pídelo por escrito y pronto.</p>",
                        ),
                    },
                    {
                        "title": Words("Your own claim", "Tu propia solicitud"),
                        "text": Words(
                            "<p>You can apply in your own name, beside a husband or a father. What happened to you is "
                            "not a footnote to his story, and a status of your own does not hang on the marriage.</p>",
                            "<p>Puedes solicitarlo a tu nombre, junto a un marido o un padre. Lo que te pasó no es una "
                            "nota al pie de la historia de él, y un estatuto propio no depende del matrimonio.</p>",
                        ),
                    },
                    {
                        "title": Words("Violence by a partner", "Violencia de la pareja"),
                        "text": Words(
                            "<p>If he is in the same centre or named in the same file, tell the lawyer alone. Ask for "
                            "separate housing, a separate file and that your address is kept secret.</p>",
                            "<p>Si él está en el mismo centro o figura en el mismo expediente, díselo a solas a la "
                            "abogada. Pide alojamiento aparte, expediente aparte y que tu dirección sea secreta.</p>",
                        ),
                    },
                    {
                        "title": Words("Children and those left behind", "Las criaturas y quienes se quedaron"),
                        "text": Words(
                            "<p>A child can have reasons of her own. Ask at once how and until when family may follow: "
                            "some countries give only a few months for the easier way.</p>",
                            "<p>Una niña puede tener motivos propios. Pregunta enseguida cómo y hasta cuándo puede "
                            "venir la familia: algunos países dan solo unos meses para la vía más fácil.</p>",
                        ),
                    },
                    {
                        "title": Words("Care while you wait", "Cuidados durante la espera"),
                        "text": Words(
                            "<p>Say when you need a doctor, a midwife, somebody to listen, child care during the "
                            "interview. To need it counts as a special need in many laws, not as a complaint.</p>",
                            "<p>Di si necesitas una médica, una matrona, alguien que escuche o quien cuide a las "
                            "criaturas durante la entrevista. En muchas leyes eso es una necesidad especial, no una "
                            "queja.</p>",
                        ),
                    },
                ],
            },
        ),
    ),
)
