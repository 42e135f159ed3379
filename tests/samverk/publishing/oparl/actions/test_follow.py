"""What is public is compared with what was: new, changed, gone and back."""

from datetime import UTC, datetime

from samverk.meetings.models import Item, Meeting
from samverk.publishing.oparl.actions import follow_the_public
from samverk.publishing.oparl.models import Trace
from tests.factories import PUBLISHED
from tests.samverk.publishing.oparl.conftest import EARLY, LATER

LAST = datetime(2026, 3, 7, 10, tzinfo=UTC)


def trace(kind: str, key: str) -> tuple[datetime, datetime, bool]:
    row = Trace.objects.get(kind=kind, key=key)
    return row.created_at, row.modified_at, row.deleted


def test_everything_public_is_noted_once(register: Meeting) -> None:
    first = follow_the_public(at=EARLY)

    assert first == Trace.objects.count() > 0
    assert follow_the_public(at=LATER) == 0
    assert trace("meeting", register.public_id) == (EARLY, EARLY, False)


def test_only_what_changed_is_modified(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    item = register.items.first()
    assert item is not None
    Item.objects.filter(pk=item.pk).update(title="Annan rubrik")

    follow_the_public(at=LATER)

    assert trace("agenda-item", item.public_id) == (EARLY, LATER, False)
    assert trace("meeting", register.public_id) == (EARLY, LATER, False)
    assert trace("file", register.public_id) == (EARLY, EARLY, False)


def test_a_withdrawn_meeting_leaves_a_gravestone_for_all_that_went_with_it(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    Meeting.objects.filter(pk=register.pk).update(published_at=None)

    follow_the_public(at=LATER)

    gone = Trace.objects.filter(deleted=True, modified_at=LATER, created_at=EARLY).values_list("kind", flat=True)
    assert sorted(gone) == [
        "agenda-item",
        "clause",
        "consultation",
        "file",
        "file",
        "legislative-term",
        "location",
        "meeting",
        "membership",
        "organization",
        "paper",
        "person",
    ]


def test_a_removed_meeting_leaves_one_as_well(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    key = register.public_id
    register.delete()

    follow_the_public(at=LATER)

    assert trace("meeting", key) == (EARLY, LATER, True)


def test_an_item_made_confidential_is_gone_and_its_meeting_modified(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    item = register.items.first()
    assert item is not None
    Item.objects.filter(pk=item.pk).update(is_confidential=True)

    follow_the_public(at=LATER)

    assert trace("agenda-item", item.public_id) == (EARLY, LATER, True)
    assert trace("meeting", register.public_id) == (EARLY, LATER, False)


def test_what_is_published_again_lives_again_under_its_id(register: Meeting) -> None:
    for at, published_at in ((EARLY, PUBLISHED), (LATER, None), (LAST, PUBLISHED)):
        Meeting.objects.filter(pk=register.pk).update(published_at=published_at)
        follow_the_public(at=at)

    assert trace("meeting", register.public_id) == (EARLY, LAST, False)


def test_what_was_never_public_leaves_no_trace(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    hidden = Meeting.objects.exclude(pk=register.pk).get()

    assert not Trace.objects.filter(key__in=[hidden.public_id, *hidden.items.values_list("public_id", flat=True)])


def test_a_clause_leaves_nothing_but_that_it_was_there(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    clause = register.clauses.get(item__is_confidential=False)
    clause.text = "att något annat"
    clause.save()

    follow_the_public(at=LATER)

    assert trace("clause", clause.public_id) == (EARLY, EARLY, False)
    assert Trace.objects.filter(kind="clause").count() == 1


def test_moments_are_whole_seconds(register: Meeting) -> None:
    follow_the_public(at=EARLY.replace(microsecond=5))

    assert trace("meeting", register.public_id) == (EARLY, EARLY, False)
