"""How registry numbers are written."""

from procedure.profile import COMMITTEE
from procedure.registering import registry_number


def test_a_number_names_the_mark_the_year_and_its_place_in_it():
    assert registry_number(COMMITTEE, mark="KDG", year=2026, number=12) == "KDG 2026-0012"


def test_a_number_with_more_than_four_digits_is_written_whole():
    assert registry_number(COMMITTEE, mark="KDG", year=2026, number=12345) == "KDG 2026-12345"
