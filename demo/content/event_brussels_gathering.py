"""A past event with its report: 40 defenders meet in Brussels."""

from demo.content.shapes import EventContent, Institution, Session
from demo.content.words import Words

BRUSSELS_GATHERING = EventContent(
    key="event-brussels-gathering",
    slug=Words("brussels-gathering-holistic-protection", "encuentro-de-bruselas-proteccion-integral"),
    title=Words(
        "Forty defenders in Brussels: three days on holistic protection",
        "Cuarenta personas defensoras en Bruselas: tres días de protección integral",
    ),
    summary=Words(
        (
            "Defenders from the Americas, Europe, Africa and Asia compared what threatens them "
            "and what protects them, and agreed on what to tell Europe’s leaders."
        ),
        (
            "Personas defensoras de América, Europa, África y Asia compararon lo que las "
            "amenaza y lo que las protege, y acordaron qué decir a quienes gobiernan en Europa."
        ),
    ),
    picture="brussels-gathering",
    picture_alt=Words(
        ("Illustration: forty seats around a great woven wheel that rises like a sun over stepped gables."),
        (
            "Ilustración: cuarenta asientos alrededor de una gran rueda tejida que se alza como "
            "un sol sobre tejados escalonados."
        ),
    ),
    topics=("holistic-protection", "women-defenders", "diplomacy"),
    countries=("BE",),
    timezone="Europe/Brussels",
    city=Words("Brussels", "Bruselas"),
    country="BE",
    precision="city",
    mode="in_person",
    languages=("en", "es"),
    interpretation=("en", "es", "fr"),
    accessibility=Words(
        (
            "<p>Rooms without steps, a quiet room all day, captions on the screen in two "
            "languages, and breaks that are kept. Personal assistants and small children come "
            "free of charge.</p>"
        ),
        (
            "<p>Salas sin escalones, una habitación tranquila todo el día, subtítulos en "
            "pantalla en dos lenguas y pausas que se respetan. La asistencia personal y las "
            "criaturas pequeñas no pagan.</p>"
        ),
    ),
    participation=Words(
        (
            "<p>This meeting is over. Participants were invited through the organisations that "
            "accompany them, and the place was told to them alone.</p>"
        ),
        (
            "<p>Este encuentro ya terminó. La invitación llegó por medio de las organizaciones "
            "que acompañan a cada participante, y el lugar solo lo supieron ellas.</p>"
        ),
    ),
    institutions=(
        Institution(
            name=Words(
                "Defenders’ organisations and networks from four continents",
                "Organizaciones y redes de personas defensoras de cuatro continentes",
            ),
            role="participant",
        ),
    ),
    confidentiality=Words(
        (
            "We publish no list of those who came and no photographs of them. What was said may "
            "be told; who said it may not."
        ),
        (
            "No publicamos la lista de quienes vinieron ni sus fotografías. Lo que se dijo se "
            "puede contar; quién lo dijo, no."
        ),
    ),
    sessions=(
        Session(
            title=Words("Reading the risk", "Leer el riesgo"),
            description=Words(
                "World trends that shape the danger, seen from each region.",
                "Las tendencias mundiales que condicionan el peligro, vistas desde cada región.",
            ),
            start="09:30",
            end="17:00",
            timezone="Europe/Brussels",
            day_offset=-37,
        ),
        Session(
            title=Words("Holistic protection, compared", "La protección integral, comparada"),
            description=Words(
                "What each group does, what it costs, what has failed.",
                "Qué hace cada grupo, cuánto cuesta, qué ha fallado.",
            ),
            start="09:30",
            end="17:00",
            timezone="Europe/Brussels",
            day_offset=-36,
        ),
        Session(
            title=Words("One story to tell", "Un mismo relato"),
            description=Words(
                ("Shared needs, key messages, and recommendations to the European Union and its member states."),
                ("Necesidades comunes, mensajes clave y recomendaciones a la Unión Europea y a sus Estados miembros."),
            ),
            start="09:30",
            end="14:00",
            timezone="Europe/Brussels",
            day_offset=-35,
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>Why they met</h2>"
                        "<p>Defenders are used to being asked about the worst day of their lives. They are "
                        "seldom asked what works. This gathering was built around that second question. "
                        "Forty people from the Americas, Europe, Africa and Asia had three days to show one "
                        "another how they protect themselves, their families and their organisations, and "
                        "to decide together what they need from those who say that they support them.</p>"
                        "<p>The word that held the programme together was <b>holistic</b>, <i>integral</i> "
                        "in Spanish: protection that takes in the body and the mind, the home and the "
                        "office, money, the law and the telephone.</p>"
                        "<h2>How the days were arranged</h2>"
                        "<p>Each day started in the body, with half an hour of movement or silence, and "
                        "closed with a round in which everybody could speak and nobody had to. Work was "
                        "done in small groups by language, with interpreters who had been briefed on the "
                        "subject. Nobody was asked for a testimony.</p>"
                        "<p>The meeting itself is real: it was reported by <a "
                        'href="https://www.peacebrigades.org/">Peace Brigades International</a>. The dates, '
                        "the timetable and the arrangements on this page are examples, and so are the "
                        "details of the report.</p>"
                    ),
                    (
                        "<h2>Para qué se reunieron</h2>"
                        "<p>A quienes defienden derechos se les pregunta mucho por el peor día de su vida y "
                        "muy poco por lo que funciona. Este encuentro se pensó en torno a la segunda "
                        "pregunta. Cuarenta personas de América, Europa, África y Asia tuvieron tres días "
                        "para mostrarse cómo se protegen, cómo protegen a sus familias y a sus "
                        "organizaciones, y para decidir en común qué necesitan de quienes dicen "
                        "apoyarlas.</p>"
                        "<p>La palabra que sostuvo el programa fue <b>integral</b>, <i>holistic</i> en "
                        "inglés: una protección que abarca el cuerpo y el ánimo, la casa y la oficina, el "
                        "dinero, la ley y el teléfono.</p>"
                        "<h2>Cómo se organizaron los días</h2>"
                        "<p>Cada jornada empezaba por el cuerpo, con media hora de movimiento o de "
                        "silencio, y cerraba con una ronda en la que todo el mundo podía hablar y nadie "
                        "tenía que hacerlo. Se trabajó en grupos pequeños por lengua, con intérpretes que "
                        "conocían el tema. A nadie se le pidió un testimonio.</p>"
                        "<p>El encuentro es real: lo contó <a "
                        'href="https://www.peacebrigades.org/">Brigadas Internacionales de Paz</a>. Las '
                        "fechas, el horario y la organización que ves en esta página son ejemplos, igual "
                        "que los detalles del informe.</p>"
                    ),
                ),
            },
        ),
        (
            "page_cards",
            {
                "heading": Words("What came of it", "Lo que salió de ahí"),
                "pages": ["campaign-stand-with-her", "priority-women-defenders"],
            },
        ),
    ),
    report=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<p>The first thing that the group found out was how alike the attacks are. The "
                        "uniforms differ and so does the law that is quoted, but the sequence is the same "
                        "from one continent to the next: a word that turns defenders into enemies, then a "
                        "rule about their money, then a trial, and all the while a campaign against the "
                        "women, aimed at their honour.</p>"
                        "<p>The second was how much each already knew. One network keeps a calendar of rest "
                        "as strictly as its accounts. Another never sends a single person to a hearing. A "
                        "third has agreed with the school on who may collect the children.</p>"
                        "<h3>What they need</h3>"
                        "<ul>"
                        "<li>Support that reaches rural groups which have no bank account and no "
                        "English.</li>"
                        "<li>Psychosocial care that goes on after the emergency, in their own "
                        "language.</li>"
                        "<li>Relocation that keeps families together and includes the way back.</li>"
                        "<li>Public backing at the moment of the slander, and not a year later.</li>"
                        "<li>A say in programmes before they are written.</li>"
                        "</ul>"
                    ),
                    (
                        "<p>Lo primero que descubrió el grupo fue lo mucho que se parecen los ataques. "
                        "Cambian los uniformes y la ley que se invoca, pero la secuencia es la misma de un "
                        "continente a otro: una palabra que convierte en enemigas a las personas "
                        "defensoras, luego una norma sobre su dinero, luego un juicio y, todo el tiempo, "
                        "una campaña contra las mujeres dirigida a su honra.</p>"
                        "<p>Lo segundo fue cuánto sabía ya cada quien. Una red cumple su calendario de "
                        "descanso con el mismo rigor que sus cuentas. Otra no manda nunca a nadie en "
                        "solitario a una audiencia. Una tercera acordó con la escuela quién puede recoger a "
                        "las niñas y los niños.</p>"
                        "<h3>Qué necesitan</h3>"
                        "<ul>"
                        "<li>Apoyo que llegue a los grupos rurales que no tienen cuenta bancaria ni hablan "
                        "inglés.</li>"
                        "<li>Atención psicosocial que siga después de la emergencia, y en su lengua.</li>"
                        "<li>Reubicaciones que mantengan unida a la familia y prevean el regreso.</li>"
                        "<li>Respaldo público en el momento de la difamación, no un año después.</li>"
                        "<li>Voz en los programas antes de que se escriban.</li>"
                        "</ul>"
                    ),
                ),
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What they will tell Europe</h2>"
                        "<p>On the last day the group put together a common narrative, with key messages "
                        "and recommendations for political leaders of the European Union and its member "
                        "states. In short: use the guidelines that you already have, pay for care as part "
                        "of protection, listen to women first when it is women who are attacked, and let "
                        "trade and migration policy not undo on Monday what human rights policy promised on "
                        "Sunday.</p>"
                        "<h2>What happens next</h2>"
                        "<p>The recommendations have become the four demands of an open campaign. The group "
                        "will speak again by video every three months, in two languages, for one hour, with "
                        "the camera off for those who prefer it.</p>"
                    ),
                    (
                        "<h2>Qué le dirán a Europa</h2>"
                        "<p>El último día el grupo construyó un relato común, con mensajes clave y "
                        "recomendaciones para quienes toman decisiones en la Unión Europea y en sus Estados "
                        "miembros. En resumen: que usen las directrices que ya tienen, que paguen los "
                        "cuidados como parte de la protección, que escuchen primero a las mujeres cuando "
                        "son mujeres las atacadas y que la política comercial y migratoria no deshaga el "
                        "lunes lo que la de derechos humanos prometió el domingo.</p>"
                        "<h2>Qué sigue</h2>"
                        "<p>Las recomendaciones se han convertido en las cuatro demandas de una campaña "
                        "abierta. El grupo volverá a hablar por video cada tres meses, en dos lenguas, "
                        "durante una hora y con la cámara apagada para quien lo prefiera.</p>"
                    ),
                ),
            },
        ),
    ),
)
