"""Addresses in and out of a search."""

from datetime import date

from django.http import QueryDict
from django.utils.translation import override

from samverk.publishing.portal.search_page import asked, search_page
from samverk.search.answer import Answer, Facet, FacetCount, FacetName, Hit, Segment
from samverk.search.entry import Kind
from samverk.search.question import Question
from samverk.search.visibility import FOR_EVERYBODY


def test_question_is_what_the_address_says() -> None:
    query = QueryDict("q=buss&kind=clause&kind=item&year=2024&body=b2&verb_class=adopt&from=2024-01-01&page=3")

    assert asked(query, FOR_EVERYBODY) == Question(
        words="buss",
        kinds=(Kind.CLAUSE, Kind.ITEM),
        bodies=("b2",),
        verb_classes=("adopt",),
        years=(2024,),
        first_on=date(2024, 1, 1),
        page=3,
    )


def test_what_cannot_be_meant_is_passed_over() -> None:
    assert asked(QueryDict("q=buss&kind=ghost&year=soon&from=x&page=-1"), FOR_EVERYBODY) == Question(words="buss")


def answer(**parts: object) -> Answer:
    hit = Hit(Kind.ATTACHMENT, "item22222222", 1, (Segment("Bilaga"),), (), None, None)
    counts = (FacetCount("2024", "2024", 5, True), FacetCount("2023", "2023", 2))
    given = {"hits": (hit,), "total": 7, "facets": (Facet(FacetName.YEAR, counts),), "page": 2, "pages": 3}
    return Answer(**given | parts)  # type: ignore[arg-type]


def test_facets_ask_for_a_value_or_no_longer() -> None:
    page = search_page(answer(), QueryDict("q=buss&year=2024&page=2"))

    (facet,) = page.facets
    assert [(count.name, count.is_chosen, count.address) for count in facet.first] == [
        ("2024", True, "?q=buss"),
        ("2023", False, "?q=buss&year=2024&year=2023"),
    ]
    assert [count.name for count in page.chosen] == ["2024"]


def test_pages_are_turned_with_everything_asked_for() -> None:
    page = search_page(answer(), QueryDict("q=buss&year=2024&page=2"))

    assert (page.previous_address, page.next_address) == ("?q=buss&year=2024&page=1", "?q=buss&year=2024&page=3")


def test_ends_lead_no_further() -> None:
    page = search_page(answer(page=1, pages=1), QueryDict("q=buss"))

    assert (page.previous_address, page.next_address, page.suggestion_address) == ("", "", "")


def test_suggestion_asks_for_the_suggested_words() -> None:
    page = search_page(answer(suggestion="kollektivtrafik och buss"), QueryDict("q=kolektivtrafik"))

    assert page.suggestion_address == "?q=kollektivtrafik+och+buss"


def test_attachment_leads_to_its_item() -> None:
    with override("sv"):
        (shown,) = search_page(answer(), QueryDict("q=x")).hits

    assert shown.address == "/punkter/item22222222/"
