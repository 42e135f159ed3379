"""Handing a matter over to another body."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from samverk.agenda.actions.keep_items import take_off
from samverk.intake.models import Proposal
from samverk.meetings.models import Item, Meeting
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.routes.actions import bring_before, place_waiting, set_stages
from samverk.routes.models import HandOver
from tests.factories import make_matter
from tests.samverk.routes.making import AT, TODAY, give, make_endorsed, make_handing, make_house, make_planned

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


def on_agenda(meeting):
    return list(Item.objects.filter(meeting=meeting).values_list("title", flat=True))


def test_the_receiving_bodys_draft_agenda_gets_the_matter_with_its_history(house):
    meeting = make_planned(house.presidium)
    clause = make_handing(make_endorsed(house.directors))

    sent = give(house, clause=clause)

    item = Item.objects.get(meeting=meeting)
    assert (sent.state, sent.clause, item.title, item.entry.origin_clause, item.entry.purpose) == (
        "sent",
        clause,
        "Gemensam budget",
        clause,
        "decision",
    )
    assert item.background.splitlines() == [
        "Direktörsgruppen beslutade den 16 februari 2024 att ställa sig bakom budgeten",
        "Direktörsgruppen beslutade den 16 februari 2024 att överlämna ärendet för beslut",
    ]
    assert set(sent.matter.steps.values_list("item", flat=True)) == {clause.item_id, item.pk}
    assert Letter.objects.count() == 0


def test_handed_over_for_information_it_stands_for_information(house):
    meeting = make_planned(house.presidium)

    give(house, purpose="information")

    assert Item.objects.get(meeting=meeting).entry.purpose == "information"


def test_without_a_planned_meeting_it_waits_and_is_placed_when_one_is_planned(house):
    sent = give(house)
    waiting = sent.proposal.state

    meeting = make_planned(house.presidium)
    counts = [place_waiting([meeting.pk], on=TODAY) for _time in range(2)]

    assert (waiting, counts, on_agenda(meeting)) == ("submitted", [1, 0], ["Gemensam budget"])


def test_what_was_taken_off_is_not_put_back(house):
    meeting = make_planned(house.presidium)
    sent = give(house)
    take_off(Item.objects.get(meeting=meeting), reason="Senare", by=house.secretary)

    again = place_waiting([meeting.pk], on=TODAY)
    bring_before(sent, at=AT, on=TODAY)

    assert (again, on_agenda(meeting), Proposal.objects.count()) == (0, [], 1)


def test_a_called_meeting_is_left_alone(house):
    called = make_planned(house.presidium)
    Meeting.objects.filter(pk=called.pk).update(state="called", called_at=AT)
    later = make_planned(house.presidium, date(2024, 5, 3))

    give(house)

    assert (on_agenda(called), on_agenda(later)) == ([], ["Gemensam budget"])


def test_a_matter_is_not_handed_over_twice(house):
    matter = make_matter("Budget")
    give(house, matter=matter)

    with pytest.raises(RuleBroken, match="handed-over-already"):
        give(house, matter=matter)
    assert give(house, matter=matter, purpose="information").state == "sent"


def test_a_clause_is_not_handed_over_twice(house):
    clause = make_handing(make_endorsed(house.directors))
    give(house, clause=clause)

    with pytest.raises(RuleBroken, match="handed-over-already"):
        give(house, clause=clause, matter=make_matter("Något annat"))


def test_a_body_hands_nothing_over_to_itself(house):
    with pytest.raises(RuleBroken, match="handed-to-itself"):
        give(house, to=house.directors)


def test_a_stage_is_skipped_only_with_a_note_and_stands_in_the_way(house):
    with pytest.raises(RuleBroken, match="stage-skipped"):
        give(house, to=house.board)

    sent = give(house, to=house.board, note="Presidiet har inget möte före budgeten")

    before = sent.stage_before
    assert (before.state, before.to_body, before.note) == ("skipped", house.presidium, sent.note)
    assert TrailEntry.objects.filter(act="route-stage-skipped").count() == 1


def test_information_may_go_straight_to_any_body(house):
    assert give(house, to=house.board, purpose="information").stage_before is None


def test_a_route_that_was_set_counts_before_who_hands_over_to_whom(house):
    set_stages(house.directors, [house.board], by=house.secretary)

    assert give(house, to=house.board).state == "sent"
    with pytest.raises(RuleBroken, match="route-in-a-ring"):
        set_stages(house.directors, [house.board, house.board], by=house.secretary)
    with pytest.raises(RuleBroken, match="route-in-a-ring"):
        set_stages(house.directors, [house.directors], by=house.secretary)


def test_a_confidential_matter_stays_confidential(house):
    meeting = make_planned(house.presidium)

    give(house, is_confidential=True)

    assert Item.objects.get(meeting=meeting).is_confidential


def test_what_is_confidential_stands_in_no_open_history(house):
    clause = make_handing(make_endorsed(house.directors))
    Item.objects.filter(pk=clause.item_id).update(is_confidential=True)
    meeting = make_planned(house.presidium)

    give(house, clause=clause)

    assert Item.objects.get(meeting=meeting).background == ""


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "settled"},
        {"state": "skipped"},
        {"state": "dropped"},
        {"to_body": None},
    ],
)
def test_the_database_refuses_what_cannot_be(house, fields):
    row = HandOver(from_body=house.directors, to_body=house.board, title="Budget", handed_over_on=TODAY, said_at=AT)
    for name, value in fields.items():
        setattr(row, name, value or house.directors)

    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
