"""How lines divide into items where numbers were lost."""

import pytest

from minutebook import read_bytes, recognise

HEAD = "# Ledningsgruppen, anteckningar\n\nDatum: 2024-02-09\n\nNärvarande: Anna Ek, Bo Alm\n\n"


def items_of(text: str) -> list[tuple[str | None, str]]:
    minutes = recognise(read_bytes((HEAD + text).encode(), "anteckningar.md"))
    return [(item.number, item.title) for item in minutes.items]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "## Öppnande\n\nAnna hälsade välkommen.\n\n## Slutrapport\n\nMötet beslutar\n\natt tacka\n\n"
            "## 3. Budget\n\nMötet beslutar\n\natt godkänna den\n\n## 4. Nästa möte\n\nDen 4 maj.\n",
            [(None, "Öppnande"), (None, "Slutrapport"), ("3", "Budget"), ("4", "Nästa möte")],
        ),
        (
            "## Inledning\n\nAnna hälsade välkommen.\n\n## 1. Budget\n\nMötet beslutar\n\natt godkänna den\n\n"
            "## 2. Nästa möte\n\nDen 4 maj.\n",
            [("1", "Budget"), ("2", "Nästa möte")],
        ),
        (
            "## Slutrapport\n\nMötet beslutar\n\natt tacka\n\n## 4. Budget\n\nMötet beslutar\n\natt godkänna den\n\n"
            "## 5. Nästa möte\n\nDen 4 maj.\n",
            [("4", "Budget"), ("5", "Nästa möte")],
        ),
    ],
    ids=["as many headings as numbers lack", "numbers from one", "fewer headings than numbers lack"],
)
def test_headings_that_lost_their_numbers(text: str, items: list[tuple[str | None, str]]) -> None:
    assert items_of(text) == items
