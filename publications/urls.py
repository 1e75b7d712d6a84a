"""The addresses of files: a name that stays, a fingerprint of the bytes, and a name that people can read."""

from django.urls import path

from publications.views import publication_file

urlpatterns = [path("files/<slug:key>/<slug:fingerprint>/<str:name>", publication_file, name="publication_file")]
