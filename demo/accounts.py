"""One staff account a role, for the demonstration.

Passwords are random and stand in a file that only its owner can read.
"""

import json
from pathlib import Path
from secrets import token_urlsafe

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from campaigns.staff_roles import DATA_PROTECTION, SUPPORTER_CARE, SUPPORTER_NEWS
from events.staff_roles import EVENT_STAFF
from members.staff_review import REVIEWERS
from staff.roles import EDITORS, MODERATORS, translators_name
from subscriptions.staff_roles import NEWS_BY_MAIL

ACCOUNTS_FILE = "demonstration-accounts.json"
ACCOUNTS = {
    "admin": None,
    "editor": EDITORS,
    "moderator": MODERATORS,
    "translator": translators_name("es"),
    "reviewer": REVIEWERS,
    "reviewer-2": REVIEWERS,
    "supporter-care": SUPPORTER_CARE,
    "supporter-news": SUPPORTER_NEWS,
    "event-staff": EVENT_STAFF,
    "news-by-mail": NEWS_BY_MAIL,
    "data-protection": DATA_PROTECTION,
    "data-protection-2": DATA_PROTECTION,
}


def accounts_file() -> Path:
    """Return where the names and passwords stand."""
    return Path(settings.VAR_DIR) / ACCOUNTS_FILE


def add_accounts() -> dict[str, str]:
    """Add the accounts that are missing; return the password of every account by its name."""
    users = get_user_model().objects
    passwords = read_accounts()
    for name, group in ACCOUNTS.items():
        if users.filter(username=name).exists():
            continue
        passwords[name] = token_urlsafe(9)
        user = users.create_user(name, password=passwords[name], is_superuser=group is None)
        if group:
            user.groups.add(Group.objects.get(name=group))
    file = accounts_file()
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text(json.dumps(passwords, indent=2), encoding="utf-8")
    return passwords


def read_accounts() -> dict[str, str]:
    """Return the passwords by name; empty when there are no demonstration accounts."""
    file = accounts_file()
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
