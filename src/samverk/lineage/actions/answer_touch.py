"""What a person says of something new that touches a decision in force."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.lineage.models import Touch
from samverk.meetings.models import Clause
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def answer_touch(subject: str, clause: Clause, answer: str, *, at: datetime, by: User, on_behalf_of: str = "") -> Touch:
    """Remember what ``subject`` is to do with ``clause``; said anew, the last word counts.

    Raises ``RuleBroken("touch-unanswered")`` for no answer that there is.
    """
    if answer not in Touch.Answer.values:
        raise RuleBroken("touch-unanswered", clause.public_id)
    touch, _is_new = Touch.objects.update_or_create(
        subject=subject,
        clause_public_id=clause.public_id,
        defaults={"answer": answer, "at": at, "by": by, "on_behalf_of": on_behalf_of},
    )
    trail.note("decision-touched", clause, by=by, on_behalf_of=on_behalf_of, touching=subject, answer=answer)
    return touch
