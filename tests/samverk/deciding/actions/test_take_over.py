"""Taking over what the agenda proposed."""

import pytest

from samverk.deciding.actions import drop_clause, take_over_all, take_over_drafts
from samverk.deciding.models import LiveClause
from samverk.records.refusal import RuleBroken
from tests.factories import make_body
from tests.samverk.deciding.making import acting, make_called_item, make_draft, make_live, make_sitting

pytestmark = pytest.mark.django_db


def test_drafts_stand_before_the_meeting_in_their_order():
    item = make_called_item(make_sitting())
    make_draft(item, "att godkänna planen")
    make_draft(item, "att tacka")

    assert take_over_drafts(item) == 2

    assert list(LiveClause.objects.values_list("position", "text", "state")) == [
        (1, "att godkänna planen", "proposed"),
        (2, "att tacka", "proposed"),
    ]


def test_done_again_it_brings_only_what_is_new_and_nothing_that_was_dropped():
    item = make_called_item(make_sitting())
    make_draft(item)
    take_over_drafts(item)
    drop_clause(LiveClause.objects.get(), acting())
    make_draft(item, "att tacka")

    assert (take_over_drafts(item), take_over_drafts(item)) == (1, 0)
    assert list(LiveClause.objects.values_list("state", flat=True)) == ["dropped", "proposed"]


def test_it_comes_after_what_was_proposed_before():
    item = make_called_item(make_sitting())
    make_live(item, "att notera")
    make_draft(item)

    take_over_drafts(item)

    assert list(LiveClause.objects.values_list("text", flat=True)) == ["att notera", "att godkänna planen"]


def test_a_whole_meeting_is_taken_over_at_once():
    meeting = make_sitting()
    for _ in range(2):
        make_draft(make_called_item(meeting))
    make_draft(make_called_item(make_sitting(make_body("Styrelsen"))))

    assert take_over_all(meeting) == 2


def test_before_the_meeting_nothing_is_taken_over():
    meeting = make_sitting(opened_at=None)
    item = make_called_item(meeting)

    with pytest.raises(RuleBroken, match="not-in-session"):
        take_over_drafts(item)
