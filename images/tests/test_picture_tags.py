import re

import pytest
from django.template import Context, Template
from wagtail.images.blocks import ImageBlock

from images.models import CustomImage
from images.renditions import make_standard_renditions
from images.tests.factories import CustomImageFactory

pytestmark = pytest.mark.django_db


def render(tag: str, **context) -> str:
    return Template("{% load picture_tags %}" + tag).render(Context(context)).strip()


def render_picture(image, arguments=""):
    return render(f"{{% picture image {arguments} %}}", image=image, text='"quoted" & <b>')


def test_a_picture_offers_formats_and_widths():
    html = render_picture(CustomImageFactory(width=1000, height=500), 'sizes="50vw"')

    types = re.findall(r'<source type="([^"]+)"', html)
    assert types == ["image/avif", "image/webp"]
    assert re.findall(r" (\d+w)", html) == ["400w", "720w", "1000w"] * 3
    assert html.count('sizes="50vw"') == 3


def test_the_fallback_is_a_jpeg_of_moderate_width_with_its_size():
    html = render_picture(CustomImageFactory(width=1000, height=500))

    assert re.search(r'<img src="[^"]+width-720\.format-jpeg\.jpg"', html)
    assert 'width="720" height="360"' in html


@pytest.mark.parametrize(
    ("arguments", "expected", "unexpected"),
    [
        ("", 'loading="lazy"', "fetchpriority"),
        ('loading="eager"', 'loading="eager"', "lazy"),
        ('loading="eager"', 'fetchpriority="high"', "lazy"),
        ('css_class="portrait"', 'class="picture portrait"', "style="),
    ],
)
def test_attributes(arguments, expected, unexpected):
    html = render_picture(CustomImageFactory(), arguments)

    assert expected in html
    assert unexpected not in html
    assert 'decoding="async"' in html


@pytest.mark.parametrize(
    ("arguments", "alt"),
    [
        ("", "Violet and yellow threads that cross"),
        ('alt="Threads of wool"', "Threads of wool"),
        ('alt=""', ""),
        ("alt=text", "&quot;quoted&quot; &amp; &lt;b&gt;"),
    ],
)
def test_alternative_text(arguments, alt):
    assert f'alt="{alt}"' in render_picture(CustomImageFactory(), arguments)


@pytest.mark.parametrize(
    ("use", "alt"),
    [
        ({"alt_text": "Hilos que se cruzan", "decorative": False}, "Hilos que se cruzan"),
        ({"alt_text": "", "decorative": True}, ""),
    ],
)
def test_the_value_of_an_image_block_brings_its_alternative_text(use, alt):
    value = ImageBlock().to_python({"image": CustomImageFactory().pk, **use})

    assert f'alt="{alt}"' in render_picture(value)


def test_a_title_is_never_an_alternative_text():
    image = CustomImageFactory(title="maria-lopez", description="")

    assert 'alt=""' in render_picture(image)
    assert image.default_alt_text == ""


@pytest.mark.parametrize(
    ("point", "classes"),
    [((0, 0), "focus-x-0 focus-y-0"), ((32, 24), "focus-x-50 focus-y-50"), ((64, 34), "focus-x-100 focus-y-70")],
)
def test_focal_point(point, classes):
    image = CustomImageFactory(
        focal_point_x=point[0], focal_point_y=point[1], focal_point_width=2, focal_point_height=2
    )

    assert f'class="{classes}"' in render_picture(image)


@pytest.mark.parametrize(
    ("licence", "is_whole"),
    [("own", False), ("cc-by-4.0", False), ("cc-by-nd-4.0", True), ("permission", True), ("", True)],
)
def test_a_picture_that_may_not_be_changed_is_shown_whole(licence, is_whole):
    image = CustomImageFactory(
        licence=licence, focal_point_x=9, focal_point_y=9, focal_point_width=2, focal_point_height=2
    )

    html = render_picture(image)

    assert ("picture--uncropped" in html) is is_whole
    assert ("focus-x" in html) is not is_whole


def test_without_a_picture_there_is_nothing():
    assert render_picture(None) == ""


def test_a_picture_whose_file_is_gone_leaves_the_page_readable():
    image = CustomImageFactory()
    image.file.storage.delete(image.file.name)

    assert render_picture(CustomImage.objects.get()) == ""


@pytest.mark.parametrize("count", [1, 30])
def test_pictures_of_a_page_cost_two_queries(count, django_assert_num_queries):
    images = CustomImageFactory.create_batch(count)
    for image in images:
        make_standard_renditions(image)

    # One for the images, one for their renditions; the credits need none.
    with django_assert_num_queries(2):
        render(
            "{% for image in images %}{% picture image %}{% credit image %}{% endfor %}",
            images=CustomImage.objects.all(),
        )


FLICKR = {
    "creator": "Philippe Leroyer",
    "source_name": "Flickr",
    "source_url": "https://www.flickr.com/photos/example/1/",
    "licence": "cc-by-nc-nd-2.0",
}


def get_text(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize("arguments", ["", "compact=True"])
def test_a_credit_reads_as_the_licence_asks(arguments):
    html = render(f"{{% credit image {arguments} %}}", image=CustomImage(**FLICKR))

    assert get_text(html) == "© Philippe Leroyer | Flickr (CC BY-NC-ND 2.0)"


def test_a_credit_links_to_the_source_and_the_licence():
    html = render("{% credit image %}", image=CustomImage(**FLICKR))

    links = re.findall(r"<a\s+([^>]+)>([^<]+)</a>", html)
    assert links == [
        ('href="https://www.flickr.com/photos/example/1/"', "© Philippe Leroyer"),
        ('rel="license" href="https://creativecommons.org/licenses/by-nc-nd/2.0/"', "CC BY-NC-ND 2.0"),
    ]


def test_a_compact_credit_has_no_links():
    assert "<a" not in render("{% credit image compact=True %}", image=CustomImage(**FLICKR))


@pytest.mark.parametrize("rights", [{}, {"source_name": "Flickr"}])
def test_without_creator_and_licence_there_is_no_credit(rights):
    assert render("{% credit image %}", image=CustomImage(**rights)) == ""


def test_without_an_image_there_is_no_credit():
    assert render("{% credit image %}", image=None) == ""


def test_names_in_a_credit_are_escaped():
    html = render("{% credit image %}", image=CustomImage(creator="<script>", source_name="<b>", licence="own"))

    assert "<script>" not in html
    assert "<b>" not in html
