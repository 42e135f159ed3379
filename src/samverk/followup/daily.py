"""Work of this room that is done every day: a day in, one action called."""

from datetime import date

from django_tasks import task

from samverk.followup.actions.ask_for_states import ask_for_states, meetings_asked_about


@task
def ask_before_meetings(on: str) -> int:
    """Ask how it stands with what returns at the meetings to come; return the letters written."""
    today = date.fromisoformat(on)
    return sum(ask_for_states(meeting, on=today) for meeting in meetings_asked_about(today))
