"""The mail reader of a development site, and that production never has it."""

import os
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup
from django.conf import settings as configured
from django.core.mail import EmailMultiAlternatives, get_connection
from django.urls import NoReverseMatch, include, path, reverse

import cms.urls
from cms.env import BASE_DIR, make_key
from members.mail_files import stored_mails

# The addresses of a development site.
urlpatterns = [path("mail/", include("members.mail_reader")), *cms.urls.urlpatterns]
handler404 = cms.urls.handler404


@pytest.fixture
def development(settings, tmp_path):
    settings.MAIL_READER = tmp_path / "mail"
    settings.ROOT_URLCONF = __name__
    return settings.MAIL_READER


def send(subject="Bitte", text="Hello https://acompana.example/en/confirm/abc/", html="<p>Hello</p>"):
    server = get_connection("members.mail_files.EmailBackend")
    message = EmailMultiAlternatives(
        subject, text, "web@example.org", ["ana@example.org"], headers={"Content-Language": "de"}, connection=server
    )
    message.attach_alternative(html, "text/html")
    message.send()


def test_each_mail_is_a_file_of_its_own_the_newest_first(development):
    send("First")
    send("Second ñ")
    assert [mail.subject for mail in stored_mails()] == ["Second ñ", "First"]
    assert len(list(development.iterdir())) == 2


def test_the_list_leads_to_the_mail_and_its_links(db, development, client):
    send("Please confirm")
    page = BeautifulSoup(client.get("/mail/").content, "html.parser")
    [line] = page.select(".mail-line")
    shown = BeautifulSoup(client.get(line["href"]).content, "html.parser")
    assert shown.select_one(".mail-text a")["href"] == "https://acompana.example/en/confirm/abc/"
    assert "ana@example.org" in shown.text


def test_without_mails_the_list_says_so(db, development, client):
    assert "No mail yet" in client.get("/mail/").text


def test_the_html_of_a_mail_has_no_power(db, development, client):
    send(html="<script>alert(1)</script><img src='https://elsewhere.example/x.png'><p style='color:red'>Hello</p>")
    [mail] = stored_mails()
    answer = client.get(f"/mail/{mail.key}/html/")
    policy = dict(part.strip().partition(" ")[::2] for part in answer["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["style-src"] == "'unsafe-inline'"
    assert policy["sandbox"] == "allow-top-navigation-by-user-activation allow-popups"
    assert policy["frame-ancestors"] == "'self'"
    assert not {"script-src", "img-src", "connect-src", "font-src"} & set(policy)
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    frame = BeautifulSoup(client.get(f"/mail/{mail.key}/").content, "html.parser").find("iframe")
    assert frame["src"] == f"/mail/{mail.key}/html/"
    assert "allow-scripts" not in frame["sandbox"]
    assert "allow-same-origin" not in frame["sandbox"]


def test_a_mail_that_is_not_there_is_not_found(db, development, client):
    assert client.get("/mail/nothing/", follow=True).status_code == 404
    assert client.get("/mail/nothing/html/", follow=True).status_code == 404


def test_without_a_folder_nothing_is_shown_even_if_it_were_mounted(db, settings, client):
    settings.ROOT_URLCONF = __name__
    assert client.get("/mail/", follow=True).status_code == 404
    assert client.get("/mail/x/", follow=True).status_code == 404


def test_the_page_after_a_form_leads_there_in_development_only(db, development, settings, client):
    assert 'href="/mail/"' in client.get("/en/check-your-mail/").text
    del settings.MAIL_READER
    settings.ROOT_URLCONF = "cms.urls"
    assert "/mail/" not in client.get("/en/check-your-mail/").text


def test_the_settings_of_tests_are_those_of_production_in_this():
    assert not hasattr(configured, "MAIL_READER")
    with pytest.raises(NoReverseMatch):
        reverse("mail_reader")


@pytest.mark.slow
@pytest.mark.parametrize(("module", "is_there"), [("base", False), ("local", False), ("dev", True)])
def test_only_development_mounts_it(tmp_path, module, is_there):
    code = "from django.urls import get_resolver; print('mail_reader' in get_resolver().reverse_dict)"
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    keys = {"DATA_KEYS": f"a:{make_key()}", "STOP_LIST_KEY": make_key(), "SECRET_KEY": "0123456789" * 4}
    environment = {
        **(kept | keys),
        "VAR_DIR": str(tmp_path),
        "PUBLIC_URL": "https://www.example.org",
        "DJANGO_SETTINGS_MODULE": f"cms.settings.{module}",
    }
    told = subprocess.run(
        [sys.executable, "-c", f"import django; django.setup(); {code}"],
        cwd=BASE_DIR, env=environment, capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    assert told.stdout.strip() == str(is_there)
