"""A meeting with all that stands in its minutes, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import QuerySet

from samverk.meetings.models import Attendance, Clause, Item, NamedAttachment, Presenter, Procedure, Signatory
from samverk.meetings.queries.clause_rows import ClauseRow, clause_rows

SENTENCE_ENDS = ".!?:;"
Part = TypeVar("Part", Presenter, Procedure, NamedAttachment)


@dataclass(frozen=True, slots=True)
class ItemSheet:
    """An item and what stands under its heading."""

    item: Item
    clauses: Sequence[ClauseRow] = ()
    presenters: Sequence[Presenter] = ()
    procedures: Sequence[Procedure] = ()
    attachments: Sequence[NamedAttachment] = ()

    @property
    def background(self) -> list[str]:
        """The running text, a paragraph each."""
        return paragraphs(self.item.background)


@dataclass(frozen=True)
class AttendanceLists:
    """Those in the lists of the minutes, in the order of the text."""

    present: list[Attendance] = field(default_factory=list)
    absent: list[Attendance] = field(default_factory=list)
    guests: list[Attendance] = field(default_factory=list)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of ``text``. A line that ends in the middle of a sentence goes on with the next one."""
    found: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if found and found[-1][-1] not in SENTENCE_ENDS and (line[0].islower() or line[0].isdigit()):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def item_sheets(items: QuerySet[Item], clauses: QuerySet[Clause]) -> list[ItemSheet]:
    """Return ``items`` in order, each with those of ``clauses`` that stand under it; five queries."""
    found = list(items.defer("quotes", "background_quotes").order_by("position"))
    ids = [item.pk for item in found]
    under = defaultdict(list)
    for row in clause_rows(clauses.filter(item__in=ids).order_by("meeting_id", "position")):
        under[row.item_id].append(row)
    presenters = _by_item(Presenter.objects.filter(item__in=ids).select_related("person", "organisation"))
    procedures = _by_item(Procedure.objects.filter(item__in=ids))
    attachments = _by_item(NamedAttachment.objects.filter(item__in=ids))
    return [
        ItemSheet(item, under[item.public_id], presenters[item.pk], procedures[item.pk], attachments[item.pk])
        for item in found
    ]


def attendance_lists(attendances: QuerySet[Attendance]) -> AttendanceLists:
    """Sort ``attendances`` into the lists they stand in, with their intervals; two queries."""
    lists = AttendanceLists()
    by_section = {"present": lists.present, "absent": lists.absent, "guest": lists.guests}
    listed = attendances.select_related("person", "organisation").prefetch_related("presence")
    for attendance in listed.order_by("position"):
        by_section[attendance.section].append(attendance)
    return lists


def clauses_without_item(clauses: QuerySet[Clause]) -> list[ClauseRow]:
    """Return those of ``clauses`` that stand under no item."""
    return clause_rows(clauses.filter(item__isnull=True).order_by("position"))


def signatories_in_order(signatories: QuerySet[Signatory]) -> list[Signatory]:
    return list(signatories.select_related("person").order_by("position"))


def _by_item(parts: Iterable[Part]) -> defaultdict[int, list[Part]]:
    found: defaultdict[int, list[Part]] = defaultdict(list)
    for part in parts:
        found[part.item_id].append(part)
    return found
