import pytest

from core.models import Topic


@pytest.mark.parametrize(
    ("path", "heading", "listed"),
    [
        ("/en/topics/land/", "<h1>Land and water</h1>", "A river"),
        ("/es/topics/land/", "<h1>Tierra y agua</h1>", "Un río"),
        ("/en/countries/mx/", "<h1>Mexico</h1>", "A river"),
        ("/es/countries/mx/", "<h1>México</h1>", "Un río"),
    ],
)
def test_a_landing_page_gathers_pages_in_the_readers_language(client, tagged, path, heading, listed):
    text = client.get(path).content.decode()
    assert heading in text
    assert listed in text
    assert ({"A river", "Un río"} - {listed}).pop() not in text


@pytest.mark.parametrize("path", ["/en/topics/land/", "/en/countries/mx/", "/sitemap.xml"])
def test_a_draft_is_not_gathered(client, tagged, path):
    assert b"secret" not in client.get(path).content


@pytest.mark.parametrize(
    "path",
    [
        "/en/topics/nothing/",
        "/en/countries/zz/",
        "/en/countries/MX/",
        "/en/countries/mexico/",
        "/es/topics/only-english/",
        "/en/topics/only-english/",
        "/fr/countries/mx/",
        "/en/topics/%00/",
        f"/en/topics/{'a' * 5000}/",
    ],
)
def test_what_is_no_subject_is_not_found(client, tagged, path):
    assert client.get(path).status_code in {400, 404}


def test_the_switcher_leads_to_the_same_subject(client, tagged):
    assert b'href="/es/topics/land/"' in client.get("/en/topics/land/").content


def test_a_subject_without_translation_has_no_link_there(client, tagged):
    Topic.objects.filter(slug="land", locale__language_code="es").delete()
    assert b'href="/es/topics/land/"' not in client.get("/en/topics/land/").content


def test_a_kind_without_pages_says_so(client, tagged):
    assert b"Nothing here yet in this language." in client.get("/en/topics/land/").content


def test_the_sitemap_names_each_version(client, tagged):
    text = client.get("/sitemap.xml").content.decode()
    assert "/en/topics/land/" in text
    assert "/es/countries/mx/" in text
    assert "/es/topics/only-english/" not in text


def test_a_page_links_to_its_subjects(client, tagged):
    text = client.get(tagged.url).content.decode()
    assert 'href="/en/topics/land/"' in text
    assert 'href="/en/countries/mx/"' in text


def test_a_country_that_only_drafts_carry_is_not_told(client, tagged):
    tagged.get_translations().get().unpublish()
    assert client.get("/es/countries/mx/").status_code == 404
    assert client.get("/en/countries/mx/").status_code == 200
    assert b'href="/es/countries/mx/"' not in client.get("/en/countries/mx/").content
    assert b"/es/countries/mx/" not in client.get("/sitemap.xml").content


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_other_verbs_are_refused(client, tagged, method):
    assert getattr(client, method)("/en/topics/land/").status_code == 405
