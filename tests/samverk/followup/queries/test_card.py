"""The report card: in time, late, overdue and waiting, by the year of the day."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from django.urls import reverse

from samverk.followup.models import Obligation, Report
from samverk.followup.picture import KINDS, LEFT, WIDTH, picture_of
from samverk.followup.queries.card import Line, card_of, lines_of
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.followup.making import owe

TODAY, DAY = date(2027, 6, 1), date(2027, 4, 15)


@pytest.mark.parametrize(
    ("state", "first", "kind"),
    [
        ("reported", datetime(2027, 4, 15, 21, 59, tzinfo=UTC), "in_time"),
        ("accepted", datetime(2027, 4, 1, tzinfo=UTC), "in_time"),
        ("accepted", None, "in_time"),
        ("reported", datetime(2027, 4, 15, 22, 1, tzinfo=UTC), "late"),
        ("accepted", datetime(2027, 5, 1, tzinfo=UTC), "late"),
        ("open", None, "overdue"),
        ("open", datetime(2027, 4, 1, tzinfo=UTC), "overdue"),
    ],
)
def test_what_was_told_by_the_end_of_the_day_here_is_in_time(state, first, kind):
    lines = lines_of([(DAY, state, first)], TODAY)

    assert lines == [Line(2027, **{kind: 1})]


def test_what_is_open_until_today_is_not_late_yet():
    assert lines_of([(TODAY, "open", None)], TODAY) == [Line(2027, waiting=1)]


def test_years_stand_with_the_last_first():
    told = [(date(year, 1, 1), "accepted", None) for year in (2025, 2027, 2026, 2025)]

    assert [(line.year, line.given) for line in lines_of(told, TODAY)] == [(2027, 1), (2026, 1), (2025, 2)]


@pytest.mark.django_db
def test_only_what_was_given_with_a_day_counts_and_the_first_report_decides():
    clause = make_clause(make_item(make_meeting(make_body())))
    brohult = make_organisation("Brohult")
    for state in Obligation.State.values:
        owe(clause, organisation=brohult, due_on=DAY, state=state)
    owe(clause, organisation=brohult)
    owe(clause, organisation=brohult, due_kind="standing", due_on=DAY)
    reported = Obligation.objects.get(state="reported")
    for day in (1, 30):
        row = Report.objects.create(obligation=reported, text="Klart.")
        Report.objects.filter(pk=row.pk).update(at=datetime(2027, 4, day, 10, tzinfo=UTC))

    assert card_of(Obligation.objects.all(), TODAY) == [Line(2027, in_time=2, overdue=1)]


def test_the_bars_are_to_one_scale_and_their_pieces_meet():
    picture = picture_of([Line(2027, in_time=5, late=3, overdue=1, waiting=1), Line(2026, in_time=5)])

    longest, shorter = (bar.pieces for bar in picture.bars)
    assert [piece.kind for piece in longest] == list(KINDS)
    assert all(one.x + one.width == after.x for one, after in pairwise(longest))
    assert (sum(piece.width for piece in longest), shorter[0].width) == (WIDTH - LEFT, (WIDTH - LEFT) // 2)


def test_a_narrow_piece_has_no_figure():
    pieces = picture_of([Line(2027, in_time=400, late=1)]).bars[0].pieces

    assert [piece.figure for piece in pieces] == ["400", ""]


def test_nothing_gives_no_picture():
    assert picture_of([]) is None


@pytest.mark.django_db
def test_a_card_without_days_says_so(browser_of, secretary):
    brohult = make_organisation("Brohult")

    text = browser_of(secretary).get(reverse("followup:card", args=[brohult.public_id])).content.decode()

    assert ("card-picture" in text, "empty-title" in text) == (False, True)
