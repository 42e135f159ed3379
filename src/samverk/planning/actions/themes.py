"""Planning themes: suggesting, taking up, placing at meetings, mirroring to the body above."""

from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models import Meeting
from samverk.planning.models import Theme, ThemeSuggestion, ThemeYear
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = ThemeSuggestion.State


@transaction.atomic
def set_theme_year(body: Body, year: int, *, suggestions_by: date | None, goal_areas: str, by: User) -> ThemeYear:
    """Say until when themes of ``year`` are suggested, and which goal areas it must touch."""
    plan, _made = ThemeYear.objects.update_or_create(
        body=body, year=year, defaults={"suggestions_by": suggestions_by, "goal_areas": goal_areas}
    )
    trail.note("theme-year-set", body, by=by, year=year, suggestions_by=str(suggestions_by or ""))
    return plan


@transaction.atomic
def suggest_theme(
    body: Body,
    year: int,
    *,
    title: str,
    on: date,
    by: User,
    goal_area: str = "",
    reason: str = "",
    organisation: Organisation | None = None,
    on_behalf_of: str = "",
) -> ThemeSuggestion:
    """Take in a suggestion; after the day it is taken in all the same, and marked as late.

    The same title by the same user twice is one suggestion. Raises ``RuleBroken("suggestions-of-a-past-year")``.
    """
    if on.year > year:
        raise RuleBroken("suggestions-of-a-past-year", str(year))
    plan = ThemeYear.objects.filter(body=body, year=year).first()
    is_late = plan is not None and plan.suggestions_by is not None and on > plan.suggestions_by
    suggestion, made = ThemeSuggestion.objects.get_or_create(
        body=body,
        year=year,
        title=title,
        suggested_by=by,
        state=State.SUGGESTED,
        defaults={
            "goal_area": goal_area,
            "reason": reason,
            "organisation": organisation,
            "suggested_on": on,
            "is_late": is_late,
        },
    )
    if made:
        trail.note("theme-suggested", suggestion, by=by, on_behalf_of=on_behalf_of, late=is_late)
    return suggestion


@transaction.atomic
def take_suggestion(suggestion: ThemeSuggestion, *, by: User) -> Theme:
    """Make a suggestion a theme that waits for its meeting.

    Raises ``RuleBroken("already-settled")`` if somebody else came first.
    """
    waiting = ThemeSuggestion.objects.filter(pk=suggestion.pk, state=State.SUGGESTED)
    if not waiting.update(state=State.TAKEN):
        raise RuleBroken("already-settled", suggestion.public_id)
    theme = Theme.objects.create(
        body_id=suggestion.body_id, year=suggestion.year, title=suggestion.title, goal_area=suggestion.goal_area
    )
    ThemeSuggestion.objects.filter(pk=suggestion.pk).update(theme=theme)
    trail.note("theme-suggestion-taken", suggestion, by=by, theme=theme.public_id)
    return theme


@transaction.atomic
def decline_suggestion(suggestion: ThemeSuggestion, *, by: User) -> None:
    """Leave a suggestion out of the plan; it stays in the list.

    Raises ``RuleBroken("already-settled")`` if somebody else came first.
    """
    waiting = ThemeSuggestion.objects.filter(pk=suggestion.pk, state=State.SUGGESTED)
    if not waiting.update(state=State.DECLINED):
        raise RuleBroken("already-settled", suggestion.public_id)
    trail.note("theme-suggestion-declined", suggestion, by=by)


@transaction.atomic
def save_theme(
    theme: Theme,
    *,
    title: str,
    by: User,
    goal_area: str = "",
    meeting: Meeting | None = None,
    responsible: Person | None = None,
    presenter: str = "",
    mirrors: Theme | None = None,
) -> Theme:
    """Store a theme, new or changed.

    Raises ``RuleBroken("theme-at-another-body")`` if the meeting is another body's or year's, and
    ``RuleBroken("mirrors-itself")`` if what it takes up again is no theme of a body below.
    """
    if meeting is not None and (meeting.body_id != theme.body_id or not _in_year(meeting, theme.year)):
        raise RuleBroken("theme-at-another-body", meeting.public_id)
    if mirrors is not None and mirrors.body.hands_over_to_id != theme.body_id:
        raise RuleBroken("mirrors-itself", mirrors.public_id)
    act = "theme-planned" if theme.pk is None else "theme-changed"
    theme.title, theme.goal_area, theme.presenter = title, goal_area, presenter
    theme.meeting, theme.responsible, theme.mirrors = meeting, responsible, mirrors
    theme.save()
    trail.note(act, theme, by=by, meeting=meeting.public_id if meeting else "")
    return theme


@transaction.atomic
def remove_theme(theme: Theme, *, by: User) -> None:
    """Take a theme out of the plan."""
    ThemeSuggestion.objects.filter(theme=theme).update(theme=None)
    trail.note("theme-removed", theme, by=by, title=theme.title)
    theme.delete()


def _in_year(meeting: Meeting, year: int) -> bool:
    return meeting.held_on is not None and meeting.held_on.year == year
