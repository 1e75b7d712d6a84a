"""Subscribing as a person does: by the form, the link, the button; and leaving one, or all."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
import time_machine
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from members import consents
from members.choices import everything_about
from members.models import Consent, OutgoingMail, StopEntry, Submission, Token
from members.retention import RULES, sweep
from members.services import forget_address, stop
from members.tests.visiting import open_visit
from subscriptions.models import Subscriber, Subscription
from subscriptions.tests.people import ANA, fill_in, make_subscription, soup_of

pytestmark = pytest.mark.django_db
KENYA = "/en/subscribe/countries/ke/"


@pytest.fixture(autouse=True)
def many_mails(settings):
    """No limit to the mails of a day: these flows need many of them."""
    settings.MAILS_PER_DAY, settings.MAIL_INTERVAL_MINUTES = 20, 0


def link_in(mail, name):
    return next(urlsplit(word).path for word in mail.body.split() if f"/{name}/" in word)


def subscribe(client, post, path=KENYA, **fields):
    """Send the form and confirm by the link of the mail."""
    answer = fill_in(client, path, **fields)
    assert (answer.status_code, answer["Location"].endswith("/check-your-mail/")) == (302, True)
    [asked] = [mail for mail in post() if "/confirm/" in mail.body]
    return client.post(link_in(asked, "confirm"))


def test_kenya_in_spanish_and_mexico_in_english_then_leave_kenya_by_the_mail_program(
    client, post, world, read, settings
):
    settings.MAILS_PER_DAY, settings.MAIL_INTERVAL_MINUTES = 20, 0
    assert subscribe(client, post, language="es")["Location"] == "/es/subscribe/thank-you/"
    subscribe(client, post, "/en/subscribe/countries/mx/", language="en")
    world.translate(world.publish("In Kenya", "KE"), "En Kenia")
    world.publish("In Mexico", "MX")
    mails = {mail.extra_headers["Content-Language"]: mail for mail in read()}
    assert read() == []
    assert "En Kenia" in mails["es"].body
    assert "In Mexico" in mails["en"].body
    headers = mails["es"].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    leave = urlsplit(headers["List-Unsubscribe"].partition(">")[0].lstrip("<")).path
    stranger = Client(enforce_csrf_checks=True)
    assert stranger.get(leave).status_code == 200
    assert Subscription.objects.count() == 2
    answer = stranger.post(leave, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert [row.country for row in Subscription.objects.all()] == ["MX"]
    assert Subscriber.objects.count() == 1
    world.publish("More of Kenya", "KE")
    world.publish("More of Mexico", "MX")
    [mail] = read()
    assert "More of Mexico" in mail.body
    assert "More of Kenya" not in mail.body


def test_the_first_mail_ends_it_too(client, post, world, read):
    subscribe(client, post)
    [welcome] = post()
    leave = urlsplit(welcome.extra_headers["List-Unsubscribe"].partition(">")[0].lstrip("<")).path
    assert Client(enforce_csrf_checks=True).post(leave, {"List-Unsubscribe": "One-Click"}).status_code == 200
    world.publish("In Kenya", "KE")
    assert read() == []
    assert not Subscription.objects.exists()


def test_the_words_are_recorded_in_the_language_in_which_she_confirms(client, post, world):
    subscribe(client, post, language="es")
    subscription = Subscription.objects.get()
    consent = consents.consents_of(subscription.pk).get()
    assert consent.wording.language == "es"
    assert "Kenia" in consent.wording.words
    assert consent.is_in_force


def test_a_forged_link_shows_the_same_page_and_changes_nothing(client, world, read):
    subscription = make_subscription()
    world.publish()
    [mail] = read()
    good = link_in(mail, "no-more-news")
    forged = good[:-6] + ("AAAAA/" if not good.endswith("AAAAA/") else "BBBBB/")
    pages = [client.post(path, {"List-Unsubscribe": "One-Click"}) for path in (forged, good, good)]
    assert {page.status_code for page in pages} == {200}
    assert not Subscription.objects.filter(pk=subscription.pk).exists()
    said = {page.content.decode().replace(path, "") for page, path in zip(pages, (forged, good, good), strict=True)}
    assert len({re.sub(r"/no-more-news/[^/]+/", "", page) for page in said}) == 1


def test_each_part_of_a_mail_has_a_link_of_its_own(client, world, read):
    kenya, mexico = make_subscription(country="KE"), make_subscription(country="MX")
    world.publish("One", "KE")
    world.publish("Two", "MX")
    [mail] = read()
    links = [urlsplit(word).path for word in mail.body.split() if "/no-more-news/" in word]
    assert len(set(links)) == 3
    client.post(links[0])
    assert [row.pk for row in Subscription.objects.all()] == [mexico.pk]
    assert kenya.pk != mexico.pk


def test_nothing_before_the_confirmation_and_nothing_left_after_three_days(client, post, world):
    fill_in(client, KENYA)
    post()
    assert Subscription.objects.get().state == "pending"
    assert not Subscriber.objects.exists()
    with time_machine.travel(now() + timedelta(hours=73)):
        sweep()
    assert not Subscription.objects.exists()


def test_known_unknown_and_stopped_get_the_same_answer(client, post, world):
    make_subscription()
    stop("stopped@example.org")
    pages = [fill_in(client, KENYA, email=address) for address in (ANA, "new@example.org", "stopped@example.org")]
    assert len({(page.status_code, page["Location"]) for page in pages}) == 1
    letters = {mail.to[0]: mail.subject for mail in post()}
    assert letters == {ANA: "You had done this already", "new@example.org": "Please confirm"}


@pytest.mark.parametrize(
    "fields",
    [{"email": "no address"}, {"kinds": []}, {"kinds": ["nonsense"]}, {"frequency": "hourly"}, {"language": "xx"},
     {"missing": "maybe"}, {"only": "nonsense"}],
    ids=lambda fields: next(iter(fields)) + "-" + str(len(str(fields))),
)  # fmt: skip
def test_a_wrong_entry_gets_a_kind_page_and_nothing_is_lost(client, world, fields):
    answer = fill_in(client, KENYA, **{"email": ANA, **fields})
    assert answer.status_code == 422
    assert fields.get("email", ANA) in answer.content.decode()
    assert not Submission.objects.exists()


def test_a_machine_gets_the_usual_answer_and_nothing_happens(client, post, world):
    answer = fill_in(client, KENYA, website="http://spam.example")
    assert answer.status_code == 302
    assert post() == []


def test_narrowing_to_a_topic(client, post, world):
    subscribe(client, post, only=str(world.topic.translation_key))
    assert Subscription.objects.get().subject == ("KE", world.topic.translation_key)


def test_my_choices_change_everything_and_leave_just_one(client, world):
    kenya, mexico = make_subscription(country="KE"), make_subscription(country="MX")
    open_visit(client, ANA)
    page = soup_of(client.get("/en/my-choices/all/"))
    assert [tag.get_text(strip=True) for tag in page.select(".holding-title")] == ["Kenya", "Mexico"]
    path = f"/en/my-choices/{kenya.pk}/"
    changed = {"kinds": ["campaigns", "events"], "frequency": "monthly", "missing": "wait", "is_discreet": "yes"}
    assert client.post(path, {"action": "mend", **changed}).status_code == 302
    client.post(path, {"action": "speak", "language": "es"})
    kenya.refresh_from_db()
    assert (kenya.kinds, kenya.frequency, kenya.missing, kenya.is_discreet, kenya.language) == (
        "campaigns,events", "monthly", "wait", True, "es",
    )  # fmt: skip
    assert client.post(path, {"action": "mend", "frequency": "monthly", "missing": "wait"}).status_code == 422
    assert "campaigns, events" in client.get(path).content.decode()
    client.post(f"{path}leave/")
    assert [row.pk for row in Subscription.objects.all()] == [mexico.pk]


def test_erasing_leaves_nothing(world, post):
    make_subscription(country="KE")
    make_subscription(country="MX", confirmed=False)
    world.publish()
    world.write()
    assert OutgoingMail.objects.count() == 1
    forget_address(ANA, language="en")
    post()
    for model in (Subscription, Subscriber, Consent, Token, OutgoingMail):
        assert not model.objects.exists()


def test_an_address_that_somebody_subscribes_with_meanwhile_stays(world):
    row = make_subscription()
    RULES["subscriptions-together"].apply(row.subscriber)
    assert Subscription.objects.filter(pk=row.pk, subscriber__isnull=False).exists()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="Here all writing is one after the other.")
def test_the_row_of_an_address_is_locked_by_whoever_joins_or_leaves(world):
    first = make_subscription(country="KE")
    for act in (lambda: Subscriber.for_address(ANA), lambda: Subscription.objects.get(pk=first.pk).delete()):
        with CaptureQueriesContext(connection) as queries, transaction.atomic():
            act()
        locked = [query["sql"] for query in queries.captured_queries if "FOR UPDATE" in query["sql"]]
        assert any("subscriptions_subscriber" in sql for sql in locked)


def test_what_she_downloads_tells_of_the_mails_that_wait_and_of_the_row_that_joins(world):
    make_subscription()
    world.publish()
    world.write()
    found = everything_about(ANA)
    assert found["mails_that_wait"] == 1
    assert {"kind": "address with subscriptions", "rows": 1} in found["kept_beside"]


def test_not_me_never_again_ends_all_of_it(client, post, world):
    make_subscription(country="MX")
    fill_in(client, KENYA)
    [mail] = post()
    client.post(link_in(mail, "not-me"), {"never": "1"})
    assert StopEntry.objects.exists()
    assert not Subscription.objects.exists()
    assert not Subscriber.objects.exists()


def test_rows_that_nobody_confirmed_share_nothing(world):
    rows = [make_subscription(country=code, confirmed=False) for code in ("KE", "MX")]
    assert len({row.address_digest for row in rows}) == 2
    assert {row.subscriber for row in rows} == {None}


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/en/subscribe/countries/ke/", "Subscribe to Kenya"),
        ("/es/subscribe/countries/ke/", "Suscribirse a Kenia"),
        ("/es/subscribe/countries/hn/", "Suscribirse a Honduras"),
        ("/es/subscribe/topics/land/", "Suscribirse a Tierra y agua"),
        ("/en/subscribe/countries/ke/land/", "Subscribe to Kenya: Land and water"),
        ("/en/subscribe/", "News by mail"),
    ],
)
def test_one_page_for_every_subject(client, world, path, heading):
    page = soup_of(client.get(path))
    assert page.h1.get_text(strip=True) == heading


@pytest.mark.parametrize("path", ["countries/xx/", "countries/KE/", "topics/nonsense/", "countries/ke/nonsense/", "x/"])
def test_what_does_not_exist_is_not_found(client, world, path):
    assert client.get(f"/en/subscribe/{path}").status_code == 404
