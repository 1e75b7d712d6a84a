"""What comes back by mail: reports about mails of ours, and mails with which programs leave a list.

Everybody can write to that mailbox. Only what a mail of ours brought to its reader does anything: the name of that
mail, or the signed link of its list.
"""

import logging
import re
from email.message import EmailMessage as ParsedMessage

from members import bounces, services
from members.mail_headers import LEAVE_WORD

logger = logging.getLogger(__name__)

MOST_BYTES = 512 * 1024
LEAVING = re.compile(rf"\b{LEAVE_WORD}([A-Za-z0-9_-]{{43,450}})(?![A-Za-z0-9_-])")


def take_in(message: ParsedMessage) -> None:
    """Do what a mail says; nothing for any other, and no error whatever is in it."""
    try:
        if bounces.note_report(message):
            return
        if (found := LEAVING.search(str(message["Subject"] or ""))) is not None:
            services.leave_updates(found[1])
    except Exception as error:  # noqa: BLE001 - what strangers send must neither stop the mail server nor stand in a log
        logger.warning("A returned mail could not be read: %s.", type(error).__name__)
