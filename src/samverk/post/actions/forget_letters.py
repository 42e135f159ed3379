"""Forgetting letters of which no trace is to be kept."""

from collections.abc import Collection

from samverk.post.actions.send_letter import about_of
from samverk.post.models import Letter
from samverk.records.trail import HasPublicId

State = Letter.State


def forget_letters(to: str, *, kinds: Collection[str]) -> int:
    """Delete the letters of these ``kinds`` to an address, but for those that are just going; return how many."""
    return _forget(to_address=to, kind__in=kinds)


def forget_letters_about(thing: HasPublicId) -> int:
    """Delete the letters about a thing of another room, whoever got them, but for those that are just going."""
    return _forget(**about_of(thing))


def _forget(**asked: object) -> int:
    letters = Letter.objects.filter(**asked).exclude(state=State.SENDING)
    return letters.delete()[1].get("post.Letter", 0)
