"""Any sentence of an item may oblige somebody, with its words as the source."""

from datetime import date

import pytest

from samverk.followup.actions import Addressed, Sentence, mark_sentence, propose_obligations
from samverk.followup.models import Obligation
from samverk.meetings.actions.settle_task import settle_task
from samverk.meetings.models import SuggestedTask
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db
TODAY = date(2024, 3, 1)
TEXT = "Projektet är klart.\nFramtagna frågor skickas vidare\ntill gruppen. Tack till alla."
WORDS = "Framtagna frågor skickas vidare till gruppen."


@pytest.fixture
def item():
    return make_item(make_meeting(make_body()), background=TEXT)


@pytest.fixture
def by():
    return make_user("secretary")


@pytest.fixture
def to():
    return Addressed(organisation=make_organisation("Brohult"))


def refused(*arguments, **more):
    with pytest.raises(RuleBroken) as broken:
        mark_sentence(*arguments, **more)
    return broken.value.code


def test_a_sentence_obliges_at_once_with_its_quote(item, by, to):
    row = mark_sentence(item, Sentence(WORDS, date(2024, 4, 1)), to, on=TODAY, by=by)

    row.refresh_from_db()
    assert (row.state, row.what, row.quotes, row.due_on, row.item, row.organisation.name) == (
        "open",
        WORDS.rstrip("."),
        [{"words": WORDS}],
        date(2024, 4, 1),
        item,
        "Brohult",
    )


def test_a_sentence_without_a_day_wants_one(item, by, to):
    assert mark_sentence(item, Sentence(WORDS), to, on=TODAY, by=by).due_kind == "none"


def test_a_sentence_of_a_clause_may_be_marked(item, by, to):
    make_clause(item, "att tacka för arbetet. Projektledaren redovisar i april.")

    assert mark_sentence(item, Sentence("Projektledaren redovisar i april."), to, on=TODAY, by=by).state == "open"


@pytest.mark.parametrize("words", ["Detta står inte där.", " "])
def test_what_the_item_does_not_say_is_refused(item, by, to, words):
    assert refused(item, Sentence(words), to, on=TODAY, by=by) == "sentence-not-there"


def test_a_sentence_is_marked_once(item, by, to):
    mark_sentence(item, Sentence(WORDS), to, on=TODAY, by=by)

    assert refused(item, Sentence(WORDS), to, on=TODAY, by=by) == "sentence-marked-already"


def test_a_body_that_has_ended_is_refused(item, by):
    over = make_body("Styrgruppen", ends_on=date(2023, 12, 31))

    assert refused(item, Sentence(WORDS), Addressed(body=over), on=TODAY, by=by) == "owner-resting"


def test_reading_the_minutes_again_leaves_it(item, by, to):
    mark_sentence(item, Sentence(WORDS), to, on=TODAY, by=by)

    propose_obligations([item.meeting_id])

    assert Obligation.objects.count() == 1


@pytest.mark.parametrize(("accepted", "owed"), [(True, [("sekretariatet mailar listan", "task")]), (False, [])])
def test_a_suggested_sentence_obliges_once_it_is_accepted(item, by, accepted, owed):
    make_organisation("Sekretariatet", kind="secretariat", is_member=False)
    task = SuggestedTask.objects.create(item=item, text="sekretariatet mailar listan", addressees=["sekretariatet"])
    settle_task(task, accepted=accepted, by=by)

    for _time in range(2):
        propose_obligations([item.meeting_id])

    rows = Obligation.objects.values_list("what", "key", "organisation__name")
    assert [(what, key.split(":")[0]) for what, key, _name in rows] == owed
