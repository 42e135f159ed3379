"""What somebody owes, and people who see it, for tests."""

from samverk.accounts.models import User
from samverk.directory.models import Mandate
from samverk.followup.models import Obligation
from tests.factories import make_mandate, make_person
from tests.samverk.conftest import make_user


def owe(clause, **fields):
    """Store an open obligation with a key of its own; ``organisation``, ``person`` or ``body`` says whose it is."""
    number = Obligation.objects.count()
    defaults = {"key": f"k{number}", "what": f"göra sak {number}", "done": "report", "state": "open"}
    due_kind = "day" if fields.get("due_on") else "none"
    defaults |= {"owner_kind": "organisation", "clause": clause, "due_kind": due_kind}
    return Obligation.objects.create(**defaults | fields)


def seated(name, body, organisation=None, seat=Mandate.Seat.MEMBER, **fields):
    """Store a user by mandate whose person has a seat in ``body``."""
    person = make_person(name)
    make_mandate(person, organisation, **{"body": body, "seat": seat} | fields)
    user = make_user("member", f"{name.split()[0].lower()}@samverk.example")
    User.objects.filter(pk=user.pk).update(person=person, name=name)
    return User.objects.get(pk=user.pk)
