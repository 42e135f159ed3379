"""How the lines divide: the head, the items with what stands under each, the end."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutebook.lexicon import sv_headings, sv_parts
from minutebook.model import attendance
from minutebook.model.blocks import BlockKind
from minutebook.recognise.labels import front_label, part_label, signing_label
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.rules import headings
from minutebook.recognise.rules.headings import Candidate
from minutebook.recognise.rules.names import name_strength

_UNNUMBERED = tuple(map(folded, sv_headings.UNNUMBERED))
_DIVISIONS = frozenset(map(folded, sv_parts.DIVISIONS))
_KINDS = tuple(folded(word) for _, words in sv_headings.ITEM_KINDS for word in words)
_ENDS = (".", ",", ";", ":", "?", "!")


@dataclass(slots=True)
class Section:
    """An item to be: its heading, and the lines up to the next one."""

    heading: Line
    number: str | None
    title_at: int
    lines: list[Line] = field(default_factory=list)
    title_lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """``front`` is everything before the first item; without items it is the whole text."""

    front: list[Line]
    sections: list[Section]
    style: str
    score: float


def outline_of(lines: Sequence[Line], *, order_of_styles: Sequence[str]) -> Outline:
    """Divide the lines by the headings that count on best."""
    shown = [line for line in lines if not line.is_furniture]
    style, links, score = _best_chain(lines, order_of_styles)
    starts = [Section(lines[link.order], link.number, link.title_at) for link in links]
    if starts:
        starts = sorted(_lost_numbers(shown, links) + starts + _unnumbered_beside(shown, links, lines), key=_order)
    else:
        style = "unnumbered"
        starts = _unnumbered(shown)
        score = float(len(starts))
    if not starts:
        return Outline(shown, [], style, 0.0)
    _fill(shown, starts)
    first = starts[0].heading.order
    return Outline([line for line in shown if line.order < first], starts, style, score)


def _order(section: Section) -> int:
    return section.heading.order


def _best_chain(lines: Sequence[Line], order_of_styles: Sequence[str]) -> tuple[str, list[Candidate], float]:
    found = headings.candidates(lines)
    best: tuple[str, list[Candidate], float] = ("", [], 0.0)
    for style in (*order_of_styles, "scan"):
        links, score = headings.chain(headings.without_agenda(found[style], lines))
        if len(links) < 2 and not (links and (style == "para" or _stands_alone(links[0]))):
            continue
        if style in ("roman", "letter", "scan") and (len(links) < 3 or (style != "scan" and links[0].key[-1] != 1)):
            continue
        if style == "para" and (len(links) > 1 or score > 4.0):
            return style, links, score
        if score > best[2] + 1.0:
            best = (style, links, score)
    return best


def _stands_alone(link: Candidate) -> bool:
    """Tell whether minutes may have this one item only."""
    return link.style in ("number", "word") and link.key == (1,) and link.weight > 1.7


def _lost_numbers(shown: Sequence[Line], links: Sequence[Candidate]) -> list[Section]:
    """Return the list items, or the headings, that must be the first items where the numbers begin above 1."""
    first = links[0]
    if first.style != "number" or len(first.key) > 1 or not 1 < first.key[0] < 9:
        return []
    bullets = [line for line in shown if line.order < first.order and line.marker_end and len(line.text) < 150]
    bullets = [line for line in bullets if not front_label(line) and name_strength(line.body.split(",")[0]) < 3]
    for possible in (bullets, _headings_before(shown, links)):
        missing = possible[-(first.key[0] - 1) :]
        if len(missing) == first.key[0] - 1:
            return [Section(line, None, line.marker_end) for line in missing]
    return []


def _headings_before(shown: Sequence[Line], links: Sequence[Candidate]) -> list[Line]:
    """Return the lines before the first number that are printed as every numbered heading is."""
    by_order = {line.order: line for line in shown}
    if not all(link.order in by_order and _is_printed_as_heading(by_order[link.order]) for link in links):
        return []
    before = [line for line in shown if line.order < links[0].order and _is_printed_as_heading(line)]
    return [line for line in before if _may_head(line)]


def _is_printed_as_heading(line: Line) -> bool:
    return line.block.kind is BlockKind.HEADING or line.block.bold


def _unnumbered_beside(shown: Sequence[Line], links: Sequence[Candidate], lines: Sequence[Line]) -> list[Section]:
    """Return the headings without number that stand among, or behind, numbered ones."""
    first = links[0].order
    taken = {link.order for link in links}
    levels = {lines[link.order].block.level for link in links if lines[link.order].block.kind is BlockKind.HEADING}
    found = []
    for line in shown:
        if line.order <= first or line.order in taken or len(line.text) > 60 or line.marker_end:
            continue
        is_known = (
            line.fold.startswith(_UNNUMBERED)
            and not line.text.rstrip().endswith(_ENDS)
            and line.gap
            and ":" not in line.text
        )
        if is_known and len(line.fold.split()) > 5:
            is_known = False
        same_level = line.block.kind is BlockKind.HEADING and line.block.level in levels and len(levels) == 1
        heads_other = part_label(line) or signing_label(line) or is_division(line) or _heads_signing_page(line)
        if (is_known or same_level) and not heads_other:
            found.append(Section(line, None, 0))
    return found


def _heads_signing_page(line: Line) -> bool:
    label = front_label(line)
    return label is not None and label.group == "signing-page"


def is_division(line: Line) -> bool:
    """Tell whether a line heads a group of items."""
    return line.fold.strip(" :.*_") in _DIVISIONS


def _unnumbered(shown: Sequence[Line]) -> list[Section]:
    """Return the headings of minutes that do not count their items."""
    start = _end_of_front(shown)
    possible = [
        (line, following)
        for line, following in zip(shown, [*shown[1:], None], strict=True)
        if line.order > start and _may_head(line)
    ]
    marked = [line for line, _ in possible if line.block.kind is BlockKind.HEADING or line.block.bold or line.marks]
    if len(marked) > 1 or any(line.in_table for line in marked):
        return [Section(line, None, 0) for line in marked]
    plain = [line for line, following in possible if line.gap and following is not None and not _may_head(following)]
    return [Section(line, None, 0) for line in plain] if len(plain) > 1 else []


def _end_of_front(shown: Sequence[Line]) -> int:
    """Return the order of the last line that belongs to the lists at the head."""
    last = -1
    for line in shown:
        label = front_label(line)
        if label and label.group in ("attendance", "header", "agenda"):
            last = line.order
        elif last >= 0 and line.text.rstrip().endswith(".") and len(line.text.split()) > 5:
            break
    return last


def _may_head(line: Line) -> bool:
    text = line.text.strip()
    if not 2 < len(text) < 75 or line.marker_end or not text[0].isupper() or text.endswith(_ENDS[:3]) or line.cells:
        return False
    if line.block.kind is BlockKind.HEADING and line.fold.strip(" :.").startswith(_KINDS):
        return True
    front = front_label(line)
    if part_label(line) or signing_label(line) or is_division(line) or (front is not None and front.group != "form"):
        return False
    beside = front_label(line, in_list=True)
    if beside is not None and beside.section is attendance.Section.ABSENT:
        return False
    return name_strength(text.split(",")[0].split("(")[0].strip()) < 2 and not text.isdigit()


def _fill(shown: Sequence[Line], starts: list[Section]) -> None:
    """Give every section its lines."""
    index = -1
    following = [section.heading.order for section in starts]
    for line in shown:
        if index + 1 < len(starts) and line.order == following[index + 1]:
            index += 1
        elif index >= 0:
            starts[index].lines.append(line)
