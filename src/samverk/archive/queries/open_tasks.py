"""Sentences of which nobody has said yet whether they are tasks."""

from django.db.models import QuerySet

from samverk.meetings.models import SuggestedTask


def open_tasks() -> QuerySet[SuggestedTask]:
    """Return the suggested tasks, those of the latest meetings first."""
    waiting = SuggestedTask.objects.filter(state=SuggestedTask.State.SUGGESTED).select_related("item__meeting")
    return waiting.order_by("-item__meeting__held_on", "item_id", "position")
