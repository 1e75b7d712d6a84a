"""Which address is answered by whom."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core import views
from core.design import design
from core.media import rendition
from core.sitemaps import PageSitemap
from search.views import search
from topics import urls as topics_urls
from topics.sitemaps import LandingSitemap

urlpatterns = [
    path("", views.choose_home),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/images/<path:path>", rendition),
    path("robots.txt", views.robots_txt),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": PageSitemap, "landings": LandingSitemap}}, name="sitemap"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("contact-keys/<int:pk>.asc", views.public_key, name="public_key"),
    path("language/", views.remember_language, name="remember_language"),
    *i18n_patterns(
        path("search/", search, name="search"),
        path("design/", design, name="design"),
        path("", include(topics_urls)),
        path("", include(wagtail_urls)),
        prefix_default_language=True,
    ),
]

handler400 = views.bad_request
handler403 = views.permission_denied
handler404 = views.page_not_found
handler500 = views.server_error
