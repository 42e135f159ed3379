"""The pages of networks, as everybody who might come by."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.meetings.models import Meeting
from samverk.networks.actions import take_step
from samverk.networks.basis import Basis
from tests.factories import make_attendance, make_meeting
from tests.samverk.conftest import make_user
from tests.samverk.networks.making import (
    make_active,
    make_cited,
    make_coordinator,
    make_region,
)
from tests.samverk.rounds.making import make_seated_user

pytestmark = pytest.mark.django_db
LIST = reverse("networks:networks")
WHO = ("citizen", "coordinator", "member", "director", "neighbour", "reader", "secretary")


@pytest.fixture
def region():
    return make_region()


@pytest.fixture
def network(region):
    return make_active(region)


def visitors(region, network):
    """Return everybody by what they are; the neighbour coordinates another network, the stranger none."""
    other = make_active(region, "Nätverket för skog")
    return {
        "citizen": None,
        "coordinator": make_coordinator(network, region, 7),
        "member": make_seated_user("Medlem Medlemsson", network.body, region.municipalities[1]),
        "director": region.members[0],
        "neighbour": make_coordinator(other, region, 8),
        "reader": make_user("reader"),
        "secretary": region.secretary,
    }


def at(network, name, *more):
    return reverse(f"networks:{name}", args=[network.body.public_id, *more])


def clause_address(clause):
    return f"https://samverk.example/beslut/{clause.public_id}/"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("network", [302, 200, 200, 200, 200, 200, 200]),
        ("attendance", [302, 200, 200, 200, 200, 200, 200]),
        ("prepare", [302, 200, 404, 404, 404, 404, 200]),
        ("new-member", [302, 200, 404, 404, 404, 404, 200]),
        ("plan", [302, 200, 404, 404, 404, 404, 200]),
        ("log", [302, 200, 404, 404, 404, 404, 200]),
        ("step", [302, 403, 403, 403, 403, 403, 200]),
        ("start", [302, 403, 403, 403, 403, 403, 200]),
        ("close", [302, 403, 403, 403, 403, 403, 200]),
        ("mandate", [302, 403, 403, 403, 403, 403, 200]),
    ],
)
def test_a_network_is_read_by_all_who_log_in_and_managed_by_few(region, network, browser_of, name, expected):
    seen = [browser_of(user).get(at(network, name)).status_code for user in visitors(region, network).values()]

    assert seen == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("networks", [302, 200, 200, 200, 200, 200, 200]),
        ("who", [302, 200, 200, 200, 200, 200, 200]),
        ("changes", [302, 200, 200, 200, 200, 200, 200]),
        ("propose", [302, 403, 403, 403, 403, 403, 200]),
        ("merge", [302, 403, 403, 403, 403, 403, 200]),
        ("domains", [302, 403, 403, 403, 403, 403, 200]),
        ("waiting", [302, 403, 403, 403, 403, 403, 200]),
        ("new-change", [302, 403, 403, 403, 403, 403, 200]),
    ],
)
def test_who_reads_and_who_decides(region, network, browser_of, name, expected):
    seen = [
        browser_of(user).get(reverse(f"networks:{name}")).status_code for user in visitors(region, network).values()
    ]

    assert seen == expected


def test_nothing_of_a_network_is_told_to_a_citizen(client, network):
    there, nowhere = at(network, "network"), reverse("networks:network", args=["nowhere"])

    assert [client.get(address).status_code for address in (there, nowhere)] == [302, 302]


@pytest.mark.parametrize("name", ["invite", "plan", "log", "new-member"])
def test_no_neighbour_acts_on_a_network(region, network, browser_of, name):
    everybody = visitors(region, network)
    before = (network.participations.count(), network.year_plans.count(), network.body.mandates.count())

    refused = [
        browser_of(everybody[who]).post(at(network, name), {"purpose": "x"}).status_code
        for who in ("citizen", "member", "director", "neighbour", "reader")
    ]

    assert refused == [302, 404, 404, 404, 404]
    assert (network.participations.count(), network.year_plans.count(), network.body.mandates.count()) == before


def test_who_has_logged_in_sees_how_people_are_reached(region, network, browser_of):
    page = browser_of(make_user("reader")).get(at(network, "network")).content.decode()

    assert ("vera@0.example" in page, "010-12 34 56" in page) == (True, True)


def test_a_clause_that_is_not_published_is_shown_to_the_staff_only(region, network, browser_of):
    clause = make_cited("att låta nätverket vila tills vidare", published_at=None, on=timezone.localdate())
    today = timezone.localdate()
    take_step(network, "let-rest", on=today, basis=Basis(clause), today=today, by=region.secretary)

    pages = [
        browser_of(user).get(at(network, "network")).content.decode()
        for user in (region.members[0], make_user("reader"))
    ]

    assert ["att låta nätverket vila" in page for page in pages] == [False, True]


def test_a_clause_made_confidential_later_is_shown_to_the_secretariat_only(region, network, browser_of):
    clause = make_cited("att låta nätverket vila tills vidare", on=timezone.localdate())
    today = timezone.localdate()
    take_step(network, "let-rest", on=today, basis=Basis(clause), today=today, by=region.secretary)
    clause.item.is_confidential = True
    clause.item.save()

    people = (region.members[0], make_user("reader"), region.secretary)
    pages = [browser_of(user).get(at(network, "network")).content.decode() for user in people]

    assert ["att låta nätverket vila" in page for page in pages] == [False, False, True]


def test_attendance_is_shown_by_municipality(region, network, browser_of):
    meeting = make_meeting(network.body, timezone.localdate() - timedelta(days=30))
    make_attendance(meeting, "Vera Brohult", organisation=region.municipalities[0])
    hidden = make_meeting(network.body, timezone.localdate() - timedelta(days=60), published_at=None)
    make_attendance(hidden, "Vera Brohult", organisation=region.municipalities[0])

    outside = browser_of(region.members[5]).get(at(network, "attendance")).content.decode()
    inside = browser_of(make_coordinator(network, region, 7)).get(at(network, "attendance")).content.decode()

    assert ("1 av 1" in outside, "2 av 2" in inside) == (True, True)
    assert Meeting.objects.count() > 2


def test_people_are_found_by_subject(region, network, browser_of):
    browser = browser_of(region.members[5])

    found, nobody = (browser.get(reverse("networks:who"), {"q": word}).content.decode() for word in ("vatten", "xyz"))

    assert ("vera@0.example" in found, "Ingen hittades" in nobody) == (True, True)


def test_the_list_costs_as_much_for_three_as_for_one(region, network, browser_of, django_assert_max_num_queries):
    browser = browser_of(make_user("reader"))
    with django_assert_max_num_queries(22) as first:
        browser.get(LIST)
    for what in ("skog", "väg"):
        make_active(region, f"Nätverket för {what}")

    with django_assert_max_num_queries(22) as second:
        browser.get(LIST)

    assert len(first) == len(second)


def test_a_network_page_costs_the_same_with_more_people(region, network, browser_of, django_assert_max_num_queries):
    browser = browser_of(region.secretary)
    with django_assert_max_num_queries(45) as first:
        browser.get(at(network, "network"))
    for place in (6, 7, 8):
        make_seated_user(f"Ny{place} Person", network.body, region.municipalities[place])
        take = "let-rest" if network.state == "active" else "restart"
        today = timezone.localdate() - timedelta(days=1)
        if place != 8:
            take_step(network, take, on=today, basis=Basis(because="x"), today=today, by=region.secretary)

    with django_assert_max_num_queries(45) as second:
        browser.get(at(network, "network"))

    assert len(first) == len(second)
