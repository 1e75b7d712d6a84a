"""Numbers of a campaign: exact for the staff, and nobody told apart."""

from datetime import date, timedelta

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate, now
from hypothesis import given
from hypothesis import strategies as st

from campaigns import numbers
from campaigns.models import CampaignSupport, ForgottenSupporters, OfflineSignatures, SignUp
from campaigns.tests.factories import make_campaign, translate_campaign
from campaigns.tests.people import make_held_form, make_signature, make_staff
from members.domain.groups import fold_small_groups
from members.domain.weeks import axis_end, draw, in_weeks
from members.models import OutgoingMail
from staff.roles import EDITORS, set_up_roles

MONDAY = date(2026, 3, 2)

# --- Folding --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sizes", "named", "others"),
    [
        ({"HN": 40, "KE": 20}, [("HN", 40), ("KE", 20)], 0),
        ({"HN": 40, "KE": 9, "ES": 8}, [("HN", 40)], 17),
        ({"HN": 40, "KE": 10}, [("HN", 40), ("KE", 10)], 0),
        # One small group alone could be found by subtraction: the next one goes with it.
        ({"HN": 40, "KE": 20, "ES": 9}, [("HN", 40)], 29),
        # So could three people in two groups.
        ({"HN": 40, "KE": 20, "ES": 2, "BE": 1}, [("HN", 40)], 23),
        ({"HN": 3}, [], 3),
        ({"HN": 0}, [], 0),
        ({}, [], 0),
    ],
)
def test_small_groups_stand_together(sizes, named, others):
    assert fold_small_groups(sizes, 10) == (named, others)


@given(st.dictionaries(st.text("ABCDEF", min_size=2, max_size=2), st.integers(0, 60)), st.integers(1, 20))
def test_nobody_is_lost_and_no_small_group_is_named_or_left_alone(sizes, minimum):
    named, others = fold_small_groups(sizes, minimum)
    assert sum(size for _name, size in named) + others == sum(sizes.values())
    assert all(size >= minimum for _name, size in named)
    folded = {name for name, size in sizes.items() if size} - {name for name, _size in named}
    if named and folded:
        assert len(folded) >= 2
        assert others >= minimum


# --- Weeks ----------------------------------------------------------------------------------------


def test_days_are_gathered_into_weeks_and_empty_weeks_stay():
    days = [(MONDAY, 2), (MONDAY + timedelta(days=6), 3), (MONDAY + timedelta(days=15), 1)]
    weeks = in_weeks(days, MONDAY + timedelta(days=16), 52)
    assert [week.number for week in weeks] == [5, 0, 1]
    assert weeks[0].monday == MONDAY


def test_only_the_last_weeks_are_shown():
    assert len(in_weeks([(MONDAY, 1)], MONDAY + timedelta(weeks=200), 52)) == 52
    assert in_weeks([], MONDAY, 52) == []


@pytest.mark.parametrize(("largest", "end"), [(1, 1), (3, 5), (11, 20), (50, 50), (51, 100), (1_000_000, 1_000_000)])
def test_an_axis_ends_at_a_round_number(largest, end):
    assert axis_end(largest) == end


@pytest.mark.parametrize("number", [1, 10, 52])
def test_bars_stay_in_their_drawing(number):
    days = [(MONDAY + timedelta(weeks=week), week + 1) for week in range(number)]
    chart = draw(in_weeks(days, MONDAY + timedelta(weeks=number - 1), 52), width=720, height=180)
    assert all(bar.x >= 0 and bar.x + bar.width <= 720 and 0 < bar.height <= 180 for bar in chart.bars)
    assert all(bar.y + bar.height == 180 for bar in chart.bars)
    assert len(chart.labelled) <= 7


# --- Numbers --------------------------------------------------------------------------------------


@pytest.fixture
def campaign(section):
    set_up_roles()
    return make_campaign(section)


@pytest.fixture
def key(campaign):
    return campaign.translation_key


@pytest.fixture
def editor(client, campaign):
    client.force_login(make_staff(EDITORS))
    return client


@pytest.mark.django_db
def test_the_numbers_of_a_campaign_are_exact(key):
    make_signature(key, "a@example.org", language="en")
    make_signature(key, "b@example.org", language="es")
    make_signature(key, "c@example.org", language="es", confirmed=False)
    ForgottenSupporters.objects.create(support_id=key, language="es", number=4)
    OfflineSignatures.objects.create(support_id=key, number=50, added_on=localdate())
    make_held_form(key, "d@example.org")
    totals = numbers.totals_of([key])[key]
    assert (totals.exact, totals.confirmed, totals.pending) == (56, 2, 1)
    assert (totals.forgotten, totals.offline, totals.held) == (4, 50, 1)
    assert totals.languages["es"].counted == 5


@pytest.mark.django_db
def test_countries_below_the_minimum_are_folded(key, settings):
    settings.SMALLEST_GROUP_SHOWN = 3
    for number, country in enumerate(["HN"] * 5 + ["KE"] * 2 + ["ES"] * 2 + [""]):
        make_signature(key, f"p{number}@example.org", country=country)
    make_signature(key, "waiting@example.org", country="BE", confirmed=False)
    found = numbers.by_country(key)
    assert (found.named, found.others, found.not_said) == ([("HN", 5)], 4, 1)


@pytest.mark.django_db
def test_a_small_country_is_nowhere_on_the_page(editor, key):
    for number in range(30):
        country = "HN" if number < 12 else "KE" if number < 21 else "NP"
        make_signature(key, f"p{number}@example.org", country=country)
    text = editor.get(reverse("campaign_numbers_of", args=[key])).content.decode()
    assert "Honduras" in text
    assert "Other countries" in text
    assert "Kenya" not in text
    assert "Nepal" not in text


@pytest.mark.django_db
def test_ten_people_are_the_smallest_group(settings):
    assert settings.SMALLEST_GROUP_SHOWN == 10


@pytest.mark.django_db
def test_mails_that_came_back_are_counted_by_campaign(key, section):
    other = make_campaign(section, "Another").translation_key
    for place, address in ((key, "a@example.org"), (key, "b@example.org"), (other, "c@example.org")):
        record = make_signature(place, address, confirmed=False)
        mail = OutgoingMail(
            letter="campaigns.confirm",
            language="en",
            send_after=now(),
            state=OutgoingMail.State.FAILED,
            record_label="campaigns.signup",
            record_id=record.pk,
        )
        mail.set_address(address)
        mail.save(force_insert=True)
    assert (numbers.failed_mails(key), numbers.failed_mails(other)) == (2, 1)


@pytest.mark.django_db
def test_one_count_for_all_languages_and_what_readers_see(editor, campaign, seccion, site, key):
    translate_campaign(campaign, site.spanish.locale, hashtag="#ConElla")
    make_signature(key, "a@example.org", language="es")
    CampaignSupport.objects.update(shown_count=320, refreshed_at=now())
    index = editor.get(reverse("campaign_numbers"))
    assert [row["campaign"].key for row in index.context["rows"]] == [key]
    text = editor.get(reverse("campaign_numbers_of", args=[key])).content.decode()
    assert "320" in text
    assert "#StandWithHer" in text


@pytest.mark.django_db
def test_a_campaign_without_anybody_has_a_page(editor, key):
    text = editor.get(reverse("campaign_numbers_of", args=[key])).content.decode()
    assert "Nobody has confirmed a signature yet." in text


@pytest.mark.django_db
def test_the_chart_has_a_table_beneath_and_no_style_of_its_own(editor, key):
    make_signature(key, "a@example.org")
    text = editor.get(reverse("campaign_numbers_of", args=[key])).content.decode()
    chart = text[text.index('<svg class="people-chart"') : text.index('id="languages-section"')]
    assert "Week from" in chart
    assert "style=" not in chart
    assert finders.find("admin/people.css")


@pytest.mark.django_db
def test_the_number_of_queries_does_not_grow_with_people_and_countries(editor, key):
    def count():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            editor.get(reverse("campaign_numbers_of", args=[key]))
        return len(queries)

    make_signature(key, "a@example.org", country="HN")
    count()
    few = count()
    for number, country in enumerate(["KE", "ES", "NP", "MX"] * 8):
        make_signature(key, f"p{number}@example.org", country=country, language="es")
    assert count() == few


@pytest.mark.django_db
@pytest.mark.parametrize("question", ["by_country", "by_week"])
def test_the_numbers_are_read_from_the_index_alone(key, question):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL decides by the size of the table.")
    make_signature(key, "a@example.org", country="HN")
    with CaptureQueriesContext(connection) as queries:
        getattr(numbers, question)(key)
    sql = next(query["sql"] for query in queries if SignUp._meta.db_table in query["sql"])
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        plan = " ".join(str(row[-1]) for row in cursor.fetchall())
    assert "USING COVERING INDEX campaigns_signup_counting" in plan


@pytest.mark.django_db
def test_the_page_of_a_campaign_leads_to_its_numbers(editor, campaign, key):
    address = reverse("wagtailadmin_pages:edit", args=[campaign.pk])
    assert reverse("campaign_numbers_of", args=[key]) in editor.get(address).content.decode()
