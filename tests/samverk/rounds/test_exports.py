"""The result as a table for spreadsheets: whole, harmless, and blind where the question is."""

from decimal import Decimal

import pytest
from django.urls import reverse

from samverk.rounds.actions import Said, close_round, give_answer
from samverk.rounds.queries.result import result_of
from samverk.rounds.queries.result_rows import result_rows
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import AT, asked_of, make_house, make_round, make_seated_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


def rows(house, said, **fields):
    """Let the first municipality answer and return the rows without who and when."""
    question = make_round(house, **fields)
    ids = list(question.options.values_list("pk", flat=True))
    give_answer(asked_of(question, house.municipalities[0]), said(ids), at=AT, by=house.members[0])
    return [row[:-3] for row in result_rows(result_of(question), sees_answers=True)][1:]


def test_a_position_stands_with_its_condition_and_who_settled_it_and_is_no_formula(house):
    said = Said(position="conditional", comment="=HYPERLINK(1)", decided_by="+ks 4 mars")

    assert rows(house, lambda _ids: said) == [
        ["Brohult", "Ja, med villkor", "'=HYPERLINK(1)", "'+ks 4 mars"],
        ["Ekelunda", "Har inte svarat", "", ""],
        ["Åbynäs", "Har inte svarat", "", ""],
    ]


@pytest.mark.parametrize(
    ("fields", "said", "expected"),
    [
        ({"form": "interest"}, lambda ids: Said(position="no"), ["Inte intresserad"]),
        ({"form": "number"}, lambda ids: Said(number=Decimal("-2.50")), ["-2,50"]),
        ({"form": "text"}, lambda ids: Said(text="@alla"), ["'@alla"]),
        ({"form": "entry"}, lambda ids: Said(title="Bad", text="Till alla"), ["Bad\nTill alla"]),
        ({"form": "choice", "options": ["Maj", "-Juni"]}, lambda ids: Said(options={ids[1]: "yes"}), ["'-Juni"]),
        (
            {"form": "options", "options": ["Maj", "Juni"]},
            lambda ids: Said(options={ids[0]: "yes", ids[1]: "no"}),
            ["Ja", "Nej"],
        ),
        ({"form": "ranked", "options": ["Bad", "Sol"]}, lambda ids: Said(ranks=(ids[1], ids[0])), ["2", "1"]),
    ],
)
def test_every_form_has_its_cells(house, fields, said, expected):
    assert rows(house, said, **fields)[0] == ["Brohult", *expected, "", ""]


def test_a_blind_question_tells_who_has_answered_and_nothing_else(house, browser_of):
    question = make_round(house, is_blind=True, closes_at=AT.replace(year=2999))
    said = Said(position="no", comment="Hemligt", decided_by="Hemliga nämnden")
    give_answer(asked_of(question, house.municipalities[0]), said, at=AT, by=house.members[0])
    address = reverse("rounds:export", args=[question.public_id])

    before = [content(browser_of(user).get(address)) for user in (house.secretary, house.members[1])]
    close_round(question, at=AT, by=house.secretary)
    after = content(browser_of(house.members[1]).get(address))

    expected = "\ufeffKommun;Svar\r\nBrohult;Har svarat\r\nEkelunda;Har inte svarat\r\nÅbynäs;Har inte svarat\r\n"
    assert before == [expected, expected]
    assert "Brohult;Nej;Hemligt;Hemliga nämnden;Brohult Direktör;2026-03-09 09.00;" in after


def test_the_table_is_for_those_who_see_the_question(house, browser_of):
    address = reverse("rounds:export", args=[make_round(house).public_id])
    stranger = make_seated_user("Udda Person", None, None)
    everybody = [house.secretary, house.members[0], make_user("reader"), stranger, None]

    assert [browser_of(user).get(address).status_code for user in everybody] == [200, 200, 200, 404, 302]


def content(response):
    return b"".join(response.streaming_content).decode()
