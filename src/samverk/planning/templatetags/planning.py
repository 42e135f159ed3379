"""Filters that put states, kinds and hours into words."""

from datetime import date, time

from django.template import Library
from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format

from samverk.meetings.steps import StepState
from samverk.planning import wording

register = Library()

STEP_TONES = {StepState.DONE: "good", StepState.OPEN: "wait", StepState.MISSING: "bad", StepState.LATER: "plain"}


@register.filter
def state_words(state: str) -> str:
    """Return what a state is called."""
    return str(wording.STATES.get(state, state))


@register.filter
def state_tone(state: str) -> str:
    """Return the tone in which a state is shown."""
    return wording.TONES.get(state, "wait")


@register.filter
def kind_words(kind: str) -> str:
    """Return what a kind of meeting is called."""
    return str(wording.KINDS.get(kind, kind))


@register.filter
def step_words(state: StepState) -> str:
    """Return how a step stands."""
    return str(wording.STEPS[state])


@register.filter
def step_tone(state: StepState) -> str:
    """Return the tone in which a step is shown."""
    return STEP_TONES[state]


@register.filter
def weekday(day: date | None) -> str:
    """Return the weekday by its name."""
    return str(WEEKDAYS[day.weekday()]) if day else ""


@register.filter
def until(starts_at: time | None, ends_at: time | None) -> str:
    """Return hours as "09:00–12:00", as far as they are known."""
    if starts_at is None:
        return ""
    return time_format(starts_at) if ends_at is None else f"{time_format(starts_at)}–{time_format(ends_at)}"
