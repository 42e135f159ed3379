"""Where a title ends: before the registry number, the text beside it, the text behind it."""

import pytest

from minutebook import read_bytes
from minutebook.recognise.lines import lines_of
from minutebook.recognise.outline import Section
from minutebook.recognise.rules.title import Title, title_of


def title_in(text: str, title_at: int = 0, width: int = 80) -> tuple[Title, Section]:
    heading, *rest = lines_of(read_bytes(text.encode(), "protokoll.txt"))
    section = Section(heading, None, title_at, rest)
    return title_of(section, width), section


@pytest.mark.parametrize(
    ("line", "title", "registry"),
    [
        ("Budget 2027", "Budget 2027", None),
        ("Budget 2027.", "Budget 2027", None),
        ("– Budget 2027 –", "Budget 2027", None),
        ("Budget 2027 Dnr KS 2026/114", "Budget 2027", "KS 2026/114"),
        ("Budget 2027 (dnr 2026/114)", "Budget 2027", "2026/114"),
        ("Val av två justerare", "Val av två justerare", None),
    ],
)
def test_title_without_its_registry_number(line: str, title: str, registry: str | None) -> None:
    found, _ = title_in(line)

    assert found.words.text.rstrip(".") == title
    assert (found.registry.value if found.registry else None) == registry


@pytest.mark.parametrize(
    ("line", "title", "rest"),
    [
        ("Budget. Bo visade siffrorna.", "Budget", "Bo visade siffrorna."),
        ("Budget\tBo visade siffrorna.", "Budget", "Bo visade siffrorna."),
        ("Mål m.m. för året", "Mål m.m. för året", None),
        (
            "Anna hälsade alla som hade kommit till mötet i den nya lokalen hjärtligt välkomna och öppnade mötet. "
            "Sedan gick hon igenom dagordningen.",
            "Anna hälsade alla som hade kommit till mötet i den nya lokalen hjärtligt välkomna och öppnade mötet",
            "Sedan gick hon igenom dagordningen.",
        ),
    ],
    ids=["sentence behind", "column beside", "abbreviation", "numbered paragraph"],
)
def test_text_behind_a_title(line: str, title: str, rest: str | None) -> None:
    found, _ = title_in(line)

    assert found.words.text == title
    assert (found.rest.text if found.rest else None) == rest


@pytest.mark.parametrize(
    ("text", "title", "left"),
    [
        ("Samverkan om upphandling av\nlokaler\nAnna visade dem.", "Samverkan om upphandling av lokaler", 1),
        ("Lokaler\nAnna visade dem.", "Lokaler", 1),
        ("Lokaler\natt hyra dem", "Lokaler", 1),
        ("Lokaler\n\noch annat", "Lokaler", 1),
    ],
    ids=["goes on", "text below", "clause below", "gap below"],
)
def test_title_over_two_lines(text: str, title: str, left: int) -> None:
    found, section = title_in(text)

    assert found.words.text == title
    assert len(section.lines) == left


def test_title_below_a_bare_number() -> None:
    found, section = title_in("§ 12\nBudget 2027\n\nBo visade siffrorna.", title_at=4)

    assert found.words.text == "Budget 2027"
    assert [line.text for line in section.lines] == ["Bo visade siffrorna."]


@pytest.mark.parametrize(
    ("line", "carried_over"),
    [
        ("Lokaler (från 4 maj)", "från 4 maj"),
        ("Lokaler (bordlagt från förra mötet)", "bordlagt från förra mötet"),
        ("Lokaler (Anna)", None),
    ],
)
def test_matter_carried_over(line: str, carried_over: str | None) -> None:
    found, _ = title_in(line)

    assert (found.carried_over.value if found.carried_over else None) == carried_over
