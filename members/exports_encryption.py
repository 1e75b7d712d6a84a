"""Encrypting a file while it is written (age, age-encryption.org/v1): neither disk nor browser see it in clear.

The library pulls from a reader and pushes into a writer, the web server pulls from a generator. A thread stands
between the two: it only encrypts. The rows are read in the thread of the request, with its database connection.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from queue import Queue
from threading import Thread

import pyrage
from pyrage.x25519 import Recipient

# Pieces of plain text between the two threads at any moment.
WAITING_PIECES = 4


class NotAKeyError(ValueError):
    """A text that is no public age key."""


class AbandonedError(Exception):
    """The download was broken off."""


def parse_recipient(text: str) -> Recipient:
    """Return the public key of a text such as ``age1…``; raises NotAKeyError for any other."""
    try:
        return Recipient.from_str(text.strip())
    except pyrage.RecipientError as error:
        raise NotAKeyError("This is no public age key.") from error


class Reader:
    """What the library reads from: the pieces that the other thread puts in."""

    def __init__(self) -> None:
        self.pieces: Queue[bytes | AbandonedError | None] = Queue(WAITING_PIECES)
        self.rest = b""
        self.has_ended = False

    def next_piece(self) -> bytes:
        """Wait for a piece and return it, none at the end; raises AbandonedError when nobody wants it any more."""
        piece = self.pieces.get()
        if isinstance(piece, bytes):
            return piece
        self.has_ended = True
        if isinstance(piece, AbandonedError):
            raise piece
        return b""

    def read(self, size: int) -> bytes:
        """Return up to ``size`` bytes, none at the end."""
        while not self.rest and not self.has_ended:
            self.rest = self.next_piece()
        taken, self.rest = self.rest[:size], self.rest[size:]
        return taken


class Writer:
    """What the library writes into."""

    def __init__(self) -> None:
        self.pieces: deque[bytes] = deque()

    def write(self, data: bytes) -> int:
        """Keep some bytes for the other thread."""
        self.pieces.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: the other thread takes what there is."""

    def take(self) -> Iterator[bytes]:
        """Yield what was written since the last time."""
        while self.pieces:
            yield self.pieces.popleft()


class Encryption(Thread):
    """The thread that encrypts."""

    def __init__(self, recipients: list[Recipient]) -> None:
        super().__init__(name="export-encryption", daemon=True)
        self.reader, self.writer, self.recipients = Reader(), Writer(), recipients
        self.failure: Exception | None = None

    def run(self) -> None:
        """Encrypt to the end; go on reading after a failure, so that nobody waits for ever."""
        try:
            pyrage.encrypt_io(self.reader, self.writer, self.recipients)
        except Exception as failure:  # noqa: BLE001 - whatever it is, the other thread has to learn of it
            self.failure = failure
            while not self.reader.has_ended:
                with suppress(AbandonedError):
                    self.reader.next_piece()


def encrypted(chunks: Iterable[bytes], keys: Iterable[str]) -> Iterator[bytes]:
    """Yield the age file of some bytes for these public keys.

    At any moment it holds some pieces. Raises NotAKeyError for a text that is no key, and ValueError without any.
    """
    recipients = [parse_recipient(key) for key in keys]
    if not recipients:
        raise ValueError("A file is encrypted for somebody.")
    worker = Encryption(recipients)
    worker.start()
    end: AbandonedError | None = AbandonedError()
    try:
        for chunk in chunks:
            if worker.failure is not None:
                break
            worker.reader.pieces.put(chunk)
            yield from worker.writer.take()
        end = None
    finally:
        worker.reader.pieces.put(end)
        worker.join()
    if worker.failure is not None:
        raise worker.failure
    yield from worker.writer.take()
