"""Setting the route that matters of a body take."""

from collections.abc import Sequence

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.routes.models import Stage


@transaction.atomic
def set_stages(body: Body, stages: Sequence[Body], *, by: User) -> None:
    """Let matters of ``body`` pass ``stages`` in this order; with none, they follow who hands over to whom.

    Raises ``RuleBroken("route-in-a-ring")`` if the body itself, or one of them twice, is among them.
    """
    ids = [stage.pk for stage in stages]
    if body.pk in ids or len(ids) != len(set(ids)):
        raise RuleBroken("route-in-a-ring", body.public_id)
    Body.objects.select_for_update().get(pk=body.pk)
    Stage.objects.filter(from_body=body).delete()
    Stage.objects.bulk_create(
        Stage(from_body=body, to_body=stage, position=position) for position, stage in enumerate(stages, start=1)
    )
    trail.note("route-set", body, by=by, stages=[stage.public_id for stage in stages])
