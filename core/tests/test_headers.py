"""Every kind of answer closes what a browser offers, and reading leaves nothing behind."""

import re

import pytest
from django.conf import settings
from django.test import Client

from core.tests.site import make_campaign, make_page, make_private, make_section
from images.renditions import get_share_rendition
from images.tests.factories import CustomImageFactory

STRICT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "object-src": "'none'",
}
FEATURES = ("camera", "microphone", "geolocation", "usb", "payment")
READER_PAGES = [
    "/en/",
    "/es/",
    "/en/about-us/",
    "/es/sobre-nosotras/",
    "/en/campaigns/",
    "/en/campaigns/?state=open&page=1",
    "/en/campaigns/doors/",
    "/en/campaigns/feed/",
    "/en/search/",
    "/es/search/?q=puertas",
    "/en/missing/",
    "/",
    "/fr/",
    "/robots.txt",
    "/sitemap.xml",
    "/.well-known/security.txt",
    "/en/design/",
]


def break_down(*_args, **_kwargs):
    raise ZeroDivisionError


def policy_of(answer) -> dict[str, str]:
    """Return the directives of the content security policy."""
    directives = (part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    return {name: sources[0] if sources else "" for name, *sources in directives}


def assert_closed(answer) -> None:
    """Check the headers that every answer carries."""
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert all(f"{feature}=()" in answer["Permissions-Policy"] for feature in FEATURES)
    assert "X-Powered-By" not in answer
    assert "Server" not in answer


@pytest.fixture
def section(site):
    section = make_section(site.english, slug="campaigns")
    make_campaign(section, "Doors", slug="doors")
    return section


@pytest.mark.parametrize("address", READER_PAGES)
def test_pages_for_readers_are_closed_and_leave_no_cookie(section, client, address):
    answer = client.get(address)
    assert answer.status_code in {200, 302, 404}
    assert_closed(answer)
    assert policy_of(answer).items() >= STRICT.items()
    assert not answer.cookies
    if answer.status_code != 302:
        assert "cookie" not in answer.get("Vary", "").lower()


@pytest.mark.parametrize("address", [address for address in READER_PAGES if not re.search(r"xml|txt|feed", address)])
def test_pages_for_readers_hold_no_inline_script_or_style_and_no_foreign_host(section, client, address):
    html = client.get(address).content.decode()
    html = re.sub(r'<script type="application/ld\+json">.*?</script>', "", html, flags=re.DOTALL)
    assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>", html)
    assert not re.search(r"<style\b|\bstyle=|\son[a-z]+=|javascript:", html)
    loaded = re.findall(
        r'<(?:script|img|source|link(?=[^>]*rel="(?:stylesheet|icon|preload)"))[^>]*(?:src|href)="([^"]+)"', html
    )
    assert all(address.startswith("/") and not address.startswith("//") for address in loaded)


@pytest.mark.parametrize(
    ("status", "address"),
    [(400, "/en/\x00/"), (404, "/media/images/missing.jpg"), (405, "/language/"), (404, "/documents/1/x.pdf")],
)
def test_refusals_are_closed(section, client, status, address):
    answer = client.get(address)
    assert answer.status_code == status
    assert_closed(answer)
    assert policy_of(answer).items() >= STRICT.items()


def test_a_foreign_form_is_refused_and_closed(section):
    answer = Client(enforce_csrf_checks=True).post("/en/about-us/")
    assert answer.status_code == 403
    assert_closed(answer)


def test_a_broken_page_is_closed(section, monkeypatch):
    monkeypatch.setattr(type(section), "get_context", break_down)
    answer = Client(raise_request_exception=False).get("/en/campaigns/")
    assert answer.status_code == 500
    assert_closed(answer)
    assert policy_of(answer).items() >= STRICT.items()


def test_a_picture_is_closed_and_kept(site, client):
    rendition = get_share_rendition(CustomImageFactory())
    answer = client.get(rendition.url)
    assert answer.status_code == 200
    assert_closed(answer)
    assert policy_of(answer).items() >= STRICT.items()
    assert "immutable" in answer["Cache-Control"]
    assert not answer.cookies


def test_an_original_is_not_served(site, client):
    assert client.get(CustomImageFactory().file.url).status_code == 404


def test_a_static_file_is_closed(db, tmp_path, settings):
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "site.css").write_text("body { color: inherit }")
    answer = Client().get("/static/site.css")
    assert answer.status_code == 200
    assert_closed(answer)
    assert policy_of(answer).items() >= STRICT.items()


def test_the_admin_is_closed_but_for_the_listed_relaxations(db, client):
    answer = client.get("/admin/login/")
    assert_closed(answer)
    relaxed = {name for name, sources in policy_of(answer).items() if STRICT.get(name, sources) != sources}
    assert relaxed == {"script-src", "style-src", "img-src", "frame-ancestors"}
    assert policy_of(answer)["script-src"] == "'self' 'unsafe-inline'"
    assert policy_of(answer)["frame-ancestors"] == "'self'"


def test_only_the_admin_is_relaxed(site, client):
    assert "unsafe" not in client.get("/en/admin/")["Content-Security-Policy"]
    assert "unsafe" not in client.get("/administration/")["Content-Security-Policy"]


def test_transport_is_secured_for_a_year(site, client, settings):
    settings.SECURE_SSL_REDIRECT = True
    secured = Client()
    assert secured.get("/en/", secure=False).status_code == 301
    answer = secured.get("/en/", secure=True)
    assert "max-age=31536000" in answer["Strict-Transport-Security"]


@pytest.mark.parametrize("address", ["/en/", "/en/search/?q=a", "/sitemap.xml", "/", "/admin/login/", "/en/missing/"])
@pytest.mark.parametrize(
    "host", ["evil.example", "acompana.example.evil.example", "acompana.example@evil.example", "evil.example:443", ""]
)
def test_a_foreign_host_is_refused(site, client, address, host):
    answer = client.get(address, headers={"host": host})
    assert answer.status_code == 400
    assert "evil" not in answer.content.decode()


@pytest.mark.parametrize("header", ["x-forwarded-host", "x-original-url", "x-rewrite-url", "x-host", "forwarded"])
def test_forwarding_headers_are_not_believed(section, client, header):
    answer = client.get("/en/campaigns/", headers={header: "evil.example"})
    assert answer.status_code == 200
    assert "evil" not in answer.content.decode()


def test_a_private_page_makes_no_session(site, client):
    page = make_page(site.english, "Private", slug="private")
    make_private(page)
    assert not client.get("/en/private/").cookies


def test_the_policy_names_no_other_host():
    sources = {source for sources in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].values() for source in sources}
    assert sources == {"'none'", "'self'"}
