"""The short notices of a meeting: a paragraph each, with the day it names."""

from datetime import date

import pytest

from samverk.watchlist.actions import note_paragraph
from samverk.watchlist.queries.short_notices import short_notices
from tests.factories import make_item
from tests.samverk.watchlist.making import ON, make_short_notices


def test_every_paragraph_is_one_with_the_day_it_names_or_a_month_from_now(house):
    item = make_short_notices(house)
    make_item(item.meeting, "Vanlig punkt", background="Ingen kort notis.")

    rows = short_notices(item.meeting, ON, sees_confidential=True)

    assert [(row.paragraph, row.text[:12], row.watch_on) for row in rows] == [
        (1, "Bolaget medd", date(2026, 11, 30)),
        (3, "Lokalkontore", date(2026, 4, 8)),
    ]


def test_a_day_that_is_over_is_not_taken(house):
    rows = short_notices(make_short_notices(house).meeting, date(2026, 12, 1), sees_confidential=True)

    assert rows[0].watch_on == date(2026, 12, 31)


def test_what_was_noted_is_known(house):
    item = make_short_notices(house)
    first = short_notices(item.meeting, ON, sees_confidential=True)[0]
    notice = note_paragraph(first, watch_on=first.watch_on, on=ON, by=house.secretary)

    rows = short_notices(item.meeting, ON, sees_confidential=True)

    assert [row.noted_as for row in rows] == [notice.public_id, ""]


@pytest.mark.parametrize(("sees", "count"), [(True, 2), (False, 0)])
def test_confidential_ones_are_shown_to_those_who_may_see_them(house, sees, count):
    item = make_short_notices(house, is_confidential=True)

    assert len(short_notices(item.meeting, ON, sees_confidential=sees)) == count
