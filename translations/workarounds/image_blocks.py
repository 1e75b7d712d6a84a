"""ImageBlock can be added to a block later, and stays decorative when another picture takes its place.

Gap: wagtail-localize reads the raw value of an ImageBlock without asking whether there is one, so a stream saved
before its block had a picture cannot be translated; and an override of the picture replaces the object that carries
``decorative``. Waits for: a release of wagtail-localize that handles both.
"""

from functools import wraps

from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

CARRIED = ("contextual_alt_text", "decorative")


def with_empty_picture(extract):
    """Return the extraction of an ImageBlock, which finds nothing in a block without a picture."""

    @wraps(extract)
    def extracted(extractor, block, value, raw_value=None):
        return [] if value is None or raw_value is None else extract(extractor, block, value, raw_value=raw_value)

    return extracted


def with_carried_choices(write):
    """Return the writing of an ImageBlock, which keeps what was chosen for this place when the picture is another."""

    @wraps(write)
    def written(writer, block, value, segments):
        carried = {name: getattr(value, name, None) for name in CARRIED}
        if not any(segment.path.split(".")[0] == "image" for segment in segments):
            return write(writer, block, value, segments)
        alternative = [segment for segment in segments if segment.path.split(".")[0] != "image"]
        replaced = write(writer, block, value, [segment for segment in segments if segment not in alternative])
        for name, choice in carried.items():
            setattr(replaced, name, choice)
        return write(writer, block, replaced, alternative) if alternative else replaced

    return written


def install() -> None:
    """Wrap both directions."""
    StreamFieldSegmentExtractor.handle_image_block = with_empty_picture(StreamFieldSegmentExtractor.handle_image_block)
    StreamFieldSegmentsWriter.handle_image_block = with_carried_choices(StreamFieldSegmentsWriter.handle_image_block)
