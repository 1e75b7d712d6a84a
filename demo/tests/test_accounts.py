"""One account a role, with a random password that only the owner of the machine can read."""

import json
import os
import stat

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.models import Group

from demo.accounts import ACCOUNTS, accounts_file, add_accounts, read_accounts


@pytest.fixture(autouse=True)
def _empty_folder(db, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    for name in ACCOUNTS.values():
        if name:
            Group.objects.get_or_create(name=name)


def test_every_account_signs_in_with_its_password():
    passwords = add_accounts()
    assert passwords.keys() == ACCOUNTS.keys()
    assert all(authenticate(username=name, password=password) for name, password in passwords.items())


def test_every_account_has_its_role_and_only_one_may_do_everything():
    add_accounts()
    users = get_user_model().objects
    for name, group in ACCOUNTS.items():
        user = users.get(username=name)
        assert [item.name for item in user.groups.all()] == ([group] if group else [])
    assert [user.username for user in users.filter(is_superuser=True)] == ["admin"]


def test_only_the_owner_can_read_the_file():
    before = os.umask(0)
    try:
        add_accounts()
    finally:
        os.umask(before)
    assert stat.S_IMODE(accounts_file().stat().st_mode) == 0o600


def test_a_file_that_others_could_read_is_closed():
    accounts_file().touch(mode=0o644)
    accounts_file().write_text("{}", encoding="utf-8")
    add_accounts()
    assert stat.S_IMODE(accounts_file().stat().st_mode) == 0o600


def test_passwords_are_long_and_no_two_are_alike():
    first = list(add_accounts().values())
    get_user_model().objects.all().delete()
    second = list(add_accounts().values())
    assert len({*first, *second}) == 2 * len(ACCOUNTS)
    assert min(len(password) for password in first) >= 12


def test_adding_again_changes_nothing():
    passwords = add_accounts()
    assert add_accounts() == passwords
    assert get_user_model().objects.count() == len(ACCOUNTS)
    assert all(authenticate(username=name, password=password) for name, password in passwords.items())


def test_an_account_that_is_missing_is_added_and_the_others_stay():
    passwords = add_accounts()
    get_user_model().objects.filter(username="editor").delete()
    again = add_accounts()
    assert again["editor"] != passwords["editor"]
    assert again["admin"] == passwords["admin"]


def test_an_account_that_was_there_before_keeps_its_password():
    get_user_model().objects.create_user("admin", password="a password of her own")
    assert "admin" not in add_accounts()
    assert authenticate(username="admin", password="a password of her own")


def test_the_file_holds_the_passwords_by_name():
    passwords = add_accounts()
    assert json.loads(accounts_file().read_text(encoding="utf-8")) == read_accounts() == passwords


def test_without_a_file_there_are_no_accounts():
    assert read_accounts() == {}
