"""A proposed reading is accepted or refused once; a second source is followed when somebody says so."""

import pytest

from minutebook.model.minutes import Minutes
from samverk.accounts.models import User
from samverk.archive.actions.settle_readings import accept_reading, accept_run, follow_source, refuse_reading
from samverk.archive.models import ImportRun, Reading
from samverk.meetings.models import Clause, Meeting
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.archive.actions.conftest import DAY, Bring, the_reading
from tests.samverk.archive.readings import reading_of
from tests.samverk.written_minutes import WrittenMinutes


def written(clause: str = "att notera", number: str = "1/2016") -> Minutes:
    page = WrittenMinutes().head("Gruppen", DAY, number).item("1", "Budget", clause, "att tacka")
    return page.item("2", "Trafik", "att bygga").minutes()


def test_an_accepted_reading_is_in_the_register(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written()}, accepts=False)

    accept_reading(the_reading(), by=secretary)

    reading = the_reading()
    assert (reading.state, reading.meeting) == (Reading.State.ACCEPTED, Meeting.objects.get())
    assert reading.document.meeting == Meeting.objects.get()
    assert Clause.objects.count() == 3
    assert TrailEntry.objects.filter(act="reading-accepted").values_list("by", flat=True).get() == secretary.email


def test_of_two_who_accept_one_is_told(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written()}, accepts=False)
    reading = the_reading()
    accept_reading(reading, by=secretary)

    with pytest.raises(RuleBroken) as refused:
        accept_reading(reading, by=secretary)

    assert refused.value.code == "already-accepted"
    assert Meeting.objects.count() == 1


def test_a_refused_reading_stays_out_and_cannot_be_accepted(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written()}, accepts=False)
    refuse_reading(the_reading(), by=secretary)

    with pytest.raises(RuleBroken, match="already-accepted"):
        accept_reading(the_reading(), by=secretary)

    assert (Meeting.objects.count(), the_reading().state) == (0, Reading.State.REFUSED)


def test_a_whole_run_is_accepted_but_for_what_is_there_already(bring: Bring, secretary: User) -> None:
    bring({"there.docx": written(number="1/2016")})
    bring({"b.docx": written(number="2/2016"), "c.docx": written(number="3/2016")}, accepts=False)
    bring({"again.docx": written("att anta", number="2/2016")}, accepts=False)
    accept_run(ImportRun.objects.order_by("pk")[1], by=secretary)

    counts = accept_run(ImportRun.objects.latest("pk"), by=secretary)

    assert counts == (0, 1)
    assert Meeting.objects.count() == 3


def test_importing_again_with_acceptance_accepts_what_was_proposed(bring: Bring) -> None:
    bring({"a.docx": written()}, accepts=False)

    (line,) = bring({"a.docx": written()})

    assert (line.outcome, the_reading().state, Reading.objects.count()) == ("new", Reading.State.ACCEPTED, 1)


def test_the_register_follows_another_source_when_somebody_says_so(bring: Bring, secretary: User) -> None:
    bring({"a.docx": written(), "a.pdf": reading_of(written("att notera noga"), "application/pdf")})
    address = Clause.objects.get(position=1).public_id

    answer = follow_source(the_reading("a.pdf"), by=secretary)

    clause = Clause.objects.get(position=1)
    assert (clause.text, clause.public_id) == ("att notera noga", address)
    assert (answer.clauses.changed, answer.clauses.unchanged) == (1, 2)
    assert (the_reading("a.docx").state, the_reading("a.pdf").state) == ("superseded", "accepted")
