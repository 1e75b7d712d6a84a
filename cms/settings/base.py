"""Production settings. `dev.py` and `test.py` only relax them."""

import os
from datetime import date
from email.utils import parseaddr
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from cms.env import BASE_DIR, read_cache, read_environment
from core.timezones import timezone_choices

ENVIRONMENT = read_environment(os.environ)
VAR_DIR = ENVIRONMENT["VAR_DIR"]

SECRET_KEY = ENVIRONMENT["SECRET_KEY"]
DEBUG = False
PUBLIC_URL = ENVIRONMENT["PUBLIC_URL"]
PUBLIC_HOST = urlsplit(PUBLIC_URL).hostname
# Without TLS only on one's own machine: `cms.env` refuses any other origin with http.
HAS_TLS = urlsplit(PUBLIC_URL).scheme == "https"
ALLOWED_HOSTS = [PUBLIC_HOST, *ENVIRONMENT["ALLOWED_HOSTS"]]
ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "users.User"

INSTALLED_APPS = [
    "demo",
    "home",
    "search",
    "topics",
    "campaigns",
    "events",
    "priorities",
    "publications",
    "protection",
    "subscriptions",
    "members",
    "staff",
    "navigation",
    "translations",
    "core",
    "images",
    "documents",
    "users",
    "licensing",
    "operations",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_countries",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "core.page_cache.PageCacheMiddleware",
    "core.middleware.ContentSecurityPolicyMiddleware",
    "core.middleware.PrivacyHeadersMiddleware",
    "core.middleware.ReasonablePathMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "core.request_memory.RequestMemoryMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.SiteLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Storage --------------------------------------------------------------------------------------

DATABASES = {
    "default": ENVIRONMENT["DATABASE_URL"]
    or {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR_DIR / "database.sqlite3",
    }
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # WAL lets readers go on while somebody writes; IMMEDIATE makes writers queue instead of failing half-way.
    # A connection costs more than a query: each thread keeps its own.
    DATABASES["default"]["CONN_MAX_AGE"] = None
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-20000;",
    }
else:
    DATABASES["default"].setdefault("OPTIONS", {})["pool"] = True

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
FILE_UPLOAD_PERMISSIONS = 0o644

# Pages are answered again without being made anew until something changes; at the latest after this time, since some
# sentences change by the clock alone. 0 switches it off.
PAGE_CACHE_SECONDS = ENVIRONMENT["PAGE_CACHE_SECONDS"]
CACHES = {"default": ENVIRONMENT["CACHE_URL"] or read_cache("")}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

# The websites of listed organisations are visited once a week, by the worker.
CHECK_WEBSITES = ENVIRONMENT["CHECK_WEBSITES"]

# --- Languages ------------------------------------------------------------------------------------

# A language of this list appears to readers once staff have added its Locale and published its home page.
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
FORMAT_MODULE_PATH = ["cms.formats"]
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("pt", "Português"),
    ("eu", "Euskara"),
    ("ar", "العربية"),
]
LOCALE_PATHS = [BASE_DIR / "locale"]
WAGTAIL_I18N_ENABLED = True
# Some systems list zones that browsers do not know; the page of one's account breaks on them.
WAGTAIL_USER_TIME_ZONES = [name for name, _label in timezone_choices()]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", "English"), ("es", "Español")]
# A new translation is a draft until somebody publishes it, and deleting a page does not delete the translators' work.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True

# --- Wagtail --------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Acompaña"
WAGTAILADMIN_BASE_URL = PUBLIC_URL
WAGTAILIMAGES_IMAGE_MODEL = "images.CustomImage"
WAGTAILDOCS_DOCUMENT_MODEL = "documents.CustomDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["pdf"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "documents.forms.CustomDocumentForm"
# Nothing that was uploaded opens inside a page of the site.
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "gif", "heic"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 12 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 20_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "images.forms.CustomImageForm"
WAGTAILIMAGES_JPEG_QUALITY = 76
WAGTAILIMAGES_WEBP_QUALITY = 74
WAGTAILIMAGES_AVIF_QUALITY = 48
# The admin asks no other host for anything: no update check, no avatars, no embeds.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILEMBEDS_FINDERS = []
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {"features": ["h2", "h3", "bold", "italic", "ol", "ul", "hr", "link", "document-link"]},
    },
}
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_FRONTEND_LOGIN_URL = "/admin/login/"
WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "search.backends.postgresql"
        if DATABASES["default"]["ENGINE"].endswith("postgresql")
        else "search.backends.sqlite",
    }
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# --- People of the admin --------------------------------------------------------------------------

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# --- People who sign up ---------------------------------------------------------------------------

DATA_KEYS = ENVIRONMENT["DATA_KEYS"]
STOP_LIST_KEY = ENVIRONMENT["STOP_LIST_KEY"]
# Mails that strangers can cause to one mailbox, over all forms: so many in 24 hours, so far apart.
MAILS_PER_DAY = 3
MAIL_INTERVAL_MINUTES = 10
# A form that comes back faster than a person can fill it in was filled in by a machine.
FORM_SECONDS_MINIMUM = 2
# From how many supporters on readers see a number; in any case in tens, and refreshed once an hour.
COUNT_MINIMUM = ENVIRONMENT["COUNT_MINIMUM"]
# Staff see how many of a country signed only from this number on: fewer could be told apart.
SMALLEST_GROUP_SHOWN = 10

# --- Safety ---------------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = HAS_TLS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HAS_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Browsers refuse the __Host- prefix without TLS.
SESSION_COOKIE_NAME = "__Host-session" if HAS_TLS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if HAS_TLS else "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HAS_TLS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# It goes with the browser window, as the session does: what stayed would tell on whoever used the device before.
CSRF_COOKIE_AGE = None
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
CSRF_FAILURE_VIEW = "core.views.csrf_failure"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT["SECURE_PROXY"] else None
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
SECURITY_CONTACT = ENVIRONMENT["SECURITY_CONTACT"] or f"security@{PUBLIC_HOST}"
# Reviewed by a person at least once a year: a test turns red a month before the file expires.
SECURITY_TXT_REVIEWED_ON = date(2026, 11, 20)

# --- Mail and logs --------------------------------------------------------------------------------

# In seconds, far below the time after which another worker takes a mail (``members.outbox.LONGEST_SENDING``).
EMAIL_TIMEOUT = 60
vars().update(ENVIRONMENT["EMAIL_URL"])
DEFAULT_FROM_EMAIL = ENVIRONMENT["DEFAULT_FROM_EMAIL"]
# Nothing but the address: a name would stand on a locked screen.
MEMBERS_FROM_EMAIL = ENVIRONMENT["MEMBERS_FROM_EMAIL"] or parseaddr(DEFAULT_FROM_EMAIL)[1]
MEMBERS_REPLY_TO = ENVIRONMENT["MEMBERS_REPLY_TO"] or ""
# Where reports about mails that did not arrive go, and mails of programs that leave a list.
MAIL_RETURN_ADDRESS = ENVIRONMENT["MAIL_RETURN_ADDRESS"] or ""
# A mail service that is reached by its own interface tells of bounces and complaints with this password.
MAIL_EVENTS_SECRET = ENVIRONMENT["MAIL_EVENTS_SECRET"] or ""
ANYMAIL = {**ENVIRONMENT["EMAIL_URL"]["ANYMAIL"], "WEBHOOK_SECRET": f"mail:{MAIL_EVENTS_SECRET}"}
ADMINS: list[str] = []
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "blank": {"()": "cms.logs.BlankFormatter", "format": "{asctime} {levelname} {name} {message}", "style": "{"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "blank"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# --- The house ------------------------------------------------------------------------------------

# A page without personal content, in the reader's language, to which "Exit this page" leads.
EXIT_URLS = ENVIRONMENT["EXIT_URLS"]
# Countries that the ISO list lacks and that people of this work live in.
COUNTRIES_OVERRIDE = {"XK": _("Kosovo")}
