"""Extracts: one item, or one clause, with the head that says of which meeting it is."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from minutebook.write import Part, PartKind, as_html
from minutebook.write.arrange import clause_parts
from samverk.drafting.models import ApprovedMinutes, Correction
from samverk.drafting.queries.draft_page import text_of
from samverk.drafting.queries.house_style import style_of
from samverk.drafting.queries.minutes_of import clause_of
from samverk.meetings.models import Clause, Item, Meeting

HEAD = (PartKind.TITLE, PartKind.FIELD)


@dataclass(frozen=True, slots=True)
class Extract:
    """``heading`` is that of the item; ``fields`` say when and where; ``html`` is what is extracted."""

    title: str
    fields: SafeString
    heading: str
    html: SafeString
    corrections: tuple[Correction, ...]
    is_approved: bool


def item_extract_of(meeting: Meeting, item: Item, *, with_confidential: bool) -> Extract:
    """Return one item with everything under its heading."""
    head, parts, approved = document_of(meeting, item, with_confidential=with_confidential)
    return _extract(head, parts[0].text, parts[1:], item, approved)


def clause_extract_of(meeting: Meeting, clause: Clause) -> Extract:
    """Return one clause under the heading of its item; who may not see the item is refused before."""
    head, parts, approved = document_of(meeting, clause.item, with_confidential=True)
    return _extract(head, parts[0].text if parts else "", clause_decided(meeting, clause), clause.item, approved)


def clause_decided(meeting: Meeting, clause: Clause) -> list[Part]:
    """Return one clause under the words by which the body decides."""
    return list(clause_parts((clause_of(clause),), style_of(meeting.body_id)))


def document_of(
    meeting: Meeting, item: Item | None, *, with_confidential: bool
) -> tuple[list[Part], tuple[Part, ...], bool]:
    """Return the head that says of which meeting it is, the parts of the item, and whether they are approved."""
    approved = ApprovedMinutes.objects.filter(meeting=meeting).first()
    arranged, rows = text_of(meeting, approved, with_confidential=with_confidential)
    found = next((parts for row, parts in zip(rows, arranged.items, strict=True) if item and row.pk == item.pk), ())
    is_approved = approved is not None or meeting.state == Meeting.State.APPROVED
    return [part for part in arranged.head if part.kind in HEAD], found, is_approved


def _extract(
    head: list[Part], heading: str, parts: "tuple[Part, ...] | list[Part]", item: Item | None, is_approved: bool
) -> Extract:
    return Extract(
        title=head[0].text,
        fields=mark_safe(as_html(head[1:])),  # noqa: S308  the writer escapes every word
        heading=heading,
        html=mark_safe(as_html(parts)),  # noqa: S308  likewise
        corrections=tuple(Correction.objects.filter(item=item)) if item else (),
        is_approved=is_approved,
    )
