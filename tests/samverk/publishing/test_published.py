"""The gate: what a citizen, a reader and a secretary may be shown."""

import pytest

from samverk.accounts.models import User
from samverk.publishing import published
from samverk.publishing.published import CITIZENS, Audience
from tests.factories import (
    make_addressee,
    make_attendance,
    make_body,
    make_clause,
    make_item,
    make_matter,
    make_meeting,
    make_organisation,
    make_person,
    make_presenter,
)

pytestmark = pytest.mark.django_db

READERS = Audience(sees_unpublished=True)
KEEPERS = Audience(sees_unpublished=True, sees_confidential=True)


def test_audience_follows_the_role(secretary: User, reader: User, administrator: User) -> None:
    found = [published.audience_of(user) for user in (administrator, secretary, reader)]

    assert found == [KEEPERS, KEEPERS, READERS]


def test_meetings_are_public_once_published() -> None:
    shown = make_meeting()
    hidden = make_meeting(published_at=None)

    assert set(published.meetings(CITIZENS)) == {shown}
    assert set(published.meetings(READERS)) == {shown, hidden}


def test_confidential_items_and_their_clauses_are_for_keepers() -> None:
    meeting = make_meeting()
    secret = make_item(meeting, is_confidential=True)
    clause = make_clause(secret)
    make_addressee(clause)

    for gate in (published.items, published.clauses, published.addressees):
        assert [gate(who).count() for who in (CITIZENS, READERS, KEEPERS)] == [0, 0, 1]


def test_clauses_without_an_item_are_as_public_as_their_meeting() -> None:
    loose = make_clause(None, meeting=make_meeting())
    make_clause(None, meeting=make_meeting(published_at=None))

    assert list(published.clauses(CITIZENS)) == [loose]


def test_a_guest_of_some_items_only_does_not_give_a_confidential_item_away() -> None:
    meeting = make_meeting()
    make_item(meeting, is_confidential=True)
    make_attendance(meeting, "Erik Sand", section="guest", item_numbers=["1"])
    member = make_attendance(meeting, "Disa Holm")

    assert list(published.attendances(CITIZENS)) == [member]
    assert published.attendances(KEEPERS).count() == 2


def test_a_guest_of_some_items_is_shown_where_nothing_is_confidential() -> None:
    meeting = make_meeting()
    make_item(meeting)
    guest = make_attendance(meeting, "Erik Sand", section="guest", item_numbers=["1"])

    assert list(published.attendances(CITIZENS)) == [guest]


def test_people_are_public_once_they_stand_in_something_public() -> None:
    shown, presenting, hidden, secret = (make_person(name) for name in ("Ada", "Bo", "Cia", "Dan"))
    meeting = make_meeting()
    make_attendance(meeting, "Ada", person=shown)
    make_presenter(make_item(meeting), "Bo", person=presenting)
    make_attendance(make_meeting(published_at=None), "Cia", person=hidden)
    make_addressee(make_clause(make_item(meeting, is_confidential=True)), "Dan", person=secret)

    assert set(published.persons(CITIZENS)) == {shown, presenting}
    assert set(published.persons(READERS)) == {shown, presenting, hidden}
    assert set(published.persons(KEEPERS)) == {shown, presenting, hidden, secret}


def test_members_are_public_and_other_organisations_once_named() -> None:
    member = make_organisation("Storvik")
    named = make_organisation("Region Sydkust", is_member=False)
    make_organisation("Okända bolaget", is_member=False)
    make_attendance(make_meeting(), organisation=named)

    assert set(published.organisations(CITIZENS)) == {member, named}


def test_bodies_are_public_once_they_have_met_or_been_addressed_in_public() -> None:
    met, addressed, planned = make_body("Styrelsen"), make_body("HR-nätverket"), make_body("Ny grupp")
    clause = make_clause(make_item(make_meeting(met)))
    make_addressee(clause, "HR-nätverket", body=addressed)
    make_meeting(planned, published_at=None)

    assert set(published.bodies(CITIZENS)) == {met, addressed}
    assert set(published.bodies(READERS)) == {met, addressed, planned}


def test_matters_are_public_with_their_first_public_step() -> None:
    shown = make_matter("Buss", make_item(make_meeting()), make_item(make_meeting(published_at=None)))
    make_matter("Lön", make_item(make_meeting(), is_confidential=True))

    assert list(published.matters(CITIZENS)) == [shown]
    assert published.matter_steps(CITIZENS).count() == 1
    assert published.matters(KEEPERS).count() == 2


def test_a_meeting_hides_items_from_those_who_may_not_see_them() -> None:
    meeting = make_meeting()
    make_item(meeting, is_confidential=True)

    assert [published.hides_items(who, meeting) for who in (CITIZENS, READERS, KEEPERS)] == [True, True, False]
    assert published.hides_items(CITIZENS, make_meeting()) is False
