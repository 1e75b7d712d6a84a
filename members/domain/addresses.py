"""Which spellings of an e-mail address are one person, and which are one mailbox."""

import re
import unicodedata

MASK = "…"
# The "dot-atom" of RFC 5322, 3.2.3. Its other form, in quotation marks, spells one mailbox in endless ways.
PLAIN_LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+")
# No address of a machine in brackets, no sign that could break a header.
PLAIN_DOMAIN = re.compile(r"[^\s\[\]\"\\<>(),;:]+")


def canonical_address(address: str) -> str:
    """Return the spelling by which a person is found again: lower case, the domain in its ASCII form (IDNA).

    Dots and plus-tags stay: whoever writes them may mean another mailbox. Case is ignored before the @ too, because
    people write their own address now this way, now that way, and no mail service tells them apart.

    Idempotent. Raises ValueError for a text without exactly one ``@`` between two parts, for quotation marks, and for
    letters outside ASCII before the @: "ſ" would become an "s", and somebody else's mailbox hers.
    """
    if not PLAIN_LOCAL_PART.fullmatch(address.strip().rpartition("@")[0]):
        raise ValueError("Before the @ an address has plain letters, digits and signs only.")
    text = unicodedata.normalize("NFC", address.strip()).casefold()
    local, at, domain = text.rpartition("@")
    if not at or not local or not domain or "@" in local or not PLAIN_DOMAIN.fullmatch(domain):
        raise ValueError("An address has one @ between two parts.")
    try:
        domain = domain.rstrip(".").encode("idna").decode("ascii")
    except UnicodeError as error:
        raise ValueError("The domain of the address cannot be written in ASCII.") from error
    return f"{local}@{domain.lower()}"


def mailbox_of(address: str) -> str:
    """Return what many spellings of one mailbox have in common: no plus-tag, no dots before the @.

    The limit of mails and the stop list use it, so that nobody is written to through variants of her address.
    """
    local, _at, domain = canonical_address(address).rpartition("@")
    return f"{local.split('+', 1)[0].replace('.', '')}@{domain}"


def masked_address(address: str) -> str:
    """Return an address as staff lists show it: ``z…@e…org``."""
    local, _at, domain = address.rpartition("@")
    ending = domain.rpartition(".")[2]
    return f"{local[:1]}{MASK}@{domain[:1]}{MASK}{ending}"
