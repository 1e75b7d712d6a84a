"""Guides of our own, in both languages. They are written for the demonstration, and say so."""

from demo.content.shapes import Block
from demo.content.shapes_of_publications import Chapter, PublicationContent
from demo.content.words import Words

DEMONSTRATION: Block = (
    "notice",
    {
        "tone": "information",
        "heading": Words("A demonstration publication", "Una publicación de demostración"),
        "text": Words(
            "<p>The organisation is imaginary, and this text was written for this site. The advice is common knowledge "
            "of those who accompany; try it on your own situation before you rely on it.</p>",
            "<p>La organización es imaginaria y este texto se escribió para este sitio. Los consejos son saber común "
            "de "
            "quienes acompañan; contrástalos con tu situación antes de confiar en ellos.</p>",
        ),
    },
)

FIRST_MESSAGE = PublicationContent(
    key="publication-first-message",
    slug=Words("the-first-message", "el-primer-mensaje"),
    title=Words("The first message", "El primer mensaje"),
    subtitle=Words("How to ask for help without saying too much", "Cómo pedir ayuda sin decir de más"),
    summary=Words(
        "What to leave out of a first message, which device to write it on, and how to agree on a safer way to talk.",
        "Qué no poner en un primer mensaje, desde qué aparato escribirlo y cómo acordar una vía más segura.",
    ),
    picture="digital-safety",
    picture_alt=Words(
        "Illustration: a hand holds a telephone behind a woven shield; dark darts fly towards it from all sides.",
        "Ilustración: una mano sostiene un teléfono tras un escudo tejido; unos dardos oscuros llegan de todas partes.",
    ),
    topics=("digital-safety", "holistic-protection"),
    kind="guide",
    published_days_ago=40,
    files=("en", "es"),
    body=(DEMONSTRATION,),
    chapters=(
        Chapter(
            heading=Words("Before you write", "Antes de escribir"),
            text=Words(
                (
                    "<p>A first message only has to open a door. It need not convince anybody, and it should not harm "
                    "you if a stranger reads it.</p>"
                    "<ul><li>Write from a device that only you use. If you fear that your telephone is watched, borrow "
                    "one from somebody you trust.</li>"
                    "<li>Use an account without your name, made for this purpose.</li>"
                    "<li>Choose a moment when nobody looks over your shoulder, and leave the page when you are "
                    "done.</li></ul>"
                ),
                (
                    "<p>Un primer mensaje solo tiene que abrir una puerta. No necesita convencer a nadie, y no debería "
                    "hacerte daño si lo lee una persona extraña.</p>"
                    "<ul><li>Escribe desde un aparato que solo uses tú. Si temes que tu teléfono esté vigilado, pide "
                    "prestado uno a alguien de confianza.</li>"
                    "<li>Usa una cuenta sin tu nombre, hecha para esto.</li>"
                    "<li>Elige un momento en que nadie mire por encima de tu hombro y sal de la página al "
                    "terminar.</li></ul>"
                ),
            ),
        ),
        Chapter(
            heading=Words("What to say, and what not", "Qué decir y qué no"),
            text=Words(
                (
                    "<p>Say three things: that you defend rights, that you feel in danger, and how and when it is "
                    "safe to "
                    "answer you. That is enough for a good answer.[1]</p>"
                    "<h3>Leave out</h3>"
                    "<ul><li>names, your own included;</li><li>places and routes;</li>"
                    "<li>photographs and documents;</li><li>what you plan to do next.</li></ul>"
                ),
                (
                    "<p>Di tres cosas: que defiendes derechos, que te sientes en peligro, y cómo y cuándo es seguro "
                    "responderte. Con eso basta para una buena respuesta.[1]</p>"
                    "<h3>No pongas</h3>"
                    "<ul><li>nombres, tampoco el tuyo;</li><li>lugares ni recorridos;</li>"
                    "<li>fotos ni documentos;</li><li>lo que piensas hacer después.</li></ul>"
                ),
            ),
            notes=(
                Words(
                    '<p>Front Line Defenders keeps <a href="https://www.frontlinedefenders.org/emergency-contact">an '
                    "emergency contact</a> for defenders, at any hour.</p>",
                    '<p>Front Line Defenders mantiene <a href="https://www.frontlinedefenders.org/emergency-contact">'
                    "un contacto de emergencia</a> para personas defensoras, a cualquier hora.</p>",
                ),
            ),
        ),
        Chapter(
            heading=Words("After the answer", "Después de la respuesta"),
            text=Words(
                (
                    "<p>Check that the answer comes from the address that you wrote to. Agree on an encrypted way to "
                    "talk, "
                    "and on a word that tells both of you that something is wrong. Delete the first messages together, "
                    "on both sides.</p>"
                ),
                (
                    "<p>Comprueba que la respuesta viene de la dirección a la que escribiste. Acuerden una vía "
                    "cifrada y "
                    "una palabra que les avise de que algo va mal. Borren juntas los primeros mensajes, en ambos "
                    "lados.</p>"
                ),
            ),
        ),
    ),
)

GATHERING = PublicationContent(
    key="publication-gathering",
    slug=Words("a-gathering-that-protects", "un-encuentro-que-protege"),
    title=Words("A gathering that protects", "Un encuentro que protege"),
    subtitle=Words("Checklist for those who invite", "Lista de comprobación para quienes convocan"),
    summary=Words(
        "From the invitation to the last bus home: what organisers can do so that a meeting makes nobody less safe.",
        "De la invitación al último autobús: lo que puede hacer quien convoca para que una reunión no exponga a nadie.",
    ),
    picture="brussels-gathering",
    picture_alt=Words(
        "Illustration: forty seats around a great woven wheel that rises like a sun over stepped gables.",
        "Ilustración: cuarenta asientos alrededor de una gran rueda tejida que se alza como un sol sobre tejados "
        "escalonados.",
    ),
    topics=("holistic-protection", "collective-care"),
    countries=("BE", "HN", "KE"),
    kind="training",
    published_days_ago=120,
    files=("en", "es"),
    body=(DEMONSTRATION,),
    chapters=(
        Chapter(
            heading=Words("The invitation", "La invitación"),
            text=Words(
                (
                    "<p>Whoever is invited should be able to decide. Tell her who else knows, who pays, what will be "
                    "published and what never will be.</p>"
                    "<ul><li>Send place and hour late, and separately.</li>"
                    "<li>Ask about children, food, access and rest before you fix the programme.</li>"
                    "<li>Keep no list that says more than you need, and say when you will destroy it.</li></ul>"
                ),
                (
                    "<p>Quien recibe una invitación tiene que poder decidir. Dile quién más lo sabe, quién paga, qué "
                    "se va "
                    "a publicar y qué no se publicará nunca.</p>"
                    "<ul><li>Envía el lugar y la hora tarde y por separado.</li>"
                    "<li>Pregunta por criaturas, comida, accesos y descanso antes de cerrar el programa.</li>"
                    "<li>No guardes ninguna lista que diga más de lo necesario, y avisa de cuándo la "
                    "destruirás.</li></ul>"
                ),
            ),
        ),
        Chapter(
            heading=Words("In the room", "En la sala"),
            text=Words(
                (
                    "<p>Agree at the start on what may leave the room: what was said, but not who said it. "
                    "Photographs only "
                    "with everybody’s yes, and with another corner for those who say no.</p>"
                    "<p>Plan half as much as you would like to. Tired people make mistakes about safety.</p>"
                ),
                (
                    "<p>Acuerden al principio qué puede salir de la sala: lo que se dijo, pero no quién lo dijo. "
                    "Fotos solo "
                    "con el sí de todas, y con otro rincón para quienes digan que no.</p>"
                    "<p>Programa la mitad de lo que te gustaría. El cansancio lleva a errores de seguridad.</p>"
                ),
            ),
        ),
        Chapter(
            heading=Words("The way home", "El camino a casa"),
            text=Words(
                (
                    "<p>A meeting is over when the last of you has arrived. Ask for a sign of life from each, by a "
                    "way that "
                    "she chose, and know what you will do if it does not come.</p>"
                ),
                (
                    "<p>Una reunión termina cuando ha llegado la última. Pide a cada una una señal de vida, por la "
                    "vía que "
                    "ella elija, y ten claro qué harás si no llega.</p>"
                ),
            ),
        ),
    ),
)

WORDS_THAT_DO_NOT_HARM = PublicationContent(
    key="publication-press",
    slug=Words("words-that-do-not-harm", "palabras-que-no-danan"),
    title=Words("Words that do not harm", "Palabras que no dañan"),
    subtitle=Words("A briefing for those who report on defenders", "Nota para quienes informan sobre defensoras"),
    summary=Words(
        "Seven questions before a story goes out: what to ask her, what to blur, and whom a headline puts at risk.",
        "Siete preguntas antes de publicar: qué preguntarle, qué difuminar y a quién pone en riesgo un titular.",
    ),
    picture="stand-with-her",
    picture_alt=Words(
        "Illustration: a woman seen from behind, with a long plait; many threads meet in her woven cape.",
        "Ilustración: una mujer de espaldas, con una trenza larga; muchos hilos se juntan en su capa tejida.",
    ),
    topics=("women-defenders",),
    kind="briefing",
    published_days_ago=200,
    files=("en", "es"),
    earlier_note=(
        Words(
            "New: the question about children, and a clearer one about photographs.",
            "Nuevo: la pregunta sobre las criaturas y otra más clara sobre las fotografías.",
        ),
    ),
    body=(DEMONSTRATION,),
    chapters=(
        Chapter(
            heading=Words("Before the interview", "Antes de la entrevista"),
            text=Words(
                (
                    "<ol><li>Does she know where it will be read, and by whom?</li>"
                    "<li>Which name does she want to bear in it?</li>"
                    "<li>Who else can be recognised by what she tells: colleagues, neighbours, her children?</li></ol>"
                    "<p>A yes can be taken back until the last moment, and you say so first.</p>"
                ),
                (
                    "<ol><li>¿Sabe dónde se leerá y quién lo leerá?</li>"
                    "<li>¿Con qué nombre quiere aparecer?</li>"
                    "<li>¿A quién más se reconoce por lo que cuenta: compañeras, vecinas, sus criaturas?</li></ol>"
                    "<p>Un sí puede retirarse hasta el último momento, y eso se dice primero.</p>"
                ),
            ),
        ),
        Chapter(
            heading=Words("Before it goes out", "Antes de publicar"),
            text=Words(
                (
                    "<ol><li>Does the headline accuse somebody who can strike back at her?</li>"
                    "<li>Does the photograph show her door, her street, her bus?</li>"
                    "<li>Does the file of the photograph say where it was taken?</li>"
                    "<li>Is she called a victim where she is the one who acts?</li></ol>"
                ),
                (
                    "<ol><li>¿El titular acusa a alguien que puede vengarse en ella?</li>"
                    "<li>¿La fotografía muestra su puerta, su calle, su autobús?</li>"
                    "<li>¿El archivo de la fotografía dice dónde se tomó?</li>"
                    "<li>¿Se la llama víctima cuando es ella quien actúa?</li></ol>"
                ),
            ),
        ),
    ),
)

EMBASSY = PublicationContent(
    key="publication-embassy",
    slug=Words("before-you-go-to-an-embassy", "antes-de-ir-a-una-embajada"),
    title=Words("Before you go to an embassy", "Antes de ir a una embajada"),
    subtitle=Words("A worksheet in Spanish", "Hoja de trabajo"),
    summary=Words(
        "What to ask for, which promise to quote, and what to bring: a sheet to fill in with your organisation.",
        "Qué pedir, qué compromiso citar y qué llevar: una hoja para rellenar con tu organización.",
    ),
    picture="mexico-roundtable",
    picture_alt=Words(
        "Illustration: a round woven table seen from above, with sheets of paper, glasses of water and jacaranda "
        "petals.",
        "Ilustración: una mesa redonda tejida, vista desde arriba, con hojas de papel, vasos de agua y pétalos de "
        "jacaranda.",
    ),
    topics=("diplomacy",),
    countries=("MX", "HN"),
    kind="training",
    published_days_ago=75,
    files=("es",),
    shows_chapters=False,
    body=(DEMONSTRATION,),
    chapters=(
        Chapter(
            heading=Words("Three things to settle at home", "Tres cosas que decidir en casa"),
            text=Words(
                (
                    "<ul><li>What one thing do you ask for: a visit, an observer at a trial, a public word?</li>"
                    "<li>Who speaks, and who takes notes?</li>"
                    "<li>What may the embassy repeat, and what not?</li></ul>"
                ),
                (
                    "<ul><li>¿Qué única cosa van a pedir: una visita, una observadora en un juicio, una palabra en "
                    "público?</li>"
                    "<li>¿Quién habla y quién toma notas?</li>"
                    "<li>¿Qué puede repetir la embajada y qué no?</li></ul>"
                ),
            ),
        ),
        Chapter(
            heading=Words("What they have promised", "Lo que han prometido"),
            text=Words(
                (
                    "<p>The guidelines of the European Union on human rights defenders ask its missions to keep in "
                    "touch "
                    "with defenders, to receive and visit them, and to observe trials. Bring them, and point to the "
                    "line.</p>"
                ),
                (
                    "<p>Las directrices de la Unión Europea sobre personas defensoras piden a sus misiones que "
                    "mantengan el "
                    "contacto con ellas, que las reciban y visiten y que asistan a juicios. Llévenlas y señalen la "
                    "línea.</p>"
                ),
            ),
        ),
    ),
)

REST = PublicationContent(
    key="publication-rest",
    slug=Words("rest-is-part-of-the-work", "descansar-es-parte-del-trabajo"),
    title=Words("Rest is part of the work", "Descansar es parte del trabajo"),
    subtitle=Words("An exercise for teams", "Un ejercicio para equipos, en inglés"),
    summary=Words(
        "One hour, a roll of paper and four questions: a team finds out what wears it down and what gives it strength.",
        "Una hora, un rollo de papel y cuatro preguntas: un equipo descubre qué lo desgasta y qué le da fuerza.",
    ),
    picture="holistic-protection",
    picture_alt=Words(
        "Illustration: four rings in four colours, linked so that each holds the others.",
        "Ilustración: cuatro anillos de cuatro colores, enlazados de modo que cada uno sostiene a los demás.",
    ),
    topics=("collective-care",),
    countries=("KE",),
    kind="training",
    published_days_ago=310,
    files=("en",),
    shows_chapters=False,
    body=(DEMONSTRATION,),
    chapters=(
        Chapter(
            heading=Words("The exercise", "El ejercicio"),
            text=Words(
                (
                    "<p>Draw a line across the paper: the last year. Each of you marks on it, without speaking, the "
                    "days "
                    "that took strength and those that gave it. Then ask:</p>"
                    "<ol><li>Where do our marks stand together?</li><li>What came before the hard days?</li>"
                    "<li>Who carried what nobody saw?</li><li>What do we stop doing?</li></ol>"
                    "<p>Write down one answer to the last question, and the day on which you look at it again.</p>"
                ),
                (
                    "<p>Tracen una línea a lo largo del papel: el último año. Cada una marca en ella, sin hablar, "
                    "los días "
                    "que le quitaron fuerza y los que se la dieron. Luego pregunten:</p>"
                    "<ol><li>¿Dónde coinciden nuestras marcas?</li><li>¿Qué hubo antes de los días duros?</li>"
                    "<li>¿Quién cargó con lo que nadie vio?</li><li>¿Qué dejamos de hacer?</li></ol>"
                    "<p>Escriban una respuesta a la última pregunta y el día en que volverán a mirarla.</p>"
                ),
            ),
        ),
    ),
)
