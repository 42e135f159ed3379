"""Confirming a clause: from then on it is a decision."""

from datetime import date

import pytest

from samverk.deciding.actions import confirm_clause, drop_clause, open_vote, take_back_clause
from samverk.deciding.actions.admit_item import admit_item
from samverk.deciding.models import LiveClause
from samverk.meetings.actions.lifecycle import close_meeting
from samverk.meetings.models import Clause, Meeting
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_item, make_meeting, make_organisation
from tests.samverk.deciding.making import AT, acting, go_out, make_called_item, make_live, make_people, make_sitting

pytestmark = pytest.mark.django_db


def confirm(live, at=AT):
    live.refresh_from_db()
    return confirm_clause(live, acting(at=at), seen=live.revision)


def refused(act, *args, **kwargs):
    with pytest.raises(RuleBroken) as caught:
        act(*args, **kwargs)
    return caught.value.code


def test_a_confirmed_clause_stands_in_the_register_as_if_it_had_been_read():
    secretariat = make_organisation("Sekretariatet", kind="secretariat", is_member=False)
    meeting = make_sitting()
    item = make_called_item(meeting)
    live = make_live(item, "att uppdra åt sekretariatet att för 85 000 kr ta fram en plan senast 12 mars")

    clause = confirm(live)

    assert (clause.meeting, clause.item, clause.position, clause.text) == (meeting, item, 1, live.text)
    assert (clause.verb_class, clause.kind, clause.amount_ore) == ("assign", "assign", 8_500_000)
    assert (clause.due_first_on, clause.due_last_on, clause.due_precision) == (date(2027, 3, 12),) * 2 + ("day",)
    assert (clause.due_as_written, clause.quotes, clause.fact_quotes) == ("12 mars", [], {})
    assert list(clause.acts.values_list("verb_class", flat=True)) == ["assign"]
    assert list(clause.addressees.values_list("name_as_written", "organisation", "quotes")) == [
        ("sekretariatet", secretariat.pk, [])
    ]
    assert (live.state, live.clause, live.confirmed_at) == ("confirmed", clause, AT)
    entry = TrailEntry.objects.get(act="clause-confirmed")
    assert (entry.subject_id, entry.detail["clause"]) == (live.public_id, clause.public_id)


def test_confirmed_twice_it_is_one_decision():
    live = make_live(make_called_item(make_sitting()))
    confirm(live)

    assert refused(confirm, live) == "clause-not-proposed"
    assert Clause.objects.count() == 1


def test_what_was_worded_anew_since_it_was_read_out_is_not_confirmed():
    live = make_live(make_called_item(make_sitting()))
    LiveClause.objects.update(revision=1, text="att avslå planen")

    assert refused(confirm_clause, live, acting(), seen=0) == "clause-changed-meanwhile"
    assert Clause.objects.count() == 0


@pytest.mark.parametrize("text", ["att uppdra åt … att …", "   "])
def test_an_unfinished_clause_is_not_confirmed(text):
    assert refused(confirm, make_live(make_called_item(make_sitting()), text)) == "clause-unfinished"


def test_a_dropped_clause_is_not_confirmed():
    live = make_live(make_called_item(make_sitting()))
    drop_clause(live, acting())

    assert refused(confirm, live) == "clause-not-proposed"


def test_nothing_is_confirmed_once_the_meeting_is_closed(secretary):
    meeting = make_sitting()
    live = make_live(make_called_item(meeting))
    close_meeting(meeting, at=AT, by=secretary)

    assert refused(confirm, live) == "not-in-session"
    assert Clause.objects.count() == 0


def test_clauses_are_numbered_by_their_items_and_not_by_when_they_were_confirmed():
    meeting = make_sitting()
    first, second = make_called_item(meeting), make_called_item(meeting)
    late, early, last = make_live(second), make_live(first), make_live(first)

    for live in (late, last, early):
        confirm(live)

    assert list(Clause.objects.order_by("position").values_list("position", "live_clause")) == [
        (1, early.pk),
        (2, last.pk),
        (3, late.pk),
    ]


def test_what_was_not_called_is_decided_only_if_all_agree():
    meeting = make_sitting(make_body(profile="committee"))
    make_people(meeting)
    live = make_live(make_item(meeting))

    assert refused(confirm, live) == "item-not-called"
    admit_item(live.item, acting())
    confirm(live)

    assert Clause.objects.count() == 1
    assert live.item.procedures.get().yes == 3


def test_an_informal_group_decides_what_it_likes():
    meeting = make_sitting()
    make_people(meeting)

    confirm(make_live(make_item(meeting)))

    assert Clause.objects.count() == 1


def test_without_a_quorum_of_heads_nothing_is_decided():
    meeting = make_sitting(make_body(profile="committee"))
    chair, member, _other = make_people(meeting)
    live = make_live(make_called_item(meeting))
    go_out(chair)
    go_out(member)

    assert refused(confirm, live) == "no-quorum"


def test_a_quorum_of_municipalities_counts_each_once():
    meeting = make_sitting(make_body(profile="cooperation-board"))
    chair, _member, _other = make_people(meeting)
    live = make_live(make_called_item(meeting))
    go_out(chair)

    confirm(live)

    assert Clause.objects.count() == 1


def test_an_informal_group_without_a_quorum_only_has_it_noted():
    meeting = make_sitting()
    for attendance in make_people(meeting):
        go_out(attendance)

    confirm(make_live(make_called_item(meeting)))

    detail = TrailEntry.objects.get(act="clause-confirmed").detail
    assert (detail["voters"], detail["seats"]) == (0, 3)


def test_nothing_is_decided_while_a_vote_is_open():
    meeting = make_sitting()
    make_people(meeting)
    live = make_live(make_called_item(meeting))
    open_vote(live.item, acting(), kind="hands", yes_means="Bifall")

    assert refused(confirm, live) == "vote-is-open"


def test_what_another_body_must_decide_is_provisional():
    board = make_body("Styrelsen", kind="board")
    live = make_live(make_called_item(make_sitting(make_body(hands_over_to=board))), "att ställa sig bakom planen")

    assert confirm(live).is_provisional


def test_the_body_that_decides_leaves_nothing_provisional():
    live = make_live(make_called_item(make_sitting()), "att ställa sig bakom planen")

    assert not confirm(live).is_provisional


def test_meetings_that_were_chosen_are_tied_to_the_clause():
    meeting = make_sitting()
    due = make_meeting(meeting.body, date(2027, 3, 1), state="planned")
    later = make_meeting(meeting.body, date(2027, 4, 1), state="planned")

    clause = confirm(
        make_live(make_called_item(meeting), "att sekretariatet återrapporterar", due_meeting=due, returns_to=later)
    )

    assert (clause.due_meeting, clause.due_meeting_on, clause.returns_to_meeting) == (due, date(2027, 3, 1), later)


def test_what_a_person_says_counts_before_the_words():
    live = make_live(
        make_called_item(make_sitting()),
        "att blippa bloppen",
        verb_class="appoint",
        addressees=("Disa Holm",),
        due_on=date(2027, 5, 1),
        amount_ore=100,
    )

    clause = confirm(live)

    assert (clause.verb_class, clause.amount_ore, clause.due_last_on) == ("appoint", 100, date(2027, 5, 1))
    assert [addressee.name_as_written for addressee in clause.addressees.all()] == ["Disa Holm"]


def test_taken_back_it_is_a_proposal_again_and_the_others_move_up():
    meeting = make_sitting()
    item = make_called_item(meeting)
    first, second = make_live(item), make_live(item, "att notera planen")
    confirm(first)
    confirm(second)

    take_back_clause(first, acting())

    assert (first.state, first.clause, first.confirmed_at) == ("proposed", None, None)
    assert list(Clause.objects.values_list("position", "text")) == [(1, "att notera planen")]
    assert TrailEntry.objects.filter(act="clause-taken-back").count() == 1
    assert refused(take_back_clause, first, acting()) == "clause-not-confirmed"


def test_nothing_is_taken_back_after_the_meeting(secretary):
    meeting = make_sitting()
    live = make_live(make_called_item(meeting))
    confirm(live)
    close_meeting(meeting, at=AT, by=secretary)

    assert refused(take_back_clause, live, acting()) == "not-in-session"


def test_closing_the_meeting_decides_nothing(secretary):
    meeting = make_sitting()
    make_live(make_called_item(meeting))

    close_meeting(meeting, at=AT, by=secretary)

    assert (Clause.objects.count(), LiveClause.objects.get().state) == (0, "proposed")


def test_screens_are_told(django_capture_on_commit_callbacks):
    meeting = make_sitting()
    live = make_live(make_called_item(meeting))
    before = Meeting.objects.get(pk=meeting.pk).live_revision

    confirm(live)

    assert Meeting.objects.get(pk=meeting.pk).live_revision == before + 1
