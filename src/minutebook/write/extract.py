"""Extracts: one item, or some of its clauses, under the head of the meeting and above the line of approval."""

from collections.abc import Sequence
from dataclasses import replace

from minutebook.lexicon import sv_writing
from minutebook.lexicon.sv_house_styles import PLAIN
from minutebook.model.clause import Clause
from minutebook.model.house_style import HouseStyle
from minutebook.model.item import Item
from minutebook.model.minutes import Minutes
from minutebook.write.arrange import Arranged, approval_parts, head_fields, heading, item_parts
from minutebook.write.part import PartKind, part


def extract_of(minutes: Minutes, item: Item, *, clauses: Sequence[Clause] = ()) -> Minutes:
    """Return minutes that hold one item alone, and of that only the ``clauses`` if some are named.

    Nothing else of the meeting is in them: neither who was there nor the text of which they were read.
    """
    if clauses:
        chosen = tuple(clauses)
        item = Item(item.order, item.number, item.title, item.quotes, item.kind, clauses=chosen)
    return replace(
        minutes,
        text="",
        attendees=(),
        items=(replace(item, section=None),),
        unnumbered_clauses=(),
        signatories=(),
        next_meeting=None,
        preamble=(),
        labels=(),
        furniture=(),
        unclaimed=(),
        findings=(),
    )


def arrange_extract(extract: Minutes, *, style: HouseStyle = PLAIN, approval: str = "") -> Arranged:
    """Put an extract into its order; ``approval`` is the line that says who approved the minutes when."""
    (item,) = extract.items
    called = part(PartKind.FIELD, heading(item, style), label=sv_writing.EXTRACT)
    return Arranged(
        head=(*head_fields(extract, style), called),
        items=(tuple(item_parts(item, style)),),
        end=tuple(approval_parts(approval)),
    )
