"""Two pages of the guide: training, and digital safety with wellbeing."""

from demo.content.shapes import GuideContent, SourceContent
from demo.content.words import Words

TRAINING = GuideContent(
    key="guide-training",
    part="training",
    slug=Words("training", "formacion"),
    title=Words("Who trains organisations in protection?", "¿Quién forma a las organizaciones en protección?"),
    summary=Words(
        (
            "Workshops, courses and manuals with which a group learns to look at its risks together and to make a "
            "plan that it keeps."
        ),
        (
            "Talleres, cursos y manuales con los que un grupo aprende a mirar juntas sus riesgos y a hacer un plan "
            "que luego cumple."
        ),
    ),
    picture="training-workshop",
    picture_alt=Words(
        "Illustration: six hands of different colours work at one loom, seen from above.",
        "Ilustración: seis manos de distintos colores trabajan en un mismo telar, visto desde arriba.",
    ),
    topics=("holistic-protection", "digital-safety"),
    owner=Words("Training desk", "Mesa de formación"),
    reviewed_days_ago=35,
    review_in_days=145,
    eligibility=Words(
        (
            "<p>Organisations, collectives and communities, mostly as a group: a plan that only one person knows "
            "protects nobody. Manuals and online courses are open to everybody.</p>"
        ),
        (
            "<p>Organizaciones, colectivos y comunidades, casi siempre en grupo: un plan que conoce una sola persona "
            "no protege a nadie. Los manuales y los cursos en línea están abiertos a cualquiera.</p>"
        ),
    ),
    time_needed=Words(
        "A first workshop takes one to three days. A plan lives for months: agree on a date to look at it again.",
        "Un primer taller dura de uno a tres días. Un plan vive meses: acuerden una fecha para revisarlo.",
    ),
    cost=Words(
        "Manuals are free. Many trainers work without a fee for small groups, or help to find the money.",
        "Los manuales son gratuitos. Muchas formadoras no cobran a grupos pequeños o ayudan a encontrar el dinero.",
    ),
    ask_first=Words(
        (
            "<p>The organisation that accompanies you already: it knows your risks, and whom you can let into the "
            "room. Otherwise choose in the directory by language and topic.</p>"
        ),
        (
            "<p>A la organización que ya te acompaña: conoce tus riesgos y a quién puedes dejar entrar en la sala. Si "
            "no, elige en el directorio por idioma y por tema.</p>"
        ),
    ),
    directory_help="training",
    programmes="training",
    sources=(
        SourceContent(
            title=Words("Workbook on security", "Manual de seguridad: pasos prácticos"),
            publisher="Front Line Defenders",
            url="https://www.frontlinedefenders.org/en/resource-publication/workbook-security",
        ),
        SourceContent(
            title=Words("Holistic Security: a strategy manual", "Seguridad holística: un manual de estrategia"),
            publisher="Tactical Tech",
            url="https://holistic-security.tacticaltech.org/",
        ),
        SourceContent(
            title=Words("Courses and manuals on protection", "Cursos y manuales sobre protección"),
            publisher="Protection International",
            url="https://www.protectioninternational.org/",
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What a good training does</h2>"
                        "<p>It begins with what the group already does to stay safe, because it does a lot. It looks "
                        "at body, feelings, devices and law as one thing. It speaks about who is threatened in which "
                        "way: "
                        "a man with a megaphone and the woman who cooks for the meeting do not run the same risk. And "
                        "it leaves behind a plan of few pages, with names of roles beside each task.</p>"
                    ),
                    (
                        "<h2>Qué hace una buena formación</h2>"
                        "<p>Empieza por lo que el grupo ya hace para cuidarse, que es mucho. Mira el cuerpo, las "
                        "emociones, los dispositivos y la ley como una sola cosa. Habla de a quién se amenaza y cómo: "
                        "el hombre del megáfono y la mujer que cocina para la asamblea no corren el mismo riesgo. Y "
                        "deja un plan de pocas páginas, con el nombre de un rol junto a cada tarea.</p>"
                    ),
                ),
            },
        ),
        (
            "steps",
            {
                "heading": Words("Before you invite somebody", "Antes de invitar a alguien"),
                "items": [
                    {
                        "title": Words("Say what you want to be able to do", "Digan qué quieren poder hacer"),
                        "text": Words(
                            "<p>“Meet without being filmed” is a better aim than “security”.</p>",
                            "<p>«Reunirnos sin que nos graben» es mejor objetivo que «seguridad».</p>",
                        ),
                    },
                    {
                        "title": Words("Choose who is in the room", "Elijan quién está en la sala"),
                        "text": Words(
                            "<p>Everybody whom a threat would reach, not only those who sign. Offer child care, travel "
                            "money, interpretation and a room without stairs.</p>",
                            "<p>Todas las personas a las que alcanzaría una amenaza, no solo quienes firman. Ofrezcan "
                            "cuidado infantil, transporte, interpretación y una sala sin escaleras.</p>",
                        ),
                    },
                    {
                        "title": Words("Ask the trainer three questions", "Háganle tres preguntas a quien forma"),
                        "text": Words(
                            "<p>With which groups have you worked, and may we ask them? What do you write down, and "
                            "where does it stay? What do you do when somebody in the room begins to cry?</p>",
                            "<p>¿Con qué grupos has trabajado, y podemos preguntarles? ¿Qué apuntas y dónde se queda? "
                            "¿Qué haces si alguien en la sala rompe a llorar?</p>",
                        ),
                    },
                    {
                        "title": Words("Put the next date into the calendar", "Pongan fecha a la próxima vez"),
                        "text": Words(
                            "<p>Three months later, for one hour: what did we do, what did we not, what has "
                            "changed.</p>",
                            "<p>Tres meses después, una hora: qué hicimos, qué no, qué ha cambiado.</p>",
                        ),
                    },
                ],
            },
        ),
    ),
)

DIGITAL = GuideContent(
    key="guide-digital",
    part="digital",
    slug=Words("digital-safety-and-wellbeing", "seguridad-digital-y-bienestar"),
    title=Words("Digital safety and wellbeing", "Seguridad digital y bienestar"),
    summary=Words(
        (
            "Your telephone, your accounts, and yourself: small steps that help today, and where to find help when "
            "the screen is what frightens you."
        ),
        (
            "Tu teléfono, tus cuentas y tú: pasos pequeños que ayudan hoy mismo, y dónde pedir ayuda cuando lo que da "
            "miedo es la pantalla."
        ),
    ),
    picture="digital-safety",
    picture_alt=Words(
        "Illustration: a hand holds a telephone behind a woven shield; dark darts fly towards it.",
        "Ilustración: una mano sostiene un teléfono tras un escudo tejido; unos dardos oscuros vuelan hacia él.",
    ),
    topics=("digital-safety",),
    owner=Words("Digital care desk", "Mesa de cuidado digital"),
    reviewed_days_ago=8,
    review_in_days=82,
    cost=Words("Everything on this page is free.", "Todo lo de esta página es gratuito."),
    ask_first=Words(
        (
            "<p>For an attack that is going on: the helpline of Access Now, in the box “In danger now?”. For questions "
            "that can wait: the group that trained you, or an organisation of the directory.</p>"
        ),
        (
            "<p>Para un ataque que está ocurriendo: la línea de ayuda de Access Now, en el recuadro «¿En peligro "
            "ahora?». Para lo que puede esperar: el grupo que te formó o una organización del directorio.</p>"
        ),
    ),
    directory_help="digital",
    sources=(
        SourceContent(
            title=Words("Digital Security Helpline", "Línea de ayuda en seguridad digital"),
            publisher="Access Now",
            url="https://www.accessnow.org/help/",
        ),
        SourceContent(
            title=Words("Security in a Box", "Security in a Box, en español"),
            publisher="Front Line Defenders",
            url="https://securityinabox.org/",
        ),
        SourceContent(
            title=Words("Surveillance Self-Defense", "Autoprotección digital contra la vigilancia"),
            publisher="EFF",
            url="https://ssd.eff.org/",
        ),
        SourceContent(
            title=Words("Digital First Aid", "Primeros auxilios digitales"),
            publisher="RaReNet, CiviCERT",
            url="https://digitalfirstaid.org/",
        ),
        SourceContent(
            title=Words("What stalkerware is and how to respond", "Qué es el stalkerware y cómo responder"),
            publisher="Coalition Against Stalkerware",
            url="https://stopstalkerware.org/",
        ),
    ),
    body=(
        (
            "steps",
            {
                "heading": Words("Today, in half an hour", "Hoy, en media hora"),
                "items": [
                    {
                        "title": Words("Lock and update", "Bloquea y actualiza"),
                        "text": Words(
                            "<p>A code of at least six digits instead of a pattern, the latest update, and no message "
                            "text on the locked screen.</p>",
                            "<p>Un código de al menos seis cifras en vez de un patrón, la última actualización y "
                            "ningún texto de mensajes en la pantalla bloqueada.</p>",
                        ),
                    },
                    {
                        "title": Words("A second key for your accounts", "Una segunda llave para tus cuentas"),
                        "text": Words(
                            "<p>Two-step verification for mail first, then for messages and networks: with an app "
                            "rather than by text message.</p>",
                            "<p>Verificación en dos pasos: primero el correo, después mensajería y redes. Mejor con "
                            "una aplicación que por SMS.</p>",
                        ),
                    },
                    {
                        "title": Words("Look who is signed in", "Mira quién ha entrado"),
                        "text": Words(
                            "<p>Every large service lists the devices that are signed in, and messengers list the "
                            "linked ones. Sign out what you do not know; but read the next part first if it could be "
                            "somebody close to you.</p>",
                            "<p>Los grandes servicios muestran qué dispositivos han iniciado sesión, y las "
                            "aplicaciones de mensajes, cuáles están vinculados. Cierra lo que no conozcas; pero si "
                            "podría ser "
                            "alguien cercano, lee antes lo que sigue.</p>",
                        ),
                    },
                    {
                        "title": Words("Let messages disappear", "Que los mensajes desaparezcan"),
                        "text": Words(
                            "<p>Signal can delete messages after a time that you set, on both sides. Agree on it with "
                            "those you write to.</p>",
                            "<p>Signal puede borrar los mensajes tras el tiempo que elijas, en los dos lados. "
                            "Acuérdalo con quienes te escriben.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "needs",
            {
                "heading": Words("If the danger is at home", "Si el peligro está en casa"),
                "items": [
                    {
                        "title": Words("Do not remove it yet", "No lo quites todavía"),
                        "text": Words(
                            "<p>If a partner controls your telephone, removing his program tells him that you know, "
                            "and takes away proof. Speak first with somebody who knows such cases, from a device that "
                            "is not yours.</p>",
                            "<p>Si tu pareja controla tu teléfono, quitar su programa le avisa de que lo sabes y "
                            "elimina pruebas. Habla antes con alguien que conozca estos casos, desde un dispositivo "
                            "que no sea el tuyo.</p>",
                        ),
                    },
                    {
                        "title": Words("Borrow a safe device", "Usa un dispositivo seguro"),
                        "text": Words(
                            "<p>A library, a colleague, a women’s centre. Open there what he must not see, in a "
                            "private window, and sign in to nothing that your own telephone is signed in to.</p>",
                            "<p>Una biblioteca, una compañera, un centro de mujeres. Abre allí lo que él no debe ver, "
                            "en una ventana privada, y no entres en nada en lo que esté tu propio teléfono.</p>",
                        ),
                    },
                    {
                        "title": Words("Children’s devices", "Los aparatos de las criaturas"),
                        "text": Words(
                            "<p>A child’s tablet or watch can tell where you are. Look at shared locations and family "
                            "accounts before you leave, not after.</p>",
                            "<p>La tableta o el reloj de una niña pueden decir dónde estás. Revisa ubicaciones "
                            "compartidas y cuentas familiares antes de irte, no después.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>When they come for you online</h2>"
                        "<p>Take pictures of the screen with date and address before anything is deleted. Let somebody "
                        "else read the messages for some days. Do not answer. Report it to the service, and tell your "
                        "organisation: a campaign against you is an attack on all of you.</p>"
                        "<h2>You are part of the plan</h2>"
                        "<p>Fear, anger, not sleeping, jumping at noises: this is what a body does in danger, and no "
                        "weakness. What helps many: a person who calls at a fixed hour, one meal a day with others, a "
                        "walk without the telephone, hours in which somebody else is on watch. If you think of dying, "
                        "tell somebody now, and go where you are not alone.</p>"
                        "<p>Rest is work of protection. Movements that plan it last longer.</p>"
                    ),
                    (
                        "<h2>Cuando van contra ti en la red</h2>"
                        "<p>Haz capturas con fecha y dirección antes de que se borre nada. Deja que otra persona lea "
                        "los mensajes unos días. No respondas. Denúncialo al servicio y cuéntalo en tu organización: "
                        "una campaña contra ti es un ataque contra todas.</p>"
                        "<h2>Tú eres parte del plan</h2>"
                        "<p>Miedo, rabia, no dormir, sobresaltarse con los ruidos: es lo que hace un cuerpo en "
                        "peligro, y no es debilidad. A muchas les ayuda una persona que llama a hora fija, una comida "
                        "al "
                        "día con otras, un paseo sin teléfono, horas en que vigila otra. Si piensas en morir, díselo a "
                        "alguien "
                        "ahora y ve adonde no estés sola.</p>"
                        "<p>Descansar es trabajo de protección. Los movimientos que lo planifican duran más.</p>"
                    ),
                ),
            },
        ),
    ),
)
