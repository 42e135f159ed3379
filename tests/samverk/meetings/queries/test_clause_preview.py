"""What a clause will set going, told while it is written."""

from datetime import date

import pytest
from django.utils import translation

from minutebook.lexicon.sv_starters import GAP
from samverk.meetings.queries.clause_preview import (
    Addressee,
    preview_clause,
    preview_clauses,
    verb_starters,
)
from samverk.meetings.wording import ACTS
from tests.factories import make_body, make_meeting, make_organisation

pytestmark = pytest.mark.django_db
ON = date(2027, 2, 1)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def codes(preview):
    return [code for code, _sentence in preview.warnings]


def test_a_task_is_told_with_who_and_by_when():
    secretariat = make_organisation("Sekretariatet", kind="secretariat", is_member=False)

    preview = preview_clause("att uppdra åt sekretariatet att ta fram en plan senast 12 mars", body=None, on=ON)

    assert preview.verb_class == "assign"
    assert preview.label == ACTS["assign"].label
    assert preview.addressees == (Addressee("sekretariatet", organisation_id=secretariat.pk),)
    assert (preview.due.first_day, preview.due.precision) == (date(2027, 3, 12), "day")
    assert preview.sentence == "This clause will create a task for sekretariatet, due 12 March 2027."
    assert codes(preview) == []


def test_a_duty_on_each_fans_out_over_the_members_of_that_day():
    for name in ("Brohult", "Ekelunda", "Åbynäs"):
        make_organisation(name)
    make_organisation("Ärlinge", member_from=date(2028, 1, 1))
    make_organisation("Örnabo", member_to=date(2026, 12, 31))
    make_organisation("Regionen", kind="region")

    preview = preview_clause("att respektive kommundirektör ska svara senast 12 mars", body=None, on=ON)

    assert preview.fans_out_to == 3
    assert preview.sentence == "This clause will create one task each for 3 municipalities, due 12 March 2027."


def test_the_directors_in_plural_are_each_of_them():
    make_organisation("Brohult")

    preview = preview_clause("att uppdra åt kommundirektörerna att förankra frågan", body=None, on=ON)

    assert preview.sentence == "This clause will create one task for 1 municipality, without a last day."
    assert codes(preview) == ["duty-without-deadline"]


def test_an_unknown_verb_is_kept_as_other_and_warned_of():
    preview = preview_clause("att blippa bloppen", body=None, on=ON)

    assert preview.verb_class == "other"
    assert preview.text == "att blippa bloppen"
    assert codes(preview) == ["verb-unknown"]
    assert preview.sentence == ACTS["other"].effect


def test_a_person_knows_better_than_the_words():
    preview = preview_clause("att blippa bloppen", body=None, on=ON, verb_class="set-theme")

    assert (preview.verb_class, codes(preview)) == ("set-theme", [])


def test_words_without_att_are_warned_of():
    preview = preview_clause("Godkänna budgeten", body=None, on=ON)

    assert codes(preview) == ["clause-without-att"]


def test_a_day_before_the_meeting_is_warned_of():
    preview = preview_clause("att uppdra åt sekretariatet att svara senast 2027-01-12", body=None, on=ON)

    assert codes(preview) == ["deadline-before-meeting"]


@pytest.mark.parametrize("text", ["att ställa sig bakom planen", "att överlämna planen till styrelsen för beslut"])
def test_what_another_body_decides_is_provisional(text):
    board = make_body("Styrelsen", kind="board")
    group = make_body("Direktörsgruppen", hands_over_to=board)

    preview = preview_clause(text, body=group, on=ON)

    assert preview.is_provisional
    assert preview.sentences[-1] == "It is provisional until Styrelsen has decided, and goes on to Styrelsen."


def test_nothing_is_provisional_where_nobody_decides_afterwards():
    board = make_body("Styrelsen", kind="board")
    group = make_body("Direktörsgruppen", hands_over_to=board)

    assert not preview_clause("att ställa sig bakom planen", body=board, on=ON).is_provisional
    assert not preview_clause("att överlämna planen till styrelsen för information", body=group, on=ON).is_provisional
    assert not preview_clause("att godkänna planen", body=group, on=ON).is_provisional


def test_a_day_of_a_planned_meeting_is_that_meeting():
    body = make_body()
    make_meeting(body, date(2027, 3, 1), state="planned")
    meant = make_meeting(body, date(2027, 3, 12), state="planned")

    preview = preview_clause(
        "att uppdra åt sekretariatet att redovisa en plan till mötet den 12 mars", body=body, on=ON
    )

    assert preview.due_meeting == meant or preview.returns_to == meant


def test_what_is_postponed_comes_up_at_the_next_meeting():
    body = make_body()
    make_meeting(body, date(2027, 2, 20), state="planned", cancelled_at="2027-01-30T12:00Z")
    coming = make_meeting(body, date(2027, 3, 1), state="planned")

    preview = preview_clause("att bordlägga ärendet", body=body, on=ON)

    assert preview.returns_to == coming
    assert preview.sentence == "The matter comes up again at the meeting on 1 March 2027."


def test_without_a_next_meeting_it_is_said_so():
    preview = preview_clause("att bordlägga ärendet till nästa möte", body=make_body(), on=ON)

    assert preview.sentence == "The matter comes up again once the body has a next meeting."


def test_money_is_told_in_kronor():
    preview = preview_clause("att anslå 150 000 kr ur anslaget för utveckling", body=None, on=ON)

    assert preview.amount_ore == 15_000_000
    assert preview.sentence == "150\u00a0000\u00a0kr will be bound."


def test_it_is_told_in_swedish():
    with translation.override("sv"):
        preview = preview_clause("att uppdra åt sekretariatet att svara senast 12 mars", body=None, on=ON)

    assert preview.sentence == "Att-satsen ger en uppgift till sekretariatet, klar senast 12 mars 2027."


@pytest.mark.parametrize("text", ["", "att", "…", "\0" * 3, "att " * 400])
def test_no_text_breaks_it(text):
    assert preview_clause(text, body=None, on=ON).sentences


def test_a_text_with_a_gap_is_unfinished():
    assert "unfinished-clause" in codes(preview_clause("att uppdra åt … att … senast …", body=None, on=ON))


def test_several_clauses_cost_no_more_than_one(django_assert_num_queries):
    body = make_body("Direktörsgruppen", hands_over_to=make_body("Styrelsen"))

    with django_assert_num_queries(12):
        preview_clauses(["att godkänna planen"], body=body, on=ON)
    with django_assert_num_queries(12):
        preview_clauses(["att ställa sig bakom planen", "att notera planen", "att anta planen"], body=body, on=ON)


def test_every_starter_is_read_as_what_it_is_offered_for():
    misread = {
        starter.phrase: found.verb_class
        for starter in verb_starters()
        if (found := preview_clause(starter.phrase.replace(GAP, "Planen"), body=None, on=ON)).verb_class
        != starter.verb_class
    }

    assert misread == {}
