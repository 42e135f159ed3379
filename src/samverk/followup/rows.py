"""The rows of obligations: from a clause to what it says, and from what it obliges to to one row an owner."""

from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from django.db.models import Q

from samverk.directory.models import Body, Organisation
from samverk.followup.deriving import ClauseFacts, Due, DueKind, Named, OwnerKind, Planned
from samverk.followup.models import Obligation
from samverk.meetings.models import Clause, Meeting


@dataclass(frozen=True, slots=True)
class Members:
    """Who each member and each network was on a day, and who the secretariat is; primary keys."""

    organisations: tuple[int, ...]
    networks: tuple[int, ...]
    secretariat: int | None

    @classmethod
    def on(cls, day: date | None) -> "Members":
        """Look them up, with three queries; without a day, all there have been."""
        organisations = Organisation.objects.filter(_lasts("member_from", "member_to", day), is_member=True)
        networks = Body.objects.filter(_lasts("begins_on", "ends_on", day), kind=Body.Kind.NETWORK)
        secretariats = Organisation.objects.filter(kind=Organisation.Kind.SECRETARIAT)
        return cls(
            tuple(organisations.values_list("pk", flat=True)),
            tuple(networks.values_list("pk", flat=True)),
            secretariats.values_list("pk", flat=True).first(),
        )


def _lasts(first: str, last: str, day: date | None) -> Q:
    if day is None:
        return Q()
    return (Q(**{f"{first}__isnull": True}) | Q(**{f"{first}__lte": day})) & (
        Q(**{f"{last}__isnull": True}) | Q(**{f"{last}__gte": day})
    )


def obligation_rows(planned: Planned, members: Members, meeting: Meeting | None) -> list[Obligation]:
    """Return one row an owner of ``planned``; ``meeting`` is the one that its day means, if that is known."""
    owner = planned.owner
    if owner.kind is OwnerKind.EACH_MEMBER:
        return [_row(planned, meeting, organisation_id=pk, each=True) for pk in members.organisations]
    if owner.kind is OwnerKind.EACH_OF:
        return [_row(planned, meeting, body_id=pk, each=True) for pk in members.networks]
    organisation = members.secretariat if owner.kind is OwnerKind.SECRETARIAT else owner.organisation_id
    return [_row(planned, meeting, organisation_id=organisation, body_id=owner.body_id, person_id=owner.person_id)]


def _row(planned: Planned, meeting: Meeting | None, **who: int | bool | None) -> Obligation:
    owner, due = planned.owner, planned.due
    words = blake2b(owner.words.lower().encode(), digest_size=6).hexdigest() if owner.words else ""
    ids = "-".join(str(who.get(name) or "") for name in ("organisation_id", "body_id", "person_id"))
    return Obligation(
        clause_id=planned.clause_id,
        key=f"{owner.kind}:{ids}:{words}",
        what=planned.what,
        done=planned.done,
        owner_kind=owner.kind,
        owner_words=owner.words[:300],
        due_kind=due.kind,
        due_as_written=due.words[:200],
        due_on=meeting.held_on if meeting else due.last_on,
        due_precision=due.precision,
        due_meeting_id=meeting.pk if meeting else None,
        is_provisional=planned.is_provisional,
        **who,
    )


def clause_facts(meeting: Meeting) -> tuple[list[ClauseFacts], dict[int, Meeting]]:
    """Return what the meeting's clauses say, in their order, and which meeting the day of each means, if any."""
    clauses = list(
        meeting.clauses.order_by("position")
        .select_related("due_meeting", "returns_to_meeting")
        .prefetch_related("acts", "addressees")
    )
    ties = {clause.pk: clause.due_meeting or clause.returns_to_meeting for clause in clauses}
    return [_facts(clause) for clause in clauses], {pk: tied for pk, tied in ties.items() if tied is not None}


def _facts(clause: Clause) -> ClauseFacts:
    return ClauseFacts(
        clause_id=clause.pk,
        item_id=clause.item_id,
        text=clause.text,
        acts=tuple(act.verb_class for act in clause.acts.all()),
        addressees=tuple(
            Named(row.name_as_written, row.person_id, row.organisation_id, row.body_id)
            for row in clause.addressees.all()
        ),
        fan_out=clause.fan_out_as_written,
        due=_due(DueKind.DAY, clause, "due", clause.due_as_written),
        returns=_due(DueKind.MEETING, clause, "returns", clause.returns_to_body_as_written),
        handed_to=clause.handed_to_as_written,
        is_provisional=clause.is_provisional,
    )


def _due(kind: DueKind, clause: Clause, name: str, words: str) -> Due:
    last_on = getattr(clause, f"{name}_last_on")
    if last_on is None:
        return Due(DueKind.NONE)
    return Due(kind, words, getattr(clause, f"{name}_first_on"), last_on, getattr(clause, f"{name}_precision"))
