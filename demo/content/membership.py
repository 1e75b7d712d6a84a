"""Become a Member."""

from demo.content.shapes import MembershipContent
from demo.content.words import Words

MEMBERSHIP = MembershipContent(
    key="membership",
    slug=Words("become-a-member", "hazte-miembro"),
    title=Words("Become a Member", "Hazte miembro"),
    summary=Words(
        (
            "A network of women who defend rights, of organisations and of people who stand with them. It costs what "
            "you can give, and nobody learns of it from us."
        ),
        (
            "Una red de mujeres que defienden derechos, de organizaciones y de gente que las acompaña. Cuesta lo que "
            "puedas dar, y por nosotras nadie se entera."
        ),
    ),
    picture="shelter-door",
    picture_alt=Words(
        "Illustration: a woman opens a door full of golden light in a dark wall; threads lead to her across the floor.",
        (
            "Ilustración: una mujer abre en un muro oscuro una puerta llena de luz dorada; unos hilos llegan hasta "
            "ella por el suelo."
        ),
    ),
    topics=("women-defenders", "holistic-protection"),
    invitation=Words(
        "Defenders, organisations and allies hold each other in one network. There is room for you.",
        "Defensoras, organizaciones y personas aliadas se sostienen en una misma red. Hay lugar para ti.",
    ),
    for_defenders=Words(
        "You defend rights, alone or with others. A pseudonym is welcome, and a few words are enough.",
        "Defiendes derechos, sola o con otras personas. Un seudónimo es bienvenido y bastan pocas palabras.",
    ),
    for_organisations=Words(
        "You are a group, a network or an institution that defends rights or protects those who do.",
        "Son un grupo, una red o una institución que defiende derechos o protege a quienes los defienden.",
    ),
    for_allies=Words(
        "You want to stand with defenders: with your time, your profession, your language or a spare room.",
        "Quieres estar al lado de las defensoras: con tu tiempo, tu oficio, tu lengua o un cuarto libre.",
    ),
    cost=Words(
        (
            "Defenders pay nothing. Organisations and allies give once a year what they can; nobody is turned away for "
            "money. On this demonstration site nothing is paid."
        ),
        (
            "Las defensoras no pagan nada. Las organizaciones y las personas aliadas dan una vez al año lo que pueden; "
            "a nadie se le cierra la puerta por dinero. En este sitio de demostración no se paga nada."
        ),
    ),
    benefits=Words(
        (
            "<p>Membership is no badge. It is a thread between people who can count on each other.</p>"
            "<ul>"
            "<li><b>Somebody who answers.</b> Members reach the accompaniment team by a way that was agreed with them "
            "beforehand, also when things go wrong.</li>"
            "<li><b>A place to meet.</b> Exchanges, trainings and rest, in person and online, in two languages.</li>"
            "<li><b>A say.</b> Once a year the assembly of members decides on the work of the year that comes.</li>"
            "<li><b>Help that fits.</b> Allies are asked only for what they offered, and only when it is needed.</li>"
            "</ul>"
        ),
        (
            "<p>La membresía no es una insignia. Es un hilo entre personas que pueden contar unas con otras.</p>"
            "<ul>"
            "<li><b>Alguien que responde.</b> Quienes son miembros llegan al equipo de acompañamiento por una vía que "
            "se acordó antes, también cuando las cosas se tuercen.</li>"
            "<li><b>Un lugar para encontrarse.</b> Intercambios, formación y descanso, en persona y en línea, en dos "
            "lenguas.</li>"
            "<li><b>Voz y voto.</b> Una vez al año, la asamblea de miembros decide el trabajo del año que viene.</li>"
            "<li><b>Ayuda que encaja.</b> A las personas aliadas solo se les pide lo que ofrecieron, y solo cuando "
            "hace falta.</li>"
            "</ul>"
        ),
    ),
    data_use=Words(
        (
            "<p>We ask for what two people need to decide whether membership is safe and useful, for you and for the "
            "others, and for a way to reach you. Nothing of it is used for anything else, passed on or shown.</p>"
            "<p>We ask for no papers, no photograph and no file. Leave out whatever could expose you or somebody "
            "else; if we need to know more, we ask in a way that you chose.</p>"
        ),
        (
            "<p>Pedimos lo que dos personas necesitan para decidir si la membresía es segura y útil, para ti y para "
            "las demás, y una manera de encontrarte. No se usa para nada más, no se pasa a nadie y no se muestra.</p>"
            "<p>No pedimos papeles, ni fotografías, ni archivos. Deja fuera todo lo que pueda exponerte a ti o a otra "
            "persona; si necesitamos saber más, preguntamos por la vía que tú elegiste.</p>"
        ),
    ),
    reply_weeks=4,
    safer_contact="membership",
)
