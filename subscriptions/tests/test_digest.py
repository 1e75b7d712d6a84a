"""What stands in a digest, for whom, in which language, and what never does."""

import pytest

from core.tests.site import make_private
from members.models import OutgoingMail
from subscriptions.models import Digest, Issue, Subscription
from subscriptions.noticing import notice
from subscriptions.schedule import run
from subscriptions.tests.people import ANA, make_subscription

pytestmark = pytest.mark.django_db


def text_of(mails):
    assert len(mails) == 1
    return mails[0].body


def test_what_was_published_comes_once_in_the_language_of_the_subscriber(world, read):
    make_subscription(language="es")
    page = world.publish("A river")
    world.translate(page, "Un río")
    [mail] = read()
    assert mail.to == [ANA]
    assert mail.extra_headers["Content-Language"] == "es"
    assert "Un río" in mail.body
    assert "A river" not in mail.body
    assert mail.subject == "Noticias sobre Kenia"
    assert read() == []


def test_nothing_new_is_no_mail(world, read):
    world.publish("Old")
    world.write()
    make_subscription()
    assert read() == []
    assert not OutgoingMail.objects.exists()


def test_publishing_again_is_no_news(world, read):
    make_subscription()
    page = world.publish()
    assert len(read()) == 1
    page.unpublish()
    page.save_revision().publish()
    assert read() == []


def test_another_country_brings_nothing(world, read):
    make_subscription(country="MX")
    world.publish("A river", "KE")
    assert read() == []


def test_one_mail_for_many_subscriptions_and_each_page_once(world, read):
    make_subscription(country="KE")
    make_subscription(country="MX")
    make_subscription(country="", topic_key=world.topic.translation_key)
    world.publish("Shared", "KE", "MX", on_topic=True)
    world.publish("Mexican", "MX")
    text = text_of(read())
    assert text.count("Summary of Shared") == 1
    assert text.count("Summary of Mexican") == 1
    assert "Kenya" in text
    assert "Mexico" in text


def test_two_languages_are_two_mails(world, read):
    make_subscription(country="KE", language="es")
    make_subscription(country="MX", language="en")
    world.translate(world.publish("In Kenya", "KE"), "En Kenia")
    world.publish("In Mexico", "MX")
    mails = {mail.extra_headers["Content-Language"]: mail for mail in read()}
    assert set(mails) == {"en", "es"}
    assert "En Kenia" in mails["es"].body
    assert "In Mexico" not in mails["es"].body
    assert "In Mexico" in mails["en"].body


def test_country_and_topic_together_want_both(world, read):
    make_subscription(country="KE", topic_key=world.topic.translation_key)
    world.publish("Only the country", "KE")
    assert read() == []
    world.publish("Both", "KE", on_topic=True)
    text = text_of(read())
    assert "Both" in text
    assert "Kenya: Land and water" in text


def test_who_waits_for_the_translation_gets_it_when_it_comes(world, read):
    make_subscription(language="es", missing="wait")
    page = world.publish("A river")
    assert read() == []
    world.translate(page, "Un río")
    assert "Un río" in text_of(read())
    assert read() == []


def test_who_wants_the_original_gets_it_marked_and_the_translation_is_no_news(world, read):
    make_subscription(language="es", missing="original")
    page = world.publish("A river")
    [mail] = read()
    assert "A river" in mail.body
    assert "original" in mail.body
    assert "English" in mail.body
    assert 'lang="en"' in mail.alternatives[0].content
    world.translate(page, "Un río")
    assert read() == []


def test_kinds_choose(world, read):
    make_subscription(kinds="events,publications")
    world.publish("A campaign")
    assert read() == []


def test_frequencies_do_not_mix(world, read):
    make_subscription(frequency="monthly")
    world.publish()
    assert read("weekly") == []
    assert read("at-once") == []
    assert len(read("monthly")) == 1


def test_changing_how_often_tells_nothing_twice(world, read):
    subscription = make_subscription(frequency="weekly")
    world.publish("First")
    assert len(read("weekly")) == 1
    Subscription.objects.filter(pk=subscription.pk).update(frequency="monthly")
    world.publish("Second")
    text = text_of(read("monthly"))
    assert "Second" in text
    assert "First" not in text


def test_a_paused_subscription_brings_nothing_then_or_later(world, read):
    subscription = make_subscription(is_paused=True)
    Subscription.objects.filter(pk=subscription.pk).update(is_paused=True)
    world.publish("While it was paused")
    make_subscription("zoe@example.org")
    assert [mail.to for mail in read()] == [["zoe@example.org"]]
    Subscription.objects.filter(pk=subscription.pk).update(is_paused=False)
    assert read() == []


@pytest.mark.parametrize("hide", ["private", "draft", "sensitive"])
def test_what_is_not_for_everybody_is_never_told(world, read, hide):
    make_subscription()
    page = world.publish(
        "Secret canary", live=hide != "draft", **({"is_sensitive": True} if hide == "sensitive" else {})
    )
    if hide == "private":
        make_private(page)
    assert read() == []


def test_what_becomes_public_later_is_news_then(world, read):
    make_subscription()
    page = world.publish("Kept back")
    make_private(page)
    assert read() == []
    page.get_view_restrictions().delete()
    assert "Kept back" in text_of(read())


def test_what_is_taken_down_before_the_mail_goes_is_not_in_it(world, read, post):
    make_subscription()
    stays, goes = world.publish("Stays"), world.publish("Goes")
    world.write()
    goes.unpublish()
    [mail] = read()
    assert "Stays" in mail.body
    assert "Goes" not in mail.body
    only = world.publish("Only one")
    world.write()
    only.unpublish()
    assert read() == []
    assert not OutgoingMail.objects.exists()
    assert stays.live


def test_who_left_one_before_the_mail_goes_gets_the_other(world, read):
    kenya = make_subscription(country="KE")
    make_subscription(country="MX")
    world.publish("In Kenya", "KE")
    world.publish("In Mexico", "MX")
    world.write()
    kenya.delete()
    text = text_of(read())
    assert "In Mexico" in text
    assert "In Kenya" not in text


def test_a_discreet_one_names_nothing_in_the_subject_and_the_list(world, read):
    make_subscription(country="KE", is_discreet=True)
    make_subscription(country="MX")
    world.publish("A river", "KE", "MX")
    [mail] = read()
    assert mail.subject == "News from us"
    assert "ken" not in mail.extra_headers["List-Id"].lower()


def test_nobody_is_written_to_who_did_not_confirm(world, read):
    make_subscription(confirmed=False)
    world.publish()
    assert read() == []


def test_what_was_published_a_moment_ago_waits(world):
    make_subscription(frequency="at-once")
    world.publish()
    notice()
    assert run(Digest.objects.get(pk="at-once")) is None
    assert world.write("at-once").state == Issue.State.DONE
