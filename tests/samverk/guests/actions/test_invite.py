"""Inviting, sending anew, revoking."""

import pytest

from samverk.guests import actions
from samverk.guests.links import invitation_behind, token_of
from samverk.guests.models import Invitation
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.samverk.guests.making import AT, make_agenda, make_invitation

pytestmark = pytest.mark.django_db


@pytest.fixture
def item():
    return make_agenda(30, 20).items.get(position=2)


def test_a_guest_is_told_item_time_place_and_gets_a_link_of_their_own(item, secretary):
    invitation = make_invitation(item, secretary, technical_notes="HDMI finns")

    letter = Letter.objects.get()
    assert (letter.to_address, letter.kind) == ("olle@kvarnsele.example", "guest-invited")
    assert [part for part in ("Punkt 2", "09.30", "09.50", "Eken", "HDMI finns") if part not in letter.text] == []
    assert invitation_behind(token_of(invitation), at=AT, address="192.0.2.1") == invitation
    assert "Punkt 1" not in letter.text
    assert letter.held_secret
    assert token_of(invitation) not in letter.text


def test_a_confidential_title_stands_in_no_letter(item, secretary):
    item.is_confidential = True
    item.save()

    make_invitation(item, secretary)

    letter = Letter.objects.get()
    assert "Punkt 2" not in letter.subject + letter.text


def test_an_address_is_invited_to_an_item_once(item, secretary):
    make_invitation(item, secretary)

    with pytest.raises(RuleBroken, match="already-invited"):
        make_invitation(item, secretary, email="Olle@Kvarnsele.example")

    assert (Invitation.objects.count(), Letter.objects.count()) == (1, 1)


@pytest.mark.parametrize("fields", [{"state": "held"}, {"cancelled_at": AT}, {"opened_at": AT}])
def test_nobody_is_invited_to_what_has_begun(fields, secretary):
    meeting = make_agenda(30, **fields)

    with pytest.raises(RuleBroken, match="meeting-has-begun"):
        make_invitation(meeting.items.get(), secretary)


def test_sent_anew_to_another_address_the_old_link_opens_nothing(item, secretary):
    invitation = make_invitation(item, secretary, email="ole@kvarnsele.example")
    old = token_of(invitation)

    actions.invite_again(invitation, email="olle@kvarnsele.example", seen=1, by=secretary)

    assert Letter.objects.first().to_address == "olle@kvarnsele.example"
    assert invitation_behind(token_of(invitation), at=AT, address="").email == "olle@kvarnsele.example"
    with pytest.raises(RuleBroken, match="invitation-revoked"):
        invitation_behind(old, at=AT, address="")


def test_sent_anew_twice_from_the_same_page_it_is_sent_once(item, secretary):
    invitation = make_invitation(item, secretary)
    actions.invite_again(invitation, email=invitation.email, seen=1, by=secretary)

    with pytest.raises(RuleBroken, match="invitation-changed"):
        actions.invite_again(invitation, email=invitation.email, seen=1, by=secretary)

    assert Letter.objects.count() == 2


def test_revoked_the_link_opens_nothing_and_the_guest_is_told_once(item, secretary):
    invitation = make_invitation(item, secretary)
    actions.revoke(invitation, by=secretary)

    with pytest.raises(RuleBroken, match="invitation-changed"):
        actions.revoke(invitation, by=secretary)

    assert [letter.kind for letter in Letter.objects.all()] == ["guest-off", "guest-invited"]
    with pytest.raises(RuleBroken, match="invitation-revoked"):
        invitation_behind(token_of(invitation), at=AT, address="")


def test_after_revocation_the_same_address_may_be_invited_anew(item, secretary):
    actions.revoke(make_invitation(item, secretary), by=secretary)

    assert make_invitation(item, secretary).state == Invitation.State.INVITED
