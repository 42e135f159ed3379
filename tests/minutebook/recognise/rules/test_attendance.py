"""Lists of names from the head of minutes: who was there, who was not, who was invited, and what is no name."""

import pytest

from minutebook import read_bytes, recognise
from minutebook.model.attendance import Section

ITEMS = "\n\n1. Budget\nStyrelsen beslutade att spara.\n\n2. Nästa möte\nDen 4 maj.\n"


def people(head: str, name: str = "protokoll.txt", items: str = ITEMS) -> list[tuple[str, str]]:
    text = f"Protokoll\n\nDatum: 2023-05-04\n\n{head}{items}"
    return [(str(found.section), found.name) for found in recognise(read_bytes(text.encode(), name)).attendees]


PRESENT, ABSENT, GUEST = map(str, Section)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Närvarande: Anna Ek, Bo Alm", [(PRESENT, "Anna Ek"), (PRESENT, "Bo Alm")]),
        ("Närvarande:\nAnna Ek\nBo Alm", [(PRESENT, "Anna Ek"), (PRESENT, "Bo Alm")]),
        (
            "Närvarande: Anna Ek\nFrånvarande: Bo Alm\nInbjudna gäster: Cia Dal",
            [(PRESENT, "Anna Ek"), (ABSENT, "Bo Alm"), (GUEST, "Cia Dal")],
        ),
        ("Närvarande: Anna Ek\nFörhinder: -", [(PRESENT, "Anna Ek")]),
        ("Närvarande: Anna Ek\nFrånvarande: Ingen", [(PRESENT, "Anna Ek")]),
        (
            "Gäster: Petra Lund, Ås, Oskar Lind, Sahra Nilsdotter och Elin Bergqvist, traineegrupp 6",
            [(GUEST, name) for name in ("Petra Lund", "Oskar Lind", "Sahra Nilsdotter", "Elin Bergqvist")],
        ),
        (
            "Närvarande: Anna Ek, Storvik, Bo Alm, Norrsele\n"
            "Ordföranden hälsade Cia Dal, ny chef i Ås, varmt välkommen till gruppen.",
            [(PRESENT, "Anna Ek"), (PRESENT, "Bo Alm")],
        ),
    ],
    ids=["a row", "lines", "three lists", "dash", "nobody", "shared organisation", "text below"],
)
def test_lists_of_names(head: str, expected: list[tuple[str, str]]) -> None:
    assert people(head) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ["Närvarande | Anna Ek, Storvik, Bo Alm, Ed", "Frånvarande | Cia Dal, Ås", "Sekreterare | Bo Alm"],
            [(PRESENT, "Anna Ek"), (PRESENT, "Bo Alm"), (ABSENT, "Cia Dal")],
        ),
        (
            ["Närvarande | Anna Ek, Storvik, Bo Alm, Ed", "Förhinder | –", "Vid pennan | Bo Alm"],
            [(PRESENT, "Anna Ek"), (PRESENT, "Bo Alm")],
        ),
        (
            ["Namn | Roll | Närvarande", "Anna Ek | Ordförande | Ja", "Bo Alm | Ledamot | Nej"],
            [(PRESENT, "Anna Ek"), (ABSENT, "Bo Alm")],
        ),
    ],
    ids=["fields", "nobody absent", "marks"],
)
def test_tables_of_names(rows: list[str], expected: list[tuple[str, str]]) -> None:
    first, *rest = (f"| {row} |" for row in rows)
    table = "\n".join([first, "|" + "---|" * (first.count("|") - 1), *rest])

    assert (
        people(table, "protokoll.md", "\n\n## 1. Budget\n\nStyrelsen beslutade att spara.\n\n## 2. Slut\n") == expected
    )


def test_a_row_of_names_that_was_broken_by_hand() -> None:
    head = (
        "Närvarande: Anna Ek (M), ordförande, Bo Alm (C), Cecilia Dal (S), Robert\n"
        "Stigsson (S), Ove Lans, stadsdirektör, Fredrik Hed, kommundirektör i staden\n"
        "Ås och Gunilla Palm, sekretariatschef, som förde anteckningarna."
    )
    line = "Förslaget har varit ute på remiss hos alla kommuner och svaren är nu samman-\nställda av kansliet.\n\n"

    found = people(head, items="\n\n1. Budget\n\n" + line * 8 + "Styrelsen beslutade att spara.\n")

    names = ["Anna Ek", "Bo Alm", "Cecilia Dal", "Robert Stigsson", "Ove Lans", "Fredrik Hed", "Gunilla Palm"]
    assert found == [(PRESENT, name) for name in names]


def test_who_belongs_to_which_organisation() -> None:
    text = "Protokoll\n\nNärvarande: Anna Ek (M), ordförande, Ove Lans, chef, Fredrik Hed, kommundirektör i Ås" + ITEMS

    attendees = recognise(read_bytes(text.encode(), "protokoll.txt")).attendees

    assert [(found.name, found.organisation) for found in attendees] == [
        ("Anna Ek", None),
        ("Ove Lans", None),
        ("Fredrik Hed", "Ås"),
    ]
