"""The plan of themes of a year, what is odd about it, and the theme of a meeting."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise

from samverk.directory.models import Body
from samverk.meetings.models import Meeting
from samverk.planning import wording
from samverk.planning.models import Theme, ThemeSuggestion, ThemeYear


@dataclass(slots=True)
class Planned:
    """A theme with everything that should be known about it."""

    theme: Theme
    warnings: list[str | Promise] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ThemePlan:
    """``warnings`` are about the year as a whole; ``empty`` are meetings without a theme."""

    themes: Sequence[Planned]
    suggestions: Sequence[ThemeSuggestion]
    year: ThemeYear | None
    empty: Sequence[Meeting]
    warnings: Sequence[str]


def theme_of(meeting: Meeting) -> Theme | None:
    """Return the theme of ``meeting``, the first of several, in one query."""
    return Theme.objects.filter(meeting=meeting).select_related("responsible").order_by("pk").first()


def theme_plan(body: Body, year: int) -> ThemePlan:
    """Return the plan of ``year`` with what is odd about it, in four queries."""
    found = Theme.objects.filter(body=body, year=year).select_related(
        "meeting", "responsible", "mirrors__meeting", "mirrors__body", "mirrored_by__meeting", "mirrored_by__body"
    )
    themes = list(found.order_by("meeting__ordered_on", "pk"))
    plan = ThemeYear.objects.filter(body=body, year=year).select_related("round").first()
    meetings = Meeting.objects.filter(body=body, held_on__year=year, cancelled_at=None).order_by("held_on")
    taken = {theme.meeting_id for theme in themes}
    at = Counter(theme.meeting_id for theme in themes if theme.meeting_id is not None)
    suggestions = ThemeSuggestion.objects.filter(body=body, year=year).select_related("suggested_by", "organisation")
    return ThemePlan(
        themes=[Planned(theme, _warnings(theme, at)) for theme in themes],
        suggestions=list(suggestions),
        year=plan,
        empty=[meeting for meeting in meetings if meeting.pk not in taken],
        warnings=_of_year(themes, plan, year),
    )


def _warnings(theme: Theme, at: Counter[int]) -> list[str | Promise]:
    warnings: list[str | Promise] = []
    if theme.responsible_id is None:
        warnings.append(wording.NOBODY_RESPONSIBLE)
    if theme.meeting is None:
        warnings.append(wording.NOT_AT_A_MEETING)
    elif at[theme.meeting.pk] > 1:
        warnings.append(wording.two_themes(theme.meeting))
    if theme.mirrors is not None and not _is_before(theme.mirrors.meeting, theme.meeting):
        warnings.append(wording.NOT_IN_ORDER)
    return warnings


def _is_before(first: Meeting | None, second: Meeting | None) -> bool:
    """Tell whether the one is held before the other, as far as both are known."""
    if first is None or second is None or first.held_on is None or second.held_on is None:
        return True
    return first.held_on < second.held_on


def _of_year(themes: Sequence[Theme], plan: ThemeYear | None, year: int) -> list[str]:
    touched = {theme.goal_area.casefold() for theme in themes}
    areas = plan.areas if plan is not None else []
    return [wording.area_missing(area, year) for area in areas if area.casefold() not in touched]
