import pytest

from licensing.forms import repeats_file_name


@pytest.mark.parametrize(
    ("title", "file_name", "repeats"),
    [
        ("maria-lopez", "maria-lopez.jpg", True),
        ("Maria Lopez", "maria_lopez.jpg", True),
        ("maria-lopez.jpg", "maria-lopez.jpg", True),
        ("IMG 2041", "IMG_2041.JPG", True),
        ("María", "maría.png", True),
        ("March in the rain", "maria-lopez.jpg", False),
        ("", "maria-lopez.jpg", False),
    ],
)
def test_repeats_file_name(title, file_name, repeats):
    assert repeats_file_name(title, file_name) is repeats
