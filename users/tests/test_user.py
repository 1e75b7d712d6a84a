import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from users.models import User

pytestmark = pytest.mark.django_db


def test_accounts_are_our_own_model():
    assert get_user_model() is User


def test_an_administrator_adds_an_account(client):
    client.force_login(User.objects.create_superuser("admin", "admin@example.org", "a long enough password"))

    client.post(
        reverse("wagtailusers_users:add"),
        {
            "username": "nadia",
            "email": "nadia@example.org",
            "first_name": "Nadia",
            "last_name": "Translator",
            "password1": "threads that cross and hold",
            "password2": "threads that cross and hold",
            "is_active": "on",
        },
    )

    assert User.objects.get(username="nadia").check_password("threads that cross and hold")
