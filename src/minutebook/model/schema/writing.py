"""Minutes to their JSON form.

A field stands twice: as a plain value under the name that everyone reads (``"date": "2024-02-16"``, ``"amount": 85000``
in kronor), and under ``facts`` with its quotes, which is what reading back goes by.
"""

from collections.abc import Iterable
from datetime import time
from typing import Any

from minutebook.model.attendance import Attendee, Interval, Presenter, Section, Signatory
from minutebook.model.clause import Clause, HandedTo, Meaning, ReturnsTo, Task
from minutebook.model.finding import Finding
from minutebook.model.item import Amount, Item, Procedure
from minutebook.model.minutes import Minutes
from minutebook.model.schema.description import VERSION
from minutebook.model.source import Place, Quote, Source
from minutebook.model.when import Fact, When

Json = dict[str, Any]


def to_json(minutes: Minutes) -> Json:
    """Return the JSON form: dictionaries, lists, strings, numbers, booleans and ``None`` only."""
    people = [(order, attendee) for order, attendee in enumerate(minutes.attendees)]
    return {
        "schema": VERSION,
        "source": minutes.source.name,
        "file": _file(minutes.source),
        "is_minutes": minutes.is_minutes,
        "dialect": minutes.dialect,
        "evidence": minutes.evidence,
        "title": _plain(minutes.title),
        "body": _plain(minutes.body),
        "number": _plain(minutes.number),
        "date": _plain(minutes.date),
        "start": _plain(minutes.start),
        "end": _plain(minutes.end),
        "place": _plain(minutes.place),
        "next_meeting": _plain(minutes.next_meeting),
        "facts": {
            name: _fact(fact)
            for name in ("title", "body", "number", "date", "start", "end", "place", "next_meeting")
            if (fact := getattr(minutes, name)) is not None
        },
        "present": [_attendee(one, order) for order, one in people if one.section is Section.PRESENT],
        "absent": [_attendee(one, order) for order, one in people if one.section is Section.ABSENT],
        "guests": [_attendee(one, order) for order, one in people if one.section is Section.GUEST],
        "items": [_item(item) for item in minutes.items],
        "unnumbered_decisions": [_clause(clause) for clause in minutes.unnumbered_clauses],
        "signatories": [_signatory(signatory) for signatory in minutes.signatories],
        "preamble": _quotes(minutes.preamble),
        "labels": _quotes(minutes.labels),
        "furniture": _quotes(minutes.furniture),
        "unclaimed": _quotes(minutes.unclaimed),
        "findings": [_finding(finding) for finding in minutes.findings],
        "text": minutes.text,
    }


def _file(source: Source) -> Json:
    return {
        "name": source.name,
        "media_type": source.media_type,
        "sha256": source.sha256,
        "size": source.size,
        "pages": source.pages,
    }


def _attendee(attendee: Attendee, order: int) -> Json:
    return {
        "order": order,
        "name": attendee.name,
        "organisation": attendee.organisation or attendee.party,
        "organisation_as_written": attendee.organisation,
        "party": attendee.party,
        "role": attendee.role,
        "arrived": _clock(attendee.arrived),
        "left": _clock(attendee.left),
        "presence": [_interval(interval) for interval in attendee.presence],
        "chair": attendee.chair,
        "secretary": attendee.secretary,
        "serving": attendee.serving,
        "deputy_for": attendee.deputy_for,
        "remote": attendee.remote,
        "group": attendee.group,
        "items": list(attendee.items),
        "quotes": _quotes(attendee.quotes),
    }


def _interval(interval: Interval) -> Json:
    return {"arrived": _clock(interval.arrived), "left": _clock(interval.left)}


def _item(item: Item) -> Json:
    return {
        "order": item.order,
        "number": item.number,
        "title": item.title,
        "kind": item.kind.value,
        "section": item.section,
        "registry_number": _plain(item.registry_number),
        "carried_over": _plain(item.carried_over),
        "facts": _facts(item, ("registry_number", "carried_over")),
        "presenters": [_presenter(presenter) for presenter in item.presenters],
        "background": _quotes(item.background),
        "subheads": _quotes(item.subheads),
        "decisions": [_clause(clause) for clause in item.clauses],
        "procedures": [_procedure(procedure) for procedure in item.procedures],
        "tasks": [_task(task) for task in item.tasks],
        "attachments": [_fact(attachment) for attachment in item.attachments],
        "dates": _once(_plain(fact) for fact in item.dates),
        "date_facts": [_fact(fact) for fact in item.dates],
        "amounts": [_kronor(amount.ore) for amount in item.amounts if amount.per is None],
        "amount_facts": [_amount(amount) for amount in item.amounts],
        "quotes": _quotes(item.quotes),
    }


def _presenter(presenter: Presenter) -> Json:
    return {
        "name": presenter.name,
        "organisation": presenter.organisation,
        "role": presenter.role,
        "group": presenter.group,
        "quotes": _quotes(presenter.quotes),
    }


def _clause(clause: Clause) -> Json:
    return {
        "text": clause.text,
        **_meaning(clause.meaning),
        "under": clause.under,
        "in_prose": clause.in_prose,
        "quotes": _quotes(clause.quotes),
    }


def _task(task: Task) -> Json:
    return {"text": task.text, **_meaning(task.meaning), "quotes": _quotes(task.quotes)}


def _meaning(meaning: Meaning) -> Json:
    kinds = [kind.value for kind in meaning.kinds]
    return {
        "kind": kinds[0] if len(kinds) == 1 else kinds,
        "verb_classes": [verb_class.value for verb_class in meaning.verb_classes],
        "responsible": [addressee.value for addressee in meaning.addressees],
        "fan_out": _plain(meaning.fan_out),
        "due": _due(meaning.due),
        "returns_to": _returns_to(meaning.returns_to),
        "handed_to": _handed_to(meaning.handed_to),
        "amount": None if meaning.amount_ore is None else _kronor(meaning.amount_ore.value),
        "account_from": _plain(meaning.account_from),
        "account_to": _plain(meaning.account_to),
        "facts": {
            "addressees": [_fact(addressee) for addressee in meaning.addressees],
            **_facts(meaning, ("fan_out", "due", "amount_ore", "account_from", "account_to")),
        },
    }


def _due(due: Fact[When] | None) -> str | None:
    """Return a day or a month; a whole quarter or year is no day to keep and stands under ``facts`` only."""
    return str(due.value) if due is not None and due.value.month is not None else None


def _returns_to(returns: ReturnsTo | None) -> Json | None:
    if returns is None:
        return None
    on = None if returns.on is None else str(returns.on)
    return {"body": returns.body, "date": on, "quotes": _quotes(returns.quotes)}


def _handed_to(handed: HandedTo | None) -> Json | None:
    if handed is None:
        return None
    return {"body": handed.body, "purpose": handed.purpose, "quotes": _quotes(handed.quotes)}


def _procedure(procedure: Procedure) -> Json:
    return {
        "kind": procedure.kind.value,
        "text": procedure.text,
        "persons": list(procedure.persons),
        "yes": procedure.yes,
        "no": procedure.no,
        "abstained": procedure.abstained,
        "quotes": _quotes(procedure.quotes),
    }


def _amount(amount: Amount) -> Json:
    return {"ore": amount.ore, "per": amount.per, "quotes": _quotes(amount.quotes)}


def _signatory(signatory: Signatory) -> Json:
    return {"name": signatory.name, "role": signatory.role, "quotes": _quotes(signatory.quotes)}


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "level": finding.level.value,
        "place": None if finding.place is None else _place(finding.place),
        "words": finding.words,
        "detail": finding.detail,
    }


def _facts(holder: object, names: Iterable[str]) -> Json:
    return {name: _fact(fact) for name in names if (fact := getattr(holder, name)) is not None}


def _fact(fact: Fact[Any]) -> Json:
    return {"value": _value(fact.value), "derived": fact.derived, "quotes": _quotes(fact.quotes)}


def _plain(fact: Fact[Any] | None) -> Any:
    return None if fact is None else _value(fact.value)


def _value(value: Any) -> Any:
    if isinstance(value, time):
        return _clock(value)
    return value if isinstance(value, int) else str(value)


def _clock(moment: time | None) -> str | None:
    return None if moment is None else f"{moment:%H:%M}"


def _kronor(ore: int) -> int | float:
    return ore // 100 if ore % 100 == 0 else ore / 100


def _once(values: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(values))


def _quotes(quotes: Iterable[Quote]) -> list[Json]:
    return [{"words": quote.words, **_place(quote.place)} for quote in quotes]


def _place(place: Place) -> Json:
    return {"page": place.page, "line": place.line, "start": place.start, "end": place.end}
