"""The same letter to several."""

from collections.abc import Iterable

from samverk.post.actions.send_letter import send_letter
from samverk.records.trail import HasPublicId


def send_to_each(
    recipients: Iterable[tuple[str, str]], *, subject: str, text: str, kind: str, about: HasPublicId, once: str
) -> int:
    """Write one letter to each address, once for what ``once`` names; return how many went.

    ``recipients`` are pairs of an address and a name.
    """
    letters = [
        send_letter(address, to_name=name, subject=subject, text=text, kind=kind, about=about, once=f"{once} {address}")
        for address, name in dict(recipients).items()
    ]
    return sum(letter is not None for letter in letters)
