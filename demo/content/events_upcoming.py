"""Events to come: an online conversation in two languages and a hybrid roundtable in Bilbao."""

from demo.content.shapes import EventContent, Institution, RegistrationContent, Session
from demo.content.words import Words

CARE_WEBINAR = EventContent(
    key="event-care-webinar",
    slug=Words("care-and-protection-online", "cuidados-y-proteccion-en-linea"),
    title=Words("Care is protection: an online conversation", "Cuidar es proteger: una conversación en línea"),
    summary=Words(
        (
            "Ninety minutes in English and Spanish on how collectives make room for rest, "
            "healing and mutual support while the threats go on."
        ),
        (
            "Noventa minutos en español y en inglés sobre cómo los colectivos hacen sitio al "
            "descanso, la sanación y el apoyo mutuo mientras siguen las amenazas."
        ),
    ),
    picture="holistic-protection",
    picture_alt=Words(
        "Illustration: four rings in four colours, linked so that each holds the others.",
        ("Ilustración: cuatro anillos de cuatro colores, enlazados de modo que cada uno sostiene a los demás."),
    ),
    topics=("collective-care", "holistic-protection", "digital-safety"),
    timezone="America/Mexico_City",
    city=Words("Online", "En línea"),
    country=None,
    precision="country",
    mode="online",
    languages=("en", "es"),
    interpretation=("en", "es"),
    accessibility=Words(
        (
            "<p>Live captions in both languages. Slides are sent beforehand and read aloud. You "
            "can follow by telephone, without video, on a slow connection. The session is not "
            "recorded; a text summary comes out within a week.</p>"
        ),
        (
            "<p>Subtítulos en directo en las dos lenguas. Las diapositivas se envían antes y se "
            "leen en voz alta. Puedes seguirla por teléfono, sin video y con una conexión "
            "lenta. La sesión no se graba; en una semana sale un resumen escrito.</p>"
        ),
    ),
    participation=Words(
        (
            "<p>Open to all. The link is sent to those who have registered and appears nowhere "
            "on this site. You may come under any name and with the camera off.</p>"
        ),
        (
            "<p>Abierta a todo el mundo. El enlace se envía a quienes se inscriben y no aparece "
            "en ningún lugar de este sitio. Puedes entrar con el nombre que quieras y con la "
            "cámara apagada.</p>"
        ),
    ),
    registration=RegistrationContent(
        mode="open", questions=("interpretation", "access"), joining_url="https://meet.example.org/care-and-protection"
    ),
    confidentiality=Words(
        "We do not record, and we ask everybody not to take pictures of the screen.",
        "No grabamos, y pedimos que nadie tome fotos de la pantalla.",
    ),
    institutions=(Institution(name=Words("Acompaña (demonstration)", "Acompaña (demostración)"), role="organiser"),),
    sessions=(
        Session(
            title=Words("Conversation", "Conversación"),
            description=Words(
                "Three collectives tell what they changed, followed by questions in both languages.",
                "Tres colectivos cuentan qué cambiaron; después, preguntas en las dos lenguas.",
            ),
            start="10:00",
            end="11:30",
            timezone="America/Mexico_City",
            day_offset=12,
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What it is about</h2>"
                        "<p>Everyone agrees that defenders should look after themselves. Then the telephone "
                        "rings. In most organisations care is a line at the end of the agenda, and the "
                        "person who brings it up is the one who later washes the cups.</p>"
                        "<p>This conversation starts somewhere else. It looks at collectives in which care "
                        "is part of how work gets organised: who replaces whom, how many nights on call are "
                        "too many, what happens to somebody’s pay when she cannot go on for a while, how a "
                        "group apologises. These are small decisions, and they keep people alive.</p>"
                        "<h3>You will come away with</h3>"
                        "<ul>"
                        "<li>Three ways of sharing out nights and weekends on call.</li>"
                        "<li>A half-page agreement on rest that you can adapt.</li>"
                        "<li>Questions to ask a funder who says that care is not an eligible cost.</li>"
                        "</ul>"
                        "<p>It is meant for people who work in defenders’ organisations, paid or not, and "
                        "for those who fund them. No previous knowledge is needed. The collectives in this "
                        "example are imaginary; the problems are not.</p>"
                    ),
                    (
                        "<h2>De qué trata</h2>"
                        "<p>Todo el mundo está de acuerdo en que las defensoras deberían cuidarse. Entonces "
                        "suena el teléfono. En casi todas las organizaciones el cuidado es el último punto "
                        "del orden del día, y quien lo propone es la que luego lava las tazas.</p>"
                        "<p>Esta conversación empieza en otro lado. Mira a colectivos en los que el cuidado "
                        "forma parte de cómo se organiza el trabajo: quién releva a quién, cuántas noches "
                        "de guardia son demasiadas, qué pasa con el sueldo de quien no puede seguir por un "
                        "tiempo, cómo pide perdón un grupo. Son decisiones pequeñas y mantienen con vida a "
                        "la gente.</p>"
                        "<h3>Te llevarás</h3>"
                        "<ul>"
                        "<li>Tres maneras de repartir noches y fines de semana de guardia.</li>"
                        "<li>Un acuerdo de descanso de media página que puedes adaptar.</li>"
                        "<li>Preguntas para quien financia y dice que el cuidado no es un gasto "
                        "elegible.</li>"
                        "</ul>"
                        "<p>Está pensada para quienes trabajan en organizaciones de personas defensoras, "
                        "con sueldo o sin él, y para quienes las financian. No hace falta saber nada antes. "
                        "Los colectivos de este ejemplo son imaginarios; los problemas, no.</p>"
                    ),
                ),
            },
        ),
    ),
)

BILBAO_ROUNDTABLE = EventContent(
    key="event-bilbao-roundtable",
    slug=Words("bilbao-roundtable-shelter", "mesa-redonda-bilbao-acogida"),
    title=Words("When she has to leave: a roundtable in Bilbao", "Cuando tiene que salir: mesa redonda en Bilbao"),
    summary=Words(
        (
            "What does a defender need who leaves her country for three months, or for good? A "
            "conversation in Bilbao and online about shelter, relocation and asylum."
        ),
        (
            "¿Qué necesita una defensora que sale de su país por tres meses o para siempre? Una "
            "conversación en Bilbao y en línea sobre acogida, reubicación y asilo."
        ),
    ),
    picture="shelter-door",
    picture_alt=Words(
        (
            "Illustration: a woman opens a door full of golden light in a dark wall; threads "
            "lead to her across the floor."
        ),
        (
            "Ilustración: una mujer abre una puerta llena de luz dorada en un muro oscuro; unos "
            "hilos llegan hasta ella por el suelo."
        ),
    ),
    topics=("holistic-protection", "women-defenders"),
    countries=("ES", "CO", "HN"),
    timezone="Europe/Madrid",
    city=Words("Bilbao", "Bilbao"),
    country="ES",
    precision="venue",
    venue_name=Words(
        "Community hall by the river (example venue)", "Sala comunitaria junto a la ría (lugar de ejemplo)"
    ),
    mode="hybrid",
    languages=("es", "eu"),
    interpretation=("en",),
    accessibility=Words(
        (
            "<p>Step-free entrance and toilets, a hearing loop in the hall, Spanish Sign "
            "Language interpretation, and a room for children with two carers. Online there are "
            "captions in Spanish and English.</p>"
        ),
        (
            "<p>Entrada y aseos sin escalones, bucle magnético en la sala, interpretación a la "
            "lengua de signos española y un espacio para criaturas con dos cuidadoras. En línea "
            "hay subtítulos en español y en inglés.</p>"
        ),
    ),
    participation=Words(
        (
            "<p>Free, in the hall or online. We read every registration and answer within a few "
            "days; the joining link goes by mail to those who have a place. Nobody has to give a "
            "surname at the door.</p>"
        ),
        (
            "<p>Entrada libre, en la sala o en línea. Leemos cada inscripción y respondemos en "
            "pocos días; el enlace llega por correo a quienes tienen plaza. En la puerta nadie "
            "tiene que dar su apellido.</p>"
        ),
    ),
    institutions=(
        Institution(name=Words("Acompaña (demonstration)", "Acompaña (demostración)"), role="organiser"),
        Institution(
            name=Words("Organisations that support refugees", "Organizaciones de apoyo a personas refugiadas"),
            role="participant",
        ),
        Institution(
            name=Words("Municipal and regional services", "Servicios municipales y autonómicos"), role="participant"
        ),
    ),
    registration=RegistrationContent(
        mode="approval",
        capacity=60,
        questions=("access", "interpretation"),
        meeting_point="Community hall by the river (example), side entrance · entrada lateral",
        joining_url="https://meet.example.org/bilbao",
    ),
    confidentiality=Words(
        "No pictures in the hall. The online room shows the speakers’ table only.",
        "Sin fotos en la sala. En línea solo se ve la mesa de quienes intervienen.",
    ),
    sessions=(
        Session(
            title=Words("A few months: shelter and relocation", "Unos meses: acogida y reubicación"),
            description=Words(
                "What a temporary stay can give, and how to prepare the return from the first day.",
                ("Qué puede dar una estancia temporal y cómo preparar el regreso desde el primer día."),
            ),
            start="10:00",
            end="11:15",
            timezone="Europe/Madrid",
            day_offset=26,
        ),
        Session(
            title=Words("For good: asylum", "Para siempre: el asilo"),
            description=Words(
                "What changes for a woman and her children when going back is no longer possible.",
                "Qué cambia para una mujer y sus hijas e hijos cuando ya no se puede volver.",
            ),
            start="11:45",
            end="13:00",
            timezone="Europe/Madrid",
            day_offset=26,
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>Leaving is also work</h2>"
                        "<p>Nobody prepares a woman for the airport. She has been brave in public for "
                        "years, and now she is a guest: in a flat that is not hers, with a visa that runs "
                        "out, in a language she is too tired to learn. The threats stay on her telephone. "
                        "Those who remained behind need her, and some hold it against her that she "
                        "went.</p>"
                        "<p>The Basque Country and other places have received defenders for a long time. "
                        "This roundtable brings together people who arrange shelter, people who have needed "
                        "it and people in public services, to compare two roads that are often mixed "
                        "up.</p>"
                        "<h3>Two kinds of protection</h3>"
                        "<ul>"
                        "<li><b>Temporary.</b> Some weeks or months in a safe place: to rest, be treated, "
                        "be heard, and go back with a plan.</li>"
                        "<li><b>Permanent.</b> Asylum, when going back would mean danger: a long procedure, "
                        "another life, and a struggle carried on from far away.</li>"
                        "</ul>"
                        "<p>We will ask of both: what about the children? What about her work? And who is "
                        "with her on the first Sunday?</p>"
                    ),
                    (
                        "<h2>Salir también es trabajo</h2>"
                        "<p>Nadie prepara a una mujer para el aeropuerto. Lleva años siendo valiente en "
                        "público y ahora es huésped: en un piso que no es suyo, con un visado que caduca, "
                        "en una lengua que está demasiado cansada para aprender. Las amenazas siguen en su "
                        "teléfono. Quienes se quedaron la necesitan, y hay quien le reprocha haberse "
                        "ido.</p>"
                        "<p>El País Vasco y otros lugares acogen desde hace mucho a personas defensoras. "
                        "Esta mesa redonda reúne a gente que organiza la acogida, a gente que la ha "
                        "necesitado y a gente de los servicios públicos, para comparar dos caminos que se "
                        "confunden a menudo.</p>"
                        "<h3>Dos tipos de protección</h3>"
                        "<ul>"
                        "<li><b>Temporal.</b> Unas semanas o unos meses en un lugar seguro: descansar, "
                        "recibir atención, ser escuchada y volver con un plan.</li>"
                        "<li><b>Permanente.</b> El asilo, cuando volver supondría un peligro: un trámite "
                        "largo, otra vida y una lucha que se sigue desde lejos.</li>"
                        "</ul>"
                        "<p>De las dos preguntaremos: ¿y sus hijas e hijos? ¿Y su trabajo? ¿Y quién está "
                        "con ella el primer domingo?</p>"
                    ),
                ),
            },
        ),
        (
            "quote",
            {
                "text": Words(
                    "They gave me keys. I had forgotten what it is like to open a door yourself.",
                    "Me dieron unas llaves. Se me había olvidado cómo es abrir una misma la puerta.",
                ),
                "attribution": Words("An illustrative voice", "Una voz ilustrativa"),
                "context": Words(
                    "Written in Spanish for this demonstration; it is nobody’s testimony.",
                    "Frase escrita en español para esta demostración; no es el testimonio de nadie.",
                ),
                "basis": "illustrative",
                "source_label": None,
                "source_url": None,
                "original_language": "es",
                "picture": "shelter-door",
            },
        ),
    ),
)
