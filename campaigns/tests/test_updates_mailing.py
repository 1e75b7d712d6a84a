"""An update goes to everybody who agreed to news, once, in her language."""

import pytest
from django.core import mail as mailbox
from django.utils.timezone import localdate

from campaigns import updates
from campaigns.models import SignUp, UpdateMailing
from campaigns.tests.mailing import campaign_with_update, in_spanish, mailing_of, send_all, supporter
from campaigns.tests.people import make_staff
from members import bulk, consents, services
from members.letters import LETTERS
from members.models import AuditEntry, Consent, MailRun, OutgoingMail
from members.services import stop

pytestmark = pytest.mark.django_db
State = UpdateMailing.State


@pytest.fixture
def campaign(section, seccion, site):
    campaign = campaign_with_update(section)
    in_spanish(campaign, site.spanish.locale)
    return campaign


@pytest.fixture
def actor(db):
    return make_staff(name="news")


def readers(mails):
    return sorted(mail.to[0] for mail in mails)


def test_everybody_gets_it_once_in_her_language(campaign, actor, post):
    supporter(campaign, "ana@example.org")
    supporter(campaign, "eva@example.org", "es")
    mailing = mailing_of(campaign)
    by_reader = {mail.to[0]: mail for mail in send_all(mailing, post, actor)}
    assert by_reader["ana@example.org"].extra_headers["Content-Language"] == "en"
    assert "Forty people came" in by_reader["ana@example.org"].body
    assert by_reader["eva@example.org"].extra_headers["Content-Language"] == "es"
    assert "Vinieron cuarenta personas" in by_reader["eva@example.org"].body
    assert (mailing.state, mailing.outcome["sent"], mailing.expected) == (State.DONE, 2, 2)
    updates.go_on()
    assert post() == []


@pytest.mark.parametrize(
    "change",
    ["no consent", "withdrawn", "paused", "pending", "other campaign"],
)
def test_nobody_gets_it_who_did_not_ask_for_it(campaign, section, actor, post, change):
    supporter(campaign, "ana@example.org")
    fields = {"purposes": (consents.SIGNING,)} if change == "no consent" else {}
    if change == "pending":
        fields = {"confirmed": False}
    where = campaign_with_update(section, title="Other", slug="other") if change == "other campaign" else campaign
    eva = supporter(where, "eva@example.org", is_paused=change == "paused", **fields)
    if change == "withdrawn":
        services.withdraw(eva, consents.UPDATES)
    assert readers(send_all(mailing_of(campaign), post, actor)) == ["ana@example.org"]


def test_the_number_before_is_the_number_of_mails(campaign, actor, post):
    for number in range(7):
        supporter(campaign, f"person-{number}@example.org", ["en", "es", "fr"][number % 3])
    mailing = mailing_of(campaign)
    expected = {(group.language, group.number, group.written_in) for group in updates.audience_of(mailing)}
    assert expected == {("en", 3, "en"), ("es", 2, "es"), ("fr", 2, "en")}
    assert len(send_all(mailing, post, actor)) == mailing.expected == 7


def test_without_a_translation_she_gets_the_original_and_is_told_so(section, actor, post):
    campaign = campaign_with_update(section)
    supporter(campaign, "eva@example.org", "es")
    [mail] = send_all(mailing_of(campaign), post, actor)
    assert mail.extra_headers["Content-Language"] == "es, en"
    assert "Inglés" in mail.body
    assert 'lang="en"' in mail.alternatives[0].content


def test_without_a_translation_she_gets_nothing_where_staff_choose_so(section, actor, post):
    campaign = campaign_with_update(section)
    supporter(campaign, "eva@example.org", "es")
    supporter(campaign, "ana@example.org")
    mailing = mailing_of(campaign, untranslated=UpdateMailing.Untranslated.SKIP)
    assert readers(send_all(mailing, post, actor)) == ["ana@example.org"]
    assert (mailing.skipped, mailing.expected) == (1, 1)


@pytest.mark.parametrize("change", ["leaves", "withdraws", "pauses", "is stopped"])
def test_who_leaves_while_it_goes_out_gets_nothing_more(campaign, actor, post, change):
    ana = supporter(campaign, "ana@example.org")
    supporter(campaign, "eva@example.org")
    mailing = mailing_of(campaign)
    updates.start(mailing, actor=actor)
    updates.go_on()
    {
        "leaves": lambda: services.leave(ana),
        "withdraws": lambda: services.withdraw(ana, consents.UPDATES),
        "pauses": lambda: SignUp.objects.filter(pk=ana.pk).update(is_paused=True),
        "is stopped": lambda: stop("ana@example.org"),
    }[change]()
    assert readers(post()) == ["eva@example.org"]
    updates.go_on()
    mailing.refresh_from_db()
    assert (mailing.outcome["sent"], mailing.outcome["left"], mailing.state) == (1, 1, State.DONE)


@pytest.mark.parametrize(("taken", "left"), [("es", ["ana@example.org"]), ("en", [])])
def test_what_is_taken_from_its_page_goes_to_nobody_more(campaign, actor, post, taken, left):
    """To take down the page in which it was written takes down its translations."""
    supporter(campaign, "ana@example.org")
    supporter(campaign, "eva@example.org", "es")
    mailing = mailing_of(campaign)
    updates.start(mailing, actor=actor)
    updates.go_on()
    type(campaign).objects.get(locale__language_code=taken).unpublish()
    assert readers(post()) == left


def test_what_becomes_sensitive_while_it_goes_out_is_not_named(campaign, actor, post):
    supporter(campaign, "ana@example.org")
    mailing = mailing_of(campaign, subject=UpdateMailing.Subject.TITLE)
    updates.start(mailing, actor=actor)
    updates.go_on()
    type(campaign).objects.update(is_sensitive=True)
    [mail] = post()
    assert "hearing" not in mail.subject + mail.body


def test_the_queue_holds_no_address(campaign, actor):
    supporter(campaign, "ana@example.org")
    updates.start(mailing_of(campaign), actor=actor)
    updates.go_on()
    row = OutgoingMail.objects.values().get()
    assert (row["address"], row["address_digest"], row["facts"]) == ("", "", "")


def test_letters_to_one_person_go_before_letters_to_many(campaign, actor, post):
    supporter(campaign, "ana@example.org")
    updates.start(mailing_of(campaign), actor=actor)
    updates.go_on()
    services.put_letter("members.forgotten", "eva@example.org", "en", {})
    assert [mail.to[0] for mail in post()] == ["eva@example.org", "ana@example.org"]


def test_a_pause_holds_what_waits_and_going_on_sends_it(campaign, actor, post):
    supporter(campaign, "ana@example.org")
    mailing = mailing_of(campaign)
    updates.start(mailing, actor=actor)
    updates.go_on()
    updates.change_state(mailing, State.PAUSED, actor=actor)
    updates.go_on()
    assert post() == []
    updates.change_state(mailing, State.RUNNING, actor=actor)
    assert readers(post()) == ["ana@example.org"]


def test_ending_it_writes_to_nobody_more(campaign, actor, post):
    supporter(campaign, "ana@example.org")
    mailing = mailing_of(campaign)
    updates.start(mailing, actor=actor)
    updates.go_on()
    updates.end(mailing, actor=actor)
    assert post() == []
    mailing.refresh_from_db()
    assert (mailing.state, mailing.texts, mailing.outcome["sent"]) == (State.ENDED, {}, 0)


def test_an_update_is_mailed_once_and_never_again(campaign, actor, post):
    supporter(campaign, "ana@example.org")
    mailing = mailing_of(campaign)
    send_all(mailing, post, actor)
    with pytest.raises(updates.CannotBeMailedError):
        updates.start(mailing, actor=actor)
    updates.go_on()
    assert len(mailbox.outbox) == 1
    assert post() == []


def test_a_letter_that_cannot_be_written_in_one_language_stops_everything(campaign, actor, post, monkeypatch):
    supporter(campaign, "ana@example.org")
    supporter(campaign, "eva@example.org", "es")
    mailing = mailing_of(campaign)
    right = LETTERS[updates.LETTER]

    def broken_in_spanish(facts):
        if updates.words_for(mailing, "es") and "Vinieron" in str(right(facts)):
            raise KeyError("hidden words")
        return right(facts)

    monkeypatch.setitem(LETTERS, updates.LETTER, broken_in_spanish)
    assert updates.start(mailing, actor=actor) == [updates.Problem("es", "KeyError")]
    updates.go_on()
    assert (post(), MailRun.objects.count(), OutgoingMail.objects.count()) == ([], 0, 0)
    assert UpdateMailing.objects.get().state == State.DRAFT


def test_a_sensitive_campaign_is_not_named_in_a_mail(section, actor, post):
    campaign = campaign_with_update(section, is_sensitive=True)
    supporter(campaign, "ana@example.org")
    [mail] = send_all(mailing_of(campaign, subject=UpdateMailing.Subject.TITLE), post, actor)
    whole = mail.message().as_string() + mail.body + mail.alternatives[0].content
    assert not [word for word in ("StandWithHer", "hearing", "stand-with-her", "Forty") if word in whole]


def test_the_subject_is_neutral_unless_staff_choose_the_title(campaign, actor, post):
    supporter(campaign, "ana@example.org")
    [mail] = send_all(mailing_of(campaign), post, actor)
    assert mail.subject == "News that you asked for"


def test_the_title_is_the_subject_where_staff_choose_so(campaign, actor, post):
    supporter(campaign, "ana@example.org")
    [mail] = send_all(mailing_of(campaign, subject=UpdateMailing.Subject.TITLE), post, actor)
    assert mail.subject == "The hearing took place"


def test_a_draft_of_a_page_is_no_update(campaign, section):
    draft = campaign_with_update(section, slug="draft-one")
    key = draft.updates.get().translation_key
    draft.unpublish()
    assert updates.draft_of(draft.translation_key, key) is None


def test_an_update_of_another_campaign_is_not_mailed_here(campaign, section):
    other = campaign_with_update(section, slug="other-one")
    assert updates.draft_of(campaign.translation_key, other.updates.get().translation_key) is None


def test_it_is_recorded_who_sent_what_to_how_many(campaign, actor, post):
    supporter(campaign, "ana@example.org")
    mailing = mailing_of(campaign)
    send_all(mailing, post, actor)
    lines = list(
        AuditEntry.objects.order_by("happened_at").values_list("action", "actor_key", "object_key", "quantity")
    )
    assert ("mailing-started", str(actor.pk), str(mailing.pk), 1) in lines
    assert ("mailing-ended", "", str(mailing.pk), 1) in lines


def test_a_batch_costs_the_same_whatever_its_size(campaign, actor, django_assert_num_queries):
    """Savepoint and release, mailing, its run, people, mails, numbers of the run, mailing: 8."""
    for number in range(3):
        supporter(campaign, f"person-{number}@example.org")
    mailing = mailing_of(campaign)
    updates.start(mailing, actor=actor)
    with django_assert_num_queries(8):
        assert updates.queue_batch(mailing.pk) == 3
    assert localdate() == MailRun.objects.get().made_on
    assert Consent.objects.count() == 6
    assert bulk.queue(MailRun.objects.get(), updates.LETTER, []) == 0
