"""What is a person's name, how sure that is, and where it ends."""

import pytest

from minutebook.recognise.rules import names


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Anna Ek", 3),
        ("Jan-Inge af Ekenstam", 3),
        ("Sahra Nilsdotter", 2),
        ("Yxhult Öberg", 2),
        ("Norra Skåne", 1),
        ("Anna", 0),
        ("Storviks kommun", 0),
        ("Räddningschef Ek", 0),
        ("ANNA berättade", 0),
        ("Budget och bokslut", 0),
        ("Tid och plats", 0),
    ],
)
def test_strength_of_a_name(text: str, strength: int) -> None:
    assert names.name_strength(text) == strength


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Anna Ek ordförande", 2),
        ("Anna Wiberg Holm", 3),
        ("Carl von Alm kommer sent", 3),
        ("Anna kommer sent", 0),
        ("Storviks kommun", 0),
        ("och Anna Ek", 0),
    ],
)
def test_length_of_a_name(text: str, length: int) -> None:
    assert names.name_length(text.split()) == length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("ordförande", 1),
        ("1:e vice ordförande", 3),
        ("Administrativ chef", 2),
        ("räddningschef i Ås", 1),
        ("Anna Ek", 0),
        ("Storvik", 0),
    ],
)
def test_length_of_a_role(text: str, length: int) -> None:
    assert names.role_length(text.split()) == length


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("kommundirektör i Perstorp", ("kommundirektör", "Perstorp")),
        ("Stadsdirektör Storviks stad", ("Stadsdirektör", "Storviks stad")),
        ("räddningschef", ("räddningschef", None)),
        ("Storviks kommun", (None, "Storviks kommun")),
        ("ny för året", ("ny för året", None)),
    ],
)
def test_role_and_organisation(text: str, parted: tuple[str | None, str | None]) -> None:
    assert names.parted(text, text.split()) == parted


@pytest.mark.parametrize(
    ("word", "is_role", "is_organisation"),
    [
        ("ordförande", True, False),
        ("ordföranden", True, False),
        ("räddningschef", True, False),
        ("kommun", False, True),
        ("sekretariatet", False, True),
        ("räddningsnämnden", False, True),
        ("Anna", False, False),
        ("bordet", False, False),
    ],
)
def test_words_of_roles_and_organisations(word: str, is_role: bool, is_organisation: bool) -> None:
    assert (names.is_role_word(word), names.is_organisation_word(word)) == (is_role, is_organisation)
