from core.tests.site import make_campaign, make_section


def shown(client, address: str) -> str:
    """Return the document that answers an address."""
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_design_page_shows_campaigns_in_the_language_of_the_reader(site, client):
    make_campaign(make_section(site.english), "Stand with her")
    make_campaign(make_section(site.spanish, "Campañas"), "Con ella", hashtag="#ConElla")
    document = shown(client, "/es/design/")
    assert "#Con<wbr>Ella" in document
    assert "#Stand<wbr>With<wbr>Her" not in document


def test_the_design_page_stands_on_a_site_without_pages_to_show(site, client):
    assert 'id="lists"' in shown(client, "/en/design/")


def test_search_engines_are_asked_to_leave_the_design_page_alone(site, client):
    assert '<meta name="robots" content="noindex">' in shown(client, "/en/design/")


def test_the_language_switcher_names_each_language_in_itself(site, client):
    document = shown(client, "/en/about-us/")
    assert '<a href="/es/sobre-nosotras/" lang="es" hreflang="es">Español</a>' in document
    assert '<span lang="en" aria-current="true">English</span>' in document


def test_a_language_without_this_page_is_words_and_no_link(site, client):
    site.sobre.delete()
    document = shown(client, "/en/about-us/")
    assert '<span lang="es">Español</span> (not translated yet)' in document
    assert 'hreflang="es">Español</a>' not in document
