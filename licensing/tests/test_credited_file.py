import pytest
from django.utils.translation import override
from wagtail.images import get_image_model

from licensing.querysets import lacking_rights

pytestmark = pytest.mark.django_db

RIGHTS = [
    {"licence": licence, "creator": creator, "source_name": source_name, "permission_note": permission_note}
    for licence in ("", "own", "permission", "cc0-1.0", "public-domain", "cc-by-4.0", "cc-by-nc-nd-2.0")
    for creator in ("", "Ana")
    for source_name in ("", "Flickr")
    for permission_note in ("", "Letter of 3 May 2026")
]


def make_image(**rights):
    """Return an unsaved image: the nearest model that is a credited file."""
    return get_image_model()(title="March", **rights)


@pytest.mark.parametrize("rights", RIGHTS)
def test_the_database_finds_what_the_rules_say(rights):
    image = make_image(width=1, height=1, file="original_images/a.jpg", **rights)
    image.save()

    is_found = get_image_model().objects.filter(lacking_rights()).exists()

    assert is_found is bool(image.missing_rights) is not image.is_publishable


def test_spaces_are_no_name():
    assert make_image(creator="  ", licence="own").missing_rights == ["creator"]


def test_the_obstacle_names_the_file_and_the_fields():
    with override("en"):
        sentence = make_image().publication_obstacle

    assert sentence == "“March” cannot be published yet. Still missing: creator and licence."


def test_without_an_obstacle_there_is_no_sentence():
    assert make_image(creator="Ana", licence="own").publication_obstacle == ""


def test_a_permission_is_told_but_its_paper_trail_is_not():
    image = make_image(creator="Ana", licence="permission", permission_note="Letter of 3 May 2026")

    with override("en"):
        assert image.credit.text == "© Ana (used with permission)"


@pytest.mark.parametrize(
    ("licence", "permits_cropping"),
    [("own", True), ("cc-by-sa-3.0", True), ("cc-by-nd-3.0", False), ("permission", False), ("", False)],
)
def test_cropping(licence, permits_cropping):
    assert make_image(licence=licence).permits_cropping is permits_cropping
