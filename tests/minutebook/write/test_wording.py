"""Days, hours and names as minutes write them."""

from datetime import date, time

import pytest

from minutebook.model.attendance import Interval
from minutebook.model.when import When
from minutebook.write.wording import attendee, genitive, time_and_place, when
from tests.minutebook.write.making import person


@pytest.mark.parametrize(("name", "owner"), [("Styrelsen", "Styrelsens"), ("Presidiets", "Presidiets")])
def test_a_name_that_ends_in_s_owns_as_it_is(name, owner):
    assert genitive(name) == owner


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (When(2026, 4, 3), "2026-04-03"),
        (When(2026, 4), "april 2026"),
        (When(2026, quarter=3), "kvartal 3 2026"),
        (When(2026), "2026"),
    ],
)
def test_a_day_keeps_its_precision(moment, written):
    assert when(moment) == written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ((date(2026, 4, 13), time(9), None, None), "2026-04-13 kl. 09.00"),
        ((None, None, None, "Rådhuset"), "Rådhuset"),
        ((None, None, None, None), ""),
    ],
)
def test_what_is_unknown_is_left_out(said, written):
    assert time_and_place(*said) == written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ({"secretary": True}, "Anna Ek, sekreterare"),
        ({"chair": True, "role": "kommundirektör"}, "Anna Ek, kommundirektör, ordförande"),
        ({"chair": True, "role": "Ordförande"}, "Anna Ek, Ordförande"),
        ({"secretary": True, "role": "sekretariatschef"}, "Anna Ek, sekretariatschef"),
        ({"serving": True}, "Anna Ek, tjänstgörande ersättare"),
        ({"presence": (Interval(None, time(11)),)}, "Anna Ek (t o m kl 11.00)"),
        ({"presence": (Interval(time(9), time(10)), Interval(time(11), None))}, "Anna Ek (09.00-10.00, från kl 11.00)"),
        ({"presence": (Interval(None, None),)}, "Anna Ek"),
    ],
)
def test_an_entry_says_how_and_when(said, written):
    assert attendee(person("Anna Ek", **said)) == written
