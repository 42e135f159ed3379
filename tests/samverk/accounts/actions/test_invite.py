"""Inviting somebody, and saying which person a user is."""

from datetime import UTC, datetime, timedelta

import pytest

from samverk.accounts.actions import deactivate_user, invite, look_at_link, send_invitation, tie_person
from samverk.accounts.models import User
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_person

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LINK = "https://samverk.example/link/{}".format


def invited(person, by, email="disa@ekelunda.example"):
    return invite(person, email=email, link_of=LINK, at=NINE, by=by)


def test_invite_lets_the_person_in_by_mandate_with_a_link_for_a_week(secretary):
    person = make_person("Disa Ek")

    user = invited(person, secretary)

    letter = Letter.objects.get()
    token = letter.secret_part.rpartition("/")[2]
    last = NINE + timedelta(days=7, seconds=-1)
    assert (user.role, user.person, user.name, user.has_usable_password()) == ("member", person, "Disa Ek", False)
    assert (letter.to_address, letter.kind) == ("disa@ekelunda.example", "invitation")
    assert look_at_link(token, address="192.0.2.1", at=last).user == user
    assert list(TrailEntry.objects.order_by("pk").values_list("act", "by")) == [
        (act, secretary.email) for act in ("user-created", "person-tied", "user-invited")
    ]


def test_invite_refuses_an_address_that_is_taken_and_changes_nothing(secretary):
    with pytest.raises(RuleBroken, match="email-taken"):
        invited(make_person(), secretary, email=secretary.email)

    assert (User.objects.count(), Letter.objects.count()) == (1, 0)


def test_nobody_who_is_shut_out_is_invited_again(secretary):
    user = invited(make_person(), secretary)
    deactivate_user(user, at=NINE, by=secretary)

    with pytest.raises(RuleBroken, match="user-shut-out"):
        send_invitation(user, link_of=LINK, at=NINE, by=secretary)

    assert Letter.objects.count() == 1


def test_tie_person_notes_what_changes_and_nothing_else(reader, secretary):
    person = make_person()

    for one in (person, person, None):
        tie_person(reader, one, by=secretary)

    assert User.objects.get(pk=reader.pk).person is None
    assert list(TrailEntry.objects.order_by("pk").values_list("detail", flat=True)) == [
        {"before": "", "person": person.public_id},
        {"before": person.public_id, "person": ""},
    ]
