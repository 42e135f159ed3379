"""Work of this room that nobody waits for: an id or a turn in, one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.mailroom.arriving.fetch import fetch_in_turn
from samverk.mailroom.arriving.register import register_filed
from samverk.mailroom.sources import sources


@task
def fetch_mail(turn: str) -> int:
    """Fetch from every source, if nobody has in this turn; return how many messages were taken."""
    now = timezone.now()
    done = [fetch_in_turn(source, turn, at=now) for source in sources()]
    return sum(one.taken for one in done if one is not None)


@task
def register_later(mail_id: int) -> bool:
    """Register what a person filed a while ago, unless it was taken back."""
    return register_filed(mail_id, at=timezone.now())
