"""Rows of the register as HTML."""

from datetime import date
from html.parser import HTMLParser

import pytest
from django.utils.translation import override

from samverk.meetings.models import Clause
from samverk.meetings.queries.clause_rows import clause_rows
from samverk.publishing.portal.templatetags.clause_list import as_facts, as_register
from tests.factories import make_addressee, make_body, make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


class Words(HTMLParser):
    """Collects the words of a page, and its tags."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.feed(source)

    def handle_data(self, data: str) -> None:
        self.words += [data.strip()] if data.strip() else []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)


def full_clause(**fields: object) -> Clause:
    item = make_item(make_meeting(make_body("Styrelsen"), date(2024, 2, 16)), "Budget", number_as_printed="4")
    facts = {
        "verb_class": "allocate",
        "amount_ore": 8_500_000,
        "due_first_on": date(2024, 5, 1),
        "due_last_on": date(2024, 5, 31),
        "due_precision": "month",
        "is_provisional": True,
    }
    clause = make_clause(item, "att anslå 85 000 kr", **facts | fields)
    make_addressee(clause, "sekretariatet")
    make_addressee(clause, "Bo Ek")
    return clause


def test_row_says_all_that_the_list_shows() -> None:
    full_clause()

    with override("en"):
        page = Words(as_register(clause_rows(Clause.objects.all())))

    assert page.words == [
        "16 February 2024",
        "Styrelsen",
        "att anslå 85 000 kr",
        "Money allocated",
        "Provisional",
        "Addressed to:",
        "sekretariatet, Bo Ek",
        "Last day: May 2024",
        "85\u00a0000\u00a0kr",
        "4 Budget",
    ]


def test_facts_under_an_item_leave_the_item_out() -> None:
    full_clause(is_provisional=False, amount_ore=None, due_first_on=None, due_last_on=None, due_precision="")

    with override("en"):
        page = Words(as_facts(clause_rows(Clause.objects.all())[0]))

    assert page.words == ["Money allocated", "Addressed to:", "sekretariatet, Bo Ek"]


def test_unpublished_rows_are_marked() -> None:
    make_clause(make_item(make_meeting(published_at=None)))

    with override("en"):
        assert "Not published" in Words(as_register(clause_rows(Clause.objects.all()))).words


def test_whatever_was_read_is_escaped() -> None:
    evil = "<script>alert(1)</script>"
    item = make_item(make_meeting(body_as_written=evil), evil, number_as_printed="<b>")
    make_addressee(make_clause(item, evil, verb_class="<i>"), evil)

    page = Words(as_register(clause_rows(Clause.objects.all())))

    assert set(page.tags) == {"li", "p", "a", "span", "div", "ul"}
    assert page.words.count(evil) == 3
