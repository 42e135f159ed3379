"""What a body is bound by."""

from typing import Any

from django.db import transaction

from samverk.directory.models import Body
from samverk.records import trail


@transaction.atomic
def settle_body(
    body: Body, *, profile: str, seats_per_organisation: int | None, calendar_is_public: bool, by: trail.HasEmail
) -> None:
    """Store which rules bind ``body``, how many votes a municipality has, and who sees its days.

    The same again leaves no trace. Fewer seats than are held now unseat nobody; they bind those who come.
    """
    wanted: dict[str, Any] = {
        "profile": profile,
        "seats_per_organisation": seats_per_organisation,
        "calendar_is_public": calendar_is_public,
    }
    stored = Body.objects.select_for_update().get(pk=body.pk)
    if all(getattr(stored, name) == value for name, value in wanted.items()):
        return
    Body.objects.filter(pk=body.pk).update(**wanted)
    trail.note("body-settled", body, by=by, **wanted)
