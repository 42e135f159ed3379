"""Remembering that somebody followed the link in their letter."""

from datetime import datetime

from samverk.post.models import Letter


def note_opened(letter: Letter, *, at: datetime) -> bool:
    """Keep the first moment at which the letter's link was followed; return whether this was it."""
    return bool(Letter.objects.filter(pk=letter.pk, opened_at=None).update(opened_at=at))
