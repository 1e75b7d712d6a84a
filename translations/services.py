"""Translating by code: the demonstration site and the tests make real translations with it, as an editor would."""

import json
from collections.abc import Callable, Iterable, Mapping
from html import unescape
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.text import slugify
from wagtail.models import DraftStateMixin, Locale, Page
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
)
from wagtail_localize.strings import StringValue, validate_translation_links

from translations.creator import TranslationCreator, existing_target
from translations.drafts import publish as publish_translation
from translations.drafts import save_draft
from translations.workarounds.overlong_translations import length_error, length_limit

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser as User

Words = Mapping[str, str] | Callable[[str], str | None]


class MissingWordsError(ValueError):
    """Strings of the source have no translation; ``missing`` lists them as the editor shows them."""

    def __init__(self, instance: Model, missing: list[str]):
        super().__init__(f"{instance!r} misses the translation of: {missing}")
        self.missing = missing


def find_words(words: Words, text: str) -> str | None:
    """Return the translation of one string as HTML; keys are the HTML that the editor shows, or its plain text."""
    find = words if callable(words) else words.get
    found = find(text)
    if found:
        return found
    plain = unescape(text)
    found = find(plain) if plain != text else None
    return StringValue.from_plaintext(found).data if found else None


def translated_strings(
    instance: Model, segments: Iterable[StringSegment], words: Words, known: dict
) -> dict[tuple, str]:
    """Return the words of every segment by string and context; raise MissingWordsError for those without.

    ``known`` holds what is translated already, by string and context. A slug without words follows the translated
    title.
    """
    found, missing, slugs = {}, [], []
    title = ""
    for segment in segments:
        key, text = (segment.string_id, segment.context_id), segment.string.data
        data = find_words(words, text) or known.get(key)
        if segment.context.path == "slug" and not data:
            slugs.append((key, text))
            continue
        if data:
            found[key] = data
            title = unescape(data) if segment.context.path == "title" else title
        else:
            missing.append(text)
    for key, text in slugs:
        found[key] = slugify(title, allow_unicode=True) or text
    if missing:
        raise MissingWordsError(instance, missing)
    return found


def check_words(segment: StringSegment, data: str) -> None:
    """Raise ValueError for words that the editor would mark: HTML or links that do not fit, or too many characters."""
    StringValue.from_translated_html(data)
    validate_translation_links(segment.string.data, data)
    if error := length_error(data, length_limit(segment.context)):
        raise ValueError(f"{segment.context.path}: {' '.join(error.messages)}")


def store_strings(translation: Translation, instance: Model, words: Words, user: "User | None") -> int:
    """Store the translation of every string of the source. Returns how many are new or different."""
    segments = list(
        StringSegment.objects.filter(source_id=translation.source_id)
        .select_related("string", "context")
        .order_by("order")
    )
    stored = {
        (row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(
            context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
        )
    }
    known = {key: row.data for key, row in stored.items() if not row.has_error}
    wanted = translated_strings(instance, segments, words, known)
    changed = {key: data for key, data in wanted.items() if known.get(key) != data}
    by_key = {(segment.string_id, segment.context_id): segment for segment in segments}
    for (string_id, context_id), data in changed.items():
        check_words(by_key[string_id, context_id], data)
        StringTranslation.objects.update_or_create(
            translation_of_id=string_id,
            locale_id=translation.target_locale_id,
            context_id=context_id,
            defaults={
                "data": data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": user,
                "has_error": False,
                "field_error": "",
            },
        )
    return len(changed)


def store_values(translation: Translation, values: Mapping[str, Any], user: "User | None") -> int:
    """Store what differs in this language although it is shared by default, and return how many values changed.

    ``values`` maps the path of an overridable segment, such as ``hero_image`` or a link, to its value: text, or the
    id of an object.
    """
    changed = 0
    for path, value in values.items():
        segment = OverridableSegment.objects.select_related("context").get(
            source_id=translation.source_id, context__path=path
        )
        override = SegmentOverride.objects.filter(
            locale_id=translation.target_locale_id, context_id=segment.context_id
        ).first()
        if override is None:
            override = SegmentOverride(locale_id=translation.target_locale_id, context_id=segment.context_id)
        elif override.data == value:
            continue
        override.data_json, override.last_translated_by = json.dumps(value), user
        override.save()
        changed += 1
    return changed


def is_up_to_date(target: Model, translation: Translation) -> bool:
    """Tell whether readers already see the target, and nothing was published from it before its source last changed."""
    if not isinstance(target, DraftStateMixin):
        return False
    published_at = target.last_published_at
    is_newer = published_at is not None and published_at >= translation.source.last_updated_at
    return target.live and not target.has_unpublished_changes and is_newer


@transaction.atomic
def translate(
    instance: Model,
    locale: Locale,
    words: Words,
    *,
    publish: bool = True,
    user: "User | None" = None,
    values: Mapping[str, Any] | None = None,
) -> Model:
    """Translate a page or snippet into ``locale``, every string as an editor would have typed it; return the target.

    ``words`` maps each string of the source to its translation, or is a function that does; a rich text is one string
    a paragraph, item or heading. What is translated already need not be given again. A copy made without
    wagtail-localize is adopted; parents and snippets that are missing are made as drafts. Running it again changes
    nothing. The rights of ``user`` are not asked: it is for the log.

    Raises MissingWordsError with the strings that have no translation, and ValueError for words that do not fit.
    """
    instance = instance.specific if isinstance(instance, Page) else instance
    creator = TranslationCreator(user, [locale], checks_rights=False)
    translation = creator.prepare(instance, locale)
    changed = store_strings(translation, instance, words, user) + store_values(translation, values or {}, user)
    target = existing_target(instance, locale)
    if target is None:
        creator.materialise(translation, instance)
        target, changed = translation.get_target_instance(), 1
    target = target.specific if isinstance(target, Page) else target
    try:
        if publish and (changed or not is_up_to_date(target, translation)):
            publish_translation(translation, user)
        elif changed and isinstance(target, DraftStateMixin):
            save_draft(translation, user)
    except ValidationError as error:
        raise ValueError(f"{instance!r} in {locale}: {error.messages}") from error
    return translation.get_target_instance()
