"""A packet is made once for all who ask, and anew when the agenda has changed."""

import pytest
from django_tasks_db.models import DBTaskResult

from samverk.agenda.actions.make_packet import ask_for_packet, make_packet, note_failure
from samverk.agenda.models import Packet, Paper
from samverk.agenda.queries.sheet import agenda_sheet
from samverk.records.actions import store_file
from tests.samverk.agenda.making import a_pdf, make_entry, make_planned

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(db):
    meeting = make_planned()
    item = make_entry(meeting)
    Paper.objects.create(item=item, stored_file=store_file(a_pdf(), media_type="application/pdf"), name="a.pdf")
    return meeting


def ask(meeting, kind="pdf"):
    return ask_for_packet(agenda_sheet(meeting, sees_confidential=True), kind, with_confidential=False)


def test_a_packet_is_made_once(meeting):
    (packet, is_new), (same, again) = ask(meeting), ask(meeting)

    state = make_packet(packet.pk)
    packet.refresh_from_db()

    assert (is_new, again, packet == same, state, make_packet(packet.pk)) == (True, False, True, "ready", "ready")
    assert (packet.done, packet.total, packet.stored_file.media_type) == (1, 1, "application/pdf")


def test_a_changed_agenda_is_another_packet(meeting):
    first, _is_new = ask(meeting)
    make_entry(meeting, "Nytt")

    second, is_new = ask(meeting)

    assert (first == second, is_new) == (False, True)
    assert (make_packet(first.pk), Packet.objects.filter(pk=first.pk).exists()) == ("failed", False)


def test_a_packet_that_failed_is_asked_for_again(meeting):
    packet, _is_new = ask(meeting)
    note_failure(packet.pk)

    again, must_be_made = ask(meeting)

    assert (again, must_be_made, again.state, DBTaskResult.objects.count()) == (packet, True, "queued", 0)
