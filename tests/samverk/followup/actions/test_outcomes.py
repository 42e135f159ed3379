"""What waits for the board is released or falls with it; what a later decision replaces is closed."""

from datetime import UTC, date, datetime

import pytest

from samverk.followup.actions import propose_obligations, settle_provisional, supersede
from samverk.followup.models import Obligation
from samverk.lineage.models import Link
from samverk.records.models import TrailEntry
from samverk.routes.models import HandOver
from tests.factories import make_body, make_clause, make_item, make_meeting
from tests.samverk.followup.making import owe

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 6, 1, 9, tzinfo=UTC)
TODAY = date(2024, 6, 1)


@pytest.fixture
def clause():
    """Return an endorsing clause that also asks for something."""
    item = make_item(make_meeting(make_body()))
    return make_clause(item, "att ställa sig bakom och uppdra", verb_class="endorse", is_provisional=True)


@pytest.fixture
def handing(clause):
    """Return the clause beside it that hands the matter over."""
    return make_clause(clause.item, "att överlämna ärendet till styrelsen", verb_class="hand-over")


def settled(clause, outcome, **fields):
    board = make_body("Styrelsen", kind="board")
    defaults = {"from_body": clause.meeting.body, "to_body": board, "clause": clause, "state": HandOver.State.SETTLED}
    defaults |= {"title": "x", "handed_over_on": date(2024, 3, 1), "outcome": outcome, "outcome_on": date(2024, 4, 1)}
    return HandOver.objects.create(**defaults | {"said_at": NOW, "clause_public_id": clause.public_id} | fields)


def stand():
    return list(Obligation.objects.order_by("pk").values_list("state", "is_provisional"))


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("adopted", ("open", False)),
        ("rejected", ("withdrawn", True)),
        ("remitted", ("open", True)),
        ("noted", ("open", True)),
    ],
)
def test_what_the_board_makes_of_it(clause, handing, outcome, expected):
    owe(clause, is_provisional=True)
    settled(handing, outcome)

    settle_provisional([handing.pk], at=NOW)

    assert stand() == [expected]


def test_what_falls_says_why_in_the_language_of_the_house(clause):
    owe(clause, is_provisional=True)
    settled(clause, "rejected")

    settle_provisional([clause.pk], at=NOW)

    row = Obligation.objects.get()
    assert (row.closed_because, row.settled_at) == (
        "Det organ som ärendet överlämnades till har beslutat att inte bifalla det.",
        NOW,
    )


def test_heard_twice_it_changes_nothing(clause):
    owe(clause, is_provisional=True)
    settled(clause, "adopted")

    changed = [settle_provisional([clause.pk], at=NOW) for _time in range(2)]

    assert (changed, TrailEntry.objects.filter(act="obligation-released").count()) == ([1, 0], 1)


def test_what_was_never_provisional_and_what_is_settled_stay(clause):
    owe(clause)
    owe(clause, is_provisional=True, state="accepted")
    settled(clause, "rejected")

    settle_provisional([clause.pk], at=NOW)

    assert stand() == [("open", False), ("accepted", True)]


def test_what_stands_under_another_item_waits_for_its_own_outcome(clause, handing):
    other = make_clause(make_item(clause.meeting), verb_class="endorse", is_provisional=True)
    owe(other, is_provisional=True)
    settled(handing, "adopted")

    settle_provisional([handing.pk], at=NOW)

    assert stand() == [("open", True)]


def test_derived_after_the_board_has_decided_it_waits_no_more(clause, handing):
    clause.acts.update(verb_class="assign")
    settled(handing, "adopted")

    propose_obligations([clause.meeting_id])

    assert list(Obligation.objects.filter(clause=clause).values_list("is_provisional", flat=True)) == [False]


def replaced_by(clause, bearing="replaces", on=date(2024, 5, 1)):
    later = make_clause(make_item(make_meeting(clause.meeting.body, on)), "att i stället avvakta", verb_class="other")
    Link.objects.create(
        bearing=bearing,
        state=Link.State.CONFIRMED,
        later=later,
        later_public_id=later.public_id,
        later_words=later.text,
        later_meeting_id=later.meeting.public_id,
        earlier=clause,
        earlier_public_id=clause.public_id,
        earlier_words=clause.text,
        earlier_meeting_id=clause.meeting.public_id,
        said_at=NOW,
    )
    return later


@pytest.fixture
def plain():
    return make_clause(make_item(make_meeting(make_body())), "att utreda frågan", verb_class="assign")


@pytest.mark.parametrize("bearing", ["replaces", "revokes"])
def test_what_a_later_decision_replaces_or_revokes_is_owed_no_more(plain, bearing):
    for state in ("proposed", "open", "reported", "accepted"):
        owe(plain, state=state)
    later = replaced_by(plain, bearing)

    supersede([plain.pk], on=TODAY, at=NOW)

    rows = list(Obligation.objects.order_by("pk").values_list("state", "superseded_by"))
    assert rows == [("superseded", later.pk)] * 3 + [("accepted", None)]


@pytest.mark.parametrize("bearing", ["confirms", "amends", "carries-out"])
def test_what_a_later_decision_leaves_in_force_is_owed(plain, bearing):
    owe(plain)
    replaced_by(plain, bearing)

    assert (supersede([plain.pk], on=TODAY, at=NOW), Obligation.objects.get().state) == (0, "open")


def test_what_turns_out_not_to_be_replaced_is_owed_again(plain):
    owe(plain)
    replaced_by(plain)
    supersede([plain.pk], on=TODAY, at=NOW)
    Link.objects.update(state=Link.State.DISMISSED)

    supersede([plain.pk], on=TODAY, at=NOW)

    row = Obligation.objects.get()
    assert (row.state, row.superseded_by, row.closed_because, row.settled_at) == ("open", None, "", None)


def test_a_decision_that_is_still_to_come_replaces_nothing_yet(plain):
    owe(plain)
    replaced_by(plain, on=date(2024, 7, 1))

    assert supersede([plain.pk], on=TODAY, at=NOW) == 0
