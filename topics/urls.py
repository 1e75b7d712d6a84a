"""The addresses of landing pages; the same words in every language, after its prefix."""

from django.urls import path

from topics import feeds, views

urlpatterns = [
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("countries/<slug:code>/", views.country, name="country"),
    path("feed/", feeds.language, name="language_feed"),
    path("topics/<slug:slug>/feed/", feeds.topic, name="topic_feed"),
    path("countries/<slug:code>/feed/", feeds.country, name="country_feed"),
]
