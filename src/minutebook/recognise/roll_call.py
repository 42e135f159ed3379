"""The roll call as an item: those present are listed under "§ 2 Närvaro" and not at the head."""

import re
from collections.abc import Sequence

from minutebook.lexicon import sv_headings
from minutebook.model.attendance import Section
from minutebook.recognise.front import Front, FrontReader, read_front
from minutebook.recognise.labels import front_label, part_label
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.outline import Outline
from minutebook.recognise.rules.attendance import Gathering, Roll
from minutebook.recognise.rules.names import name_strength

_TITLES = frozenset(map(folded, sv_headings.ROLL_CALLS))
_FIRST = 6
_BEFORE_NAME_ENDS = re.compile(r"[,(:;]|\s{2,}")


def read_with_roll_call(outline: Outline) -> Front:
    """Read the lines before the first item, and the roll call that may stand under one of the first items."""
    front = read_front(outline.front)
    lines = roll_call_of(outline)
    if lines:
        reader = FrontReader()
        reader.front = front
        reader.gathering = Gathering([Roll(Section.PRESENT, None)])
        front.rolls += reader.gathering.rolls
        reader.read(lines)
    return front


def roll_call_of(outline: Outline) -> list[Line]:
    """Take the list of those present off the item that holds it, where the head has none."""
    if _lists_people(outline.front):
        return []
    for section in outline.sections[:_FIRST]:
        title = folded(section.heading.text[section.title_at :]).strip(" .:")
        if title not in _TITLES:
            continue
        taken: list[Line] = []
        for line in section.lines:
            if part_label(line) or not (_heads_list(line) or _is_heading(line) or _begins_with_name(line)):
                break
            taken.append(line)
        if len(taken) > 1:
            del section.lines[: len(taken)]
            return taken
    return []


def _lists_people(lines: Sequence[Line]) -> bool:
    return any(_heads_list(line) for line in lines)


def _begins_with_name(line: Line) -> bool:
    return name_strength(_BEFORE_NAME_ENDS.split(line.body, maxsplit=1)[0].strip()) > 0


def _is_heading(line: Line) -> bool:
    """Tell whether a line heads a part of the list in words of its own ("Ersättare med rösträtt:")."""
    return len(line.text) < 40 and line.text.rstrip().endswith(":")


def _heads_list(line: Line) -> bool:
    label = front_label(line, in_list=True)
    return label is not None and label.group == "attendance"
