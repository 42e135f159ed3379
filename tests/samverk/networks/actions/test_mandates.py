"""What networks are charged with, in versions; and a change that many are given at once."""

from datetime import UTC, datetime, timedelta

import pytest

from samverk.networks.actions import confirm_change, push_change, take_step, write_mandate, write_to_coordinators
from samverk.networks.basis import Basis
from samverk.networks.models import ChangeAsked, MandateChange
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.samverk.networks.making import TODAY, make_active, make_cited, make_coordinator, make_region

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
PASSAGE = "Digitalisering är en del av uppdraget."


@pytest.fixture
def region():
    return make_region()


@pytest.fixture
def networks(region):
    return [make_active(region, f"Nätverket för {what}") for what in ("skog", "vatten")]


def push(region, networks):
    clause = make_cited("att säkerställa att digitalisering är en del av uppdraget", on=TODAY)
    return push_change(PASSAGE, networks, clause=clause, holds_from=TODAY, at=AT, by=region.secretary)


def refused(act):
    with pytest.raises(RuleBroken) as broken:
        act()
    return broken.value.code


def test_a_mandate_is_kept_in_versions(region, networks):
    for text in ("Dela kunskap.", "Dela kunskap och svara på remisser."):
        basis = Basis(because="Nytt uppdrag")
        write_mandate(networks[0], text, holds_from=TODAY, basis=basis, by=region.secretary)

    versions = networks[0].mandate_texts.order_by("version").values_list("version", "text")

    assert list(versions) == [(1, "Dela kunskap."), (2, "Dela kunskap och svara på remisser.")]


def test_a_mandate_must_rest_on_something(region, networks):
    def write():
        write_mandate(networks[0], "Dela kunskap.", holds_from=TODAY, basis=Basis(), by=region.secretary)

    assert refused(write) == "basis-missing"


def test_the_same_mandate_is_no_new_version(region, networks):
    def write():
        write_mandate(networks[0], "Dela.", holds_from=TODAY, basis=Basis(because="Nytt"), by=region.secretary)

    write()

    assert refused(write) == "mandate-unchanged"


def test_a_change_waits_for_each_coordinator(region, networks):
    change = push(region, networks)

    assert [row.answer for row in change.asked.all()] == ["", ""]
    assert [network.mandate_texts.count() for network in networks] == [0, 0]


def test_a_confirmed_change_stands_in_the_mandate_and_cites_the_clause(region, networks):
    write_mandate(networks[0], "Dela kunskap.", holds_from=TODAY, basis=Basis(because="Start"), by=region.secretary)
    change = push(region, networks)

    confirm_change(change.asked.get(network=networks[0]), remarks="", at=AT, by=region.secretary)

    version = networks[0].mandate_texts.order_by("-version").first()
    assert (version.version, version.text) == (2, f"Dela kunskap.\n\n{PASSAGE}")
    assert (version.clause, version.cited) == (change.clause, change.cited)
    assert [row.answer for row in change.asked.order_by("network__body__sort_key")] == ["taken-up", ""]


def test_remarks_are_kept(region, networks):
    change = push(region, networks)

    confirm_change(change.asked.first(), remarks=" Kräver mer tid ", at=AT, by=region.secretary)

    row = change.asked.exclude(answer="").get()
    assert (row.answer, row.remarks, row.version.version) == ("with-remarks", "Kräver mer tid", 1)


def test_a_change_is_confirmed_once(region, networks):
    change = push(region, networks)
    first, same = (ChangeAsked.objects.get(network=networks[0]) for _ in range(2))
    confirm_change(first, remarks="", at=AT, by=region.secretary)

    assert refused(lambda: confirm_change(same, remarks="", at=AT, by=region.secretary)) == "change-confirmed"
    assert (networks[0].mandate_texts.count(), change.asked.exclude(answer="").count()) == (1, 1)


def test_a_change_whose_clause_was_read_anew_still_says_why(region, networks):
    change = push(region, networks)
    change.clause.delete()

    version = confirm_change(ChangeAsked.objects.get(network=networks[0]), remarks="", at=AT, by=region.secretary)

    assert (version.clause, version.because) == (None, change.cited)


def test_a_network_at_rest_is_given_nothing(region, networks):
    take_step(networks[0], "let-rest", on=TODAY, basis=Basis(because="Vilar"), today=TODAY, by=region.secretary)

    assert refused(lambda: push(region, networks)) == "network-resting"
    assert refused(lambda: push(region, [])) == "change-for-nobody"
    assert MandateChange.objects.count() == 0


def test_coordinators_are_written_to_once_and_reminded_once_a_day(region, networks):
    first, second = (make_coordinator(network, region, place) for place, network in enumerate(networks, 7))
    change = push(region, networks)

    def write(once, at=AT):
        return write_to_coordinators(change, address="https://samverk.example/", at=at, once=once)

    asked = [write("asked"), write("asked")]
    confirm_change(change.asked.get(network=networks[0]), remarks="", at=AT, by=first)
    reminded = [write("reminded 2026-03-09", AT + timedelta(days=7)) for _ in range(2)]

    assert (asked, reminded) == ([2, 0], [1, 0])
    assert Letter.objects.filter(kind="mandate-change").order_by("pk").last().to_address == second.email
