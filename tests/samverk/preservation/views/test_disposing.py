"""What is due, proposed, looked at and disposed of by the pages."""

import pytest
from django.urls import reverse

from samverk.contacts.models import ContactPerson
from samverk.preservation import actions
from samverk.preservation.actions import Why
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Disposal, Protocol
from tests.samverk.disclosures.making import asked_for
from tests.samverk.preservation.making import (
    AT,
    a_rule,
    address,
    adopted,
    carried_out,
    contact_person,
    keeper,
    other,
    proposed,
)

pytestmark = pytest.mark.django_db


def test_disposal_goes_from_page_to_page_through_two_hands(browser_of):
    adopted([a_rule()])
    contact_person()
    mine, hers = browser_of(keeper()), browser_of(other())

    page = mine.post(address("propose", "contact-person")).url
    disposal = Disposal.objects.get()
    own = mine.post(address("approve", disposal.public_id), follow=True).content.decode()
    shown = hers.get(page).content.decode()
    hers.post(address("approve", disposal.public_id))
    carried_out(disposal)
    protocol = hers.get(address("protocol", Protocol.objects.get().public_id)).content.decode()

    assert page == address("disposal", disposal.public_id)
    assert "Du tog själv fram förslaget. Någon annan måste godkänna det." in own
    assert ("Vega Example" in shown, "Godkänn gallringen" in shown) == (True, True)
    assert ContactPerson.objects.count() == 0
    assert ("Vega" in protocol, "Kontaktperson hos Region Mellan till den 1 maj 2024" in protocol) == (False, True)
    assert "1 upptagna, 1 gallrade, 0 står kvar" in protocol


def test_what_may_be_asked_for_is_looked_at_first(browser_of):
    adopted([a_rule()])
    contact_person()
    disposal = proposed()
    asked = asked_for()
    browser, page = browser_of(other()), address("disposal", disposal.public_id)

    refused = browser.post(address("approve", disposal.public_id), follow=True).content.decode()
    waits = Disposal.objects.get().state
    browser.post(address("approve", disposal.public_id), {"not_asked_for": asked.public_id})

    request = reverse("disclosures:request", args=[asked.public_id])
    assert ("Läs var och en" in refused, request in refused, waits) == (True, True, "proposed")
    assert (Disposal.objects.get().state, "not_asked_for" in browser.get(page).content.decode()) == ("approved", False)


def test_a_proposal_is_refused_with_a_reason(browser_of):
    adopted([a_rule()])
    contact_person()
    disposal = proposed()
    browser = browser_of(other())

    silent = browser.post(address("refuse", disposal.public_id), {"because": ""})
    browser.post(address("refuse", disposal.public_id), {"because": "Vänta"})

    assert silent.status_code == 400
    assert (Disposal.objects.get().state, Disposal.objects.get().refused_because) == ("refused", "Vänta")


def test_the_page_says_why_something_stays(browser_of):
    adopted([a_rule()])
    person = contact_person()
    actions.hold_thing(TYPES["contact-person"], person.pk, Why("wish", "Till årsskiftet"), at=AT, by=keeper())

    shown = browser_of(keeper()).get(address("due", "contact-person")).content.decode()

    assert "En persons önskan: Till årsskiftet" in shown
    assert "Inget är moget för gallring" in shown


def test_what_is_due_is_counted_at_a_press(browser_of):
    adopted([a_rule()])
    contact_person()
    browser = browser_of(keeper())

    before = browser.get(address("start")).content.decode()
    browser.post(address("count"))
    after = browser.get(address("start")).content.decode()

    assert ("<strong>1</strong>" in before, "<strong>1</strong>" in after) == (False, True)
