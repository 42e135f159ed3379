"""Which columns of a meeting's rows hold words that may be masked, and what hangs on those that are."""

from collections.abc import Iterable
from functools import cache

from django.db import models

from samverk.directory.naming import name_key
from samverk.meetings.masking.masker import Masker, masker_of
from samverk.meetings.models import ClauseAddressee
from samverk.meetings.models.attendance import NamedPerson
from samverk.records.public_id import PublicIdField

# Columns of text without words of the minutes: keys, and codes of our own. ``name_key`` and ``key`` follow the names.
NO_WORDS = frozenset(
    {
        *("meeting.register_key", "meeting.source_id", "meeting.reading_id"),
        *("item.kind", "clause.verb_class", "clause.kind", "clause.handed_for"),
        *("clauseact.verb_class", "clauseact.kind", "procedure.kind"),
        *("attendance.name_key", "presenter.name_key", "signatory.name_key", "clauseaddressee.key"),
    }
)


@cache
def columns_with_words(model: type[models.Model]) -> tuple[tuple[str, int | None], ...]:
    """Return the columns of ``model`` that hold words of the minutes, each with the most characters it takes.

    A column is held to hold words unless it is named above: a new one is masked without anybody thinking of it.
    """
    return tuple(
        (field.attname, field.max_length if isinstance(field, models.CharField) else None)
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
        and not isinstance(field, PublicIdField)
        and not field.choices
        and f"{model._meta.model_name}.{field.attname}" not in NO_WORDS
    )


def mask_row(row: models.Model, masker: Masker) -> bool:
    """Let ``row``, stored or not, stand as ``masker`` has it; tell whether anything of it became another."""
    differs = False
    for name, limit in columns_with_words(type(row)):
        value = getattr(row, name)
        if not value:
            continue
        now = _fitted(value, limit, masker) if isinstance(value, str) else masker.anew_json(value)
        if now != value:
            setattr(row, name, now)
            differs = True
    if differs:
        _follow_name(row)
    return differs


def put_back(rows: Iterable[models.Model], meeting_id: int) -> None:
    """Let rows that were fetched for readers in the house say all that was taken out of them; nothing is stored."""
    masker = Masker(words=masker_of(meeting_id).words)
    if masker.words:
        for row in rows:
            mask_row(row, masker)


def _fitted(value: str, limit: int | None, masker: Masker) -> str:
    now = masker.anew(value)
    if limit is None or len(now) <= limit:
        return now
    true = masker.true(value)
    return masker.whole_mark(true) if masker.taken_from(true) else true[:limit]


def _follow_name(row: models.Model) -> None:
    """A name that changed is nobody's until it has been linked anew: a link would tell whose name is masked."""
    if isinstance(row, NamedPerson) and row.name_key != name_key(row.name_as_written):
        row.name_key = name_key(row.name_as_written)
        row.person = None
        row.link_state = NamedPerson.LinkState.UNLINKED
    if isinstance(row, ClauseAddressee) and row.key != name_key(row.name_as_written):
        row.key = name_key(row.name_as_written)
        row.person = row.organisation = row.body = None
