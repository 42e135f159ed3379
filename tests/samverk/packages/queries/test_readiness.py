"""Which matters can be packed: the list says what the question about one of them says."""

import pytest

from samverk.meetings.models import Meeting
from samverk.packages.queries.readiness import MAY_BE_SET_ASIDE, obstacles, packable
from samverk.registry import actions as registry
from tests.factories import make_clause, make_item, make_matter, make_meeting
from tests.samverk.followup.making import owe
from tests.samverk.packages.making import AT, closed_matter, keeper, made, plain_matter
from tests.samverk.registry.making import a_file, body_with_a_register, letter

pytestmark = pytest.mark.django_db


def registered(title, *, with_file, closes=True):
    """Store a matter without a meeting, which a body has registered."""
    matter = make_matter(title)
    body = body_with_a_register(title, mark=title[:3].upper())
    case = registry.open_case(body, title, matter=matter, at=AT, by=keeper())
    registry.register(case, letter(files=(a_file(),) if with_file else ()), at=AT, by=keeper())
    if closes:
        registry.close_case(case, at=AT, by=keeper())
    return matter


def test_the_list_and_the_single_question_agree():
    owed = plain_matter("Skyldig")
    owe(make_clause(owed.steps.get().item))
    matters = {
        "closed": closed_matter(),
        "owed": owed,
        "empty": make_matter("Tomt"),
        "draft": make_matter("Utkast", make_item(make_meeting(state=Meeting.State.DRAFTED))),
        "cancelled": plain_matter("Inställt", cancelled_at=AT),
        "registered": registered("Diariefört", with_file=True),
        "registered without a file": registered("Bart", with_file=False),
        "open case": registered("Öppet", with_file=True, closes=False),
    }
    listed = {matter.pk: matter.is_owed for matter in packable(packed_too=True)}

    for name, matter in matters.items():
        stands = set(obstacles(matter))
        assert (name, matter.pk in listed) == (name, stands <= MAY_BE_SET_ASIDE)
        assert (name, listed.get(matter.pk, False)) == (name, stands == MAY_BE_SET_ASIDE)


def test_a_matter_with_one_meeting_left_is_not_closed():
    matter = plain_matter()
    later = make_item(make_meeting(state=Meeting.State.HELD))
    matter.steps.create(item=later)

    assert obstacles(matter) == ["package-meeting-unapproved"]


def test_the_list_knows_the_last_version():
    matter = plain_matter()
    made(matter)
    make_clause(matter.steps.get().item)
    made(matter)

    assert [one.last_version for one in packable(packed_too=True)] == [2]
    assert list(packable(packed_too=False)) == []
