"""Regional events: a training that is going on in Tegucigalpa, and an exchange in Nairobi that was postponed."""

from demo.content.shapes import EventContent, Institution, Session
from demo.content.words import Words

TEGUCIGALPA_TRAINING = EventContent(
    key="event-tegucigalpa-training",
    slug=Words("tegucigalpa-community-protection", "tegucigalpa-proteccion-comunitaria"),
    title=Words(
        "Community protection: regional training in Tegucigalpa",
        "Protección comunitaria: formación regional en Tegucigalpa",
    ),
    summary=Words(
        (
            "Three days for community teams that defend land and water: reading risk, agreeing "
            "on care, and writing a protection plan that fits on one page."
        ),
        (
            "Tres días para equipos comunitarios que defienden la tierra y el agua: leer el "
            "riesgo, acordar los cuidados y escribir un plan de protección que quepa en una "
            "página."
        ),
    ),
    picture="training-workshop",
    picture_alt=Words(
        "Illustration: six hands of different colours work at one loom, seen from above.",
        ("Ilustración: seis manos de distintos colores trabajan en un mismo telar, visto desde arriba."),
    ),
    topics=("land-territory", "holistic-protection", "collective-care"),
    countries=("HN",),
    timezone="America/Tegucigalpa",
    city=Words("Tegucigalpa", "Tegucigalpa"),
    country="HN",
    precision="city",
    mode="in_person",
    languages=("es",),
    accessibility=Words(
        (
            "<p>Everything on one floor. Materials in large print and read aloud, so that "
            "nobody has to read or write in order to take part. Childcare all day; "
            "breastfeeding is welcome in every room.</p>"
        ),
        (
            "<p>Todo en una planta. Materiales en letra grande y leídos en voz alta, para que "
            "nadie tenga que leer ni escribir para participar. Cuidado infantil todo el día; en "
            "todas las salas se puede dar el pecho.</p>"
        ),
    ),
    participation=Words(
        (
            "<p>The group is complete. Each community chose two people for itself, at least one "
            "of them a woman. If your community would like to be considered for the next "
            "training, write to the accompaniment team.</p>"
        ),
        (
            "<p>El grupo está completo. Cada comunidad eligió a dos personas, y al menos una es "
            "mujer. Si tu comunidad quiere entrar en la próxima formación, escribe al equipo de "
            "acompañamiento.</p>"
        ),
    ),
    institutions=(
        Institution(name=Words("Acompaña (demonstration)", "Acompaña (demostración)"), role="organiser"),
        Institution(
            name=Words("Community organisations of the region", "Organizaciones comunitarias de la región"),
            role="participant",
        ),
    ),
    confidentiality=Words(
        (
            "The place is told to participants only. No names, no pictures and nothing live on "
            "social media, not even afterwards."
        ),
        (
            "El lugar solo lo saben quienes participan. Sin nombres, sin fotos y sin nada en "
            "directo en redes, tampoco después."
        ),
    ),
    sessions=(
        Session(
            title=Words("The map of risk", "El mapa del riesgo"),
            description=Words(
                "Drawing the territory: which road, which hour, which office, which rumour.",
                "Dibujar el territorio: qué camino, qué hora, qué oficina, qué rumor.",
            ),
            start="09:00",
            end="16:30",
            timezone="America/Tegucigalpa",
            day_offset=-1,
        ),
        Session(
            title=Words("Care and agreements", "Cuidados y acuerdos"),
            description=Words(
                ("Who relieves whom, who looks after the children, what the group does when somebody breaks down."),
                ("Quién releva a quién, quién cuida a las criaturas, qué hace el grupo cuando alguien se quiebra."),
            ),
            start="09:00",
            end="16:30",
            timezone="America/Tegucigalpa",
            day_offset=0,
        ),
        Session(
            title=Words("A plan on one page", "Un plan en una página"),
            description=Words(
                "Each community writes its plan and tries it out with the others.",
                "Cada comunidad escribe su plan y lo ensaya con las demás.",
            ),
            start="09:00",
            end="13:00",
            timezone="America/Tegucigalpa",
            day_offset=1,
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>A plan that people remember</h2>"
                        "<p>Protection plans tend to grow until nobody can lift them. They are written for "
                        "the funder, kept in a drawer in the capital and forgotten on the night when they "
                        "are needed. The communities that meet here have asked for the opposite: one page, "
                        "drawn rather than written if they like, which the whole assembly knows by "
                        "heart.</p>"
                        "<p>The training follows the order in which fear comes. First we look at the danger "
                        "together, because danger that has been named is smaller. Then we speak about what "
                        "holds each person up. Only then do we write.</p>"
                        "<h3>How it works</h3>"
                        "<p>There are no lectures. Groups from different communities swap maps and look for "
                        "what the others have overlooked. In the afternoon of the second day nobody works: "
                        "there is a walk, there is music, and whoever wants to sleep sleeps. We put that in "
                        "the budget under protection.</p>"
                        "<h3>What it is not</h3>"
                        "<p>It is not a course on weapons, escorts or cameras, and nobody gets a "
                        "certificate that could be found in a pocket at a checkpoint. What people take home "
                        "is in their heads and in the agreement with their neighbours.</p>"
                    ),
                    (
                        "<h2>Un plan que se recuerda</h2>"
                        "<p>Los planes de protección suelen crecer hasta que nadie puede con ellos. Se "
                        "escriben para quien financia, se guardan en un cajón de la capital y se olvidan la "
                        "noche en que hacen falta. Las comunidades que se reúnen aquí pidieron lo "
                        "contrario: una página, dibujada más que escrita si lo prefieren, que toda la "
                        "asamblea se sepa de memoria.</p>"
                        "<p>La formación sigue el orden en que llega el miedo. Primero miramos juntas el "
                        "peligro, porque el peligro que se nombra se hace más pequeño. Luego hablamos de lo "
                        "que sostiene a cada quien. Solo entonces escribimos.</p>"
                        "<h3>Cómo funciona</h3>"
                        "<p>No hay conferencias. Grupos de comunidades distintas intercambian sus mapas y "
                        "buscan lo que a las otras se les pasó. La tarde del segundo día nadie trabaja: hay "
                        "caminata, hay música, y quien quiere dormir duerme. En el presupuesto lo anotamos "
                        "como protección.</p>"
                        "<h3>Qué no es</h3>"
                        "<p>No es un curso de armas, escoltas ni cámaras, y nadie recibe un diploma que le "
                        "puedan encontrar en el bolsillo en un retén. Lo que cada quien se lleva va en la "
                        "cabeza y en el acuerdo con su vecindad.</p>"
                    ),
                ),
            },
        ),
        (
            "notice",
            {
                "tone": "information",
                "heading": Words("An example", "Un ejemplo"),
                "text": Words(
                    (
                        "<p>This training was made up for the demonstration. In it the second day is always "
                        "today, so that you can see how an event looks while it is going on.</p>"
                    ),
                    (
                        "<p>Esta formación la inventamos para la demostración. En ella, el segundo día es "
                        "siempre hoy, para que veas cómo se muestra un encuentro mientras sucede.</p>"
                    ),
                ),
            },
        ),
    ),
)

NAIROBI_EXCHANGE = EventContent(
    key="event-nairobi-exchange",
    slug=Words("nairobi-from-the-factory-floor", "nairobi-desde-el-taller"),
    title=Words("From the factory floor: an exchange in Nairobi", "Desde el taller: un intercambio en Nairobi"),
    summary=Words(
        (
            "Women who organise in garment factories are defenders too. Workers from East "
            "Africa and Asia will compare experiences. Postponed; a new date will follow."
        ),
        (
            "Las mujeres que se organizan en las fábricas de ropa también son defensoras. "
            "Trabajadoras de África oriental y Asia compararán experiencias. Aplazado; habrá "
            "nueva fecha."
        ),
    ),
    picture="garment-workers",
    picture_alt=Words(
        ("Illustration: a line of women lifts a long marigold thread among giant reels and a needle."),
        (
            "Ilustración: una fila de mujeres levanta un largo hilo color cempasúchil entre "
            "carretes gigantes y una aguja."
        ),
    ),
    topics=("women-defenders", "collective-care"),
    countries=("KE",),
    timezone="Africa/Nairobi",
    city=Words("Nairobi", "Nairobi"),
    country="KE",
    precision="city",
    mode="in_person",
    languages=("en", "sw"),
    interpretation=("en", "sw"),
    status="postponed",
    status_note=Words(
        (
            "The workers’ organisations asked for more time, since the date fell in the busiest "
            "weeks of the export season. The days shown here no longer hold; new ones will "
            "appear on this page."
        ),
        (
            "Las organizaciones de trabajadoras pidieron más tiempo, porque la fecha caía en "
            "las semanas de más trabajo de la temporada de exportación. Los días que ves aquí "
            "ya no valen; los nuevos aparecerán en esta página."
        ),
    ),
    accessibility=Words(
        (
            "<p>Step-free rooms, interpretation between English and Swahili, no session before "
            "nine or after five so that shift workers can rest, and childcare on both days.</p>"
        ),
        (
            "<p>Salas sin escalones, interpretación entre inglés y suajili, nada antes de las "
            "nueve ni después de las cinco para que puedan descansar quienes trabajan por "
            "turnos, y cuidado infantil los dos días.</p>"
        ),
    ),
    participation=Words(
        (
            "<p>Places will be offered through workers’ organisations once the new date is "
            "known. Lost wages are made good. Nobody needs a letter from an employer.</p>"
        ),
        (
            "<p>Las plazas se ofrecerán por medio de organizaciones de trabajadoras cuando haya "
            "nueva fecha. El salario perdido se compensa. Nadie necesita una carta de su "
            "empresa.</p>"
        ),
    ),
    institutions=(
        Institution(name=Words("Acompaña (demonstration)", "Acompaña (demostración)"), role="organiser"),
        Institution(
            name=Words("Women workers’ organisations", "Organizaciones de trabajadoras"),
            role="participant",
        ),
    ),
    confidentiality=Words(
        ("Factories are not named and participants are not photographed: a picture can cost a job."),
        ("No se nombran fábricas ni se fotografía a quienes participan: una foto puede costar un empleo."),
    ),
    sessions=(
        Session(
            title=Words("What happens at work", "Qué pasa en el trabajo"),
            description=Words(
                "Wages, harassment, blacklists: what women who organise meet with.",
                "Salarios, acoso, listas negras: con qué se topan las mujeres que se organizan.",
            ),
            start="09:30",
            end="16:30",
            timezone="Africa/Nairobi",
            day_offset=40,
        ),
        Session(
            title=Words("What protects us", "Qué nos protege"),
            description=Words(
                "Agreements among workers, allies outside, and care inside.",
                "Acuerdos entre trabajadoras, alianzas fuera y cuidados dentro.",
            ),
            start="09:30",
            end="15:00",
            timezone="Africa/Nairobi",
            day_offset=41,
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>Defenders in overalls</h2>"
                        "<p>When people imagine a human rights defender they think of a courtroom or a "
                        "forest. Yet the woman who counts the overtime hours of a whole production line, "
                        "and says the number aloud, defends a right as well. She may pay for it with her "
                        "job, and her sister with hers.</p>"
                        "<p>In a series of working papers on the struggles of women defenders, <a "
                        'href="https://forum-asia.org/">FORUM-ASIA</a> gave room to women garment workers '
                        "in Cambodia, beside cases from Kyrgyzstan and Nepal and testimonies collected by "
                        "the University of York. Twenty-five years after the Beijing Platform for Action, "
                        "it asked for stronger protection mechanisms that take psychosocial wellbeing "
                        "seriously.</p>"
                        "<p>This exchange takes up that thread on another continent. East African workers "
                        "who are organising for the first time want to hear from those who have done so for "
                        "long, and the other way round.</p>"
                        "<h3>What we hope for</h3>"
                        "<ul>"
                        "<li>A common list of early signs: the moment when a foreman starts to write down "
                        "names.</li>"
                        "<li>Three agreements that have kept women in work after they spoke up.</li>"
                        "<li>A way of staying in touch that does not depend on the factory’s wireless "
                        "network.</li>"
                        "</ul>"
                        "<p>The working papers are real. The exchange is an example.</p>"
                    ),
                    (
                        "<h2>Defensoras con delantal</h2>"
                        "<p>Cuando se piensa en alguien que defiende derechos humanos, se piensa en un "
                        "tribunal o en un bosque. Pero la mujer que cuenta las horas extra de toda una "
                        "línea de producción, y dice el número en voz alta, también defiende un derecho. "
                        "Puede pagarlo con su empleo, y su hermana con el suyo.</p>"
                        "<p>En una serie de documentos de trabajo sobre las luchas de las defensoras, <a "
                        'href="https://forum-asia.org/">FORUM-ASIA</a> dio espacio a trabajadoras de la '
                        "confección de Camboya, junto a casos de Kirguistán y Nepal y testimonios recogidos "
                        "por la Universidad de York. A veinticinco años de la Plataforma de Acción de "
                        "Beijing, pedía mecanismos de protección más fuertes que se tomen en serio el "
                        "bienestar psicosocial.</p>"
                        "<p>Este intercambio retoma ese hilo en otro continente. Trabajadoras de África "
                        "oriental que se organizan por primera vez quieren escuchar a quienes llevan mucho "
                        "tiempo haciéndolo, y al revés.</p>"
                        "<h3>Qué esperamos</h3>"
                        "<ul>"
                        "<li>Una lista común de señales tempranas: el momento en que un capataz empieza a "
                        "apuntar nombres.</li>"
                        "<li>Tres acuerdos que hayan permitido a las mujeres conservar el empleo después de "
                        "alzar la voz.</li>"
                        "<li>Una forma de seguir en contacto que no dependa del wifi de la fábrica.</li>"
                        "</ul>"
                        "<p>Los documentos de trabajo son reales. El intercambio es un ejemplo.</p>"
                    ),
                ),
            },
        ),
    ),
)
