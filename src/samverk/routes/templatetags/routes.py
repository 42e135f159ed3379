"""How hand-overs and local handlings are told."""

from django.template import Library
from django.utils.functional import Promise

from samverk.routes.models import Handled, HandOver
from samverk.routes.wording import FINDINGS, HANDLED_TONES, JOINT, JOINT_TONES, OUTCOME_TONES, TONES

register = Library()


@register.filter
def state_tone(hand_over: HandOver) -> str:
    return TONES[hand_over.state]


@register.filter
def outcome_words(outcome: str) -> str | Promise:
    """Return what an outcome is called; empty where there is none."""
    return HandOver.Outcome(outcome).label if outcome else ""


@register.filter
def outcome_tone(outcome: str) -> str:
    return OUTCOME_TONES.get(outcome, "plain")


@register.filter
def handled_words(outcome: str) -> str | Promise:
    return Handled.Outcome(outcome).label


@register.filter
def handled_tone(outcome: str) -> str:
    return HANDLED_TONES[outcome]


@register.filter
def joint_words(joint: str) -> str | Promise:
    return JOINT[joint]


@register.filter
def joint_tone(joint: str) -> str:
    return JOINT_TONES[joint]


@register.filter
def finding_words(code: str) -> str | Promise:
    return FINDINGS[code]
