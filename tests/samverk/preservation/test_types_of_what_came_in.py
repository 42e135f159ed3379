"""Mail that belonged to no case, askers who have their answer; and letters, whose kinds are told in words."""

import ast
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from samverk.enquiries.actions import answer_enquiry, withdraw_enquiry
from samverk.enquiries.links import link_of
from samverk.enquiries.models import Enquiry
from samverk.mailroom.actions import set_aside
from samverk.mailroom.models import Mail, MailFile
from samverk.post.models import Letter
from samverk.preservation.document_type import TYPES
from samverk.preservation.document_types.letter_kinds import NAMES
from samverk.preservation.parts import files_of
from tests.house.files import SOURCES, place, trees
from tests.samverk.enquiries.making import AT, from_inside, from_outside
from tests.samverk.mailroom.making import NOW, a_case, keeper, taken
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db


def due(key: str, last: date) -> list[str]:
    """Return in English what had its event by ``last``."""
    kind = TYPES[key]
    with translation.override("en"):
        return [kind.label(one) for one in kind.begun_by(last)]


def test_mail_set_aside_goes_with_its_files_and_what_waits_stays():
    aside, waiting = taken(name="1"), taken(name="2")
    set_aside(aside, reason="spam", note="", at=NOW, by=keeper())
    kind = TYPES["unregistered-mail"]
    aside.refresh_from_db()

    named = due("unregistered-mail", NOW.date())
    files = files_of([aside])[aside.pk]
    kind.remove(aside)

    assert named == [f"Incoming mail {aside.public_id}, received on 10 March 2026: Message"]
    assert aside.original_id in files
    assert list(Mail.objects.all()) == [waiting]
    assert not MailFile.objects.exclude(mail=waiting).exists()
    assert due("unregistered-mail", NOW.date() - timedelta(days=1)) == []


def test_mail_of_a_matter_that_is_held_stays():
    case = a_case()
    aside = taken(name="1")
    set_aside(aside, reason="nothing", note="", at=NOW, by=keeper())
    Mail.objects.filter(pk=aside.pk).update(case=case)
    kind = TYPES["unregistered-mail"]

    assert list(kind.rows().filter(kind.of_matters([case.matter_id]))) == [aside]
    assert list(kind.rows().filter(kind.of_matters([case.matter_id + 1]))) == []


def test_who_asked_from_outside_goes_and_the_request_stays(client):
    house = make_house()
    settled, owed, inside = from_outside(house), from_outside(house), from_inside(house)
    answer_enquiry(settled, outcome="yes", answer="Ja.", motive="Vi vill.", at=AT, by=house.secretary)
    withdraw_enquiry(inside, at=AT, by=house.members[0])
    settled.refresh_from_db()
    address = link_of(settled)
    assert client.get(address).status_code == 200

    named = due("enquiry-asker", AT.date())
    for one in TYPES["enquiry-asker"].begun_by(AT.date()):
        TYPES["enquiry-asker"].remove(one)

    assert named == [f"Who asked in request {settled.public_id} to Direktörsgruppen, settled on 2 March 2026"]
    assert not Letter.objects.filter(about_id=settled.public_id).exists()
    assert Letter.objects.filter(about_id=owed.public_id).exists()
    kept = Enquiry.objects.get(pk=settled.pk)
    assert (kept.asker_name, kept.asker_email, kept.answer) == ("", "", "Ja.")
    assert client.get(address).status_code == 404
    assert Enquiry.objects.get(pk=owed.pk).asker_name
    assert due("enquiry-asker", AT.date()) == []


def test_pages_of_a_request_do_without_the_asker(browser_of):
    house = make_house()
    settled = from_outside(house, asker_organisation="")
    answer_enquiry(settled, outcome="no", answer="Nej.", motive="Inte nu.", at=AT, by=house.secretary)
    settled.refresh_from_db()
    TYPES["enquiry-asker"].remove(settled)

    browser = browser_of(house.secretary)
    pages = [
        browser.get(reverse("enquiries:enquiry", args=[settled.public_id])),
        browser.get(reverse("enquiries:enquiries"), {"show": "all"}),
    ]

    assert [page.status_code for page in pages] == [200, 200]
    assert "<dd>–</dd>" in pages[0].content.decode()


def kinds_in_the_code():
    """Yield the kind of every letter that the code writes, as far as it is written there, with its place."""
    for path, tree in trees(SOURCES):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("send_letter", "send_to_each", "_send"):
                said = [one.value for one in node.keywords if one.arg == "kind"]
                for value in said:
                    begin = value.values[0] if isinstance(value, ast.JoinedStr) else value
                    if isinstance(begin, ast.Constant):
                        yield begin.value, place(path, node.lineno)


def test_every_kind_of_letter_has_its_words():
    found = list(kinds_in_the_code())

    assert len(found) > 20
    assert [one for one in found if not any(one[0].startswith(begins) for begins, _words in NAMES)] == []
