"""The staff side of mailing an update: who may, what is seen, and that nothing goes without a second look."""

import pytest
from django.core import mail as mailbox
from django.urls import reverse

from campaigns import updates
from campaigns.models import UpdateMailing
from campaigns.tests.mailing import campaign_with_update, in_spanish, mailing_of, supporter
from campaigns.tests.people import make_staff, type_password
from campaigns.tests.signing import soup_of
from members.models import AuditEntry, MailRun, OutgoingMail
from staff.roles import set_up_roles

pytestmark = pytest.mark.django_db
State = UpdateMailing.State
STEPS = ("campaign_update", "campaign_update_confirm", "campaign_update_progress")


@pytest.fixture
def campaign(section, seccion, site):
    set_up_roles()
    campaign = campaign_with_update(section)
    in_spanish(campaign, site.spanish.locale)
    supporter(campaign, "ana@example.org")
    supporter(campaign, "eva@example.org", "es")
    return campaign


@pytest.fixture
def office(campaign, client):
    client.force_login(make_staff("Supporter news"))
    return client


def address(campaign, name="campaign_update"):
    return reverse(name, args=[campaign.translation_key, campaign.updates.get().translation_key])


CHOICES = {"untranslated": "original", "subject": "neutral", "language": "es"}


def press(client, campaign, act, **more):
    return client.post(address(campaign), {**CHOICES, "act": act, **more})


@pytest.mark.parametrize("groups", [(), ("Editors", "Moderators"), ("Supporter care",), ("Data protection",)])
def test_whoever_lacks_the_right_is_led_away(campaign, client, groups):
    client.force_login(make_staff(*groups, name="somebody"))
    pages = [reverse("campaign_updates_index"), reverse("campaign_updates", args=[campaign.translation_key])]
    for page in [*pages, *(address(campaign, name) for name in STEPS)]:
        for answer in (client.get(page), client.post(page)):
            assert answer.status_code in {302, 403}, page
            assert b"hearing" not in answer.content
    assert not UpdateMailing.objects.exists()


def test_the_lists_lead_to_each_update(campaign, office):
    for page in (reverse("campaign_updates_index"), reverse("campaign_updates", args=[campaign.translation_key])):
        soup = soup_of(office.get(page))
        assert soup.select_one(".people-card__action")["href"] == address(campaign)
        assert "English, Spanish" in soup.select_one(".people-card__meta").get_text()


def test_it_says_to_whom_and_in_which_words_and_keeps_nothing(campaign, office):
    text = soup_of(office.get(address(campaign))).select_one(".people").get_text(" ", strip=True)
    assert "Forty people came" in text
    assert "Vinieron cuarenta personas" in text
    assert not UpdateMailing.objects.exists()


def test_numbers_are_those_of_readers_for_whoever_may_not_see_exact_ones(campaign, office, settings):
    settings.COUNT_MINIMUM = 10
    for number in range(15):
        supporter(campaign, f"person-{number}@example.org")
    numbers = [cell.get_text() for cell in soup_of(office.get(address(campaign))).select("td.people-number")]
    assert numbers == ["more than 10", "fewer than 10"]


def test_exact_numbers_are_for_whoever_may_see_them(campaign, client):
    client.force_login(make_staff("Supporter news", "Supporter care", name="both"))
    numbers = [cell.get_text() for cell in soup_of(client.get(address(campaign))).select("td.people-number")]
    assert numbers == ["1", "1"]


def test_a_test_goes_to_whoever_asks_and_to_nobody_else(campaign, office, post, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        press(office, campaign, "test")
    post()
    [mail] = mailbox.outbox
    assert mail.to == ["supporter-news@acompana.example"]
    assert "Vinieron cuarenta personas" in mail.body
    assert "List-Unsubscribe" in mail.extra_headers
    assert AuditEntry.objects.filter(action="mailing-tested").count() == 1
    assert UpdateMailing.objects.get().state == State.DRAFT


def test_nothing_goes_without_the_password(campaign, office):
    assert press(office, campaign, "go-on").url == address(campaign, "campaign_update_confirm")
    assert office.post(address(campaign, "campaign_update_confirm")).url.startswith(reverse("people_password"))
    assert not MailRun.objects.exists()


def test_with_the_password_and_a_second_look_it_begins(campaign, office, post, django_capture_on_commit_callbacks):
    press(office, campaign, "go-on")
    type_password(office)
    assert "What is sent cannot be taken back" in office.get(address(campaign, "campaign_update_confirm")).text
    assert not MailRun.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        answer = office.post(address(campaign, "campaign_update_confirm"))
    assert answer.url == address(campaign, "campaign_update_progress")
    post()
    assert sorted(mail.to[0] for mail in mailbox.outbox) == ["ana@example.org", "eva@example.org"]
    office.post(address(campaign, "campaign_update_confirm"))
    post()
    assert len(mailbox.outbox) == 2


def test_a_choice_is_kept(campaign, office):
    press(office, campaign, "keep", untranslated="skip", subject="title")
    stored = UpdateMailing.objects.get()
    assert (stored.untranslated, stored.subject, stored.texts) == ("skip", "title", {})


def test_a_choice_that_does_not_exist_is_told_and_nothing_is_kept(campaign, office):
    answer = press(office, campaign, "go-on", subject="loud")
    assert answer.status_code == 422
    assert not UpdateMailing.objects.exists()


def test_progress_can_be_paused_gone_on_with_and_ended(campaign, office):
    actor = make_staff(name="other")
    mailing = mailing_of(campaign)
    updates.start(mailing, actor=actor)
    updates.go_on()
    page = address(campaign, "campaign_update_progress")
    soup = soup_of(office.get(page))
    assert soup.progress["value"] == "0"
    assert soup.find("meta", attrs={"http-equiv": "refresh"}) is not None
    for act, state in (("pause", State.PAUSED), ("go-on", State.RUNNING), ("end", State.RUNNING)):
        office.post(page, {"act": act})
        mailing.refresh_from_db()
        assert mailing.state == state
    office.post(page, {"act": "end", "sure": "1"})
    mailing.refresh_from_db()
    assert (mailing.state, OutgoingMail.objects.count()) == (State.ENDED, 0)
    assert soup_of(office.get(page)).find("meta", attrs={"http-equiv": "refresh"}) is None


def test_what_failed_is_told_with_its_reason(campaign, office):
    mailing = mailing_of(campaign)
    updates.start(mailing, actor=make_staff(name="other"))
    MailRun.objects.update(queued=2, sent=1, refused=1)
    text = soup_of(office.get(address(campaign, "campaign_update_progress"))).get_text(" ", strip=True)
    assert "refused for good by the mail service" in text


@pytest.mark.parametrize("act", ["pause", "go-on", "end", "nonsense", ""])
def test_a_button_that_does_not_fit_the_state_changes_nothing(campaign, office, act):
    mailing = mailing_of(campaign)
    updates.start(mailing, actor=make_staff(name="other"))
    updates.end(mailing, actor=make_staff(name="third"))
    office.post(address(campaign, "campaign_update_progress"), {"act": act, "sure": "1"})
    mailing.refresh_from_db()
    assert mailing.state == State.ENDED


def test_an_update_of_another_campaign_is_not_there(campaign, office, section):
    other = campaign_with_update(section, slug="other-one")
    page = reverse("campaign_update", args=[other.translation_key, campaign.updates.get().translation_key])
    assert office.get(page).status_code == 404
