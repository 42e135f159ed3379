"""What should be looked at in networks, and what is left alone."""

from datetime import date

import pytest

from samverk.networks.actions import close_network, keep_domains, leave, renew_plan
from samverk.networks.basis import Basis
from samverk.networks.models import MailDomain, Network
from samverk.networks.queries.findings import Finding, findings_of, is_own_address
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_meeting
from tests.samverk.networks.making import TODAY, make_active, make_proposed, make_region

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    return make_region()


@pytest.fixture
def network(region):
    made = make_active(region)
    renew_plan(made, 2026, purpose="Syfte", goals="Mål", meeting_plan="Möten", on=TODAY, by=region.secretary)
    return made


def found(network, on=TODAY):
    return findings_of([Network.objects.get(pk=network.pk)], on).get(network.pk, [])


def test_a_network_in_order_has_none(network):
    assert found(network) == []


def test_a_coordinator_who_left_is_missed_from_the_day_after(network):
    network.body.mandates.filter(seat="chair").update(holds_to=TODAY)

    assert (found(network), found(network, date(2026, 3, 3))) == ([], [Finding("coordinator-missing")])


def test_fewer_than_a_majority_is_told(network, region):
    leave(network.participations.get(organisation=region.municipalities[1]), on=TODAY, by=region.secretary)

    assert found(network, date(2026, 3, 3)) == [Finding("majority-lost", "5")]


def test_a_year_without_a_plan_is_told(network):
    assert found(network, date(2027, 1, 1)) == [Finding("plan-late", "2027")]


def test_a_seat_without_contact_data_is_told(network, region):
    network.body.mandates.get(organisation=region.municipalities[2]).contact_card.delete()

    assert found(network) == [Finding("contact-missing", "Vera Ekelunda")]


def test_an_address_outside_the_municipality_is_told_only_where_its_own_are_known(network, region):
    keep_domains(region.municipalities[1], ["1.example"], by=region.secretary)
    keep_domains(region.municipalities[2], ["ekelunda.example", "@Utbildning.example"], by=region.secretary)

    assert found(network) == [Finding("address-outside", "Vera Ekelunda")]


@pytest.mark.parametrize(
    ("email", "expected"),
    [("a@ort.example", True), ("a@skola.ort.example", True), ("a@annanort.example", False), ("a@example", False)],
)
def test_whose_an_address_is(email, expected):
    assert is_own_address(email, ["ort.example"]) is expected


def test_domains_are_kept_exactly_and_once(region):
    first, second = region.municipalities[:2]
    keep_domains(first, ["a.example", "b.example"], by=region.secretary)
    keep_domains(first, ["B.example"], by=region.secretary)

    with pytest.raises(RuleBroken, match="domain-taken"):
        keep_domains(second, ["b.example"], by=region.secretary)
    assert list(MailDomain.objects.values_list("organisation__name", "domain")) == [("Brohult", "b.example")]


def test_what_has_ended_and_still_meets_is_told(network, region):
    meeting = make_meeting(network.body, date(2026, 6, 1), state="planned")
    basis = Basis(because="Klart")
    close_network(network, report="Klart.", on=TODAY, basis=basis, today=TODAY, by=region.secretary)

    told = found(network)
    type(meeting).objects.update(cancelled_at="2026-03-02T12:00Z")

    assert (told, found(network)) == ([Finding("still-booked")], [])


def test_a_network_that_has_not_started_is_left_alone(region):
    assert found(make_proposed(region)) == []


def test_a_network_of_which_nothing_is_known_is_left_alone(region):
    assert found(Network.objects.create(body=make_body("HR-nätverket", kind="network"))) == []


def test_many_cost_as_many_queries_as_one(network, region, django_assert_num_queries):
    others = [make_active(region, f"Nätverket för {what}") for what in ("skog", "väg")]
    every = list(Network.objects.all())
    with django_assert_num_queries(7):
        findings_of(every[:1], TODAY)

    with django_assert_num_queries(7):
        found_ones = findings_of(every, TODAY)

    assert found_ones == {other.pk: [Finding("plan-late", "2026")] for other in others}
