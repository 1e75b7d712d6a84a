"""The next gathering in Brussels, open with forty places, and the next roundtable in Mexico City, by invitation."""

from demo.content.shapes import EventContent, Institution, RegistrationContent, Session
from demo.content.words import Words

BRUSSELS_NEXT = EventContent(
    key="event-brussels-next",
    slug=Words("brussels-gathering-what-we-promised", "encuentro-de-bruselas-lo-que-prometimos"),
    title=Words(
        "What we promised each other: the second gathering in Brussels",
        "Lo que nos prometimos: segundo encuentro en Bruselas",
    ),
    summary=Words(
        (
            "Forty defenders come together again to look at what became of the recommendations, and to "
            "prepare the next ones with those who have to carry them out."
        ),
        (
            "Cuarenta personas defensoras vuelven a reunirse para ver qué fue de las recomendaciones y "
            "preparar las siguientes con quienes tienen que cumplirlas."
        ),
    ),
    picture="brussels-gathering",
    picture_alt=Words(
        "Illustration: forty seats around a great woven wheel that rises like a sun over stepped gables.",
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
            "<p>Rooms without steps, a quiet room all day, captions on the screen in two languages, and "
            "breaks that are kept. Personal assistants and small children come free of charge.</p>"
        ),
        (
            "<p>Salas sin escalones, una habitación tranquila todo el día, subtítulos en pantalla en dos "
            "lenguas y pausas que se respetan. La asistencia personal y las criaturas pequeñas no pagan.</p>"
        ),
    ),
    participation=Words(
        (
            "<p>Forty places, for defenders and for those who accompany them. Journey, bed and food are paid. "
            "When all places are taken, you can wait: whoever cannot come gives her place back, and it goes to "
            "the next one.</p>"
        ),
        (
            "<p>Cuarenta plazas, para personas defensoras y para quienes las acompañan. El viaje, la cama y la "
            "comida están pagados. Cuando todas las plazas estén ocupadas puedes esperar: quien no puede venir "
            "devuelve su plaza y pasa a la siguiente persona.</p>"
        ),
    ),
    registration=RegistrationContent(
        mode="open",
        capacity=40,
        questions=("diet", "access", "interpretation", "visa", "photo"),
        meeting_point=(
            "Example house, rue de l’Exemple 12, 1000 Bruxelles. Ring at “Tejido”; second floor, lift. "
            "Llama al timbre «Tejido»; segundo piso, con ascensor."
        ),
    ),
    institutions=(
        Institution(name=Words("Acompaña (demonstration)", "Acompaña (demostración)"), role="organiser"),
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
            "We publish no list of those who come and no photographs without consent. What is said may be "
            "told; who said it may not."
        ),
        (
            "No publicamos la lista de quienes vienen ni fotografías sin consentimiento. Lo que se dice se "
            "puede contar; quién lo dijo, no."
        ),
    ),
    sessions=(
        Session(
            title=Words("What became of it", "Qué fue de aquello"),
            description=Words(
                "Each region tells which recommendation was kept, which was forgotten, and who noticed.",
                "Cada región cuenta qué recomendación se cumplió, cuál se olvidó y quién se dio cuenta.",
            ),
            start="09:30",
            end="17:00",
            timezone="Europe/Brussels",
            day_offset=61,
        ),
        Session(
            title=Words("What we ask for next", "Qué pedimos ahora"),
            description=Words(
                "Fewer sentences, each with a name behind it and a date in front of it.",
                "Menos frases, cada una con alguien que responda por ella y con una fecha.",
            ),
            start="09:30",
            end="14:00",
            timezone="Europe/Brussels",
            day_offset=62,
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What it is about</h2>"
                        "<p>The first gathering ended with recommendations. This one begins with them: what was "
                        "done, by whom, and what it changed for those who live with the danger. Nobody has to "
                        "tell her worst day. Everybody is asked what has helped.</p>"
                        "<h2>Who is invited</h2>"
                        "<p>Whoever defends rights, alone or with others, paid or not, known or not; and those "
                        "who accompany them. You need no title and no letter of recommendation.</p>"
                        "<h2>How we look after each other</h2>"
                        "<p>Where exactly we meet is told to those who have a place, and to nobody else. "
                        "Badges carry the name that you choose. There is somebody to talk to at any hour, and "
                        "a door through which one can leave without being asked.</p>"
                    ),
                    (
                        "<h2>De qué se trata</h2>"
                        "<p>El primer encuentro terminó con recomendaciones. Este empieza con ellas: qué se hizo, "
                        "quién lo hizo y qué cambió para quienes viven con el peligro. Nadie tiene que contar su "
                        "peor día. A todas las personas se les pregunta qué les ha servido.</p>"
                        "<h2>A quién invitamos</h2>"
                        "<p>A quien defiende derechos, en solitario o con otras personas, con sueldo o sin él, con "
                        "nombre conocido o no; y a quienes acompañan. No necesitas título ni carta de "
                        "recomendación.</p>"
                        "<h2>Cómo nos cuidamos</h2>"
                        "<p>El lugar exacto se dice a quienes tienen plaza y a nadie más. Las credenciales llevan "
                        "el nombre que elijas. Hay con quién hablar a cualquier hora y una puerta por la que se "
                        "puede salir sin que nadie pregunte.</p>"
                    ),
                )
            },
        ),
    ),
)

MEXICO_NEXT = EventContent(
    key="event-mexico-next",
    slug=Words("mexico-city-roundtable-next", "mesa-redonda-ciudad-de-mexico-siguiente"),
    title=Words(
        "A table set again: women defenders and diplomats in Mexico City",
        "La mesa otra vez puesta: defensoras y cuerpo diplomático en la Ciudad de México",
    ),
    summary=Words(
        (
            "A morning in Mexico City and online: women defenders and diplomats look at which visits, letters "
            "and calls protected somebody, and which did not."
        ),
        (
            "Una mañana en la Ciudad de México y en línea: defensoras y representantes diplomáticos miran qué "
            "visitas, cartas y llamadas protegieron a alguien, y cuáles no."
        ),
    ),
    picture="mexico-roundtable",
    picture_alt=Words(
        (
            "Illustration: a round woven table seen from above, with sheets of paper, glasses "
            "of water and jacaranda petals."
        ),
        (
            "Ilustración: una mesa redonda tejida, vista desde arriba, con hojas de papel, "
            "vasos de agua y pétalos de jacaranda."
        ),
    ),
    topics=("diplomacy", "women-defenders"),
    countries=("MX",),
    timezone="America/Mexico_City",
    city=Words("Mexico City", "Ciudad de México"),
    country="MX",
    precision="city",
    mode="hybrid",
    languages=("es",),
    interpretation=("en",),
    accessibility=Words(
        (
            "<p>The table has places without steps. Journeys and the care of children are arranged beforehand. "
            "Online there are captions in Spanish and English.</p>"
        ),
        (
            "<p>La mesa tiene lugares sin escalones. Los viajes y el cuidado de niñas y niños se organizan de "
            "antemano. En línea hay subtítulos en español y en inglés.</p>"
        ),
    ),
    participation=Words(
        (
            "<p>By invitation. In this demonstration the code of the invitation is <b>jacaranda-morada</b>; on a "
            "real site it would stand in the invitation alone.</p>"
        ),
        (
            "<p>Con invitación. En esta demostración el código de la invitación es <b>jacaranda-morada</b>; en un "
            "sitio real solo estaría en la invitación.</p>"
        ),
    ),
    registration=RegistrationContent(
        mode="code",
        capacity=35,
        code="jacaranda-morada",
        questions=("access", "interpretation"),
        meeting_point="Casa de ejemplo, Colonia Ejemplo, Ciudad de México. Planta baja · ground floor.",
        joining_url="https://meet.example.org/mesa-redonda",
    ),
    institutions=(
        Institution(name=Words("Acompaña (demonstration)", "Acompaña (demostración)"), role="organiser"),
        Institution(
            name=Words("Embassies that follow human rights", "Embajadas que dan seguimiento a los derechos humanos"),
            role="participant",
        ),
    ),
    confidentiality=Words(
        "What is said may be used; who said it, and who was there, may not be told.",
        "Lo que se dice se puede usar; quién lo dijo y quién estuvo no se puede contar.",
    ),
    sessions=(
        Session(
            title=Words("Around the table", "En torno a la mesa"),
            description=Words(
                "Three short stories of what an embassy did, told by those for whom it was done.",
                "Tres relatos breves de lo que hizo una embajada, contados por aquellas para quienes se hizo.",
            ),
            start="10:00",
            end="13:30",
            timezone="America/Mexico_City",
            day_offset=47,
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What it is about</h2>"
                        "<p>Protection is often measured by how many letters were sent. We ask the other way "
                        "round: what did she notice of it, when did it come, and what would have come too late?</p>"
                        "<h2>Who is invited</h2>"
                        "<p>Women defenders from all over the country, and the people in embassies and in the "
                        "delegation of the European Union whose task is human rights.</p>"
                    ),
                    (
                        "<h2>De qué se trata</h2>"
                        "<p>La protección suele medirse por cuántas cartas se enviaron. Preguntamos al revés: ¿qué "
                        "notó ella, cuándo llegó y qué habría llegado demasiado tarde?</p>"
                        "<h2>A quién invitamos</h2>"
                        "<p>A defensoras de todo el país y a quienes, en embajadas y en la delegación de la Unión "
                        "Europea, se ocupan de los derechos humanos.</p>"
                    ),
                )
            },
        ),
    ),
)
