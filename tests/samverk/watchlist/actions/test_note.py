"""Noting: once, with its source, and confidential where its source is."""

import pytest

from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.watchlist.actions import Source, note_paragraph
from samverk.watchlist.models import Follower, Notice
from samverk.watchlist.queries.short_notices import short_notices
from tests.factories import make_clause, make_item, make_meeting
from tests.samverk.watchlist.making import DAY, ON, make_notice, make_short_notices


def test_who_notes_something_follows_it_and_it_is_traced(house):
    notice = make_notice(house.members[0], body=house.body)

    assert list(notice.followers.values_list("user", flat=True)) == [house.members[0].pk]
    assert list(notice.steps.values_list("act", "watch_on", "by")) == [("noted", DAY, house.members[0].email)]
    assert TrailEntry.objects.get(subject_id=notice.public_id).act == "notice-noted"


def test_a_form_pressed_twice_is_one_notice_and_anothers_key_is_refused(house):
    first = make_notice(house.members[0], public_id="abcdefgh2345")

    again = make_notice(house.members[0], "Annat", public_id="abcdefgh2345")

    assert (again.pk, again.text, Follower.objects.count()) == (first.pk, first.text, 1)
    with pytest.raises(RuleBroken, match="notice-changed"):
        make_notice(house.members[1], public_id="abcdefgh2345")


@pytest.mark.parametrize(("fields", "code"), [({"watch_on": ON}, "watch-day-over"), ({"text": " \n"}, "notice-empty")])
def test_a_day_that_is_over_and_empty_words_are_refused(house, fields, code):
    with pytest.raises(RuleBroken, match=code):
        make_notice(house.members[0], **fields)

    assert Notice.objects.count() == 0


@pytest.mark.parametrize("is_confidential", [True, False])
def test_what_comes_from_a_confidential_item_is_confidential(house, is_confidential):
    clause = make_clause(make_item(make_meeting(house.body), is_confidential=is_confidential))

    notices = [make_notice(house.secretary, source=one) for one in (Source(clause=clause), Source(item=clause.item))]

    assert [notice.is_confidential for notice in notices] == [is_confidential] * 2
    assert notices[0].meeting == clause.meeting


def test_a_short_notice_is_noted_once_whoever_presses(house):
    item = make_short_notices(house)
    row = short_notices(item.meeting, ON, sees_confidential=True)[0]

    made = [note_paragraph(row, watch_on=row.watch_on, on=ON, by=by) for by in house.members[:2]]

    assert (made[0].pk, made[0].noted_by, made[0].body) == (made[1].pk, house.members[0], house.body)
    assert Notice.objects.count() == 1
