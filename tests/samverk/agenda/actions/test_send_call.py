"""The call reaches everybody once, with an invitation that calendars understand, and so does what changes after it."""

from datetime import date, time

import pytest
import vobject

from samverk.agenda.actions.call_deputy import call_deputy_in
from samverk.agenda.actions.keep_items import Wanted, add_by_hand, change_item
from samverk.agenda.actions.keep_papers import add_paper
from samverk.agenda.actions.send_call import send_call, tell_cancellation, tell_changes, tell_move
from samverk.agenda.models import AgendaVersion, Call, Called
from samverk.directory.models import Mandate
from samverk.meetings.actions.lifecycle import cancel_meeting, move_meeting
from samverk.meetings.models import Meeting
from samverk.post.carry import carry
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.samverk.agenda.making import AT, a_pdf, make_entry, make_group, make_planned, user_called

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(db):
    _body, meeting = make_group()
    make_entry(meeting, "Budget")
    make_entry(meeting, "Ett känsligt ärende", item_is_confidential=True)
    return meeting


def by():
    return user_called("Sara Lind")


def event_of(letter):
    return vobject.readOne(letter.calendar).vevent


def test_the_call_freezes_numbers_and_writes_to_everybody_with_an_address(meeting):
    call = send_call(meeting, at=AT, by=by(), remark="Ta med kartan.")

    meeting.refresh_from_db()
    assert (meeting.state, meeting.number_as_written, call.version.number, call.sequence) == ("called", "1/2027", 1, 0)
    assert [(one.person.name, one.seat, one.letter.to_address if one.letter else "") for one in call.called.all()] == [
        ("Disa Holm", "chair", "disa@sjuasar.example"),
        ("Sara Lind", "secretary", "sara@sjuasar.example"),
        ("Egil Ask", "member", "egil@sjuasar.example"),
        ("Frida Berg", "member", ""),
        ("Dag Deputy", "deputy", "dag@sjuasar.example"),
    ]
    assert [item["title"] for item in call.version.content["items"]] == ["Budget", "Ett känsligt ärende"]


def test_letters_name_nothing_confidential_and_link_to_the_agenda(meeting):
    send_call(meeting, at=AT, by=by(), remark="Ta med kartan.")

    letter = Letter.objects.get(to_address="egil@sjuasar.example")
    assert letter.subject == "Kallelse: Direktörsgruppen, fredag 12 mars 2027"
    assert "känsligt" not in letter.text + letter.calendar + letter.subject
    assert "2. Ärende med sekretess" in letter.text
    assert "Ta med kartan." in letter.text
    assert f"/agendas/letters/{letter.public_id}/" in letter.text
    assert f"/agendas/{meeting.public_id}/absence/" in letter.text


def test_the_invitation_is_a_request_that_asks_for_an_answer(meeting, settings):
    settings.DEFAULT_FROM_EMAIL = "Kansliet <kansli@sjuasar.example>"

    send_call(meeting, at=AT, by=by())

    letter = Letter.objects.get(to_address="egil@sjuasar.example")
    event = event_of(letter)
    assert "METHOD:REQUEST" in letter.calendar
    assert (event.sequence.value, event.organizer.value) == ("0", "mailto:kansli@sjuasar.example")
    assert (event.attendee.value, event.attendee.rsvp_param) == ("mailto:egil@sjuasar.example", "TRUE")
    assert (event.dtstart.value.isoformat(), event.dtend.value.isoformat()) == (
        "2027-03-12T08:00:00+00:00",
        "2027-03-12T11:00:00+00:00",
    )


def test_a_double_click_sends_nothing_twice(meeting):
    send_call(meeting, at=AT, by=by())

    with pytest.raises(RuleBroken) as refused:
        send_call(Meeting.objects.get(pk=meeting.pk), at=AT, by=by())

    assert (refused.value.code, Call.objects.count(), Letter.objects.count()) == ("already-called", 1, 4)


def test_an_empty_agenda_and_a_body_without_people_call_nobody(secretary):
    empty = make_planned()
    with pytest.raises(RuleBroken) as nothing:
        send_call(empty, at=AT, by=secretary)
    make_entry(empty)
    with pytest.raises(RuleBroken) as nobody:
        send_call(empty, at=AT, by=secretary)

    assert (nothing.value.code, nobody.value.code) == ("empty-agenda", "nobody-to-call")
    assert Meeting.objects.get().state == "planned"


def test_late_papers_are_told_once_without_a_new_invitation(meeting):
    send_call(meeting, at=AT, by=by())
    paper = add_paper(meeting.items.first(), a_pdf(), name="Sent.pdf", by=by())

    call = tell_changes(meeting, at=AT, by=by())
    with pytest.raises(RuleBroken) as refused:
        tell_changes(meeting, at=AT, by=by())

    paper.refresh_from_db()
    letters = Letter.objects.filter(called__call=call)
    assert (call.kind, refused.value.code, paper.announced_at) == ("late-papers", "nothing-to-tell", AT)
    assert {letter.calendar for letter in letters} == {""}
    assert AgendaVersion.objects.count() == 2


def test_a_changed_agenda_is_told_as_a_change_and_newcomers_are_invited(meeting):
    send_call(meeting, at=AT, by=by())
    change_item(meeting.items.first(), Wanted("Budget 2028"), by=by())
    new = Mandate.objects.get(person__name="Dag Deputy")
    Called.objects.filter(person=new.person).delete()

    call = tell_changes(meeting, at=AT, by=by())

    invited = {one.person.name for one in call.called.all() if one.letter and one.letter.calendar}
    assert (call.kind, invited) == ("change", {"Dag Deputy"})


def test_before_the_call_there_is_nobody_to_tell(meeting):
    with pytest.raises(RuleBroken) as refused:
        tell_changes(meeting, at=AT, by=by())

    assert refused.value.code == "call-not-sent"


def test_a_move_sends_a_new_invitation_of_the_same_name_once(meeting):
    send_call(meeting, at=AT, by=by())
    move_meeting(Meeting.objects.get(), on=date(2027, 3, 19), starts_at=time(10), ends_at=time(12), by=by())

    call, again = tell_move(meeting, at=AT), tell_move(meeting, at=AT)

    first, second = (event_of(one) for one in Letter.objects.filter(to_address="egil@sjuasar.example").order_by("id"))
    assert (call.kind, again, second.sequence.value) == ("change", None, "1")
    assert (first.uid.value, second.dtstart.value.isoformat()) == (second.uid.value, "2027-03-19T09:00:00+00:00")


def test_a_cancellation_withdraws_the_invitation_once(meeting):
    send_call(meeting, at=AT, by=by())
    cancel_meeting(Meeting.objects.get(), because="För få ärenden.", at=AT, by=by())

    call, again = tell_cancellation(meeting, at=AT), tell_cancellation(meeting, at=AT)

    letter = Letter.objects.get(called__call=call, to_address="egil@sjuasar.example")
    assert (again, "METHOD:CANCEL" in letter.calendar, event_of(letter).status.value) == (None, True, "CANCELLED")
    assert (event_of(letter).sequence.value, "För få ärenden." in letter.text) == ("1", True)


@pytest.mark.parametrize("tell", [tell_move, tell_cancellation])
def test_nobody_is_told_of_a_meeting_that_was_never_called(meeting, tell):
    cancel_meeting(meeting, because="", at=AT, by=by())

    assert (tell(meeting, at=AT), Letter.objects.count()) == (None, 0)


def test_the_letters_arrive_with_invitation_and_what_is_refused_is_seen(meeting, sink):
    sink.refused["egil@sjuasar.example"] = "550 unknown"
    call = send_call(meeting, at=AT, by=by())

    for letter in Letter.objects.all():
        carry(letter.pk, at=AT)

    states = {one.person.name: one.letter.state for one in call.called.select_related("letter") if one.letter}
    assert states == {"Disa Holm": "sent", "Sara Lind": "sent", "Egil Ask": "bounced", "Dag Deputy": "sent"}
    [calendar] = [part for part in sink.arrived[0].walk() if part.get_content_type() == "text/calendar"]
    assert (calendar.get_param("method"), "Direktörsgruppen" in calendar.get_content()) == ("REQUEST", True)


def test_a_deputy_is_called_in_once(meeting):
    deputy = Mandate.objects.get(person__name="Dag Deputy")
    member = Mandate.objects.get(person__name="Egil Ask").person

    first, second = (call_deputy_in(meeting, deputy, instead_of=member) for _time in range(2))

    assert (first, second, Letter.objects.get().to_address) == (True, False, "dag@sjuasar.example")


def test_an_item_that_came_after_the_call_is_told(meeting):
    send_call(meeting, at=AT, by=by())
    add_by_hand(Meeting.objects.get(), Wanted("Brådskande"), by=by())

    assert tell_changes(meeting, at=AT, by=by()).kind == "change"
