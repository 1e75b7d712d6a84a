"""The addresses of signing, below the language. They name a campaign by its key, which all languages share."""

from django.urls import path

from campaigns import views

urlpatterns = [
    path("take-part/<uuid:campaign_key>/", views.take_part, name="take_part"),
    path("take-part/<uuid:campaign_key>/thank-you/", views.thanks, name="campaign_thanks"),
    path("take-part/<uuid:campaign_key>/names/", views.names, name="campaign_names"),
]
