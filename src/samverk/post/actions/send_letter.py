"""Writing a letter down and letting it go."""

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
    public_id: str = "",
) -> Letter | None:
    """Write a letter down and queue it; return it, or ``None`` if ``once`` was sent before.

    The letter and the task that carries it are stored together with whatever the caller stores, or not at all.
    ``secret_part`` stands below ``text`` and is forgotten once the letter has gone. ``enclosures`` are pairs of a
    file's name and the file. ``public_id`` is given where ``text`` links to the letter itself.
    """
    letter = Letter(
        to_address=to,
        to_name=to_name,
        subject=" ".join(subject.split())[:200],
        text=text,
        secret_part=secret_part,
        held_secret=bool(secret_part),
        calendar=calendar,
        kind=kind,
        about_kind=type(about).__name__.lower() if about is not None else "",
        about_id=str(about.public_id) if about is not None else "",
        once=once,
    )
    if public_id:
        letter.public_id = public_id
    try:
        with transaction.atomic():
            letter.save(force_insert=True)
    except IntegrityError:
        if once is None or not Letter.objects.filter(once=once).exists():
            raise
        return None
    Enclosure.objects.bulk_create(Enclosure(letter=letter, name=name, stored_file=file) for name, file in enclosures)
    deliver.enqueue(letter.pk)
    return letter
