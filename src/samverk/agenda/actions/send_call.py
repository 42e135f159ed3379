"""The call, and what those called are told after it: each of them once, with the agenda as it was then kept."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import translation

from samverk.accounts.models import User
from samverk.agenda.actions.order import hold_agenda
from samverk.agenda.invitation import invitation
from samverk.agenda.letters import Words, links_of, words_of
from samverk.agenda.models import AgendaVersion, Call, Called, Paper
from samverk.agenda.queries.call_plan import Recipient, recipients_of
from samverk.agenda.queries.sheet import agenda_sheet
from samverk.agenda.queries.versions import content_of
from samverk.meetings.actions.lifecycle import call_meeting
from samverk.meetings.models import Meeting
from samverk.post.actions import send_letter
from samverk.post.addresses import whole_address
from samverk.records import trail
from samverk.records.public_id import new_public_id
from samverk.records.refusal import RuleBroken

Kind = Call.Kind
PLACE_IN_TIME = ("held_on", "last_on", "starts_at", "ends_at", "place")


@transaction.atomic
def send_call(meeting: Meeting, *, at: datetime, by: User, remark: str = "", on_behalf_of: str = "") -> Call:
    """Freeze the agenda, give the meeting its number, and call everybody who sits in the body on its day.

    Raises ``RuleBroken``: ``"already-called"`` if somebody else came first, so that a double click sends nothing twice;
    ``"agenda-closed"``, ``"empty-agenda"``, ``"nobody-to-call"``.
    """
    held = hold_agenda(meeting)
    if held.state != Meeting.State.PLANNED:
        raise RuleBroken("already-called", meeting.public_id)
    if not held.items.exists():
        raise RuleBroken("empty-agenda", meeting.public_id)
    if not recipients_of(held):
        raise RuleBroken("nobody-to-call", meeting.public_id)
    number = call_meeting(held, at=at, by=by)
    version = _freeze(held, by=by)
    Paper.objects.filter(item__meeting=held).update(announced_at=at)
    call = _write_to_all(held, Kind.CALL, version, at=at, by=by, remark=remark, sequence=0, invites=True)
    trail.note("call-sent", meeting, by=by, on_behalf_of=on_behalf_of, number=number, called=call.called.count())
    return call


@transaction.atomic
def tell_changes(meeting: Meeting, *, at: datetime, by: User, remark: str = "", on_behalf_of: str = "") -> Call:
    """Tell those called what has changed since they were told last: late papers, another agenda, or both.

    Raises ``RuleBroken``: ``"call-not-sent"``, ``"nothing-to-tell"``, ``"agenda-closed"``.
    """
    held = hold_agenda(meeting)
    before = _last_version(held)
    if before is None:
        raise RuleBroken("call-not-sent", meeting.public_id)
    version = _freeze(held, by=by)
    if version.content == before.content and not remark:
        raise RuleBroken("nothing-to-tell", meeting.public_id)
    Paper.objects.filter(item__meeting=held, announced_at=None).update(announced_at=at)
    kind = Kind.LATE_PAPERS if _differ_in_papers_alone(before, version) else Kind.CHANGE
    moved = _has_moved(before, version)
    call = _write_to_all(
        held, kind, version, at=at, by=by, remark=remark, sequence=_sequence(held) + moved, invites=moved
    )
    trail.note("changes-told", meeting, by=by, on_behalf_of=on_behalf_of, kind=str(kind), called=call.called.count())
    return call


@transaction.atomic
def tell_move(meeting: Meeting, *, at: datetime) -> Call | None:
    """Tell those called to a meeting that it has moved; ``None`` if nobody was called, or they know already."""
    held = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=meeting.pk)
    before = _last_version(held)
    if before is None or held.cancelled_at is not None or held.opened_at is not None:
        return None
    content = content_of(agenda_sheet(held, sees_confidential=True))
    if all(content[name] == before.content[name] for name in PLACE_IN_TIME):
        return None
    version = _freeze(held, by=None)
    call = _write_to_all(held, Kind.CHANGE, version, at=at, by=None, sequence=_sequence(held) + 1, invites=True)
    trail.note("move-told", meeting, called=call.called.count())
    return call


@transaction.atomic
def tell_cancellation(meeting: Meeting, *, at: datetime) -> Call | None:
    """Tell those called to a meeting that it is cancelled; ``None`` if nobody was called, or they know already."""
    held = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=meeting.pk)
    told = set(Call.objects.filter(meeting=held).values_list("kind", flat=True))
    if held.cancelled_at is None or Kind.CALL not in told or Kind.CANCELLATION in told:
        return None
    call = _write_to_all(
        held, Kind.CANCELLATION, _last_version(held), at=at, by=None, sequence=_sequence(held) + 1, invites=True
    )
    trail.note("cancellation-told", meeting, called=call.called.count())
    return call


def _last_version(meeting: Meeting) -> AgendaVersion | None:
    return AgendaVersion.objects.filter(meeting=meeting).order_by("-number").first()


def _freeze(meeting: Meeting, *, by: User | None) -> AgendaVersion:
    last = _last_version(meeting)
    return AgendaVersion.objects.create(
        meeting=meeting,
        number=1 + (last.number if last is not None else 0),
        content=content_of(agenda_sheet(meeting, sees_confidential=True)),
        made_by=by.email if by is not None else "",
    )


def _has_moved(before: AgendaVersion, after: AgendaVersion) -> bool:
    return any(before.content[name] != after.content[name] for name in PLACE_IN_TIME)


def _differ_in_papers_alone(before: AgendaVersion, after: AgendaVersion) -> bool:
    return before.content != after.content and _without_papers(before) == _without_papers(after)


def _without_papers(version: AgendaVersion) -> object:
    return {
        **version.content,
        "items": [{**item, "papers": [], "paper_hashes": []} for item in version.content["items"]],
    }


def _sequence(meeting: Meeting) -> int:
    return Call.objects.filter(meeting=meeting).aggregate(n=Max("sequence"))["n"] or 0


def _write_to_all(
    meeting: Meeting,
    kind: str,
    version: AgendaVersion | None,
    *,
    at: datetime,
    by: User | None,
    sequence: int,
    invites: bool,
    remark: str = "",
) -> Call:
    call = Call.objects.create(
        meeting=meeting,
        kind=kind,
        version=version,
        sequence=sequence,
        remark=remark,
        sent_by=by.email if by is not None else "",
    )
    called_before = set(Called.objects.filter(call__meeting=meeting).values_list("person_id", flat=True))
    with translation.override(settings.LANGUAGE_CODE):
        # All get one text, so it names nothing that one of them may not see.
        words = words_of(meeting, kind, agenda_sheet(meeting, sees_confidential=False), remark=remark)
        for recipient in _told(meeting, invites=invites):
            invited = invites or recipient.person.pk not in called_before
            _write_to(recipient, call, words, at=at if invited else None)
    return call


def _told(meeting: Meeting, *, invites: bool) -> list[Recipient]:
    """Return who sits in the body, and, where calendars change, who was called before and sits there no longer."""
    seated = list(recipients_of(meeting))
    if not invites:
        return seated
    here = {one.person.pk for one in seated}
    earlier = Called.objects.filter(call__meeting=meeting, letter__isnull=False).exclude(person__in=here)
    gone = {
        called.person_id: Recipient(called.person, called.organisation, called.seat, called.letter.to_address)
        for called in earlier.select_related("person", "organisation", "letter").order_by("id")
        if called.letter is not None
    }
    return [*seated, *gone.values()]


def _write_to(recipient: Recipient, call: Call, words: Words, *, at: datetime | None) -> None:
    """Write to one recipient, with an invitation ``at`` that moment; without an address only note who was called."""
    called = Called(call=call, person=recipient.person, organisation=recipient.organisation, seat=recipient.seat)
    if recipient.address:
        letter_id = new_public_id()
        calendar = ""
        if at is not None:
            calendar = invitation(
                call.meeting,
                recipient,
                title=words.title,
                text=words.text,
                address=whole_address("agenda:agenda", call.meeting.public_id),
                sequence=call.sequence,
                at=at,
            )
        called.letter = send_letter(
            recipient.address,
            subject=words.subject,
            text=f"{words.text}\n\n{links_of(call.meeting, letter_id)}",
            kind=f"call-{call.kind}",
            to_name=recipient.person.name,
            about=call.meeting,
            calendar=calendar,
            once=f"call {call.public_id} {recipient.person.public_id}",
            public_id=letter_id,
        )
    called.save()
