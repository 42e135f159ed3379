"""Working groups that clauses set up."""

from datetime import date

import pytest

from samverk.directory.models import Body, Mandate
from samverk.intake.models import WorkingGroup
from tests.factories import make_body, make_clause, make_item, make_mandate, make_meeting, make_person
from tests.samverk.intake.making import make_user_with_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def chair(body):
    return make_user_with_seat(body, "Disa Holm", organisation="Brohult", seat="chair")


@pytest.fixture
def clause(body):
    return make_clause(make_item(make_meeting(body)), "att utse Disa Holm som arbetsgrupp")


def filled(*mandates, **fields):
    members = [mandate.pk for mandate in mandates]
    return {"name": "Växelgruppen", "task": "Utred växeln", "members": members, "ends_on": "2099-05-31"} | fields


def test_a_clause_sets_up_a_group_with_members_task_and_end(body, chair, clause, browser_of):
    seat = Mandate.objects.get()

    answer = browser_of(chair).post(f"/proposals/groups/new/{clause.public_id}/", filled(seat, leads=seat.pk))

    group = WorkingGroup.objects.get()
    assert answer["Location"] == f"/proposals/groups/{group.public_id}/"
    assert (group.clause, group.body.kind, group.body.ends_on) == (clause, "working-group", date(2099, 5, 31))
    assert list(group.body.mandates.values_list("person__name", "seat")) == [("Disa Holm", "chair")]


def test_who_left_office_cannot_be_chosen(body, chair, clause, browser_of):
    left = make_mandate(make_person("Arne Borta"), body=body, seat="member", holds_to=date(2021, 1, 1))

    answer = browser_of(chair).post(f"/proposals/groups/new/{clause.public_id}/", filled(left))

    assert list(answer.context["form"].errors) == ["members"]
    assert Body.objects.filter(kind="working-group").count() == 0


def test_a_name_that_is_taken_and_a_day_that_is_over_are_told(body, chair, clause, browser_of):
    seat = Mandate.objects.get()
    client, address = browser_of(chair), f"/proposals/groups/new/{clause.public_id}/"

    taken = client.post(address, filled(seat, name=body.name))
    over = client.post(address, filled(seat, ends_on="2001-01-01"))

    assert (list(taken.context["form"].errors), list(over.context["form"].errors)) == (["name"], ["ends_on"])


def test_a_group_is_set_up_by_those_who_prepare_the_body(body, chair, clause, secretary, reader, browser_of):
    member = make_user_with_seat(body, "Karin Lind")
    address = f"/proposals/groups/new/{clause.public_id}/"

    codes = [browser_of(user).get(address).status_code for user in (chair, secretary, member, reader, None)]

    assert codes == [200, 200, 403, 403, 302]


@pytest.fixture
def group(chair, clause, browser_of):
    seat = Mandate.objects.get()
    browser_of(chair).post(f"/proposals/groups/new/{clause.public_id}/", filled(seat, leads=seat.pk))
    return WorkingGroup.objects.get()


def test_who_sees_a_group(body, chair, group, secretary, reader, browser_of):
    colleague = make_user_with_seat(body, "Ulf Kollega")
    neighbour = make_user_with_seat(make_body("Annat", kind="network"), "Sven Granne", organisation="Lindhamn")
    readers = (chair, secretary, reader, colleague, neighbour, None)

    codes = [browser_of(user).get(f"/proposals/groups/{group.public_id}/").status_code for user in readers]

    assert codes == [200, 200, 200, 200, 404, 302]


def test_the_report_dissolves_the_group_once(chair, group, browser_of):
    client, address = browser_of(chair), f"/proposals/groups/{group.public_id}/"

    client.post(address, {"report": "Växeln är utredd."})
    again = client.post(address, {"report": "En gång till."}, follow=True)

    group.refresh_from_db()
    assert (group.report, group.dissolved_on) == ("Växeln är utredd.", group.body.mandates.get().holds_to)
    assert [message.level_tag for message in again.context["messages"]][-1] == "error"


def test_members_do_not_report_for_the_one_who_leads(body, group, browser_of):
    colleague = make_user_with_seat(body, "Ulf Kollega")

    answer = browser_of(colleague).post(f"/proposals/groups/{group.public_id}/", {"report": "x"})

    assert answer.status_code == 404


def test_a_member_who_left_office_is_flagged(body, chair, group, browser_of):
    client, address = browser_of(chair), f"/proposals/groups/{group.public_id}/"
    before = [member.is_out_of_office for member in client.get(address).context["row"].members]
    Mandate.objects.filter(body=body).update(holds_to=date(2021, 1, 1))

    after = [member.is_out_of_office for member in client.get(address).context["row"].members]

    assert (before, after) == ([False], [True])


def test_the_list_of_groups_costs_the_same_however_many(
    body, chair, clause, group, browser_of, django_assert_num_queries
):
    client = browser_of(chair)
    client.get("/proposals/groups/")

    with django_assert_num_queries(11):
        client.get("/proposals/groups/")
    seat = Mandate.objects.filter(body=body).get()
    for name in ("Grupp två", "Grupp tre"):
        client.post(f"/proposals/groups/new/{clause.public_id}/", filled(seat, name=name))
    with django_assert_num_queries(11):
        client.get("/proposals/groups/")
