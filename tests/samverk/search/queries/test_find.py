"""What is found, and in which order: the same lists on both engines."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samverk.search.actions.index import put
from samverk.search.answer import TermKind
from samverk.search.entry import Kind, Label
from samverk.search.queries import find as finding
from samverk.search.queries.find import find
from samverk.search.question import Question
from tests.samverk.search.entries import clause, found, ids, marks

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("nätverken", "uppdra åt nätverket att återkomma"),
        ("protokoll", "lägga protokollet till handlingarna"),
        ("ärenden", "bordlägga ärendet"),
        ("kollektivtrafik", "bilda kollektivtrafikgruppen"),
        ("trafik", "bilda kollektivtrafikgruppen"),
        ("medlem", "höja medlemsavgiften"),
        ("trainee", "tacka traineegruppen"),
        ("traineegrupp", "tacka traineegruppen"),
        ("angelholm", "tacka Ängelholm"),
        ("ängelholm", "skriva till info angelholm"),
        ("natverken", "uppdra åt nätverket"),
        ("21 kr", "avsätta 21 kr per invånare"),
        ("21kr", "avsätta 21 kr per invånare"),
        ("85 kkr", "avsätta 85 kkr"),
        ("§ 12", "enligt § 12 i protokollet"),
        ("§12", "enligt § 12 i protokollet"),
        ("2018-01-26", "senast 2018-01-26"),
        ("2018", "senast 2018-01-26"),
        ("15800 kr", "avsätta 15 800 kr"),
        ("15 800", "avsätta 15 800 kr"),
        ('"uppdra åt nätverket"', "att uppdra åt nätverket att återkomma"),
        ("kollektiv*", "bilda kollektivtrafikgruppen"),
        ("UPPDRA", "att uppdra"),
        ("epost", "svara med e-post"),
        ("e-post", "svara med epost"),
        ("«21 kr»", "avsätta 21 kr per invånare"),
        ("vad har vi beslutat om tågen", "tågen till Hamnby enligt vad som är beslutat"),
    ],
)
def test_a_clause_is_found(asked: str, text: str) -> None:
    put([clause("yes", text), clause("no", "något helt annat")])

    assert found(asked) == ["yes"]


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ('"åt uppdra"', "att uppdra åt nätverket"),
        ("uppdra -nätverk", "att uppdra åt nätverket"),
        ('uppdra -"åt nätverket"', "att uppdra åt nätverket"),
        ("uppdra kansliet", "att uppdra åt nätverket"),
        ("21 kr", "avsätta 210 kr"),
        ("§ 12", "enligt § 13 den 12 maj"),
        ("-uppdra", "att tacka"),
        ("trafikant*", "bilda kollektivtrafikgruppen"),
    ],
)
def test_a_clause_is_left_alone(asked: str, text: str) -> None:
    put([clause("no", text)])

    assert found(asked) == []


def test_a_phrase_does_not_reach_from_the_title_into_the_words() -> None:
    put([clause("no", "åt nätverket", title="Att uppdra"), clause("yes", "att uppdra åt nätverket")])

    assert found('"uppdra åt"') == ["yes"]


def test_nearer_forms_come_first() -> None:
    put(
        [
            clause("part", "nätverksmötet"),
            clause("folded", "natverket"),
            clause("exact", "nätverket"),
            clause("inflected", "nätverken"),
        ]
    )

    assert found("nätverket") == ["exact", "inflected", "part", "folded"]


def test_dots_are_not_confused_in_the_order() -> None:
    put([clause("dotted", "tacka Åstorp"), clause("plain", "tacka astorp")])

    assert (found("Åstorp"), found("astorp")) == (["dotted", "plain"], ["plain", "dotted"])


def test_the_title_weighs_more_than_the_words() -> None:
    put([clause("words", "budget och annat", title="Övrigt"), clause("title", "övrigt och annat", title="Budget")])

    assert found("budget") == ["title", "words"]


def test_short_texts_weigh_more_than_long_ones() -> None:
    put([clause("long", "budget " + "och mera " * 60), clause("short", "anta budget")])

    assert found("budget") == ["short", "long"]


def test_newer_comes_first_among_equals() -> None:
    put([clause(str(year), "anta budget", on=date(year, 5, 1)) for year in (2015, 2024, 2019)])

    assert found("budget") == ["2024", "2019", "2015"]


def test_words_side_by_side_come_first() -> None:
    put(
        [
            clause("apart", "avsätta kr 500 för 21 personer"),
            clause("together", "avsätta så mycket som 21 kr per person"),
        ]
    )

    assert found("21 kr") == ["together", "apart"]


def test_a_page_is_turned_without_losing_or_repeating_a_hit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_RANKED", 7)
    put([clause(f"{n:02}", "anta budgeten" if n % 3 else "anta budget", on=date(2000 + n, 1, 1)) for n in range(25)])

    pages = [find(Question("budget", page=page, size=4)) for page in range(1, 8)]

    hits = [public_id for page in pages for public_id in ids(page)]
    assert sorted(hits) == [f"{n:02}" for n in range(25)]
    assert hits[:7] == ["24", "21", "18", "15", "12", "09", "06"]
    assert [(page.page, page.pages, page.total) for page in pages] == [(n, 7, 25) for n in range(1, 8)]


def test_the_nearest_are_ranked_though_many_newer_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_RANKED", 5)
    put([clause(f"part{n}", "nätverksmöte", on=date(2020, 1, 1 + n)) for n in range(20)])
    put([clause("lemma", "nätverken", on=date(2001, 1, 1)), clause("exact", "nätverket", on=date(2000, 1, 1))])

    assert found("nätverket", size=3) == ["exact", "lemma", "part19"]


def test_more_hits_than_are_counted_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_COUNTED", 10)
    put([clause(f"{n:02}", "anta budget", on=date(2000 + n, 1, 1)) for n in range(12)])

    answer = find(Question("budget"))

    assert (answer.total, answer.is_exact, ids(answer)) == (10, False, [f"{n:02}" for n in range(11, 1, -1)])


def test_a_page_beyond_the_last_is_the_last() -> None:
    put([clause("a", "tacka")])

    answer = find(Question("tacka", page=99))

    assert (answer.page, answer.pages, ids(answer)) == (1, 1, ["a"])


def test_hits_are_marked() -> None:
    put([clause("a", "Att uppdra åt nätverken <b>och</b> nätverksgruppen att …")])

    assert marks("nätverket") == [["nätverken", "nätverksgruppen"]]


def test_an_answer_tells_what_stands_where() -> None:
    body = Label("b1", "Styrelsen")
    put([clause("a", "Att tacka.", kind=Kind.ITEM, title="§ 3 Tack", part=2, body=body, on=date(2020, 2, 29))])

    (hit,) = find(Question("tacka")).hits

    assert (hit.kind, hit.public_id, hit.part, hit.on, hit.body) == (Kind.ITEM, "a", 2, date(2020, 2, 29), body)
    assert "".join(segment.text for segment in hit.title) == "§ 3 Tack"
    assert [(segment.text, segment.is_marked) for segment in hit.excerpt] == [
        ("Att ", False),
        ("tacka", True),
        (".", False),
    ]


def test_stop_words_are_ignored_beside_others_but_not_alone() -> None:
    put([clause("a", "om detta"), clause("b", "budget")])

    terms = find(Question("om budget")).terms

    assert [(term.kind, term.words, term.is_ignored) for term in terms] == [
        (TermKind.WORD, ("om",), True),
        (TermKind.WORD, ("budget",), False),
    ]
    assert (found("om budget"), found("om")) == (["b"], ["a"])


def test_a_search_takes_as_many_queries_for_many_hits_as_for_few() -> None:
    put([clause(f"few{n}", "tacka", body=Label("b", "B")) for n in range(2)])
    put([clause(f"many{n}", "avsätta", body=Label("b", "B")) for n in range(60)])

    with CaptureQueriesContext(
        connection,
    ) as few:
        find(Question("tacka"))
    with CaptureQueriesContext(connection) as many:
        find(Question("avsätta"))

    assert len(few) == len(many)
