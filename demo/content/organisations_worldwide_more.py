"""Worldwide funds, movements and voices for defenders. Facts are those that they publish; the sentences are ours."""

from demo.content.directory_shapes import OrganisationEntry
from demo.content.words import Words

FUNDS_AND_MOVEMENTS = (
    OrganisationEntry(
        slug="lifeline-fund",
        name="Lifeline Embattled CSO Assistance Fund",
        acronym="Lifeline",
        website="https://www.csolifeline.org/",
        worldwide=True,
        help="emergency grants legal relocation advocacy",
        cost="free",
        topics="holistic-protection",
        summary=Words(
            ("Small emergency grants for organisations under attack, from seven organisations led by Freedom House."),
            (
                "Pequeños fondos de emergencia para organizaciones atacadas, de siete organizaciones que encabeza "
                "Freedom House."
            ),
        ),
        who=Words(
            (
                "Groups of two or more activists, registered or not, who are attacked for their work. It is not for "
                "individuals alone."
            ),
            ("Grupos de dos o más activistas, registrados o no, atacados por su trabajo. No es para personas solas."),
        ),
        how=Words(
            (
                "Ask for medical, legal or security costs, prison visits, replaced equipment or a temporary move; "
                "show in a few lines what your group has done so far."
            ),
            (
                "Puedes pedir gastos médicos, legales o de seguridad, visitas a prisión, equipo nuevo o un traslado "
                "temporal; cuenta en pocas líneas qué ha hecho tu grupo hasta ahora."
            ),
        ),
    ),
    OrganisationEntry(
        slug="awid",
        name="Association for Women’s Rights in Development",
        acronym="AWID",
        website="https://www.awid.org/",
        worldwide=True,
        help="advocacy",
        audiences="women lgbtiq young",
        languages="en es fr",
        topics="women-defenders collective-care",
        local_names=Words("", "Asociación para los Derechos de las Mujeres y el Desarrollo"),
        summary=Words(
            (
                "A global association of feminist movements that makes attacks on women defenders visible and lists "
                "resources."
            ),
            (
                "Una asociación mundial de movimientos feministas que visibiliza los ataques a defensoras y reúne "
                "recursos."
            ),
        ),
        who=Words(
            (
                "Members, and feminist organisations that look for allies, information and funders. It gives no "
                "emergency help."
            ),
            (
                "Integrantes y organizaciones feministas que buscan aliadas, información y financiación. No da "
                "ayuda de emergencia."
            ),
        ),
    ),
    OrganisationEntry(
        slug="jass",
        name="JASS (Just Associates)",
        acronym="JASS",
        website="https://justassociates.org/",
        worldwide=True,
        help="training advocacy",
        audiences="women indigenous land lgbtiq",
        languages="en es",
        topics="women-defenders collective-care land-territory",
        local_names=Words("", "JASS (Asociadas por lo Justo)"),
        summary=Words(
            "Accompanies women who organise, with training, analysis of power and collective protection.",
            "Acompaña a mujeres que se organizan, con formación, análisis del poder y protección colectiva.",
        ),
        who=Words(
            "Women’s organisations and movements, above all in Mesoamerica, Southern Africa and Southeast Asia.",
            (
                "Organizaciones y movimientos de mujeres, sobre todo en Mesoamérica, el sur de África y el sudeste "
                "de Asia."
            ),
        ),
    ),
    OrganisationEntry(
        slug="ilga-world",
        name="ILGA World",
        website="https://ilga.org/",
        based_in="CH",
        city="Geneva",
        worldwide=True,
        help="advocacy training",
        audiences="lgbtiq",
        languages="en es",
        summary=Words(
            ("The world federation of LGBTIQ+ organisations: research, training and a voice at the United Nations."),
            ("La federación mundial de organizaciones LGBTIQ+: investigación, formación y voz en las Naciones Unidas."),
        ),
        who=Words(
            "LGBTIQ+ organisations and defenders; member organisations stand in almost every country.",
            ("Organizaciones y personas defensoras LGBTIQ+; tiene organizaciones miembro en casi todos los países."),
        ),
    ),
    OrganisationEntry(
        slug="ishr",
        name="International Service for Human Rights",
        acronym="ISHR",
        website="https://ishr.ch/",
        based_in="CH",
        city="Geneva",
        worldwide=True,
        help="advocacy legal training",
        languages="en es fr",
        topics="diplomacy",
        local_names=Words("", "Servicio Internacional para los Derechos Humanos"),
        summary=Words(
            "Trains and supports defenders who bring their case to the United Nations and regional bodies.",
            "Forma y apoya a quienes llevan su caso a las Naciones Unidas y a los sistemas regionales.",
        ),
        who=Words(
            ("Defenders who want to use international mechanisms, and those who suffer reprisals for having done so."),
            ("Quienes quieren usar los mecanismos internacionales y quienes sufren represalias por haberlos usado."),
        ),
    ),
    OrganisationEntry(
        slug="reporters-without-borders",
        name="Reporters Without Borders",
        acronym="RSF",
        website="https://rsf.org/",
        based_in="FR",
        city="Paris",
        worldwide=True,
        help="grants legal relocation asylum advocacy training",
        audiences="journalists",
        languages="ar en es fr",
        cost="free",
        channels=(("email", "assistance@rsf.org"),),
        local_names=Words("", "Reporteros Sin Fronteras"),
        summary=Words(
            (
                "Its assistance desk pays for treatment, lawyers and flight of journalists attacked for what they "
                "report."
            ),
            (
                "Su servicio de asistencia costea tratamientos, defensa legal y salida de periodistas atacadas por "
                "informar."
            ),
        ),
        who=Words(
            "Journalists and citizen journalists who suffer reprisals for their reporting, and their families.",
            "Periodistas, también ciudadanas, que sufren represalias por informar, y sus familias.",
        ),
    ),
    OrganisationEntry(
        slug="committee-to-protect-journalists",
        name="Committee to Protect Journalists",
        acronym="CPJ",
        website="https://cpj.org/",
        based_in="US",
        city="New York",
        worldwide=True,
        help="emergency grants legal relocation psychosocial advocacy",
        audiences="journalists",
        cost="free",
        channels=(("email", "emergencies@cpj.org"),),
        local_names=Words("", "Comité para la Protección de los Periodistas"),
        summary=Words(
            (
                "Short-term emergency help for journalists: medical, legal and psychosocial costs, relocation, "
                "safety advice."
            ),
            (
                "Ayuda de emergencia a corto plazo para periodistas: gastos médicos, legales y psicosociales, "
                "traslado y consejo de seguridad."
            ),
        ),
        who=Words(
            "Journalists and media workers after a serious incident that has to do with their work.",
            "Periodistas y trabajadoras de medios tras un incidente grave relacionado con su trabajo.",
        ),
    ),
    OrganisationEntry(
        slug="shelter-city",
        name="Shelter City (Justice & Peace Netherlands)",
        acronym="",
        website="https://sheltercity.org/",
        based_in="NL",
        city="The Hague",
        worldwide=True,
        help="relocation psychosocial training",
        languages="en",
        topics="holistic-protection collective-care",
        cost="free",
        summary=Words(
            ("A network of cities that give defenders three months of shelter, rest and new tools, and a way back."),
            (
                "Una red de ciudades que dan a personas defensoras tres meses de refugio, descanso y herramientas, "
                "y un camino de vuelta."
            ),
        ),
        who=Words(
            ("Defenders under threat or great pressure for whom a short time away is enough, and who want to return."),
            "Personas bajo amenaza o mucha presión a quienes les basta un tiempo fuera y que quieren volver.",
        ),
    ),
)
