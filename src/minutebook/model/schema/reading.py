"""Minutes from their JSON form; what ``writing`` wrote comes back equal."""

from collections.abc import Callable
from datetime import date, time
from typing import Any, TypeVar

from minutebook.model.attendance import Attendee, Interval, Presenter, Section, Signatory
from minutebook.model.clause import Clause, HandedTo, Kind, Meaning, ReturnsTo, Task, VerbClass
from minutebook.model.finding import Finding, Level
from minutebook.model.item import Amount, Item, ItemKind, Procedure, ProcedureKind
from minutebook.model.minutes import Minutes
from minutebook.model.schema.writing import Json
from minutebook.model.source import Place, Quote, Source
from minutebook.model.when import Fact, When

T = TypeVar("T")


def from_json(form: Json) -> Minutes:
    """Return the minutes behind a JSON form; ``KeyError`` or ``ValueError`` if it is none."""
    facts = form["facts"]
    sections = ((Section.PRESENT, "present"), (Section.ABSENT, "absent"), (Section.GUEST, "guests"))
    people = [(one["order"], _attendee(one, section)) for section, key in sections for one in form[key]]
    return Minutes(
        source=Source(**form["file"]),
        text=form["text"],
        is_minutes=form["is_minutes"],
        dialect=form["dialect"],
        evidence=form["evidence"],
        title=_fact(facts, "title", str),
        body=_fact(facts, "body", str),
        number=_fact(facts, "number", str),
        date=_fact(facts, "date", date.fromisoformat),
        start=_fact(facts, "start", time.fromisoformat),
        end=_fact(facts, "end", time.fromisoformat),
        place=_fact(facts, "place", str),
        next_meeting=_fact(facts, "next_meeting", when),
        attendees=tuple(attendee for _, attendee in sorted(people, key=lambda entry: entry[0])),
        items=tuple(_item(item) for item in form["items"]),
        unnumbered_clauses=tuple(_clause(clause) for clause in form["unnumbered_decisions"]),
        signatories=tuple(Signatory(one["name"], one["role"], _quotes(one)) for one in form["signatories"]),
        preamble=_quotes(form, "preamble"),
        labels=_quotes(form, "labels"),
        furniture=_quotes(form, "furniture"),
        unclaimed=_quotes(form, "unclaimed"),
        findings=tuple(_finding(finding) for finding in form["findings"]),
    )


def when(written: str) -> When:
    """Return the day, month, quarter or year that ``str(When)`` wrote."""
    year, *rest = written.split("-")
    if rest and rest[0].startswith("Q"):
        return When(int(year), quarter=int(rest[0][1:]))
    month, day = (*(int(part) for part in rest), None, None)[:2]
    return When(int(year), month, day)


def _attendee(form: Json, section: Section) -> Attendee:
    return Attendee(
        name=form["name"],
        section=section,
        quotes=_quotes(form),
        organisation=form["organisation_as_written"],
        role=form["role"],
        party=form["party"],
        presence=tuple(Interval(_clock(one["arrived"]), _clock(one["left"])) for one in form["presence"]),
        chair=form["chair"],
        secretary=form["secretary"],
        serving=form["serving"],
        deputy_for=form["deputy_for"],
        remote=form["remote"],
        group=form["group"],
        items=tuple(form["items"]),
    )


def _item(form: Json) -> Item:
    return Item(
        order=form["order"],
        number=form["number"],
        title=form["title"],
        quotes=_quotes(form),
        kind=ItemKind(form["kind"]),
        section=form["section"],
        registry_number=_fact(form["facts"], "registry_number", str),
        carried_over=_fact(form["facts"], "carried_over", str),
        presenters=tuple(_presenter(presenter) for presenter in form["presenters"]),
        background=_quotes(form, "background"),
        subheads=_quotes(form, "subheads"),
        clauses=tuple(_clause(clause) for clause in form["decisions"]),
        procedures=tuple(_procedure(procedure) for procedure in form["procedures"]),
        tasks=tuple(Task(task["text"], _meaning(task), _quotes(task)) for task in form["tasks"]),
        attachments=tuple(_as_fact(attachment, str) for attachment in form["attachments"]),
        dates=tuple(_as_fact(fact, date.fromisoformat) for fact in form["date_facts"]),
        amounts=tuple(Amount(one["ore"], _quotes(one), one["per"]) for one in form["amount_facts"]),
    )


def _presenter(form: Json) -> Presenter:
    return Presenter(form["name"], form["organisation"], form["role"], _quotes(form), form["group"])


def _clause(form: Json) -> Clause:
    return Clause(form["text"], _meaning(form), _quotes(form), form["under"], form["in_prose"])


def _meaning(form: Json) -> Meaning:
    facts = form["facts"]
    kinds = form["kind"] if isinstance(form["kind"], list) else [form["kind"]]
    return Meaning(
        kinds=tuple(Kind(kind) for kind in kinds),
        verb_classes=tuple(VerbClass(verb_class) for verb_class in form["verb_classes"]),
        addressees=tuple(_as_fact(fact, str) for fact in facts["addressees"]),
        fan_out=_fact(facts, "fan_out", str),
        due=_fact(facts, "due", when),
        returns_to=_returns_to(form["returns_to"]),
        handed_to=_handed_to(form["handed_to"]),
        amount_ore=_fact(facts, "amount_ore", int),
        account_from=_fact(facts, "account_from", str),
        account_to=_fact(facts, "account_to", str),
    )


def _returns_to(form: Json | None) -> ReturnsTo | None:
    if form is None:
        return None
    return ReturnsTo(form["body"], None if form["date"] is None else when(form["date"]), _quotes(form))


def _handed_to(form: Json | None) -> HandedTo | None:
    return None if form is None else HandedTo(form["body"], form["purpose"], _quotes(form))


def _procedure(form: Json) -> Procedure:
    return Procedure(
        kind=ProcedureKind(form["kind"]),
        text=form["text"],
        persons=tuple(form["persons"]),
        quotes=_quotes(form),
        yes=form["yes"],
        no=form["no"],
        abstained=form["abstained"],
    )


def _finding(form: Json) -> Finding:
    place = None if form["place"] is None else _place(form["place"])
    return Finding(form["code"], Level(form["level"]), place, form["words"], form["detail"])


def _fact(facts: Json, name: str, read: Callable[[Any], T]) -> Fact[T] | None:
    return _as_fact(facts[name], read) if name in facts else None


def _as_fact(form: Json, read: Callable[[Any], T]) -> Fact[T]:
    return Fact(read(form["value"]), _quotes(form), form["derived"])


def _clock(written: str | None) -> time | None:
    return None if written is None else time.fromisoformat(written)


def _quotes(form: Json, key: str = "quotes") -> tuple[Quote, ...]:
    return tuple(Quote(quote["words"], _place(quote)) for quote in form[key])


def _place(form: Json) -> Place:
    return Place(form["start"], form["end"], form["page"], form["line"])
