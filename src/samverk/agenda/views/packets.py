"""The packet: the agenda and all its papers in one file."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from samverk.agenda.access import meeting_for, packet_for, sees_confidential, users_only
from samverk.agenda.actions.make_packet import ask_for_packet, make_packet
from samverk.agenda.messages import TROUBLES
from samverk.agenda.models import Packet
from samverk.agenda.packing.contents import STRANGE
from samverk.agenda.queries.packets import is_small, packets_of, papers_in
from samverk.agenda.queries.sheet import Sheet, agenda_sheet
from samverk.agenda.tasks import pack
from samverk.agenda.views.answering import crumbs_to
from samverk.meetings.models import Meeting
from samverk.records.handing_out import handed_out


@require_safe
@users_only
def packets(request: HttpRequest, public_id: str) -> HttpResponse:
    """Offer the packets of the agenda as it stands; tell how far one has come that is being made."""
    meeting = meeting_for(request, public_id)
    sheet, secret = _sheet(request, meeting)
    known = packets_of(sheet, with_confidential=secret)
    rows = [(kind, known.get(str(kind))) for kind in Packet.Kind]
    context = {
        "section": "agendas",
        "meeting": meeting,
        "rows": [(kind, packet, _troubles(packet)) for kind, packet in rows],
        "papers": papers_in(sheet),
        "hides": sheet.has_confidential and not secret,
        "is_being_made": any(packet and packet.state == Packet.State.QUEUED for _kind, packet in rows),
        "crumbs": crumbs_to(meeting),
    }
    return render(request, "agenda/packets.html", context)


@require_POST
@users_only
def make(request: HttpRequest, public_id: str) -> HttpResponse:
    """Make a packet: at once if it is small, else in the background."""
    meeting = meeting_for(request, public_id)
    kind = request.POST.get("kind", "")
    if kind not in Packet.Kind.values:
        raise Http404
    sheet, secret = _sheet(request, meeting)
    packet, must_be_made = ask_for_packet(sheet, kind, with_confidential=secret)
    if must_be_made and is_small(sheet):
        make_packet(packet.pk)
    elif must_be_made:
        pack.enqueue(packet.pk)
    return redirect("agenda:packets", public_id)


@require_safe
@users_only
def packet(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Hand out a packet."""
    wanted = packet_for(request, public_id)
    if wanted.stored_file is None:
        return redirect("agenda:packets", wanted.meeting.public_id)
    meeting = wanted.meeting
    name = STRANGE.sub(" ", f"{meeting.body_as_written} {meeting.held_on or ''}").strip()
    return handed_out(wanted.stored_file, f"{name}.{wanted.kind}")


def _sheet(request: HttpRequest, meeting: Meeting) -> tuple[Sheet, bool]:
    """Return the agenda as the caller sees it, and whether it shows confidential items: most agendas have none."""
    sheet = agenda_sheet(meeting, sees_confidential=sees_confidential(request, meeting))
    return sheet, sheet.has_confidential and not any(row.is_hidden for row in sheet.rows)


def _troubles(packet: Packet | None) -> list[tuple[str, object]]:
    return [(name, TROUBLES[code]) for name, code in packet.troubles] if packet is not None else []
