"""Writing a letter down and letting it go."""

import hashlib
from collections.abc import Iterable

from django.db import IntegrityError, transaction

from samverk.post.models import Enclosure, Letter
from samverk.post.tasks import deliver
from samverk.records.models import StoredFile
from samverk.records.trail import HasPublicId


@transaction.atomic
def send_letter(
    to: str,
    *,
    subject: str,
    text: str,
    kind: str,
    to_name: str = "",
    about: HasPublicId | None = None,
    secret_part: str = "",
    calendar: str = "",
    enclosures: Iterable[tuple[str, StoredFile]] = (),
    once: str | None = None,
    unsubscribe: str = "",
    public_id: str = "",
) -> Letter | None:
    """Write a letter down and queue it; return it, or ``None`` if ``once`` was sent before.

    The letter and the task that carries it are stored together with whatever the caller stores, or not at all.
    ``secret_part`` stands below ``text`` and is forgotten once the letter has gone. ``enclosures`` are files by name.
    One click at ``unsubscribe`` ends such letters. ``public_id`` is given where ``text`` links to the letter itself.
    """
    letter = Letter(
        to_address=to,
        to_name=to_name,
        subject=" ".join(subject.split())[:200],
        text=text,
        secret_part=secret_part,
        held_secret=bool(secret_part),
        calendar=calendar,
        unsubscribe=unsubscribe,
        kind=kind,
        once=once and hashlib.sha256(once.encode()).hexdigest(),
        **about_of(about),
        **({"public_id": public_id} if public_id else {}),
    )
    if not _is_new(letter):
        return None
    Enclosure.objects.bulk_create(Enclosure(letter=letter, name=name, stored_file=file) for name, file in enclosures)
    deliver.enqueue(letter.pk)
    return letter


def about_of(thing: HasPublicId | None) -> dict[str, str]:
    if thing is None:
        return {}
    return {"about_kind": type(thing).__name__.lower(), "about_id": str(thing.public_id)}


def _is_new(letter: Letter) -> bool:
    """Store the letter; return whether that could be done, or one was stored for the same before."""
    try:
        with transaction.atomic():
            letter.save(force_insert=True)
    except IntegrityError:
        if letter.once is None or not Letter.objects.filter(once=letter.once).exists():
            raise
        return False
    return True
