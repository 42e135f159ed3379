"""The title of an item: what stands behind its number, over one line or several, without its registry number."""

import re
from dataclasses import dataclass

from minutebook.lexicon import sv_headings, sv_layout
from minutebook.model.when import Fact
from minutebook.recognise.labels import part_label
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.meaning import registry_numbers
from minutebook.recognise.outline import Section
from minutebook.recognise.stretch import Stretch, joined

_DIGIT = re.compile(r"\d")
_LETTERED = re.compile(r"\w{1,2}[).]\s")
_GAP = re.compile(r"\s{3,}")
_SENTENCE = re.compile(r"(?<=[a-zåäö)\d]{2})\.\s+(?=[A-ZÅÄÖ])")
_REGISTRY_ONLY = re.compile(r"[A-ZÅÄÖ]{1,6}[\s/-]?\d{2,4}[/:.-]\d{1,6}(?:[\s/:-]\w{1,6})?")
_REGISTRY_WORD = re.compile(rf"(?:{'|'.join(map(re.escape, map(folded, sv_headings.REGISTRY)))})[.:]*\s*")
_EDGE = " \t–-—:;,_*"
_CARRIED = re.compile(rf"\(\s*(?:{'|'.join(map(folded, sv_headings.CARRIED_OVER))})\.?\s[^)]*\)", re.IGNORECASE)
_MAX_TITLE_LINES = 4
_LONGEST = 110
# A row of a table without head: the title is its first cell, what follows is text.
_COLUMN = re.compile(r"(?<=\S)\s*\t\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Title:
    """``rest`` is what followed the title on its line and belongs to the text of the item."""

    words: Stretch
    registry: Fact[str] | None
    carried_over: Fact[str] | None
    rest: Stretch | None


def title_of(section: Section, width: int) -> Title:
    """Return the title of a section; takes the lines that belong to it off the section's text.

    ``width`` is that of a full line, 0 where lines are paragraphs.
    """
    words = section.heading.words.cut(section.title_at).stripped()
    registry, words = _without_registry(words)
    words = _with_continuation(section, words) if words.text else _next_lines(section, width)
    if registry is None:
        registry, words = _without_registry(words)
    if registry is None:
        registry = _registry_line(section)
    words, rest = _parted_by_gap(section, words)
    match = (_COLUMN.search(words.text) or _end_of_title(words.text)) if rest is None else None
    if match:
        words, rest = words.cut(0, match.start()), words.cut(match.end())
    words = _bare(words)
    return Title(words, registry, _carried_over(words), rest)


def _end_of_title(text: str) -> re.Match[str] | None:
    """Return where text begins behind a short title, or behind the first sentence of a numbered paragraph."""
    match = _SENTENCE.search(text)
    return match if match and (len(text[: match.start()].split()) < 9 or len(text) > _LONGEST) else None


def _parted_by_gap(section: Section, words: Stretch) -> tuple[Stretch, Stretch | None]:
    """Part a title from the text that a wide gap sets beside it ("§ 3  Dagordning        Godkändes.")."""
    match = _GAP.search(words.text)
    if match is None or section.title_lines:
        return words, None
    rest = words.cut(match.end())
    column = section.heading.block.indent + section.heading.text.find(rest.text)
    beside = bool(section.lines) and abs(section.lines[0].block.indent - column) < 3
    if not rest.text[:1].isupper() or not (beside or rest.text.endswith((".", "!"))):
        return words, None
    return words.cut(0, match.start()), rest


def _bare(words: Stretch) -> Stretch:
    text = words.text
    start = len(text) - len(text.lstrip(_EDGE))
    return words.cut(start, max(len(text.rstrip(_EDGE)), start))


def _without_registry(words: Stretch) -> tuple[Fact[str] | None, Stretch]:
    """Part a title from the registry number before, behind or in brackets after it."""
    if _DIGIT.search(words.text) is None:
        return None, words
    facts = registry_numbers(words)
    if not facts:
        return None, words
    fact = facts[0]
    first = fact.quotes[0].place.start
    start = next(
        piece.at + first - piece.place.start for piece in words.pieces if piece.place.start <= first < piece.place.end
    )
    end = start + len(fact.value)
    before = folded(words.text[:start])
    introduced = re.search(_REGISTRY_WORD.pattern + r"$", before)
    cut = introduced.start() if introduced else start
    head, tail = words.cut(0, cut), words.cut(end)
    if head.text.strip(_EDGE + "(") and tail.text.strip(_EDGE + ")."):
        return fact, words
    kept = head if head.text.strip(_EDGE + "(") else tail
    text = kept.text
    left = len(text) - len(text.lstrip(_EDGE + ")(" if kept is tail else _EDGE))
    return fact, kept.cut(left, len(text.rstrip(_EDGE + "(" if kept is head else _EDGE)))


def _next_lines(section: Section, width: int) -> Stretch:
    """Take the lines below a bare number as the title, up to the first empty line or label."""
    taken: list[Line] = []
    for line in section.lines[:_MAX_TITLE_LINES]:
        if (part_label(line) and not (line is section.lines[0] and _is_bare_heading(line))) or (
            taken and (line.gap or not _continues(taken[-1].text, line, section.lines, width))
        ):
            break
        if _is_registry(line) or (taken and _LETTERED.match(line.text)):
            break
        taken.append(line)
    if not taken and len(section.lines) > 1 and _is_registry(section.lines[0]):
        taken = section.lines[1:2] if not part_label(section.lines[1]) else []
        section.lines[1:2] = [] if taken else section.lines[1:2]
    else:
        del section.lines[: len(taken)]
    section.title_lines += taken
    return joined(line.words for line in taken) if taken else Stretch("", ())


def _is_bare_heading(line: Line) -> bool:
    """Tell whether a line below a bare number is its title though it could head a part ("§ 3." / "Ekonomi")."""
    label = part_label(line)
    return label is not None and label.meaning == "background" and label.end >= len(line.text) and not line.gap


def _continues(before: str, line: Line, lines: list[Line], width: int) -> bool:
    """Tell whether a line is the rest of a title: the line before was full, or it stands there short and alone."""
    if line.text[:1].islower() or before.endswith(sv_layout.TITLE_GOES_ON):
        return True
    if line.text.rstrip().endswith("."):
        return False
    if width and len(before) > 0.75 * width:
        return True
    after = lines.index(line) + 1
    alone = after >= len(lines) or lines[after].gap or part_label(lines[after]) is not None
    return len(before) > 25 and len(line.text) < 35 and alone


def _with_continuation(section: Section, words: Stretch) -> Stretch:
    """Join the second line of a title that did not fit on one."""
    while section.lines and len(section.title_lines) < _MAX_TITLE_LINES - 1:
        line = section.lines[0]
        if (
            line.gap
            or line.marker_end
            or _LETTERED.match(line.text)
            or part_label(line)
            or words.text.endswith((".", "?"))
        ):
            break
        starts_small = line.text[:1].islower() and not folded(line.text).startswith(sv_layout.CLAUSE_STARTS)
        ends_open = words.text.endswith(sv_layout.TITLE_GOES_ON)
        if not ((starts_small and len(words.text) > 30) or ends_open):
            break
        words = joined((words, line.words))
        section.title_lines.append(section.lines.pop(0))
    return words


def _is_registry(line: Line) -> bool:
    text = line.text.strip(" ()")
    return bool(_REGISTRY_ONLY.fullmatch(text)) or (
        bool(_REGISTRY_WORD.match(line.fold.strip(" ("))) and len(text) < 50 and any(c.isdigit() for c in text)
    )


def _registry_line(section: Section) -> Fact[str] | None:
    """Return the registry number that stands in a line of its own below the title."""
    if section.lines and _is_registry(section.lines[0]):
        facts = registry_numbers(section.lines[0].words)
        if facts:
            section.title_lines.append(section.lines.pop(0))
            return facts[0]
    return None


def _carried_over(words: Stretch) -> Fact[str] | None:
    match = _CARRIED.search(folded(words.text))
    if match is None:
        return None
    return Fact(words.text[match.start() + 1 : match.end() - 1].strip(), words.quotes(match.start(), match.end()))
