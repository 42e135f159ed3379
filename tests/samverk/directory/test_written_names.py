"""Names as minutes write them find the forms under which they are known."""

import pytest

from samverk.directory.written_names import body_stem, organisation_keys


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("Storvik", ["storvik"]),
        ("Storviks kommun", ["storviks kommun", "storviks", "storvik"]),
        ("Norrhamn stad", ["norrhamn stad", "norrhamn"]),
        ("Norrhamns stad", ["norrhamns stad", "norrhamns", "norrhamn"]),
        ("Söderås", ["söderås", "söderå"]),
        ("Kommun", ["kommun"]),
    ],
)
def test_an_organisation_is_looked_for_as_written_then_without_its_kind_then_without_its_genitive(
    written: str, keys: list[str]
) -> None:
    assert list(organisation_keys(written)) == keys


@pytest.mark.parametrize(
    "forms",
    [
        ("styrelse", "styrelsen", "Styrelsens"),
        ("Kommundirektörsgrupp", "kommundirektörsgruppen", "Kommundirektörsgruppens"),
        ("HR-chefsnätverk", "HR-chefsnätverket", "hr chefsnätverkets"),
    ],
)
def test_the_forms_of_a_body_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({body_stem(form) for form in forms}) == 1


def test_different_bodies_have_different_stems() -> None:
    names = ("Styrelsen", "Presidiet", "Kommundirektörsgruppen", "Beredningsgruppen", "Infrastrukturgruppen")

    assert len({body_stem(name) for name in names}) == len(names)
