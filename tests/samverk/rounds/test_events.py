"""What is announced when an answer comes in, and when a round closes or opens again: after commit, with ids only."""

from datetime import timedelta

import pytest

from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import Said, close_round, give_answer, reopen_round
from samverk.rounds.events import answer_given, round_closed, round_reopened
from tests.samverk.rounds.making import AT, CLOSES, asked_of, make_house, make_round

pytestmark = pytest.mark.django_db
SIGNALS = {"answered": answer_given, "closed": round_closed, "reopened": round_reopened}


@pytest.fixture
def heard():
    """Collect what is announced, by what it is."""
    said = []
    listeners = {}
    for name, signal in SIGNALS.items():
        listeners[name] = lambda sender, signal, name=name, **ids: said.append((name, ids))
        signal.connect(listeners[name], weak=False)
    yield said
    for name, signal in SIGNALS.items():
        signal.disconnect(listeners[name])


def test_what_is_done_is_told_after_it_is_stored(heard, django_capture_on_commit_callbacks):
    house = make_house()
    question = make_round(house)
    asked = asked_of(question, house.municipalities[0])

    with django_capture_on_commit_callbacks(execute=True):
        give_answer(asked, Said(position="yes"), at=AT, by=house.members[0])
        close_round(question, at=AT, by=house.secretary)
        reopen_round(question, because="En saknas", closes_at=CLOSES + timedelta(1), at=AT, by=house.secretary)
        before = list(heard)

    assert before == []
    assert heard == [
        ("answered", {"asked_ids": (asked.pk,)}),
        ("closed", {"round_ids": (question.pk,)}),
        ("reopened", {"round_ids": (question.pk,)}),
    ]


def test_what_changes_nothing_is_not_told(heard, django_capture_on_commit_callbacks):
    house = make_house()
    question = make_round(house)
    asked = asked_of(question, house.municipalities[0])
    give_answer(asked, Said(position="yes"), at=AT, by=house.members[0])
    close_round(question, at=AT, by=house.secretary)

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(RuleBroken, match="round-closed"):
        close_round(question, at=AT, by=house.secretary)

    assert heard == []
