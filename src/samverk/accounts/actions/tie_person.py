"""Saying which person of the directory a user is."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Person
from samverk.records import trail


@transaction.atomic
def tie_person(user: User, person: Person | None, *, by: User) -> None:
    """Let ``user`` act by the mandates of ``person``, or by none; the same again leaves no trace."""
    stored = User.objects.select_for_update(of=("self",)).select_related("person").get(pk=user.pk)
    if stored.person_id == (person.pk if person else None):
        return
    User.objects.filter(pk=user.pk).update(person=person)
    before = str(stored.person.public_id) if stored.person else ""
    trail.note("person-tied", user, by=by, before=before, person=str(person.public_id) if person else "")
    user.person = person
