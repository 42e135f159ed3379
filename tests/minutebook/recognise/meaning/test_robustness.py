"""Whatever the text: nothing is raised, every quote is true, no word of the language stands in the rules."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.recognise import meaning
from minutebook.recognise.meaning import (
    amounts_in,
    dates_in,
    meaning_of,
    registry_numbers,
    tasks_in,
    times_in,
    whens_in,
)
from tests.minutebook.recognise.meaning.reading import printed

MEETING_ON = date(2024, 3, 15)
VOCABULARY = """
    att samt och uppdra åt kansliet ska tas upp på mötet den 3 maj 2024 senast 240503 1 000 kr 2,5 mkr (varav 500 kr)
    ur anslaget till konto Film . , ( ) § 12 kl 09.00-11.00 respektive kommun Anna Ek väljs inte som där beslutar
    förslaget överlämna styrelsen för beslut Dnr KS 2024/12 bestående av i uppdrag återkommer Q4 januari
"""
WORDS = st.sampled_from(VOCABULARY.split())
RULES = sorted(Path(meaning.__file__).parent.glob("*.py"))


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_any_text_has_a_meaning_whose_quotes_are_true(text: str) -> None:
    stretch = printed(text)

    found = meaning_of(stretch, MEETING_ON)
    facts = [*found.addressees, *dates_in(stretch, MEETING_ON), *whens_in(stretch, MEETING_ON), *times_in(stretch)]
    facts += [*registry_numbers(stretch), *(fact for fact in (found.due, found.amount_ore, found.fan_out) if fact)]
    quotes = [quote for fact in facts for quote in fact.quotes]
    quotes += [quote for amount in amounts_in(stretch) for quote in amount.quotes]
    quotes += [quote for task in tasks_in([stretch], MEETING_ON) for quote in task.quotes]

    assert found.kinds
    assert found.verb_classes
    assert [text[quote.place.start : quote.place.end] for quote in quotes] == [quote.words for quote in quotes]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_rules_hold_no_word_of_the_language(rule: Path) -> None:
    tree = ast.parse(rule.read_text(encoding="utf-8"))
    docstrings = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }

    strings = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings
    ]

    assert [text for text in strings if re.search("[a-zåäö]*[åäö][a-zåäö]+", text.replace("a-zåäö", ""))] == []
