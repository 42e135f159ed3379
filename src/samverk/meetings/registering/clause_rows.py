"""The rows of one clause."""

from minutebook.model.clause import Clause as ReadClause
from minutebook.model.clause import Kind, Meaning, VerbClass
from minutebook.model.when import Fact
from samverk.directory.naming import name_key
from samverk.directory.queries import Linker
from samverk.meetings.models import Clause, ClauseAct, ClauseAddressee, Item
from samverk.meetings.registering.fitting import fitted, storable
from samverk.meetings.registering.meeting_rows import MeetingRows
from samverk.meetings.registering.people import PeopleOfMeeting
from samverk.meetings.registering.quoting import as_written, days_of, stored, stored_facts

FOR_DECISION = "decision"


def add_clause(rows: MeetingRows, item: Item | None, read: ReadClause, people: PeopleOfMeeting) -> None:
    """Add a clause with its acts and addressees, as the next of its meeting."""
    meaning = read.meaning
    due = meaning.due.value if meaning.due else None
    returns = meaning.returns_to
    clause = Clause(
        meeting=rows.meeting,
        item=item,
        position=len(rows.clauses) + 1,
        text=read.text,
        under=read.under or "",
        in_prose=read.in_prose,
        verb_class=str(meaning.verb_classes[0]),
        kind=str(meaning.kinds[0]),
        is_provisional=_is_provisional(meaning),
        fan_out_as_written=as_written(meaning.fan_out),
        due_as_written=as_written(meaning.due),
        returns_to_body_as_written=(returns.body or "") if returns else "",
        handed_to_as_written=meaning.handed_to.body if meaning.handed_to else "",
        handed_for=(meaning.handed_to.purpose or "") if meaning.handed_to else "",
        amount_ore=storable(meaning.amount_ore.value) if meaning.amount_ore else None,
        account_from_as_written=_value(meaning.account_from),
        account_to_as_written=_value(meaning.account_to),
        quotes=stored(read.quotes),
        fact_quotes=_fact_quotes(meaning),
        **days_of(due, "due"),
        **days_of(returns.on if returns else None, "returns"),
    )
    fitted(clause)
    rows.clauses.append(clause)
    _add_acts(rows, clause, meaning)
    for position, addressee in enumerate(meaning.addressees, start=1):
        _add_addressee(rows, clause, position, addressee, people)


def _add_acts(rows: MeetingRows, clause: Clause, meaning: Meaning) -> None:
    kinds = meaning.kinds
    for number, verb_class in enumerate(meaning.verb_classes):
        kind = kinds[min(number, len(kinds) - 1)]
        rows.add(ClauseAct(clause=clause, position=number + 1, verb_class=str(verb_class), kind=str(kind)))


def _add_addressee(rows: MeetingRows, clause: Clause, position: int, fact: Fact[str], people: PeopleOfMeeting) -> None:
    row = ClauseAddressee(
        clause=clause,
        position=position,
        name_as_written=fact.value,
        key=name_key(fact.value),
        quotes=stored(fact.quotes),
        **linked_addressee(fact.value, people),
    )
    fitted(row)
    rows.add(row)


def linked_addressee(name: str, people: PeopleOfMeeting) -> dict[str, int | None]:
    """Return the person, organisation or body that an addressee is; all ``None`` unless exactly one of them fits."""
    linker: Linker = people.linker
    found = {
        "person_id": people.by_name(name),
        "organisation_id": linker.organisation(name, people.day),
        "body_id": linker.body(name, people.day),
    }
    if sum(target is not None for target in found.values()) != 1:
        return dict.fromkeys(found)
    return found


def _is_provisional(meaning: Meaning) -> bool:
    """An endorsement is a recommendation to a higher body; so is what is handed on for decision."""
    handed_for = meaning.handed_to.purpose if meaning.handed_to else None
    return VerbClass.ENDORSE in meaning.verb_classes or Kind.ENDORSE in meaning.kinds or handed_for == FOR_DECISION


def _fact_quotes(meaning: Meaning) -> dict[str, object]:
    quotes = stored_facts(
        {
            "due": meaning.due,
            "amount": meaning.amount_ore,
            "account_from": meaning.account_from,
            "account_to": meaning.account_to,
            "fan_out": meaning.fan_out,
        }
    )
    if meaning.returns_to:
        quotes["returns_to"] = stored(meaning.returns_to.quotes)
    if meaning.handed_to:
        quotes["handed_to"] = stored(meaning.handed_to.quotes)
    return dict(quotes)


def _value(fact: Fact[str] | None) -> str:
    return fact.value if fact else ""
