"""Minutes, or an extract of them, as a file to be taken along: with whatever its reader may see, and with no more."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.timezone import localdate

from minutebook.lexicon import sv_writing
from minutebook.model.house_style import HouseStyle
from minutebook.model.minutes import Minutes
from minutebook.write import About, Part, PartKind, arrange_extract, as_file, extract_of
from minutebook.write.arrange import approval_parts
from minutebook.write.part import part
from samverk.drafting.models import ApprovedMinutes, Correction
from samverk.drafting.queries.draft_page import text_of
from samverk.drafting.queries.extracts import clause_decided, document_of
from samverk.drafting.queries.house_style import style_named
from samverk.drafting.queries.minutes_of import Told, clause_of, minutes_of
from samverk.meetings.models import Clause, Item, Meeting


@dataclass(frozen=True, slots=True)
class _Written:
    """``parts`` of a file, and the minutes of the register, which it carries where they agree with them."""

    parts: Sequence[Part]
    minutes: Minutes
    style: HouseStyle
    agrees: bool

    def as_file(self, form: str) -> bytes:
        minutes = self.minutes
        place = minutes.place.value if minutes.place else ""
        body = minutes.body.value if minutes.body else ""
        told = About(self.parts[0].text, body, place, minutes.date.value if minutes.date else None)
        return as_file(self.parts, form, told, look=self.style.look, carrying=minutes if self.agrees else None)


def file_of(meeting: Meeting, form: str, *, with_confidential: bool) -> bytes:
    """Return the minutes in one of ``minutebook.write.FORMS``: those that were approved, or the draft as it stands."""
    approved = ApprovedMinutes.objects.filter(meeting=meeting).first()
    told = minutes_of(meeting, with_confidential=with_confidential)
    arranged, rows = told.arranged(), list(told.items)
    if approved is not None:
        arranged, rows = text_of(meeting, approved, with_confidential=with_confidential)
    end = (*approval_line(meeting, approved), *_corrections(meeting, {row.pk: row for row in rows}))
    agrees = arranged.parts == told.arranged().parts
    return _Written((*arranged.parts, *end), told.minutes, _style(told, approved), agrees).as_file(form)


def open_file_of(meeting: Meeting, told: Told, form: str, *, shown: Callable[[str], str]) -> bytes:
    """Return the minutes as ``told``, which is no more than everybody may see; ``shown`` says how corrections read."""
    approved = ApprovedMinutes.objects.filter(meeting=meeting).first()
    corrections = _corrections(meeting, {row.pk: row for row in told.items}, shown=shown)
    parts = (*told.arranged().parts, *approval_line(meeting, approved), *corrections)
    return _Written(parts, told.minutes, _style(told, approved), agrees=True).as_file(form)


def item_file_of(meeting: Meeting, item: Item, form: str, *, with_confidential: bool) -> bytes:
    """Return one item by itself."""
    return _extract_of(meeting, item, None, form, with_confidential=with_confidential)


def clause_file_of(meeting: Meeting, clause: Clause, form: str) -> bytes:
    """Return one clause by itself; who may not see its item is refused before."""
    return _extract_of(meeting, clause.item, clause, form, with_confidential=True)


def approval_line(meeting: Meeting, approved: ApprovedMinutes | None) -> list[Part]:
    """Return the line that says whether these minutes are approved; minutes that were read say it themselves."""
    if approved is not None:
        return list(approval_parts(sv_writing.IS_APPROVED.format(day=localdate(approved.approved_at).isoformat())))
    return [] if meeting.closed_at is None else list(approval_parts(sv_writing.IS_DRAFT))


def _extract_of(
    meeting: Meeting, item: Item | None, clause: Clause | None, form: str, *, with_confidential: bool
) -> bytes:
    approved = ApprovedMinutes.objects.filter(meeting=meeting).first()
    head, parts, _is_approved = document_of(meeting, item, with_confidential=with_confidential)
    told = minutes_of(meeting, with_confidential=with_confidential)
    called = [part(PartKind.FIELD, parts[0].text, label=sv_writing.EXTRACT)] if parts else []
    shown = (*parts[:1], *clause_decided(meeting, clause)) if clause else parts
    place = next((number for number, row in enumerate(told.items) if item and row.pk == item.pk), None)
    extract = _minutes_of_extract(told, place, clause)
    agrees = extract is not None and arrange_extract(extract, style=told.style).parts == (*head, *called, *shown)
    end = [*approval_line(meeting, approved), *_corrections(meeting, {item.pk: item} if item else {}, of_items=True)]
    written = _Written((*head, *called, *shown, *end), extract or told.minutes, _style(told, approved), agrees)
    return written.as_file(form)


def _minutes_of_extract(told: Told, place: int | None, clause: Clause | None) -> Minutes | None:
    if place is None:
        return None
    return extract_of(told.minutes, told.minutes.items[place], clauses=(clause_of(clause),) if clause else ())


def _style(told: Told, approved: ApprovedMinutes | None) -> HouseStyle:
    return told.style if approved is None else style_named(approved.content.get("style"))


def _corrections(
    meeting: Meeting, rows: dict[int, Item], *, of_items: bool = False, shown: Callable[[str], str] = str
) -> Iterator[Part]:
    """Yield what was put right since; what was put right of an item that is not ``rows`` is not told."""
    told = [
        one
        for one in Correction.objects.filter(meeting=meeting)
        if one.item_id in rows or (one.item_id is None and not of_items)
    ]
    if told:
        yield part(PartKind.LABEL, sv_writing.CORRECTIONS)
    for one in told:
        row = rows.get(one.item_id or 0)
        where = f"{row.number_as_printed} {row.title}".strip() if row else sv_writing.HEAD_AND_END
        words = sv_writing.CORRECTED.format(where=where, was=one.was, now=one.now, reason=one.reason)
        yield part(PartKind.ENTRY, shown(words))
