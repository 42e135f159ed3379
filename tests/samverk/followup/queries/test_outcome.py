"""What anybody may know of what came of a clause."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from samverk.followup.models import Report
from samverk.followup.queries.outcome import outcome_of
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation, make_person
from tests.samverk.followup.making import owe

pytestmark = pytest.mark.django_db
TODAY, DAY = date(2027, 6, 1), date(2027, 4, 15)


@pytest.fixture
def clause():
    return make_clause(make_item(make_meeting(make_body())))


def test_states_and_days_are_told_by_owner(clause):
    network = make_body("HR-nätverket", kind="network")
    owe(clause, organisation=make_organisation("Brohult"), due_on=DAY)
    owe(clause, organisation=make_organisation("Ekelunda"), due_on=DAY, state="reported")
    settled = datetime(2027, 4, 10, 23, tzinfo=UTC)
    owe(clause, organisation=make_organisation("Åsbo"), due_on=DAY, state="accepted", settled_at=settled)
    owe(clause, body=network, due_kind="at-once", state="withdrawn")

    outcome = outcome_of(clause, TODAY)

    told = [(row.owner, row.state, row.due_on, row.settled_on, row.is_late) for row in outcome.rows]
    assert sorted(told, key=str) == [
        ("Brohult", "open", DAY, None, True),
        ("Ekelunda", "reported", DAY, None, False),
        ("HR-nätverket", "withdrawn", None, None, False),
        ("Åsbo", "accepted", DAY, date(2027, 4, 11), False),
    ]
    assert (outcome.told, outcome.all) == (2, 3)


def test_no_person_is_named(clause):
    owe(clause, person=make_person("Disa Holm"), owner_words="Disa Holm", owner_kind="person", due_on=DAY)

    assert [row.owner for row in outcome_of(clause, TODAY).rows] == [""]


def test_what_nobody_has_confirmed_is_not_told(clause):
    owe(clause, organisation=make_organisation("Brohult"), state="proposed")

    assert outcome_of(clause, TODAY) is None


def test_a_clause_that_obliges_nobody_has_no_outcome(clause):
    assert outcome_of(clause, TODAY) is None


@pytest.mark.parametrize("hidden", ["unpublished", "confidential"])
def test_nothing_is_told_of_what_is_not_public(clause, hidden):
    owe(clause, organisation=make_organisation("Brohult"))
    if hidden == "unpublished":
        clause.meeting.published_at = None
    else:
        clause.item.is_confidential = True

    assert outcome_of(clause, TODAY) is None


@pytest.mark.parametrize("rows", [1, 3])
def test_it_is_one_query(clause, django_assert_num_queries, rows):
    for number in range(rows):
        owe(clause, organisation=make_organisation(f"Kommun {number}"))

    with django_assert_num_queries(1):
        outcome_of(clause, TODAY)


def test_a_citizen_reads_it_with_the_clause_but_no_word_of_a_report(clause):
    owed = owe(clause, organisation=make_organisation("Brohult"), due_on=DAY, state="reported")
    Report.objects.create(obligation=owed, text="Bara för oss.")

    page = Client().get(reverse("portal:clause", args=[clause.public_id])).content.decode()

    assert ("came-of-it" in page, "Brohult" in page, "Bara för oss" in page) == (True, True, False)


def test_a_clause_without_an_outcome_says_nothing_of_one(clause):
    page = Client().get(reverse("portal:clause", args=[clause.public_id])).content.decode()

    assert "came-of-it" not in page
