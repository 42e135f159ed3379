"""In what two minutes differ."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings

from minutebook.compare import Change, Spot, Subject, compare
from minutebook.model.attendance import Interval, Section, Signatory
from minutebook.model.when import When
from tests.minutebook.write.making import clause, fact, item, minutes, person, quote, step
from tests.minutebook.write.samples import meeting
from tests.minutebook.write.strategies import any_minutes


def told(was, now):
    return [(one.subject.value, one.change.value, one.was, one.now) for one in compare(was, now)]


def with_item(index, /, **said):
    """Return the meeting with its item at ``index`` said otherwise."""
    items = list(meeting().items)
    items[index] = replace(items[index], **said)
    return meeting(items=tuple(items))


@settings(max_examples=20, deadline=None)
@given(any_minutes())
def test_minutes_do_not_differ_from_themselves(minutes):
    assert compare(minutes, minutes) == ()


@settings(max_examples=20, deadline=None)
@given(any_minutes(), any_minutes())
def test_what_came_the_one_way_goes_the_other(was, now):
    def counted(differences, change):
        return sum(one.change is change for one in differences)

    there, back = compare(was, now), compare(now, was)

    assert counted(there, Change.ADDED) == counted(back, Change.REMOVED)


@pytest.mark.parametrize(
    ("said", "difference"),
    [
        ({"date": fact(date(2026, 4, 14))}, ("date", "changed", "2026-04-13", "2026-04-14")),
        ({"start": fact(time(9, 30))}, ("start", "changed", "09.00", "09.30")),
        ({"end": None}, ("end", "removed", "12.15", "")),
        ({"place": fact("Folkets hus")}, ("place", "changed", "Rådhuset", "Folkets hus")),
        ({"number": fact("4/2026")}, ("number", "changed", "3/2026", "4/2026")),
        ({"body": fact("Presidiet")}, ("body", "changed", "Styrelsen", "Presidiet")),
        ({"preamble": (quote("Välkomna."),)}, ("preamble", "added", "", "Välkomna.")),
        (
            {"signatories": (Signatory("Anna Ek", "Ordförande", ()),)},
            ("signatory", "removed", "Bo Ås, Justerare", ""),
        ),
        ({"unnumbered_clauses": (clause("att a"),)}, ("clause", "added", "", "att a")),
    ],
)
def test_the_head_and_the_end(said, difference):
    assert told(meeting(), meeting(**said)) == [difference]


@pytest.mark.parametrize(
    ("said", "difference"),
    [
        ({"title": "Budget och avgift 2027"}, ("item", "changed", "§ 1 Budget 2027", "§ 1 Budget och avgift 2027")),
        ({"title": "Helt annat"}, ("item", "changed", "§ 1 Budget 2027", "§ 1 Helt annat")),
        ({"number": "2"}, ("item", "changed", "§ 1 Budget 2027", "§ 2 Budget 2027")),
        ({"registry_number": fact("SÅ 1")}, ("registry-number", "added", "", "SÅ 1")),
        ({"presenters": ()}, ("presenter", "removed", "Moa Ek, Lindhamn", "")),
        ({"background": ()}, ("text", "removed", "Avgiften föreslås bli oförändrad.", "")),
        ({"attachments": (fact("Bilaga 1"),)}, ("attachment", "added", "", "Bilaga 1")),
        (
            {"procedures": (step("dissent", "Bo Ås reserverar sig."),)},
            ("step", "removed", "Bo Ås yrkar avslag.", ""),
        ),
    ],
)
def test_an_item(said, difference):
    assert told(meeting(), with_item(0, **said)) == [difference]


FIRST, SECOND = "att fastställa budgeten", "att avgiften är oförändrad."


@pytest.mark.parametrize(
    ("clauses", "differences"),
    [
        ((SECOND, FIRST), [("clause", "moved", FIRST, FIRST)]),
        ((FIRST,), [("clause", "removed", SECOND, "")]),
        ((FIRST, SECOND, "att tacka"), [("clause", "added", "", "att tacka")]),
        (("att fastställa budgeten nu", SECOND), [("clause", "changed", FIRST, "att fastställa budgeten nu")]),
        (
            ("att helt annat gäller", SECOND),
            [("clause", "removed", FIRST, ""), ("clause", "added", "", "att helt annat gäller")],
        ),
    ],
)
def test_clauses(clauses, differences):
    assert sorted(told(meeting(), with_item(0, clauses=tuple(map(clause, clauses))))) == sorted(differences)


def test_a_clause_that_went_to_another_item_has_moved():
    items = list(meeting().items)
    items[0] = replace(items[0], clauses=items[0].clauses[:1])
    items[2] = replace(items[2], clauses=(clause(SECOND),))

    (moved,) = compare(meeting(), meeting(items=tuple(items)))

    assert (moved.subject, moved.change, moved.spot_was, moved.spot_now) == (
        Subject.CLAUSE,
        Change.MOVED,
        Spot(0, 1),
        Spot(2, 0),
    )


def test_of_two_like_clauses_that_went_one_came_again():
    twice = with_item(0, clauses=(clause(FIRST), clause(FIRST)))
    items = list(meeting().items)
    items[0], items[2] = replace(items[0], clauses=()), replace(items[2], clauses=(clause(FIRST),))

    assert sorted(told(twice, meeting(items=tuple(items)))) == [
        ("clause", "moved", FIRST, FIRST),
        ("clause", "removed", FIRST, ""),
    ]


def test_an_item_that_moved_takes_its_clauses_along():
    first, second, third = meeting().items

    assert told(meeting(), meeting(items=(second, third, first))) == [
        ("item", "moved", "§ 1 Budget 2027", "§ 1 Budget 2027")
    ]


def test_an_item_that_came_brings_its_parts():
    added = item(4, "Remissvar", clauses=(clause("att avge svaret"),))

    assert told(meeting(), meeting(items=(*meeting().items, added))) == [
        ("item", "added", "", "§ 4 Remissvar"),
        ("clause", "added", "", "att avge svaret"),
    ]


@pytest.mark.parametrize(
    ("changed", "now"),
    [
        ({"section": Section.ABSENT}, "absent: Bo Ås, Örnabo"),
        ({"presence": (Interval(time(10), None),)}, "present: Bo Ås, Örnabo (från kl 10.00)"),
        ({"organisation": "Åbynäs"}, "present: Bo Ås, Åbynäs"),
    ],
)
def test_who_was_there_and_when(changed, now):
    people = list(meeting().attendees)
    people[1] = replace(people[1], **changed)

    assert told(meeting(), meeting(attendees=tuple(people))) == [("attendee", "changed", "present: Bo Ås, Örnabo", now)]


def test_another_order_of_names_is_no_difference():
    assert told(meeting(), meeting(attendees=meeting().attendees[::-1])) == []


def test_somebody_came_and_somebody_went():
    people = (*meeting().attendees[:2], person("Åsa Öst", Section.GUEST))

    assert sorted(told(meeting(), meeting(attendees=people))) == [
        ("attendee", "added", "", "guest: Åsa Öst"),
        ("attendee", "removed", "absent: Per Al, Åbynäs", ""),
    ]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ({}, {"title": fact("Protokoll 1")}),
        ({}, {"next_meeting": fact(When(2027, 1, 8))}),
        ({"place": fact("A  b")}, {"place": fact("A  b")}),
        ({"preamble": (quote("e\u0301n\nrad"),)}, {"preamble": (quote("én rad"),)}),
    ],
)
def test_what_one_of_the_two_does_not_say_by_its_nature_is_no_difference(was, now):
    assert compare(minutes(**was), minutes(**now)) == ()
