"""Items are added, changed, ordered and taken off; of two hands at once one succeeds."""

import pytest

from samverk.agenda.actions.draft_clauses import set_draft_clauses
from samverk.agenda.actions.keep_items import Wanted, add_by_hand, change_item, take_off
from samverk.agenda.actions.keep_papers import add_paper, remove_paper
from samverk.agenda.actions.order import moved, reorder
from samverk.agenda.actions.place_proposal import place_proposal
from samverk.agenda.actions.present import Presents
from samverk.agenda.models import Entry
from samverk.agenda.queries.presenters import presents_of
from samverk.intake.models import Proposal, ProposalPaper
from samverk.meetings.models import MatterStep, Meeting
from samverk.records.actions import store_file
from samverk.records.refusal import RuleBroken
from tests.factories import make_organisation
from tests.samverk.agenda.making import (
    a_pdf,
    make_accepted,
    make_entry,
    make_planned,
    make_seated,
    order_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    meeting = make_planned()
    make_entry(meeting, "Öppnande", item_kind="opening")
    make_entry(meeting, "Budget")
    make_entry(meeting, "Avslut", item_kind="closing")
    return meeting


def ids(meeting):
    return list(meeting.items.order_by("position").values_list("public_id", flat=True))


def test_an_item_added_by_hand_comes_before_the_end(meeting, secretary):
    item = add_by_hand(meeting, Wanted("Internat", minutes=15, presenters=(Presents("Disa Holm"),)), by=secretary)

    assert order_of(meeting) == [("1", "Öppnande"), ("2", "Budget"), ("3", "Internat"), ("4", "Avslut")]
    assert (item.entry.is_late, item.presenters.get().name_as_written) == (False, "Disa Holm")


def test_an_item_added_after_the_call_is_late(meeting, secretary):
    Meeting.objects.filter(pk=meeting.pk).update(state="called")

    assert add_by_hand(meeting, Wanted("Internat"), by=secretary).entry.is_late


@pytest.mark.parametrize("fields", [{"opened_at": "2027-03-12T08:00Z"}, {"cancelled_at": "2027-03-01T08:00Z"}])
def test_the_agenda_of_a_meeting_that_began_or_was_cancelled_stands(meeting, secretary, fields):
    Meeting.objects.filter(pk=meeting.pk).update(state="called", **fields)

    with pytest.raises(RuleBroken) as refused:
        add_by_hand(meeting, Wanted("Internat"), by=secretary)

    assert (refused.value.code, meeting.items.count()) == ("agenda-closed", 3)


def test_change_item_keeps_who_a_name_is(meeting, secretary):
    make_organisation("Brohult")
    person = make_seated(meeting.body, "Disa Holm", "Brohult")
    item = meeting.items.get(title="Budget")

    presenters = presents_of(item, meeting, ["disa holm", "Någon Annan"])
    change_item(item, Wanted("Budget 2028", presenters=presenters, is_confidential=True), by=secretary)

    item.refresh_from_db()
    assert (item.title, item.is_confidential) == ("Budget 2028", True)
    assert [(one.name_as_written, one.person) for one in item.presenters.order_by("position")] == [
        ("disa holm", person),
        ("Någon Annan", None),
    ]


def test_reorder_numbers_by_place(meeting, secretary):
    first, second, third = ids(meeting)

    reorder(meeting, [third, first, second], seen=[first, second, third], by=secretary)

    assert order_of(meeting) == [("1", "Avslut"), ("2", "Öppnande"), ("3", "Budget")]


def test_of_two_who_reorder_at_once_the_second_is_told(meeting, secretary):
    seen = ids(meeting)
    first, second, third = seen
    reorder(meeting, [second, first, third], seen=seen, by=secretary)

    with pytest.raises(RuleBroken) as refused:
        reorder(meeting, [third, second, first], seen=seen, by=secretary)

    assert (refused.value.code, ids(meeting)) == ("agenda-changed", [second, first, third])


@pytest.mark.parametrize(("one", "up", "order"), [("b", True, "bac"), ("b", False, "acb"), ("a", True, "abc")])
def test_moved_swaps_neighbours(one, up, order):
    assert "".join(moved("abc", one, up=up)) == order


def test_a_proposal_is_placed_with_all_that_came_with_it_once(meeting, secretary):
    proposal = make_accepted(meeting.body, meeting)
    stored = store_file(a_pdf(), media_type="application/pdf")
    ProposalPaper.objects.create(proposal=proposal, stored_file=stored, name="Färdplan.pdf")

    item = place_proposal(proposal, meeting, by=secretary)
    with pytest.raises(RuleBroken) as refused:
        place_proposal(Proposal.objects.get(), meeting, by=secretary)

    proposal.refresh_from_db()
    assert (proposal.state, proposal.item, refused.value.code) == ("placed", item, "already-settled")
    assert (item.entry.purpose, item.entry.minutes, item.presenters.get().name_as_written) == (
        "decision",
        20,
        "Egil Ask",
    )
    assert [clause.text for clause in item.draft_clauses.all()] == ["att godkänna färdplanen"]
    assert [paper.name for paper in item.papers.all()] == ["Färdplan.pdf"]
    assert MatterStep.objects.get().matter == proposal.matter
    assert order_of(meeting) == [("1", "Öppnande"), ("2", "Budget"), ("3", "Ny färdplan"), ("4", "Avslut")]


def test_a_proposal_taken_off_waits_again(meeting, secretary):
    proposal = make_accepted(meeting.body, meeting)
    item = place_proposal(proposal, meeting, by=secretary)

    take_off(item, reason="", by=secretary)

    proposal.refresh_from_db()
    assert (proposal.state, proposal.item, Entry.objects.count()) == ("accepted", None, 3)


def test_draft_clauses_are_saved_against_what_was_seen(meeting, secretary):
    item = meeting.items.get(title="Budget")
    set_draft_clauses(item, ["att anta budgeten", " ", "att tacka"], seen=[], by=secretary)
    set_draft_clauses(item, ["att anta budgeten för 2028"], seen=["att anta budgeten", "att tacka"], by=secretary)

    with pytest.raises(RuleBroken) as refused:
        set_draft_clauses(item, ["att avslå"], seen=["att anta budgeten", "att tacka"], by=secretary)

    assert refused.value.code == "agenda-changed"
    assert [(one.position, one.text) for one in item.draft_clauses.all()] == [(1, "att anta budgeten för 2028")]


def test_a_paper_is_kept_once_and_late_after_the_call(meeting, secretary):
    item = meeting.items.get(title="Budget")

    first = add_paper(item, a_pdf(), name="../Underlag.exe", by=secretary)
    second = add_paper(item, a_pdf(), name="igen.pdf", by=secretary)
    Meeting.objects.filter(pk=meeting.pk).update(state="called")
    late = add_paper(item, a_pdf(2), name="Sent.pdf", by=secretary)
    remove_paper(first, by=secretary)

    assert (first, first.name, first.is_late, late.is_late) == (second, "Underlag.exe.pdf", False, True)
    assert list(item.papers.values_list("name", flat=True)) == ["Sent.pdf"]


def test_a_paper_that_could_act_is_refused(meeting, secretary):
    with pytest.raises(RuleBroken) as refused:
        add_paper(meeting.items.first(), b"<html><script>", name="x.pdf", by=secretary)

    assert refused.value.code == "paper-of-unknown-kind"
