from minutebook.check.number import unnumbered_minutes
from tests.minutebook.check.builders import item_of, minutes_of, quoted, told


def test_unnumbered_minutes_are_told() -> None:
    assert told(unnumbered_minutes(minutes_of("1. Resa", number=None))) == [("minutes-without-number", "", "")]


def test_numbered_minutes_and_paragraphs_through_the_year_are_left_alone() -> None:
    text = "§ 12 Resa"
    paragraphs = minutes_of(text, number=None, items=(item_of(text, "Resa", "12", quotes=quoted(text, text)),))

    assert list(unnumbered_minutes(minutes_of("1. Resa"))) == []
    assert list(unnumbered_minutes(paragraphs)) == []
