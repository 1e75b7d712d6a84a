"""The page of the guide that says what the exit button does and does not do."""

from demo.content.shapes import GuideContent, SourceContent
from demo.content.words import Words

EXIT = GuideContent(
    key="guide-exit",
    part="exit",
    slug=Words("how-the-exit-works", "como-funciona-la-salida"),
    title=Words("What “Exit this page” does and does not do", "Qué hace y qué no hace «Salir de aquí»"),
    summary=Words(
        "The button helps when somebody looks over your shoulder. It cannot erase that you were here. How to read "
        "with fewer traces, and how to come back.",
        "El botón ayuda cuando alguien mira por encima de tu hombro. No puede borrar que estuviste aquí. Cómo leer "
        "dejando menos rastro y cómo volver.",
    ),
    picture="digital-safety",
    picture_alt=Words(
        "Illustration: a hand holds a telephone behind a woven shield; dark darts fly towards it.",
        "Ilustración: una mano sostiene un teléfono tras un escudo tejido; unos dardos oscuros vuelan hacia él.",
    ),
    topics=("digital-safety",),
    owner=Words("Web team", "Equipo web"),
    reviewed_days_ago=2,
    review_in_days=178,
    sources=(
        SourceContent(
            title=Words("Exit this page: the pattern and its limits", "Salir de la página: el patrón y sus límites"),
            publisher="GOV.UK Design System",
            url="https://design-system.service.gov.uk/patterns/exit-a-page-quickly/",
        ),
        SourceContent(
            title=Words("Clear-Site-Data", "Clear-Site-Data: qué borra"),
            publisher="MDN",
            url="https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Clear-Site-Data",
        ),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>How to read with fewer traces</h2>"
                        "<ul>"
                        "<li><b>A private window.</b> It forgets the history when you close all of its windows. It "
                        "hides nothing from the network, and nothing from a program that watches the device.</li>"
                        "<li><b>A computer that nobody connects with you.</b> In a library, with a friend, in a "
                        "women’s centre. Sign in to nothing there, and close the browser at the end.</li>"
                        "<li><b>Tor Browser.</b> It hides from the network which pages you read, though not that you "
                        "use it. It forgets everything when it is closed.</li>"
                        "<li><b>Delete only these pages from the history.</b> An empty history can make somebody "
                        "suspicious; a few missing lines seldom do.</li>"
                        "</ul>"
                        "<h2>How to come back</h2>"
                        "<p>Learn one short thing by heart, for example the name of this site, and look for it when "
                        "you are safe. Do not save a bookmark, and do not send the address to yourself.</p>"
                        "<h2>Who helps</h2>"
                        "<p>If you believe that somebody reads along on your device, speak with the digital helpline "
                        "in the box “In danger now?”, or with a women’s centre near you, from another device.</p>"
                    ),
                    (
                        "<h2>Cómo leer dejando menos rastro</h2>"
                        "<ul>"
                        "<li><b>Una ventana privada.</b> Olvida el historial cuando cierras todas sus ventanas. No "
                        "oculta nada a la red ni a un programa que vigile el dispositivo.</li>"
                        "<li><b>Un ordenador que nadie relacione contigo.</b> En una biblioteca, con una amiga, en un "
                        "centro de mujeres. No entres allí en ninguna cuenta y cierra el navegador al terminar.</li>"
                        "<li><b>El navegador Tor.</b> Oculta a la red qué páginas lees, aunque no que lo usas. Lo "
                        "olvida "
                        "todo al cerrarse.</li>"
                        "<li><b>Borra del historial solo estas páginas.</b> Un historial vacío puede levantar "
                        "sospechas; unas pocas líneas que faltan, rara vez.</li>"
                        "</ul>"
                        "<h2>Cómo volver</h2>"
                        "<p>Apréndete algo corto de memoria, por ejemplo el nombre de este sitio, y búscalo cuando "
                        "estés a salvo. No guardes un marcador ni te envíes la dirección.</p>"
                        "<h2>Quién ayuda</h2>"
                        "<p>Si crees que alguien lee contigo en tu dispositivo, habla con la línea de ayuda digital "
                        "del recuadro «¿En peligro ahora?» o con un centro de mujeres cercano, desde otro "
                        "dispositivo.</p>"
                    ),
                ),
            },
        ),
    ),
)
