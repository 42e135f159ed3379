"""Requests for cooperation and their answers enter themselves, without an outsider's own words."""

import pytest

from samverk.enquiries.actions import answer_enquiry
from samverk.registry.models import Case, Entry
from samverk.registry.tasks import (
    register_answered_enquiries,
    register_enquiries,
)
from tests.samverk.enquiries.making import from_inside, from_outside
from tests.samverk.registry.making import house_with_a_register, what_was_entered

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return house_with_a_register()


def test_a_request_for_cooperation_and_its_answer_share_a_case(house):
    enquiry = from_inside(house)
    register_enquiries.func([enquiry.pk])
    answer_enquiry(enquiry, outcome="no", answer="Nej", motive="Inga medel", at=enquiry.filed_at, by=house.secretary)

    for _again in range(2):
        register_answered_enquiries.func([enquiry.pk])

    said = list(Entry.objects.filter(act="record").values_list("direction", "what", "sender", "receiver"))
    assert said == [
        ("in", "Förfrågan om samverkan: Gemensam biblioteksbuss", "Brohult", "Direktörsgruppen"),
        ("out", "Svar på en förfrågan om samverkan", "Direktörsgruppen", "Brohult"),
    ]
    assert Case.objects.count() == 1


def test_an_outsiders_words_stand_in_no_register(house):
    enquiry = from_outside(house)
    register_enquiries.func([enquiry.pk])

    assert what_was_entered() == [("Förfrågan om samverkan utifrån", "", [])]


def test_a_request_that_nobody_confirmed_is_not_entered(house):
    register_enquiries.func([from_outside(house, confirmed=False).pk])

    assert what_was_entered() == []
