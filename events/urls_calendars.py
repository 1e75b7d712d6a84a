"""The addresses of calendars; that of a page stands below the page itself."""

from django.urls import path

from events import views_calendars as views

urlpatterns = [
    path("countries/<slug:code>/calendar.ics", views.country_calendar, name="country_calendar"),
    path("topics/<slug:slug>/calendar.ics", views.topic_calendar, name="topic_calendar"),
    path("<path:page_path>/calendar.ics", views.page_calendar, name="page_calendar"),
]
