"""Forgetting letters of which no trace is to be kept."""

from collections.abc import Collection

from samverk.post.models import Letter

State = Letter.State


def forget_letters(to: str, *, kinds: Collection[str]) -> int:
    """Delete the letters of these ``kinds`` to an address, but for those that are just going; return how many."""
    letters = Letter.objects.filter(to_address=to, kind__in=kinds).exclude(state=State.SENDING)
    return letters.delete()[1].get("post.Letter", 0)
