"""Seats and log-ins: who keeps them, and what they see."""

from datetime import date

import pytest
from django.urls import reverse

from samverk.accounts.models import User
from samverk.directory.models import Body, Mandate, Person
from samverk.post.models import Letter
from tests.factories import make_body, make_mandate, make_organisation, make_person
from tests.samverk.accounts.making import make_seated

pytestmark = pytest.mark.django_db
PEOPLE = reverse("accounts:people")


@pytest.fixture
def body():
    return make_body("Styrelsen", seats_per_organisation=1)


@pytest.fixture
def ekelunda():
    return make_organisation("Ekelunda")


@pytest.fixture
def disa(body, ekelunda):
    person = make_person("Disa Ek")
    make_mandate(person, ekelunda, body=body, seat="member", holds_from=date(2026, 1, 1))
    return person


@pytest.fixture
def keeper(client, secretary):
    client.force_login(secretary)
    return client


def said(body, organisation, **more):
    wanted = {"body": body.public_id, "organisation": organisation.public_id, "seat": "member", "role": ""}
    return wanted | {"holds_from": "2026-03-02", "holds_to": ""} | more


def address(name, subject):
    return reverse(f"accounts:{name}", args=[subject.public_id])


def test_pages_open_to_the_secretariat_alone(browser_of, reader, secretary, administrator, body, disa):
    chair = make_seated("chair@brohult.example", {"chair": (body, make_organisation("Brohult"))})
    pages = [
        PEOPLE,
        reverse("accounts:new-person"),
        address("person", disa),
        address("mandate", Mandate.objects.get(person=disa)),
        reverse("accounts:bodies"),
        address("body", body),
    ]

    statuses = {
        tuple(browser_of(user).get(page).status_code for user in (None, reader, chair, secretary, administrator))
        for page in pages
    }

    assert statuses == {(302, 403, 403, 200, 200)}


def test_acts_are_refused_to_all_others(browser_of, reader, body, disa):
    chair = make_seated("chair@brohult.example", {"chair": (body, None)})
    acts = [address(name, disa) for name in ("give-mandate", "invite", "tie")]
    acts += [address("end-mandate", Mandate.objects.get(person=disa))]
    acts += [address(name, chair) for name in ("invite-again", "untie")]

    statuses = {tuple(browser_of(user).post(act).status_code for user in (None, reader, chair)) for act in acts}

    assert statuses == {(302, 403, 403)}


def test_the_list_shows_seats_and_log_ins_under_one_query_count(
    keeper, body, ekelunda, disa, django_assert_num_queries
):
    queries = 7
    with django_assert_num_queries(queries):
        keeper.get(PEOPLE)
    make_seated("ada@ekelunda.example", {"deputy": (body, ekelunda), "guest": (make_body("Presidiet"), None)})
    make_seated("bo@ekelunda.example", {})

    with django_assert_num_queries(queries):
        response = keeper.get(PEOPLE)

    assert [person.name for person in response.context["page"].rows] == ["Ada", "Bo", "Disa Ek"]


def test_the_list_finds_people_by_name_and_body(keeper, body, disa):
    make_person("Åsa Berg")

    found = [
        [person.name for person in keeper.get(PEOPLE, asked).context["page"].rows]
        for asked in ({"name": "åsa"}, {"body": body.public_id}, {"name": "åsa", "body": body.public_id})
    ]

    assert found == [["Åsa Berg"], ["Disa Ek"], []]


def test_a_person_is_added_and_seated(keeper, body, ekelunda):
    page = keeper.post(reverse("accounts:new-person"), {"name": "Åsa Berg"})
    person = Person.objects.get()

    keeper.post(address("give-mandate", person), said(body, ekelunda))

    assert page.headers["Location"] == address("person", person)
    assert list(person.mandates.values_list("body", "organisation", "seat", "holds_from")) == [
        (body.pk, ekelunda.pk, "member", date(2026, 3, 2))
    ]


def test_the_last_seat_is_told_at_the_municipality(keeper, body, ekelunda, disa):
    response = keeper.post(address("give-mandate", make_person("Åsa Berg")), said(body, ekelunda))

    assert list(response.context["mandate_form"].errors) == ["organisation"]
    assert Mandate.objects.count() == 1


def test_a_mandate_is_corrected_and_ended(keeper, body, ekelunda, disa):
    mandate = Mandate.objects.get()

    keeper.post(address("mandate", mandate), said(body, ekelunda, seat="chair"))
    early = keeper.post(address("end-mandate", mandate), {"last_day": "2026-03-01"})
    keeper.post(address("end-mandate", mandate), {"last_day": "2026-06-30"})

    mandate.refresh_from_db()
    assert list(early.context["ending_form"].errors) == ["last_day"]
    assert (mandate.seat, mandate.holds_to) == ("chair", date(2026, 6, 30))


def test_a_person_is_invited_once_and_again(keeper, disa):
    keeper.post(address("invite", disa), {"email": "disa@ekelunda.example"})
    user = User.objects.get(person=disa)
    keeper.post(address("invite-again", user))
    taken = keeper.post(address("invite", disa), {"email": "disa@ekelunda.example"})

    assert list(taken.context["invitation_form"].errors) == ["email"]
    assert list(Letter.objects.values_list("to_address", "kind")) == [("disa@ekelunda.example", "invitation")] * 2


def test_a_user_is_tied_to_a_person_and_untied(keeper, reader, disa):
    keeper.post(address("tie", disa), {"email": reader.email.upper()})
    tied = User.objects.get(pk=reader.pk).person
    keeper.post(address("untie", reader))
    unknown = keeper.post(address("tie", disa), {"email": "nobody@ekelunda.example"})

    assert (tied, User.objects.get(pk=reader.pk).person) == (disa, None)
    assert list(unknown.context["tying_form"].errors) == ["email"]


def test_a_body_is_settled_and_says_what_binds_it(keeper, body):
    page = address("body", body)

    keeper.post(page, {"profile": "joint-committee", "seats_per_organisation": "2", "calendar_is_public": "on"})
    wrong = keeper.post(page, {"profile": "club", "seats_per_organisation": "0"})

    assert Body.objects.values_list("profile", "seats_per_organisation", "calendar_is_public").get() == (
        "joint-committee",
        2,
        True,
    )
    assert list(wrong.context["form"].errors) == ["profile", "seats_per_organisation"]
    assert "Justeringen tillkännages på alla dess kommuners anslagstavlor." in keeper.get(page).context["rules"]


@pytest.mark.parametrize("name", ["person", "mandate", "body"])
def test_what_is_not_there_is_not_found(keeper, name):
    assert keeper.get(reverse(f"accounts:{name}", args=["nowhere"])).status_code == 404
