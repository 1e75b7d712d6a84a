"""The addresses of applying for membership and of staying a member, below the language."""

from django.urls import path

from members.views import membership

urlpatterns = [
    path("apply/", membership.choose_kind, name="choose_kind"),
    path("apply/thank-you/", membership.thanks, name="application_thanks"),
    path("apply/<str:kind>/", membership.apply, name="apply"),
    path("stay/<str:token>/", membership.stay, name="stay_member"),
]
