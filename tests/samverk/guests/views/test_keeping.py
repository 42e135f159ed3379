"""The secretary's pages about guests."""

import pytest

from samverk.guests.models import Invitation
from samverk.post.models import Letter
from tests.factories import make_body, make_presenter
from tests.samverk.guests.making import make_agenda, make_invitation
from tests.samverk.intake.making import make_user_with_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return make_agenda(30, 20, 10)


@pytest.fixture
def chair(meeting):
    return make_user_with_seat(meeting.body, "Disa Holm", organisation="Brohult", seat="chair")


def test_guests_are_kept_by_those_who_prepare_the_meeting(meeting, chair, secretary, reader, browser_of):
    guest = make_invitation(meeting.items.first(), secretary)
    member = make_user_with_seat(meeting.body, "Karin Lind")
    neighbour = make_user_with_seat(make_body("Annat"), "Sven Granne", organisation="Lindhamn", seat="chair")
    readers = (chair, secretary, member, neighbour, reader, None)
    addresses = [
        f"/guests/meetings/{meeting.public_id}/invite/",
        f"/guests/invitations/{guest.public_id}/",
    ]

    codes = [[browser_of(user).get(address).status_code for user in readers] for address in addresses]

    assert codes == [[200, 200, 404, 404, 404, 302]] * 2


def test_members_and_staff_see_who_comes_but_readers_nothing_confidential(meeting, secretary, reader, browser_of):
    secret = meeting.items.get(position=2)
    secret.is_confidential = True
    secret.save()
    make_invitation(meeting.items.get(position=1), secretary)
    make_invitation(secret, secretary, email="eva@kvarnsele.example", name="Eva Ström")
    member = make_user_with_seat(meeting.body, "Karin Lind")
    neighbour = make_user_with_seat(make_body("Annat"), "Sven Granne", organisation="Lindhamn", seat="chair")
    address = f"/guests/meetings/{meeting.public_id}/"

    pages = [browser_of(user).get(address) for user in (secretary, member, reader)]

    assert [len(page.context["rows"]) for page in pages] == [2, 2, 1]
    assert ["kvarnsele.example" in page.content.decode() for page in pages[1:]] == [False, False]
    assert [browser_of(user).get(address).status_code for user in (neighbour, None)] == [404, 302]


def test_nobody_else_revokes_or_tells(meeting, secretary, reader, browser_of):
    guest = make_invitation(meeting.items.first(), secretary)
    member = make_user_with_seat(meeting.body, "Karin Lind")
    addresses = (f"/guests/invitations/{guest.public_id}/revoke/", f"/guests/meetings/{meeting.public_id}/tell/")

    codes = [browser_of(user).post(address).status_code for user in (member, reader, None) for address in addresses]

    assert codes == [404, 404, 404, 404, 302, 302]


def test_a_guest_is_invited_from_the_page(meeting, chair, browser_of):
    form = {
        "item": meeting.items.first().pk,
        "role": "presenter",
        "name": "Olle Berg",
        "email": "olle@kvarnsele.example",
        "slides_due_at": "2099-03-01T12:00",
    }
    client, address = browser_of(chair), f"/guests/meetings/{meeting.public_id}/invite/"

    first, second = client.post(address, form), client.post(address, form)

    assert (first.status_code, second.status_code) == (302, 400)
    assert list(second.context["form"].errors) == ["email"]
    assert Invitation.objects.get().invited_by == chair.email


def test_a_letter_that_came_back_is_shown(meeting, secretary, browser_of):
    make_invitation(meeting.items.first(), secretary, email="ole@kvarnsele.example")
    Letter.objects.update(state="bounced")

    answer = browser_of(secretary).get(f"/guests/meetings/{meeting.public_id}/")

    assert [row.has_bounced for row in answer.context["rows"]] == [True]


def test_a_presenter_without_a_seat_who_is_not_invited_is_named(meeting, secretary, browser_of):
    make_presenter(meeting.items.first(), "Eva Ström")
    make_presenter(meeting.items.first(), "Olle Berg")
    make_invitation(meeting.items.first(), secretary)

    answer = browser_of(secretary).get(f"/guests/meetings/{meeting.public_id}/")

    assert [presenter.name_as_written for presenter in answer.context["not_invited"]] == ["Eva Ström"]


def test_who_is_awaited_in_two_places_at_once_is_marked(meeting, secretary, browser_of):
    other = make_agenda(120, body=make_body("Styrelsen", kind="board"))
    for item in (*meeting.items.all()[:2], other.items.first()):
        make_invitation(item, secretary)

    answer = browser_of(secretary).get(f"/guests/meetings/{meeting.public_id}/")

    clashes = [[str(clash.meeting) for clash in row.clashes] for row in answer.context["rows"]]
    assert clashes == [[str(other)], [str(other)]]


def test_guests_who_do_not_know_their_time_are_told_by_one_press(meeting, secretary, browser_of):
    make_invitation(meeting.items.get(position=2), secretary)
    meeting.items.get(position=1).entry.__class__.objects.filter(item__position=1).update(minutes=60)
    client, address = browser_of(secretary), f"/guests/meetings/{meeting.public_id}/"
    before = client.get(address).context["to_tell"]

    client.post(address + "tell/")
    client.post(address + "tell/")

    assert (before, client.get(address).context["to_tell"], Letter.objects.count()) == (1, 0, 2)


def test_the_language_of_the_reader_makes_no_time_new(meeting, secretary, browser_of):
    make_invitation(meeting.items.get(position=2), secretary)

    answer = browser_of(secretary).get(f"/en/guests/meetings/{meeting.public_id}/")

    assert answer.context["to_tell"] == 0


def test_the_list_costs_the_same_however_many_guests(meeting, secretary, browser_of, django_assert_num_queries):
    client, address = browser_of(secretary), f"/guests/meetings/{meeting.public_id}/"
    make_invitation(meeting.items.first(), secretary)
    client.get(address)

    with django_assert_num_queries(14):
        client.get(address)
    make_invitation(meeting.items.get(position=2), secretary, email="eva@kvarnsele.example")
    make_invitation(meeting.items.get(position=3), secretary, email="ulf@kvarnsele.example")
    with django_assert_num_queries(14):
        client.get(address)
