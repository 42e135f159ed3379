"""Head rows that tell what the rows below them are, and tables that are left alone."""

import pytest

from minutebook import read_bytes
from minutebook.recognise.lines import lines_of
from minutebook.recognise.rules.tables import Table, tables_in


def tables_of(text: str, name: str = "anteckningar.md") -> list[Table]:
    return list(tables_in(lines_of(read_bytes(text.encode(), name))))


def told(table: Table) -> list[dict[str, str]]:
    return [{meaning: words.text for meaning, words in row.cells.items()} for row in table.rows]


def markdown(*rows: str) -> str:
    first, *rest = rows
    return "\n".join([f"| {first} |", "|" + "---|" * (first.count("|") + 1), *(f"| {row} |" for row in rest), ""])


@pytest.mark.parametrize(
    ("rows", "heads_items", "cells"),
    [
        (
            ("Nr | Åtgärd | Ansvarig | Klart", "1 | Boka lokal | Anna | 2023-06-01", "2 | Köpa bord | Bo | 2023-07-01"),
            False,
            [
                {"number": "1", "action": "Boka lokal", "who": "Anna", "when": "2023-06-01"},
                {"number": "2", "action": "Köpa bord", "who": "Bo", "when": "2023-07-01"},
            ],
        ),
        (
            ("Vad | Vem | När", "Boka lokal | Anna | maj"),
            False,
            [{"action": "Boka lokal", "who": "Anna", "when": "maj"}],
        ),
        (
            ("Ärende | Beslut | Ansvarig", "Lokal | att hyra den | Anna", "Bord | att köpa tre |"),
            True,
            [
                {"matter": "Lokal", "decision": "att hyra den", "who": "Anna"},
                {"matter": "Bord", "decision": "att köpa tre"},
            ],
        ),
        (
            ("Nr | Ärende | Anteckningar och beslut | Ansvarig, klart", "1 | Lokal | Anna visade den. | Bo, maj"),
            True,
            [{"number": "1", "matter": "Lokal", "text": "Anna visade den.", "who-when": "Bo, maj"}],
        ),
    ],
    ids=["numbered actions", "what, who, when", "decisions", "items"],
)
def test_rows_by_their_columns(rows: tuple[str, ...], heads_items: bool, cells: list[dict[str, str]]) -> None:
    (table,) = tables_of(markdown(*rows))

    assert table.heads_items is heads_items
    assert told(table) == cells


@pytest.mark.parametrize(
    "rows",
    [
        ("Datum | 2023-05-04", "Tid | 13.00", "Plats | Ås"),
        ("Namn | Roll | Närvarande", "Anna Ek | Ordförande | Ja"),
        ("Ledamot | Beslut", "Anna Ek | Ja"),
        ("Post | Belopp | Klart", "Lokal | 400 kr | ja"),
        ("Nr | Ärende", "1 | Öppnande", "2 | Budget"),
        ("Ansvarig | Klart", "Anna | maj"),
    ],
    ids=["form", "names", "votes", "sums", "agenda", "no action"],
)
def test_other_tables_are_left_alone(rows: tuple[str, ...]) -> None:
    assert tables_of(markdown(*rows)) == []


def test_columns_shown_by_empty_space_alone() -> None:
    text = (
        "Vad                                   Vem            När\n"
        "Kontakt med bolaget om ny hållplats   Anna Ek        2020-02-28\n"
        "vid badet                             i Ås\n"
        "Lokal för styrelsen                   Bo Alm         2020-02-14\n"
        "\n"
        "5. Nästa möte\n"
    )

    (table,) = tables_of(text, "anteckningar.txt")

    assert told(table) == [
        {"action": "Kontakt med bolaget om ny hållplats vid badet", "who": "Anna Ek i Ås", "when": "2020-02-28"},
        {"action": "Lokal för styrelsen", "who": "Bo Alm", "when": "2020-02-14"},
    ]
