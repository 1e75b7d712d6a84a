"""Which address is answered by whom."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from campaigns import urls as campaigns_urls
from core import views
from core.design import design
from core.exit import leave
from core.media import rendition
from core.sitemaps import PageSitemap
from events import registration_urls as events_registration_urls
from events import urls_calendars as events_calendars_urls
from home.views import serve_page
from members import urls as members_urls
from operations import urls as operations_urls
from protection import urls as protection_urls
from protection.sitemaps import OrganisationSitemap
from publications import urls as publications_urls
from publications.sitemaps import ChapterSitemap
from search.views import search
from subscriptions import urls as subscriptions_urls
from topics import urls as topics_urls
from topics.sitemaps import LandingSitemap

SITEMAPS = {
    "pages": PageSitemap,
    "landings": LandingSitemap,
    "organisations": OrganisationSitemap,
    "chapters": ChapterSitemap,
}

urlpatterns = [
    path("", views.choose_home),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/images/<path:path>", rendition),
    path("", include(operations_urls)),
    path("robots.txt", views.robots_txt),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("contact-keys/<int:pk>.asc", views.public_key, name="public_key"),
    path("language/", views.remember_language, name="remember_language"),
    *i18n_patterns(
        path("exit/", leave, name="exit"),
        path("search/", search, name="search"),
        path("design/", design, name="design"),
        path("", include(members_urls)),
        path("", include(campaigns_urls)),
        path("", include(events_registration_urls)),
        path("", include(events_calendars_urls)),
        path("", include(protection_urls)),
        path("", include(publications_urls)),
        path("", include(subscriptions_urls)),
        path("", include(topics_urls)),
        re_path(serve_pattern, serve_page, name="wagtail_serve"),
        path("", include(wagtail_urls)),
        prefix_default_language=True,
    ),
]

if settings.MAIL_SERVICE and settings.MAIL_EVENTS_SECRET:
    urlpatterns.insert(0, path("mail-events/", include("members.mail_events")))

if getattr(settings, "MAIL_READER", None):
    urlpatterns.insert(0, path("mail/", include("members.mail_reader")))

handler400 = views.bad_request
handler403 = views.permission_denied
handler404 = views.page_not_found
handler500 = views.server_error
