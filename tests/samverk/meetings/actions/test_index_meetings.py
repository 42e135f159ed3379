"""Letting meetings be found."""

import pytest
from django.core.management import call_command

from samverk.meetings.actions.index_meetings import index_meetings
from samverk.meetings.models import Meeting
from samverk.search.actions.index import Tally
from samverk.search.entry import Kind
from samverk.search.queries.find import find
from samverk.search.question import Question
from samverk.search.visibility import FOR_EVERYBODY, FOR_KEEPERS, Visibility
from tests.factories import make_attendance, make_clause, make_item, make_matter, make_meeting, make_person

pytestmark = pytest.mark.django_db


def kinds(words: str, allowed: frozenset[Visibility] = FOR_EVERYBODY) -> list[Kind]:
    """Return the kinds of what is found, in order."""
    return sorted(hit.kind for hit in find(Question(words, allowed=allowed)).hits)


@pytest.fixture
def meeting() -> Meeting:
    """Return a published meeting in which somebody decides something about trainees."""
    meeting = make_meeting()
    item = make_item(meeting, "Traineeprogrammet")
    make_clause(item, "att utöka traineegruppen")
    make_attendance(meeting, "Tora Ek", person=make_person("Tora Ek"))
    make_matter("Trainee", item)
    return meeting


def test_a_meeting_is_found_with_its_people_and_matters(meeting: Meeting) -> None:
    tally = index_meetings([meeting.pk])

    assert tally == Tally(inserted=3)
    assert kinds("trainee") == [Kind.CLAUSE, Kind.ITEM, Kind.MATTER]
    assert kinds("tora") == [Kind.MEETING, Kind.PERSON]


def test_indexing_again_changes_nothing(meeting: Meeting) -> None:
    index_meetings([meeting.pk])

    assert index_meetings([meeting.pk, meeting.pk]) == Tally(unchanged=3)


def test_a_withdrawn_meeting_hides_its_people_and_matters(meeting: Meeting) -> None:
    index_meetings([meeting.pk])
    Meeting.objects.update(published_at=None)

    index_meetings([meeting.pk])

    assert (kinds("trainee"), kinds("tora")) == ([], [])
    assert kinds("tora", FOR_KEEPERS) == [Kind.MEETING, Kind.PERSON]


def test_a_meeting_that_is_gone_is_no_longer_found_and_hides_its_people(meeting: Meeting) -> None:
    index_meetings([meeting.pk])
    number = meeting.pk
    meeting.delete()

    tally = index_meetings([number])

    assert tally == Tally(removed=3)
    assert (kinds("traineegruppen"), kinds("tora")) == ([], [])


def test_somebody_who_is_no_longer_named_is_no_longer_found(meeting: Meeting) -> None:
    index_meetings([meeting.pk])
    meeting.attendances.all().delete()

    index_meetings([meeting.pk])

    assert kinds("tora") == []


def test_reindexing_finds_what_was_never_put_in(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("reindex")

    assert capsys.readouterr().out == "5 entries were put into the new index, which is asked from now on.\n"
    assert kinds("trainee") == [Kind.CLAUSE, Kind.ITEM, Kind.MATTER]
    assert kinds("tora") == [Kind.MEETING, Kind.PERSON]
