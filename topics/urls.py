"""The addresses of landing pages; the same words in every language, after its prefix."""

from django.urls import path

from topics import views

urlpatterns = [
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("countries/<slug:code>/", views.country, name="country"),
]
