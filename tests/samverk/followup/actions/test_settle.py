"""An obligation is confirmed, reported, and accepted or let go; of two hands one succeeds."""

from datetime import UTC, date, datetime

import pytest

from samverk.followup.actions import (
    accept_report,
    ask_again,
    confirm_obligations,
    decide_no_day,
    let_go,
    report_done,
    set_due_day,
)
from samverk.followup.models import Obligation
from samverk.followup.queries.obligations import without_deadline
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_clause, make_item, make_meeting
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db
State = Obligation.State
NOW = datetime(2024, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def user():
    return make_user("secretary")


def make_obligation(**fields):
    clause = fields.pop("clause", None) or make_clause(make_item(make_meeting()), verb_class="inform")
    defaults = {"clause": clause, "key": f"k{Obligation.objects.count()}", "what": "skicka", "done": "sent"}
    return Obligation.objects.create(**defaults | {"owner_kind": "secretariat", "state": State.OPEN} | fields)


def state_of(obligation):
    return Obligation.objects.get(pk=obligation.pk).state


def refused(act, *arguments, **more):
    with pytest.raises(RuleBroken) as broken:
        act(*arguments, **more)
    return broken.value.code


def test_a_report_is_kept_with_who_acted_for_whom(user):
    obligation = make_obligation()

    report_done(obligation, "Utskicket gick i går.", by=user, on_behalf_of="direktor@brohult.example")

    entry = TrailEntry.objects.get(act="obligation-reported")
    assert (state_of(obligation), entry.by, entry.on_behalf_of) == (
        "reported",
        user.email,
        "direktor@brohult.example",
    )


def test_a_second_report_stands_beside_the_first(user):
    obligation = make_obligation()
    report_done(obligation, "Halvvägs.", by=user)

    report_done(obligation, "Klart.", by=user)

    assert list(obligation.reports.values_list("text", flat=True)) == ["Halvvägs.", "Klart."]


def test_what_is_accepted_is_settled(user):
    obligation = make_obligation()
    report_done(obligation, "Klart.", by=user)

    accept_report(obligation, at=NOW, by=user)

    assert (state_of(obligation), refused(accept_report, obligation, at=NOW, by=user)) == (
        "accepted",
        "obligation-not-reported",
    )


def test_nothing_is_accepted_without_a_report(user):
    assert refused(accept_report, make_obligation(), at=NOW, by=user) == "obligation-not-reported"


def test_what_is_asked_again_is_open_again(user):
    obligation = make_obligation()
    report_done(obligation, "Klart?", by=user)

    ask_again(obligation, because="Bilagan saknas.", by=user)

    assert state_of(obligation) == "open"


def test_a_set_is_closed_as_a_whole_and_what_was_accepted_stays(user):
    clause = make_clause(make_item(make_meeting()))
    done, open_, waiting = (
        make_obligation(clause=clause, each=True, state=state) for state in ("accepted", "open", "proposed")
    )

    count = let_go(open_, because="Frågan har fallit.", at=NOW, by=user, all_of_its_set=True)

    assert (count, [state_of(row) for row in (done, open_, waiting)]) == (2, ["accepted", "withdrawn", "withdrawn"])


def test_what_is_settled_is_not_let_go_again(user):
    obligation = make_obligation(state=State.WITHDRAWN)

    assert refused(let_go, obligation, because="Igen.", at=NOW, by=user) == "obligation-not-open"


def test_only_what_is_proposed_is_confirmed(user):
    proposed, settled = make_obligation(state=State.PROPOSED), make_obligation(state=State.WITHDRAWN)

    count = confirm_obligations([proposed.pk, settled.pk], on=date(2024, 3, 1), by=user)

    assert (count, state_of(proposed), state_of(settled)) == (1, "open", "withdrawn")


def test_a_day_is_given_to_what_had_none(user):
    obligation = make_obligation(due_kind="none")

    set_due_day(obligation, date(2024, 4, 12), by=user)

    row = Obligation.objects.get(pk=obligation.pk)
    assert (row.due_kind, row.due_on) == ("day", date(2024, 4, 12))


def test_of_what_is_to_have_no_day_none_is_asked(user):
    decided, left = make_obligation(due_kind="none"), make_obligation(due_kind="none")

    decide_no_day(decided, by=user)

    assert list(without_deadline(Obligation.objects.all())) == [left]
    assert TrailEntry.objects.get(act="obligation-without-day").subject_id == decided.public_id


def test_what_has_a_day_or_was_decided_is_not_decided_again(user):
    dated, decided = make_obligation(due_kind="day", due_on=date(2024, 4, 12)), make_obligation(due_kind="none")
    decide_no_day(decided, by=user)

    assert [refused(decide_no_day, one, by=user) for one in (dated, decided)] == ["obligation-not-open"] * 2
