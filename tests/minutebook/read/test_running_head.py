"""Page heads in texts that have lost their page ends: found by their page numbers, beside other words too."""

from minutebook.model.blocks import BlockKind, Document
from minutebook.read import read_bytes


def furniture(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.kind is BlockKind.FURNITURE]


def read(*pages: str) -> Document:
    return read_bytes("\n\n".join(pages).encode(), "minutes.txt")


def test_heads_that_end_in_a_page_number_are_furniture_from_the_second_page_on() -> None:
    heads = [f"Byköpings kommun    PROTOKOLL    {n}(9)\nKommunstyrelsen    2030-03-04" for n in range(1, 4)]

    parts = enumerate(zip(heads, ("skolan", "vägen", "vattnet"), strict=True), 1)

    document = read(*(f"{head}\n\n§ {n} Ärende\n\nText om {word}" for n, (head, word) in parts))

    assert furniture(document) == [line for head in heads[1:] for line in head.split("\n")]
    assert document.source.pages == 3


def test_the_first_page_may_word_its_head_in_its_own_way() -> None:
    document = read(
        "Protokoll    1 (3)\nFullmäktige\n\n§ 1 Val",
        "Fullmäktige    Protokoll    2 (3)\n\n§ 2 Budget",
        "Fullmäktige    Protokoll    3 (3)\n\n§ 3 Taxa",
    )

    assert furniture(document) == ["Fullmäktige    Protokoll    2 (3)", "Fullmäktige    Protokoll    3 (3)"]


def test_a_page_number_in_words_counts_as_well() -> None:
    document = read(*(f"Utskottet    Protokoll    Sida {n} av 2\n\n§ {n} Ärende" for n in (1, 2)))

    assert furniture(document) == ["Utskottet    Protokoll    Sida 2 av 2"]


def test_figures_in_brackets_behind_other_words_are_left_alone() -> None:
    document = read("§ 1 Val", "Bifall 4 (9)", "§ 2 Budget", "Avslag 5 (9)", "§ 3 Taxa")

    assert furniture(document) == []


def test_numbers_that_do_not_rise_are_left_alone() -> None:
    document = read("Närvarande ledamöter 5 (9)", "§ 1 Val", "Närvarande ledamöter 5 (9)", "§ 2 Budget")

    assert furniture(document) == []
