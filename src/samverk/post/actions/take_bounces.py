"""Noting which letters came back."""

from collections.abc import Iterable
from dataclasses import dataclass

from samverk.post.bounce import Bounce
from samverk.post.models import Letter

State = Letter.State


@dataclass(frozen=True, slots=True)
class Taken:
    """How many letters came back now, were known to have come back, and are none of ours."""

    noted: int
    known: int
    strange: int


def take_bounces(bounces: Iterable[Bounce]) -> Taken:
    """Mark every letter that came back; done twice it changes nothing. A letter is known by its message's name alone,
    which nobody learns who did not get it.
    """
    noted = known = strange = 0
    for bounce in bounces:
        letters = Letter.objects.filter(message_id=bounce.message_id)
        gone = letters.filter(state__in=(State.SENT, State.IN_DOUBT))
        if gone.update(state=State.BOUNCED, refused_because=bounce.because):
            noted += 1
        elif letters.exists():
            known += 1
        else:
            strange += 1
    return Taken(noted, known, strange)
