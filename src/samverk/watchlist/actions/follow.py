"""Who is reminded of a notice."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.records import trail
from samverk.watchlist.models import Follower, Notice


@transaction.atomic
def follow(notice: Notice, *, by: User) -> None:
    """Let somebody be reminded; done twice it is done once."""
    _follower, is_new = Follower.objects.get_or_create(notice=notice, user=by)
    if is_new:
        trail.note("notice-followed", notice, by=by)


@transaction.atomic
def unfollow(notice: Notice, *, by: User) -> None:
    """Let somebody not be reminded any more; done twice it is done once."""
    gone, _by_model = Follower.objects.filter(notice=notice, user=by).delete()
    if gone:
        trail.note("notice-unfollowed", notice, by=by)
