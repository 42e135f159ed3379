"""What is told of decisions in the thread of their matter."""

from datetime import date

import pytest
from django.urls import reverse

from samverk.followup.models import Obligation, Report
from samverk.followup.thread import tell_obligations
from tests.factories import make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


def owe(clause, **fields):
    defaults = {
        "clause": clause,
        "key": f"k{Obligation.objects.count()}",
        "what": "redovisa arbetet,",
        "done": "report",
    }
    defaults |= {"owner_kind": "person", "owner_words": "sekretariatet", "state": "open"}
    return Obligation.objects.create(**defaults | fields)


def test_what_is_owed_and_reported_stands_beside_its_decision():
    clause = make_clause(make_item(make_meeting()))
    row = owe(clause, due_on=date(2024, 4, 12), due_kind="day", state="reported")
    report = Report.objects.create(obligation=row, text="Det är klart.")

    (told,) = tell_obligations([clause.pk])[clause.pk]

    assert told.sentence.startswith("sekretariatet ska: redovisa arbetet Återrapporterat ")
    assert told.sentence.endswith(report.text)
    assert (told.on, told.address, told.tone) == (
        date(2024, 4, 12),
        reverse("followup:obligation", args=[row.public_id]),
        "wait",
    )


def test_what_is_only_proposed_is_left_out():
    clause = make_clause(make_item(make_meeting()))
    owe(clause, state="proposed")

    assert tell_obligations([clause.pk]) == {}


def test_three_cost_as_much_as_one(django_assert_num_queries):
    clause = make_clause(make_item(make_meeting()))
    for rows in (1, 3):
        while Obligation.objects.count() < rows:
            Report.objects.create(obligation=owe(clause), text="Klart")
        with django_assert_num_queries(2):
            tell_obligations([clause.pk])
