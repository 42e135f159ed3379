"""For which organisation somebody signs."""

from datetime import datetime

from django.db.models import F
from django.utils import timezone

from samverk.accounts.models import User
from samverk.accounts.standing import mandates_on
from samverk.signing.models import Signer


def organisation_of(signer: Signer, user: User, at: datetime) -> str:
    """Return the name of the organisation in whose seat the signer sits, first of all in the body of the file.

    Empty where they have no seat on that day.
    """
    person_id = signer.person_id or user.person_id
    if person_id is None:
        return ""
    seats = mandates_on(timezone.localdate(at)).filter(person=person_id, organisation__isnull=False)
    in_body = seats.filter(body=signer.request.body_id) if signer.request.body_id else seats.none()
    for some in (in_body, seats):
        if (
            name := some.order_by(F("holds_from").desc(nulls_last=True), "pk")
            .values_list("organisation__name", flat=True)
            .first()
        ):
            return str(name)
    return ""
