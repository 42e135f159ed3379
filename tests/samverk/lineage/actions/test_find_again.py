"""Links whose clauses were read anew."""

import pytest

from samverk.lineage.actions import find_again
from samverk.lineage.models import Link
from samverk.meetings.models import Clause
from tests.factories import make_clause
from tests.samverk.lineage.making import make_two, remake, say

pytestmark = pytest.mark.django_db


def test_a_clause_that_went_leaves_its_words_and_its_id():
    later, earlier = make_two()
    say(later, earlier)

    Clause.objects.filter(pk=earlier.pk).delete()
    link = Link.objects.get()

    assert (link.earlier, link.earlier_public_id, link.earlier_words) == (None, earlier.public_id, earlier.text)
    assert find_again([earlier.meeting_id]) == 0


@pytest.mark.parametrize("end", [0, 1])
def test_a_clause_is_known_again_by_its_words(end):
    both = make_two()
    say(*both)
    new = remake(both[end])

    found = find_again([new.meeting_id])
    link = Link.objects.get()

    assert (found, (link.later, link.earlier)[end], find_again([new.meeting_id])) == (1, new, 0)
    assert (link.later_public_id, link.earlier_public_id)[end] == new.public_id


def test_a_clause_is_known_again_by_its_public_id_though_its_words_changed():
    later, earlier = make_two()
    say(later, earlier)
    public_id, item = earlier.public_id, earlier.item
    Clause.objects.filter(pk=earlier.pk).delete()
    new = make_clause(item, "att anta avtalet", public_id=public_id)

    find_again([new.meeting_id])

    assert Link.objects.get().earlier == new


def test_other_words_and_other_meetings_are_left_alone():
    later, earlier = make_two()
    say(later, earlier)
    item = earlier.item
    Clause.objects.filter(pk=earlier.pk).delete()
    make_clause(item, "att anta något annat")
    make_clause(later.item, earlier.text)

    assert (find_again([item.meeting_id, later.meeting_id]), Link.objects.get().earlier) == (0, None)
