"""A bare Django project in one file: a form that inserts one row. What signing up is measured beside.

``python -m bench.bare_form`` makes its table; ``bench.bare_form:application`` serves it. BARE_DATABASE is the address
of its database.
"""

import os
import secrets

import django
import environ
from django import forms
from django.conf import settings
from django.core.wsgi import get_wsgi_application

DATABASE = dict(environ.Env.db_url_config(os.environ.get("BARE_DATABASE", "sqlite:///bare.sqlite3")))
if DATABASE["ENGINE"].endswith("sqlite3"):
    DATABASE["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    DATABASE["CONN_MAX_AGE"] = None
else:
    DATABASE["OPTIONS"] = {"pool": True}
settings.configure(
    SECRET_KEY=os.environ.get("SECRET_KEY", secrets.token_hex(32)),
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": DATABASE},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
    # What `django-admin startproject` has.
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
)
django.setup()

from django.db import connection, models  # noqa: E402 - only once the settings are there
from django.http import HttpResponse  # noqa: E402
from django.middleware.csrf import get_token  # noqa: E402
from django.shortcuts import redirect  # noqa: E402
from django.urls import path  # noqa: E402


class Row(models.Model):
    """What somebody sent, as it was typed."""

    email = models.EmailField()
    first_name = models.CharField(max_length=60, blank=True)
    country = models.CharField(max_length=2, blank=True)
    updates = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "bare"

    def __str__(self) -> str:
        return str(self.pk)


class RowForm(forms.ModelForm):
    """The same fields as those of a signature."""

    class Meta:
        model = Row
        fields = ("email", "first_name", "country", "updates")


def sign(request):
    """Insert one row, or hand out the token that the next request needs."""
    if request.method != "POST":
        return HttpResponse(get_token(request))
    form = RowForm(request.POST)
    if form.is_valid():
        form.save()
        return redirect("/")
    return HttpResponse(status=422)


urlpatterns = [path("", sign)]
application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Row)
