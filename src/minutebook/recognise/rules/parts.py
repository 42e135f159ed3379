"""How the text of an item divides: decision, background, presenters, proposals, sub-headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutebook.lexicon import sv_layout, sv_parts
from minutebook.lexicon.sv_decisions import HAS_DECIDED, TO_ANOTHER_BODY
from minutebook.model.blocks import BlockKind
from minutebook.recognise.labels import PROPOSES, Label, part_label
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.paragraphs import Slice, slice_of
from minutebook.recognise.rules.attendance import is_table_head
from minutebook.recognise.rules.charges import charges_told, is_charge
from minutebook.recognise.rules.clauses import body_start
from minutebook.recognise.rules.deciding import att_after_verb
from minutebook.recognise.rules.names import name_strength
from minutebook.recognise.stretch import Stretch

_SAYS = re.compile(r"[^\W_]")
_LETTERED = re.compile(r"[a-z]\)\s|[A-Z]\.\s")
_HAS_DECIDED = re.compile(HAS_DECIDED)
_TO_ANOTHER_BODY = re.compile(TO_ANOTHER_BODY)
_DIVISIONS = frozenset(map(folded, sv_parts.DIVISIONS))


@dataclass(slots=True)
class Part:
    """A run of slices under one label. ``inline`` says that its text begins on the label's own line."""

    meaning: str
    label: Stretch | None
    inline: bool = False
    lead_in: bool = False
    slices: list[Slice] = field(default_factory=list)
    under: str | None = None


def parts_of(lines: Sequence[Line], *, listing: bool, labelled: bool) -> list[Part]:
    """Divide the lines of an item.

    ``listing`` says that it gathers matters under sub-headings of their own; ``labelled`` that every part of it has
    a label, so that a short line by itself below a decision opens another part.
    """
    parts = [Part("background", None)]
    under: str | None = None
    for index, line in enumerate(lines):
        if not _SAYS.search(line.text):
            continue
        following = lines[index + 1] if index + 1 < len(lines) else None
        label = part_label(line)
        if label is None and _is_subhead(line, following, listing=listing):
            under = line.body.strip(" *:")
            parts.append(Part("subhead", line.words.cut(line.marker_end), under=under))
            parts.append(Part("background", None, under=under))
        elif (parts[-1].meaning == "decision" and len(line.cells) > 1 and is_table_head(line)) or (
            label is None and labelled and _is_other_label(line, following, parts[-1])
        ):
            parts.append(Part("background", line.words, under=under))
        elif label is None and _ends_proposal(line, parts[-1]):
            parts.append(Part("background", None, slices=[slice_of(line)], under=under))
        elif label is None or not _fits(label, line, parts[-1]):
            if _is_told(parts[-1], line):
                parts.append(_after_charge(parts, line, under))
            _take(parts, slice_of(line))
        else:
            parts.append(_opened(label, line, under))
            value = parts[-1].slices.pop() if parts[-1].slices else None
            if value is not None:
                _take(parts, value)
    return [part for part in parts if part.slices or part.label]


def _take(parts: list[Part], piece: Slice) -> None:
    """Add a slice to the last part; "Ansvarig: X" behind a sentence is a part of its own."""
    words = piece.words
    marks = [] if piece.line.cells or piece.line.in_table else charges_told(words.text)
    if not marks:
        parts[-1].slices.append(piece)
        return
    starts = [start for start, _, _ in marks]
    parts[-1].slices.append(piece._replace(words=words.cut(0, starts[0]).stripped()))
    for (start, value_at, meaning), end in zip(marks, [*starts[1:], None], strict=True):
        told = Part(meaning, words.cut(start, value_at), inline=True, under=parts[-1].under)
        told.slices.append(Slice(words.cut(value_at, end).stripped(), False, 0, piece.line))
        parts.append(told)


def _is_told(part: Part, line: Line) -> bool:
    """Tell whether "Ansvarig" has got its value, so that the line below it is something else."""
    if not is_charge(part.meaning) or not part.slices:
        return False
    return line.gap or not part.slices[-1].text.rstrip().endswith((*sv_layout.ENTRY_GOES_ON, ","))


def _after_charge(parts: Sequence[Part], line: Line, under: str | None) -> Part:
    """Return the part below "Ansvarig: X": the list of clauses goes on, or running text begins."""
    before = next((part for part in reversed(parts) if not is_charge(part.meaning)), parts[-1])
    opens_clause = line.fold[body_start(slice_of(line)) :].startswith(sv_layout.CLAUSE_STARTS)
    is_like = before.slices and body_start(slice_of(line)) and body_start(before.slices[0])
    goes_on = before.meaning == "decision" and (opens_clause or is_like)
    return Part("decision" if goes_on else "background", None, under=under)


def _ends_proposal(line: Line, part: Part) -> bool:
    """Tell whether a line tells what was decided below a proposal on one line: "Mötet beslutade att bifalla"."""
    if not part.inline or part.meaning not in ("proposals", "not-decided") or not line.text[:1].isupper():
        return False
    return _HAS_DECIDED.match(line.fold) is not None and att_after_verb(line.text) is not None


def _is_other_label(line: Line, following: Line | None, part: Part) -> bool:
    """Tell whether a line below a decision is a label that no table knows ("Konsekvenser för barn")."""
    text = line.text
    if part.meaning != "decision" or not part.slices or not line.gap or line.cells or line.marker_end:
        return False
    if not 3 < len(text) < 60 or not text[0].isupper() or not text[-1].isalpha() or following is None:
        return False
    if part.slices[-1].text.rstrip().endswith((":", ",")) or (following.gap and len(following.text) < 60):
        return False
    return name_strength(text) < 2 and len(text.split()) < 8


def _fits(label: Label, line: Line, part: Part) -> bool:
    """Tell whether a label stands where it may: "Förslag" inside a list of clauses is a word like others."""
    if line.marker_end and label.group != "lead-in":
        return label.meaning == "decision" and label.end < len(line.text)
    return True


def _opened(label: Label, line: Line, under: str | None) -> Part:
    part = Part(label.meaning, line.words.cut(0, label.end), lead_in=label.group == "lead-in", under=under)
    value = line.words.cut(label.end).stripped() if label.end < len(line.text) else None
    if value and value.text:
        part.inline = True
        part.slices.append(Slice(value, False, 0, line))
    return part


def _is_subhead(line: Line, following: Line | None, *, listing: bool) -> bool:
    text = line.body.strip(" *")
    if not 2 < len(text) < 70 or text.endswith((".", ",", ";", ":")) or not text[:1].isupper() or line.cells:
        return False
    if line.fold.strip(" :.*_") in _DIVISIONS:
        return True
    if line.block.kind is BlockKind.HEADING or (line.block.bold and line.gap):
        return True
    if not listing or following is None:
        return False
    if line.marker_end or _LETTERED.match(line.text):
        return not following.marker_end and not following.gap
    return False


def promote_proposals(parts: Sequence[Part], body: str) -> None:
    """Read "Kommunstyrelsens förslag till kommunfullmäktige" as what the body whose minutes these are decided."""
    has_decision = any(part.meaning == "decision" for part in parts)
    goes_on = False
    for part in parts:
        if part.meaning != "not-decided" or part.label is None:
            goes_on = False
            continue
        label = folded(part.label.text)
        whose = label.split(sv_layout.PROPOSAL_WORD, 1)[0]
        proposes = PROPOSES.match(label)
        if proposes:
            promoted = bool(body) and body.endswith(proposes["who"])
        elif goes_on and label.startswith(sv_layout.PROPOSAL_ON):
            promoted = True
        else:
            is_own = body.endswith((whose, whose.removesuffix(sv_layout.DEFINITE_NEUTER))) if body else not has_decision
            promoted = is_own and _TO_ANOTHER_BODY.search(label) is not None
        if promoted:
            part.meaning = "decision"
        goes_on = promoted and not part.slices
