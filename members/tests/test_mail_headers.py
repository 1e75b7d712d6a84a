"""The headers of our mails: what mail programs, mail servers and a locked screen read of them."""

from email import message_from_bytes, policy

import pytest
from django.conf import settings

from members import bulk, consents, outbox
from members.letters import LETTERS, Letter, Part
from members.mail_headers import (
    MOST_ROWS,
    headers_of,
    leave_token,
    leave_token_for,
    message_id,
    read_leave_token,
    token_of,
    was_sent_to,
)
from members.models import OutgoingMail
from members.rich_letters import rich_words, straight_address
from members.tests.visiting import make_signature

pytestmark = pytest.mark.django_db
ANA = "ana@example.org"
LEAVE = "https://acompana.example/en/no-more-news/token/"


def headers(**fields):
    written = Letter(subject="News", paragraphs=("Hello.",), **fields)
    return headers_of(written, language="es", address=ANA)


def test_a_mail_to_many_says_how_to_leave_and_that_it_is_one():
    found = headers(leave_url=LEAVE, list_name="news")
    assert found["List-Unsubscribe"] == f"<{LEAVE}>"
    assert found["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert found["List-Id"] == f"<news.{settings.PUBLIC_HOST}>"
    assert found["Precedence"] == "bulk"
    assert found["Auto-Submitted"] == "auto-generated"
    assert found["Content-Language"] == "es"


def test_a_letter_to_one_person_is_no_list():
    assert not {"List-Id", "Precedence", "List-Unsubscribe"} & headers().keys()


def test_leaving_by_mail_is_offered_where_a_mailbox_reads_it(settings):
    settings.MAIL_RETURN_ADDRESS = "back@acompana.example"
    found = headers(leave_url=LEAVE)
    assert found["List-Unsubscribe"] == f"<{LEAVE}>, <mailto:back@acompana.example?subject=leave-token>"
    assert found["From"] == settings.MEMBERS_FROM_EMAIL


def test_answers_go_where_the_settings_say(settings):
    settings.MEMBERS_REPLY_TO = "people@acompana.example"
    assert headers()["Reply-To"] == "people@acompana.example"


def test_a_letter_with_words_of_another_language_names_both():
    found = headers(parts=(Part(language="en", paragraphs=("Words",)), Part(paragraphs=("Palabras",))))
    assert found["Content-Language"] == "es, en"


def test_the_headers_come_in_one_order_so_that_a_server_can_sign_them():
    found = [list(headers(leave_url=LEAVE, list_name="news")) for _ in range(3)]
    assert found[0] == found[1] == found[2]


def test_reports_go_to_the_return_address_and_readers_see_the_sender(settings, post):
    settings.MAIL_RETURN_ADDRESS = "back@acompana.example"
    outbox.put_letter("members.forgotten", ANA, "en", {})
    [mail] = post()
    assert mail.from_email == "back@acompana.example"
    assert message_from_bytes(mail.message().as_bytes(), policy=policy.default)["From"] == settings.MEMBERS_FROM_EMAIL


def test_the_name_of_a_mail_proves_to_whom_it_went():
    name = message_id(ANA)
    assert name.endswith(f"@{settings.PUBLIC_HOST}>")
    assert was_sent_to(name, ANA)
    assert was_sent_to(name, "A.na@Example.org")
    assert message_id(ANA) != name


@pytest.mark.parametrize(
    "change",
    [
        lambda name: (name, "eva@example.org"),
        lambda name: (f"<0{name[2:]}", ANA),
        lambda name: (name.replace(settings.PUBLIC_HOST, "evil.example"), ANA),
        lambda _name: ("", ANA),
        lambda _name: ("<é.é@acompana.example>", ANA),
        lambda name: (name, "no address"),
    ],
    ids=["other reader", "other name", "other host", "none", "no ASCII", "no address"],
)
def test_a_name_that_was_made_up_proves_nothing(change):
    assert not was_sent_to(*change(message_id(ANA)))


def test_a_link_to_leave_names_one_row_and_one_purpose(db):
    record = make_signature(ANA)
    found = read_leave_token(leave_token(record, consents.UPDATES))
    assert (found.model, found.keys, found.purpose) == (type(record), (record.pk,), consents.UPDATES)
    assert str(record.pk) not in leave_token(record, consents.UPDATES)


def test_one_link_can_leave_several_rows(db):
    records = [make_signature(f"person-{number}@example.org") for number in range(3)]
    found = read_leave_token(leave_token_for(records, consents.UPDATES))
    assert found.keys == tuple(record.pk for record in records)


def test_a_link_leaves_some_rows_and_never_all_or_none(db):
    record = make_signature(ANA)
    with pytest.raises(ValueError, match="20"):
        leave_token_for([record] * (MOST_ROWS + 1), consents.UPDATES)
    with pytest.raises(ValueError, match="20"):
        leave_token_for([], consents.UPDATES)


def test_a_link_of_another_purpose_or_model_is_another_link(db):
    record = make_signature(ANA)
    right = leave_token(record, consents.UPDATES)
    assert right != leave_token(record, consents.PUBLIC_NAME)
    assert right != token_of("members.application", [record.pk], consents.UPDATES)
    assert read_leave_token(token_of("members.nothing", [record.pk], consents.UPDATES)) is None


def test_no_sign_of_a_link_can_be_changed(db):
    token = leave_token(make_signature(ANA), consents.UPDATES)
    # The last sign of 43 holds four bits only: others of it say the same.
    for place in range(len(token) - 1):
        assert read_leave_token(token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]) is None


@pytest.mark.parametrize("token", ["", "A", "A" * 43, "é" * 43, "A" * 5000, "a.b.c", "%00"])
def test_rubbish_is_no_link(token, db):
    assert read_leave_token(token) is None


def test_a_mail_of_a_run_leaves_the_row_that_it_is_about(post, monkeypatch):
    record = make_signature(ANA)
    told = []
    monkeypatch.setitem(
        LETTERS, "members.forgotten", lambda facts: told.append(facts) or Letter(subject="s", paragraphs=("p",))
    )
    run = bulk.begin("", {"shared": 1})
    bulk.queue(run, "members.forgotten", [record], lambda _row: {"own": 2})
    assert OutgoingMail.objects.get(run=run).address == ""
    post()
    assert told == [{"shared": 1, "own": 2, "leave": leave_token(record, "")}]


# --- What stands in a mail --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a?utm_source=x&b=1&fbclid=2#c", "https://example.org/a?b=1#c"),
        ("https://example.org/a?b=%20x&c", "https://example.org/a?b=%20x&c"),
        ("/en/campaigns/", "https://acompana.example/en/campaigns/"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("http://[", ""),
        ("mailto:office@example.org", "mailto:office@example.org"),
    ],
)
def test_links_lead_straight_and_tell_nobody_who_followed_them(address, expected):
    assert straight_address(address) == expected


def test_rich_words_are_said_twice_and_load_nothing():
    source = (
        '<h2>News</h2><p>We <b>won</b> <a href="https://example.org/?utm_campaign=x">here</a>.'
        '<img src="https://e.org/p.png" alt="A river"></p>'
        '<ul><li>one</li><li>two &amp; <i>three</i></li></ul><embed url="https://video.example/1" embedtype="media"/>'
        '<script>bad()</script><p onclick="x">last<br>line</p><!-- no words -->'
    )
    words = rich_words(source, "https://acompana.example/page/")
    assert words.html == (
        '<h2>News</h2><p>We <strong>won</strong> <a href="https://example.org/">here</a>.'
        '<a href="https://acompana.example/page/">A river</a></p>'
        "<ul><li>one</li><li>two &amp; <em>three</em></li></ul><p>last<br>line</p>"
    )
    assert words.text.split("\n\n") == [
        "News",
        "We won here (https://example.org/).A river\n(https://acompana.example/page/)",
        "- one\n- two & three",
        "last line",
    ]
