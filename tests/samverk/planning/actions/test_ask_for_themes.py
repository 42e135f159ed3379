"""Every member is asked for themes at once; what they answer stands among the suggestions, late or not."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from samverk.planning.actions import ask_for_themes, decline_suggestion, take_suggestion, take_suggestions
from samverk.planning.models import ThemeSuggestion, ThemeYear
from samverk.planning.tasks import take_theme_suggestions
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import Said, close_round, give_answer
from samverk.rounds.models import Round
from samverk.site import flow
from tests.samverk.planning.making import YEAR

UNTIL = date(YEAR, 1, 15)
LATE = timezone.make_aware(timezone.datetime(YEAR, 1, 16, 8))


@pytest.fixture
def asked(house):
    question = ask_for_themes(house.directors, YEAR, until=UNTIL, at=timezone.now(), by=house.keeper)
    return question.asked.get()


def suggest(asked, house, title, at=None, **fields):
    give_answer(asked, Said(title=title, text="Behövs"), at=at or timezone.now(), by=house.member, **fields)
    return take_suggestions([asked.pk])


def test_all_members_are_asked_for_three_themes_until_the_day(house, asked):
    question = asked.round

    assert (question.form, question.quota, question.takes_late) == ("entry", 3, True)
    assert asked.organisation == house.brohult
    assert timezone.localdate(question.closes_at) == UNTIL + timedelta(days=1)
    plan = ThemeYear.objects.get()
    assert (plan.round, plan.suggestions_by) == (question, UNTIL)


def test_an_answer_becomes_a_suggestion_once_and_follows_its_changes(house, asked):
    counts = [suggest(asked, house, "Tillit"), take_suggestions([asked.pk]), suggest(asked, house, "Ny titel", place=1)]

    suggestion = ThemeSuggestion.objects.get()
    assert counts == [1, 0, 1]
    assert (suggestion.title, suggestion.reason, suggestion.organisation) == ("Ny titel", "Behövs", house.brohult)
    assert (suggestion.suggested_by, suggestion.is_late) == (house.member, False)


def test_what_comes_late_is_taken_in_and_marked(house, asked):
    suggest(asked, house, "I tid")
    suggest(asked, house, "För sent", at=LATE)

    assert list(ThemeSuggestion.objects.values_list("title", "is_late")) == [("I tid", False), ("För sent", True)]


@pytest.mark.parametrize("settle", [take_suggestion, decline_suggestion])
def test_what_is_settled_is_left_alone(house, asked, settle):
    suggest(asked, house, "Tillit")
    settle(ThemeSuggestion.objects.get(), by=house.keeper)

    assert suggest(asked, house, "Något annat", place=1) == 0
    assert ThemeSuggestion.objects.get().title == "Tillit"


def test_a_year_is_asked_for_once_and_no_past_one(house, asked):
    with pytest.raises(RuleBroken, match="themes-asked-for"):
        ask_for_themes(house.directors, YEAR, until=UNTIL, at=timezone.now(), by=house.keeper)
    assert Round.objects.count() == 1
    with pytest.raises(RuleBroken, match="suggestions-of-a-past-year"):
        ask_for_themes(house.directors, 2020, until=UNTIL, at=timezone.now(), by=house.keeper)


def test_answers_to_other_questions_are_left_alone(house, asked):
    closes = timezone.now() + timedelta(days=9)
    other = Round.objects.create(
        body=house.directors, question="Annat", form="entry", quota=3, opened_at=timezone.now(), closes_at=closes
    )
    one = other.asked.create(organisation=house.brohult)

    assert suggest(one, house, "Inget tema") == 0


def test_after_closing_nothing_more_comes(house, asked):
    close_round(asked.round, at=LATE, by=house.keeper)

    with pytest.raises(RuleBroken, match="round-closed"):
        suggest(asked, house, "För sent")


def test_answers_arrive_by_themselves():
    arrows = [(arrow.ids, arrow.queued) for arrow in flow.FLOW]

    assert ("asked_ids", take_theme_suggestions) in arrows


def test_the_secretary_asks_on_the_page_of_themes(house, browser_of):
    address = f"/calendar/bodies/{house.directors.public_id}/themes/{YEAR}/"
    browser = browser_of(house.keeper)

    leads_there = f"{address}ask/" in browser.get(address).content.decode()
    browser.post(f"{address}ask/", {"until": UNTIL.isoformat()})
    after = browser.get(address).content.decode()

    assert leads_there
    assert (f"{address}ask/" in after, f"/rounds/{Round.objects.get().public_id}/" in after) == (False, True)
    assert Letter.objects.get(kind="round-invitation").to_address == house.member.email


def test_only_the_secretary_asks(house, browser_of):
    address = f"/calendar/bodies/{house.directors.public_id}/themes/{YEAR}/ask/"

    codes = [browser_of(user).get(address).status_code for user in (house.keeper, house.member, house.neighbour, None)]

    assert codes[0] == 200
    assert all(code in (302, 403, 404) for code in codes[1:])
