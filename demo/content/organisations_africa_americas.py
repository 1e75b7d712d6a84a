"""Organisations of Africa and the Americas. Facts are those that they publish; the sentences are ours."""

from demo.content.directory_shapes import OrganisationEntry
from demo.content.words import Words

AFRICA = (
    OrganisationEntry(
        slug="defenders-coalition-kenya",
        name="National Coalition of Human Rights Defenders – Kenya",
        acronym="NCHRD-K",
        website="https://defenderscoalition.org/",
        based_in="KE",
        city="Nairobi",
        countries="KE",
        help="emergency legal relocation psychosocial grants training advocacy",
        audiences="everyone women",
        languages="en sw",
        topics="holistic-protection",
        cost="free",
        channels=(("phone", "+254 716 200 100"),),
        local_names=Words("Defenders Coalition (Kenya)", "Defenders Coalition (Kenia)"),
        summary=Words(
            (
                "The national coalition for the safety of defenders in Kenya: legal, medical, psychosocial and "
                "security support, and relocation."
            ),
            (
                "La coalición nacional por la seguridad de quienes defienden derechos en Kenia: apoyo legal, "
                "médico, psicosocial y de seguridad, y reubicación."
            ),
        ),
        who=Words(
            ("Defenders in Kenya, women and grassroots networks among them, who are threatened because of their work."),
            "Personas defensoras en Kenia, entre ellas mujeres y redes de base, amenazadas por su trabajo.",
        ),
        how=Words(
            (
                "Call its helpline. A call can be listened to and leaves a record: say who you are and where you "
                "can be reached, and keep names and places of others for a meeting."
            ),
            (
                "Llama a su línea de ayuda. Una llamada puede ser escuchada y deja rastro: di quién eres y dónde se "
                "te puede encontrar, y guarda los nombres y lugares de otras personas para cuando os veáis."
            ),
        ),
    ),
    OrganisationEntry(
        slug="urgent-action-fund-africa",
        name="Urgent Action Fund-Africa",
        acronym="UAF-Africa",
        website="https://www.uaf-africa.org/",
        based_in="KE",
        regions="africa",
        help="emergency grants",
        audiences="women lgbtiq",
        languages="ar en fr pt sw",
        topics="women-defenders collective-care",
        cost="free",
        response_time="two_days",
        day_and_night=True,
        local_names=Words("", "Fondo de Acción Urgente-África"),
        summary=Words(
            (
                "A feminist fund that answers women defenders anywhere in Africa at any hour, and sends money "
                "within days."
            ),
            (
                "Un fondo feminista que responde a cualquier hora a las defensoras de toda África y envía dinero en "
                "pocos días."
            ),
        ),
        who=Words(
            (
                "Women’s rights activists and organisations on the continent who face something urgent that nobody "
                "could plan for."
            ),
            (
                "Activistas y organizaciones por los derechos de las mujeres del continente ante algo urgente que "
                "nadie podía prever."
            ),
        ),
        how=Words(
            (
                "Apply in Arabic, English, French, Kiswahili or Portuguese. It tries to answer most requests within "
                "two days; somebody who knows your work will be asked about you, so name people who can be asked "
                "safely."
            ),
            (
                "Pide en árabe, francés, inglés, kiswahili o portugués. Procura responder a la mayoría en dos días; "
                "preguntará por ti a alguien que conozca tu trabajo: nombra a personas a las que se pueda preguntar "
                "sin riesgo."
            ),
        ),
    ),
    OrganisationEntry(
        slug="defenddefenders",
        name="DefendDefenders (East and Horn of Africa Human Rights Defenders Project)",
        acronym="EHAHRDP",
        website="https://defenddefenders.org/",
        based_in="UG",
        city="Kampala",
        countries="BI DJ ER ET KE RW SD SO SS TZ UG",
        help="emergency grants legal relocation psychosocial digital training advocacy",
        topics="holistic-protection digital-safety",
        cost="free",
        day_and_night=True,
        summary=Words(
            (
                "Protects defenders in eleven countries of the East and Horn of Africa with an emergency line, safe "
                "places, grants and training."
            ),
            (
                "Protege a quienes defienden derechos en once países del este y el Cuerno de África con una línea "
                "de emergencia, lugares seguros, fondos y formación."
            ),
        ),
        who=Words(
            (
                "Defenders at risk in Burundi, Djibouti, Eritrea, Ethiopia, Kenya, Rwanda, Somalia with Somaliland, "
                "South Sudan, Sudan, Tanzania and Uganda."
            ),
            (
                "Personas defensoras en riesgo en Burundi, Eritrea, Etiopía, Kenia, Ruanda, Somalia con "
                "Somalilandia, Sudán, Sudán del Sur, Tanzania, Uganda y Yibuti."
            ),
        ),
        how=Words(
            ("Its site names the emergency line, which is open day and night. What helps is decided case by case."),
            ("Su sitio da la línea de emergencia, abierta día y noche. Qué ayuda conviene se decide caso por caso."),
        ),
    ),
    OrganisationEntry(
        slug="african-defenders",
        name="AfricanDefenders (Pan-African Human Rights Defenders Network)",
        acronym="PAHRDN",
        website="https://africandefenders.org/",
        regions="africa",
        help="relocation psychosocial grants legal digital advocacy",
        topics="holistic-protection",
        cost="free",
        local_names=Words("", "AfricanDefenders (Red Panafricana de Personas Defensoras)"),
        summary=Words(
            (
                "A network of five African networks that relocates defenders within the continent and takes their "
                "case to African bodies."
            ),
            (
                "Una red de cinco redes africanas que reubica a personas defensoras dentro del continente y lleva "
                "su caso a los órganos africanos."
            ),
        ),
        who=Words(
            "Defenders at risk anywhere in Africa who can find safety on their own continent.",
            (
                "Personas defensoras en riesgo en cualquier lugar de África que pueden hallar seguridad en su "
                "propio continente."
            ),
        ),
    ),
)

AMERICAS = (
    OrganisationEntry(
        slug="im-defensoras",
        name="Iniciativa Mesoamericana de Mujeres Defensoras de Derechos Humanos",
        acronym="IM-Defensoras",
        website="https://im-defensoras.org/",
        countries="GT HN MX NI SV",
        help="accompaniment emergency psychosocial relocation training advocacy",
        audiences="women lgbtiq indigenous land journalists",
        languages="es",
        topics="women-defenders holistic-protection collective-care land-territory",
        cost="free",
        local_names=Words("Mesoamerican Initiative of Women Human Rights Defenders", ""),
        summary=Words(
            (
                "Networks of women defenders in Mesoamerica who protect each other: accompaniment, a register of "
                "attacks, care and places to rest."
            ),
            (
                "Redes de defensoras de Mesoamérica que se protegen entre ellas: acompañamiento, registro de "
                "agresiones, cuidados y lugares para descansar."
            ),
        ),
        who=Words(
            (
                "Women defenders of any struggle in El Salvador, Guatemala, Honduras, Mexico and Nicaragua, with "
                "their organisations and communities."
            ),
            (
                "Defensoras de cualquier lucha en El Salvador, Guatemala, Honduras, México y Nicaragua, con sus "
                "organizaciones y comunidades."
            ),
        ),
        how=Words(
            (
                "Reach the network of your country first where there is one; the site explains how to communicate "
                "safely with the initiative."
            ),
            (
                "Acude primero a la red de tu país, donde la haya; el sitio explica cómo comunicarte con la "
                "iniciativa de manera segura."
            ),
        ),
    ),
    OrganisationEntry(
        slug="fondo-accion-urgente-latin-america",
        name="Fondo de Acción Urgente para América Latina y el Caribe",
        acronym="FAU-AL",
        website="https://fondoaccionurgente.org.co/",
        based_in="CO",
        city="Bogotá",
        regions="latin_america",
        help="emergency grants psychosocial",
        audiences="women lgbtiq land indigenous",
        languages="es",
        topics="women-defenders collective-care land-territory",
        cost="free",
        local_names=Words("Urgent Action Fund for Latin America and the Caribbean", ""),
        summary=Words(
            ("A feminist fund with rapid grants for women and LGBTIQ+ defenders in Latin America and the Caribbean."),
            (
                "Un fondo feminista con apoyos de respuesta rápida para defensoras y personas LGBTIQ+ de América "
                "Latina y el Caribe."
            ),
        ),
        who=Words(
            (
                "Women and LGBTIQ+ defenders of Latin America and the Caribbean, and their organisations, in a "
                "sudden risk or opportunity."
            ),
            (
                "Defensoras y personas LGBTIQ+ de América Latina y el Caribe, y sus organizaciones, ante un riesgo "
                "o una oportunidad repentinos."
            ),
        ),
    ),
    OrganisationEntry(
        slug="udefegua",
        name="Unidad de Protección a Defensoras y Defensores de Derechos Humanos de Guatemala",
        acronym="UDEFEGUA",
        based_in="GT",
        countries="GT",
        help="accompaniment emergency psychosocial training advocacy",
        languages="es",
        topics="holistic-protection",
        local_names=Words("Unit for the Protection of Human Rights Defenders, Guatemala", ""),
        summary=Words(
            "Advises and accompanies defenders under attack in Guatemala, and keeps the record of attacks.",
            (
                "Asesora y acompaña a quienes defienden derechos y son atacadas en Guatemala, y lleva el registro "
                "de las agresiones."
            ),
        ),
        who=Words(
            "Threatened defenders in Guatemala, their organisations and communities.",
            "Personas defensoras amenazadas en Guatemala, sus organizaciones y comunidades.",
        ),
    ),
    OrganisationEntry(
        slug="somos-defensores",
        name="Programa Somos Defensores",
        website="https://somosdefensores.org/",
        based_in="CO",
        city="Bogotá",
        countries="CO",
        help="accompaniment relocation psychosocial training advocacy",
        languages="es",
        topics="holistic-protection",
        local_names=Words("Programa Somos Defensores (We Are Defenders Programme)", ""),
        summary=Words(
            (
                "A programme of Colombian organisations that protects social leaders directly and documents the "
                "attacks on them."
            ),
            (
                "Un programa de organizaciones colombianas que protege de forma directa a lideresas y líderes "
                "sociales y documenta los ataques."
            ),
        ),
        who=Words(
            "Defenders and social leaders at risk in Colombia, with their organisations.",
            "Personas defensoras y lideresas y líderes sociales en riesgo en Colombia, con sus organizaciones.",
        ),
    ),
)
