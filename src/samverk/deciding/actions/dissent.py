"""Entering a dissent, and taking it back, before the meeting closes."""

from django.db import transaction

from procedure.dissent import refuse_wrong_dissent
from samverk.deciding.actions.line import Act, first_in_line, in_session
from samverk.deciding.actions.procedures import strike_procedure, write_procedure
from samverk.deciding.minute_words import dissent_text, named
from samverk.deciding.models import Dissent
from samverk.deciding.queries.taking_part import has_taken_part
from samverk.meetings.models import Attendance, Item
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def enter_dissent(item: Item, attendance: Attendance, reason: str, act: Act) -> Dissent:
    """Enter that somebody will not answer for what was decided under ``item``.

    Raises ``RuleBroken``: ``"dissent-too-late"`` once the meeting is closed, ``"dissent-without-part"`` for who took no
    part in a decision under the item, ``"already-dissents"``, ``"not-in-session"``.

    Source: SFS 2017:725, 4 kap. 27 §.
    """
    meeting = first_in_line(item.meeting_id)
    refuse_wrong_dissent(took_part=has_taken_part(item, meeting, attendance), is_closed=meeting.closed_at is not None)
    in_session(item.meeting_id)
    if Dissent.objects.filter(item=item, attendance=attendance).exists():
        raise RuleBroken("already-dissents", attendance.name_as_written)
    procedure = write_procedure(item, "dissent", dissent_text(attendance, reason), persons=[named(attendance)])
    dissent = Dissent.objects.create(
        item=item, attendance=attendance, reason=reason, entered_at=act.at, procedure=procedure
    )
    trail.note("dissent-entered", item, by=act.by, on_behalf_of=act.on_behalf_of, who=named(attendance))
    return dissent


@transaction.atomic
def take_back_dissent(dissent: Dissent, act: Act) -> None:
    """Strike a dissent again.

    Raises ``RuleBroken("nothing-to-change")`` if it is struck already, or ``RuleBroken("not-in-session")``.
    """
    in_session(dissent.item.meeting_id)
    procedure_id, who = dissent.procedure_id, named(dissent.attendance)
    if not Dissent.objects.filter(pk=dissent.pk).delete()[0]:
        raise RuleBroken("nothing-to-change", dissent.public_id)
    strike_procedure(procedure_id)
    trail.note("dissent-taken-back", dissent.item, by=act.by, on_behalf_of=act.on_behalf_of, who=who)
