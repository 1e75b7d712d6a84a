"""The open campaign: #StandWithHer, in Spanish #EstamosConEllas."""

from demo.content.shapes import CampaignContent, Update
from demo.content.words import Words

STAND_WITH_HER = CampaignContent(
    key="campaign-stand-with-her",
    slug=Words("stand-with-her", "estamos-con-ellas"),
    title=Words("Stand with her", "Estamos con ellas"),
    summary=Words(
        (
            "Women who defend rights are exposed twice: as women, and as defenders. We ask the "
            "European Union and its member states for protection that sees the whole of their "
            "lives."
        ),
        (
            "Las mujeres que defienden derechos están doblemente expuestas: por ser mujeres y "
            "por defender. Pedimos a la Unión Europea y a sus Estados miembros una protección "
            "que mire la vida entera."
        ),
    ),
    picture="stand-with-her",
    picture_alt=Words(
        (
            "Illustration: a woman seen from behind, with a long plait; many braided threads "
            "from both sides meet in her woven cape."
        ),
        (
            "Ilustración: una mujer de espaldas, con una trenza larga; muchos hilos trenzados "
            "llegan de ambos lados y forman su capa tejida."
        ),
    ),
    topics=("women-defenders", "holistic-protection", "diplomacy"),
    countries=("KE", "HN", "MX", "CO"),
    hashtag=Words("#StandWithHer", "#EstamosConEllas"),
    demand=Words(
        ("Pay for holistic protection, and decide it together with the women it is meant for."),
        ("Que se financie la protección integral y que se decida junto con las mujeres a las que va dirigida."),
    ),
    addressed_to=Words(
        "The institutions of the European Union and its member states",
        "Las instituciones de la Unión Europea y sus Estados miembros",
    ),
    goal=2000,
    status="open",
    opens_in_days=-45,
    closes_in_days=75,
    offers_public_names=True,
    updates_words=Words(
        "Write to me when something happens in this campaign, about once a month.",
        "Escríbanme cuando pase algo en esta campaña, más o menos una vez al mes.",
    ),
    thanks=Words(
        (
            "You stand with her now. On the last day we hand the number over to the institutions, with the "
            "recommendations that the defenders wrote in Brussels."
        ),
        (
            "Ya estás con ella. El último día entregamos el número a las instituciones, con las recomendaciones que "
            "las defensoras escribieron en Bruselas."
        ),
    ),
    next_page="event-care-webinar",
    share_text=Words(
        (
            "Women who defend rights are attacked for what they do and for who they are. "
            "Protection has to see both. I stand with her."
        ),
        (
            "A las defensoras las atacan por lo que hacen y por lo que son. La protección tiene "
            "que ver las dos cosas. Yo estoy con ellas."
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>Who she is</h2>"
                        "<p>She keeps the minutes of the water committee. She drives another woman to the "
                        "police station and stays until the complaint is written down. She reads the "
                        "contract aloud before anybody signs it. Most of the women we stand with never set "
                        "out to be called defenders; they began with something that could not go on, and "
                        "did not stop.</p>"
                        "<p>Peace Brigades International has described women like her as the people who, "
                        "whether they mean to or not, move the old limits of gender and power. That is also "
                        "why they are attacked. A man who defends a forest is told that he stands in the "
                        "way of progress. A woman who does so hears, besides, that she is a bad mother, "
                        "that she should be at home, that somebody should teach her a lesson.</p>"
                    ),
                    (
                        "<h2>Quién es ella</h2>"
                        "<p>Es quien lleva las actas de la junta de agua. Quien acompaña a otra mujer a "
                        "poner una denuncia y no se va hasta que queda por escrito. Quien lee el contrato "
                        "en voz alta antes de que nadie firme. La mayoría de las mujeres con las que "
                        "caminamos no se propuso que la llamaran defensora: empezó por algo que no podía "
                        "seguir así, y no paró.</p>"
                        "<p>Brigadas Internacionales de Paz ha descrito a mujeres como ella como quienes, "
                        "se lo propongan o no, corren los viejos límites del género y del poder. Por eso "
                        "mismo las atacan. Al hombre que defiende un bosque le dicen que estorba al "
                        "progreso. La mujer que lo hace escucha, además, que es mala madre, que debería "
                        "estar en su casa, que alguien tendría que darle una lección.</p>"
                    ),
                ),
            },
        ),
        (
            "image",
            {
                "picture": "night-vigil",
                "alt": Words(
                    (
                        "Illustration: a street at night with a candle in almost every window; threads run "
                        "from house to house."
                    ),
                    (
                        "Ilustración: una calle de noche con una vela en casi todas las ventanas; unos "
                        "hilos van de casa en casa."
                    ),
                ),
                "caption": Words(
                    "A vigil, drawn. We draw what a photograph would give away.",
                    "Una vigilia, dibujada. Dibujamos lo que una fotografía delataría.",
                ),
                "width": "wide",
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What happens to her</h2>"
                        "<p>The danger comes from officials and from companies, from armed groups and from "
                        "neighbours, and sometimes from inside the house or the movement. It is seldom one "
                        "great blow. It is a rumour, a stranger’s car, a court summons every few weeks, a "
                        "private picture sent round a village. Nearly all of it goes unseen and unpunished, "
                        "and it wears people out.</p>"
                        "<p>Protection that only answers with a bodyguard and a panic button misses most of "
                        "that. It does not ask who looks after the children during the trial, how she pays "
                        "the rent while she is away, who sits with her when she cannot sleep, or whether "
                        "the patrol that is meant to guard her is the one she is afraid of.</p>"
                    ),
                    (
                        "<h2>Qué le pasa</h2>"
                        "<p>El peligro viene de funcionarios y de empresas, de grupos armados y de vecinos, "
                        "y a veces de la propia casa o del propio movimiento. Rara vez es un solo golpe "
                        "grande. Es un rumor, un coche desconocido, una citación judicial cada pocas "
                        "semanas, una foto íntima que da la vuelta al pueblo. Casi nada de eso se ve ni se "
                        "castiga, y desgasta.</p>"
                        "<p>Una protección que solo responde con escolta y botón de pánico se deja fuera "
                        "casi todo. No pregunta quién cuida a sus hijas e hijos durante el juicio, cómo "
                        "paga la renta mientras está lejos, quién la acompaña cuando no puede dormir ni si "
                        "la patrulla que debe cuidarla es justo la que le da miedo.</p>"
                    ),
                ),
            },
        ),
        (
            "quote",
            {
                "text": Words(
                    (
                        "Caring for ourselves and for each other is a strategy of struggle, not a rest from "
                        "it; activism should not have to be a sacrifice."
                    ),
                    (
                        "Cuidarnos y cuidar a las otras es una estrategia de lucha, no una pausa; el "
                        "activismo no tendría por qué ser un sacrificio."
                    ),
                ),
                "attribution": Words(
                    "The position of IM-Defensoras, in our words",
                    "La postura de IM-Defensoras, en nuestras palabras",
                ),
                "context": Words(
                    (
                        "The Mesoamerican Initiative of Women Human Rights Defenders calls its way of "
                        "working feminist holistic protection."
                    ),
                    (
                        "La Iniciativa Mesoamericana de Mujeres Defensoras de Derechos Humanos llama a su "
                        "forma de trabajar protección integral feminista."
                    ),
                ),
                "basis": "position",
                "source_label": Words("IM-Defensoras: who we are", "IM-Defensoras: quiénes somos"),
                "source_url": "https://im-defensoras.org/en/2022/12/im-defensoras/",
                "original_language": None,
                "picture": None,
            },
        ),
        (
            "steps",
            {
                "heading": Words("What we ask for", "Qué pedimos"),
                "items": [
                    {
                        "title": Words(
                            "Protection that she helps to design", "Una protección que ella ayude a diseñar"
                        ),
                        "text": Words(
                            (
                                "<p>Every programme paid for with European money asks the women concerned what they "
                                "need, in their own language, and pays for the hours that this takes them.</p>"
                            ),
                            (
                                "<p>Que todo programa pagado con dinero europeo pregunte a las mujeres qué "
                                "necesitan, en su propia lengua, y les pague las horas que eso les lleva.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("Money for care", "Dinero para los cuidados"),
                        "text": Words(
                            (
                                "<p>Psychosocial support, childcare, rest and relocation with the family count as "
                                "protection costs, not as extras to be cut first.</p>"
                            ),
                            (
                                "<p>Que el apoyo psicosocial, el cuidado de la infancia, el descanso y la "
                                "reubicación con la familia cuenten como gastos de protección y no como extras que "
                                "se recortan primero.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("Embassies that go out", "Embajadas que salgan a la calle"),
                        "text": Words(
                            (
                                "<p>Diplomats visit defenders where they live and work, in rural areas as well, and "
                                "go back after the visit to ask what it changed.</p>"
                            ),
                            (
                                "<p>Que el personal diplomático visite a las defensoras donde viven y trabajan, "
                                "también en zonas rurales, y vuelva después para preguntar qué cambió.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("Recognition, said aloud", "Reconocimiento, y en voz alta"),
                        "text": Words(
                            (
                                "<p>When a woman is slandered for defending rights, and if she wishes it, those who "
                                "support her say so in public and soon.</p>"
                            ),
                            (
                                "<p>Que cuando difamen a una mujer por defender derechos, y si ella lo quiere, "
                                "quienes la apoyan lo digan en público y pronto.</p>"
                            ),
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
                        "<h2>Where this comes from</h2>"
                        "<p>For three days, 40 defenders from the Americas, Europe, Africa and Asia met in "
                        "Brussels to exchange what they know about holistic protection. They read the world "
                        "trends that shape their risk, named the needs they share and agreed on one story "
                        'to tell political leaders. <a href="https://www.peacebrigades.org/">Peace Brigades '
                        "International</a>, which accompanies defenders on several continents, reported on "
                        "it. Our demands follow from what they said there; the wording is ours and so is "
                        "any mistake.</p>"
                    ),
                    (
                        "<h2>De dónde viene esto</h2>"
                        "<p>Durante tres días, 40 personas defensoras de América, Europa, África y Asia se "
                        "reunieron en Bruselas para intercambiar lo que saben de protección integral. "
                        "Leyeron las tendencias mundiales que condicionan su riesgo, nombraron las "
                        "necesidades que comparten y acordaron un mismo relato para quienes toman "
                        'decisiones. Lo contó <a href="https://www.peacebrigades.org/">Brigadas '
                        "Internacionales de Paz</a>, que acompaña a personas defensoras en varios "
                        "continentes. Nuestras demandas parten de lo que allí se dijo; la redacción es "
                        "nuestra, y también los errores.</p>"
                    ),
                ),
            },
        ),
        (
            "questions",
            {
                "heading": Words("Before you join in", "Antes de sumarte"),
                "items": [
                    {
                        "question": Words("Is it safe for me to support this?", "¿Es seguro para mí apoyar esto?"),
                        "answer": Words(
                            (
                                "<p>Reading leaves nothing on this site that points to you. Sharing is different: "
                                "whoever sees your profile sees what you share. If that could harm you or somebody "
                                "near you, do not share it. There are other ways to stand with her, and no one "
                                "keeps a list of who stayed silent.</p>"
                            ),
                            (
                                "<p>Leer no deja en este sitio nada que te señale. Compartir es otra cosa: quien ve "
                                "tu perfil ve lo que compartes. Si eso puede perjudicarte a ti o a alguien cercano, "
                                "no lo compartas. Hay otras formas de estar con ellas y nadie lleva una lista de "
                                "quién guardó silencio.</p>"
                            ),
                        ),
                    },
                    {
                        "question": Words("Is this campaign real?", "¿Esta campaña es real?"),
                        "answer": Words(
                            (
                                "<p>The hashtag and the Brussels meeting are. The goal, the dates and the updates "
                                "on this page are examples made for a demonstration.</p>"
                            ),
                            (
                                "<p>La etiqueta en inglés y el encuentro de Bruselas sí lo son. La meta, las fechas "
                                "y las novedades de esta página son ejemplos hechos para una demostración.</p>"
                            ),
                        ),
                    },
                ],
            },
        ),
        (
            "page_cards",
            {
                "heading": Words("Read on", "Sigue leyendo"),
                "pages": ["priority-women-defenders", "event-brussels-gathering"],
            },
        ),
    ),
    updates=(
        Update(
            days_ago=4,
            title=Words("The four demands on one sheet", "Las cuatro demandas en una hoja"),
            text=Words(
                (
                    "<p>You can print this page: it comes out as a plain sheet with the four demands, "
                    "without pictures, fit for a noticeboard or a meeting without internet.</p>"
                ),
                (
                    "<p>Puedes imprimir esta página: sale una hoja sencilla con las cuatro demandas, "
                    "sin imágenes, lista para un tablón o para una reunión sin internet.</p>"
                ),
            ),
        ),
        Update(
            days_ago=20,
            title=Words("What Brussels added", "Lo que sumó Bruselas"),
            text=Words(
                (
                    "<p>After reading the report of the gathering we rewrote the second demand. It used "
                    "to speak of “support”. It now says what for: psychosocial care, childcare, rest, "
                    "and leaving together with the family.</p>"
                ),
                (
                    "<p>Después de leer el informe del encuentro reescribimos la segunda demanda. Antes "
                    "hablaba de «apoyo». Ahora dice para qué: atención psicosocial, cuidado de la "
                    "infancia, descanso y poder salir junto con la familia.</p>"
                ),
            ),
        ),
        Update(
            days_ago=45,
            title=Words("The campaign begins", "Empieza la campaña"),
            text=Words(
                (
                    "<p>Today we open #StandWithHer in English and Spanish. It is one campaign: one "
                    "goal, one closing date, two languages, and room for more.</p>"
                ),
                (
                    "<p>Hoy abrimos #EstamosConEllas en español y en inglés. Es una sola campaña: una "
                    "meta, una fecha de cierre, dos lenguas y sitio para más.</p>"
                ),
            ),
        ),
    ),
)
