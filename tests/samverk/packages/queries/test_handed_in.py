"""Proposals with their papers and answers with their files, as they are packed."""

import pytest

from samverk.packages.packing.describing import described
from samverk.packages.queries.gathered import gathered
from tests.factories import make_body, make_clause, make_matter
from tests.samverk.followup.making import owe
from tests.samverk.packages.making import ask, keeper, plain_matter, propose
from tests.samverk.packages.opening import found

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
        ("enquiry", item.public_id),
        ("clause", "not-here"),
    ):
        ask(kind, public_id, body, f"{kind} {public_id}.txt")

    content = gathered(matter)

    wanted = [f"item {item.public_id}", f"clause {clause.public_id}", f"obligation {owed.public_id}"]
    assert names_of(content, "answer") == [f"{one}.txt" for one in wanted]
    assert len(found(described(content), "//m:answer")) == len(wanted)


def test_what_is_confidential_is_marked_so(matter, item):
    body = item.meeting.body
    propose(matter, body, "Hemligt.txt", is_confidential=True)
    propose(matter, body, "Öppet.txt")
    type(item).objects.filter(pk=item.pk).update(is_confidential=True)
    ask("clause", make_clause(item).public_id, body, "Svar.txt")

    marked = {piece.name: bool(piece.restrictions) for piece in gathered(matter).pieces if piece.stored}

    assert marked == {"Hemligt.txt": True, "Öppet.txt": False, "Svar.txt": True}


def test_questions_of_the_database_do_not_grow_with_papers(matter, item, django_assert_max_num_queries):
    for number in range(4):
        propose(matter, item.meeting.body, f"{number}.txt", proposed_by=keeper())
    gathered(matter)

    with django_assert_max_num_queries(30):
        gathered(matter)
