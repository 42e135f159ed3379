"""The page behind a guest's link: their own item, and nothing if the link is not theirs, now, and whole."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from samverk.accounts.models import LogInFailure
from samverk.guests import actions
from samverk.guests.links import token_of
from tests.samverk.guests.making import make_agenda, make_invitation

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture
def meeting():
    return make_agenda(30, 20)


@pytest.fixture
def guest(meeting, secretary):
    return make_invitation(meeting.items.get(position=2), secretary)


def own(invitation, path=""):
    return f"/guests/own/{token_of(invitation)}/{path}"


def test_a_guest_sees_their_own_item_and_no_other(guest, client):
    answer = client.get(own(guest))

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Punkt 2" in page
    assert "Punkt 1" not in page
    assert (answer["Referrer-Policy"], answer["X-Robots-Tag"]) == ("same-origin", "noindex")
    assert "no-store" in answer["Cache-Control"]


def test_a_link_with_any_sign_changed_opens_nothing(guest, client):
    token = token_of(guest)
    for place in range(0, len(token), 7):
        LogInFailure.objects.all().delete()
        wrong = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]

        answer = client.get(f"/guests/own/{wrong}/")

        assert answer.status_code == 404
        assert "Punkt" not in answer.content.decode()


def test_guessing_is_slowed_down_but_a_right_link_still_opens(guest, client):
    codes = [client.get("/guests/own/x.y/").status_code for _ in range(60)]

    assert (codes[0], codes[-1]) == (404, 429)
    assert client.get(own(guest)).status_code == 200


def revoked(guest, secretary):
    actions.revoke(guest, by=secretary)


def moved_into_the_past(guest, _secretary):
    guest.meeting.held_on = date(2020, 1, 1)
    guest.meeting.save()


def cancelled(guest, _secretary):
    guest.meeting.cancelled_at = "2027-01-01T10:00Z"
    guest.meeting.save()


def taken_off(guest, _secretary):
    guest.item.delete()


def sent_anew(guest, secretary):
    actions.invite_again(guest, email=guest.email, seen=1, by=secretary)


@pytest.mark.parametrize("happens", [revoked, moved_into_the_past, cancelled, taken_off, sent_anew])
def test_a_link_that_does_not_hold_any_more_leaks_nothing(happens, guest, secretary, client):
    address = own(guest)
    happens(guest, secretary)

    answers = [client.get(address), client.post(address + "answer/", {"comes": "yes"})]

    assert [answer.status_code for answer in answers] == [410, 410]
    assert [
        word for answer in answers for word in ("Punkt", "Direktörsgruppen") if word in answer.content.decode()
    ] == []


def test_a_link_after_its_day_is_too_old(secretary, client, meeting, guest):
    moved_into_the_past(guest, secretary)

    assert client.get(own(guest)).status_code == 410


def test_a_guest_answers_corrects_their_name_and_hands_in_slides(guest, client):
    client.post(own(guest, "answer/"), {"comes": "yes", "note": "Kommer med tåg"})
    client.post(own(guest, "name/"), {"name": "Olle Bergh", "title": "it-chef", "organisation": "Kvarnsele"})
    client.post(own(guest, "slides/"), {"slides": [SimpleUploadedFile("bilder.pdf", PDF)]})

    guest.refresh_from_db()
    assert (guest.state, guest.name, guest.item.papers.get().name) == ("confirmed", "Olle Bergh", "bilder.pdf")


@pytest.mark.parametrize(
    ("path", "form", "field"),
    [
        ("answer/", {}, "comes"),
        ("name/", {"name": " "}, "name"),
        ("slides/", {}, "slides"),
        ("slides/", {"slides": SimpleUploadedFile("bilder.pdf", b"<svg onload=x>")}, "slides"),
    ],
)
def test_what_is_filled_in_wrongly_is_told(path, form, field, guest, client):
    answer = client.post(own(guest, path), form)

    assert answer.status_code == 400
    assert list(answer.context["forms"][path.strip("/")].errors) == [field]


def test_a_link_opens_none_of_the_houses_other_pages(guest, meeting, client):
    client.get(own(guest))

    codes = [
        client.get(address).status_code
        for address in (
            f"/guests/meetings/{meeting.public_id}/",
            f"/guests/invitations/{guest.public_id}/",
            f"/agendas/{meeting.public_id}/",
            f"/punkter/{guest.item.public_id}/",
        )
    ]

    assert codes[:2] == [302, 302]
    assert 200 not in codes
