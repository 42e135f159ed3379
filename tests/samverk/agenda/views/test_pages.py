"""What the pages of agendas do, and how often they ask the database."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samverk.agenda.actions.lay_out import lay_out_agenda
from samverk.agenda.actions.send_call import send_call
from samverk.agenda.models import DraftClause, Paper, StandingItem
from samverk.meetings.models import Attendance, Meeting
from samverk.post.models import Letter
from samverk.records.actions import store_file
from tests.factories import make_presenter
from tests.samverk.agenda.making import (
    AT,
    a_pdf,
    make_accepted,
    make_entry,
    make_group,
    make_planned,
    order_of,
    user_called,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(db):
    _body, meeting = make_group()
    StandingItem.objects.create(body=meeting.body, position=1, title="Öppnande", kind="opening")
    lay_out_agenda(meeting)
    return meeting


@pytest.fixture
def secretary_of_body(meeting):
    return browser_of_person("Sara Lind")


def browser_of_person(name):
    client = Client()
    client.force_login(user_called(name))
    return client


def fill(meeting, count):
    stored = store_file(a_pdf(), media_type="application/pdf")
    for number in range(count):
        item = make_entry(meeting, f"Ärende {number}", minutes=2)
        make_presenter(item)
        DraftClause.objects.create(item=item, position=1, text="att uppdra åt Disa Holm att utreda frågan")
        Paper.objects.create(item=item, stored_file=stored, name=f"{number}.pdf")


@pytest.mark.parametrize(("page", "queries"), [("", 17), ("edit/", 30), ("call/", 27), ("packets/", 12)])
def test_pages_ask_as_often_for_thirty_items_as_for_one(
    meeting, secretary_of_body, django_assert_num_queries, page, queries
):
    counts = []
    for more in (1, 29):
        fill(meeting, more)
        with django_assert_num_queries(queries, exact=False) as asked:
            secretary_of_body.get(f"/agendas/{meeting.public_id}/{page}")
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_the_list_asks_as_often_for_three_meetings_as_for_one(meeting, django_assert_num_queries):
    client = browser_of_person("Egil Ask")
    counts = []
    for on in (date(2027, 4, 1), date(2027, 5, 1)):
        with django_assert_num_queries(9, exact=False) as asked:
            client.get("/agendas/")
        counts.append(len(asked))
        make_planned(meeting.body, on)

    assert counts[0] == counts[1]


def test_an_item_is_added_moved_and_taken_off(meeting, secretary_of_body):
    address = f"/agendas/{meeting.public_id}"
    secretary_of_body.post(f"{address}/items/", {"title": "Budget", "purpose": "decision", "minutes": "15"})
    seen = " ".join(meeting.items.order_by("position").values_list("public_id", flat=True))
    budget = meeting.items.get(title="Budget")

    secretary_of_body.post(f"{address}/order/", {"seen": seen, "item": budget.public_id, "up": "1"})
    moved = order_of(meeting)
    told = secretary_of_body.post(f"{address}/order/", {"seen": seen, "item": budget.public_id, "up": "1"}, follow=True)
    secretary_of_body.post(f"/agendas/items/{budget.public_id}/off/", {"reason": ""})

    assert moved == [("1", "Budget"), ("2", "Öppnande")]
    assert "Någon annan ändrade under tiden" in told.content.decode()
    assert order_of(meeting) == [("1", "Öppnande")]


@pytest.mark.parametrize("order", ["", "zzz", "a b c", "\x00"])
def test_a_strange_order_changes_nothing(meeting, secretary_of_body, order):
    answer = secretary_of_body.post(f"/agendas/{meeting.public_id}/order/", {"seen": order, "order": order})

    assert (answer.status_code, order_of(meeting)) == (302, [("1", "Öppnande")])


def test_a_wrong_item_is_shown_with_what_is_wrong(meeting, secretary_of_body):
    answer = secretary_of_body.post(f"/agendas/{meeting.public_id}/items/", {"title": "", "minutes": "9999"})

    assert (answer.status_code, "mistakes" in answer.content.decode(), meeting.items.count()) == (200, True, 1)


def test_accepted_proposals_are_placed_in_one_click(meeting, secretary_of_body):
    make_accepted(meeting.body, meeting)
    make_accepted(meeting.body, None, "Gemensam växel")

    secretary_of_body.post(f"/agendas/{meeting.public_id}/place/")

    assert [title for _number, title in order_of(meeting)] == ["Öppnande", "Ny färdplan", "Gemensam växel"]


def test_draft_clauses_show_what_they_set_going_and_are_saved(meeting, secretary_of_body):
    item = make_entry(meeting)
    text = "att uppdra åt Disa Holm att utreda frågan senast 2027-05-01"
    address = f"/agendas/items/{item.public_id}"

    shown = secretary_of_body.post(f"{address}/clauses/", {"clause": [text, ""], "show": "1"})
    live = secretary_of_body.post(f"{address}/preview/", {"clause": [text]})
    assert item.draft_clauses.count() == 0
    secretary_of_body.post(f"{address}/clauses/", {"clause": [text, ""], "save": "1"})

    assert ("Disa Holm" in shown.content.decode(), 'class="previews"' in live.content.decode()) == (True, True)
    assert [clause.text for clause in item.draft_clauses.all()] == [text]


def test_a_paper_is_uploaded_and_handed_out_to_be_saved(meeting, secretary_of_body):
    item = make_entry(meeting)
    upload = SimpleUploadedFile("Underlag å.pdf", a_pdf(), content_type="text/html")

    secretary_of_body.post(f"/agendas/items/{item.public_id}/papers/", {"paper": upload})

    answer = browser_of_person("Egil Ask").get(f"/agendas/papers/{item.papers.get().public_id}/")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert (answer.headers["Content-Type"], answer.headers["X-Content-Type-Options"]) == ("application/pdf", "nosniff")


def test_a_hostile_upload_is_refused_with_a_sentence(meeting, secretary_of_body):
    item = make_entry(meeting)
    upload = SimpleUploadedFile("Underlag.pdf", b"<html><script>alert(1)</script>")

    answer = secretary_of_body.post(f"/agendas/items/{item.public_id}/papers/", {"paper": upload}, follow=True)

    assert ("Handlingar tas emot som PDF" in answer.content.decode(), item.papers.count()) == (True, 0)


def test_the_call_is_sent_once_from_its_page(meeting, secretary_of_body):
    address = f"/agendas/{meeting.public_id}/call/send/"

    first = secretary_of_body.post(address, {"remark": ""}, follow=True)
    second = secretary_of_body.post(address, {"remark": ""}, follow=True)

    assert "Kallelsen är på väg." in first.content.decode()
    assert "redan" in second.content.decode()
    assert (Letter.objects.count(), Meeting.objects.get().number_as_written) == (4, "1/2027")


def test_the_link_in_the_letter_counts_as_opened_for_its_receiver_alone(meeting):
    send_call(meeting, at=AT, by=user_called("Sara Lind"))
    letter = Letter.objects.get(to_address="egil@sjuasar.example")
    address = f"/agendas/letters/{letter.public_id}/"

    Client().get(address)
    browser_of_person("Disa Holm").get(address)
    letter.refresh_from_db()
    assert letter.opened_at is None
    answer = browser_of_person("Egil Ask").get(address)

    letter.refresh_from_db()
    assert (answer.url, letter.opened_at is not None) == (f"/agendas/{meeting.public_id}/", True)


def test_a_member_says_that_they_cannot_come_calls_a_deputy_in_and_comes_after_all(meeting):
    client = browser_of_person("Egil Ask")
    address = f"/agendas/{meeting.public_id}/absence/"
    deputy = user_called("Dag Deputy").person

    client.post(address, {"reason": "Semester", "called_in": deputy.public_id})
    client.post(address, {"reason": "Semester", "called_in": deputy.public_id})

    row = Attendance.objects.get()
    assert (row.section, row.reason, row.called_in, row.organisation.name) == ("absent", "Semester", deputy, "Ekelunda")
    assert Letter.objects.get().to_address == "dag@sjuasar.example"
    assert "Semester" not in Letter.objects.get().text
    assert "Semester" not in browser_of_person("Dag Deputy").get(f"/agendas/{meeting.public_id}/").content.decode()
    assert "Semester" in browser_of_person("Disa Holm").get(f"/agendas/{meeting.public_id}/").content.decode()

    client.post(address, {"comes": "1"})

    assert Attendance.objects.count() == 0


def test_the_template_is_changed_on_its_page(meeting, secretary_of_body):
    [row] = StandingItem.objects.all()
    sent = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "1"}
    old = {"public_id": row.public_id, "title": "Välkomna", "kind": "opening", "minutes": "5", "position": "2"}
    new = {"public_id": "", "title": "Runda", "kind": "check-in", "minutes": "10", "position": "1"}
    sent |= {f"form-0-{name}": value for name, value in old.items()}
    sent |= {f"form-1-{name}": value for name, value in new.items()}

    secretary_of_body.post(f"/agendas/bodies/{meeting.body.public_id}/template/", sent)

    rows = StandingItem.objects.order_by("position").values_list("title", "minutes")
    assert list(rows) == [("Runda", 10), ("Välkomna", 5)]


def test_letters_are_listed_and_sent_again(meeting, secretary):
    send_call(meeting, at=AT, by=user_called("Sara Lind"))
    Letter.objects.filter(to_address="egil@sjuasar.example").update(state="bounced", refused_because="5.1.1")
    letter = Letter.objects.get(state="bounced")
    client = Client()
    client.force_login(secretary)

    shown = client.get("/agendas/letters/?state=bounced").content.decode()
    client.post(f"/agendas/letters/{letter.public_id}/again/")

    letter.refresh_from_db()
    assert ("egil@sjuasar.example" in shown, "disa@sjuasar.example" in shown, letter.state) == (True, False, "queued")
