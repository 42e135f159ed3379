"""Names in a list, as many houses write them."""

from datetime import time

import pytest

from minutebook.model.attendance import Interval
from minutebook.model.source import Place
from minutebook.recognise.rules.people import people_in
from minutebook.recognise.stretch import Piece, Stretch


def stretch_of(text: str) -> Stretch:
    return Stretch(text, (Piece(0, len(text), text, Place(0, len(text), 1, 1)),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Ek, Storvik, Bo Alm, Norrsele", [("Anna Ek", "Storvik", None), ("Bo Alm", "Norrsele", None)]),
        (
            "Anna Ek, Storvik och Bo Alm, Skåne Nordväst.",
            [("Anna Ek", "Storvik", None), ("Bo Alm", "Skåne Nordväst", None)],
        ),
        ("Anna Ek (S), ordförande", [("Anna Ek", None, "ordförande")]),
        ("Ordförande Anna Ek", [("Anna Ek", None, "Ordförande")]),
        ("Anna Ek Suppleant — nr 97, gård 3", [("Anna Ek", None, "Suppleant")]),
        ("Anna Ek, lönechef, Åmarks kommun", [("Anna Ek", "Åmarks kommun", "lönechef")]),
        (
            "Anna Ek och Bo Alm, ordförande respektive kanslichef för Vattenrådet",
            [("Anna Ek", "Vattenrådet", "ordförande"), ("Bo Alm", "Vattenrådet", "kanslichef")],
        ),
        (
            "Anna Ek, Bo Alm och Cia Dal, Storviks kommun",
            [
                ("Anna Ek", "Storviks kommun", None),
                ("Bo Alm", "Storviks kommun", None),
                ("Cia Dal", "Storviks kommun", None),
            ],
        ),
        ("Anna, Bo, Cia och Dan", [("Anna", None, None), ("Bo", None, None), ("Cia", None, None), ("Dan", None, None)]),
        ("Martin I, Micael E", [("Martin I", None, None), ("Micael E", None, None)]),
        ("Kassören Anna Ek", [("Anna Ek", None, "Kassören")]),
        ("Anna Ek (AE), Bo Alm (BA)", [("Anna Ek", None, None), ("Bo Alm", None, None)]),
        ("Vakant", []),
        ("___________", []),
    ],
)
def test_names_roles_and_organisations(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = people_in(stretch_of(text))

    assert [(person.name, person.organisation, person.role) for person in found] == expected


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("Anna Ek, Storvik (från kl 09.50)", Interval(time(9, 50), None)),
        ("Anna Ek (t o m 10.50), Storvik", Interval(None, time(10, 50))),
        ("Anna Ek, (fram till 11.40) Storvik", Interval(None, time(11, 40))),
        ("Anna Ek (09.10-11.40), Storvik", Interval(time(9, 10), time(11, 40))),
    ],
)
def test_presence_beside_a_name(text: str, interval: Interval) -> None:
    (person,) = people_in(stretch_of(text))

    assert (person.organisation, person.intervals) == ("Storvik", (interval,))


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("Anna Ek (S) tjänstgör för Bo Alm (M)", "Bo Alm"),
        ("Anna Ek (S), ersätter Bo Alm (M)", "Bo Alm"),
        ("Anna Ek (S) för Bo Alm (M)", "Bo Alm"),
    ],
)
def test_a_deputy_names_the_member_served_for(text: str, member: str) -> None:
    (person,) = people_in(stretch_of(text))

    assert (person.name, person.party, person.serving, person.deputy_for) == ("Anna Ek", "S", True, member)


def test_items_to_which_attendance_is_limited() -> None:
    people = people_in(stretch_of("Anna Ek, gatuchef, §§ 4–6, Bo Alm, ärende 9"))

    assert [(person.name, person.items) for person in people] == [("Anna Ek", ("4", "5", "6")), ("Bo Alm", ("9",))]


def test_a_cross_glued_to_the_brackets_marks_presence() -> None:
    (person,) = people_in(stretch_of("Anna Ek (S)X"))

    assert (person.name, person.party, person.mark) == ("Anna Ek", "S", True)


def test_who_left_for_one_item_was_there() -> None:
    (person,) = people_in(stretch_of("Anna Ek, ej § 45"))

    assert (person.mark, person.items) == (None, ())
