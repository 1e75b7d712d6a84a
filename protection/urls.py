"""The addresses of suggesting a change, below the language."""

from django.urls import path

from protection.suggestions import suggest, suggestion_thanks

urlpatterns = [
    path("suggest-a-change/<slug:slug>/", suggest, name="suggest"),
    path("suggest-a-change/<slug:slug>/thank-you/", suggestion_thanks, name="suggestion_thanks"),
]
