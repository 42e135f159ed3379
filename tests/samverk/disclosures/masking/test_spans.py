"""Where something is masked in a text, and what stands instead."""

import pytest

from samverk.disclosures.masking.spans import Marked, Span, lines_with, shown, spans_in

TEXT = "Vega Example har begärt bidrag.\nHon bor på Storgatan 1.\nVEGA EXAM-\nPLE är sjuk.\nVegas hund heter Rex."


def seen(*marked, text=TEXT):
    return shown(text, spans_in(text, marked), 0, len(text), lambda section: f"[{section}]")


def test_words_are_masked_wherever_they_stand_however_they_are_broken():
    assert seen(Marked("A", "Vega Example")) == (
        "[A] har begärt bidrag.\nHon bor på Storgatan 1.\n[A] är sjuk.\nVegas hund heter Rex."
    )


def test_words_are_masked_in_the_lines_alone_that_are_named():
    assert seen(Marked("A", "Vega", 5, 5)).splitlines()[0].startswith("Vega")
    assert seen(Marked("A", "Vega", 5, 5)).splitlines()[-1] == "[A] hund heter Rex."


@pytest.mark.parametrize(
    ("first", "last", "left"),
    [
        (2, 2, ["Vega Example har begärt bidrag.", "[A]", "VEGA EXAM-", "PLE är sjuk.", "Vegas hund heter Rex."]),
        (1, 4, ["[A]", "Vegas hund heter Rex."]),
        (4, 99, ["Vega Example har begärt bidrag.", "Hon bor på Storgatan 1.", "VEGA EXAM-", "[A]"]),
        (5, None, ["Vega Example har begärt bidrag.", "Hon bor på Storgatan 1.", "VEGA EXAM-", "PLE är sjuk.", "[A]"]),
    ],
)
def test_whole_lines_are_masked(first, last, left):
    assert seen(Marked("A", first_line=first, last_line=last)).splitlines() == left


def test_what_overlaps_is_one_under_the_first_section():
    assert spans_in("abc def ghi", [Marked("A", "abc def"), Marked("B", "def ghi")]) == [Span(0, 11, "A")]


def test_parts_of_words_are_left_alone():
    assert seen(Marked("A", "Ex"), text="Rex och Ex") == "Rex och [A]"


def test_where_words_stand_outside_what_is_masked():
    spans = spans_in(TEXT, [Marked("A", "Vega Example", 1, 1)])

    assert (lines_with(TEXT, "Vega Example", spans), lines_with(TEXT, "Vega Example")) == ([3], [1, 3])


def test_a_stretch_shows_a_mark_where_a_span_reaches_into_it():
    assert shown("abc def", [Span(0, 5, "A")], 4, 7, str) == "Aef"
