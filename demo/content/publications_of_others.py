"""Publications of others: one series told in our own words, and documents that stand at their source."""

from datetime import date

from demo.content.shapes import IndexContent
from demo.content.shapes_of_publications import Chapter, PublicationContent
from demo.content.words import Words

READ_ON = date(2026, 11, 20)
UN = Words("United Nations General Assembly", "Asamblea General de las Naciones Unidas")
UN_LANGUAGES = ("ar", "en", "es", "fr", "ru")
BOOKS_ALT = Words(
    "Illustration: three booklets with woven patterns on the cover, sewn together by one marigold thread.",
    "Ilustración: tres cuadernillos con tejidos en la portada, cosidos con un mismo hilo color cempasúchil.",
)

PUBLICATIONS = IndexContent(
    key="publications",
    slug=Words("publications", "publicaciones"),
    title=Words("Publications", "Publicaciones"),
    summary=Words(
        "Guides, briefings and papers to read here or take with you: ours, and those of others, with their source.",
        "Guías, notas y documentos para leer aquí o llevártelos: los nuestros y los de otras, con su fuente.",
    ),
    picture="report-books",
    picture_alt=BOOKS_ALT,
    intro=Words(
        (
            "<p>What we learn we write down, in plain words and in a form that opens on an old telephone. What others "
            "have written better we name, and lead you to them. Every file says how large it is, in which language, "
            "and "
            "how to tell that it reached you whole.</p>"
        ),
        (
            "<p>Lo que aprendemos lo escribimos, con palabras sencillas y de modo que se abra en un teléfono viejo. Lo "
            "que otras ya escribieron mejor lo nombramos y te llevamos hasta ahí. Cada archivo dice cuánto pesa, en "
            "qué "
            "idioma está y cómo saber que te llegó completo.</p>"
        ),
    ),
)

INSIGHTS = PublicationContent(
    key="publication-insights",
    slug=Words("insights-from-the-struggle", "miradas-desde-la-lucha"),
    title=Words("Insights from the struggle", "Miradas desde la lucha"),
    subtitle=Words(
        "A working-paper series on women human rights defenders, told in our own words",
        "Una serie de documentos sobre defensoras de derechos humanos, contada con nuestras palabras",
    ),
    summary=Words(
        (
            "A series of FORUM-ASIA lets defenders speak from Kyrgyzstan, Nepal and the garment factories of Cambodia. "
            "We tell what it gathers and why it matters."
        ),
        (
            "Una serie de FORUM-ASIA da la palabra a defensoras de Kirguistán, de Nepal y de las fábricas de ropa de "
            "Camboya. Contamos qué reúne y por qué importa."
        ),
    ),
    picture="garment-workers",
    picture_alt=Words(
        "Illustration: a line of women lifts a long marigold thread among giant reels and a needle.",
        "Ilustración: una fila de mujeres levanta un largo hilo color cempasúchil entre carretes gigantes y una aguja.",
    ),
    topics=("women-defenders", "holistic-protection", "collective-care"),
    countries=("KG", "NP", "KH"),
    kind="working_paper",
    publisher="other",
    publisher_name=Words("FORUM-ASIA", "FORUM-ASIA"),
    published_on=date(2020, 1, 1),
    precision="year",
    source_url="https://iknowpolitics.org/en/learn/knowledge-resources/women-human-rights-defenders-insights-struggle",
    retrieved_on=READ_ON,
    original_title="Women human rights defenders: Insights from the struggle",
    is_retelling=True,
    original_languages=("en",),
    files=("en", "es"),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>Why we retell it</h2><p>The notice of this series stood on the web twice on one page, and "
                        "only in English. It deserves better: here is what it gathers, chapter by chapter, in two "
                        "languages and without a line of its text. The address of the notice, with the link to the "
                        "report itself, stands beside.</p>"
                    ),
                    (
                        "<h2>Por qué la contamos</h2><p>El aviso de esta serie aparecía dos veces en la misma página "
                        "web "
                        "y solo en inglés. Merece más: aquí está lo que reúne, capítulo por capítulo, en dos idiomas y "
                        "sin copiar una línea de su texto. Al lado está la dirección del aviso, con el enlace al "
                        "propio "
                        "informe.</p>"
                    ),
                )
            },
        ),
    ),
    chapters=(
        Chapter(
            heading=Words("Those who live it speak first", "Primero habla quien lo vive"),
            text=Words(
                (
                    "<p>Much is written about women who defend rights, and little of it by them. The series turns that "
                    "round: it begins with their own reflections, and only then asks what institutions make of them. "
                    "Cases stand next to personal texts, because a risk looks different from inside a life than in a "
                    "table.[1]</p>"
                    "<p>Two things run through all of it. Women are at the front of many movements for justice, and "
                    "the "
                    "more visible they become, the harder they are hit. And what keeps them going is seldom a measure "
                    "of the state: it is other women.</p>"
                ),
                (
                    "<p>Sobre las mujeres que defienden derechos se escribe mucho, y ellas escriben poco de ello. La "
                    "serie le "
                    "da la vuelta: empieza con sus propias reflexiones y solo después pregunta qué hacen con ellas las "
                    "instituciones. Los casos están junto a textos personales, porque un riesgo se ve distinto desde "
                    "dentro de una vida que en una tabla.[1]</p>"
                    "<p>Dos cosas la atraviesan entera. Las mujeres están al frente de muchos movimientos por la "
                    "justicia, y cuanto más visibles se vuelven, más duro las golpean. Y lo que las sostiene rara vez "
                    "es una medida del Estado: son otras mujeres.</p>"
                ),
            ),
            notes=(
                Words(
                    "<p>FORUM-ASIA is a network of human rights organisations in Asia. What we say of its series "
                    "follows "
                    'its public notice; see <a href="https://forum-asia.org/">the site of FORUM-ASIA</a>.</p>',
                    "<p>FORUM-ASIA es una red de organizaciones de derechos humanos de Asia. Lo que decimos de su "
                    "serie "
                    'sigue su aviso público; véase <a href="https://forum-asia.org/">el sitio de FORUM-ASIA</a>.</p>',
                ),
            ),
        ),
        Chapter(
            heading=Words("Kyrgyzstan and Nepal", "Kirguistán y Nepal"),
            text=Words(
                (
                    "<p>Two of the papers follow struggles that go on. They are not about heroines: they ask how a "
                    "woman "
                    "goes on defending rights in a place where the space for it narrows, and what she would need from "
                    "those who say that they stand with her.</p>"
                    "<p>We do not repeat their cases here. A case belongs to those who lived it, and out of its own "
                    "text "
                    "it is soon told wrongly.</p>"
                ),
                (
                    "<p>Dos de los documentos siguen luchas que no han terminado. No tratan de heroínas: preguntan "
                    "cómo "
                    "sigue una mujer defendiendo derechos allí donde el espacio para hacerlo se estrecha y qué "
                    "necesitaría de quienes dicen estar con ella.</p>"
                    "<p>Aquí no repetimos sus casos. Un caso es de quienes lo vivieron y, fuera de su propio texto, "
                    "enseguida se cuenta mal.</p>"
                ),
            ),
        ),
        Chapter(
            heading=Words("Garment workers in Cambodia", "Trabajadoras de la confección en Camboya"),
            text=Words(
                (
                    "<p>A woman who sews and asks for her wages may not call herself a defender of human rights. She "
                    "is "
                    "one. The series shows garment workers who act together: coordination is their protection, and "
                    "their answer to an employer who would rather speak with each of them alone.</p>"
                    "<p>What can be taken from it elsewhere:</p>"
                    "<ul><li>Ask who defends rights without the name, and invite her.</li>"
                    "<li>Support the group, not only the one who speaks for it.</li>"
                    "<li>Work and wages are part of protection.</li></ul>"
                ),
                (
                    "<p>Una mujer que cose y reclama su salario quizá no se llame a sí misma defensora de derechos "
                    "humanos. Lo es. La serie muestra a trabajadoras de la confección que actúan juntas: coordinarse "
                    "es "
                    "su protección y su respuesta a un patrón que preferiría hablar con cada una a solas.</p>"
                    "<p>Lo que sirve en otros lugares:</p>"
                    "<ul><li>Pregunta quién defiende derechos sin llevar el nombre, e invítala.</li>"
                    "<li>Apoya al grupo, no solo a quien habla por él.</li>"
                    "<li>El trabajo y el salario son parte de la protección.</li></ul>"
                ),
            ),
        ),
        Chapter(
            heading=Words("What protection leaves out", "Lo que la protección olvida"),
            text=Words(
                (
                    "<p>Testimonies that the University of York collected make one gap plain: measures look after the "
                    "body and the door, and forget the mind. Fear, tiredness and grief decide whether somebody can go "
                    "on, and they seldom have a budget line.</p>"
                    "<p>The series asks for stronger mechanisms that count psychosocial wellbeing as protection, not "
                    "as "
                    "an extra.[1] That is what we call holistic protection.</p>"
                ),
                (
                    "<p>Los testimonios que reunió la Universidad de York dejan clara una ausencia: las medidas cuidan "
                    "el cuerpo y la puerta, y olvidan el ánimo. El miedo, el cansancio y el duelo deciden si alguien "
                    "puede seguir, y rara vez tienen una partida en el presupuesto.</p>"
                    "<p>La serie pide mecanismos más fuertes que cuenten el bienestar psicosocial como protección y no "
                    "como un añadido.[1] A eso lo llamamos protección integral.</p>"
                ),
            ),
            notes=(
                Words(
                    "<p>The General Assembly asked in 2013 for measures that take the situation of women defenders "
                    "into "
                    'account: see <a href="https://undocs.org/A/RES/68/181">resolution 68/181</a>.</p>',
                    "<p>La Asamblea General pidió en 2013 medidas que tengan en cuenta la situación de las defensoras: "
                    'véase la <a href="https://undocs.org/A/RES/68/181">resolución 68/181</a>.</p>',
                ),
            ),
        ),
        Chapter(
            heading=Words("Twenty-five years after Beijing", "Veinticinco años después de Beijing"),
            text=Words(
                (
                    "<p>In 1995 governments signed the Beijing Platform for Action. A quarter of a century later the "
                    "series weighs what came of it and what has moved in the United Nations. Its conclusion is sober: "
                    "texts protect nobody by themselves. They do where an organised civil society takes them into its "
                    "hands, and where that society can breathe.</p>"
                ),
                (
                    "<p>En 1995 los gobiernos firmaron la Plataforma de Acción de Beijing. Un cuarto de siglo "
                    "después, la "
                    "serie sopesa qué fue de ella y qué se ha movido en las Naciones Unidas. Su conclusión es sobria: "
                    "los textos no protegen a nadie por sí solos. Protegen allí donde una sociedad civil organizada "
                    "los "
                    "toma en sus manos, y donde esa sociedad puede respirar.</p>"
                ),
            ),
        ),
    ),
)

DECLARATION = PublicationContent(
    key="publication-declaration",
    slug=Words("un-declaration-on-defenders", "declaracion-de-la-onu-sobre-defensoras"),
    title=Words(
        "The UN Declaration on human rights defenders", "La Declaración de la ONU sobre las personas defensoras"
    ),
    summary=Words(
        "The text to which all others refer: everybody may defend rights, alone or with others, and states owe "
        "protection.",
        "El texto al que remiten todos los demás: cualquiera puede defender derechos, y los Estados deben protegerlo.",
    ),
    picture="report-books",
    picture_alt=BOOKS_ALT,
    topics=("women-defenders", "diplomacy"),
    kind="standard",
    publisher="other",
    publisher_name=UN,
    published_on=date(1998, 12, 9),
    source_url="https://undocs.org/A/RES/53/144",
    retrieved_on=READ_ON,
    original_title=(
        "Declaration on the Right and Responsibility of Individuals, Groups and Organs of Society to Promote and "
        "Protect "
        "Universally Recognized Human Rights and Fundamental Freedoms"
    ),
    identifier="A/RES/53/144",
    original_languages=UN_LANGUAGES,
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What it is good for</h2><p>Adopted by consensus in 1998, it creates no new rights. It "
                        "says "
                        "that those which exist hold for whoever defends them: to meet, to receive and ask for "
                        "money, to "
                        "criticise, to be heard. Name its number in a letter to an authority: it is hard to answer "
                        "that "
                        "one has never heard of it.</p>"
                    ),
                    (
                        "<h2>Para qué sirve</h2><p>Aprobada por consenso en 1998, no crea derechos nuevos. Dice que "
                        "los "
                        "que existen valen también para quien los defiende: reunirse, pedir y recibir fondos, "
                        "criticar, "
                        "ser escuchada. Cita su número en una carta a una autoridad: es difícil responder que nunca se "
                        "ha oído hablar de ella.</p>"
                    ),
                )
            },
        ),
    ),
)

RESOLUTION = PublicationContent(
    key="publication-resolution",
    slug=Words("un-resolution-on-women-defenders", "resolucion-de-la-onu-sobre-defensoras"),
    title=Words("The UN resolution on women defenders", "La resolución de la ONU sobre las defensoras"),
    summary=Words(
        "The first resolution of the General Assembly on women who defend rights: what states promised in 2013.",
        "La primera resolución de la Asamblea General sobre las defensoras: lo que los Estados prometieron en 2013.",
    ),
    picture="the-issue",
    picture_alt=Words(
        "Illustration: a net with a large hole in it; in the hole, two cords are tied in a knot.",
        "Ilustración: una red con un gran agujero; en él, dos cuerdas se unen con un nudo.",
    ),
    topics=("women-defenders", "diplomacy"),
    kind="standard",
    publisher="other",
    publisher_name=UN,
    published_on=date(2013, 12, 18),
    source_url="https://undocs.org/A/RES/68/181",
    retrieved_on=READ_ON,
    original_title=(
        "Promotion of the Declaration on the Right and Responsibility of Individuals, Groups and Organs of Society to "
        "Promote and Protect Universally Recognized Human Rights and Fundamental Freedoms: protecting women human "
        "rights "
        "defenders"
    ),
    identifier="A/RES/68/181",
    original_languages=UN_LANGUAGES,
)

EU_GUIDELINES = PublicationContent(
    key="publication-eu-guidelines",
    slug=Words("eu-guidelines-on-defenders", "directrices-de-la-ue-sobre-defensoras"),
    title=Words("The EU Guidelines on human rights defenders", "Las Directrices de la UE sobre personas defensoras"),
    subtitle=Words("Ensuring protection", "Garantizar la protección"),
    summary=Words(
        "What embassies of the European Union are told to do for defenders: observe trials, visit, receive, speak out.",
        "Lo que se encarga a las embajadas de la Unión Europea: asistir a juicios, visitar, recibir, pronunciarse.",
    ),
    picture="mexico-roundtable",
    picture_alt=Words(
        "Illustration: a round woven table seen from above, with sheets of paper, glasses of water and jacaranda "
        "petals.",
        "Ilustración: una mesa redonda tejida, vista desde arriba, con hojas de papel, vasos de agua y pétalos de "
        "jacaranda.",
    ),
    topics=("diplomacy", "holistic-protection"),
    countries=("BE",),
    kind="standard",
    publisher="other",
    publisher_name=Words("Council of the European Union", "Consejo de la Unión Europea"),
    published_on=date(2008, 1, 1),
    precision="year",
    source_url="https://www.focus-obs.org/documents/ensuring-protection-european-union-guidelines-on-human-rights-defenders/",
    retrieved_on=READ_ON,
    original_title="Ensuring Protection – European Union Guidelines on Human Rights Defenders",
    original_languages=("en", "sw", "th"),
)
