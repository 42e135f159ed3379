"""Corrections reach the register at once, survive every later reading, and are refused when they hold on to nothing."""

from typing import Any

import pytest

from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes
from samverk.accounts.models import User
from samverk.archive.actions.correct import Said, correct_reading, dismiss_finding, withdraw_correction
from samverk.archive.models import Correction, Reading, ReadingFinding
from samverk.archive.queries.corrected import corrected_form
from samverk.meetings.models import Clause, Item, Meeting, SuggestedTask
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.archive.actions.conftest import DAY, Bring, the_reading
from tests.samverk.archive.readings import reading_of
from tests.samverk.written_minutes import WrittenMinutes

Kind = Correction.Kind
TWO = "att notera informationen att uppdra åt sekretariatet att kalla"


def written(*more: str, number: str = "1/2016") -> Minutes:
    page = WrittenMinutes().head("Gruppen", DAY, number).present("Anna Berg", "Storvik")
    page.item("1", "Budget", TWO, *more, background="Kansliet kallar till träff.")
    return page.item("2", "Trafik", "att bygga").minutes()


def anchor(words: str, minutes: Minutes | None = None) -> dict[str, Any]:
    text = (minutes or written()).text
    start = text.index(words)
    return {"words": words, "start": start, "end": start + len(words)}


SPLIT = Said(Kind.SPLIT_CLAUSE, anchor(TWO), value="att uppdra åt")


def texts() -> list[str]:
    return list(Clause.objects.order_by("position").values_list("text", flat=True))


def refusal(said: Said, by: User, reading: Reading | None = None) -> str:
    with pytest.raises(RuleBroken) as refused:
        correct_reading(reading or the_reading(), said, by=by)
    return refused.value.code


def test_a_split_clause_is_two_in_the_register_and_the_reading_stays_as_it_was(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written()})
    form = the_reading().form

    answer = correct_reading(the_reading(), SPLIT, by=secretary)

    assert texts() == ["att notera informationen", "att uppdra åt sekretariatet att kalla", "att bygga"]
    assert answer is not None
    assert (answer.clauses.inserted, answer.clauses.unchanged) == (1, 1)
    assert the_reading().form == form
    assert [len(item["decisions"]) for item in corrected_form(the_reading())["items"]] == [2, 1]
    assert TrailEntry.objects.get(act="correction-made").by == secretary.email


def test_a_correction_is_laid_over_a_changed_file_as_well(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written()})
    correct_reading(the_reading(), SPLIT, by=secretary)

    bring({"a.docx": written("att tacka")})

    assert texts() == [
        "att notera informationen",
        "att uppdra åt sekretariatet att kalla",
        "att tacka",
        "att bygga",
    ]


def test_a_correction_that_lost_its_words_is_kept_and_told(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written()})
    correct_reading(the_reading(), Said(Kind.SET_CLAUSE, anchor("att bygga"), "due", "2017-01"), by=secretary)
    later = WrittenMinutes().head("Gruppen", DAY, "1/2016").item("1", "Budget", TWO).item("2", "Trafik", "att riva")

    bring({"a.docx": later.minutes()})

    finding = ReadingFinding.objects.get(code="correction-lost")
    assert (finding.words, finding.detail) == ("att bygga", "set-clause")
    assert Correction.objects.get().state == Correction.State.ACTIVE


def test_taking_a_correction_back_puts_the_register_back(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written()})
    before = texts()
    correct_reading(the_reading(), SPLIT, by=secretary)

    withdraw_correction(Correction.objects.get(), by=secretary)

    assert texts() == before
    with pytest.raises(RuleBroken, match="already-settled"):
        withdraw_correction(Correction.objects.get(), by=secretary)


def test_every_kind_reaches_the_register(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written("som förberedelse")})
    minutes = written("som förberedelse")
    for said in (
        Said(Kind.SET_MEETING, field="place", value="Magasinet"),
        Said(Kind.SET_ITEM, anchor("§ 2 Trafik", minutes), "title", "Kollektivtrafik"),
        Said(Kind.SET_ATTENDEE, anchor("Anna Berg, Storvik", minutes), "role", "kommundirektör"),
        Said(Kind.SET_CLAUSE, anchor("att bygga", minutes), "verb_classes", ["establish"]),
        Said(Kind.MERGE_CLAUSES, anchor(TWO, minutes), value=anchor("som förberedelse", minutes)),
        Said(Kind.MARK_TASK, anchor("Kansliet kallar till träff.", minutes)),
        Said(Kind.ADD_CLAUSE, anchor("Kansliet kallar till träff.", minutes)),
    ):
        correct_reading(the_reading(), said, by=secretary)

    meeting = Meeting.objects.get()
    assert meeting.place_as_written == "Magasinet"
    assert Item.objects.get(position=2).title == "Kollektivtrafik"
    assert meeting.attendances.get().role_as_written == "kommundirektör"
    assert Clause.objects.get(text="att bygga").verb_class == "establish"
    assert texts() == ["Kansliet kallar till träff.", f"{TWO} som förberedelse", "att bygga"] or texts() == [
        f"{TWO} som förberedelse",
        "Kansliet kallar till träff.",
        "att bygga",
    ]
    task = SuggestedTask.objects.get()
    assert (task.text, task.marked_by_hand, task.state) == ("Kansliet kallar till träff.", True, "accepted")


def test_another_day_moves_the_meeting_and_keeps_its_address(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written()})
    address = Meeting.objects.get().public_id

    correct_reading(the_reading(), Said(Kind.SET_MEETING, field="date", value="2016-03-18"), by=secretary)

    meeting = Meeting.objects.get()
    assert (meeting.public_id, meeting.held_on.isoformat()) == (address, "2016-03-18")
    (line,) = bring({"a.docx": written("att tacka")})
    assert (line.outcome, Meeting.objects.count()) == ("changed", 1)


def test_what_cannot_be_is_refused(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written(), "b.docx": written(number="2/2016")})
    correct_reading(the_reading(), SPLIT, by=secretary)

    assert refusal(SPLIT, secretary) == "words-not-found"
    assert refusal(Said(Kind.ADD_CLAUSE, {"words": "står inte här", "start": 0}), secretary) == "words-not-found"
    assert refusal(Said(Kind.SET_MEETING, field="number", value="1/2016"), secretary) == "nothing-to-change"
    assert refusal(Said(Kind.SET_MEETING, field="date", value="i går"), secretary) == "words-not-found"
    assert refusal(Said(Kind.SET_MEETING, field="number", value="2/2016"), secretary) == "meeting-exists"
    assert Correction.objects.count() == 1


def test_whoever_looked_at_an_older_reading_is_told(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written()})
    seen = the_reading()
    bring({"a.docx": written("att tacka")})

    assert refusal(SPLIT, secretary, seen) == "reading-superseded"


def test_a_dismissed_finding_stays_dismissed_in_later_readings(bring: Bring, secretary: User) -> None:
    odd = Finding("day-on-weekend", Level.NOTE, words="2016-03-17")
    bring({"a.docx": reading_of(written(), findings=(odd,))})
    dismiss_finding(ReadingFinding.objects.get(code="day-on-weekend"), by=secretary)

    bring({"a.docx": reading_of(written("att tacka"), findings=(odd,))})

    later = ReadingFinding.objects.filter(code="day-on-weekend").latest("pk")
    assert (later.reading, later.state) == (the_reading(), ReadingFinding.State.DISMISSED)
    with pytest.raises(RuleBroken, match="already-settled"):
        dismiss_finding(later, by=secretary)
    withdraw_correction(Correction.objects.get(), by=secretary)
    later.refresh_from_db()
    assert later.state == ReadingFinding.State.OPEN


def test_a_proposed_reading_is_corrected_before_it_is_accepted(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written()}, accepts=False)

    answer = correct_reading(the_reading(), SPLIT, by=secretary)

    assert (answer, texts()) == (None, [])
    assert len(corrected_form(the_reading())["items"][0]["decisions"]) == 2
