"""What each member owes may be put to all as one question, whose answers are their reports."""

from datetime import UTC, date, datetime

import pytest

from samverk.directory.models import Organisation
from samverk.followup.actions import (
    accept_report,
    ask_set,
    follow_reopened,
    let_go,
    propose_obligations,
    report_answers,
)
from samverk.followup.actions.ask_set import usual_end
from samverk.followup.models import Obligation, Report
from samverk.followup.queries.set_of import set_of
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import Said, close_round, give_answer, reopen_round
from samverk.rounds.models import Asked, Round
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.followup.making import owe

pytestmark = pytest.mark.django_db
AT, LATER = datetime(2024, 3, 1, 9, tzinfo=UTC), datetime(2024, 3, 5, 9, tzinfo=UTC)
CLOSES = datetime(2024, 3, 31, 22, tzinfo=UTC)
MEMBERS = 11


@pytest.fixture
def by():
    return make_user("secretary")


@pytest.fixture
def member():
    return make_user("member", "medlem@samverk.example")


@pytest.fixture
def whole():
    """Return what eleven members owe because of one clause, A to Ö."""
    item = make_item(make_meeting(make_body(), date(2024, 2, 16)))
    clause = make_clause(
        item, "att respektive kommun lämnar förslag", verb_class="collect", fan_out_as_written="respektive kommun"
    )
    for number in range(MEMBERS):
        make_organisation(f"Kommun {number:02}")
    propose_obligations([clause.meeting_id])
    Obligation.objects.update(state="open")
    return list(Obligation.objects.order_by("organisation__name"))


def ask(row, by, **fields):
    return ask_set(row, **{"form": "text", "closes_at": CLOSES, "at": AT, "by": by} | fields)


def answer(row, text, member, **fields):
    asked = Asked.objects.get(obligations=row)
    give_answer(asked, Said(text=text), **{"at": LATER, "by": member} | fields)
    return report_answers([asked.pk])


def refused(act, *arguments, **more):
    with pytest.raises(RuleBroken) as broken:
        act(*arguments, **more)
    return broken.value.code


def test_every_member_is_asked_in_the_words_of_the_clause(whole, by):
    made = ask(whole[0], by)

    linked = Obligation.objects.filter(asked__round=made).values_list("organisation", "asked__organisation")
    assert (made.question, {one == other for one, other in linked}, len(linked)) == (whole[0].what, {True}, MEMBERS)


def test_ten_of_eleven_have_answered_and_one_is_silent(whole, by, member):
    ask(whole[0], by)
    for row in whole[:10]:
        answer(row, "Tre förslag.", member)

    seen = set_of(whole[0])
    assert (seen.answered, seen.asked, seen.is_closed, seen.lines[10].latest) == (10, 11, False, None)


def test_all_eleven_close_the_set(whole, by, member):
    ask(whole[0], by)
    for row in whole:
        answer(row, "Tre förslag.", member)

    assert (set_of(whole[0]).answered, set_of(whole[0]).is_closed) == (11, True)


def test_a_changed_answer_stands_beside_the_one_before(whole, by, member):
    ask(whole[0], by)
    answer(whole[0], "Två förslag.", member)
    answer(whole[0], "Tre förslag.", member)

    line = set_of(whole[0]).lines[0]
    assert (line.count, line.latest.text) == (2, "Tre förslag.")


def test_an_answer_by_a_delegate_says_for_whom(whole, by, member):
    ask(whole[0], by)
    answer(whole[0], "Tre förslag.", member, on_behalf_of="direktor@brohult.example")

    report = Report.objects.get()
    assert (report.by, report.on_behalf_of) == (member, "direktor@brohult.example")


def test_heard_twice_an_answer_is_one_report(whole, by, member):
    ask(whole[0], by)

    counts = [answer(whole[0], "Tre förslag.", member) for _time in range(2)]

    assert (counts, Report.objects.count()) == ([1, 0], 1)


def test_an_answer_after_the_report_was_accepted_changes_nothing(whole, by, member):
    ask(whole[0], by)
    answer(whole[0], "Tre förslag.", member)
    accept_report(Obligation.objects.get(pk=whole[0].pk), at=LATER, by=by)

    assert (answer(whole[0], "Fyra.", member), Obligation.objects.get(pk=whole[0].pk).state) == (0, "accepted")


def test_who_has_reported_already_is_not_asked(whole, by):
    Obligation.objects.filter(pk=whole[3].pk).update(state="reported")

    made = ask(whole[0], by)

    assert (made.asked.count(), made.asked.filter(organisation=whole[3].organisation).exists()) == (MEMBERS - 1, False)


def test_a_set_is_asked_once(whole, by):
    ask(whole[0], by)

    assert (refused(ask, whole[5], by), Round.objects.count()) == ("set-asked-already", 1)


def test_what_one_alone_owes_is_no_set(by):
    row = owe(make_clause(make_item(make_meeting(make_body()))), organisation=make_organisation("Brohult"))

    assert refused(ask, row, by) == "not-a-set"


def test_closing_the_set_closes_its_question(whole, by):
    made = ask(whole[0], by)

    let_go(whole[0], because="Frågan har fallit.", at=LATER, by=by, all_of_its_set=True)

    assert (Round.objects.get(pk=made.pk).state, set_of(whole[0]).asked) == ("closed", 0)


def test_a_question_opened_again_gives_those_who_were_silent_its_new_day(whole, by, member):
    made = ask(whole[0], by)
    answer(whole[0], "Tre förslag.", member)
    close_round(made, at=LATER, by=by)
    reopen_round(made, because="Tre kommuner till.", closes_at=datetime(2024, 4, 30, 22, tzinfo=UTC), at=LATER, by=by)

    counts = [follow_reopened([made.pk]) for _time in range(2)]

    days = Obligation.objects.values_list("due_on", flat=True).distinct()
    assert (counts, set(days)) == ([10, 0], {None, date(2024, 4, 30)})


def test_it_closes_at_the_end_of_its_day_or_in_four_weeks(whole):
    whole[0].due_on = date(2024, 3, 20)
    whole[1].due_on = date(2024, 2, 20)

    ends = [usual_end(row, AT) for row in whole[:3]]

    assert ends == [datetime(2024, 3, 20, 23, tzinfo=UTC), *[datetime(2024, 3, 29, 9, tzinfo=UTC)] * 2]


def test_two_sets_of_one_clause_are_apart(by):
    item = make_item(make_meeting(make_body()))
    clause = make_clause(item, verb_class="collect")
    first, second = (
        owe(clause, organisation=make_organisation(f"Kommun {part}"), each=True, part=part) for part in (1, 2)
    )

    assert [len(set_of(row).lines) for row in (first, second)] == [1, 1]
    assert Organisation.objects.count() == 2
