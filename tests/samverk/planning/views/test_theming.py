"""Themes: suggested by members, late or not, taken up, placed, mirrored; what is odd is told."""

from datetime import date

import pytest
from django.utils import timezone

from samverk.planning.actions import save_theme, set_theme_year, suggest_theme, take_suggestion
from samverk.planning.models import Theme, ThemeSuggestion
from samverk.planning.queries.themes import theme_of, theme_plan
from samverk.records.refusal import RuleBroken
from tests.samverk.planning.making import YEAR, planned


def address(house, rest=""):
    return f"/calendar/bodies/{house.directors.public_id}/themes/{YEAR}/{rest}"


def theme(house, title="Lärande", body=None, **fields):
    return save_theme(Theme(body=body or house.directors, year=YEAR), title=title, by=house.keeper, **fields)


def test_a_member_suggests_and_the_secretary_takes_it_up(house, browser_of):
    browser_of(house.member).post(address(house), {"title": "Lärande", "goal_area": "Skola", "reason": "Behövs"})
    suggestion = ThemeSuggestion.objects.get()
    browser_of(house.keeper).post(address(house, f"suggestions/{suggestion.public_id}/"), {"act": "take"})

    suggestion.refresh_from_db()
    assert (suggestion.organisation, suggestion.is_late, suggestion.state) == (house.brohult, False, "taken")
    assert (suggestion.theme.title, suggestion.theme.goal_area) == ("Lärande", "Skola")


def test_a_suggestion_after_the_day_is_taken_in_and_marked(house, browser_of):
    set_theme_year(house.directors, YEAR, suggestions_by=date(2020, 1, 1), goal_areas="", by=house.keeper)

    browser_of(house.member).post(address(house), {"title": "Lärande"})

    assert ThemeSuggestion.objects.get().is_late


def test_sending_it_twice_is_one_suggestion(house, browser_of):
    for _ in range(2):
        browser_of(house.member).post(address(house), {"title": "Lärande"})

    assert ThemeSuggestion.objects.count() == 1


def test_a_suggestion_is_answered_once(house):
    suggestion = suggest_theme(house.directors, YEAR, title="Lärande", on=timezone.localdate(), by=house.member)
    take_suggestion(suggestion, by=house.keeper)

    with pytest.raises(RuleBroken, match="already-settled"):
        take_suggestion(suggestion, by=house.keeper)


def test_what_is_odd_about_a_plan_is_told(house):
    set_theme_year(house.directors, YEAR, suggestions_by=None, goal_areas="Skola\nNäringsliv", by=house.keeper)
    meeting = planned(house.directors, date(YEAR, 2, 12), house.keeper)
    theme(house, meeting=meeting, goal_area="skola")
    theme(house, "Klimat", meeting=meeting)

    plan = theme_plan(house.directors, YEAR)

    assert [str(warning) for warning in plan.themes[0].warnings] == [
        "Ingen är ansvarig för temat.",
        "Två teman ligger på mötet 12 februari 2037.",
    ]
    assert plan.warnings == ["Inget tema 2037 gäller målområdet Näringsliv."]
    assert theme_of(meeting).title == "Lärande"


def test_a_theme_comes_to_the_board_after_the_directors(house):
    below = planned(house.directors, date(YEAR, 3, 12), house.keeper)
    above = planned(house.board, date(YEAR, 2, 12), house.keeper)
    first = theme(house, meeting=below)
    theme(house, body=house.board, meeting=above, mirrors=first)

    (mirrored,) = theme_plan(house.board, YEAR).themes

    assert "Det beredande organet har inte haft temat före mötet." in [str(said) for said in mirrored.warnings]


def test_a_theme_mirrors_only_one_of_a_body_below(house):
    with pytest.raises(RuleBroken, match="mirrors-itself"):
        theme(house, mirrors=theme(house, "Klimat", body=house.board))


def test_a_theme_stands_at_a_meeting_of_its_body(house):
    with pytest.raises(RuleBroken, match="theme-at-another-body"):
        theme(house, meeting=planned(house.board, date(YEAR, 2, 12), house.keeper))


def test_the_secretary_plans_a_theme_on_the_page(house, browser_of):
    meeting = planned(house.directors, date(YEAR, 2, 12), house.keeper)
    said = {"title": "Lärande", "meeting": meeting.pk, "responsible": house.member.person_id}

    browser_of(house.keeper).post(address(house, "new/"), said)
    page = browser_of(house.member).get(address(house))

    assert [(planned.theme.title, planned.warnings) for planned in page.context["plan"].themes] == [("Lärande", [])]


@pytest.mark.parametrize("themes", [1, 3])
def test_a_plan_takes_as_many_queries_for_many_themes_as_for_one(
    house, browser_of, django_assert_max_num_queries, themes
):
    for number in range(themes):
        theme(house, f"Tema {number}", meeting=planned(house.directors, date(YEAR, number + 1, 12), house.keeper))
    browser = browser_of(house.member)

    with django_assert_max_num_queries(11):
        browser.get(address(house))
