"""What a clause will set going, told while it is written.

``preview_clause(text, body=…, on=…)`` reads the words as minutes are read and says, in whole sentences, what would
come of them. Nothing is stored. Several clauses are read with one look into the directory by ``preview_clauses``.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.functional import Promise

from minutebook.lexicon.sv_clause import OPENING
from minutebook.lexicon.sv_starters import GAP, STARTERS
from minutebook.model.clause import Meaning, VerbClass
from minutebook.model.when import Precision, When
from samverk.directory.models import Body, Organisation
from samverk.directory.queries import Linker, load_name_index, make_linker
from samverk.meetings.clause_sentences import WARNINGS, Told, sentences_of
from samverk.meetings.models import Meeting
from samverk.meetings.queries.clause_meaning import is_spread, waits_for_another, written_meaning
from samverk.meetings.registering.clause_rows import linked_addressee
from samverk.meetings.registering.people import PeopleOfMeeting
from samverk.meetings.wording import ACTS

_OPENING = re.compile(OPENING, re.IGNORECASE)
# Duties that are nothing without a last day.
NEEDS_A_DAY = frozenset(
    {
        *(VerbClass.ASSIGN, VerbClass.MANDATE, VerbClass.REPORT_BACK, VerbClass.COLLECT, VerbClass.INVESTIGATE),
        *(VerbClass.EVALUATE, VerbClass.ANCHOR_LOCALLY, VerbClass.PRIORITISE, VerbClass.RETURN),
    }
)
NEEDS_SOMEBODY = NEEDS_A_DAY - {VerbClass.RETURN, VerbClass.REPORT_BACK, VerbClass.PRIORITISE}


@dataclass(frozen=True, slots=True)
class Starter:
    """A verb class with words that may begin such a clause, in Swedish since the minutes are."""

    verb_class: str
    label: str | Promise
    phrase: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """An actor as written, and the person, organisation or body that it is; at most one of the ids is set."""

    name: str
    person_id: int | None = None
    organisation_id: int | None = None
    body_id: int | None = None

    @property
    def is_linked(self) -> bool:
        return (self.person_id or self.organisation_id or self.body_id) is not None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a clause would do. ``classes`` holds all acts, ``verb_class`` the leading one.

    ``fans_out_to`` is how many municipalities get a task each, 0 where the clause does not fan out. ``due`` is the
    last day with its precision, ``due_meeting`` the planned meeting that is meant, if one is; ``returns_to`` the
    meeting at which the matter comes up again. ``warnings`` are pairs of code and sentence. ``sentences`` tell people.
    """

    text: str
    meaning: Meaning
    classes: tuple[str, ...]
    label: str | Promise
    effect: str | Promise
    addressees: tuple[Addressee, ...]
    fan_out: str
    fans_out_to: int
    due: When | None
    due_meeting: Meeting | None
    returns_to: Meeting | None
    amount_ore: int | None
    is_provisional: bool
    warnings: tuple[tuple[str, str | Promise], ...]
    sentences: tuple[str, ...]

    @property
    def verb_class(self) -> str:
        return self.classes[0]

    @property
    def sentence(self) -> str:
        """All that will come of the clause, to be read in one breath."""
        return " ".join(self.sentences)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is looked up once for all clauses of a body on a day. ``coming`` are its meetings after ``on``, in order."""

    body: Body | None
    on: date | None
    people: PeopleOfMeeting
    members: int
    coming: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Ties:
    """The meetings at which a clause is due and comes up again, where a person has chosen them."""

    due: Meeting | None = None
    returns_to: Meeting | None = None


UNTIED = Ties()


def verb_starters() -> list[Starter]:
    """Return what a writer may pick: every verb class that has words to begin with."""
    return [Starter(str(verb), ACTS[verb].label, phrase) for verb, phrase in STARTERS]


def preview_clause(text: str, *, body: Body | None, on: date | None, verb_class: str = "") -> Preview:
    """Return what ``text`` would set going if ``body`` decided it on ``on``."""
    return preview_in(look_around(body, on), text, verb_class=verb_class)


def preview_clauses(texts: Iterable[str], *, body: Body | None, on: date | None) -> list[Preview]:
    """Return a preview for each of ``texts``, with as many queries as for one."""
    around = look_around(body, on)
    return [preview_in(around, text) for text in texts]


def look_around(body: Body | None, on: date | None, linker: Linker | None = None) -> Surroundings:
    """Return what clauses of ``body`` on ``on`` are read against."""
    members = Organisation.objects.filter(kind=Organisation.Kind.MUNICIPALITY, is_member=True)
    if on is not None:
        members = members.filter(
            Q(member_from__isnull=True) | Q(member_from__lte=on), Q(member_to__isnull=True) | Q(member_to__gte=on)
        )
    return Surroundings(
        body=body,
        on=on,
        people=PeopleOfMeeting(linker or make_linker(load_name_index()), on),
        members=members.count(),
        coming=coming_meetings(body, on),
    )


def coming_meetings(body: Body | None, on: date | None) -> tuple[Meeting, ...]:
    """Return the body's meetings after ``on`` that are planned or called, the next one first."""
    if body is None or on is None:
        return ()
    states = (Meeting.State.PLANNED, Meeting.State.CALLED)
    planned = Meeting.objects.filter(body=body, held_on__gt=on, cancelled_at=None, state__in=states)
    return tuple(planned.order_by("held_on", "starts_at", "id"))


def preview_in(around: Surroundings, text: str, *, verb_class: str = "") -> Preview:
    """Return what ``text`` would set going in these surroundings; no further query."""
    return preview_of(around, text, written_meaning(text, on=around.on, verb_class=verb_class))


def preview_of(around: Surroundings, text: str, meaning: Meaning, *, ties: Ties = UNTIED) -> Preview:
    """Return what ``text`` would set going if it means ``meaning``; ``ties`` are meetings that a person has chosen."""
    due = meaning.due.value if meaning.due else None
    told = Told(
        meaning=meaning,
        names=tuple(fact.value for fact in meaning.addressees),
        fans_out_to=around.members if is_spread(meaning) else 0,
        due_meeting=ties.due or _meant(around, due),
        returns_to=ties.returns_to or returning_to(around, meaning),
        hands_over_to=around.body.hands_over_to if around.body else None,
        is_provisional=waits_for_another(meaning, around.body),
    )
    act = ACTS[meaning.verb_classes[0]]
    return Preview(
        text=text,
        meaning=meaning,
        classes=tuple(str(verb) for verb in meaning.verb_classes),
        label=act.label,
        effect=act.effect,
        addressees=tuple(Addressee(name, **linked_addressee(name, around.people)) for name in told.names),
        fan_out=meaning.fan_out.value if meaning.fan_out else "",
        fans_out_to=told.fans_out_to,
        due=due,
        due_meeting=told.due_meeting,
        returns_to=told.returns_to,
        amount_ore=meaning.amount_ore.value if meaning.amount_ore else None,
        is_provisional=told.is_provisional,
        warnings=tuple((code, WARNINGS[code]) for code in _warnings(told, text, around.on)),
        sentences=sentences_of(told),
    )


def returning_to(around: Surroundings, meaning: Meaning) -> Meeting | None:
    """Return the planned meeting at which the matter comes up again: on the day named, or the next where none is."""
    if meaning.returns_to is not None and meaning.returns_to.on is not None:
        return _meant(around, meaning.returns_to.on)
    comes_back = meaning.returns_to is not None or VerbClass.POSTPONE in meaning.verb_classes
    return around.coming[0] if comes_back and around.coming else None


def _meant(around: Surroundings, when: When | None) -> Meeting | None:
    if when is None or when.precision is not Precision.DAY:
        return None
    return next((meeting for meeting in around.coming if meeting.held_on == when.first_day), None)


def _warnings(told: Told, text: str, on: date | None) -> list[str]:
    meaning = told.meaning
    acts = frozenset(meaning.verb_classes)
    has_day = meaning.due is not None or meaning.returns_to is not None
    early = meaning.due is not None and on is not None and meaning.due.value.last_day < on
    found = {
        "unfinished-clause": GAP in text,
        "clause-without-att": _OPENING.match(text) is None,
        "verb-unknown": meaning.verb_classes[0] == VerbClass.OTHER,
        "duty-without-addressee": bool(acts & NEEDS_SOMEBODY) and not told.names and not told.fans_out_to,
        "duty-without-deadline": bool(acts & NEEDS_A_DAY) and not has_day,
        "deadline-before-meeting": early,
    }
    return [code for code, is_so in found.items() if is_so]
