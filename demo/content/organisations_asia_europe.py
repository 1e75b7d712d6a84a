"""Organisations of Asia, Europe and the Arab region. Facts are those that they publish; the sentences are ours."""

from demo.content.directory_shapes import OrganisationEntry
from demo.content.words import Words

ASIA_AND_PACIFIC = (
    OrganisationEntry(
        slug="forum-asia",
        name="Asian Forum for Human Rights and Development",
        acronym="FORUM-ASIA",
        website="https://forum-asia.org/",
        based_in="TH",
        city="Bangkok",
        regions="asia",
        help="emergency grants relocation legal advocacy training",
        languages="en",
        topics="women-defenders diplomacy",
        cost="free",
        local_names=Words("", "Foro Asiático para los Derechos Humanos y el Desarrollo"),
        summary=Words(
            (
                "A network of organisations all over Asia with urgent help, temporary relocation and observation of "
                "trials."
            ),
            (
                "Una red de organizaciones de toda Asia con ayuda urgente, reubicación temporal y observación de "
                "juicios."
            ),
        ),
        who=Words(
            "Defenders at risk in Asia; a member or partner organisation has to vouch for the case.",
            "Personas defensoras en riesgo en Asia; una organización miembro o aliada debe avalar el caso.",
        ),
    ),
    OrganisationEntry(
        slug="urgent-action-fund-asia-pacific",
        name="Urgent Action Fund, Asia and Pacific",
        acronym="UAF A&P",
        website="https://www.uafanp.org/",
        regions="asia pacific",
        help="emergency grants psychosocial",
        audiences="women lgbtiq",
        topics="women-defenders collective-care",
        cost="free",
        local_names=Words("", "Fondo de Acción Urgente, Asia y Pacífico"),
        summary=Words(
            (
                "A feminist fund with rapid grants for the safety and care of women and non-binary defenders in "
                "Asia and the Pacific."
            ),
            (
                "Un fondo feminista con apoyos rápidos para la seguridad y el cuidado de defensoras y personas no "
                "binarias de Asia y el Pacífico."
            ),
        ),
    ),
)

EUROPE_AND_NEIGHBOURS = (
    OrganisationEntry(
        slug="urgent-action-fund-feminist-activism",
        name="Urgent Action Fund for Feminist Activism",
        acronym="UAF",
        website="https://urgentactionfund.org/",
        based_in="US",
        regions="europe",
        help="emergency grants relocation",
        audiences="women lgbtiq",
        topics="women-defenders collective-care",
        cost="free",
        local_names=Words("", "Fondo de Acción Urgente para el Activismo Feminista"),
        summary=Words(
            ("The oldest of the four urgent action funds: rapid grants for women and trans defenders under threat."),
            (
                "El más antiguo de los cuatro fondos de acción urgente: apoyos rápidos para defensoras y personas "
                "trans amenazadas."
            ),
        ),
        who=Words(
            (
                "Women and trans defenders and groups that they lead, when something unexpected happens. Families "
                "can be included."
            ),
            (
                "Defensoras y personas trans y los grupos que ellas dirigen, cuando ocurre algo inesperado. Se "
                "puede incluir a la familia."
            ),
        ),
        how=Words(
            "Look first which of the four sister funds serves your country; its site says so.",
            "Mira primero cuál de los cuatro fondos hermanos atiende tu país; su sitio lo dice.",
        ),
    ),
    OrganisationEntry(
        slug="zehar-errefuxiatuekin",
        name="Zehar-Errefuxiatuekin",
        website="https://zehar.eus/",
        based_in="ES",
        city="Bilbao",
        countries="ES",
        help="asylum legal relocation psychosocial advocacy",
        languages="es eu",
        topics="holistic-protection",
        cost="free",
        local_names=Words(
            "Zehar-Errefuxiatuekin (formerly CEAR-Euskadi)", "Zehar-Errefuxiatuekin (antes CEAR-Euskadi)"
        ),
        summary=Words(
            (
                "A Basque organisation that stands with refugees, and runs the Basque programme that shelters "
                "defenders for six months."
            ),
            (
                "Una organización vasca que acompaña a personas refugiadas y gestiona el programa vasco que acoge a "
                "defensoras durante seis meses."
            ),
        ),
        who=Words(
            (
                "People who seek asylum in the Basque Country; for the programme, defenders whom a Basque "
                "organisation proposes."
            ),
            (
                "Personas que piden asilo en Euskadi; para el programa, personas defensoras propuestas por una "
                "organización vasca."
            ),
        ),
        how=Words(
            (
                "For the programme, speak with the Basque organisation that knows your work: it presents the "
                "candidacy. For asylum, ask for legal advice before your first interview."
            ),
            (
                "Para el programa, habla con la organización vasca que conoce tu trabajo: es ella quien presenta la "
                "candidatura. Para el asilo, pide asesoría legal antes de la primera entrevista."
            ),
        ),
    ),
    OrganisationEntry(
        slug="kvinna-till-kvinna",
        name="The Kvinna till Kvinna Foundation",
        acronym="KtK",
        website="https://kvinnatillkvinna.org/",
        based_in="SE",
        city="Stockholm",
        worldwide=False,
        regions="europe middle_east_north_africa",
        help="advocacy training psychosocial",
        audiences="women",
        languages="en sv",
        topics="women-defenders",
        local_names=Words("", "Fundación Kvinna till Kvinna"),
        summary=Words(
            (
                "A Swedish foundation that supports women’s organisations in war and conflict, and the safety of "
                "those who lead them."
            ),
            (
                "Una fundación sueca que apoya a organizaciones de mujeres en guerras y conflictos, y la seguridad "
                "de quienes las dirigen."
            ),
        ),
        who=Words(
            "Women’s organisations with which it works in partnership; it is not an emergency line.",
            "Organizaciones de mujeres con las que trabaja en alianza; no es una línea de emergencia.",
        ),
    ),
    OrganisationEntry(
        slug="emhrf",
        name="Euro-Mediterranean Foundation of Support to Human Rights Defenders",
        acronym="EMHRF",
        website="https://emhrf.org/",
        countries="DZ EG IL JO LB LY MA PS SY TN",
        help="emergency grants legal relocation",
        audiences="everyone women young",
        cost="free",
        local_names=Words("", "Fundación Euromediterránea de Apoyo a las Personas Defensoras"),
        summary=Words(
            (
                "Emergency grants and flexible funding for defenders and young groups on the southern shore of the "
                "Mediterranean."
            ),
            (
                "Fondos de emergencia y financiación flexible para personas defensoras y grupos jóvenes de la "
                "orilla sur del Mediterráneo."
            ),
        ),
        who=Words(
            (
                "Defenders and groups in Algeria, Egypt, Israel, Jordan, Lebanon, Libya, Morocco, Palestine, Syria "
                "and Tunisia whom no other donor supports."
            ),
            (
                "Personas defensoras y grupos de Argelia, Egipto, Israel, Jordania, Líbano, Libia, Marruecos, "
                "Palestina, Siria y Túnez a quienes no apoya nadie más."
            ),
        ),
    ),
    OrganisationEntry(
        slug="gulf-centre-for-human-rights",
        name="Gulf Centre for Human Rights",
        acronym="GCHR",
        website="https://www.gc4hr.org/",
        countries="AE BH IQ IR JO KW LB OM QA SA SY YE",
        help="emergency grants training advocacy legal",
        audiences="everyone women journalists",
        languages="ar en",
        topics="diplomacy",
        local_names=Words("", "Centro del Golfo para los Derechos Humanos"),
        summary=Words(
            (
                "Documents and supports defenders in the Gulf and neighbouring countries with appeals, training and "
                "urgent help."
            ),
            (
                "Documenta y apoya a quienes defienden derechos en el Golfo y los países vecinos con llamamientos, "
                "formación y ayuda urgente."
            ),
        ),
        who=Words(
            ("Defenders, lawyers, academics, journalists and online activists of the Gulf region and its neighbours."),
            (
                "Personas defensoras, abogadas, académicas, periodistas y ciberactivistas del Golfo y sus países "
                "vecinos."
            ),
        ),
    ),
)
