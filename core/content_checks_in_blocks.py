"""The content checks over a body of blocks and over rich text; what they find is shown at the very block and field."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StreamBlock, StreamValue, StructBlock
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock

from core.content_checks import (
    Heading,
    alternative_text_problem,
    empty_section_problem,
    heading_problems,
    link_problem,
    link_problems,
    outline_of,
    title_problem,
)

PAGE_LEVEL, BLOCK_LEVEL = 1, 2
HEADING_FIELDS = ("heading", "title")
LINK_TARGETS = {"page", "url"}


def as_error(problems: Iterable[str | None]) -> ValidationError | None:
    """Return one error that holds all sentences, or None without any."""
    sentences = [problem for problem in problems if problem]
    return ValidationError(sentences) if sentences else None


def source_of(value) -> str:
    """Return the stored HTML of a rich text, which may be a string or a value of Wagtail."""
    return getattr(value, "source", value) or ""


def rich_text_error(value) -> ValidationError | None:
    """Return what is wrong with a rich text field that stands alone, or None."""
    outline = outline_of(source_of(value))
    empty = [empty_section_problem(heading) for heading in outline.headings]
    return as_error([*heading_problems(outline.headings, BLOCK_LEVEL), *empty, *link_problems(outline.links)])


class StoryChecker:
    """Walks through one body and remembers which heading stands above the block at hand."""

    def __init__(self, level: int = PAGE_LEVEL):
        self.level = level

    def check(self, block, value) -> ValidationError | None:
        """Return the errors of one block in the shape that Wagtail shows at the fields concerned, or None."""
        if isinstance(block, ImageBlock):
            return self.check_image(value)
        if isinstance(block, StructBlock):
            return self.check_struct(block, value)
        if isinstance(block, ListBlock):
            errors = {index: self.check(block.child_block, item) for index, item in enumerate(value)}
            found = {index: error for index, error in errors.items() if error}
            return ListBlockValidationError(block_errors=found) if found else None
        if isinstance(block, StreamBlock):
            return self.check_stream(value)
        if isinstance(block, RichTextBlock):
            return self.check_rich_text(value)
        return None

    def check_image(self, image) -> ValidationError | None:
        """Look at the alternative text of a picture."""
        if not image or image.decorative:
            return None
        problem = alternative_text_problem(image.contextual_alt_text or "", image.file.name)
        return StructBlockValidationError(block_errors={"alt_text": ValidationError(problem)}) if problem else None

    def check_struct(self, block, value) -> ValidationError | None:
        """Look at the fields of a block in their order; a label beside a target is the words of a link."""
        is_link = "label" in block.child_blocks and LINK_TARGETS & block.child_blocks.keys()
        errors = {}
        for name, child in block.child_blocks.items():
            words = value.get(name)
            if isinstance(child, CharBlock) and words:
                errors[name] = self.check_words(name, words, is_link=bool(is_link))
            else:
                errors[name] = self.check(child, words) if words else None
        found = {name: error for name, error in errors.items() if error}
        return StructBlockValidationError(block_errors=found) if found else None

    def check_words(self, name: str, words: str, *, is_link: bool) -> ValidationError | None:
        """Look at a line of words: a heading, or the label of a link."""
        if name == "heading":
            self.level = BLOCK_LEVEL
        if name in HEADING_FIELDS:
            return as_error([title_problem(words)])
        return as_error([link_problem(words)]) if name == "label" and is_link else None

    def check_rich_text(self, value) -> ValidationError | None:
        """Look at the headings and links of a text; the last heading may stand above the next block."""
        outline = outline_of(source_of(value))
        problems = heading_problems(outline.headings, self.level)
        empty = [empty_section_problem(heading) for heading in outline.headings[:-1]]
        if outline.headings:
            self.level = outline.headings[-1].level
        return as_error([*problems, *empty, *link_problems(outline.links)])

    def check_stream(self, value: StreamValue) -> ValidationError | None:
        """Look at every block of a body, and at headings that nothing follows."""
        children = list(value)
        errors = {index: self.check(child.block, child.value) for index, child in enumerate(children)}
        for index, child in enumerate(children):
            last = last_heading(child)
            following = children[index + 1] if index + 1 < len(children) else None
            if last and not errors[index] and (following is None or opens_section(following, last.level)):
                errors[index] = section_error(child, last)
        found = {index: error for index, error in errors.items() if error}
        return StreamBlockValidationError(block_errors=found) if found else None


def texts_of(child) -> list[tuple[str, object]]:
    """Return (name, value) of the rich text fields that stand directly in a block of a body."""
    if not isinstance(child.block, StructBlock) or isinstance(child.block, ImageBlock):
        return []
    fields = child.block.child_blocks.items()
    return [(name, child.value.get(name)) for name, block in fields if isinstance(block, RichTextBlock)]


def last_heading(child) -> Heading | None:
    """Return the heading with which the text of a block ends, if nothing stands below it."""
    for _name, value in texts_of(child):
        headings = outline_of(source_of(value)).headings
        if headings and not headings[-1].has_content:
            return headings[-1]
    return None


def opens_section(child, level: int) -> bool:
    """Tell whether a block begins with a heading of its own, as large as ``level`` or larger."""
    for _name, value in texts_of(child):
        outline = outline_of(source_of(value))
        if outline.begins_with_heading and outline.headings[0].level <= level:
            return True
    has_heading = isinstance(child.block, StructBlock) and "heading" in child.block.child_blocks
    return bool(has_heading and child.value.get("heading") and level >= BLOCK_LEVEL)


def section_error(child, heading: Heading) -> ValidationError | None:
    """Return the error of a heading that nothing follows, at the text that holds it."""
    name = texts_of(child)[0][0]
    error = as_error([empty_section_problem(heading)])
    return StructBlockValidationError(block_errors={name: error}) if error else None


def body_error(value: StreamValue, level: int = PAGE_LEVEL) -> ValidationError | None:
    """Return what is wrong in a body, in the shape that the editor shows at the fields; None when all is well.

    ``level`` is that of the heading that stands above the body.
    """
    return StoryChecker(level).check_stream(value)
