"""Page heads and feet: what comes back on most pages, and what must never be taken for it."""

import pytest

from minutebook.model.blocks import BlockKind, Document
from minutebook.read import read_bytes
from minutebook.read.furniture import is_page_number


def furniture(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.kind is BlockKind.FURNITURE]


def read(*pages: str) -> Document:
    return read_bytes("\f".join(pages).encode(), "minutes.txt")


def body(number: int) -> str:
    return f"§ {number} Ärende {'abcdefgh'[number % 8]}\nText om {'ijklmnop'[number % 8]}\nBeslut\natt notera"


@pytest.mark.parametrize(
    "text", ["2 (7)", "2(7)", "Sida 3 av 9", "sid 3", "Sid. 3/9", "- 3 -", "– 12 –", "Page 2 of 4"]
)
def test_a_page_number_says_nothing_else(text: str) -> None:
    assert is_page_number(text)


@pytest.mark.parametrize("text", ["7 (2)", "8/2030", "12", "§ 3", "Sida vid sida", "2 (7) röster", "3 av 9"])
def test_other_figures_are_no_page_numbers(text: str) -> None:
    assert not is_page_number(text)


def test_heads_and_feet_of_most_pages_are_furniture() -> None:
    pages = [
        f"BYKÖPINGS KOMMUN    PROTOKOLL    {n} (4)\nKommunstyrelsen\n2030-03-0{n}\n\n{body(n)}\n\nJusterandes sign"
        for n in range(1, 5)
    ]

    document = read(*pages)

    assert furniture(document) == [
        "Justerandes sign",
        *(
            line
            for n in range(2, 5)
            for line in (
                f"BYKÖPINGS KOMMUN    PROTOKOLL    {n} (4)",
                "Kommunstyrelsen",
                f"2030-03-0{n}",
                "Justerandes sign",
            )
        ),
    ]


def test_the_head_of_the_first_page_is_the_title_of_the_minutes() -> None:
    document = read(*(f"Kommundirektörsmöte i Norrbygden\n{body(n)}" for n in range(1, 4)))

    assert document.blocks[0].kind is BlockKind.PARAGRAPH


def test_a_head_may_be_spelled_in_two_ways() -> None:
    heads = ["Kommundirektörsmöte i Norrbygden", "Kommundirektörmöte i Norrbygden", "Kommundirektörsmöte i Norrbygden"]

    document = read(*(f"{head}\n{body(n)}" for n, head in enumerate(heads, 1)))

    assert furniture(document) == heads[1:]


def test_a_stamp_of_a_signature_service_is_furniture() -> None:
    stamp = "Dokumentet är signerat\nTransaktionsidentitet: 6270F5FC4CAB"

    document = read(*(f"{body(n)}\n{stamp}" for n in range(1, 4)))

    assert furniture(document) == stamp.split("\n") * 3


def test_items_and_clauses_are_never_furniture() -> None:
    page = "§ {0} Val\n{0} Ekonomi\n4.{0} Budget\natt notera informationen.\nsamt att tacka"

    document = read(*(page.format(n) for n in range(1, 6)))

    assert furniture(document) == []


def test_words_that_come_back_inside_pages_are_no_heads() -> None:
    page = "Beslut\n" + "\n".join(f"{word} beslutades i frågan\nBeslut" for word in "abcdefghijkl")

    document = read(*(page.replace("frågan", f"fråga {chr(65 + n)}") for n in range(3)))

    assert furniture(document) == []


def test_one_line_on_both_of_two_pages_is_not_evidence_enough() -> None:
    document = read("Inledning\nMötet beslutar", "Avslutning\nMötet beslutar")

    assert furniture(document) == []


def test_pages_are_found_by_page_numbers_that_count_on() -> None:
    text = "\n".join(
        f"NORRBYGDEN\nChefsgruppen\n2030-03-11\n{n}(3)\n{body(n)}" if n > 1 else f"Norrby\nÅby\n1(3)\n{body(1)}"
        for n in range(1, 4)
    )

    document = read(text)

    assert furniture(document) == [
        "1(3)",
        *("NORRBYGDEN", "Chefsgruppen", "2030-03-11", "2(3)"),
        *("NORRBYGDEN", "Chefsgruppen", "2030-03-11", "3(3)"),
    ]
    assert document.source.pages == 3
    assert [block.place.page for block in document.blocks if block.text.startswith("§")] == [1, 2, 3]


def test_page_numbers_in_feet_turn_the_page_after_them() -> None:
    def filler(page: int) -> str:
        return "\n".join(f"Rad om {word}{'xyz'[page - 1]}" for word in "abcdefghijklmnopq")

    text = "\n".join(f"{body(n)}\n{filler(n)}\nProtokollssida\n{n}(3)" for n in range(1, 4))

    document = read(text)

    assert furniture(document) == [line for n in range(1, 4) for line in ("Protokollssida", f"{n}(3)")]
    assert [block.place.page for block in document.blocks if block.text.startswith("§")] == [1, 2, 3]


def test_a_title_that_comes_back_in_running_text_is_a_page_head() -> None:
    title, variant = "Kommundirektörmöte i Norrbygden", "Kommundirektörsmöte i Norrbygden"
    text = "\n\n".join([title, *map(body, range(1, 4)), variant, *map(body, range(4, 6)), title, body(6)])

    document = read(text)

    assert furniture(document) == [variant, title]


def test_a_phrase_that_comes_back_in_running_text_stays() -> None:
    text = "\n\n".join(["Protokoll 3/2030", *(f"{body(n)}\n\nMötet beslutar enhälligt" for n in range(1, 8))])

    assert furniture(read(text)) == []
