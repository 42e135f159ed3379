"""A draft, or approved minutes, as its page shows it: text and what is said beside it, item by item."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from minutebook.write import Arranged, Part, as_html
from samverk.drafting.models import ApprovedMinutes, Comment, Correction, OlderText
from samverk.drafting.queries.kept_text import read_back
from samverk.drafting.queries.minutes_of import minutes_of
from samverk.meetings.models import Item, Meeting


@dataclass(frozen=True, slots=True)
class ItemOnPage:
    """``heading`` is the words of the heading, ``html`` what stands under it."""

    item: Item
    heading: str
    html: SafeString
    comments: tuple[Comment, ...]
    corrections: tuple[Correction, ...]
    was_changed: bool


@dataclass(frozen=True, slots=True)
class DraftPage:
    """``title`` is that of the document; ``comments`` and ``corrections`` those about no item."""

    title: str
    head: SafeString
    items: tuple[ItemOnPage, ...]
    end: SafeString
    comments: tuple[Comment, ...]
    corrections: tuple[Correction, ...]
    arranged: Arranged
    approved: ApprovedMinutes | None


def draft_page(meeting: Meeting, *, with_confidential: bool) -> DraftPage:
    """Return the page, in fourteen queries whatever it holds; approved minutes are those that were kept."""
    approved = ApprovedMinutes.objects.filter(meeting=meeting).first()
    arranged, rows = text_of(meeting, approved, with_confidential=with_confidential)
    comments = list(Comment.objects.filter(meeting=meeting))
    corrections = list(Correction.objects.filter(meeting=meeting))
    changed = set(OlderText.objects.filter(item__meeting=meeting).values_list("item_id", flat=True))
    return DraftPage(
        title=arranged.head[0].text,
        head=_safe(arranged.head[1:]),
        items=tuple(
            ItemOnPage(
                item=row,
                heading=parts[0].text,
                html=_safe(parts[1:]),
                comments=tuple(one for one in comments if one.item_id == row.pk),
                corrections=tuple(one for one in corrections if one.item_id == row.pk),
                was_changed=row.pk in changed,
            )
            for row, parts in zip(rows, arranged.items, strict=True)
        ),
        end=_safe(arranged.end),
        comments=tuple(one for one in comments if one.item_id is None),
        corrections=tuple(one for one in corrections if one.item_id is None),
        arranged=arranged,
        approved=approved,
    )


def text_of(
    meeting: Meeting, approved: ApprovedMinutes | None, *, with_confidential: bool
) -> tuple[Arranged, list[Item]]:
    """Return the document and the rows of its items: as approved, or as the register now has it."""
    if approved is None:
        told = minutes_of(meeting, with_confidential=with_confidential)
        return told.arranged(), list(told.items)
    items = meeting.items.all() if with_confidential else meeting.items.filter(is_confidential=False)
    rows = {str(item.public_id): item for item in items}
    version = "whole" if with_confidential else "open"
    arranged, ids = read_back(approved.content[version], shown=rows)
    return arranged, [rows[public_id] for public_id in ids]


def _safe(parts: Iterable[Part]) -> SafeString:
    """Return parts as HTML below the headings of the page."""
    return mark_safe(as_html(parts, top=1))  # noqa: S308  the writer escapes every word
