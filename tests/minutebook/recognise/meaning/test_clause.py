"""Invented clauses and everything that must come out of each, in ``clauses/*.txt``."""

from datetime import date
from pathlib import Path

import pytest

from minutebook.model.clause import Meaning
from minutebook.recognise.meaning import meaning_of
from tests.minutebook.recognise.meaning.reading import printed

MEETING_ON = date(2024, 3, 15)
TABLES = sorted((Path(__file__).parent / "clauses").glob("*.txt"))


def rows() -> list[tuple[str, ...]]:
    lines = [line for table in TABLES for line in table.read_text(encoding="utf-8").splitlines()]
    return [tuple(map(str.strip, line.split("|"))) for line in lines if line.strip() and not line.startswith("#")]


def told(meaning: Meaning) -> dict[str, str]:
    """Return what a meaning states, in the words of the tables; what is unstated is left out."""
    returns, handed = meaning.returns_to, meaning.handed_to
    stated = {
        "who": ";".join(fact.value for fact in meaning.addressees),
        "fan": meaning.fan_out.value if meaning.fan_out else "",
        "due": str(meaning.due.value) if meaning.due else "",
        "ret": f"{returns.body or '-'}@{returns.on or '-'}" if returns else "",
        "to": f"{handed.body}:{handed.purpose or '-'}" if handed else "",
        "amt": f"{meaning.amount_ore.value / 100:.0f}" if meaning.amount_ore else "",
        "from": meaning.account_from.value if meaning.account_from else "",
        "acc": meaning.account_to.value if meaning.account_to else "",
    }
    return {key: value for key, value in stated.items() if value}


def expected_fields(row: tuple[str, ...]) -> dict[str, str]:
    if len(row) < 4:
        return {}
    fields = dict(field.strip().split("=", 1) for field in row[3].split("; "))
    return {key: value.strip() for key, value in fields.items()}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0][:60])
def test_clause_means_what_its_words_say(row: tuple[str, ...]) -> None:
    text, kinds, classes = row[:3]

    meaning = meaning_of(printed(text), MEETING_ON)

    assert ", ".join(meaning.kinds) == kinds
    assert ", ".join(meaning.verb_classes) == classes
    assert told(meaning) == expected_fields(row)


def test_the_tables_hold_enough_to_mean_something() -> None:
    assert len(rows()) > 250
    assert len(set(rows())) == len(rows())
