import pytest

from core.timezone_names import CITIES, timezone_label
from core.timezones import timezone_choices


@pytest.mark.parametrize(
    ("zone", "label"),
    [
        ("Europe/Brussels", "Brussels time"),
        ("America/Mexico_City", "Mexico City time"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
        ("America/Tegucigalpa", "Tegucigalpa time"),
        ("America/Port_of_Spain", "Port of Spain time"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_named_after_its_city(zone, label):
    assert timezone_label(zone) == label


def test_every_city_belongs_to_a_zone_that_staff_can_choose():
    assert set(CITIES) <= {name for name, _label in timezone_choices()}
