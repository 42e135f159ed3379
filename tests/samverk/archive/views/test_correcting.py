"""Corrections through the page."""

import pytest
from django.urls import reverse

from samverk.archive.models import Correction
from samverk.meetings.models import Clause, Item, Meeting, SuggestedTask


@pytest.fixture
def correct(browser_of, secretary, source):
    def post(fact, **said):
        return browser_of(secretary).post(reverse("archive:fact", args=[source.public_id, fact]), said, follow=True)

    return post


def test_a_number_is_set_in_the_register_and_kept_beside_the_source(correct, source):
    correct("number", act="set", value="3/2021")

    assert Meeting.objects.get().number_as_written == "3/2021"
    assert list(source.corrections.values_list("kind", "field", "value")) == [("set-meeting", "number", "3/2021")]


def test_a_clause_gets_another_deadline_and_amount(correct):
    known = {"text": "att ställa sig bakom förslaget till budget", "verb_classes": ["endorse"], "addressees": ""}

    correct("i2c1", act="set", due="2021-05", amount_ore="85000", **known)

    clause = Clause.objects.get(text__startswith="att ställa")
    assert (clause.due_precision, clause.amount_ore) == ("month", 8_500_000)


def test_a_day_that_does_not_exist_is_refused_with_a_sentence(correct):
    page = correct("date", act="set", value="2021-02-30")

    assert ("Den dagen finns inte." in page.text, Correction.objects.count()) == (True, 0)


def test_a_clause_is_split_at_words(correct):
    correct("i1c1", act="split", second="lämna ett svar")

    assert Clause.objects.filter(text="lämna ett svar senast 2021-04-01").count() == 1


def test_two_clauses_are_joined(correct):
    correct("i2c1", act="merge")

    assert Clause.objects.filter(item__position=2).count() == 1


def test_the_last_clause_has_nothing_to_be_joined_with(correct):
    page = correct("i2c2", act="merge")

    assert "Ingen att-sats följer" in page.text


def test_what_is_no_clause_leaves_the_register(correct):
    correct("i1c2", act="dismiss")

    assert Clause.objects.count() == 3


def test_words_that_are_not_there_are_refused_with_a_sentence(browser_of, secretary, source):
    said = {"words": "att köpa en båt", "line": "1", "make": "clause"}

    page = browser_of(secretary).post(reverse("archive:mark", args=[source.public_id]), said, follow=True)

    assert ("De orden står inte i originalet" in page.text, Clause.objects.count()) == (True, 4)


def test_marked_words_become_a_task(browser_of, secretary, source):
    SuggestedTask.objects.all().delete()
    said = {"words": "Cia Lind skickar ett utkast till alla senast 2021-03-12.", "line": "9", "make": "task"}

    browser_of(secretary).post(reverse("archive:mark", args=[source.public_id]), said)

    assert SuggestedTask.objects.get(marked_by_hand=True).text.startswith("Cia Lind skickar")


def test_a_correction_is_taken_back(correct, browser_of, secretary, source):
    correct("number", act="set", value="3/2021")
    correction = source.corrections.get()

    browser_of(secretary).post(reverse("archive:withdraw", args=[source.public_id, correction.public_id]))

    assert Meeting.objects.get().number_as_written == "2/2021"


def test_an_item_is_made_confidential_and_open_again(correct):
    correct("i2", act="hide")
    hidden = Item.objects.get(position=2).is_confidential
    correct("i2", act="show")

    assert (hidden, Item.objects.get(position=2).is_confidential) == (True, False)
