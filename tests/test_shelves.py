"""Lists, filters and searches ask the same number of questions of 300 publications and organisations as of 30."""

import pytest
from django.core.management import call_command

from bench import filling, growth, shelves

pytestmark = pytest.mark.django_db


def fill(number: int) -> None:
    growth.fill_with(number)
    filling.fill(number)
    call_command("update_index", verbosity=0)


@pytest.mark.slow
def test_ten_times_the_shelves_cost_no_query_more():
    fill(30)
    few = shelves.count_queries()
    fill(300)
    many = shelves.count_queries()
    assert {name: (few[name], number) for name, number in many.items() if number > few[name]} == {}
    assert {name: number for name, number in many.items() if number > shelves.MOST_QUERIES} == {}
