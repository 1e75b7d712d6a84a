"""How long the rows that belong to no feature are kept."""

from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from members.models import (
    AuditEntry,
    ChoicesVisit,
    Consent,
    ExportKey,
    ExportRequest,
    MailRun,
    OutgoingMail,
    StopEntry,
    Submission,
    Token,
    Wording,
)
from members.models.people import person_record_models
from members.retention import Rule, register
from members.tokens import LIFETIMES

HELD_FORMS = timedelta(days=7)
FAILED_MAILS = timedelta(days=3)
USED_LINKS = timedelta(days=7)
AUDIT = timedelta(days=365)
PAST_EXPORTS = timedelta(days=30)
PAST_RUNS = timedelta(days=365)
BOUNCES = timedelta(days=365)


def orphaned_consents() -> QuerySet:
    """Return the consents of rows that are gone; they go together, so that there should be none."""
    found = Consent.objects.all()
    for model in person_record_models():
        found = found.filter(~Exists(model._default_manager.filter(pk=OuterRef("record_id"))))
    return found


def dead_links() -> QuerySet:
    """Return the links whose time has come; nobody who follows one that ends the news is told what became of it."""
    is_silent = Q(purpose=Token.Purpose.LEAVE_UPDATES)
    return Token.objects.filter(Q(expires_at__lt=now() - USED_LINKS) | is_silent & Q(expires_at__lt=now()))


register(
    Rule(
        name="forms",
        model=Submission,
        what=_("A form that you sent, before our worker has dealt with it; or one that people have to look at first."),
        how_long=_("Some seconds; at most {longest} when people have to look at it."),
        times={"longest": HELD_FORMS},
        why=_("So that nothing is lost when a machine fails, and nobody signs in the name of others by the hundred."),
        due=lambda: Submission.objects.filter(received_at__lt=now() - HELD_FORMS),
    )
)
register(
    Rule(
        name="mails",
        model=OutgoingMail,
        what=_("A mail that we are about to send you."),
        how_long=_("Until it is sent; at most {longest} when your mail service does not take it."),
        times={"longest": FAILED_MAILS},
        why=_("Sent mails are not kept."),
        due=lambda: OutgoingMail.objects.filter(send_after__lt=now() - FAILED_MAILS).exclude(
            run__in=MailRun.objects.filter(is_paused=True)
        ),
    )
)
register(
    Rule(
        name="runs-of-mails",
        model=MailRun,
        what=_("How many mails of an update or a digest went out, and how many did not arrive; nobody’s address."),
        how_long=_("{longest}."),
        times={"longest": PAST_RUNS},
        why=_("So that we notice when our mails do not arrive."),
        due=lambda: MailRun.objects.filter(made_on__lt=localdate() - PAST_RUNS),
    )
)
register(
    Rule(
        name="links",
        model=Token,
        what=_("The links in our mails, of which we keep only a fingerprint."),
        how_long=_("{more} longer than they are good for; one that ends the news just as long as it is good."),
        times={"more": USED_LINKS},
        why=_("So that an old link can tell you what became of it."),
        due=dead_links,
    )
)
register(
    Rule(
        name="visits",
        model=ChoicesVisit,
        what=_("Your visit of “my choices”."),
        how_long=_("{idle} after your last step, or until you leave."),
        times={"idle": LIFETIMES[Token.Purpose.CHOICES]},
        why=_("So that you do not need a new link for each step."),
        due=lambda: ChoicesVisit.objects.filter(expires_at__lt=now()),
    )
)
register(
    Rule(
        name="sessions",
        model=Session,
        what=_("A session: it holds the key of your visit of “my choices”, and for our staff that they are logged in."),
        how_long=_("Until you leave; at most {longest} after its last change."),
        times={"longest": timedelta(seconds=settings.SESSION_COOKIE_AGE)},
        why=_("Without it each step would need a new link. Reading makes none."),
        due=lambda: Session.objects.filter(expire_date__lt=now()),
    )
)
register(
    Rule(
        name="stop-list",
        model=StopEntry,
        what=_("The fingerprint of an address that never wants to hear from us, without the address."),
        how_long=_("For as long as the site exists."),
        why=_("It can only be respected while we remember it."),
        due=StopEntry.objects.none,
    )
)
register(
    Rule(
        name="stop-list-of-bounces",
        model=StopEntry,
        what=_("The fingerprint of an address where your mail service says that there is no such mailbox."),
        how_long=_("{longest}."),
        times={"longest": BOUNCES},
        why=_("So that we do not knock again and again where nobody lives; after that the address may be somebody’s."),
        due=lambda: StopEntry.objects.filter(because=StopEntry.Because.BOUNCE, since__lt=localdate() - BOUNCES),
    )
)
register(
    Rule(
        name="record-of-staff",
        model=AuditEntry,
        what=_("Who of our staff looked at or exported data of people, and when; never what it was."),
        how_long=_("{longest}."),
        times={"longest": AUDIT},
        why=_("So that misuse can be found."),
        due=lambda: AuditEntry.objects.filter(happened_at__lt=now() - AUDIT),
    )
)
register(
    Rule(
        name="exports",
        model=ExportRequest,
        what=_("Who of our staff asked for an export, why, and who approved it. The file itself is never stored."),
        how_long=_("{more} after it could last be downloaded."),
        times={"more": PAST_EXPORTS},
        why=_("So that two people can look at what was asked for. Afterwards only the record says so."),
        due=lambda: ExportRequest.objects.filter(expires_at__lt=now() - PAST_EXPORTS),
    )
)
register(
    Rule(
        name="export-keys",
        model=ExportKey,
        what=_("The public keys with which exports are encrypted for our staff."),
        how_long=_("As long as the account."),
        why=_("They open nothing."),
        due=ExportKey.objects.none,
    )
)
register(
    Rule(
        name="consents",
        model=Consent,
        what=_("What you agreed to: when, in which language and in which words; and when you took it back."),
        how_long=_("As long as what you agreed to it for."),
        why=_("So that you and we can prove what was agreed to."),
        due=orphaned_consents,
    )
)
register(
    Rule(
        name="wordings",
        model=Wording,
        what=_("The words of consents, without anybody's name."),
        how_long=_("As long as anybody's consent was given in these words."),
        why=_("So that a consent can be proved in the words in which it was given."),
        due=lambda: Wording.objects.filter(consents__isnull=True),
    )
)
