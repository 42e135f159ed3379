"""How a house writes its minutes: the words of its form, the order of its parts, its looks."""

from dataclasses import dataclass
from enum import StrEnum


class DayForm(StrEnum):
    """How the head writes the day of the meeting: 2026-04-13, 260413, den 13 april 2026."""

    ISO = "iso"
    SHORT = "short"
    LONG = "long"


class NamesForm(StrEnum):
    """How names stand under their heading: one a line, or one behind the other."""

    LISTED = "listed"
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Look:
    """What of a document's looks is the house's own. ``bold_opening`` prints the "att" of a clause in bold."""

    serif: bool = True
    bold_headings: bool = False
    bold_opening: bool = False


PLAIN_LOOK = Look()


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A way of writing minutes; every word is one that is read again as what it heads.

    ``heading`` is the pattern of the heading of an item that has a number. ``title`` is the word for the document;
    ``genitive_title`` says that the body's name owns it ("Styrelsens protokoll"). ``clock`` stands before the hours.
    ``decision`` heads the clauses, and ``decision_colon`` says whether a colon stands behind it. ``joiner`` stands
    before the "att" of the last of several clauses. ``background`` heads the running text of an item in houses that
    head every part.
    """

    name: str
    heading: str
    title: str
    body: str
    time_and_place: str
    clock: str
    present: str
    absent: str
    unreported: str
    vacant: str
    guests: str
    decision: str
    presenters: str
    genitive_title: bool = True
    day: DayForm = DayForm.ISO
    names: NamesForm = NamesForm.LISTED
    decision_colon: bool = True
    joiner: str = ""
    background: str = ""
    look: Look = PLAIN_LOOK
