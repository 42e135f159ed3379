"""Ending sessions."""

from django.db import transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.records import trail


@transaction.atomic
def end_sessions(user: User, *, by: User) -> None:
    """End every open session of ``user``; the one who asks goes on in a new round."""
    User.objects.filter(pk=user.pk).update(session_round=F("session_round") + 1)
    user.refresh_from_db(fields=["session_round"])
    trail.note("sessions-ended", user, by=by)
