"""What a person, a municipality and a network owe, by day, and who may see it."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.accounts.models import Delegation
from samverk.directory.models import Mandate
from samverk.followup.models import Entrusting, Obligation
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.followup.making import owe, seated

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def clause(body, today):
    """Return a clause of minutes that are not published."""
    return make_clause(make_item(make_meeting(body, today - timedelta(days=60), published_at=None)))


@pytest.fixture
def brohult():
    return make_organisation("Brohult")


@pytest.fixture
def director(body, brohult):
    return seated("Disa Holm", body, brohult)


@pytest.fixture
def neighbour(body):
    return seated("Orvar Lund", make_body("Presidiet", kind="presidium"), make_organisation("Ekelunda"))


@pytest.fixture
def network():
    return make_body("HR-nätverket", kind="network")


def address(name, *arguments):
    return reverse(f"followup:{name}", args=arguments)


def groups_on(page):
    """Return the groups of a page, each with its count and how many rows it shows."""
    text = page.content.decode()
    parts = re.split(r'<h2 id="([a-z-]+)">', text)[1:]
    return {
        key: (int(re.search(r'class="count">(?:[^<\d]*)(\d+)', part).group(1)), part.count('<th scope="row">'))
        for key, part in zip(parts[::2], parts[1::2], strict=True)
    }


def test_each_stands_in_one_group_by_its_day(browser_of, director, clause, brohult, today):
    for days in (-30, -1, 0, 7, 8, 400):
        owe(clause, organisation=brohult, due_on=today + timedelta(days=days))
    owe(clause, organisation=brohult)
    owe(clause, organisation=brohult, due_kind="meeting")
    owe(clause, organisation=brohult, due_kind="at-once")
    owe(clause, organisation=brohult, due_kind="standing")
    owe(clause, organisation=brohult, due_on=today - timedelta(days=3), state="reported")
    for state in ("proposed", "accepted", "withdrawn", "superseded"):
        owe(clause, organisation=brohult, due_on=today, state=state)

    found = groups_on(browser_of(director).get(address("mine")))

    assert found == {
        "late": (2, 2),
        "at-once": (1, 1),
        "soon": (2, 2),
        "later": (2, 2),
        "no-day": (2, 2),
        "standing": (1, 1),
        "reported": (1, 1),
    }


def test_an_expectation_with_a_day_is_never_late(browser_of, director, clause, brohult, today):
    owe(clause, organisation=brohult, due_kind="standing", due_on=today - timedelta(days=9))

    assert groups_on(browser_of(director).get(address("mine"))) == {"standing": (1, 1)}


def test_what_is_owed_twice_over_is_counted_once(browser_of, director, clause, brohult, today):
    owe(clause, organisation=brohult, person=director.person, due_on=today)

    assert groups_on(browser_of(director).get(address("mine"))) == {"soon": (1, 1)}


def test_a_long_group_shows_its_nearest_and_leads_to_all(browser_of, director, clause, brohult, today):
    for number in range(20):
        owe(clause, organisation=brohult, due_on=today + timedelta(days=20 - number), what=f"sak {number}")
    browser = browser_of(director)

    first = browser.get(address("mine"))
    every = browser.get(address("mine") + "?show=later")

    assert groups_on(first) == {"soon": (7, 7), "later": (13, 12)}
    assert every.content.decode().count('<th scope="row">') == 13


def test_a_group_that_is_none_shows_all_groups(browser_of, director, clause, brohult, today):
    owe(clause, organisation=brohult, due_on=today)

    assert groups_on(browser_of(director).get(address("mine") + "?show=nothing")) == {"soon": (1, 1)}


def test_the_neighbour_finds_nothing_of_it_on_their_page(browser_of, neighbour, clause, brohult, today):
    owe(clause, organisation=brohult, due_on=today)

    assert groups_on(browser_of(neighbour).get(address("mine"))) == {}


def test_a_delegate_finds_what_is_wanted_of_their_principal(browser_of, director, clause, brohult, today):
    delegate = make_user("member", "elis@samverk.example")
    Delegation.objects.create(principal=director, delegate=delegate, holds_from=today)
    owe(clause, organisation=brohult, due_on=today)

    page = browser_of(delegate).get(address("mine"))

    assert (groups_on(page), "Disa Holm" in page.content.decode()) == ({"soon": (1, 1)}, True)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, {"soon": (1, 1)}),
        ({"revoked_at": NOW}, {}),
    ],
)
def test_what_was_entrusted_stands_with_who_has_it_and_with_who_owes_it(
    browser_of, director, clause, brohult, today, fields, found
):
    colleague = make_user("member", "elis@samverk.example")
    owed = owe(clause, organisation=brohult, due_on=today)
    entrusting = {"name": "Elis Ek", "email": colleague.email, "until": today, "on_behalf_of": director.email}
    Entrusting.objects.create(obligation=owed, entrusted_at=NOW, entrusted_by=director.email, **entrusting | fields)

    pages = [browser_of(user).get(address("mine")) for user in (colleague, director)]

    assert [groups_on(page) for page in pages] == [found, {"soon": (1, 1)}]
    assert ("Elis Ek" in pages[1].content.decode()) == bool(found)


def test_whoever_left_an_office_finds_no_more_of_it(browser_of, body, clause, brohult, today):
    gone = seated("Disa Holm", make_body("Ett nätverk", kind="network"), make_organisation("Ekelunda"))
    there = seated("Tora Berg", body, brohult)
    fields = {"office": "kommundirektör", "office_key": "kommundirektör", "due_on": today}
    owe(clause, organisation=brohult, person=gone.person, **fields)

    found = [groups_on(browser_of(user).get(address("mine"))) for user in (gone, there)]

    assert found == [{}, {"soon": (1, 1)}]


def test_a_secretary_finds_what_the_secretariat_owes(browser_of, secretary, reader, clause, today):
    owe(clause, organisation=make_organisation("Sekretariatet", kind="secretariat"), due_on=today)

    found = [groups_on(browser_of(user).get(address("mine"))) for user in (secretary, reader)]

    assert found == [{"soon": (1, 1)}, {}]


def test_confidential_things_are_left_out_for_who_does_not_sit_in_the_body(browser_of, clause, brohult, today):
    outside = seated("Tora Berg", make_body("Ett nätverk", kind="network"), brohult)
    owe(clause, organisation=brohult, due_on=today)
    type(clause.item).objects.update(is_confidential=True)

    assert groups_on(browser_of(outside).get(address("mine"))) == {}


@pytest.mark.parametrize("name", ["mine", "organisation", "card", "body", "before-meeting"])
def test_a_citizen_is_sent_to_the_log_in(browser_of, clause, brohult, network, name):
    arguments = {"organisation": brohult, "card": brohult, "body": network, "before-meeting": clause.meeting}
    subject = [arguments[name].public_id] if name in arguments else []

    answer = browser_of(None).get(address(name, *subject))

    assert (answer.status_code, reverse("accounts:log-in") in answer["Location"]) == (302, True)


def test_what_a_municipality_owes_is_for_its_people_the_staff_and_the_chair_of_the_body(
    browser_of, body, director, neighbour, secretary, reader, clause, brohult, today
):
    chair = seated("Ylva Ek", body, make_organisation("Kvarnsele"), Mandate.Seat.CHAIR)
    owe(clause, organisation=brohult, due_on=today)

    users = (director, secretary, reader, chair, neighbour)
    found = [groups_on(browser_of(user).get(address("organisation", brohult.public_id))) for user in users]

    assert found == [{"soon": (1, 1)}] * 4 + [{}]


def test_a_neighbour_sees_what_is_published_and_is_led_to_the_clause(browser_of, neighbour, clause, brohult, today):
    owed = owe(clause, organisation=brohult, due_on=today)
    type(clause.meeting).objects.update(published_at=NOW)

    page = browser_of(neighbour).get(address("organisation", brohult.public_id))

    text = page.content.decode()
    assert groups_on(page) == {"soon": (1, 1)}
    assert (clause.public_id in text, owed.public_id in text) == (True, False)


def test_a_neighbour_sees_nothing_of_a_confidential_item_though_the_meeting_is_published(
    browser_of, neighbour, clause, brohult, today
):
    owe(clause, organisation=brohult, due_on=today)
    type(clause.meeting).objects.update(published_at=NOW)
    type(clause.item).objects.update(is_confidential=True)

    assert groups_on(browser_of(neighbour).get(address("organisation", brohult.public_id))) == {}


def test_the_card_is_for_the_municipality_and_the_staff(browser_of, director, neighbour, secretary, reader, brohult):
    users = (director, secretary, reader, neighbour)

    answers = [browser_of(user).get(address("card", brohult.public_id)).status_code for user in users]

    assert answers == [200, 200, 200, 404]


def test_the_card_draws_and_tells_the_same(browser_of, director, clause, brohult, today):
    owe(clause, organisation=brohult, due_on=today - timedelta(days=1))

    text = browser_of(director).get(address("card", brohult.public_id)).content.decode()

    assert (text.count('<rect class="overdue" x='), f'<th scope="row">{today.year}' in text) == (1, True)


def test_what_a_network_owes_is_for_its_members_and_the_staff(
    browser_of, network, neighbour, director, secretary, clause, brohult, today
):
    member, lead = (
        seated(name, network, make_organisation(place), seat)
        for name, place, seat in (("Tora Berg", "Kvarnsele", "member"), ("Elis Ek", "Sjövik", "chair"))
    )
    guest = seated("Vera Gäst", network, None, Mandate.Seat.GUEST)
    owe(clause, body=network, owner_kind="body", due_on=today)

    users = (member, lead, secretary, neighbour, director, guest)
    answers = [browser_of(user).get(address("body", network.public_id)) for user in users]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 404, 404, 404]
    assert [groups_on(answer) for answer in answers[:3]] == [{"soon": (1, 1)}] * 3


def test_a_member_of_the_network_opens_what_it_owes(browser_of, network, clause):
    member = seated("Tora Berg", network, make_organisation("Kvarnsele"))
    owed = owe(clause, body=network, owner_kind="body")

    assert browser_of(member).get(address("obligation", owed.public_id)).status_code == 200


@pytest.mark.parametrize("name", ["organisation", "card", "body", "before-meeting"])
def test_what_is_not_there_is_not_found(browser_of, secretary, name):
    assert browser_of(secretary).get(address(name, "nothing")).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("mine", 22), ("organisation", 14), ("body", 14)])
def test_a_page_costs_the_same_however_much_is_owed(
    browser_of, director, network, clause, brohult, today, django_assert_num_queries, name, queries, rows
):
    Mandate.objects.create(person=director.person, body=network, seat="member", role="HR-chef")
    for number in range(rows):
        for state in ("open", "reported"):
            owe(clause, organisation=brohult, due_on=today + timedelta(days=number * 9), state=state)
            owe(clause, body=network, owner_kind="body", due_on=today + timedelta(days=number * 9), state=state)
    subject = {"organisation": [brohult.public_id], "body": [network.public_id]}.get(name, [])
    browser = browser_of(director)

    with django_assert_num_queries(queries):
        browser.get(address(name, *subject))


def test_the_groups_of_a_page_take_up_everything_that_is_not_settled(browser_of, director, clause, brohult, today):
    for kind in Obligation.Due.values:
        owe(clause, organisation=brohult, due_kind=kind, due_on=today if kind == "day" else None)

    found = groups_on(browser_of(director).get(address("mine")))

    assert sum(count for count, _shown in found.values()) == len(Obligation.Due.values)
