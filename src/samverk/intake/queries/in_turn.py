"""Bodies that somebody prepares because it is their turn, or by an office that always does."""

from collections.abc import Collection

from samverk.accounts.models import User
from samverk.accounts.standing import Standing
from samverk.arrangements.queries.preparers import is_preparing
from samverk.intake.queries.choices import coming_meetings


def prepared_in_turn(user: User, standing: Standing, *, besides: Collection[int]) -> frozenset[int]:
    """Return the ids of bodies with a rota whose next meeting ``user`` prepares, or acts for somebody who does.

    ``besides`` are bodies that need not be asked about. One query, and three for each body with a rota.
    """
    if user.person_id is None and not standing.held:
        return frozenset()
    coming = coming_meetings(standing.on).filter(body__rota__isnull=False).exclude(body__in=besides)
    the_next = {meeting.body_id: meeting for meeting in reversed(list(coming))}
    return frozenset(
        body_id
        for body_id, meeting in the_next.items()
        if body_id is not None and is_preparing(user, standing, meeting)
    )
