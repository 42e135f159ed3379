"""Writing the letters of a day."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.digests.letter import letter_of
from samverk.digests.models import Choice, Told, Week
from samverk.digests.queries.readers import frequencies_on, frequency_of, monday_of, readers_on
from samverk.digests.tellers import Tiding, tidings_for
from samverk.post.actions import send_letter


def send_digests(on: date) -> int:
    """Tell everybody what there is to tell on the day ``on``, in one letter each; return how many letters went.

    Done again, by two workers at once or after one has died at it, it tells nothing twice and leaves nobody out.
    """
    frequencies = frequencies_on(on)
    sent = 0
    for readers in readers_on(on, frequencies):
        tidings = tidings_for(readers, on)
        sent += sum(tell(reader.user, tidings[reader.user.pk], on) for reader in readers if reader.user.pk in tidings)
    if Choice.Frequency.WEEKLY in frequencies:
        Week.objects.get_or_create(begins_on=monday_of(on))
    return sent


@transaction.atomic
def tell(user: User, tidings: Sequence[Tiding], on: date) -> bool:
    """Write one letter with those of ``tidings`` that ``user`` was not told before; return whether there were any.

    The letter and the ledger are stored together. The row of the user is the queue in which two workers wait.
    """
    there = User.objects.select_for_update(no_key=True).filter(pk=user.pk, is_active=True).first()
    if there is None:
        return False
    frequency = frequency_of(there)
    new = _not_told(there, tidings)
    if not new or frequency == Choice.Frequency.NONE:
        return False
    subject, text = letter_of(there, new, on)
    period = on if frequency == Choice.Frequency.DAILY else f"week {monday_of(on)}"
    once = f"digest {there.public_id} {period}"
    letter = send_letter(there.email, to_name=there.name, subject=subject, text=text, kind="digest", once=once)
    if letter is None:
        return False
    Told.objects.bulk_create(
        Told(user=there, source=one.source, subject=one.subject, kind=one.kind, day=one.day, told_on=on, letter=letter)
        for one in new
    )
    return True


def _not_told(user: User, tidings: Sequence[Tiding]) -> list[Tiding]:
    """Return what is new to ``user``, each thing once."""
    by_key = {tiding.key: tiding for tiding in tidings}
    subjects = {tiding.subject for tiding in tidings}
    kinds = {tiding.kind for tiding in tidings}
    told = Told.objects.filter(user=user, subject__in=subjects, kind__in=kinds)
    known = set(told.values_list("source", "subject", "kind", "day"))
    return [tiding for key, tiding in by_key.items() if key not in known]
