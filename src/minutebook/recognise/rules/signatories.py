"""Who signed: "Vid protokollet", "Justeras", names over or under their roles, side by side or one below the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutebook.lexicon import sv_signing
from minutebook.model.attendance import Signatory
from minutebook.recognise.labels import FRONT, SIGNING, signing_label, whole
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.rules import names
from minutebook.recognise.rules.people import people_in
from minutebook.recognise.stretch import Stretch

_HINTS = frozenset(map(folded, sv_signing.SIGNING_HINTS))
_RULE = re.compile(r"[_.…\s/-]{4,}|[_.…]{4,}.*[_.…]{4,}")
_SIGNED_AT = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){1,3},?\s+(?:19|20)\d\d-\d\d-\d\d(?:[ T,].{0,25})?")
_FILLER = re.compile(r"_{3,}|\.{4,}|…{2,}")
_SIGN_WORDS = re.compile("|".join(re.escape(key) for key in sorted(SIGNING, key=len, reverse=True)))
_LAST_LINES = 70


@dataclass(slots=True)
class Signing:
    """The end of the minutes: who signed, the labels there, and what else it says."""

    signatories: list[Signatory] = field(default_factory=list)
    labels: list[Stretch] = field(default_factory=list)
    is_electronic: bool = False
    rest: list[Line] = field(default_factory=list)


def start_of_signing(lines: Sequence[Line]) -> int:
    """Return the index of the first line of the signatures at the end; ``len(lines)`` if there are none."""
    first = max(len(lines) - _LAST_LINES, 0)
    for index in range(first, len(lines)):
        if _opens(lines, index):
            return index
    return len(lines)


def _opens(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if len(line.text) > 110:
        return False
    entry = whole(line.text, FRONT)
    if entry and entry.group == "signing-page":
        return True
    if _RULE.fullmatch(line.text) and len(line.text.strip()) > 9 and "_" in line.text + "." and "=" not in line.text:
        return _is_signature_near(lines, index)
    label = signing_label(line)
    if label and (label.end < len(line.text) or index + 1 < len(lines)):
        value = line.text[label.end :].strip(" _.:")
        return not value or (len(value.split()) < 8 and (value[:1].isupper() or value[:1].isdigit()))
    if line.cells and all(whole(cell.text, SIGNING) for cell in line.cells):
        return True
    if _heads_in_row(line):
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    if index > len(lines) - 12 and _SIGNED_AT.fullmatch(line.text):
        return True
    if index > len(lines) - 8 and (len(line.text) < 60 or line.cells) and _names_with_roles(line):
        return following is None or following.gap or bool(_opens(lines, index + 1))
    return following is not None and _is_bare_name(line) and _is_bare_role(following) and not following.gap


def _is_signature_near(lines: Sequence[Line], index: int) -> bool:
    near = lines[max(index - 2, 0) : index + 4]
    return any(signing_label(line) or _is_bare_name(line) or _names_with_roles(line) for line in near)


def _names_with_roles(line: Line) -> bool:
    people = people_in(line.words) if len(line.text) < (150 if line.cells else 80) else []
    return bool(people) and all(person.role and _is_role(person.role) for person in people)


def _heads_in_row(line: Line) -> list[tuple[int, int]]:
    """Return the labels of a line that holds nothing but labels: "Vid protokollet Justeras"."""
    fold = line.fold.strip(" :.")
    if len(fold) > 90 or " " not in fold:
        return []
    spans = [match.span() for match in _SIGN_WORDS.finditer(fold)]
    left = _SIGN_WORDS.sub("", fold).strip(" :./\t")
    return spans if len(spans) > 1 and not left else []


def _is_bare_name(line: Line) -> bool:
    cells = line.cells or (line.words,)
    return all(names.name_strength(_clean(cell.text)) > 0 for cell in cells)


def _is_bare_role(line: Line) -> bool:
    return all(_is_role(cell.text) for cell in line.cells or (line.words,))


def _clean(text: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", _FILLER.sub("", text)).strip(" \t,.:/_")


@dataclass(slots=True)
class _Row:
    """A line of the signatures: role words or names, one a column."""

    is_roles: bool
    cells: list[Stretch]
    gap: bool
    roles: list[str | None] = field(default_factory=list)


def signing_of(lines: Sequence[Line]) -> Signing:
    """Read the lines of the signatures."""
    signing = Signing()
    entry = whole(lines[0].text, FRONT) if lines else None
    signing.is_electronic = (entry is not None and entry.group == "signing-page") or bool(
        lines and _SIGNED_AT.fullmatch(lines[0].text)
    )
    rows: list[_Row] = []
    width = 1
    for line in lines:
        row = _row(line, signing, width)
        if row is not None:
            rows.append(row)
            width = max(width if row.is_roles else 1, len(row.cells))
    _give_roles(rows)
    for row in rows:
        if row.is_roles:
            signing.labels += row.cells
        else:
            _sign(signing, row)
    return signing


def _row(line: Line, signing: Signing, width: int) -> _Row | None:
    """Return what a line says, or put it with the labels or the rest."""
    if _RULE.fullmatch(line.text) or _is_hint(line):
        signing.labels.append(line.words)
        return None
    spans = _heads_in_row(line)
    if spans:
        return _Row(True, [line.words.cut(start, end) for start, end in spans], line.gap)
    cells = [cell for cell in line.cells or (line.words,) if _clean(cell.text)]
    label = signing_label(line)
    if label and label.end < len(line.text) and _clean(line.text[label.end :]):
        if len(cells) > 2 and all(map(_named, cells[1:])):
            signing.labels.append(cells[0])
            return _Row(False, cells[1:], line.gap, [_clean(cells[0].text)] * (len(cells) - 1))
        return _labelled_name(line, label.end, signing)
    if cells and all(_is_role(cell.text) for cell in cells):
        return _Row(True, cells, line.gap)
    found = _split_names(cells[0], width) if len(cells) == 1 and width > 1 else []
    found = found or [cell for cell in cells if _named(cell)]
    if found and len(line.text) < 120:
        return _Row(False, found, line.gap, [people_in(cell)[0].role for cell in found])
    signing.rest.append(line)
    return None


def _is_hint(line: Line) -> bool:
    cells = line.cells or (line.words,)
    return all(_clean(folded(cell.text)) in _HINTS or not _clean(cell.text) for cell in cells)


def _is_role(text: str) -> bool:
    cleaned = _clean(text)
    words = cleaned.split()
    return whole(cleaned, SIGNING) is not None or 0 < names.role_length(words) == len(words)


def _named(cell: Stretch) -> bool:
    people = people_in(cell)
    return (
        bool(people) and all(names.name_strength(person.name) > 0 for person in people) and len(cell.text.split()) < 12
    )


def _split_names(cell: Stretch, count: int) -> list[Stretch]:
    """Split "Disa Holmgren Bo Ekström" under two labels, where no column shows the border."""
    words = [match.span() for match in re.finditer(r"\S+", cell.text)]
    if "," in cell.text or len(words) < 2 * count or not all(names.is_capital(cell.text[a:b]) for a, b in words):
        return []
    if len(words) == 2 * count:
        starts = list(range(0, len(words), 2))
    else:
        later = [i for i, (a, b) in enumerate(words) if i > 1 and names.is_first_name(cell.text[a:b])]
        starts = [0, *later[: count - 1]]
    if len(starts) != count:
        return []
    ends = [*(words[start - 1][1] for start in starts[1:]), words[-1][1]]
    return [cell.cut(words[start][0], end) for start, end in zip(starts, ends, strict=True)]


def _labelled_name(line: Line, end: int, signing: Signing) -> _Row | None:
    """Read "Vid protokollet: Anna Ek" and "Ordförande   ....   Bo Alm"."""
    role = line.words.cut(0, end)
    value = line.words.cut(end).stripped()
    if not _named(value):
        filler = _FILLER.sub(lambda match: " " * len(match[0]), value.text)
        value = Stretch(filler, value.pieces).stripped()
    if not value.text or not _named(value):
        return _Row(True, [role], line.gap)
    signing.labels.append(role)
    return _Row(False, [value], line.gap, [_clean(role.text)])


def _give_roles(rows: Sequence[_Row]) -> None:
    """Give the names the roles above them, or below where the roles follow the names."""
    pending: _Row | None = None
    heads: _Row | None = None
    last: _Row | None = None
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else None
        if not row.is_roles:
            if pending is not None:
                _assign(row, pending)
                heads = pending
            elif heads is not None and not any(row.roles):
                row.roles = [_clean(heads.cells[-1].text)] * len(row.roles)
            pending, last = None, row
        elif last is not None and _belongs_above(row, last, following):
            _assign(last, row)
            last = None
        else:
            pending = row


def _belongs_above(roles: _Row, last: _Row, following: _Row | None) -> bool:
    """Tell whether roles belong to the names above them and not to those below."""
    if following is None or following.is_roles or not any(last.roles):
        return True
    if len(roles.cells) > 1 and len(roles.cells) == len(last.cells) != len(following.cells):
        return True
    return not roles.gap and following.gap


def _assign(row: _Row, roles: _Row) -> None:
    given = [_clean(cell.text) for cell in roles.cells]
    if len(given) == 1:
        row.roles = [given[0]] * len(row.roles)
        return
    row.roles = [given[index] if index < len(given) else role for index, role in enumerate(row.roles)]


def _sign(signing: Signing, row: _Row) -> None:
    for cell, role in zip(row.cells, row.roles, strict=True):
        for person in people_in(cell):
            quotes = tuple(quote for start, end in person.spans for quote in cell.quotes(start, end))
            signing.signatories.append(Signatory(person.name, role if not person.role else person.role, quotes))


def signers_of(fields: Sequence[tuple[str, Stretch]]) -> list[Signatory]:
    """Return those whom the form at the head names as chair, secretary and approvers."""
    found: list[Signatory] = []
    for role, value in fields:
        for person in people_in(value):
            if names.name_strength(person.name) and not any(other.name == person.name for other in found):
                quotes = tuple(quote for start, end in person.spans for quote in value.quotes(start, end))
                found.append(Signatory(person.name, role, quotes))
    return found
