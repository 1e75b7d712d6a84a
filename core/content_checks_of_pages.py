"""The content checks over the fields of a page: the form asks them at publication, the editor shows them beforehand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field, Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import RichTextField, StreamField

from core.content_checks import alternative_text_problem, title_problem
from core.content_checks_in_blocks import BLOCK_LEVEL, PAGE_LEVEL, body_error, rich_text_error

PICTURE_FIELDS = ("hero_image", "social_image")
TITLE_FIELDS = ("title", "seo_title")


@dataclass(frozen=True)
class Finding:
    """What keeps a page from being published: the field, and a sentence about it."""

    field: str
    sentence: str


def picture_words_problem(values: Mapping[str, Any]) -> str | None:
    """Say that the picture of a page lacks words that are more than a file name, or None."""
    image, words = values.get("hero_image"), (values.get("hero_alt") or "").strip()
    if not image:
        return None
    if values.get("hero_is_decorative"):
        return _("A picture that only decorates has no alternative text. Remove one of the two.") if words else None
    if not words:
        return _("Describe the picture, or choose that it only decorates.")
    return alternative_text_problem(words, image.file.name)


def page_problems(values: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with the title and the pictures of a page, by field; ``values`` holds its fields by name."""
    problems: dict[str, str | None] = {"hero_alt": picture_words_problem(values)}
    for name in PICTURE_FIELDS:
        image = values.get(name)
        problems[name] = image.publication_obstacle if image else None
    for name in TITLE_FIELDS:
        problems[name] = title_problem(values.get(name) or "")
    return {name: problem for name, problem in problems.items() if problem}


def content_errors(fields: Iterable[Field], values: Mapping[str, Any]) -> dict[str, ValidationError]:
    """Return what is wrong with the bodies and rich texts among ``fields``, by field."""
    errors: dict[str, ValidationError | None] = {}
    for field in fields:
        value = values.get(field.name)
        if value and isinstance(field, StreamField):
            has_heading = field.name in getattr(field.model, "bodies_below_heading", ())
            errors[field.name] = body_error(value, BLOCK_LEVEL if has_heading else PAGE_LEVEL)
        elif value and isinstance(field, RichTextField):
            errors[field.name] = rich_text_error(value)
    return {name: error for name, error in errors.items() if error}


def sentences_of(error: ValidationError) -> list[str]:
    """Return the sentences of an error, those at blocks inside blocks included."""
    inner = getattr(error, "block_errors", None)
    if inner is None:
        return list(error.messages)
    return [sentence for child in inner.values() for sentence in sentences_of(child)]


def findings_of(page: Model) -> list[Finding]:
    """Return what keeps a page from being published as it is, in the order of its fields.

    A kind of page that asks for more says so in ``own_findings``, without parameters.
    """
    fields = page._meta.concrete_fields
    values = {field.name: getattr(page, field.name, None) for field in fields}
    found = {name: [problem] for name, problem in page_problems(values).items()}
    found |= {name: sentences_of(error) for name, error in content_errors(fields, values).items()}
    labels = {field.name: capfirst(str(field.verbose_name)) for field in fields}
    own = getattr(page, "own_findings", list)()
    return [Finding(labels[name], sentence) for name in labels for sentence in found.get(name, [])] + own
