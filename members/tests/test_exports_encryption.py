"""Exports are encrypted while they are made."""

import threading
from pathlib import Path

import pyrage
import pytest
from pyrage import x25519

from members.exports_encryption import NotAKeyError, encrypted, parse_recipient

PIECES = [b"row,%d\r\n" % number * 1000 for number in range(200)]


@pytest.fixture
def identity():
    return x25519.Identity.generate()


def public(identity) -> str:
    return str(identity.to_public())


def workers() -> int:
    return sum(thread.name == "export-encryption" for thread in threading.enumerate())


def test_only_the_key_opens_it(identity):
    data = b"".join(encrypted(PIECES, [public(identity)]))
    assert data.startswith(b"age-encryption.org/v1")
    assert b"row,1" not in data
    assert pyrage.decrypt(data, [identity]) == b"".join(PIECES)
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(data, [x25519.Identity.generate()])


def test_each_of_several_keys_opens_it(identity):
    other = x25519.Identity.generate()
    data = b"".join(encrypted(PIECES, [public(identity), public(other)]))
    assert pyrage.decrypt(data, [other]) == pyrage.decrypt(data, [identity])


def test_nothing_can_be_encrypted_too(identity):
    assert pyrage.decrypt(b"".join(encrypted([], [public(identity)])), [identity]) == b""


def test_without_a_key_nothing_is_made():
    with pytest.raises(ValueError, match="for somebody"):
        next(encrypted(PIECES, []))


@pytest.mark.parametrize("text", ["", "age1", "AGE-SECRET-KEY-1QQQ", "ssh-ed25519 AAAA", "age1" + "q" * 58])
def test_what_is_no_key_is_refused(text):
    with pytest.raises(NotAKeyError):
        parse_recipient(text)


def test_pieces_come_out_before_the_last_went_in(identity):
    taken = []

    def pieces():
        for piece in PIECES * 4:
            taken.append(piece)
            yield piece

    stream = encrypted(pieces(), [public(identity)])
    next(stream)
    assert len(taken) < len(PIECES)
    stream.close()


def test_a_download_that_is_broken_off_ends_its_thread(identity):
    stream = encrypted(PIECES * 10, [public(identity)])
    next(stream)
    assert workers() == 1
    stream.close()
    assert workers() == 0


def test_a_failure_while_reading_is_told_and_ends_the_thread(identity):
    def pieces():
        yield from PIECES
        raise RuntimeError("the database is gone")

    with pytest.raises(RuntimeError, match="the database is gone"):
        list(encrypted(pieces(), [public(identity)]))
    assert workers() == 0


def test_a_failure_while_encrypting_is_told_and_ends_the_thread(identity, monkeypatch):
    def broken(reader, writer, recipients):
        reader.read(10)
        raise pyrage.EncryptError("broken")

    monkeypatch.setattr(pyrage, "encrypt_io", broken)
    with pytest.raises(pyrage.EncryptError):
        list(encrypted(PIECES, [public(identity)]))
    assert workers() == 0


def test_nothing_is_written_to_a_disk(identity, monkeypatch):
    def refuse(*arguments, **more):
        raise AssertionError("A file was opened.")

    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    monkeypatch.setattr("tempfile.NamedTemporaryFile", refuse)
    assert b"".join(encrypted(PIECES, [public(identity)]))
