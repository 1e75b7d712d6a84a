"""The addresses of subscribing, below the language."""

from django.urls import path

from subscriptions import views

urlpatterns = [
    path("subscribe/", views.index, name="subscribe"),
    path("subscribe/thank-you/", views.thanks, name="subscribe_thanks"),
    path("subscribe/countries/<slug:code>/", views.subscribe_country, name="subscribe_country"),
    path("subscribe/countries/<slug:code>/<slug:slug>/", views.subscribe_country_topic, name="subscribe_country_topic"),
    path("subscribe/topics/<slug:slug>/", views.subscribe_topic, name="subscribe_topic"),
]
