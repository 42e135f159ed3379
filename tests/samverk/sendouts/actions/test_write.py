"""Writing and changing a draft, and one more to the silent."""

import pytest

from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.sendouts.actions import Extra, Written, change_sendout, note_reply, write_sendout, write_to_silent
from samverk.sendouts.models import Sendout
from samverk.sendouts.sending import send_sendout
from samverk.sendouts.table import read_table
from tests.factories import make_clause, make_item, make_mandate, make_meeting
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import make_round, make_seated_user
from tests.samverk.sendouts.making import AT, LATER, make_sendout, make_sent, recipient_of


def acts(sendout):
    rows = TrailEntry.objects.filter(subject_id=sendout.public_id).order_by("pk")
    return list(rows.values_list("act", flat=True))


def test_a_form_pressed_twice_is_one_draft(house):
    first = make_sendout(house)

    again = write_sendout(house.body, Written("Samma", "Text"), by=house.secretary, public_id=first.public_id)

    assert (again.pk, again.subject, Sendout.objects.count()) == (first.pk, "Underlag till {kommun}", 1)


def test_another_hand_cannot_take_over_a_draft_by_its_key(house):
    first = make_sendout(house)

    with pytest.raises(RuleBroken, match="sendout-changed"):
        write_sendout(house.body, Written("Annan", "Text"), by=house.members[0], public_id=first.public_id)


def test_a_question_must_be_chosen_where_it_is_asked(house):
    with pytest.raises(RuleBroken, match="round-missing"):
        make_sendout(house, asks="round")


def test_a_question_is_kept_only_where_it_is_asked(house):
    question = make_round(house)

    assert [make_sendout(house, asks=asks, round=question).round for asks in ("round", "read")] == [question, None]


def test_a_change_replaces_everything_and_is_noted(house):
    extra = (Extra("egen@exempel.example"),)
    sendout = make_sendout(house, extra=extra, table=read_table("Kommun;Pris\nBrohult;1"))
    written = Written("Nytt", "Ny text", organisations=tuple(house.municipalities[:1]))

    change_sendout(sendout, written, seen=sendout.revision, by=house.secretary)

    sendout.refresh_from_db()
    assert (sendout.subject, sendout.columns, sendout.rows.count(), sendout.extra_addresses.count()) == (
        "Nytt",
        [],
        0,
        0,
    )
    assert list(sendout.organisations.all()) == house.municipalities[:1]
    assert acts(sendout) == ["sendout-written", "sendout-changed"]


def test_of_two_who_change_one_is_told(house):
    sendout = make_sendout(house)
    seen = sendout.revision
    change_sendout(sendout, Written("Först", "Text"), seen=seen, by=house.secretary)

    with pytest.raises(RuleBroken, match="sendout-changed"):
        change_sendout(sendout, Written("Sedan", "Text"), seen=seen, by=house.secretary)

    assert Sendout.objects.get().subject == "Först"


def test_what_has_gone_is_not_changed(house):
    sendout = make_sent(house)

    with pytest.raises(RuleBroken, match="sendout-changed"):
        change_sendout(sendout, Written("Nytt", "Text"), seen=sendout.revision, by=house.secretary)


def test_a_send_out_for_a_confidential_item_is_confidential(house):
    items = [make_item(make_meeting(house.body), is_confidential=hidden) for hidden in (True, False)]

    assert [make_sendout(house, clause=make_clause(item)).is_confidential for item in items] == [True, False]


def test_the_silent_alone_are_written_to_again_with_another_text(house):
    sendout = make_sent(house, asks="read")
    note_reply(recipient_of(sendout), text="Ja", at=AT, by=house.secretary)
    again = write_to_silent(sendout, subject="Påminnelse", text="Hej {namn}", by=house.secretary)

    count = send_sendout(again, seen=again.revision, at=LATER, by=house.secretary)

    assert count == 2
    assert [str(one.organisation) for one in again.recipients.all()] == ["Ekelunda", "Åbynäs"]
    assert recipient_of(again).letter.text.startswith("Hej Ekelunda Direktör")


def test_who_answers_before_it_goes_gets_no_reminder(house):
    sendout = make_sent(house, asks="read")
    again = write_to_silent(sendout, subject="Påminnelse", text="Hej", by=house.secretary)
    note_reply(recipient_of(sendout, 1), text="Ja", at=AT, by=house.secretary)

    send_sendout(again, seen=again.revision, at=LATER, by=house.secretary)

    assert [str(one.organisation) for one in again.recipients.all()] == ["Brohult", "Åbynäs"]


def test_the_successor_is_reminded_and_not_who_left(house):
    sendout = make_sent(house, asks="read", organisations=tuple(house.municipalities[:1]))
    house.members[0].person.mandates.update(holds_to=AT.date())
    successor = make_seated_user("Efter Trädare", None, None)
    make_mandate(successor.person, house.municipalities[0], body=house.body, seat="member")
    again = write_to_silent(sendout, subject="Påminnelse", text="Hej", by=house.secretary)

    send_sendout(again, seen=again.revision, at=LATER, by=house.secretary)

    assert [one.email for one in again.recipients.all()] == [successor.email]


def test_an_answer_to_the_reminder_counts_for_both(house):
    sendout = make_sent(house, asks="read", organisations=tuple(house.municipalities[:1]))
    again = write_to_silent(sendout, subject="Påminnelse", text="Hej", by=house.secretary)
    send_sendout(again, seen=again.revision, at=LATER, by=house.secretary)
    note_reply(recipient_of(again), text="Ja", at=LATER, by=house.secretary)

    with pytest.raises(RuleBroken, match="nobody-silent"):
        write_to_silent(again, subject="Tredje", text="Hej", by=house.secretary)


@pytest.mark.parametrize(
    ("fields", "code"), [({"asks": "nothing"}, "nothing-asked"), ({"asks": "read", "organisations": ()}, "")]
)
def test_only_what_asks_for_something_is_sent_again(house, fields, code):
    sendout = make_sent(house, **fields)

    if code:
        with pytest.raises(RuleBroken, match=code):
            write_to_silent(sendout, subject="Igen", text="Hej", by=house.secretary)
    else:
        assert write_to_silent(sendout, subject="Igen", text="Hej", by=house.secretary).follows == sendout


def test_a_draft_is_not_sent_again(house):
    with pytest.raises(RuleBroken, match="sendout-not-sent"):
        write_to_silent(make_sendout(house, asks="read"), subject="Igen", text="Hej", by=make_user("secretary"))


def test_whom_a_repetition_goes_to_cannot_be_changed(house):
    sendout = make_sent(house, asks="read")
    again = write_to_silent(sendout, subject="Igen", text="Hej", by=house.secretary)

    change_sendout(again, Written("Nytt", "Ny", to_office="HR-chef"), seen=again.revision, by=house.secretary)

    again.refresh_from_db()
    assert (again.subject, again.to_office, again.asks) == ("Nytt", "", "read")
