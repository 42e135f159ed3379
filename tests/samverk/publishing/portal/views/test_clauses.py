"""The register of clauses, and a clause at its permanent address."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samverk.archive.models import Reading, SourceDocument
from samverk.records.models import StoredFile
from tests.factories import (
    make_addressee,
    make_body,
    make_clause,
    make_clauses,
    make_item,
    make_matter,
    make_meeting,
    make_organisation,
    make_quote,
)

pytestmark = pytest.mark.django_db

# The stamp, the count, the clauses, their addressees, and twice a stamp and the choices of a filter.
QUERIES = 8


@pytest.mark.parametrize("rows", [1, 3, 300])
def test_register_takes_the_same_queries_however_many_rows(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    make_clauses(rows)

    with django_assert_num_queries(QUERIES):
        page = client.get("/beslut/")

    assert page.content.count(b'class="register-text"') == min(rows, 50)


def test_register_shows_each_reader_their_own(shows: Callable[[str, str], list[bool]]) -> None:
    make_clause(make_item(make_meeting()), "att visa för alla")
    make_clause(make_item(make_meeting(published_at=None)), "att visa för personalen")
    make_clause(make_item(make_meeting(), is_confidential=True), "att visa för några få")

    assert shows("/beslut/", "att visa för alla") == [True, True, True]
    assert shows("/beslut/", "att visa för personalen") == [True, True, False]
    assert shows("/beslut/", "att visa för några få") == [True, False, False]


def test_clause_answers_each_reader_their_own(answers: Callable[[str], list[int]]) -> None:
    shown = make_clause(make_item(make_meeting()))
    hidden = make_clause(make_item(make_meeting(published_at=None)))
    secret = make_clause(make_item(make_meeting(), is_confidential=True))

    found = [answers(f"/beslut/{clause.public_id}/") for clause in (shown, hidden, secret)]

    assert found == [[200, 200, 200], [200, 200, 404], [200, 404, 404]]


def test_register_tells_what_it_could_not_understand_and_filters_nothing(client: Client) -> None:
    make_clause(make_item(make_meeting()), "att notera")

    page = client.get("/beslut/?from=igår&least=mycket")

    assert page.content.count(b'class="register-text"') == 1
    assert list(page.context["filters"].errors) == ["least", "from"]


def test_filters_stand_in_the_address_and_in_the_form(client: Client) -> None:
    body = make_body("Styrelsen")
    make_clause(make_item(make_meeting(body)), "att anta budgeten", verb_class="adopt")
    make_clause(make_item(make_meeting(make_body("Presidiet"))), "att notera", verb_class="note")

    page = client.get(f"/beslut/?body={body.public_id}&act=adopt")

    assert [row.text for row in page.context["page"].rows] == ["att anta budgeten"]
    assert f'<option value="{body.public_id}" selected>'.encode() in page.content
    assert b'<option value="adopt" selected>' in page.content
    assert f"/beslut.csv?body={body.public_id}&amp;act=adopt".encode() in page.content


def test_paging_keeps_the_filters(client: Client) -> None:
    make_clauses(60)

    page = client.get("/beslut/?act=note&page=2")

    assert len(page.context["page"].rows) == 10
    assert b'href="?act=note&amp;page=1"' in page.content


def test_clause_tells_what_it_sets_going_in_words(client: Client) -> None:
    organisation = make_organisation("Storvik")
    clause = make_clause(
        make_item(make_meeting()),
        "att Storvik betalar 85 000 kr",
        verb_class="assign",
        amount_ore=8_500_000,
        due_first_on=date(2024, 10, 1),
        due_last_on=date(2024, 12, 31),
        due_precision="quarter",
        due_as_written="sista kvartalet 2024",
        handed_to_as_written="styrelsen",
        handed_for="decision",
        is_provisional=True,
    )
    make_addressee(clause, "Storviks kommun", organisation=organisation)

    page = client.get(f"/en/beslut/{clause.public_id}/").content.decode()

    assert "Somebody has been given something to do." in page
    assert "85\u00a0000\u00a0kr" in page
    assert "quarter 4 of 2024" in page
    assert "sista kvartalet 2024" in page
    assert "for decision" in page
    assert "This is provisional" in page
    assert f'href="/en/organisationer/{organisation.public_id}/"' in page


def test_clause_names_the_matters_it_is_part_of(client: Client) -> None:
    item = make_item(make_meeting())
    matter = make_matter("Gemensamma resor", item)

    page = client.get(f"/beslut/{make_clause(item).public_id}/")

    assert f"/arenden/{matter.public_id}/".encode() in page.content


def with_reading(text: str, words: str, **fields: object):  # type: ignore[no-untyped-def]
    """Store a published clause whose words stand in ``text``, the text of its meeting's reading."""
    import json  # noqa: PLC0415
    import zlib  # noqa: PLC0415

    file = StoredFile.objects.create(sha256="a" * 64, size=1, media_type="text/plain")
    source = SourceDocument.objects.create(stored_file=file, path="minutes.txt")
    form = zlib.compress(json.dumps({"text": text}).encode())
    reading = Reading.objects.create(document=source, fingerprint="f", read_with="1", zipped_form=form)
    meeting = make_meeting(reading_id=reading.public_id, source_id=source.public_id)
    quote = make_quote(words, page=2, line=7, start=text.index(words))
    return make_clause(make_item(meeting), words, quotes=[quote])


def test_clause_shows_its_words_among_those_around_them(client: Client) -> None:
    clause = with_reading("Mötet beslutar\natt notera informationen\nMötet avslutas.", "att notera informationen")

    page = client.get(f"/en/beslut/{clause.public_id}/").content.decode()

    assert '<span class="around">Mötet beslutar\n</span><mark>att notera informationen</mark>' in page
    assert "Page 2, line 7" in page


def test_words_around_are_withheld_where_the_meeting_has_a_confidential_item(
    shows: Callable[[str, str], list[bool]],
) -> None:
    clause = with_reading("Lönefrågan om Bo.\natt notera informationen", "att notera informationen")
    make_item(clause.meeting, "Lönefrågan", is_confidential=True)

    assert shows(f"/beslut/{clause.public_id}/", "Lönefrågan om Bo") == [True, False, False]
