"""Fields in braces: what is one, what is none, and that no value is looked into."""

import pytest

from samverk.sendouts.merging import fields_in, folded, merged, missing_values, own_names, unknown_fields

VALUES = {"kommun": "Brohult", "dag": "9 mars 2026", "pris per invånare": "12 kr", "tom": " "}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hej {kommun}, vi ses {dag}. {kommun}!", ["kommun", "dag"]),
        ("{ Pris per invånare }", ["Pris per invånare"]),
        ("inga fält", []),
        ("öppen { klammer", []),
        ("över {två\nrader}", []),
        ("tomt {}", []),
        ("{{kommun}}", ["kommun"]),
    ],
)
def test_fields_are_what_stands_in_braces_on_a_line(text, expected):
    assert fields_in(text) == expected


def test_every_field_is_replaced_however_it_is_spelled():
    assert merged("{Kommun} {kommun} { PRIS per  invånare }", VALUES) == "Brohult Brohult 12 kr"


def test_a_value_is_never_looked_into():
    assert merged("{kommun}", {"kommun": "{dag}", "dag": "i morgon"}) == "{dag}"


def test_what_has_no_value_stays_as_it_is():
    assert merged("{okänt} {tom}", {"tom": ""}) == "{okänt} {tom}"


def test_unknown_fields_are_told_by_name_and_known_ones_left_alone():
    assert unknown_fields(["{kommun} {budget}", "{Dag} {Budget 2}"], VALUES) == ["budget", "Budget 2"]


def test_missing_values_are_told_by_name_and_blanks_are_none():
    assert missing_values(["{kommun} {tom}"], VALUES) == ["tom"]


def test_the_houses_fields_are_known_in_english_and_in_its_own_language():
    names = own_names()

    assert (names["kommun"], names["municipality"], names["länk"], len(names)) == (
        *("municipality", "municipality", "link"),
        len({*names}),
    )


def test_names_are_compared_without_case_and_blanks():
    assert folded("  Pris  Per ") == "pris per"
