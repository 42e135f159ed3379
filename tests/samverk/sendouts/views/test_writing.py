"""Writing, looking at and sending a send-out, as its secretary does it."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from samverk.post.models import Letter
from samverk.sendouts.models import Sendout
from tests.factories import make_body, make_clause, make_item, make_matter, make_meeting
from tests.samverk.conftest import make_user
from tests.samverk.sendouts.making import make_sendout, make_sent, page


def new_address(house, **asked):
    return f"{reverse('sendouts:new')}?" + "&".join(
        f"{k}={v}" for k, v in {"body": house.body.public_id, **asked}.items()
    )


FORM = {
    "key": "abcdefgh2345",
    "subject": "Underlag till {kommun}",
    "text": "Hej {namn}",
    "asks": "read",
    "to_seats": "voting",
}


def test_a_secretary_writes_looks_and_sends(house, browser_of):
    browser = browser_of(house.secretary)
    said = FORM | {"to_body": house.body.pk, "extra": "eva@exempel.example; Eva; Brohult"}

    written = browser.post(new_address(house), said)
    sendout = Sendout.objects.get()
    shown = browser.get(written.headers["Location"]).content.decode()
    sent = browser.post(page(sendout, "send"), {"seen": sendout.revision}, follow=True).content.decode()

    assert written.headers["Location"] == page(sendout, "preview")
    assert "Underlag till Ekelunda" in shown
    assert "4 brev är på väg." in sent
    assert Letter.objects.filter(kind="sendout").count() == 4


def test_the_form_pressed_twice_is_one_draft_and_sent_twice_it_goes_once(house, browser_of):
    browser = browser_of(house.secretary)
    for _twice in range(2):
        browser.post(new_address(house), FORM | {"to_body": house.body.pk})
    sendout = Sendout.objects.get()

    browser.post(page(sendout, "send"), {"seen": sendout.revision})
    again = browser.post(page(sendout, "send"), {"seen": sendout.revision}, follow=True).content.decode()

    assert "Utskicket har gått, eller har ändrats av någon annan." in again
    assert Letter.objects.filter(kind="sendout").count() == 3


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"table": "Kommun;Pris\nNybyn;1"}, "Ingen känner till kommunen ”Nybyn” i tabellen."),
        ({"extra": "ingen adress"}, "”ingen adress” börjar inte med en e-postadress."),
        ({"extra": "a@exempel.example; A; Nybyn"}, "Ingen känner till kommunen ”Nybyn”."),
        ({"link": "javascript:alert(1)"}, "webbadress"),
        ({"link": "ftp://exempel.example/"}, "webbadress"),
        ({"asks": "round"}, "Välj frågan som ska besvaras."),
        ({"asks": "allt"}, "allt"),
        ({"to_office": "kejsare"}, "kejsare"),
    ],
)
def test_what_cannot_be_is_told_beside_the_form(house, browser_of, said, expected):
    response = browser_of(house.secretary).post(new_address(house), FORM | {"to_body": house.body.pk} | said)

    assert (response.status_code, Sendout.objects.count()) == (400, 0)
    assert expected in response.content.decode().lower() or expected in response.content.decode()


def test_an_uploaded_table_is_read_and_a_hostile_one_refused(house, browser_of):
    browser = browser_of(house.secretary)
    good = SimpleUploadedFile("tabell.csv", b"Kommun;Pris\nBrohult;1")
    bad = SimpleUploadedFile("tabell.csv", b"PK\x03\x04\x00\x00")

    refused = browser.post(new_address(house), FORM | {"to_body": house.body.pk, "table_file": bad})
    browser.post(new_address(house), FORM | {"to_body": house.body.pk, "table_file": good})

    assert (refused.status_code, "Tabellen går inte att läsa." in refused.content.decode()) == (400, True)
    assert Sendout.objects.get().columns == ["Pris"]


def test_the_preview_names_what_is_missing_and_offers_no_sending(house, browser_of):
    sendout = make_sendout(house, text="{budget} {dag}")

    shown = browser_of(house.secretary).get(page(sendout, "preview")).content.decode()

    assert "<strong>budget</strong>" in shown
    assert "<li>Brohult: budget, dag</li>" in shown
    assert page(sendout, "send") not in shown


def test_what_stands_in_braces_in_a_letter_is_escaped(house, browser_of):
    sendout = make_sendout(house, text="<script>alert(1)</script>")

    assert "<script>alert(1)" not in browser_of(house.secretary).get(page(sendout, "preview")).content.decode()


def test_a_clause_begins_a_send_out_with_its_words(house, browser_of):
    item = make_item(make_meeting(house.body), "Inspel till mässan")
    clause = make_clause(item, "att sekretariatet skickar ut information", verb_class="inform")

    shown = browser_of(house.secretary).get(new_address(house, clause=clause.public_id)).content.decode()
    browser_of(house.secretary).post(new_address(house, clause=clause.public_id), FORM | {"to_body": house.body.pk})

    assert 'value="Inspel till mässan"' in shown
    assert "att sekretariatet skickar ut information" in shown
    assert Sendout.objects.get().clause == clause


def test_a_clause_of_another_body_begins_nothing(house, browser_of):
    other = make_clause(make_item(make_meeting(make_body("Grannrådet"))))

    assert browser_of(house.secretary).get(new_address(house, clause=other.public_id)).status_code == 404


def test_it_is_scheduled_taken_back_and_discarded(house, browser_of):
    sendout = make_sendout(house)
    browser = browser_of(house.secretary)
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    states = []

    for name, said in (
        ("schedule", {"seen": 1, "send_on": tomorrow, "send_hour": "08:00"}),
        ("take-back", {}),
        ("discard", {}),
    ):
        browser.post(page(sendout, name), said)
        states.append(Sendout.objects.get().state)

    assert states == ["scheduled", "draft", "discarded"]


def test_it_is_scheduled_before_its_meeting(house, browser_of):
    meeting = make_meeting(house.body, timezone.localdate() + timedelta(days=30), state="planned", published_at=None)
    sendout = make_sendout(house, meeting=meeting)

    browser_of(house.secretary).post(
        page(sendout, "schedule-before"), {"seen": 1, "days_before": 7, "send_hour": "08:00"}
    )

    sendout.refresh_from_db()
    assert (sendout.days_before, timezone.localtime(sendout.send_at).date()) == (
        7,
        timezone.localdate() + timedelta(days=23),
    )


def test_a_day_that_is_none_is_told(house, browser_of):
    response = browser_of(house.secretary).post(
        page(make_sendout(house), "schedule"), {"seen": 1, "send_on": "i morgon", "send_hour": "08:00"}
    )

    assert (response.status_code, Sendout.objects.get().state) == (400, "draft")


def test_the_silent_are_written_to_again(house, browser_of):
    sendout = make_sent(house, asks="read")

    response = browser_of(house.secretary).post(
        page(sendout, "again"), {"key": "abcdefgh2345", "subject": "Påminnelse", "text": "Hej igen"}
    )

    again = Sendout.objects.get(follows=sendout)
    assert response.headers["Location"] == page(again, "preview")
    assert "Påminnelse" in browser_of(house.secretary).get(page(sendout)).content.decode()


def test_files_are_attached_and_taken_away(house, browser_of):
    sendout = make_sendout(house)
    browser = browser_of(house.secretary)

    browser.post(page(sendout, "attach"), {"file": SimpleUploadedFile("underlag.txt", b"Underlag")})
    refused = browser.post(
        page(sendout, "attach"), {"file": SimpleUploadedFile("sida.html", b"<html></html>")}, follow=True
    )
    attached = list(sendout.attachments.values_list("name", flat=True))
    browser.post(page(sendout, "detach", sendout.attachments.get().public_id))

    assert (attached, sendout.attachments.count()) == (["underlag.txt"], 0)
    assert "Spara den som något av dem" in refused.content.decode() or "PDF" in refused.content.decode()


def test_a_clause_leads_to_its_own_body(house, browser_of):
    clause = make_clause(make_item(make_meeting(house.body), "Inspel till mässan"), verb_class="inform")

    shown = browser_of(house.secretary).get(f"{reverse('sendouts:new')}?clause={clause.public_id}").content.decode()

    assert 'value="Inspel till mässan"' in shown


def test_the_matter_of_a_send_out_is_one_that_its_writer_may_know(house, browser_of):
    matter = make_matter("Hemligt ärende")
    shown = [
        browser_of(user).get(new_address(house, matter=matter.public_id)).status_code
        for user in (house.secretary, make_user("secretary"))
    ]

    assert shown == [404, 200]
