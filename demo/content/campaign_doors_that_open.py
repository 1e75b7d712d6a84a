"""The won campaign, an example: embassies say how a defender reaches them."""

from demo.content.shapes import CampaignContent, Update
from demo.content.words import Words

DOORS_THAT_OPEN = CampaignContent(
    key="campaign-doors-that-open",
    slug=Words("doors-that-open", "puertas-que-abren"),
    title=Words("Doors that open", "Puertas que abren"),
    summary=Words(
        (
            "The European Union promised defenders that its embassies would be reachable. We "
            "asked every mission to publish how. An example of a campaign that was won."
        ),
        (
            "La Unión Europea prometió a las personas defensoras que podrían acudir a sus "
            "embajadas. Pedimos que cada una publicara cómo. Un ejemplo de campaña ganada."
        ),
    ),
    picture="won-campaign",
    picture_alt=Words(
        (
            "Illustration: five hands hold the ends of cords that are knotted into one large "
            "flower, in front of a marigold sunburst."
        ),
        (
            "Ilustración: cinco manos sostienen los cabos de unas cuerdas anudadas en una gran "
            "flor, ante un sol radiante color cempasúchil."
        ),
    ),
    topics=("diplomacy", "women-defenders"),
    countries=("BE",),
    hashtag=Words("#DoorsThatOpen", "#PuertasQueAbren"),
    demand=Words(
        "Publish how a human rights defender reaches you, in the languages she speaks.",
        ("Que cada embajada publique cómo puede contactarla una persona defensora, en las lenguas que habla."),
    ),
    addressed_to=Words(
        "The embassies of the European Union’s member states in an imaginary capital",
        ("Las embajadas de los Estados miembros de la Unión Europea en una capital imaginaria"),
    ),
    goal=500,
    status="won",
    opens_in_days=-300,
    closes_in_days=-60,
    share_text=Words(
        (
            "A promise of protection needs a door. Now every embassy we asked says where it is, "
            "and in which languages it opens."
        ),
        (
            "Una promesa de protección necesita una puerta. Ahora cada embajada a la que "
            "preguntamos dice dónde está y en qué lenguas se abre."
        ),
    ),
    outcome=Words(
        (
            "<p><b>Won.</b> In this example, all the missions we wrote to have published a role "
            "address, the languages in which they answer and the time that an answer takes. The "
            "last of them did so two weeks before the closing date.</p>"
            "<p>They have also agreed to look at the pages once a year together with defenders. "
            "We will be there, and we will say here what we find.</p>"
        ),
        (
            "<p><b>Ganada.</b> En este ejemplo, todas las embajadas a las que escribimos han "
            "publicado una dirección del cargo, las lenguas en que atienden y el tiempo que "
            "tardan en responder. La última lo hizo dos semanas antes del cierre.</p>"
            "<p>También han aceptado revisar esas páginas una vez al año junto con personas "
            "defensoras. Allí estaremos, y aquí contaremos qué encontramos.</p>"
        ),
    ),
    body=(
        (
            "notice",
            {
                "tone": "information",
                "heading": Words("This campaign is an example", "Esta campaña es un ejemplo"),
                "text": Words(
                    (
                        "<p>The guidelines we quote are real and in force. The capital, the letters and the "
                        "result were made up to show how a campaign is told from its first day to its "
                        "last.</p>"
                    ),
                    (
                        "<p>Las directrices que citamos son reales y siguen vigentes. La capital, las "
                        "cartas y el resultado los inventamos para mostrar cómo se cuenta una campaña de "
                        "principio a fin.</p>"
                    ),
                ),
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>A promise without a doorbell</h2>"
                        "<p>In 2004 the European Union adopted guidelines on human rights defenders, and it "
                        "revised them in 2008. They tell its embassies and delegations to keep in touch "
                        "with defenders, to receive them and to visit them where they work, to meet them at "
                        "least once a year, to prepare a local strategy with particular attention to women, "
                        "and to think of naming a person who follows all this. You can read about them at "
                        '<a href="https://www.focus-obs.org/documents/'
                        'ensuring-protection-european-union-guidelines-on-human-rights-defenders/">the '
                        "Focus observatory</a>.</p>"
                        "<p>It is a good promise. But imagine that you are the secretary of a community "
                        "council, six hours by bus from the capital, and that tonight somebody fired at "
                        "your neighbour’s house. Which embassy? Which button on its website: visas, trade, "
                        "culture? In which language? Will the message be read by a diplomat or by a "
                        "reception desk, and who else will see it?</p>"
                        "<p>A right that only those can use who already know somebody is a favour. We "
                        "wanted it to be a door.</p>"
                    ),
                    (
                        "<h2>Una promesa sin timbre</h2>"
                        "<p>En 2004 la Unión Europea adoptó unas directrices sobre defensores de los "
                        "derechos humanos, y las revisó en 2008. Piden a sus embajadas y delegaciones que "
                        "mantengan contacto con las personas defensoras, que las reciban y las visiten "
                        "donde trabajan, que se reúnan con ellas al menos una vez al año, que preparen una "
                        "estrategia local con especial atención a las mujeres y que consideren nombrar a "
                        "alguien que dé seguimiento a todo esto. Puedes leer sobre ellas en <a "
                        'href="https://www.focus-obs.org/documents/'
                        'ensuring-protection-european-union-guidelines-on-human-rights-defenders/">el '
                        "observatorio Focus</a>.</p>"
                        "<p>Es una buena promesa. Pero imagina que eres la secretaria de un consejo "
                        "comunitario, a seis horas de autobús de la capital, y que esta noche dispararon "
                        "contra la casa de tu vecina. ¿A qué embajada acudes? ¿Qué botón de su página "
                        "tocas: visados, comercio, cultura? ¿En qué lengua? ¿Leerá el mensaje alguien del "
                        "cuerpo diplomático o la recepción, y quién más lo verá?</p>"
                        "<p>Un derecho que solo puede usar quien ya conoce a alguien es un favor. Queríamos "
                        "que fuera una puerta.</p>"
                    ),
                ),
            },
        ),
        (
            "steps",
            {
                "heading": Words("What we asked each embassy to publish", "Qué pedimos que publicara cada embajada"),
                "items": [
                    {
                        "title": Words("An address of the role", "Una dirección del cargo"),
                        "text": Words(
                            (
                                "<p>Not a name that changes every three years, but an address that stays when the "
                                "person moves on.</p>"
                            ),
                            (
                                "<p>No un nombre que cambia cada tres años, sino una dirección que se queda cuando "
                                "la persona se va.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("The languages", "Las lenguas"),
                        "text": Words(
                            "<p>Those in which somebody really answers, with an interpreter for the others.</p>",
                            ("<p>Aquellas en las que de verdad alguien responde, con intérprete para las demás.</p>"),
                        ),
                    },
                    {
                        "title": Words("The time", "El tiempo"),
                        "text": Words(
                            (
                                "<p>How long an answer takes on a working day, and what to do when it cannot wait "
                                "until Monday.</p>"
                            ),
                            (
                                "<p>Cuánto tarda una respuesta en un día hábil y qué hacer cuando no se puede "
                                "esperar al lunes.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("The safer way", "La vía más segura"),
                        "text": Words(
                            (
                                "<p>Which channel is encrypted, what is kept of a message and for how long, and "
                                "what is never asked in writing.</p>"
                            ),
                            (
                                "<p>Qué canal está cifrado, qué se guarda de un mensaje y por cuánto tiempo, y qué "
                                "no se pregunta nunca por escrito.</p>"
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
                        "Do not wait for defenders to come to you. Meet them every year, go and see where "
                        "they work, and plan with the women among them."
                    ),
                    (
                        "No esperen a que las personas defensoras acudan a ustedes. Reúnanse con ellas cada "
                        "año, vayan a ver dónde trabajan y planifiquen junto con las mujeres."
                    ),
                ),
                "attribution": Words(
                    "The EU Guidelines on Human Rights Defenders, in our words",
                    ("Las Directrices de la UE sobre defensores de los derechos humanos, en nuestras palabras"),
                ),
                "context": Words(
                    (
                        "This is our short reading of what the guidelines ask of embassies and delegations, "
                        "not their text."
                    ),
                    (
                        "Es nuestra lectura breve de lo que las directrices piden a embajadas y "
                        "delegaciones, no su texto."
                    ),
                ),
                "basis": "position",
                "source_label": Words(
                    "EU Guidelines on Human Rights Defenders, at the Focus observatory",
                    ("Directrices de la UE sobre defensores de los derechos humanos, en el observatorio Focus"),
                ),
                "source_url": "https://www.focus-obs.org/documents/ensuring-protection-european-union-guidelines-on-human-rights-defenders/",
                "original_language": None,
                "picture": None,
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>How it was won</h2>"
                        "<p>Nobody shouted. Each week we wrote to one embassy, with the same four questions "
                        "and with a copy of its own guidelines. When one answered, we thanked it in public "
                        "and showed its page to the others. By the middle of the campaign it had become odd "
                        "not to have one.</p>"
                        "<p>What turned the last refusals was a table drawn by defenders themselves: on one "
                        "side, what they had looked for on each website; on the other, how many minutes it "
                        "took them to find it, or to give up.</p>"
                        "<h3>What we would do differently</h3>"
                        "<p>We asked for languages too late. The first pages appeared in two European "
                        "languages and in none of those spoken where the danger is. Next time that will be "
                        "the first question.</p>"
                    ),
                    (
                        "<h2>Cómo se ganó</h2>"
                        "<p>Nadie gritó. Cada semana escribimos a una embajada, con las mismas cuatro "
                        "preguntas y una copia de sus propias directrices. Cuando una respondía, le dábamos "
                        "las gracias en público y enseñábamos su página a las demás. A mitad de campaña, lo "
                        "raro ya era no tenerla.</p>"
                        "<p>Lo que venció las últimas negativas fue un cuadro que hicieron las propias "
                        "defensoras: de un lado, lo que habían buscado en cada página; del otro, cuántos "
                        "minutos tardaron en encontrarlo o en darse por vencidas.</p>"
                        "<h3>Qué haríamos de otra manera</h3>"
                        "<p>Preguntamos por las lenguas demasiado tarde. Las primeras páginas salieron en "
                        "dos lenguas europeas y en ninguna de las que se hablan donde está el peligro. La "
                        "próxima vez será la primera pregunta.</p>"
                    ),
                ),
            },
        ),
        (
            "call_to_action",
            {
                "heading": Words("The next door", "La siguiente puerta"),
                "text": Words(
                    (
                        "An address is only the beginning. The open campaign asks what has to happen after "
                        "the message is read."
                    ),
                    (
                        "Una dirección es solo el comienzo. La campaña abierta pregunta qué tiene que pasar "
                        "después de que se lea el mensaje."
                    ),
                ),
                "label": Words("See the open campaign", "Ve a la campaña abierta"),
                "page": "campaign-stand-with-her",
            },
        ),
    ),
    updates=(
        Update(
            days_ago=60,
            title=Words("Won", "Ganada"),
            text=Words(
                (
                    "<p>The last page is online. We checked all of them today, on a cheap telephone and "
                    "with a screen reader: every address is there, and every one of them can be found "
                    "from the front page.</p>"
                ),
                (
                    "<p>Ya está en línea la última página. Hoy las revisamos todas, con un teléfono "
                    "barato y con lector de pantalla: están todas las direcciones y a todas se llega "
                    "desde la portada.</p>"
                ),
            ),
        ),
        Update(
            days_ago=150,
            title=Words("Halfway, and a table", "A mitad de camino, con un cuadro"),
            text=Words(
                (
                    "<p>Half of the embassies have answered. Defenders tried the pages out and wrote "
                    "down how long each search took. We have sent the table to everyone, including "
                    "those who come out of it badly.</p>"
                ),
                (
                    "<p>La mitad de las embajadas ha respondido. Varias defensoras probaron las páginas "
                    "y anotaron cuánto les llevó cada búsqueda. Hemos enviado el cuadro a todas, "
                    "también a las que no salen bien paradas.</p>"
                ),
            ),
        ),
        Update(
            days_ago=295,
            title=Words("The first letter", "La primera carta"),
            text=Words(
                (
                    "<p>The first letter left today, with four questions on one page. We will publish "
                    "the questions, the answers and the silences.</p>"
                ),
                (
                    "<p>Hoy salió la primera carta, con cuatro preguntas en una página. Publicaremos "
                    "las preguntas, las respuestas y los silencios.</p>"
                ),
            ),
        ),
    ),
)
