"""Files that were read become meetings, second sources, later versions or nothing; never two of one meeting."""

from datetime import UTC, date, datetime

import pytest

from minutebook.model.minutes import Minutes
from samverk.archive.actions.take_in import take_in
from samverk.archive.models import ImportRun, Reading, ReadingFinding, RunFile, SourceDocument
from samverk.archive.reading import SourceReading
from samverk.directory.actions import ensure_body
from samverk.directory.models import Body
from samverk.directory.queries import load_name_index, make_linker
from samverk.meetings.models import Clause, Meeting
from samverk.records.models import StoredFile
from tests.samverk.archive.readings import DOCX, reading_of, run_with, unreadable
from tests.samverk.written_minutes import WrittenMinutes

pytestmark = pytest.mark.django_db
DAY = date(2016, 3, 17)
PDF = "application/pdf"
TEXT = "text/plain"


def written(
    *clauses: str, day: date | None = DAY, number: str | None = "2/2016", body: str | None = "Gruppen"
) -> Minutes:
    page = WrittenMinutes().head(body, day, number).present("Anna Berg", "Storvik")
    page.item("1", "Budget", *(clauses or ("att notera budgeten", "att tacka")))
    return page.item("2", "Nätverk", "att inrätta ett nätverk").minutes()


def import_now(*files: tuple[str, SourceReading], **fields: object) -> list[RunFile]:
    run, lines = run_with(*(path for path, _ in files), **fields)
    read = [(line, source) for line, (_, source) in zip(lines, files, strict=True)]
    take_in(run, read, make_linker(load_name_index()))
    return list(RunFile.objects.filter(run=run))


def outcomes(lines: list[RunFile]) -> list[tuple[str, str]]:
    return [(line.state, line.outcome) for line in lines]


def counts() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Meeting, SourceDocument, Reading, StoredFile, Clause))


def state_of(path: str) -> str:
    return str(Reading.objects.get(document__path=path).state)


def test_a_file_becomes_a_meeting_that_knows_its_source_and_its_reading() -> None:
    (line,) = import_now(("a.docx", reading_of(written())))

    meeting, document, reading = Meeting.objects.get(), SourceDocument.objects.get(), Reading.objects.get()
    assert outcomes([line]) == [("read", "new")]
    assert (meeting.source_id, meeting.reading_id) == (document.public_id, reading.public_id)
    assert (document.meeting_id, reading.meeting_id, reading.state) == (meeting.pk, meeting.pk, "accepted")
    assert (line.items, line.clauses_inserted, line.people_unlinked) == (2, 3, 2 - 1)
    assert meeting.published_at is None
    assert reading.text == written().text


def test_the_same_file_again_changes_nothing() -> None:
    import_now(("a.docx", reading_of(written())))
    before = counts()

    (line,) = import_now(("copies/b.docx", reading_of(written())))

    assert counts() == before
    assert outcomes([line]) == [("read", "unchanged")]
    assert (line.clauses_inserted, line.clauses_changed) == (0, 0)


def test_the_same_file_twice_in_one_batch_is_one_source() -> None:
    lines = import_now(("a.docx", reading_of(written())), ("b.docx", reading_of(written())))

    assert outcomes(lines) == [("read", "new"), ("read", "unchanged")]
    assert counts() == (1, 1, 1, 1, 3)


@pytest.mark.parametrize("order", [(DOCX, PDF), (PDF, DOCX)])
def test_two_formats_are_one_meeting_with_two_sources_whichever_comes_first(order: tuple[str, str]) -> None:
    files = [(f"{kind[-3:]}", reading_of(written(), kind)) for kind in order]

    import_now(*files)

    assert counts() == (1, 2, 2, 2, 3)
    followed = Reading.objects.get(state=Reading.State.ACCEPTED)
    assert followed.document.stored_file.media_type == DOCX
    if order == (DOCX, PDF):
        finding = ReadingFinding.objects.get(code="same-meeting")
        assert (finding.reading.document.path, finding.detail) == ("pdf", DOCX[-3:])


def test_a_changed_file_makes_a_reading_that_supersedes_and_is_compared() -> None:
    import_now(("a.docx", reading_of(written("att notera budgeten", "att tacka"))))
    kept = Clause.objects.get(text="att tacka").public_id

    (line,) = import_now(("a.docx", reading_of(written("att anta budgeten", "att tacka"))))

    assert outcomes([line]) == [("read", "changed")]
    assert (line.clauses_inserted, line.clauses_changed, line.clauses_unchanged) == (0, 1, 2)
    assert Clause.objects.get(text="att tacka").public_id == kept
    assert sorted(Reading.objects.values_list("state", flat=True)) == ["accepted", "superseded"]
    new = Reading.objects.get(state=Reading.State.ACCEPTED)
    assert new.difference == {"clauses": {"changed": [{"old": "att notera budgeten", "new": "att anta budgeten"}]}}
    assert Meeting.objects.get().reading_id == new.public_id


def test_a_changed_file_whose_day_was_put_right_is_the_same_meeting() -> None:
    import_now(("a.docx", reading_of(written())))
    address = Meeting.objects.get().public_id

    import_now(("a.docx", reading_of(written(day=date(2016, 3, 18)))))

    meeting = Meeting.objects.get()
    assert (meeting.public_id, meeting.held_on) == (address, date(2016, 3, 18))


def test_another_meeting_under_a_name_used_before_replaces_nothing() -> None:
    import_now(("minutes.docx", reading_of(written())))
    other = WrittenMinutes().head("Gruppen", date(2016, 5, 5), "3/2016").item("1", "Trafik", "att bygga").minutes()

    import_now(("minutes.docx", reading_of(other)))

    assert Meeting.objects.count() == 2


def test_a_file_that_goes_back_to_what_it_was_is_followed() -> None:
    first, second = reading_of(written("att notera budgeten")), reading_of(written("att anta budgeten"))
    import_now(("a.docx", first))
    import_now(("a.docx", second))

    (line,) = import_now(("a.docx", first))

    assert line.outcome == "changed"
    assert Clause.objects.order_by("position").first().text == "att notera budgeten"
    assert sorted(Reading.objects.values_list("state", flat=True)) == ["accepted", "superseded"]


def test_two_versions_beside_each_other_do_not_take_turns() -> None:
    files = [
        ("v1.docx", reading_of(written("att notera budgeten"))),
        ("v2.docx", reading_of(written("att anta budgeten"))),
    ]
    import_now(*files)
    before = list(Clause.objects.values())

    lines = import_now(*files)

    assert outcomes(lines) == [("read", "unchanged"), ("read", "unchanged")]
    assert list(Clause.objects.values()) == before
    assert (state_of("v1.docx"), state_of("v2.docx")) == ("superseded", "accepted")


def test_an_extract_does_not_replace_the_whole() -> None:
    import_now(("whole.docx", reading_of(written())))
    extract = WrittenMinutes().head("Gruppen", DAY, "2/2016").item("2", "Nätverk", "att inrätta ett nätverk").minutes()

    (line,) = import_now(("extract.docx", reading_of(extract)))

    assert (line.outcome, line.findings) == (
        "second-source",
        {"same-meeting": 1, "sources-differ": 1, "unknown-body": 1},
    )
    assert Clause.objects.count() == 3


def test_a_number_that_one_source_lacks_does_not_make_two_meetings() -> None:
    import_now(("a.docx", reading_of(written())), ("a.pdf", reading_of(written(number=None), PDF)))

    assert Meeting.objects.count() == 1


def test_two_numbers_on_one_day_are_two_meetings() -> None:
    import_now(("a.docx", reading_of(written())), ("b.docx", reading_of(written(number="3/2016"))))

    assert Meeting.objects.count() == 2


def test_a_source_that_does_not_name_its_body_joins_the_meeting_whose_words_it_has() -> None:
    import_now(("a.docx", reading_of(written())), ("a.txt", reading_of(written(body=None), TEXT)))

    assert Meeting.objects.count() == 1


def test_meetings_without_a_day_stay_apart() -> None:
    import_now(("a.docx", reading_of(written(day=None))), ("b.docx", reading_of(written("att annat", day=None))))

    assert Meeting.objects.count() == 2


def test_what_cannot_be_read_or_is_no_minutes_is_noted_and_makes_no_meeting() -> None:
    prose = Minutes(written().source, "Det var en gång.", False, "none", 0.0)

    lines = import_now(
        ("broken.pdf", unreadable("corrupt")),
        ("huge.pdf", unreadable("too-large", "y")),
        ("tale.txt", reading_of(prose, TEXT)),
        ("good.docx", reading_of(written())),
    )

    assert [(line.state, line.code) for line in lines] == [
        ("unreadable", "corrupt"),
        ("unreadable", "too-large"),
        ("no-minutes", ""),
        ("read", ""),
    ]
    assert counts() == (1, 3, 2, 3, 3)
    assert Reading.objects.get(document__path="tale.txt").state == Reading.State.NO_MINUTES


def test_one_that_fails_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    broken = reading_of(written(day=date(2017, 1, 1)))
    object.__setattr__(broken, "fingerprint", None)

    lines = import_now(("bad.docx", broken), ("good.docx", reading_of(written())))

    assert [(line.state, line.code, line.detail) for line in lines] == [
        ("failed", "not-taken-in", "IntegrityError"),
        ("read", "", ""),
    ]
    assert counts() == (1, 1, 1, 1, 3)
    assert "bad.docx" in caplog.text


def test_proposed_readings_wait_outside_the_register() -> None:
    (line,) = import_now(("a.docx", reading_of(written())), accepts=False)

    assert outcomes([line]) == [("read", "proposed")]
    assert (counts(), state_of("a.docx")) == ((0, 1, 1, 1, 0), "proposed")


def test_an_unknown_body_stays_text_with_a_finding_unless_it_is_to_be_made() -> None:
    import_now(("a.docx", reading_of(written())))

    assert (Meeting.objects.get().body, Body.objects.count()) == (None, 0)
    assert ReadingFinding.objects.get(code="unknown-body").words == "Gruppen"


def test_bodies_are_made_where_that_is_asked_for_once() -> None:
    later = reading_of(written(day=date(2016, 4, 1), number="3/2016", body="gruppens"))

    import_now(("a.docx", reading_of(written())), ("b.docx", later), creates_bodies=True)

    assert list(Body.objects.values_list("name", flat=True)) == ["Gruppen"]
    assert set(Meeting.objects.values_list("body__name", flat=True)) == {"Gruppen"}


def test_a_body_under_its_name_of_the_day_is_one_body() -> None:
    body = ensure_body("Gruppen", names=["Kommunchefsgruppen"])

    import_now(("a.docx", reading_of(written())), ("a.pdf", reading_of(written(body="Kommunchefsgruppens"), PDF)))

    assert Meeting.objects.get().body == body


def test_a_published_meeting_is_withdrawn_when_its_source_is_exchanged() -> None:
    import_now(("a.docx", reading_of(written())))
    Meeting.objects.update(published_at=datetime(2026, 1, 2, tzinfo=UTC))

    import_now(("a.docx", reading_of(written("att anta en annan budget"))))

    assert Meeting.objects.get().published_at is None


def test_the_run_is_told_by_its_lines() -> None:
    import_now(("a.docx", reading_of(written())))

    assert ImportRun.objects.get().files.values_list("path", "findings").get() == ("a.docx", {"unknown-body": 1})


def test_a_source_that_was_read_is_not_unreadable_because_a_process_died() -> None:
    source = reading_of(written())
    import_now(("a.docx", source))
    died = SourceReading(source.sha256, source.size, source.media_type, code="crashed")

    (line,) = import_now(("a.docx", died))

    document = SourceDocument.objects.get()
    assert (line.state, line.code) == ("unreadable", "crashed")
    assert (document.unreadable, document.is_minutes, state_of("a.docx")) == ("", True, "accepted")
    assert counts() == (1, 1, 1, 1, 3)
