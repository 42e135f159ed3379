"""The rows of obligations: from a clause to what it says, and from what it obliges to to one row an owner."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b

from minutebook.lexicon.municipal_names import GENITIVE
from samverk.followup.deriving import ClauseFacts, Due, DueKind, Named, OwnerKind, Planned
from samverk.followup.deriving.obligations import OPENING
from samverk.followup.known import Known, Who
from samverk.followup.meant import Meant
from samverk.followup.models import Obligation
from samverk.meetings.models import Clause, Meeting

# Words of a sentence that may belong to a body's name.
LONGEST_NAME = 6


def obligation_rows(planned: Planned, known: Known, meant: Meant) -> list[Obligation]:
    """Return one row an owner of ``planned``; ``meant`` tells the meetings that days and bodies mean."""
    owner = planned.owner
    if owner.kind is OwnerKind.EACH_MEMBER:
        return [_row(planned, known, meant, {"organisation_id": pk}, each=True) for pk in known.organisations]
    if owner.kind is OwnerKind.EACH_OF:
        return [_row(planned, known, meant, {"body_id": pk}, each=True) for pk in known.networks]
    return [_row(planned, known, meant, known.who(owner), each=False)]


def _row(planned: Planned, known: Known, meant: Meant, who: Who, *, each: bool) -> Obligation:
    owner, due = planned.owner, planned.due
    meeting = meant.meeting_of(due, known)
    row = Obligation(
        clause_id=planned.clause_id,
        key=_key(planned, who, each=each),
        what=planned.what,
        done=planned.done,
        owner_kind=owner.kind,
        owner_words=owner.words[:300],
        each=each,
        part=planned.part,
        due_kind=due.kind,
        due_as_written=due.words[:200],
        due_on=meeting.held_on if meeting else due.last_on,
        due_precision="day" if meeting else due.precision,
        due_meeting_id=meeting.pk if meeting else None,
        returns_to_as_written=planned.returns.words[:200],
        returns_to_id=known.names.body(planned.returns.words, known.day) if planned.returns.words else None,
        is_provisional=planned.is_provisional,
    )
    for name, value in who.items():
        setattr(row, name, value)
    return row


def _key(planned: Planned, who: Who, *, each: bool) -> str:
    """Return what tells the rows of one clause apart, whatever the directory will know of their owners later."""
    owner = planned.owner
    words = blake2b(owner.words.lower().encode(), digest_size=6).hexdigest() if owner.words else ""
    known: Mapping[str, object] = {
        "organisation_id": owner.organisation_id,
        "body_id": owner.body_id,
        "person_id": owner.person_id,
    }
    if each or owner.kind is OwnerKind.SECRETARIAT:
        known = who
    ids = "-".join(str(known.get(name) or "") for name in ("organisation_id", "body_id", "person_id"))
    return f"{owner.kind}:{ids}:{words}" + (f":{planned.part}" if planned.part > 1 else "")


def clause_facts(meeting: Meeting, known: Known) -> tuple[list[ClauseFacts], dict[int, Meeting]]:
    """Return what the meeting's clauses say, in their order, and which meeting the day of each means, if any."""
    clauses = list(
        meeting.clauses.order_by("position")
        .select_related("due_meeting", "returns_to_meeting", "item")
        .prefetch_related("acts", "addressees")
    )
    ties = {clause.pk: clause.due_meeting or clause.returns_to_meeting for clause in clauses}
    facts = [_facts(clause, meeting, known) for clause in clauses]
    return facts, {pk: tied for pk, tied in ties.items() if tied is not None}


def _facts(clause: Clause, meeting: Meeting, known: Known) -> ClauseFacts:
    return ClauseFacts(
        clause_id=clause.pk,
        item_id=clause.item_id,
        text=clause.text,
        acts=tuple(act.verb_class for act in clause.acts.all()),
        addressees=_addressees(clause, known),
        fan_out=clause.fan_out_as_written,
        due=_due(DueKind.DAY, clause, "due", clause.due_as_written),
        returns=_due(DueKind.MEETING, clause, "returns", clause.returns_to_body_as_written),
        handed_to=clause.handed_to_as_written,
        is_provisional=clause.is_provisional,
        heading=clause.item.title if clause.item else "",
        body_id=meeting.body_id,
        decided_on=meeting.held_on,
    )


def _addressees(clause: Clause, known: Known) -> tuple[Named, ...]:
    named = [
        _named(Named(row.name_as_written, row.person_id, row.organisation_id, row.body_id), clause.text, known)
        for row in clause.addressees.all()
    ]
    subject = None if named else _subject(clause.text, known)
    return tuple(named) if subject is None else (subject,)


def _subject(text: str, known: Known) -> Named | None:
    """Return the body with whose name the clause begins, beside a name before a comma or without one."""
    start = OPENING.sub("", text, count=1)
    words = start.split()[: LONGEST_NAME + 2]
    for number in range(len(words), 0, -1):
        name = " ".join(words[:number]).rstrip(",")
        for form in (name, name.partition(", ")[2]):
            body = known.names.body(form, known.day) if form and not form.endswith(GENITIVE) else None
            if body is not None:
                return Named(name, body_id=body)
    return None


def _named(named: Named, text: str, known: Known) -> Named:
    """Return the body that is meant where an organisation's name goes on: "Sju åsar, näringsliv och turism"."""
    _before, found, after = text.partition(f"{named.words}, ")
    if named.organisation_id is None or not found:
        return named
    words = after.split()[:LONGEST_NAME]
    for number in range(len(words), 0, -1):
        name = " ".join(words[:number])
        body = known.body_like(name) or known.body_like(f"{named.words}, {name}")
        if body is not None:
            return replace(named, words=f"{named.words}, {name}", organisation_id=None, body_id=body)
    return named


def _due(kind: DueKind, clause: Clause, name: str, words: str) -> Due:
    last_on = getattr(clause, f"{name}_last_on")
    if last_on is not None:
        return Due(kind, words, getattr(clause, f"{name}_first_on"), last_on, getattr(clause, f"{name}_precision"))
    # Somebody said which meeting is meant, where the words name no day.
    tied = clause.due_meeting if name == "due" else clause.returns_to_meeting
    if tied is not None and tied.held_on is not None:
        return Due(DueKind.MEETING, words, tied.held_on, tied.held_on, "day")
    return Due(DueKind.NONE, words)
