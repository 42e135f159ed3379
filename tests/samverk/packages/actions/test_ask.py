"""Asking for packages: the same content is the same version, other content the next."""

from datetime import timedelta

import pytest

from samverk.followup.models import Obligation
from samverk.meetings.models import Meeting
from samverk.packages.actions import ask_for_package, make_package, note_failure
from samverk.packages.models import Package
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.registry import actions as registry
from tests.factories import make_clause, make_matter
from tests.samverk.followup.making import owe
from tests.samverk.packages.making import AT, asked, closed_matter, keeper, made, plain_matter
from tests.samverk.registry.making import body_with_a_register

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=3)


def ask(matter, form="zip", **how):
    return ask_for_package(matter, form, **{"despite_open": False, "at": AT, "by": keeper()} | how)


def change(matter):
    item = matter.steps.get().item
    return make_clause(item, "att tillägga något")


def test_a_package_is_named_after_its_matter_and_begins_with_version_1():
    matter = plain_matter()

    package, must_be_made = ask(matter)

    assert (package.name, must_be_made) == (f"samverk-{matter.public_id}-v1.zip", True)
    assert (package.state, package.described_at, package.asked_by) == ("queued", AT, "arkiv@samverk.example")
    assert TrailEntry.objects.filter(act="package-asked-for", subject_id=package.public_id).count() == 1


def test_the_same_content_is_the_same_package():
    matter = closed_matter()
    first = made(matter)

    again, must_be_made = ask(matter, at=LATER)

    assert (again, must_be_made, again.state) == (first, False, "ready")
    assert Package.objects.count() == 1


def test_other_content_is_the_next_version_under_the_same_name():
    matter = plain_matter()
    first = made(matter)
    change(matter)

    second, must_be_made = ask(matter, at=LATER)

    assert must_be_made
    assert (second.identifier, second.version) == (first.identifier, 2)


def test_content_that_is_again_what_it_was_is_the_version_that_it_was():
    matter = plain_matter()
    first = made(matter)
    clause = change(matter)
    made(matter)
    clause.delete()

    assert ask(matter, at=LATER) == (first, False)


def test_zip_and_tar_of_the_same_content_are_one_version():
    matter = plain_matter()
    first = made(matter)

    tar, must_be_made = ask(matter, "tar", at=LATER)

    assert must_be_made
    assert (tar.version, tar.described_at) == (1, first.described_at)


def test_a_package_that_failed_is_asked_for_again():
    matter = plain_matter()
    package = asked(matter)
    note_failure(package.pk)

    again, must_be_made = ask(matter, at=LATER)

    assert (again, must_be_made, again.state, again.failed_because) == (package, True, "queued", "")


def test_a_package_that_waits_is_not_made_twice_unless_it_was_lost():
    matter = plain_matter()
    package = asked(matter)

    soon = ask(matter, at=AT + timedelta(minutes=59))
    late = ask(matter, at=AT + timedelta(minutes=61))

    assert (soon, late) == ((package, False), (package, True))


def refusal_of(matter, **how):
    with pytest.raises(RuleBroken) as refused:
        ask(matter, **how)
    return refused.value.code


def test_a_matter_without_anything_is_not_packed():
    assert refusal_of(make_matter("Tomt")) == "package-empty"


def test_a_matter_whose_only_meeting_was_cancelled_is_not_packed():
    assert refusal_of(plain_matter(cancelled_at=AT)) == "package-empty"


def test_a_matter_whose_minutes_are_not_approved_is_not_packed():
    matter = plain_matter()
    Meeting.objects.update(state=Meeting.State.DRAFTED)

    assert refusal_of(matter, despite_open=True) == "package-meeting-unapproved"


def test_minutes_that_were_read_from_a_document_are_approved():
    matter = plain_matter()
    Meeting.objects.update(state=Meeting.State.HELD, source_id="abcdefghjkmn")

    assert ask(matter)[1]


def test_a_matter_whose_case_is_open_is_not_packed():
    matter = plain_matter()
    case = registry.open_case(body_with_a_register(), "Ärendet", matter=matter, at=AT, by=keeper())
    was = refusal_of(matter, despite_open=True)

    registry.close_case(case, at=AT, by=keeper())

    assert (was, ask(matter)[1]) == ("package-case-open", True)


@pytest.mark.parametrize("state", ["proposed", "open", "reported"])
def test_what_is_owed_keeps_a_matter_from_being_packed_unless_somebody_says_so(state):
    matter = plain_matter()
    owe(change(matter), state=state)
    was = refusal_of(matter)

    package, must_be_made = ask(matter, despite_open=True)
    make_package(package.pk, at=AT)

    package.refresh_from_db()
    assert (was, must_be_made) == ("package-obligation-open", True)
    assert package.findings == [["Gemensam upphandling", "packed-despite-open"]]


@pytest.mark.parametrize("state", ["accepted", "withdrawn", "superseded"])
def test_what_is_settled_keeps_nothing(state):
    matter = plain_matter()
    owe(change(matter), state=state)

    assert ask(matter)[1]
    assert Obligation.objects.count() == 1
