"""Before a meeting, those who owe something to it are asked how it stands."""

from datetime import date, timedelta

import pytest

from samverk.agenda.models import Entry
from samverk.directory.models import Mandate
from samverk.followup.actions.ask_for_states import ask_for_states, meetings_asked_about
from samverk.followup.models import Obligation
from samverk.meetings.models import Meeting
from samverk.post.models import Letter
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.followup.making import owe, seated

pytestmark = pytest.mark.django_db
DAY = date(2027, 4, 15)


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def clause(body):
    return make_clause(make_item(make_meeting(body, date(2027, 2, 1), published_at=None)))


@pytest.fixture
def meeting(body):
    return make_meeting(body, DAY, published_at=None, state="planned")


@pytest.fixture
def brohult():
    return make_organisation("Brohult")


@pytest.fixture
def director(body, brohult):
    return seated("Disa Holm", body, brohult)


def before(days):
    return DAY - timedelta(days=days)


def asked():
    return list(Letter.objects.filter(kind="state-asked").order_by("id").values_list("to_address", flat=True))


def test_those_who_owe_are_asked_ten_and_three_days_before_once_each(meeting, director, clause, brohult):
    owe(clause, organisation=brohult, due_kind="meeting", due_meeting=meeting, due_on=DAY)

    letters = {days: ask_for_states(meeting, on=before(days)) for days in (12, 11, 10, 10, 9, 4, 3, 2, 1)}

    assert {days for days, sent in letters.items() if sent} == {3}
    assert asked() == [director.email] * 2


def test_a_house_that_stood_still_asks_when_it_is_back(meeting, director, clause, brohult):
    owe(clause, organisation=brohult, due_meeting=meeting, due_on=DAY)

    assert [ask_for_states(meeting, on=before(days)) for days in (8, 7, 1)] == [1, 0, 1]


def test_what_the_agenda_holds_because_of_a_clause_is_asked_about(meeting, director, clause, brohult):
    owe(clause, organisation=brohult)
    Entry.objects.create(item=make_item(meeting, "Tillbaka"), origin_clause=clause)

    assert ask_for_states(meeting, on=before(10)) == 1


def test_several_things_stand_in_one_letter_with_their_links(meeting, director, clause, brohult):
    rows = [owe(clause, organisation=brohult, due_meeting=meeting, due_on=DAY) for _ in range(3)]

    ask_for_states(meeting, on=before(10))

    text = Letter.objects.get().text
    assert [f"/followup/{row.public_id}/" in text for row in rows] == [True] * 3


@pytest.mark.parametrize("state", ["proposed", "reported", "accepted", "withdrawn"])
def test_whoever_has_reported_or_owes_nothing_is_not_asked(meeting, director, clause, brohult, state):
    owe(clause, organisation=brohult, due_meeting=meeting, due_on=DAY, state=state)

    assert ask_for_states(meeting, on=before(10)) == 0


def test_whoever_reports_between_the_letters_is_not_asked_again(meeting, director, clause, brohult):
    owe(clause, organisation=brohult, due_meeting=meeting, due_on=DAY)

    ask_for_states(meeting, on=before(10))
    Obligation.objects.update(state="reported")
    ask_for_states(meeting, on=before(3))

    assert asked() == [director.email]


def test_a_meeting_that_was_moved_is_asked_about_anew(meeting, director, clause, brohult):
    owe(clause, organisation=brohult, due_meeting=meeting, due_on=DAY)

    ask_for_states(meeting, on=before(10))
    Meeting.objects.update(held_on=DAY + timedelta(days=30))
    meeting.refresh_from_db()
    sent = [ask_for_states(meeting, on=before(days)) for days in (3, -20)]

    assert sent == [0, 1]


def test_those_who_sit_in_the_body_that_decided_are_asked_and_not_their_colleagues(meeting, director, clause, brohult):
    seated("Elis Ek", make_body("HR-nätverket", kind="network"), brohult)
    owe(clause, organisation=brohult, due_meeting=meeting, due_on=DAY)

    ask_for_states(meeting, on=before(10))

    assert asked() == [director.email]


def test_where_nobody_sits_there_the_colleagues_are_asked(meeting, clause, brohult):
    colleague = seated("Elis Ek", make_body("HR-nätverket", kind="network"), brohult)
    owe(clause, organisation=brohult, due_meeting=meeting, due_on=DAY)

    ask_for_states(meeting, on=before(10))

    assert asked() == [colleague.email]


def test_whoever_has_left_is_not_asked(meeting, body, clause, brohult):
    seated("Disa Holm", body, brohult, holds_to=before(11))
    there = seated("Tora Berg", body, brohult, holds_from=before(10))
    owe(clause, organisation=brohult, due_meeting=meeting, due_on=DAY)

    ask_for_states(meeting, on=before(10))

    assert asked() == [there.email]


def test_the_chair_answers_for_a_network(meeting, clause):
    network = make_body("HR-nätverket", kind="network")
    chair = seated("Tora Berg", network, make_organisation("Åsbo"), Mandate.Seat.CHAIR)
    seated("Elis Ek", network, make_organisation("Ekelunda"))
    owe(clause, body=network, due_meeting=meeting, due_on=DAY)

    ask_for_states(meeting, on=before(10))

    assert asked() == [chair.email]


def test_confidential_words_stand_in_no_letter(meeting, director, clause, brohult):
    type(clause.item).objects.update(is_confidential=True)
    owe(clause, organisation=brohult, due_meeting=meeting, due_on=DAY, what="säga upp avtalet med bolaget")

    ask_for_states(meeting, on=before(10))

    letter = Letter.objects.get()
    assert "bolaget" not in letter.subject + letter.text


def test_only_meetings_that_are_near_and_to_be_held_are_asked_about(meeting, body):
    make_meeting(body, DAY, cancelled_at="2027-04-01T10:00:00Z", cancelled_because="Sjukdom")
    make_meeting(body, DAY, source_id="protokoll")
    make_meeting(body, DAY + timedelta(days=1))
    make_meeting(body, before(10))

    assert meetings_asked_about(before(10)) == [meeting]
