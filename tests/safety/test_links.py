"""A link opens once, for one purpose, while it is good; everything else is answered alike, and nothing happens."""

import pytest
from django.utils.timezone import now

from campaigns.models import SignUp
from members import services, tokens
from members.models import Consent, Token
from tests.safety.stage import Person

KINDS = ["confirm", "not-me", "my-choices/open", "no-more-news", "new-link"]
NOTHING = "A" * 43
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
pytestmark = pytest.mark.usefixtures("many_mails")


@pytest.fixture
def ana(stage):
    """Somebody with a link of every kind: two rows, one confirmed, and one link to her choices."""
    ana = Person("ana")
    ana.sign()
    ana.open_mail()
    ana.press("confirm")
    ana.open_mail()
    ana.sign("campaign-escazu")
    ana.send("/en/my-choices/", "email", email=ana.address)
    ana.open_mail()
    return ana


def token(ana, kind):
    return ana.links[kind.rpartition("/")[2]].rstrip("/").rsplit("/", 1)[1]


def state():
    """Return all that a link can change."""
    return (
        sorted(SignUp.objects.values_list("pk", "state", "was_reminded")),
        sorted(Consent.objects.values_list("pk", "confirmed_on", "withdrawn_on"), key=str),
        sorted(Token.objects.values_list("pk", "used_at"), key=str),
    )


def answers(client, kind, raw):
    """Return what looking and pressing answer: status and body without the stamps."""
    path = f"/en/{kind}/{raw}/"
    return [client.get(path), client.post(path)]


def body(answer, raw):
    """Return what a page says, whatever link it was asked for."""
    return answer.content.decode().replace(raw, "link")


def assert_refused(ana, kind, raw, *, like_nothing=False):
    # Whoever asks for nothing gets the page that everybody gets who follows such a link.
    refusals = {"no-more-news": {200}, "new-link": {302, 405}}.get(kind, {404, 410})
    for answer, of_nothing in zip(answers(ana.client, kind, raw), answers(ana.client, kind, NOTHING), strict=True):
        assert answer.status_code in refusals, (kind, answer.status_code)
        if like_nothing:
            assert body(answer, raw) == body(of_nothing, NOTHING)
            assert answer.status_code == of_nothing.status_code


def mutations(raw):
    """Yield the link with one bit changed, at every position."""
    for place, sign in enumerate(raw):
        for bit in range(6):
            other = ALPHABET[ALPHABET.index(sign) ^ (1 << bit)]
            yield raw[:place] + other + raw[place + 1 :]


@pytest.mark.parametrize("kind", KINDS)
def test_one_changed_bit_opens_nothing(kind, ana):
    raw, before = token(ana, "confirm" if kind == "new-link" else kind), state()
    changed = list(mutations(raw))
    assert len(changed) == 43 * 6
    purposes = list(Token.Purpose)
    assert not any(tokens.look_up(other, *purposes) for other in changed)
    for other in changed[::29]:
        assert_refused(ana, kind, other, like_nothing=True)
    assert state() == before


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "raw",
    [
        "A" * 43,
        "A",
        "A" * 42,
        "A" * 44,
        "A" * 10_000,
        "%00" * 43,
        "../" * 14,
        "é" * 43,
        "A" * 42 + "%0a",
        "<b>",
        "'--",
        "%F0%9F%92%9C",
    ],
    ids=str.__len__,
)
def test_what_is_no_link_is_refused_kindly(raw, kind, ana):
    before = state()
    for answer in answers(ana.client, kind, raw):
        assert answer.status_code < 500
        assert answer.status_code in {200, 302, 400, 404, 405}
        assert "<b>" not in answer.content.decode() or raw != "<b>"
    assert state() == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_link_of_another_purpose_opens_nothing(kind, ana):
    before = state()
    for other in ("confirm", "not-me", "open", "no-more-news"):
        if other == kind.rpartition("/")[2] or (kind == "new-link" and other in {"confirm", "open"}):
            continue
        assert_refused(ana, kind, token(ana, other))
    assert state() == before


@pytest.mark.parametrize("kind", ["confirm", "not-me", "my-choices/open"])
def test_a_link_opens_once(kind, ana):
    raw = token(ana, kind)
    first = ana.client.post(f"/en/{kind}/{raw}/")
    assert first.status_code in {200, 302}
    after = state()
    again = {ana.client.post(f"/en/{kind}/{raw}/").status_code for _ in range(5)}
    assert again <= {200, 404, 410}
    assert state() == after


@pytest.mark.parametrize("kind", ["confirm", "not-me", "my-choices/open", "no-more-news"])
def test_after_its_end_a_link_opens_nothing(kind, ana):
    Token.objects.update(expires_at=now())
    before = state()
    assert_refused(ana, kind, token(ana, kind))
    assert state() == before


@pytest.mark.parametrize("kind", KINDS)
def test_when_everything_is_erased_a_link_opens_nothing(kind, ana):
    links = {name: token(ana, name) for name in ("confirm", "not-me", "open", "no-more-news")}
    services.forget_address(ana.address, language="en")
    assert not Token.objects.exists()
    for raw in links.values():
        assert_refused(ana, kind, raw, like_nothing=True)
    assert not SignUp.objects.exists()


def test_looking_changes_nothing_however_often_and_whoever_looks(ana):
    before = state()
    for kind in ("confirm", "not-me", "my-choices/open", "no-more-news"):
        path = f"/en/{kind}/{token(ana, kind)}/"
        for agent in ("curl/8", "Mozilla/5.0", "GoogleImageProxy", "Outlook-Safe-Links"):
            for method in ("get", "head", "get", "get", "get"):
                answer = getattr(ana.client, method)(path, headers={"user-agent": agent, "purpose": "prefetch"})
                assert answer.status_code == 200
                assert "no-store" in answer["Cache-Control"]
    assert state() == before


def test_links_are_random():
    raw = [tokens.token_urlsafe(tokens.TOKEN_BYTES) for _ in range(10_000)]
    assert len(set(raw)) == 10_000
    assert all(len(link) == 43 for link in raw)
    assert tokens.TOKEN_BYTES * 8 == 256
