"""How links between decisions are told."""

from collections.abc import Hashable

from django.template import Library
from django.utils.functional import Promise

from samverk.lineage.models import Link, Touch
from samverk.lineage.wording import DOES, SAID_BEFORE, STANDINGS, TONES, UNDERGOES, WHY

register = Library()


@register.filter
def does(link: Link) -> str | Promise:
    """Return what the later decision does, before the earlier one is named."""
    return DOES[link.bearing]


@register.filter
def undergoes(link: Link) -> str | Promise:
    """Return what happened to the earlier decision, before the later one is named."""
    return UNDERGOES[link.bearing]


@register.filter
def standing_words(standing: str) -> str | Promise:
    return STANDINGS[standing]


@register.filter
def standing_tone(standing: str) -> str:
    return TONES.get(standing, "bad")


@register.filter
def proposed_because(link: Link) -> str | Promise:
    """Return why the house proposes a link; empty where it does not say."""
    return SAID_BEFORE if link.evidence.get("said") else WHY.get(link.evidence.get("why", ""), "")


@register.filter
def of_key(mapping: dict[Hashable, object] | None, key: Hashable) -> object:
    """Return what ``mapping`` holds under ``key``, ``None`` where it holds nothing."""
    return mapping.get(key) if mapping else None


@register.simple_tag
def touch_answers() -> list[tuple[str, str]]:
    """Return the answers there are, with their words."""
    return [(value, str(label)) for value, label in Touch.Answer.choices]
