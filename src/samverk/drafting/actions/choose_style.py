"""Choosing how a body's minutes are written."""

from django.db import transaction

from minutebook.write import HOUSE_STYLES
from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.drafting.models import BodyStyle
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def choose_style(body: Body, style: str, *, by: User) -> None:
    """Let the drafts of ``body`` be written in a style; minutes that are approved stay as they were.

    Raises ``RuleBroken("unknown-house-style")``, and ``"nothing-to-change"`` if it is the body's already.
    """
    if style not in HOUSE_STYLES:
        raise RuleBroken("unknown-house-style", style[:30])
    standing, _is_new = BodyStyle.objects.select_for_update().get_or_create(body=body, defaults={"style": ""})
    if standing.style == style:
        raise RuleBroken("nothing-to-change", str(body.public_id))
    BodyStyle.objects.filter(pk=standing.pk).update(style=style)
    trail.note("minutes-style-chosen", body, by=by, style=style)
