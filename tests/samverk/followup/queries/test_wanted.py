"""What is owed by an office in a body is wanted of whoever holds the office, also where others lead the body."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.accounts.models import User
from samverk.accounts.standing import standings_of
from samverk.digests.obligations import tell_of_obligations
from samverk.digests.tellers import Reader
from samverk.directory.models import Mandate
from samverk.followup.deriving import office_key
from samverk.followup.queries.answerers import answerers
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.followup.making import owe, seated

pytestmark = pytest.mark.django_db
OFFICE = "samordnare"


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def network():
    return make_body("HR-nätverket", kind="network")


@pytest.fixture
def obligation(network, today):
    """Return what the network's coordinator owes in two days."""
    clause = make_clause(make_item(make_meeting(make_body(), today - timedelta(days=9), published_at=None)))
    office = {"office": OFFICE, "office_key": office_key(OFFICE), "body": network, "owner_kind": "office"}
    return owe(clause, due_on=today + timedelta(days=1), **office)


@pytest.fixture
def people(network):
    """Return users by what they are in the network: chair, holder, member."""
    chair = Mandate.Seat.CHAIR
    return {
        "chair": seated("Cilla Ordförande", network, make_organisation("Brohult"), seat=chair),
        "holder": seated("Hedda Samordnare", network, make_organisation("Ekelunda"), role="Samordnaren"),
        "member": seated("Mia Ledamot", network, make_organisation("Lindhamn")),
    }


def finds(browser_of, user, obligation):
    page = browser_of(user).get(reverse("followup:mine")).content.decode()
    return obligation.public_id in page


def test_the_holder_and_the_chair_find_it_and_a_member_does_not(browser_of, people, obligation):
    found = [who for who, user in people.items() if finds(browser_of, user, obligation)]

    assert found == ["chair", "holder"]


def test_the_same_office_in_another_body_is_not_meant(browser_of, people, obligation):
    other = seated("Ove Annan", make_body("Inköp", kind="network"), make_organisation("Örnabo"), role=OFFICE)

    assert finds(browser_of, other, obligation) is False


def test_whoever_holds_the_office_next_finds_it_and_the_former_holder_does_not(
    browser_of, people, network, obligation, today
):
    Mandate.objects.filter(person=people["holder"].person).update(holds_to=today - timedelta(days=1))
    successor = seated("Siv Efterträdare", network, make_organisation("Åbynäs"), role=OFFICE, holds_from=today)

    found = [finds(browser_of, user, obligation) for user in (people["holder"], successor)]

    assert found == [False, True]


def test_the_holder_is_among_those_who_are_asked_how_it_stands(people, obligation, today):
    asked = answerers([obligation], today)[obligation.pk]

    assert sorted(asked) == sorted((people[who].email, people[who].name) for who in ("chair", "holder"))


def test_the_holder_is_reminded_once(people, obligation, today):
    users = list(User.objects.filter(pk__in=[user.pk for user in people.values()]))
    readers = [
        Reader(user, standing) for user, standing in zip(users, standings_of(users, today).values(), strict=True)
    ]

    told = [tiding.user_id for tiding in tell_of_obligations(readers, today)]

    assert sorted(told) == sorted(people[who].pk for who in ("chair", "holder"))
