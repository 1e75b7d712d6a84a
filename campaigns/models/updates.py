"""What happened since a campaign began."""

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField

from campaigns.updates_feed import UpdatesFeed
from core.models import TranslatableOrderable


class CampaignUpdate(TranslatableOrderable):
    """A dated update; its anchor is the same in every language."""

    page = ParentalKey("campaigns.CampaignPage", on_delete=models.CASCADE, related_name="updates")
    published_on = models.DateField(_("date"))
    title = models.CharField(_("title"), max_length=160)
    body = RichTextField(_("text"), features=["bold", "italic", "ol", "ul", "link", "document-link"])

    panels = [FieldPanel("published_on"), FieldPanel("title"), FieldPanel("body")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("update")
        verbose_name_plural = _("updates")

    def __str__(self) -> str:
        return self.title

    @property
    def anchor(self) -> str:
        """The name by which a link finds the update on its page."""
        return f"update-{self.translation_key.hex[:8]}"


class WithUpdates(RoutablePageMixin):
    """What a page with updates can do: show them, the newest first, and offer them as a feed."""

    @cached_property
    def newest_updates(self) -> list[CampaignUpdate]:
        """The updates, newest first."""
        return sorted(self.updates.all(), key=lambda update: (update.published_on, update.pk or 0), reverse=True)

    @property
    def feed_url(self) -> str:
        """The path of the feed of its updates; empty where a page keeps out of the programs that read feeds."""
        return "" if self.is_sensitive else self.get_url() + self.reverse_subpage("feed")

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """Answer with the updates in the language of the page as Atom."""
        if self.is_sensitive:
            raise Http404("This campaign has no feed.")
        return UpdatesFeed(self)(request)


class UpdateMailing(models.Model):
    """An update on its way to everybody who signed the campaign and agreed to news; there is one for each update."""

    class State(models.TextChoices):
        DRAFT = "draft", _("being prepared")
        RUNNING = "running", _("going out")
        PAUSED = "paused", _("paused")
        DONE = "done", _("sent")
        ENDED = "ended", _("ended early")

    class Untranslated(models.TextChoices):
        ORIGINAL = "original", _("They get it in the language in which it was written, and the mail says so.")
        SKIP = "skip", _("They do not get it.")

    class Subject(models.TextChoices):
        NEUTRAL = "neutral", _("neutral: “News that you asked for”")
        TITLE = "title", _("the title of the update")

    support = models.ForeignKey("campaigns.CampaignSupport", on_delete=models.CASCADE, related_name="mailings")
    # The translation key of the update: what its language versions have in common.
    update_key = models.UUIDField(primary_key=True)
    untranslated = models.CharField(
        _("People in whose language it is not written"),
        max_length=10,
        choices=Untranslated.choices,
        default=Untranslated.ORIGINAL,
    )
    subject = models.CharField(
        _("Subject of the mail"),
        max_length=10,
        choices=Subject.choices,
        default=Subject.NEUTRAL,
        help_text=_("It shows on a locked telephone, to whoever is near."),
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    # The words as they were checked and sent, by language; gone with the last mail, so that a name can leave the site.
    texts = models.JSONField(default=dict, blank=True)
    run = models.OneToOneField("members.MailRun", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    # Everybody up to this key, in the order of the keys, has a mail in the outbox or needs none.
    cursor = models.UUIDField(null=True, blank=True)
    is_queued = models.BooleanField(default=False)
    expected = models.PositiveIntegerField(default=0)
    skipped = models.PositiveIntegerField(default=0)
    # What became of it, by the names that the run uses; kept when the run is gone.
    outcome = models.JSONField(default=dict, blank=True)
    # The numbers of accounts.
    tested_by = models.CharField(max_length=40, blank=True)
    started_by = models.CharField(max_length=40, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("mailing of an update")
        verbose_name_plural = _("mailings of updates")
        default_permissions = ()
        permissions = [("mail_updates", _("Can mail updates to the people who signed and agreed to news"))]

    def __str__(self) -> str:
        return str(self.update_key)

    @property
    def is_under_way(self) -> bool:
        """Whether mails are still to be written or sent."""
        return self.state in {self.State.RUNNING, self.State.PAUSED}
