"""The head of the minutes, line by line: fields of the form, lists of names, what else stands there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from minutebook.lexicon import sv_labels, sv_layout
from minutebook.model.attendance import Section
from minutebook.model.blocks import BlockKind
from minutebook.recognise.labels import Label, front_label, part_label
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.outline import is_division
from minutebook.recognise.rules import attendance
from minutebook.recognise.rules.attendance import Gathering, Roll
from minutebook.recognise.rules.entries import has_name, is_filler, is_prose
from minutebook.recognise.rules.header import MeetingTime
from minutebook.recognise.rules.names import name_strength
from minutebook.recognise.rules.people import people_in
from minutebook.recognise.stretch import Stretch

_TIMED = ("time-and-place", "date", "time", "place", "start", "end")
_LABEL_TAILS = frozenset(map(folded, sv_layout.LABEL_TAILS))
_OFFICES = frozenset(map(folded, sv_labels.MEETING_OFFICES))
_FORM_WORDS = tuple(folded(words) for words in sv_labels.FORM if len(words) > 4)
_SERVED_SIGNS = tuple(map(folded, sv_layout.SERVED_SIGNS))
_APPROVAL = folded(sv_layout.APPROVAL)
_APPROVAL_TAIL = folded(sv_layout.APPROVAL_TAIL)
_SIGNERS = frozenset(map(folded, sv_layout.SIGNERS))
_OWN_HEADING = re.compile(r"(?P<words>[A-ZÅÄÖ][\w/-]*(?:\s[\w/-]+){0,4})\s*:\s*")


@dataclass(slots=True)
class Front:
    """What the head says, before it is put into minutes."""

    time: MeetingTime = field(default_factory=MeetingTime)
    rolls: list[Roll] = field(default_factory=list)
    fields: list[tuple[str, Stretch]] = field(default_factory=list)
    signers: list[tuple[str, Stretch]] = field(default_factory=list)
    labels: list[Stretch] = field(default_factory=list)
    preamble: list[Stretch] = field(default_factory=list)
    prose: list[Line] = field(default_factory=list)
    free: list[Line] = field(default_factory=list)
    agenda: list[Line] = field(default_factory=list)
    signing: list[Line] = field(default_factory=list)


class FrontReader:
    """Reads the head; ``waiting`` are labels whose value has not come yet."""

    def __init__(self) -> None:
        self.front = Front()
        self.waiting: list[Label] = []
        self.gathering: Gathering | None = None
        self.in_form = False
        self.in_agenda = False
        self.in_signing = False
        self.last: Label | None = None

    def read(self, lines: Sequence[Line]) -> Front:
        for line in lines:
            self._line(line)
        return self.front

    def _line(self, line: Line) -> None:
        if line.in_table:
            self.gathering, self.waiting = None, []
            self._unlabelled(line)
            return
        if self._ends_label(line):
            return
        label = front_label(line, in_list=self.gathering is not None)
        if label is None and is_division(line):
            self.front.labels.append(line.words)
            self.gathering = None
            return
        if self.front.rolls and len(line.cells) > 1 and is_filler(line.text):
            self.in_signing = True
        if self.in_signing and not (
            (label and label.group in ("header", "agenda")) or (label and label.section and not label.role)
        ):
            self.front.signing.append(line)
            return
        if label is not None and not self._is_name_under_list(line, label):
            self._labelled(line, label)
        elif self.waiting:
            self._value(line)
        elif self.gathering is not None:
            self._listed(line)
        elif attendance.opens_table(line):
            self._open_table(line)
        elif self.in_agenda and not (line.gap and is_prose(line)):
            self.front.agenda.append(line)
        else:
            self._unlabelled(line)

    def _ends_label(self, line: Line) -> bool:
        """Claim the rest of a label that was broken over two lines ("Plats och tid för / sammanträde")."""
        if self.last is None or line.gap:
            return False
        fold = folded(line.cells[0].text if line.cells else line.text).strip(" :")
        if fold not in _LABEL_TAILS and not (fold == _APPROVAL_TAIL and self.last.meaning == sv_layout.APPROVAL_OF):
            return False
        self.in_form = self.in_form or fold.startswith(_APPROVAL)
        self.front.labels.append(line.cells[0] if line.cells else line.words)
        self.front.preamble += line.cells[1:]
        return True

    def _is_name_under_list(self, line: Line, label: Label) -> bool:
        """Tell whether "Ordförande Anna Ek" stands inside a list and is an entry of it."""
        if self.gathering is None or label.section is None or label.role is None or label.end >= len(line.text):
            return False
        if any(folded(cell.text).startswith(_FORM_WORDS) for cell in line.cells[1:]):
            return False
        if is_filler(line.text[label.end :]):
            return False
        if folded(label.meaning) in _OFFICES and self.gathering.rolls[0].section is Section.ABSENT:
            return False
        if self._is_form_row(line):
            return False
        if ":" in line.text[label.start : label.end] or label.meaning.endswith(sv_labels.DEPUTIES):
            return False
        return not line.gap

    def _is_form_row(self, line: Line) -> bool:
        """Tell whether a row of two cells is another field of a form in which the open list is one field too."""
        is_row = line.block.kind is BlockKind.ROW and len(line.cells) == 2
        return is_row and self.gathering is not None and self.gathering.is_field

    def _labelled(self, line: Line, label: Label) -> None:
        self.front.labels.append(line.words.cut(0, label.end))
        self.last = label
        self.in_signing = label.group == "signing-page"
        if label.group == "attendance":
            self._open_list(line, label)
            return
        self.gathering = self.gathering if label.group == "form" and self._is_column(line) else None
        self.in_agenda = label.group == "agenda"
        if label.group == "header":
            if label.end < len(line.text):
                self._field(label, line.words.cut(label.end).stripped())
            else:
                self.waiting.append(label)
            return
        self.waiting = []
        if label.group in ("form", "signing-page"):
            self.in_form = self.in_form or label.meaning not in sv_labels.PAGE_FORM
            self._form(line, label)

    def _is_column(self, line: Line) -> bool:
        return False

    def _form(self, line: Line, label: Label) -> None:
        """Keep the value beside a mark of the form; names of those who approve are signers."""
        if label.end >= len(line.text):
            return
        value = line.words.cut(label.end).stripped()
        if label.group == "signing-page":
            text = value.text
            rest = replace(line, words=value, text=text, fold=folded(text), cells=(), marker_end=0, memory={})
            self.front.signing.append(rest)
            return
        if folded(label.meaning) in _SIGNERS or folded(label.meaning).startswith(sv_layout.SIGNER_STARTS):
            self.front.signers.append((line.text[label.start : label.end].strip(" :\t"), value))
        else:
            self.front.preamble.append(value)

    def _open_list(self, line: Line, label: Label) -> None:
        self.waiting = []
        self.in_agenda = False
        if label.role and is_filler(line.text[label.end :]):
            self.in_signing = True
            self.front.signing.append(line)
            return
        if folded(label.meaning) in _SIGNERS and (self.in_form or self._is_listed_already(line, label)):
            self._signer(line, label)
            return
        is_row = label.role and label.end < len(line.text) and len(line.cells) > 1
        if is_row and self.front.rolls and self.in_form and not label.meaning.endswith(sv_labels.DEPUTIES):
            self._signer(line, label)
            return
        self.gathering, heads = attendance.begin(line, label, self.gathering)
        self.front.rolls += self.gathering.rolls
        self.front.labels += heads

    def _is_listed_already(self, line: Line, label: Label) -> bool:
        """Tell whether the name beside "Ordförande" was listed before: it then signs."""
        if label.end >= len(line.text):
            return False
        value = line.words.cut(label.end).stripped()
        named = people_in(line.cells[1] if len(line.cells) > 1 else value)
        listed = " ".join(entry.text for roll in self.front.rolls[:40] for entry in roll.entries[:80])
        return bool(named) and named[0].name in listed

    def _signer(self, line: Line, label: Label) -> None:
        self.gathering = None
        value = line.words.cut(label.end).stripped()
        if len(line.cells) > 1:
            value = line.cells[1]
            self.front.labels += line.cells[2:]
        self.front.signers.append((line.text[label.start : label.end].strip(" :\t"), value))

    def _value(self, line: Line) -> None:
        label = self.waiting.pop(0)
        self._field(label, line.words.cut(line.marker_end))

    def _field(self, label: Label, value: Stretch) -> None:
        if not value.text:
            return
        self.front.fields.append((label.meaning, value))
        if label.meaning in _TIMED:
            self.front.time.read(value, label.meaning)

    def _listed(self, line: Line) -> None:
        """Take a line into the open list, unless it is running text."""
        assert self.gathering is not None
        if attendance.is_table_head(line):
            self.front.labels.append(line.words)
            self.gathering.rolls[0].marked |= any(sign in line.fold for sign in _SERVED_SIGNS)
        elif self._is_unknown_list(line):
            return
        elif self._is_no_entry(line):
            self.gathering = None
            self._unlabelled(line)
        else:
            attendance.take(self.gathering, line)

    def _is_no_entry(self, line: Line) -> bool:
        """Tell whether a line that follows a list is another field of the form, or running text."""
        assert self.gathering is not None
        if self._is_form_row(line) and not name_strength(line.cells[0].text):
            return True
        if attendance.is_broken_off(self.gathering, line):
            return False
        return is_prose(line) or (line.gap and self.gathering.runs_on and not has_name(line))

    def _goes_on_with_time(self, line: Line) -> bool:
        """Tell whether a line holds the date or the hours that "Plats och tid" has not given yet."""
        time, last = self.front.time, self.last
        if last is None or last.meaning != "time-and-place" or line.gap or (time.hours and time.date):
            return False
        return len(line.text) < 100 and any(character.isdigit() for character in line.text)

    def _open_table(self, line: Line) -> None:
        """Open the list of names that only the heads of its columns announce."""
        self.front.labels.append(line.words)
        self.gathering = Gathering(
            [Roll(Section.PRESENT, None, marked=any(sign in line.fold for sign in _SERVED_SIGNS))]
        )
        self.front.rolls += self.gathering.rolls

    def _is_clause(self, line: Line) -> bool:
        """Tell whether a line before the items leads in to a decision, or is one of its clauses."""
        label = part_label(line)
        if label is not None and label.meaning == "decision":
            return True
        return bool(self.front.prose) and line.order == self.front.prose[-1].order + 1 and not line.gap

    def _is_unknown_list(self, line: Line) -> bool:
        """Open a list under a heading of its own making: "Från bolaget: Anna Ek, VD"."""
        match = _OWN_HEADING.match(line.text)
        if match is None or name_strength(match["words"]) > 1:
            return False
        value = line.words.cut(match.end()).stripped()
        if not value.text or not any(name_strength(person.name) > 1 for person in people_in(value)):
            return False
        self._open_list(line, Label("attendance", match["words"], 0, match.end(), _section_of(match["words"])))
        self.front.labels.append(line.words.cut(0, match.end()))
        return True

    def _unlabelled(self, line: Line) -> None:
        if self._goes_on_with_time(line) and self.last is not None:
            self._field(self.last, line.words)
            return
        if is_prose(line) or self._is_clause(line):
            self.front.preamble.append(line.words)
            self.front.prose.append(line)
        else:
            self.front.free.append(line)


def _section_of(words: str) -> Section:
    """Return the list that a heading must mean, by the words in it."""
    fold = folded(words)
    for section, signs in sv_labels.ATTENDANCE_SIGNS:
        if any(folded(sign) in fold for sign in signs):
            return section
    return Section.PRESENT


def read_front(lines: Sequence[Line]) -> Front:
    """Read the lines before the first item."""
    return FrontReader().read(lines)
