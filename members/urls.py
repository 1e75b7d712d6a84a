"""The addresses of what people do with their own data, below the language."""

from django.urls import include, path

from members import membership_urls
from members.views import choices, keeping, links, my_choices, one_click

urlpatterns = [
    path("", include(membership_urls)),
    path("my-choices/", choices.choices, name="choices"),
    path("my-choices/open/<str:token>/", choices.open_choices, name="open_choices"),
    path("my-choices/all/", my_choices.my_choices, name="my_choices"),
    path("my-choices/download/", my_choices.download, name="my_choices_download"),
    path("my-choices/erase/", my_choices.erase, name="my_choices_erase"),
    path("my-choices/leave/", choices.leave_page, name="leave_choices"),
    path("my-choices/left/", choices.left, name="left"),
    path("my-choices/erased/", choices.erased, name="erased"),
    path("my-choices/<uuid:key>/", my_choices.my_choice, name="my_choice"),
    path("my-choices/<uuid:key>/leave/", my_choices.leave_one, name="leave_one"),
    path("what-we-keep/", keeping.what_we_keep, name="what_we_keep"),
    path("check-your-mail/", links.check_mail, name="check_mail"),
    path("confirm/<str:token>/", links.confirm, name="confirm"),
    path("not-me/<str:token>/", links.reject, name="not_me"),
    path("new-link/<str:token>/", links.renew, name="new_link"),
    path("no-more-news/<str:token>/", one_click.leave_updates, name="leave_updates"),
]
