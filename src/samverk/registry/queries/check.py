"""Whether a register still says what was entered."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import Prefetch

from samverk.registry.guards import missing
from samverk.registry.models import Entry, EntryFile, Register
from samverk.registry.queries.chain import hash_of

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Check:
    """``broken_at`` is the sequence of the first entry that is not what was entered, ``None`` where all are.

    An entry that is gone is named by the sequence that it had. ``triggers_missing`` names what should keep the
    database from changing anything.
    """

    register: Register
    count: int
    broken_at: int | None
    triggers_missing: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        return self.broken_at is None and not self.triggers_missing


def checked(register: Register) -> Check:
    """Go through the chain of a register from its beginning to its head."""
    before, count = "", 0
    gone = tuple(missing(connection))
    files = Prefetch("files", queryset=EntryFile.objects.order_by("position"))
    rows = Entry.objects.filter(register=register).select_related("register", "case", "corrects")
    for entry in rows.prefetch_related(files).order_by("sequence").iterator(AT_ONCE):
        brought = [(file.name, file.sha256) for file in entry.files.all()]
        is_next = entry.sequence == count + 1 and entry.previous_hash == before
        if not is_next or entry.content_hash != hash_of(entry, brought):
            return Check(register, count, count + 1, gone)
        before, count = entry.content_hash, entry.sequence
    is_head = (count, before) == (register.last_sequence, register.last_hash)
    return Check(register, count, None if is_head else count + 1, gone)
