"""Work of this room that nobody waits for: ids in, one action called."""

from django_tasks import task

from samverk.planning.actions import take_suggestions


@task
def take_theme_suggestions(asked_ids: list[int]) -> int:
    """Take in what was answered to questions for themes; return how many suggestions are new or were changed."""
    return take_suggestions(asked_ids)
