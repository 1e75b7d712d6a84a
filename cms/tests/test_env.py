"""A start without what it needs ends with one sentence that names the variable and says what to set."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.env import BASE_DIR, VARIABLES, provide_development_defaults, read_environment

DATA_KEY = "A" * 43 + "="
OTHER_KEY = "_" * 42 + "8"
NEEDED = {
    "SECRET_KEY": "0123456789" * 4,
    "PUBLIC_URL": "https://www.example.org",
    "DATA_KEYS": f"2026:{DATA_KEY}",
    "STOP_LIST_KEY": OTHER_KEY,
}
REDIS = "django.core.cache.backends.redis.RedisCache"
POSTGRESQL = "postgres://writer:pass%40word@db.example.org:5433/site"


def read(**variables) -> dict:
    return read_environment({**NEEDED, **variables})


@pytest.mark.parametrize(
    ("variables", "name", "advice"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY", "is missing. Set it"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY", "at least 32 random characters"),
        ({"PUBLIC_URL": ""}, "PUBLIC_URL", "is missing. Set it"),
        ({"PUBLIC_URL": "www.example.org"}, "PUBLIC_URL", "such as https://www.example.org"),
        ({"PUBLIC_URL": "ftp://example.org"}, "PUBLIC_URL", "such as https://www.example.org"),
        ({"PUBLIC_URL": "http://www.example.org"}, "PUBLIC_URL", "http is for one's own machine"),
        ({"PUBLIC_URL": "https://"}, "PUBLIC_URL", "such as https://www.example.org"),
        ({"PUBLIC_URL": "https://example.org/site"}, "PUBLIC_URL", "only scheme and host"),
        ({"PUBLIC_URL": "https://example.org/?a=1"}, "PUBLIC_URL", "only scheme and host"),
        ({"PUBLIC_URL": "https://me@example.org"}, "PUBLIC_URL", "only scheme and host"),
        ({"PUBLIC_URL": "https://example.org:door"}, "PUBLIC_URL", "cannot be understood"),
        ({"DATABASE_URL": "mysql://db/site"}, "DATABASE_URL", "postgres://user:password@host:5432/name"),
        ({"DATABASE_URL": "somewhere"}, "DATABASE_URL", "postgres://user:password@host:5432/name"),
        ({"DATABASE_URL": "postgres://db:door/site"}, "DATABASE_URL", "cannot be understood"),
        ({"EMAIL_URL": "mail.example.org"}, "EMAIL_URL", "smtp+tls://user:password@host:587"),
        ({"EMAIL_URL": "pigeon://roof"}, "EMAIL_URL", "cannot be understood"),
        ({"SECURE_PROXY": "maybe"}, "SECURE_PROXY", "use 1 or 0"),
        ({"DATA_KEYS": ""}, "DATA_KEYS", "is missing. Set it"),
        ({"DATA_KEYS": DATA_KEY}, "DATA_KEYS", "cannot be understood"),
        ({"DATA_KEYS": "2026:c2hvcnQ="}, "DATA_KEYS", "32 bytes"),
        ({"DATA_KEYS": f"Name!:{DATA_KEY}"}, "DATA_KEYS", "small letters, digits and hyphens"),
        ({"DATA_KEYS": f"a:{DATA_KEY},a:{OTHER_KEY}"}, "DATA_KEYS", "a name of its own"),
        ({"DATA_KEYS": f"a:{DATA_KEY},b:{DATA_KEY}"}, "DATA_KEYS", "use no key twice"),
        ({"STOP_LIST_KEY": ""}, "STOP_LIST_KEY", "is missing. Set it"),
        ({"STOP_LIST_KEY": "short"}, "STOP_LIST_KEY", "cannot be understood"),
        ({"CACHE_URL": "memcached://here"}, "CACHE_URL", "redis://127.0.0.1:6379/0"),
        ({"PAGE_CACHE_SECONDS": "-1"}, "PAGE_CACHE_SECONDS", "a number of seconds"),
        ({"PAGE_CACHE_SECONDS": "601"}, "PAGE_CACHE_SECONDS", "up to 600"),
        ({"EXIT_URLS": "https://weather.example.org/"}, "EXIT_URLS", "use pairs such as en=https://"),
        ({"EXIT_URLS": "en=http://weather.example.org/"}, "EXIT_URLS", "use pairs such as en=https://"),
        ({"EXIT_URLS": "en=https://me@weather.example.org/"}, "EXIT_URLS", "use pairs such as en=https://"),
        ({"EXIT_URLS": "=https://weather.example.org/"}, "EXIT_URLS", "use pairs such as en=https://"),
    ],
)
def test_a_wrong_value_is_told_in_a_sentence_that_names_it(variables, name, advice):
    with pytest.raises(ImproperlyConfigured) as refusal:
        read(**variables)
    sentence = str(refusal.value)
    assert sentence.startswith(f"The environment variable {name} ")
    assert advice in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL", "EMAIL_URL", "DATA_KEYS", "STOP_LIST_KEY"])
def test_a_refusal_does_not_repeat_what_may_be_secret(name):
    with pytest.raises(ImproperlyConfigured) as refusal:
        read(**{name: "hunter2"})
    assert "hunter2" not in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("PUBLIC_URL", " https://www.example.org/ ", "https://www.example.org"),
        ("PUBLIC_URL", "http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("ALLOWED_HOSTS", "a.example, b.example,,", ["a.example", "b.example"]),
        ("SECURE_PROXY", "1", True),
        ("SECURE_PROXY", "Yes", True),
        ("SECURE_PROXY", "off", False),
        ("VAR_DIR", "data", BASE_DIR / "data"),
        ("VAR_DIR", "/srv/site", Path("/srv/site")),
        ("DATA_KEYS", f"new:{OTHER_KEY}, old:{DATA_KEY}", (("new", b"\xff" * 32), ("old", b"\x00" * 32))),
        ("STOP_LIST_KEY", OTHER_KEY.replace("_", "/") + "=", b"\xff" * 32),
        ("CACHE_URL", "redis://h:6379/1", {"BACKEND": REDIS, "LOCATION": "redis://h:6379/1"}),
        ("PAGE_CACHE_SECONDS", "0", 0),
        ("SECURITY_CONTACT", " desk@example.org ", "desk@example.org"),
        (
            "EXIT_URLS",
            "es=https://tiempo.example.org/hoy, en=https://weather.example.org/",
            {"es": "https://tiempo.example.org/hoy", "en": "https://weather.example.org/"},
        ),
    ],
)
def test_a_value_is_read_as_what_it_means(name, text, value):
    assert read(**{name: text})[name] == value


def test_what_may_be_left_out_has_its_default():
    values = read()
    assert values["ALLOWED_HOSTS"] == []
    assert values["DATABASE_URL"] is None
    assert values["SECURITY_CONTACT"] is None
    assert values["SECURE_PROXY"] is False
    assert values["VAR_DIR"] == BASE_DIR / "var"


def test_an_empty_value_counts_as_none():
    assert read(VAR_DIR="", SECURE_PROXY="")["VAR_DIR"] == BASE_DIR / "var"


def test_every_variable_is_read():
    assert list(read()) == [variable.name for variable in VARIABLES]


def test_what_is_safe_only_when_it_is_set_has_no_default():
    assert {variable.name for variable in VARIABLES if variable.default is None} == set(NEEDED)


def test_the_address_of_a_database_is_taken_apart():
    database = read(DATABASE_URL=POSTGRESQL)["DATABASE_URL"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert [database[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "site",
        "writer",
        "pass@word",
        "db.example.org",
        5433,
    ]


def test_options_of_a_database_are_kept():
    """Encryption towards the database must not get lost on the way."""
    database = read(DATABASE_URL=f"{POSTGRESQL}?sslmode=verify-full&connect_timeout=5")["DATABASE_URL"]
    assert database["OPTIONS"]["sslmode"] == "verify-full"
    assert str(database["OPTIONS"]["connect_timeout"]) == "5"


def test_mail_goes_out_encrypted_where_the_address_says_so():
    mail = read(EMAIL_URL="smtp+tls://me:secret@mail.example.org:587")["EMAIL_URL"]
    assert mail["EMAIL_USE_TLS"] is True
    assert (mail["EMAIL_HOST"], mail["EMAIL_PORT"]) == ("mail.example.org", 587)


def test_development_makes_a_secret_once_and_keeps_it_to_its_owner(tmp_path):
    first, second = {"VAR_DIR": str(tmp_path)}, {"VAR_DIR": str(tmp_path)}
    provide_development_defaults(first)
    provide_development_defaults(second)
    assert first["SECRET_KEY"] == second["SECRET_KEY"]
    assert len(first["SECRET_KEY"]) >= 32
    files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert files == {"secret-key": 0o600, "data-keys": 0o600, "stop-list-key": 0o600}
    values = read_environment(first)
    assert len({values["STOP_LIST_KEY"], *(key for _name, key in values["DATA_KEYS"])}) == 2


def test_development_keeps_what_is_set(tmp_path):
    environment = {"VAR_DIR": str(tmp_path), **NEEDED, "EMAIL_URL": "smtp://localhost:2525"}
    before = dict(environment)
    provide_development_defaults(environment)
    assert environment == before
    assert list(tmp_path.iterdir()) == []


def test_development_is_found_where_it_listens(tmp_path):
    environment = {"VAR_DIR": str(tmp_path), "PORT": "8123"}
    provide_development_defaults(environment)
    assert environment["PUBLIC_URL"] == "http://127.0.0.1:8123"


def start(command: str, **variables) -> subprocess.CompletedProcess:
    """Run a command of Django with production's settings and an environment of these variables only."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *command.split()],
        cwd=BASE_DIR,
        env={**kept, "DJANGO_SETTINGS_MODULE": "cms.settings.base", **variables},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", NEEDED)
def test_production_does_not_start_without_what_it_needs(name, tmp_path):
    rest = {key: value for key, value in NEEDED.items() if key != name}
    stopped = start("check", VAR_DIR=str(tmp_path), **rest)
    assert stopped.returncode != 0
    assert (
        stopped.stderr.strip()
        .splitlines()[-1]
        .endswith(next(f"{name} is missing. Set it: {item.purpose}." for item in VARIABLES if item.name == name))
    )
    assert stopped.stdout == ""


@pytest.mark.slow
def test_production_starts_with_what_it_needs(tmp_path):
    started = start("check", VAR_DIR=str(tmp_path), **NEEDED)
    assert (started.returncode, started.stderr) == (0, "")
    assert "no issues" in started.stdout


def test_the_exit_leads_to_a_weather_page_in_every_language_of_the_site():
    addresses = read()["EXIT_URLS"]
    assert addresses["en"] == "https://worldweather.wmo.int/en/home.html"
    assert addresses["es"] == "https://worldweather.wmo.int/es/home.html"
    assert set(addresses) == {"en", "es", "fr", "pt", "eu", "ar"}
    assert next(iter(addresses)) == "en"
