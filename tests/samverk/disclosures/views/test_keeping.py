"""What keepers do on the pages of a request."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samverk.disclosures import actions
from samverk.disclosures.actions import Assessment
from samverk.disclosures.models import Document, DocumentRequest, Rules
from tests.samverk.disclosures.files import SECRET, txt
from tests.samverk.disclosures.making import (
    AT,
    MASKED,
    REFUSED,
    SECTION,
    a_record,
    answered,
    asked_for,
    assessed,
    in_hand,
    refused,
)
from tests.samverk.disclosures.making import keeper as sanna

pytestmark = pytest.mark.django_db
QUEUE = reverse("disclosures:requests")


def page(asked, name="request"):
    return reverse(f"disclosures:{name}", args=[asked.public_id])


def text_of(browser, address):
    return browser.get(address).content.decode()


def test_a_request_goes_from_the_note_to_the_answer(house, browser_of):
    browser = browser_of(house.secretary)
    entry = a_record(house.body)
    noted = {
        "body": house.body.public_id,
        "channel": "phone",
        "received_on": timezone.localdate().isoformat(),
        "what": "Alla brev om bidrag",
        "language": "sv",
        "key": browser.get(reverse("disclosures:note")).context["form"]["key"].value(),
    }

    browser.post(reverse("disclosures:note"), noted)
    asked = DocumentRequest.objects.get()
    browser.post(page(asked, "act"), {"act": "take"})
    found = text_of(browser, page(asked) + "?q=KDG 2026-0001-1")
    browser.post(page(asked, "add"), {"entry": entry.public_id})
    browser.post(page(asked, "add"), {"title": "Avtal", "file": SimpleUploadedFile("avtal.txt", txt())})
    first, second = asked.documents.order_by("position")
    browser.post(page(first, "document"), {"seen": 1, "outcome": "masked", "section": SECTION})
    for words in SECRET:
        seen = Document.objects.get(pk=first.pk).revision
        browser.post(page(first, "mask"), {"act": "mask", "seen": seen, "words": words, "section": SECTION})
    seen = Document.objects.get(pk=first.pk).revision
    browser.post(page(first, "mask"), {"act": "write", "seen": seen})
    refusing = {"seen": 1, "outcome": "refused", "other_section": "OSL 31 kap. 16 §", "reason": "Affärsförhållanden."}
    browser.post(page(second, "document"), refusing)
    looked = browser.get(page(asked, "check"))
    browser.post(page(asked, "check"), {"way": "fetched", "answer": "", "seal": looked.context["seal"]})

    assert f'value="{entry.public_id}"' in found
    shown = looked.content.decode()
    assert ("[maskerat:" in shown, "Vega Example" in shown, "Affärsförhållanden." in shown) == (True, False, True)
    asked.refresh_from_db()
    assert (asked.state, asked.way, asked.channel) == ("answered", "fetched", "phone")
    assert list(asked.documents.order_by("position").values_list("outcome", "section")) == [
        ("masked", SECTION),
        ("refused", "OSL 31 kap. 16 §"),
    ]


def test_refusals_of_the_rules_are_told_on_the_page(house, browser_of):
    browser = browser_of(house.secretary)
    asked = asked_for(a_record(house.body))
    document = asked.documents.get()

    unassessed = text_of(browser, page(asked))
    not_mine = browser.post(page(document, "document"), {"seen": 1, "outcome": "whole"}).content.decode()
    browser.post(page(asked, "act"), {"act": "take"})
    silent = browser.post(page(document, "document"), {"seen": 1, "outcome": "refused"}).content.decode()
    earlier = browser.post(page(asked, "later"), {"until": "2026-03-01", "because": "Mycket"}).content.decode()

    assert "Bedöm handlingen först." in unassessed
    assert "Du har inte hand om begäran." in not_mine
    assert "Ange lagrummet för sekretessen." in silent
    assert "Välj en dag efter den då svaret ska vara lämnat." in earlier


def test_the_text_shows_lines_what_is_masked_and_where_words_stand_on(house, browser_of):
    browser = browser_of(house.secretary)
    document = assessed(
        in_hand(asked_for(a_record(house.body, txt())), house.secretary).documents.get(), MASKED, house.secretary
    )

    marked = {"act": "mask", "seen": document.revision, "words": "Vega Example", "first_line": 2, "section": SECTION}
    browser.post(page(document, "mask"), marked)
    shown = text_of(browser, page(document, "mask"))
    nothing = browser.post(page(document, "mask"), {"act": "mask", "seen": 9, "section": SECTION})

    assert f'<li value="2">Ansökan kom in från <mark title="{SECTION}">Vega Example</mark> den 3 mars.</li>' in shown
    assert "står även på rad 5" in shown
    assert (nothing.status_code, "Skriv orden" in nothing.content.decode()) == (400, True)


def test_a_document_that_is_not_to_be_masked_has_no_page_for_it(house, browser_of):
    document = in_hand(asked_for(a_record(house.body))).documents.get()

    assert browser_of(house.secretary).get(page(document, "mask")).status_code == 404


def test_another_keeper_confirms_where_four_eyes_are_asked_for(house, browser_of, secretary):
    actions.keep_rules(house.body, four_eyes=True, by=sanna())
    document = assessed(in_hand(asked_for(a_record(house.body))).documents.get(), REFUSED)
    act = {"act": "confirm", "seen": document.revision}

    browser_of(sanna()).post(page(document, "act-on-document"), act)
    before = Document.objects.get().confirmed_by
    browser_of(secretary).post(page(document, "act-on-document"), act)

    assert (before, Document.objects.get().confirmed_by) == ("", secretary.email)


def test_the_queue_shows_what_is_owed_longest_first(house, browser_of):
    entry = a_record(house.body)
    today = timezone.localdate()
    for days, state in ((2, "received"), (-3, "received"), (-1, "withdrawn"), (0, "received")):
        asked = asked_for(entry)
        due = today + timedelta(days=days)
        end = {"settled_at": AT} if state == "withdrawn" else {}
        DocumentRequest.objects.filter(pk=asked.pk).update(due_on=due, state=state, what=f"om {days}", **end)
    browser = browser_of(house.secretary)

    found = {
        show: [row.asked.what for row in browser.get(f"{QUEUE}?show={show}").context["page"].rows]
        for show in ("", "late", "settled", "all")
    }

    assert found == {
        "": ["om -3", "om 0", "om 2"],
        "late": ["om -3"],
        "settled": ["om -1"],
        "all": ["om -3", "om 0", "om 2", "om -1"],
    }


def test_the_queue_costs_the_same_however_many_there_are(house, browser_of):
    entry = a_record(house.body)
    browser = browser_of(house.secretary)
    counts = []
    for more in (1, 2):
        for _time in range(more):
            in_hand(asked_for(entry))
        browser.get(QUEUE)
        with CaptureQueriesContext(connection) as asked:
            browser.get(QUEUE)
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_a_keeper_says_how_requests_are_handled(house, browser_of):
    said = {
        "answer_days": 2,
        "files_days": 14,
        "forget_days": 60,
        "four_eyes": "on",
        "authority": "Storvik",
        "court": "",
    }

    browser_of(house.secretary).post(reverse("disclosures:rules", args=[house.body.public_id]), said)

    rules = Rules.objects.get()
    assert (rules.is_open, rules.answer_days, rules.files_days, rules.forget_days, rules.four_eyes) == (
        False,
        2,
        14,
        60,
        True,
    )


def test_the_log_is_told_in_words(house, browser_of):
    asked = refused_of(house)

    shown = text_of(browser_of(house.secretary), page(asked))

    for sentence in (
        "Begäran kom in.",
        "Begäran togs om hand.",
        "Handling 1 bedömdes: Lämnas inte ut på grund av sekretess. OSL 21 kap. 7 §",
        "Begäran besvarades.",
    ):
        assert sentence in shown


def refused_of(house):
    asked = in_hand(asked_for(a_record(house.body)))
    assessed(asked.documents.get(), REFUSED)
    return answered(asked)


def test_what_is_forgotten_is_said_and_the_page_stays(house, browser_of):
    asked = refused_of(house)
    actions.forget_asker(asked, at=AT)

    shown = text_of(browser_of(house.secretary), page(asked))

    assert ("Loggen finns kvar." in shown, "ella@fors.example" in shown, "/egen/" in shown) == (True, False, False)


def test_pages_that_came_too_late_lead_back_to_the_request(browser_of):
    asked = refused()
    browser = browser_of(sanna())

    again = browser.post(page(asked, "check"), {"way": "link", "answer": "", "seal": ""})

    assert again.headers["Location"] == page(asked)
    assert browser.post(page(asked, "act"), {"act": "nothing"}).status_code == 404


def test_a_whole_document_without_a_file_is_read_on_the_spot(browser_of):
    asked = in_hand()
    actions.remove_document(asked.documents.get(), at=AT, by=sanna())
    actions.add_document(asked, "Ritning", None, at=AT, by=sanna())
    assessed(asked.documents.get(), Assessment("whole"))

    assert "läses på plats" in text_of(browser_of(sanna()), page(asked, "check"))
