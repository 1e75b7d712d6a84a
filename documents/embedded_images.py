"""Photographs inside a PDF keep what the camera wrote: take it out without touching the pixels."""

import struct

import pikepdf

JPEG_START = b"\xff\xd8"
# Markers of JPEG (ITU-T T.81, annex B). Application data 0 (JFIF) and 14 (Adobe) tell how to read colours, and stay.
KEPT_APPLICATION_DATA = frozenset({0xE0, 0xEE})
APPLICATION_DATA = range(0xE0, 0xF0)
COMMENT = 0xFE
START_OF_SCAN = 0xDA
# Boxes of JPEG 2000 (ISO/IEC 15444-1, annex I) that hold text and foreign data.
JPEG_2000_METADATA_BOXES = frozenset({b"uuid", b"uinf", b"xml "})


def strip_image_metadata(stream: pikepdf.Stream) -> None:
    """Rewrite an image stream without EXIF, XMP, comments and thumbnails; other streams stay as they are."""
    filters = _as_list(stream.get("/Filter"))
    strip = STRIPPERS.get(str(filters[-1])) if filters else None
    if strip is None:
        return
    parameters = _as_list(stream.get("/DecodeParms")) or [None] * len(filters)
    data = _unpack(stream.read_raw_bytes(), filters[:-1], parameters[:-1])
    stream.write(strip(data), filter=filters[-1], decode_parms=parameters[-1])


def _as_list(value: pikepdf.Object | None) -> list:
    """Return a list: a filter stands alone or in an array (ISO 32000-1, 7.3.8.2)."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _unpack(data: bytes, filters: list, parameters: list) -> bytes:
    """Undo the filters in which the data of an image were wrapped once more."""
    if not filters:
        return data
    with pikepdf.new() as scratch:
        wrapped = pikepdf.Stream(scratch, data)
        wrapped.Filter = pikepdf.Array(filters)
        wrapped.DecodeParms = pikepdf.Array([_copy(parameter) for parameter in parameters])
        return wrapped.read_bytes()


def _copy(parameter: pikepdf.Object | None) -> pikepdf.Object | None:
    return None if parameter is None else pikepdf.Object.parse(parameter.unparse(resolved=True))


def strip_jpeg(data: bytes) -> bytes:
    """Return a JPEG without application data and comments, and without bytes after its end.

    Everything from the first scan on is copied as it is, so no pixel changes. What is no JPEG comes back unchanged.
    """
    if not data.startswith(JPEG_START):
        return data
    kept = [JPEG_START]
    position = 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xFF:  # A fill byte before the marker.
            position += 1
            continue
        if marker == START_OF_SCAN:
            break
        end = position + 2 + struct.unpack(">H", data[position + 2 : position + 4])[0]
        is_metadata = marker == COMMENT or (marker in APPLICATION_DATA and marker not in KEPT_APPLICATION_DATA)
        if not is_metadata:
            kept.append(_without_thumbnail(marker, data[position:end]))
        position = end
    pixels = data[position:]
    end_of_image = pixels.rfind(b"\xff\xd9")
    kept.append(pixels[: end_of_image + 2] if end_of_image >= 0 else pixels)
    return b"".join(kept)


def _without_thumbnail(marker: int, segment: bytes) -> bytes:
    """JFIF may hold a small picture after its first 16 bytes, and JFXX is nothing else."""
    if marker != 0xE0 or len(segment) <= 18:
        return segment
    if segment[4:9] != b"JFIF\0":
        return b""
    return b"\xff\xe0\x00\x10" + segment[4:16] + b"\0\0"


def strip_jpeg_2000(data: bytes) -> bytes:
    """Return a JPEG 2000 file without its boxes of metadata. A bare codestream comes back unchanged."""
    if data[4:8] != b"jP  ":
        return data
    kept = []
    position = 0
    while position + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[position : position + 8])
        if length == 0:
            length = len(data) - position
        elif length == 1:  # The length stands in eight bytes after the kind.
            length = struct.unpack(">Q", data[position + 8 : position + 16])[0]
        if length < 8:
            break
        if kind not in JPEG_2000_METADATA_BOXES:
            kept.append(data[position : position + length])
        position += length
    return b"".join(kept)


STRIPPERS = {"/DCTDecode": strip_jpeg, "/JPXDecode": strip_jpeg_2000}
