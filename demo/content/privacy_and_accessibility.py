"""The privacy page and the accessibility statement. Both describe the site as it is today and must change with it."""

from demo.content.shapes import PageContent
from demo.content.words import Words

PRIVACY = PageContent(
    key="privacy",
    slug=Words("privacy", "privacidad"),
    title=Words("Your privacy", "Tu privacidad"),
    summary=Words(
        (
            "Reading this site leaves no trace that we could keep: no cookie, no account, no "
            "request to other companies. What you sign is sealed, and stays in your hands."
        ),
        (
            "Leer este sitio no deja rastro que podamos guardar: ni cookies, ni cuentas, ni "
            "peticiones a otras empresas. Lo que firmas se guarda sellado y sigue en tus manos."
        ),
    ),
    picture="digital-safety",
    picture_alt=Words(
        ("Illustration: a hand holds a telephone behind a woven shield; dark darts fly towards it from all sides."),
        (
            "Ilustración: una mano sostiene un teléfono tras un escudo tejido; unos dardos "
            "oscuros llegan de todas partes."
        ),
    ),
    topics=("digital-safety",),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>In short</h2>"
                        "<p>You can read every page without giving your name, accepting anything or being "
                        "counted. We store nothing about readers, and so there is nothing that anyone could "
                        "take from us, order us to hand over or lose. Only what you ask of us yourself is "
                        "stored, such as a signature: sealed, for a limited time, and yours to erase.</p>"
                        "<h2>What happens when you read</h2>"
                        "<ul>"
                        "<li><b>No cookies.</b> The public pages set none and put nothing in your browser’s "
                        "storage. That is why no banner asks you to agree.</li>"
                        "<li><b>No other companies.</b> Typefaces, pictures and styles come from this site. "
                        "Your browser is not sent to an advertising network, a map, a video service or a "
                        "statistics service.</li>"
                        "<li><b>No measuring.</b> We do not count visits, and the software keeps no record "
                        "of who opened which page. Whoever runs a server with it has to set up the server "
                        "in the same way.</li>"
                        "<li><b>Your language</b> is part of the page’s address and is not remembered "
                        "anywhere.</li>"
                        "<li><b>What you search for</b> is answered and not kept. It does stand in the "
                        "address of the results page, and so in your browser’s history.</li>"
                        "</ul>"
                        "<h2>What we cannot prevent</h2>"
                        "<p>Your internet provider, and whoever runs the network you are on, can see that "
                        "you visited this site, though not which page, as long as the address begins with "
                        "“https”. Your browser keeps its own history. On a shared device, use a private "
                        "window and close it when you have finished. If you press a link to share a page, "
                        "the service behind that link learns that you came, and from then on its rules "
                        "apply.</p>"
                    ),
                    (
                        "<h2>En pocas palabras</h2>"
                        "<p>Puedes leer todas las páginas sin dar tu nombre, sin aceptar nada y sin que "
                        "nadie te cuente. No guardamos nada de quienes leen, así que no hay nada que "
                        "alguien pueda quitarnos, ordenarnos entregar o que podamos perder. Solo se guarda "
                        "lo que tú misma nos pides, como una firma: sellado, por un tiempo limitado y tuyo "
                        "para borrarlo.</p>"
                        "<h2>Qué pasa cuando lees</h2>"
                        "<ul>"
                        "<li><b>Sin cookies.</b> Las páginas públicas no ponen ninguna ni guardan nada en "
                        "tu navegador. Por eso ningún aviso te pide que aceptes.</li>"
                        "<li><b>Sin otras empresas.</b> Las tipografías, las imágenes y los estilos salen "
                        "de este sitio. A tu navegador no se le manda a ninguna red de publicidad, ni a "
                        "mapas, ni a servicios de video o de estadísticas.</li>"
                        "<li><b>Sin mediciones.</b> No contamos visitas, y el programa no anota quién abrió "
                        "qué página. Quien lo use en un servidor tiene que configurar el servidor de la "
                        "misma manera.</li>"
                        "<li><b>Tu lengua</b> forma parte de la dirección de la página y no se recuerda en "
                        "ningún lado.</li>"
                        "<li><b>Lo que buscas</b> se responde y no se guarda. Eso sí: aparece en la "
                        "dirección de la página de resultados y, por tanto, en el historial de tu "
                        "navegador.</li>"
                        "</ul>"
                        "<h2>Lo que no podemos evitar</h2>"
                        "<p>Tu proveedor de internet, y quien administra la red que usas, puede ver que "
                        "visitaste este sitio, aunque no qué página, siempre que la dirección empiece por "
                        "«https». Tu navegador guarda su propio historial. En un dispositivo compartido, "
                        "usa una ventana privada y ciérrala al terminar. Si tocas un enlace para compartir "
                        "una página, el servicio que hay detrás sabrá que llegaste, y desde ahí valen sus "
                        "reglas.</p>"
                    ),
                ),
            },
        ),
        (
            "notice",
            {
                "tone": "safety",
                "heading": Words("If somebody checks your telephone", "Si alguien te revisa el teléfono"),
                "text": Words(
                    (
                        "<p>Nothing on this site can remove it from your browser’s history. Delete the "
                        "entry by hand, or read in a private window from the start.</p>"
                    ),
                    (
                        "<p>Nada de este sitio puede quitarlo del historial de tu navegador. Borra la "
                        "entrada a mano o lee desde el principio en una ventana privada.</p>"
                    ),
                ),
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>When you sign or apply</h2>"
                        "<p>We keep what you write into the form: your e-mail address, a first name or "
                        "pseudonym and a country if you like, and for a membership what you tell us there. "
                        "Beside it stand the day, your language and the exact words that you agreed to. No "
                        "address of your device, no hour, no record of whether you opened a mail.</p>"
                        "<ul>"
                        "<li><b>Nothing counts before you confirm it</b> with the link in our mail. What is "
                        "not confirmed is deleted after three days.</li>"
                        "<li><b>It is sealed</b> before it is stored, each row for itself. Whoever steals the "
                        "database learns how many signed, not who, and not who signed twice.</li>"
                        "<li><b>Few people see it.</b> Whoever writes these pages sees numbers only. Those "
                        "who look after supporters or decide on applications leave a record each time.</li>"
                        "<li><b>It ends.</b> Everything that we keep, how long and why stands in "
                        '<a href="/en/what-we-keep/">one table</a>, written by the program that deletes.'
                        "</li>"
                        "</ul>"
                        "<h2>It stays yours</h2>"
                        '<p>Under <a href="/en/my-choices/">My choices</a> you get a link by mail, without a '
                        "password. There you see everything that we keep about you, withdraw any consent, "
                        "correct it, take it with you as a file, or erase all of it at once. While you are "
                        "there, your browser holds a cookie; it goes when you close the page with its "
                        "button.</p>"
                        "<p>If somebody else used your address, the mail has a link for that, too. You can "
                        "make sure that nothing here ever writes to it again.</p>"
                        "<h2>About our staff</h2>"
                        "<p>For the people who write this site we keep a user name, an e-mail address, a "
                        "password in a form that cannot be read back, their role, and the history of the "
                        "pages that they changed. They get a cookie when they log in, because without it "
                        "they could not stay logged in.</p>"
                        "<p>Pictures and documents are cleaned before they are stored: the place, the "
                        "camera and the author’s name that a file may carry are removed.</p>"
                        "<h2>Writing to us</h2>"
                        "<p>The addresses on this site belong to a demonstration and lead nowhere. A real "
                        "organisation would tell you here who reads its mail, when it is deleted and how to "
                        "write in encrypted form.</p>"
                        "<h2>Your rights</h2>"
                        "<p>To see, correct, take away and delete what is kept about you, you need to ask "
                        "nobody: My choices does it. Members of staff ask the administrator.</p>"
                    ),
                    (
                        "<h2>Cuando firmas o pides la membresía</h2>"
                        "<p>Guardamos lo que escribes en el formulario: tu correo electrónico, un nombre o "
                        "seudónimo y un país si quieres, y para la membresía lo que nos cuentas ahí. Al lado "
                        "quedan el día, tu lengua y las palabras exactas que aceptaste. Ni la dirección de "
                        "tu dispositivo, ni la hora, ni si abriste un correo.</p>"
                        "<ul>"
                        "<li><b>Nada cuenta hasta que lo confirmas</b> con el enlace de nuestro correo. Lo "
                        "que no se confirma se borra a los tres días.</li>"
                        "<li><b>Se sella</b> antes de guardarse, cada fila por separado. Quien robe la base "
                        "de datos sabrá cuántas personas firmaron, no quiénes, ni quién firmó dos veces.</li>"
                        "<li><b>Lo ven pocas personas.</b> Quienes escriben estas páginas ven solo números. "
                        "Quienes atienden a las personas que apoyan o deciden sobre la membresía dejan "
                        "constancia cada vez.</li>"
                        "<li><b>Tiene final.</b> Todo lo que guardamos, por cuánto tiempo y por qué está en "
                        '<a href="/es/what-we-keep/">una sola tabla</a>, que escribe el mismo programa que '
                        "borra.</li>"
                        "</ul>"
                        "<h2>Sigue siendo tuyo</h2>"
                        '<p>En <a href="/es/my-choices/">Mis decisiones</a> recibes un enlace por correo, '
                        "sin contraseña. Ahí ves todo lo que guardamos de ti, retiras cualquier "
                        "consentimiento, lo corriges, te lo llevas en un archivo o lo borras todo de una "
                        "vez. Mientras estás ahí, tu navegador tiene una cookie; se va cuando cierras la "
                        "página con su botón.</p>"
                        "<p>Si otra persona usó tu dirección, el correo también trae un enlace para eso. "
                        "Puedes hacer que nada de aquí le vuelva a escribir nunca.</p>"
                        "<h2>Sobre nuestro equipo</h2>"
                        "<p>De las personas que escriben este sitio guardamos un nombre de usuario, un "
                        "correo electrónico, una contraseña en una forma que no se puede volver a leer, su "
                        "función y el historial de las páginas que cambiaron. Al entrar reciben una cookie, "
                        "porque sin ella no podrían mantener la sesión.</p>"
                        "<p>Las imágenes y los documentos se limpian antes de guardarse: se quitan el "
                        "lugar, la cámara y el nombre de quien los hizo, si el archivo los lleva.</p>"
                        "<h2>Si nos escribes</h2>"
                        "<p>Las direcciones de este sitio son de una demostración y no llevan a ninguna "
                        "parte. Una organización real te diría aquí quién lee su correo, cuándo se borra y "
                        "cómo escribir de forma cifrada.</p>"
                        "<h2>Tus derechos</h2>"
                        "<p>Para ver, corregir, llevarte o borrar lo que se guarda de ti no hace falta que "
                        "pidas nada a nadie: lo haces en Mis decisiones. Las personas del equipo se lo piden "
                        "a quien administra el sitio.</p>"
                    ),
                ),
            },
        ),
    ),
)

ACCESSIBILITY = PageContent(
    key="accessibility",
    slug=Words("accessibility", "accesibilidad"),
    title=Words("Accessibility statement", "Declaración de accesibilidad"),
    summary=Words(
        (
            "This site should work for everyone: by keyboard, with a screen reader, enlarged, "
            "on a small telephone, without scripts. What we test and what we know is lacking."
        ),
        (
            "Este sitio debe funcionar para todo el mundo: con teclado, con lector de pantalla, "
            "ampliado, en un teléfono pequeño, sin scripts. Qué probamos y qué sabemos que "
            "falta."
        ),
    ),
    picture="report-books",
    picture_alt=Words(
        ("Illustration: three booklets with woven patterns on the cover, sewn together by one marigold thread."),
        ("Ilustración: tres cuadernillos con tejidos en la portada, cosidos con un mismo hilo color cempasúchil."),
    ),
    body=(
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What we aim for</h2>"
                        '<p>Our measure is the <a href="https://www.w3.org/TR/WCAG22/">Web Content '
                        "Accessibility Guidelines 2.2</a>, level AA, in every language of the site. We also "
                        "hold to some things that the guidelines do not require: nothing moves unless you "
                        "ask for it, everything can be read with scripts switched off, and a page should be "
                        "light enough for a slow connection.</p>"
                        "<h2>What is tested</h2>"
                        "<ul>"
                        "<li>Every kind of page is checked automatically with axe, in English and Spanish, "
                        "in a narrow and a wide window, in the light and the dark colours.</li>"
                        "<li>Menus, language switch and search can be used with the keyboard alone, and you "
                        "can see where you are.</li>"
                        "<li>Pages fit a width of 320 pixels without scrolling sideways, which is the same "
                        "as enlarging to 400 %.</li>"
                        "<li>Pictures have a description in each language, or are marked as decoration "
                        "because they only decorate.</li>"
                        "<li>Colours follow your system: dark, high contrast, reduced motion.</li>"
                        "<li>Pages print without menus, and show the addresses of their links.</li>"
                        "</ul>"
                    ),
                    (
                        "<h2>Qué buscamos</h2>"
                        '<p>Nuestra medida son las <a href="https://www.w3.org/TR/WCAG22/">Pautas de '
                        "accesibilidad para el contenido web 2.2</a>, nivel AA, en todas las lenguas del "
                        "sitio. También cumplimos algunas cosas que las pautas no exigen: nada se mueve si "
                        "no lo pides, todo se puede leer con los scripts desactivados y cada página debe "
                        "ser ligera para una conexión lenta.</p>"
                        "<h2>Qué se prueba</h2>"
                        "<ul>"
                        "<li>Cada tipo de página se revisa automáticamente con axe, en español y en inglés, "
                        "en ventana estrecha y ancha, con los colores claros y los oscuros.</li>"
                        "<li>Los menús, el cambio de lengua y la búsqueda se pueden usar solo con el "
                        "teclado, y se ve dónde estás.</li>"
                        "<li>Las páginas caben en 320 píxeles de ancho sin desplazarse de lado, que "
                        "equivale a ampliar al 400 %.</li>"
                        "<li>Las imágenes tienen una descripción en cada lengua, o se marcan como "
                        "decoración porque solo decoran.</li>"
                        "<li>Los colores siguen a tu sistema: oscuro, alto contraste, movimiento "
                        "reducido.</li>"
                        "<li>Las páginas se imprimen sin menús y muestran las direcciones de sus "
                        "enlaces.</li>"
                        "</ul>"
                    ),
                ),
            },
        ),
        (
            "text",
            {
                "text": Words(
                    (
                        "<h2>What we know is lacking</h2>"
                        "<ul>"
                        "<li>Automatic checks find only part of the barriers. People who use assistive "
                        "technology every day have not tested this site yet.</li>"
                        "<li>Documents and pages of other organisations, to which we link, may not be "
                        "accessible.</li>"
                        "<li>There are no versions in sign language or in easy reading.</li>"
                        "<li>When a part has not been translated yet it appears in its original language. "
                        "It is marked as such, so that a screen reader can change its voice.</li>"
                        "</ul>"
                        "<h2>Tell us</h2>"
                        "<p>If something does not work for you, that is our fault and not yours. Write to "
                        "the address below in English or Spanish. We will answer, say what we are going to "
                        "do and by when, and meanwhile send you the content in a form that you can use.</p>"
                    ),
                    (
                        "<h2>Qué sabemos que falta</h2>"
                        "<ul>"
                        "<li>Las revisiones automáticas solo encuentran una parte de las barreras. Este "
                        "sitio aún no lo han probado personas que usan tecnologías de apoyo a diario.</li>"
                        "<li>Los documentos y las páginas de otras organizaciones que enlazamos pueden no "
                        "ser accesibles.</li>"
                        "<li>No hay versiones en lengua de señas ni en lectura fácil.</li>"
                        "<li>Cuando una parte no está traducida todavía, aparece en su lengua original. Va "
                        "marcada, para que el lector de pantalla pueda cambiar de voz.</li>"
                        "</ul>"
                        "<h2>Cuéntanos</h2>"
                        "<p>Si algo no te funciona, la falla es nuestra y no tuya. Escribe en español o en "
                        "inglés a la dirección de abajo. Te responderemos, te diremos qué vamos a hacer y "
                        "para cuándo, y mientras tanto te mandaremos el contenido en una forma que puedas "
                        "usar.</p>"
                    ),
                ),
            },
        ),
        ("contact", {"contact": "accessibility"}),
    ),
)
