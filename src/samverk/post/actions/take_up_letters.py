"""Going on with letters that nobody carries any more."""

from datetime import datetime, timedelta

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from samverk.post.models import Letter
from samverk.post.tasks import deliver

UNTOUCHED = timedelta(minutes=30)


def take_up_letters(*, at: datetime) -> int:
    """Queue anew what has waited much longer than it should; return how many. One that is queued twice is sent once."""
    since = Coalesce("claimed_at", "not_before", F("queued_at"))
    forgotten = Letter.objects.annotate(since=since).filter(
        Q(state=Letter.State.QUEUED) | Q(state=Letter.State.SENDING), since__lt=at - UNTOUCHED
    )
    ids = list(forgotten.order_by("pk").values_list("pk", flat=True))
    for letter_id in ids:
        deliver.enqueue(letter_id)
    return len(ids)
