"""Submitting and updating translations: wagtail-localize's pages, with the rights of the page tree."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, models, transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import partition
from django.utils.translation import gettext, ngettext
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import apply_machine_translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitSnippetTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from translations.creator import TranslationCreator, fresh_source
from translations.drafts import obstacles, publish, record_errors
from translations.restrictions import copy_view_restrictions
from translations.rights import may_create, may_edit, require_source_rights
from translations.tasks import translate_subtree


class GuardedSubmission:
    """Offers only languages that the person may add to, and makes drafts without touching what is there."""

    def get_object(self) -> models.Model:
        """Return the source; raise PermissionDenied for somebody who may not edit it."""
        source = super().get_object()
        require_source_rights(self.request.user, source)
        return source

    def get_form(self):
        """Return the form with the languages in which the person may make this translation."""
        form = super().get_form()
        locales, forbidden = partition(
            lambda locale: not may_create(self.request.user, self.object, locale), form.fields["locales"].queryset
        )
        if forbidden and not locales:
            raise PermissionDenied
        form.fields["locales"].queryset = form.fields["locales"].queryset.filter(
            pk__in=[locale.pk for locale in locales]
        )
        return form

    def form_valid(self, form) -> HttpResponse:
        """Make the drafts, and queue those of the pages below."""
        locales = list(form.cleaned_data["locales"])
        try:
            self.create_translations(locales, includes_subtree=form.cleaned_data["include_subtree"])
        except (ValidationError, IntegrityError) as error:
            reasons = error.messages if isinstance(error, ValidationError) else [gettext("it already stands there.")]
            sentence = gettext("The translation could not be made: %(reasons)s")
            messages.error(self.request, sentence % {"reasons": " ".join(reasons)})
            return redirect(self.request.get_full_path())
        translated = self.object.get_translation(locales[0]) if len(locales) == 1 else None
        names = ", ".join(locale.get_display_name() for locale in locales)
        messages.success(self.request, self.get_success_message(names))
        return redirect(self.get_success_url() or self.get_default_success_url(translated))

    @transaction.atomic
    def create_translations(self, locales: list, *, includes_subtree: bool) -> None:
        """Make the translations of the page at hand now, those below it after the request."""
        creator = TranslationCreator(self.request.user, locales)
        creator.create(self.object)
        self.components.save(creator, sources_and_translations=creator.created)
        if includes_subtree and isinstance(self.object, Page):
            page_id, locale_ids, user_id = self.object.pk, [locale.pk for locale in locales], self.request.user.pk
            transaction.on_commit(lambda: translate_subtree.enqueue(page_id, locale_ids, user_id))
            messages.info(
                self.request, gettext("The pages below are prepared one by one; you find them in the report.")
            )


class SubmitPageView(GuardedSubmission, SubmitPageTranslationView):
    """Submit a page, and the pages below it when chosen."""


class SubmitSnippetView(GuardedSubmission, SubmitSnippetTranslationView):
    """Submit a snippet."""


class UpdateView(UpdateTranslationsView):
    """Bring the translations of a source up to date, and publish those that are complete."""

    def get_object(self):
        """Return the source record; raise PermissionDenied for somebody who may not edit the source."""
        record = super().get_object()
        try:
            instance = record.get_source_instance()
        except models.ObjectDoesNotExist as error:
            raise Http404 from error
        require_source_rights(self.request.user, instance)
        return record

    def get_form(self):
        """Return the form; "publish immediately" says what it does here."""
        form = super().get_form()
        form.fields["publish_translations"].help_text = gettext(
            "Publishes the translations that are complete and that you may publish. "
            "The others keep waiting; readers see what they saw."
        )
        return form

    def form_valid(self, form) -> HttpResponse:
        """Refresh the source, then publish each translation that nothing stands in the way of."""
        with transaction.atomic():
            instance = self.object.get_source_instance()
            self.object = fresh_source(instance)
            running = list(self.object.translations.filter(enabled=True).select_related("source", "target_locale"))
            if form.cleaned_data.get("use_machine_translation"):
                self.translate_by_machine(running)
            for translation in running:
                if isinstance(instance, Page):
                    copy_view_restrictions(instance, translation.get_target_instance())
            self.components.save(self.object, sources_and_translations={self.object: running})
        if form.cleaned_data["publish_translations"]:
            self.publish_complete(running)
        messages.success(self.request, self.get_success_message())
        return redirect(self.get_success_url() or self.get_default_success_url())

    def translate_by_machine(self, translations: list[Translation]) -> None:
        """Fill the missing strings by the machine translator, where the person may edit the target."""
        for translation in translations:
            if may_edit(self.request.user, translation.get_target_instance()):
                apply_machine_translation(translation.pk, self.request.user, get_machine_translator())

    def publish_complete(self, translations: list[Translation]) -> None:
        """Publish what can be published, and say of each other translation what stands in its way."""
        published = 0
        for translation in translations:
            sentences = obstacles(translation, translation.get_target_instance(), self.request.user)
            if not sentences:
                try:
                    publish(translation, self.request.user)
                    published += 1
                except ValidationError as error:
                    record_errors(translation, error)
                    sentences = error.messages
            for sentence in sentences:
                messages.warning(self.request, sentence)
        if published:
            sentence = ngettext(
                "%(number)d translation is published.", "%(number)d translations are published.", published
            )
            messages.success(self.request, sentence % {"number": published})
