"""Single characters: invisible, damaged, odd."""

import pytest

from minutebook.model.blocks import Document
from minutebook.model.finding import Finding, Level
from minutebook.model.source import Place
from minutebook.read import characters, read_bytes
from tests.minutebook.read.files import texts


def read(text: str) -> Document:
    return read_bytes(text.encode(), "minutes.txt")


def codes(document: Document) -> list[tuple[str, str]]:
    return [(finding.code, finding.detail) for finding in document.findings]


@pytest.mark.parametrize(
    ("stored", "printed"),
    [
        ("Asa O\u0308berg fra\u030an A\u0308lvby", "Asa Öberg från Älvby"),
        ("närings\u00adlivet", "näringslivet"),
        ("verksamhets\u00ad", "verksamhets\u00ad"),
        ("2030\u201103\u201101", "2030-03-01"),
        ("o\ufb03ciell \ufb02icka", "officiell flicka"),
        ("\uf0b7 att notera", "• att notera"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("200\u00a0000 kr", "200\u00a0000 kr"),
    ],
)
def test_text_is_what_a_reader_of_the_page_sees(stored: str, printed: str) -> None:
    document = read(stored)

    assert (texts(document), document.findings) == ([printed], ())


def test_a_word_in_two_scripts_is_kept_and_told() -> None:
    document = read("Protokoll\nAnmä\u0644\u062a förhinder: Bo Al")

    assert texts(document)[1] == "Anmä\u0644\u062a förhinder: Bo Al"
    assert document.findings == (
        Finding(
            "mixed-script",
            Level.WARNING,
            Place(10, 16, 1, 2),
            "Anmä\u0644\u062a",
            "U+0644 ARABIC LETTER LAM, U+062A ARABIC LETTER TEH",
        ),
    )


@pytest.mark.parametrize("text", ["Мария Петрова hälsade välkommen", "12 μm och π", "Åsa Öberg från Łódź"])
def test_a_whole_word_in_another_script_is_nothing_odd(text: str) -> None:
    assert read(text).findings == ()


def test_characters_that_turn_the_direction_are_removed_and_told() -> None:
    document = read("Beslut: \u202eatt avslå\u202c")

    assert texts(document) == ["Beslut: att avslå"]
    assert codes(document) == [("bidi-control", "U+202E U+202C")]


def test_control_characters_are_removed_and_told() -> None:
    document = read("Protokoll " * 20 + "\x07slut")

    assert (texts(document)[0][-4:], codes(document)) == ("slut", [("control-character", "U+0007")])


def test_a_character_that_was_lost_before_is_told() -> None:
    document = read("N\ufffdrvarande: Anna Ek")

    assert (texts(document), codes(document)) == (["N\ufffdrvarande: Anna Ek"], [("unreadable-character", "U+FFFD")])


def scrambled(text: str) -> str:
    """Return UTF-8 as a program shows it that takes it for Windows' encoding."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("times", [1, 2])
def test_mojibake_is_repaired_and_told(times: int) -> None:
    printed = text = "Närvarande: Åsa Öberg, § 12 – ”så”"
    for _ in range(times):
        text = scrambled(text)

    document = read(text)

    assert (texts(document), codes(document)) == ([printed], [("encoding-repaired", "mojibake")])


def test_mojibake_round_a_lost_byte_is_repaired_word_by_word() -> None:
    document = read("NÃ¤rvarande â€s pÃ¥")

    assert texts(document) == ["Närvarande â€s på"]


def test_clean_text_is_never_repaired() -> None:
    text = "Â är en fransk bokstav, Ã en portugisisk; ”citat” och 'citat' är kvar…"

    assert texts(read(text)) == [text]


def test_without_ftfy_mojibake_is_only_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(characters, "_ftfy", lambda: None)

    document = read("NÃ¤rvarande")

    assert (texts(document), codes(document)) == (["NÃ¤rvarande"], [("encoding-suspect", "")])


def test_a_bookmark_that_word_left_in_the_text_is_removed_and_told() -> None:
    document = read("[bookmark: _GoBack]samt att återredovisa ärendet")

    assert texts(document) == ["samt att återredovisa ärendet"]
    assert codes(document) == [("word-artefact", "[bookmark: _GoBack]")]
