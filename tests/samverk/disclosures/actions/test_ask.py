"""Asking: without saying who one is, once for each form, with a day by which it is owed."""

from dataclasses import replace
from datetime import date

import pytest

from samverk.disclosures.actions import Wanted, ask_for_documents, keep_rules
from samverk.disclosures.models import DocumentRequest, LogEntry
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.registry.models import Entry
from tests.factories import make_body
from tests.samverk.disclosures.files import docx, pdf
from tests.samverk.disclosures.making import (
    AT,
    DUE,
    TODAY,
    WANTED,
    a_record,
    asked_for,
    body_with_a_register,
    entries_of,
    keeper,
)

pytestmark = pytest.mark.django_db


def test_somebody_who_says_nothing_of_themselves_is_owed_an_answer_on_the_next_working_day():
    asked = ask_for_documents(make_body(), Wanted("Protokollet"), at=AT)

    assert (asked.state, asked.received_on, asked.due_on, asked.asker_email) == ("received", TODAY, DUE, "")
    assert Letter.objects.filter(kind="disclosure-received").count() == 0


def test_who_leaves_an_address_gets_their_link_and_keepers_are_told_without_a_name():
    keeper()
    ask_for_documents(make_body(), replace(WANTED, name="Ella Ek"), at=AT)

    receipt = Letter.objects.get(kind="disclosure-received")
    told = Letter.objects.get(kind="disclosure-keepers-received")
    assert (receipt.to_address, "/egen/" in receipt.secret_part, "/egen/" in receipt.text) == (
        "ella@fors.example",
        True,
        False,
    )
    assert [word in told.text + told.subject for word in ("Ella", "fors.example", "brev om bidraget")] == [False] * 3
    assert (told.to_address, "3 mars 2026" in told.text) == ("sanna@samverk.example", True)


def test_letters_speak_the_language_of_whoever_asked():
    ask_for_documents(make_body(), replace(WANTED, language="en"), at=AT)

    letter = Letter.objects.get(kind="disclosure-received")
    assert letter.subject == "Your request for documents is received"
    assert "/en/" in letter.secret_part


def test_one_form_is_one_request():
    body = make_body()

    first = ask_for_documents(body, WANTED, at=AT, key="abc")
    again = ask_for_documents(body, replace(WANTED, what="Annat"), at=AT, key="abc")

    assert (first.pk, DocumentRequest.objects.count(), Letter.objects.count()) == (again.pk, 1, 1)


def test_the_bodys_own_number_of_days_counts_and_weekends_do_not():
    body = make_body()
    keep_rules(body, answer_days=3, by=keeper())

    assert ask_for_documents(body, WANTED, at=AT, on=date(2026, 2, 27)).due_on == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("wanted", "on", "code"),
    [
        (Wanted("  "), TODAY, "request-says-nothing"),
        (WANTED, date(2026, 3, 3), "day-in-the-future"),
    ],
)
def test_what_cannot_be_asked(wanted, on, code):
    with pytest.raises(RuleBroken, match=code):
        ask_for_documents(make_body(), wanted, at=AT, on=on)


def test_a_record_is_asked_of_the_body_that_registered_it():
    with pytest.raises(RuleBroken, match="entry-elsewhere"):
        ask_for_documents(make_body("Styrelsen"), Wanted("", a_record()), at=AT)


def test_the_files_of_a_record_are_the_documents_asked_for_under_a_title_that_names_nobody():
    asked = asked_for(a_record(None, pdf(), docx()))

    titles = list(asked.documents.order_by("position").values_list("title", flat=True))
    assert titles == ["KDG 2026-0001-1: Ansökan om bidrag (1)", "KDG 2026-0001-1: Ansökan om bidrag (2)"]
    assert [one.stored_file is not None for one in asked.documents.all()] == [True, True]


def test_the_request_is_registered_without_who_asked_and_in_which_words():
    body = body_with_a_register()

    asked = ask_for_documents(body, replace(WANTED, name="Ella Ek"), at=AT)

    assert entries_of(body) == [
        ("opened", "internal", "Begäran om allmän handling"),
        ("record", "in", "Begäran om allmän handling inkommen"),
    ]
    assert asked.case is not None
    assert Entry.objects.get(act="record").sender == ""


def test_a_body_without_a_register_registers_nothing():
    asked = ask_for_documents(make_body(), WANTED, at=AT)

    assert (asked.case, Entry.objects.count()) == (None, 0)


def test_neither_log_nor_trail_say_who_asked():
    asked = ask_for_documents(body_with_a_register(), replace(WANTED, name="Ella Ek"), at=AT)

    said = str([*LogEntry.objects.values(), *TrailEntry.objects.filter(act__startswith="disclosure").values()])
    assert [word in said for word in ("Ella", "fors.example", "bidraget")] == [False] * 3
    assert [one.act for one in asked.log.all()] == ["received"]
