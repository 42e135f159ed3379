"""Codes in words."""

from django.template import Library
from django.utils.functional import Promise

from samverk.agenda import messages
from samverk.post.messages import STATES

register = Library()

TABLES = {
    "purpose": messages.PURPOSES,
    "kind": messages.KINDS,
    "seat": messages.SEATS,
    "call": messages.CALLS,
    "part": messages.PARTS,
    "change": messages.CHANGES,
    "warning": messages.WARNINGS,
    "letter": STATES,
}
TONES = {
    "sent": "good",
    "failed": "bad",
    "bounced": "bad",
    "in-doubt": "wait",
    "queued": "wait",
    "sending": "wait",
    "added": "good",
    "removed": "bad",
    "changed": "wait",
    "moved": "plain",
}


@register.filter
def worded(code: str, table: str) -> str | Promise:
    """Return what ``code`` means in words; the code itself where nobody has worded it."""
    return TABLES[table].get(str(code), str(code))


@register.filter
def tone(code: str) -> str:
    """Return the tone of a mark of state."""
    return TONES.get(str(code), "plain")
