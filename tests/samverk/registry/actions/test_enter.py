"""Records are entered once, with a number in their case, and corrected by other entries."""

from datetime import date

import pytest

from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.registry import actions
from samverk.registry.entered import Direction, Entered, Secrecy
from samverk.registry.models import Entry
from tests.samverk.registry.making import AT, DAY, SECRECY, a_file, entered, keeper, letter, opened

pytestmark = pytest.mark.django_db
HALF = [
    (Secrecy("", "Sanna Example", DAY), "secrecy-incomplete"),
    (Secrecy("OSL 19 kap. 3 §", " ", DAY), "secrecy-incomplete"),
    (Secrecy("hemligt", "Sanna Example", DAY), "section-unreadable"),
]


def test_records_are_numbered_in_their_case():
    case = opened()

    assert [entered(case).number, entered(case, "Svar").number] == [1, 2]


def test_an_entry_keeps_what_was_said_and_who_said_it():
    entry = entered(opened(), files=(a_file(),), secrecy=SECRECY)

    entry.refresh_from_db()

    assert (entry.what, entry.sender, entry.direction, entry.day) == ("Fråga om avtalet", "Vega Example", "in", DAY)
    assert (entry.secrecy_section, entry.hides_what, entry.registered_by) == (
        "OSL 19 kap. 3 §",
        True,
        "sanna@samverk.example",
    )
    assert list(entry.files.values_list("name", flat=True)) == ["brev.txt"]
    assert TrailEntry.objects.filter(act="registry-record", subject_id=entry.public_id).count() == 1


def test_what_comes_from_one_origin_is_entered_once():
    case = opened()

    assert entered(case, origin="letter 7") == entered(case, origin="letter 7")
    assert case.entries.filter(act="record").count() == 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"what": " "}, "what-missing"),
        ({"what": "x" * 501}, "entry-too-long"),
        ({"day": date(2026, 3, 10)}, "day-in-the-future"),
        *(({"secrecy": half}, code) for half, code in HALF),
    ],
)
def test_what_cannot_stand_in_a_register_is_refused(said, code):
    with pytest.raises(RuleBroken, match=code):
        entered(opened(), **said)

    assert not Entry.objects.filter(act="record").exists()


def test_a_correction_stands_beside_what_it_corrects():
    first = entered(opened(), "Fårga")

    right = actions.correct(first, letter("Fråga"), at=AT, by=keeper())

    first.refresh_from_db()
    assert (first.what, right.what, right.corrects, right.number) == ("Fårga", "Fråga", first, None)


def test_an_entry_is_corrected_once_and_then_its_correction():
    first = entered(opened(), "Fårga")
    second = actions.correct(first, letter("Frgåa"), at=AT, by=keeper())

    with pytest.raises(RuleBroken, match="corrected-before"):
        actions.correct(first, letter("Fråga"), at=AT, by=keeper())

    assert actions.correct(second, letter("Fråga"), at=AT, by=keeper()).corrects == second


def test_correcting_the_opening_gives_the_case_its_right_title():
    case = opened(title="Upphadnling")
    opening = case.entries.get()

    actions.correct(opening, Entered(what="Upphandling", day=DAY), at=AT, by=keeper())

    case.refresh_from_db()
    assert (case.title, opening.what) == ("Upphandling", "Upphadnling")


def test_a_closed_case_is_corrected_too_but_not_its_closing():
    case = opened()
    first = entered(case)
    actions.close_case(case, at=AT, by=keeper())

    actions.correct(first, letter("Fråga"), at=AT, by=keeper())

    with pytest.raises(RuleBroken, match="not-correctable"):
        actions.correct(case.entries.get(act="closed"), Entered("x", DAY, Direction.INTERNAL), at=AT, by=keeper())
