"""Priority area: women human rights defenders."""

from demo.content.shapes import PriorityContent
from demo.content.words import Words

WOMEN_DEFENDERS = PriorityContent(
    key="priority-women-defenders",
    slug=Words("women-human-rights-defenders", "defensoras-de-derechos-humanos"),
    title=Words("Women human rights defenders", "Defensoras de derechos humanos"),
    summary=Words(
        (
            "They are attacked for what they do and for who they are. Why their risk is "
            "different, what holistic protection means, and what we do about it."
        ),
        (
            "Las atacan por lo que hacen y por lo que son. Por qué su riesgo es distinto, qué "
            "significa la protección integral y qué hacemos al respecto."
        ),
    ),
    picture="the-issue",
    picture_alt=Words(
        (
            "Illustration: a net with a large hole in it; in the hole, two cords, one dark and "
            "one marigold, are tied in a knot."
        ),
        (
            "Ilustración: una red con un gran agujero; en él, dos cuerdas, una oscura y otra "
            "color cempasúchil, se unen con un nudo."
        ),
    ),
    topics=("women-defenders", "holistic-protection", "collective-care"),
    countries=("MX", "HN", "KE", "CO"),
    issue=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<p>A woman human rights defender may be a lawyer, a midwife, a trade unionist, a "
                        "trans woman who opens her house to others, a mother who searches for her daughter. "
                        "Some would never use the word. What they share is that they defend a right, and "
                        "that somebody wants them to stop.</p>"
                        "<p>They run the risks that every defender runs: threats, arrest, a false charge, a "
                        "bullet. On top of these come others that only make sense because they are women. "
                        "Their sexuality is discussed in the newspaper. Their children are mentioned in the "
                        "threat. Their partner is asked why he allows it. Online, the attack is on their "
                        "body before it is on their argument.</p>"
                        "<h3>Who attacks</h3>"
                        "<p>The state does, through police, courts and laws; so do companies, armed groups, "
                        "and religious or political movements. And part of the violence comes from close "
                        "by: from the family, the neighbourhood, the organisation itself, where a woman may "
                        "do the work for years before anyone hands her the microphone.</p>"
                        "<h3>Why it is not seen</h3>"
                        "<p>Most of it is daily and small enough to be denied. It leaves no wound that a "
                        "form has a box for. Those who receive complaints often file it as a private "
                        "matter, and so it is neither counted nor punished, and the next person learns that "
                        "it costs nothing.</p>"
                    ),
                    (
                        "<p>Una defensora de derechos humanos puede ser abogada, partera, sindicalista, una "
                        "mujer trans que abre su casa a otras, una madre que busca a su hija. Algunas no "
                        "usarían nunca esa palabra. Lo que comparten es que defienden un derecho y que "
                        "alguien quiere que dejen de hacerlo.</p>"
                        "<p>Corren los riesgos de cualquier persona defensora: amenazas, detención, un "
                        "cargo falso, una bala. A esos se suman otros que solo se explican porque son "
                        "mujeres. Se habla de su sexualidad en el periódico. En la amenaza aparecen sus "
                        "hijas e hijos. A su pareja le preguntan por qué lo permite. En internet, el ataque "
                        "va contra su cuerpo antes que contra sus razones.</p>"
                        "<h3>Quién ataca</h3>"
                        "<p>Ataca el Estado, con policías, tribunales y leyes; también empresas, grupos "
                        "armados y movimientos religiosos o políticos. Y una parte de la violencia viene de "
                        "cerca: de la familia, del barrio, de la propia organización, donde una mujer puede "
                        "sostener el trabajo durante años antes de que alguien le pase el micrófono.</p>"
                        "<h3>Por qué no se ve</h3>"
                        "<p>Casi todo es cotidiano y lo bastante pequeño como para negarlo. No deja una "
                        "herida que tenga casilla en el formulario. Quien recibe la denuncia suele "
                        "archivarla como asunto privado; así no se cuenta ni se castiga, y la siguiente "
                        "persona aprende que no cuesta nada.</p>"
                    ),
                ),
            },
        ),
        (
            "facts",
            {
                "heading": Words("Counted by the movement itself", "Contado por el propio movimiento"),
                "items": [
                    {
                        "figure": Words("46,785", "46\u00a0785"),
                        "label": Words(
                            (
                                "attacks on women defenders and their organisations in Mexico, Honduras, El "
                                "Salvador, Nicaragua and Guatemala, documented from 2010 to June 2025"
                            ),
                            (
                                "agresiones contra defensoras y sus organizaciones en México, Honduras, El "
                                "Salvador, Nicaragua y Guatemala, documentadas entre 2010 y junio de 2025"
                            ),
                        ),
                        "source_label": Words("IM-Defensoras", "IM-Defensoras"),
                        "source_url": "https://im-defensoras.org/",
                    },
                    {
                        "figure": Words("8,982", "8982"),
                        "label": Words(
                            "women defenders, at the least, against whom those attacks were directed",
                            "defensoras, como mínimo, contra las que se dirigieron esas agresiones",
                        ),
                        "source_label": Words("IM-Defensoras", "IM-Defensoras"),
                        "source_url": "https://im-defensoras.org/",
                    },
                ],
            },
        ),
    ),
    approach=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<p>We do not protect women; we strengthen what already protects them. Almost "
                        "always that is other women: a network that knows where she sleeps tonight, a "
                        "neighbour who keeps the children, a colleague abroad who can wake up an embassy. "
                        "We work with international and regional networks, and we follow their lead where "
                        "they have been longer than we have.</p>"
                        "<p>We call it holistic protection. It stands on <a "
                        'href="https://undocs.org/A/RES/53/144">the right to defend rights</a>, which the '
                        "United Nations declared in 1998, and on what the General Assembly said in 2013 "
                        'about <a href="https://undocs.org/A/RES/68/181">women who exercise it</a>.</p>'
                    ),
                    (
                        "<p>No protegemos a las mujeres: reforzamos lo que ya las protege. Casi siempre son "
                        "otras mujeres: una red que sabe dónde duerme esta noche, una vecina que se queda "
                        "con las criaturas, una compañera en el extranjero que puede despertar a una "
                        "embajada. Trabajamos con redes internacionales y regionales y seguimos sus pasos "
                        "allí donde llevan más tiempo que nosotras.</p>"
                        "<p>A eso lo llamamos protección integral. Se apoya en <a "
                        'href="https://undocs.org/A/RES/53/144">el derecho a defender derechos</a>, que las '
                        "Naciones Unidas declararon en 1998, y en lo que la Asamblea General dijo en 2013 "
                        'sobre <a href="https://undocs.org/A/RES/68/181">las mujeres que lo '
                        "ejercen</a>.</p>"
                    ),
                ),
            },
        ),
        (
            "steps",
            {
                "heading": Words("Four threads", "Cuatro hilos"),
                "items": [
                    {
                        "title": Words("Care", "Cuidado"),
                        "text": Words(
                            (
                                "<p>Self-care and collective care are in the plan and in the budget, from the first "
                                "day. Nobody should have to fall ill to be given a rest.</p>"
                            ),
                            (
                                "<p>El autocuidado y el cuidado colectivo están en el plan y en el presupuesto "
                                "desde el primer día. Nadie debería tener que enfermarse para poder descansar.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("Documenting with a gender perspective", "Documentar con perspectiva de género"),
                        "text": Words(
                            (
                                "<p>We write down what forms leave out: the rumour, the custody case, the picture "
                                "that went round. What is not written down did not happen.</p>"
                            ),
                            (
                                "<p>Anotamos lo que los formularios dejan fuera: el rumor, el pleito por la "
                                "custodia, la foto que circuló. Lo que no se escribe no ocurrió.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("Recognition", "Reconocimiento"),
                        "text": Words(
                            (
                                "<p>A woman whose work is known and valued is harder to attack. We help to tell it, "
                                "if she wants it told, and in her words.</p>"
                            ),
                            (
                                "<p>Es más difícil atacar a una mujer cuyo trabajo se conoce y se valora. Ayudamos "
                                "a contarlo, si ella quiere y con sus palabras.</p>"
                            ),
                        ),
                    },
                    {
                        "title": Words("Changing what makes it possible", "Cambiar lo que lo hace posible"),
                        "text": Words(
                            (
                                "<p>Locks and cameras do not end inequality. Laws, wages, shared housework and a "
                                "fair hearing go further, and we work for those as well.</p>"
                            ),
                            (
                                "<p>Las cerraduras y las cámaras no acaban con la desigualdad. Las leyes, los "
                                "salarios, el reparto de las tareas de la casa y un juicio justo llegan más lejos, "
                                "y también trabajamos por eso.</p>"
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
                        "I need a lawyer, yes. I also need somebody to fetch my daughter from school on the "
                        "day of the hearing."
                    ),
                    (
                        "Necesito una abogada, sí. También necesito que alguien recoja a mi hija de la "
                        "escuela el día de la audiencia."
                    ),
                ),
                "attribution": Words("An illustrative voice", "Una voz ilustrativa"),
                "context": Words(
                    (
                        "Written in Spanish for this demonstration, after what defenders’ networks say "
                        "about the support that is missing. It is nobody’s testimony."
                    ),
                    (
                        "Frase escrita en español para esta demostración, a partir de lo que las redes "
                        "dicen del apoyo que falta. No es el testimonio de nadie."
                    ),
                ),
                "basis": "illustrative",
                "source_label": None,
                "source_url": None,
                "original_language": "es",
                "picture": "quote-weave",
            },
        ),
        (
            "links",
            {
                "heading": Words("Networks that we learn from", "Redes de las que aprendemos"),
                "items": [
                    {
                        "label": Words("IM-Defensoras", "IM-Defensoras"),
                        "description": Words(
                            (
                                "The Mesoamerican Initiative of Women Human Rights Defenders: feminist holistic "
                                "protection, a register of attacks, and national networks."
                            ),
                            (
                                "La Iniciativa Mesoamericana de Mujeres Defensoras de Derechos Humanos: protección "
                                "integral feminista, un registro de agresiones y redes nacionales."
                            ),
                        ),
                        "url": "https://im-defensoras.org/",
                    },
                    {
                        "label": Words("AWID", "AWID"),
                        "description": Words(
                            (
                                "The Association for Women’s Rights in Development, a global feminist membership "
                                "organisation."
                            ),
                            (
                                "La Asociación para los Derechos de las Mujeres y el Desarrollo, una organización "
                                "feminista mundial de membresía."
                            ),
                        ),
                        "url": "https://www.awid.org/",
                    },
                    {
                        "label": Words("FORUM-ASIA", "FORUM-ASIA"),
                        "description": Words(
                            (
                                "A network of human rights organisations in Asia. It has published working papers "
                                "with the reflections of women defenders."
                            ),
                            (
                                "Una red de organizaciones de derechos humanos de Asia. Ha publicado documentos de "
                                "trabajo con reflexiones de defensoras."
                            ),
                        ),
                        "url": "https://forum-asia.org/",
                    },
                ],
            },
        ),
    ),
    actions_intro=Words(
        (
            "<p>Our work here has four forms. We <b>coordinate</b>, so that three organisations "
            "do not write to the same ministry while nobody visits the village. We <b>support "
            "regional networks</b>, in Mesoamerica among other places, and leave decisions with "
            "them. We make women’s work <b>visible</b> by documenting and researching it. And "
            "when somebody is in danger we take part in <b>urgent responses</b> of "
            "solidarity.</p>"
        ),
        (
            "<p>Nuestro trabajo aquí tiene cuatro formas. <b>Coordinamos</b>, para que no haya "
            "tres organizaciones escribiendo al mismo ministerio mientras nadie visita la "
            "aldea. <b>Apoyamos a redes regionales</b>, entre otros lugares en Mesoamérica, y "
            "las decisiones son suyas. Damos <b>visibilidad</b> al trabajo de las mujeres "
            "documentándolo e investigándolo. Y cuando alguien está en peligro nos sumamos a "
            "las <b>respuestas urgentes</b> de solidaridad.</p>"
        ),
    ),
    contact="accompaniment",
)
