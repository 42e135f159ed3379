"""Making the packet of an agenda: asked for once, made once, whoever asks."""

from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.agenda.models import Packet
from samverk.agenda.packing.as_pdf_packet import pdf_packet
from samverk.agenda.packing.as_zip_packet import zip_packet
from samverk.agenda.packing.contents import contents_of
from samverk.agenda.queries.packets import fingerprint_of, papers_in
from samverk.agenda.queries.sheet import Sheet, agenda_sheet
from samverk.records.actions import store_file

State = Packet.State
MAKERS = {
    Packet.Kind.PDF: (pdf_packet, "application/pdf"),
    Packet.Kind.ZIP: (zip_packet, "application/zip"),
}


@transaction.atomic
def ask_for_packet(sheet: Sheet, kind: str, *, with_confidential: bool) -> tuple[Packet, bool]:
    """Return the packet of the agenda as it stands, and whether somebody must make it now."""
    packet, is_new = Packet.objects.get_or_create(
        meeting=sheet.meeting,
        kind=kind,
        with_confidential=with_confidential,
        fingerprint=fingerprint_of(sheet),
        defaults={"total": papers_in(sheet)},
    )
    failed = Packet.objects.filter(pk=packet.pk, state=State.FAILED)
    again = bool(failed.update(state=State.QUEUED, done=0))
    if again:
        packet.state = State.QUEUED
    return packet, is_new or again


def make_packet(packet_id: int) -> str:
    """Make a packet that waits; return its state. One whose agenda has changed meanwhile is made as it is now asked."""
    packet = Packet.objects.select_related("meeting__body").get(pk=packet_id)
    if packet.state != State.QUEUED:
        return str(packet.state)
    sheet = agenda_sheet(packet.meeting, sees_confidential=packet.with_confidential)
    if fingerprint_of(sheet) != packet.fingerprint:
        Packet.objects.filter(pk=packet_id, state=State.QUEUED).delete()
        return str(State.FAILED)
    make, media_type = MAKERS[Packet.Kind(packet.kind)]
    with translation.override(settings.LANGUAGE_CODE):
        packed = make(contents_of(sheet), partial(_tell, packet_id))
    stored = store_file(packed.content, media_type=media_type)
    Packet.objects.filter(pk=packet_id, state=State.QUEUED).update(
        state=State.READY, stored_file=stored, troubles=packed.troubles, done=packet.total
    )
    return str(State.READY)


def note_failure(packet_id: int) -> None:
    """Let a packet that could not be made be asked for again."""
    Packet.objects.filter(pk=packet_id, state=State.QUEUED).update(state=State.FAILED)


def _tell(packet_id: int, done: int) -> None:
    Packet.objects.filter(pk=packet_id).update(done=done)
