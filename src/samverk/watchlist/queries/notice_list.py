"""Notices as lists show them."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from samverk.watchlist.models import Follower, Notice

State = Notice.State


def listed(notices: QuerySet[Notice], user_id: int | None) -> QuerySet[Notice]:
    """Return notices with what a row shows, ``is_mine`` where somebody follows it."""
    follows = Exists(Follower.objects.filter(notice=OuterRef("pk"), user=user_id))
    return notices.select_related("body", "meeting", "item").annotate(is_mine=follows)


def narrowed(notices: QuerySet[Notice], show: str, user_id: int | None) -> QuerySet[Notice]:
    """Return the notices of one view: all that are watched, those somebody follows, or what is settled."""
    if show == "settled":
        return notices.exclude(state=State.WATCHED).order_by("-noted_at", "-id")
    watched = notices.filter(state=State.WATCHED).order_by("watch_on", "id")
    if show != "mine":
        return watched
    followed = Follower.objects.filter(user=user_id).values("notice")
    return watched.filter(pk__in=followed)


def come_due(on: date) -> QuerySet[Notice]:
    """Return the notices whose day has come."""
    return Notice.objects.filter(state=State.WATCHED, watch_on__lte=on).order_by("pk")
