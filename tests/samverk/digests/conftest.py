"""A collaboration of directors for whom letters are written."""

from datetime import date

import pytest

from samverk.accounts.models import User
from samverk.digests import tellers
from samverk.digests.actions import choose
from samverk.directory.models import Mandate
from samverk.followup.models import Obligation
from samverk.post.models import Letter
from samverk.site.flow import DIGEST_TELLERS
from tests.factories import (
    make_body,
    make_clause,
    make_item,
    make_mandate,
    make_meeting,
    make_organisation,
    make_person,
)
from tests.samverk.conftest import make_user


@pytest.fixture(autouse=True)
def told_by_the_rooms():
    """Let the rooms tell, as the running house does."""
    tellers.TELLERS[:] = DIGEST_TELLERS


class House:
    """Directors and what they owe, each under a short name."""

    def __init__(self, body):
        self.body = body
        self.item = make_item(make_meeting(body, date(2026, 12, 4), published_at=None))

    def director(self, name, organisation, *, frequency="", **mandate):
        person = make_person(name)
        make_mandate(person, organisation, **{"body": self.body, "seat": Mandate.Seat.MEMBER} | mandate)
        user = make_user("member", f"{name.split()[0].lower()}@samverk.example")
        User.objects.filter(pk=user.pk).update(person=person, name=name)
        user.refresh_from_db()
        if frequency:
            choose(user, frequency, by=user)
        return user

    def owe(self, what, due_on, *, item=None, **fields):
        clause = make_clause(item or self.item, f"att {what}", verb_class="assign")
        defaults = {"key": "k", "what": what, "done": "report", "owner_kind": "organisation", "state": "open"}
        defaults |= {"due_kind": "day" if due_on else "none", "due_on": due_on, "clause": clause}
        return Obligation.objects.create(**defaults | fields)


@pytest.fixture
def house(db):
    return House(make_body())


@pytest.fixture
def brohult(db):
    return make_organisation("Brohult")


def letters_to(user):
    """Return the digests written to ``user``, the first first."""
    return list(Letter.objects.filter(kind="digest", to_address=user.email).order_by("id"))
