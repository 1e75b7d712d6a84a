from datetime import UTC, datetime

from django.template import Context, Template

TIME_AND_ZONE = """{% load time_tags tz %}{% timezone zone %}{{ moment|date:"DATETIME_FORMAT" }}{% endtimezone %}"""
ZONE = " ({{ zone|timezone_label }})"


def test_a_moment_is_written_with_day_month_year_and_the_city_of_its_zone():
    context = Context({"moment": datetime(2026, 12, 10, 17, 0, tzinfo=UTC), "zone": "Europe/Brussels"})
    assert Template(TIME_AND_ZONE + ZONE).render(context) == "10 December 2026, 18:00 (Brussels time)"
