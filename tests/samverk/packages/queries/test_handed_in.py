"""Proposals with their papers and answers with their files, as they are packed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samverk.enquiries.models import Enquiry
from samverk.followup.models import Report
from samverk.packages.packing.describing import described
from samverk.packages.queries.gathered import gathered
from tests.factories import make_body, make_clause, make_matter
from tests.samverk.enquiries.making import from_outside
from tests.samverk.followup.making import owe
from tests.samverk.packages.making import ask, keeper, plain_matter, propose, stored
from tests.samverk.packages.opening import found
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter():
    return plain_matter(body=make_body())


@pytest.fixture
def item(matter):
    return matter.steps.get().item


def names_of(content, kind):
    return [piece.name for piece in content.pieces if piece.kind == kind]


def test_what_was_proposed_is_packed_with_its_papers(matter, item):
    body = item.meeting.body
    propose(matter, body, "Först.txt")
    propose(matter, body, "Utkast.txt", state="draft", submitted_at=None)
    propose(make_matter("Annat"), body, "Annat.txt")

    content = gathered(matter)

    assert names_of(content, "proposal-paper") == ["Först.txt"]
    assert found(described(content), "//m:proposal/m:clause/text()") == ["att upphandla tillsammans"]


def test_what_members_answered_about_the_matter_is_packed_once(matter, item):
    clause, body = make_clause(item), item.meeting.body
    owed = owe(clause, state="accepted")
    for kind, public_id in (
        ("item", item.public_id),
        ("clause", clause.public_id),
        ("obligation", owed.public_id),
        ("enquiry", "of-no-matter"),
        ("clause", "not-here"),
    ):
        ask(kind, public_id, body, f"{kind} {public_id}.txt")

    content = gathered(matter)

    wanted = [f"item {item.public_id}", f"clause {clause.public_id}", f"obligation {owed.public_id}"]
    assert names_of(content, "answer") == [f"{one}.txt" for one in wanted]
    assert len(found(described(content), "//m:answer")) == len(wanted)


def test_what_members_were_asked_about_the_request_behind_the_matter_is_packed(matter, item):
    proposal = propose(matter, item.meeting.body, "Behov.txt")
    enquiry = from_outside(make_house(body_name="Nätverket"))
    question = ask("enquiry", enquiry.public_id, item.meeting.body, "Svar.txt")
    Enquiry.objects.filter(pk=enquiry.pk).update(proposal=proposal, round=question)

    assert names_of(gathered(matter), "answer") == ["Svar.txt"]


def test_what_a_confidential_item_obliges_to_is_marked_too(matter, item):
    type(item).objects.filter(pk=item.pk).update(is_confidential=True)
    owed = owe(make_clause(item), state="accepted")
    ask("obligation", owed.public_id, item.meeting.body, "Svar.txt")
    file = stored(b"Redovisning", "text/plain")
    Report.objects.create(obligation=owed, text="Klart", stored_file=file, file_name="Klart.txt")

    marked = {piece.name: bool(piece.restrictions) for piece in gathered(matter).pieces if piece.stored}

    assert marked == {"Svar.txt": True, "Klart.txt": True}


def test_confidential_words_without_a_file_make_the_matter_confidential(matter, item):
    assert not gathered(matter).is_confidential
    proposal = propose(matter, item.meeting.body, "Behov.txt", is_confidential=True)
    proposal.papers.all().delete()

    assert gathered(matter).is_confidential


def test_what_is_confidential_is_marked_so(matter, item):
    body = item.meeting.body
    propose(matter, body, "Hemligt.txt", is_confidential=True)
    propose(matter, body, "Öppet.txt")
    type(item).objects.filter(pk=item.pk).update(is_confidential=True)
    ask("clause", make_clause(item).public_id, body, "Svar.txt")

    marked = {piece.name: bool(piece.restrictions) for piece in gathered(matter).pieces if piece.stored}

    assert marked == {"Hemligt.txt": True, "Öppet.txt": False, "Svar.txt": True}


def test_the_database_is_asked_as_often_however_much_was_handed_in(matter, item):
    costs = []
    for number in range(6):
        propose(matter, item.meeting.body, f"{number}.txt", proposed_by=keeper())
        ask("item", item.public_id, item.meeting.body, f"Svar {number}.txt")
        with CaptureQueriesContext(connection) as queries:
            gathered(matter)
        costs.append(len(queries))

    assert costs == [costs[0]] * 6
