"""The addresses of registering, below the language. They name an event by its key, which all languages share."""

from django.urls import path

from events import registration_views as views

urlpatterns = [
    path("register/<uuid:event_key>/", views.register, name="register"),
    path("register/<uuid:event_key>/<slug:standing>/", views.registered, name="registered"),
    path("registration/<str:token>/", views.own_registration, name="own_registration"),
    path("registration/<str:token>/calendar.ics", views.own_calendar, name="own_calendar"),
    path("registration/<str:token>/change/", views.change_registration, name="change_registration"),
]
