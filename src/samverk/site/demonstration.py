"""What a secretary of the demonstration has done already, so that every page has something true to show."""

from datetime import date, datetime

from samverk.accounts.models import User
from samverk.archive.actions.settle_matters import confirm_matter
from samverk.archive.models import MatterSuggestion
from samverk.matters.models import Matter
from samverk.meetings.actions.publish_meetings import publish_period
from samverk.meetings.models import Meeting

LEFT_TO_PUBLISH = 3
# Threads that are held together by a registry number; those held together by words alone wait for a person.
BY_NUMBER = "#"


def publish_all_but_the_newest(*, at: datetime, by: User) -> None:
    """Let the public see the archive, once; the newest minutes wait for somebody to try publishing on them."""
    dated = Meeting.objects.filter(held_on__isnull=False).order_by("-held_on")
    days = [meeting.held_on for meeting in dated[: LEFT_TO_PUBLISH + 1] if meeting.held_on]
    if days and not Meeting.objects.filter(published_at__isnull=False).exists():
        publish_period(date.min, days[-1], at=at, by=by)


def confirm_numbered_matters(*, by: User) -> None:
    """Confirm, once, the threads whose items bear the same registry number."""
    if Matter.objects.exists():
        return
    for suggestion in MatterSuggestion.objects.filter(state=MatterSuggestion.State.OPEN).order_by("pk"):
        if any(term.startswith(BY_NUMBER) for term in suggestion.evidence["terms"]):
            confirm_matter(suggestion, by=by)
