"""Minutes of a meeting that was planned or held here: never a second meeting, and nothing written here is lost."""

from datetime import UTC, date, datetime, time

import pytest

from minutebook.model.minutes import Minutes
from samverk.archive.actions.settle_readings import follow_source
from samverk.archive.models import ReadingFinding
from samverk.directory.actions import ensure_body
from samverk.directory.models import Body
from samverk.meetings.actions import lifecycle
from samverk.meetings.models import Clause, Meeting
from samverk.records.refusal import RuleBroken
from tests.factories import make_item
from tests.samverk.archive.actions.conftest import DAY, Bring, the_reading
from tests.samverk.conftest import make_user
from tests.samverk.written_minutes import WrittenMinutes

pytestmark = pytest.mark.django_db
AT = datetime(2016, 3, 1, 9, tzinfo=UTC)


def minutes(number: str | None = None) -> Minutes:
    page = WrittenMinutes().head("Gruppen", DAY, number).present("Anna Berg", "Storvik")
    return page.item("1", "Budget", "att notera budgeten").minutes()


@pytest.fixture
def planned() -> Meeting:
    """Return a meeting of that body and day, planned here."""
    ensure_body("Gruppen", kind=Body.Kind.DIRECTORS)
    body = Body.objects.get()
    return lifecycle.plan_meeting(body, on=DAY, starts_at=time(9), ends_at=time(12), by=make_user("secretary"))


def codes() -> set[str]:
    return set(ReadingFinding.objects.values_list("code", flat=True))


def test_a_meeting_that_was_only_planned_gets_its_minutes_from_the_file(bring: Bring, planned: Meeting) -> None:
    lifecycle.call_meeting(planned, at=AT, by=make_user("secretary", "other@samverk.example"))

    bring({"a.docx": minutes()})

    meeting = Meeting.objects.get()
    assert (meeting.public_id, meeting.state, meeting.number, meeting.called_at) == (planned.public_id, "held", 1, AT)
    assert meeting.number_as_written == "1/2016"
    assert (Clause.objects.get().meeting_id, "planned-here" in codes()) == (planned.pk, True)


def test_the_file_stands_beside_what_was_written_here(bring: Bring, planned: Meeting) -> None:
    item = make_item(planned, "Vår egen punkt")

    (line,) = bring({"a.docx": minutes("7/2016")})

    meeting = Meeting.objects.get()
    assert (line.outcome, "held-here" in codes()) == ("second-source", True)
    assert (meeting.state, list(meeting.items.values_list("pk", flat=True))) == ("planned", [item.pk])
    assert Clause.objects.count() == 0


def test_no_file_replaces_what_was_written_in_session(bring: Bring, planned: Meeting) -> None:
    secretary = make_user("secretary", "other@samverk.example")
    lifecycle.call_meeting(planned, at=AT, by=secretary)
    lifecycle.open_meeting(planned, at=AT, by=secretary)
    bring({"a.docx": minutes()})

    with pytest.raises(RuleBroken, match="stands-as-held"):
        follow_source(the_reading(), by=secretary)

    assert (Meeting.objects.get().state, Clause.objects.count()) == ("called", 0)


def test_a_cancelled_meeting_is_not_the_one_that_was_held(bring: Bring, planned: Meeting) -> None:
    lifecycle.cancel_meeting(planned, because="Sjukdom", at=AT, by=make_user("secretary", "other@samverk.example"))

    bring({"a.docx": minutes()})

    assert Meeting.objects.count() == 2


def test_a_meeting_of_another_day_is_another_meeting(bring: Bring, planned: Meeting) -> None:
    page = WrittenMinutes().head("Gruppen", date(2016, 3, 18), None)

    bring({"a.docx": page.item("1", "Budget", "att notera budgeten").minutes()})

    assert Meeting.objects.count() == 2
