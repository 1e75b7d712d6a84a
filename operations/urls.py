"""Where the health of the site is asked for."""

from django.urls import path

from operations import views

urlpatterns = [
    path("healthz", views.alive, name="alive"),
    path("readyz", views.ready, name="ready"),
]
