"""Two entries that are one become one, one that is two becomes two; the register follows and the trail tells it."""

from datetime import date

import pytest

from samverk.accounts.models import User
from samverk.archive.actions.link_names import Name, link_name
from samverk.archive.actions.merge_and_split import merge_bodies, merge_organisations, merge_people, split_person
from samverk.archive.models import LinkDecision
from samverk.directory.actions import add_person, ensure_body, ensure_mandate, ensure_organisation, ensure_person
from samverk.directory.models import Body, BodyName, Mandate, Organisation, Person, PersonName
from samverk.meetings.models import Attendance, Meeting
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.archive.actions.conftest import Bring
from tests.samverk.written_minutes import WrittenMinutes

EARLY, LATE = date(2017, 1, 20), date(2024, 2, 16)


def bring_two(bring: Bring, *, first: str = "Gruppen", second: str = "Gruppen", late: str = "Dag Nord") -> None:
    bring(
        {
            "1.docx": WrittenMinutes()
            .head(first, EARLY)
            .present("Dag Nord", "Storvik")
            .item("1", "A", "att a")
            .minutes(),
            "2.docx": WrittenMinutes().head(second, LATE).present(late, "Ekby").item("1", "B", "att b").minutes(),
        }
    )


def owners() -> list[int | None]:
    return list(Attendance.objects.order_by("meeting__held_on").values_list("person", flat=True))


def mandate(person: Person, town: str) -> Mandate:
    return ensure_mandate(person, organisation=ensure_organisation(town), holds_from=date(2010, 1, 1))


def test_two_people_who_are_one(bring: Bring, secretary: User) -> None:
    keep, gone = ensure_person("Dag Nord"), ensure_person("Dag Nordh")
    mandate(keep, "Storvik")
    mandate(gone, "Ekby")
    bring_two(bring, late="Dag Nordh")
    link_name(Name("D Nordh"), gone, by=secretary)
    assert owners() == [keep.pk, gone.pk]

    merge_people(keep, gone, by=secretary)

    assert owners() == [keep.pk, keep.pk]
    assert list(Person.objects.all()) == [keep]
    assert list(PersonName.objects.values_list("name", "person")) == [("Dag Nordh", keep.pk)]
    assert Mandate.objects.filter(person=keep).count() == 2
    assert LinkDecision.objects.get().person == keep
    entry = TrailEntry.objects.get(act="merged")
    assert (entry.by, entry.detail["name"]) == (secretary.email, "Dag Nordh")


def test_nobody_is_merged_with_themselves_or_twice(secretary: User) -> None:
    keep, gone = add_person("A"), add_person("B")

    with pytest.raises(RuleBroken, match="nothing-to-change"):
        merge_people(keep, keep, by=secretary)
    copy = Person.objects.get(pk=gone.pk)
    merge_people(keep, gone, by=secretary)
    with pytest.raises(RuleBroken, match="already-settled"):
        merge_people(keep, copy, by=secretary)


def test_one_who_is_two(bring: Bring, secretary: User) -> None:
    person = ensure_person("Dag Nord")
    mandate(person, "Storvik")
    ekby = mandate(person, "Ekby").organisation
    bring_two(bring)
    assert owners() == [person.pk, person.pk]

    other = split_person(person, [ekby] if ekby else [], by=secretary)

    assert owners() == [person.pk, other.pk]
    assert Mandate.objects.get(person=other).organisation == ekby
    with pytest.raises(RuleBroken, match="nothing-to-change"):
        split_person(person, [ekby] if ekby else [], by=secretary)


def test_two_bodies_that_are_one_share_their_meetings(bring: Bring, secretary: User) -> None:
    keep, gone = ensure_body("Kommundirektörsgruppen"), ensure_body("Kommunchefsgruppen")
    bring_two(bring, first="Kommunchefsgruppen", second="Kommundirektörsgruppen")

    merge_bodies(keep, gone, by=secretary)

    assert set(Meeting.objects.values_list("body", flat=True)) == {keep.pk}
    assert list(BodyName.objects.values_list("name", "body")) == [("Kommunchefsgruppen", keep.pk)]
    assert Body.objects.count() == 1
    bring_two(bring, first="Kommundirektörsgruppen", second="Kommundirektörsgruppen", late="Eva Holm")
    assert Meeting.objects.count() == 2


def test_bodies_that_met_on_the_same_day_cannot_be_one(bring: Bring, secretary: User) -> None:
    keep, gone = ensure_body("Styrelsen"), ensure_body("Presidiet")
    page = WrittenMinutes().head("Styrelsen", EARLY).item("1", "A", "att a")
    other = WrittenMinutes().head("Presidiet", EARLY).item("1", "B", "att b")
    bring({"1.docx": page.minutes(), "2.docx": other.minutes()})

    with pytest.raises(RuleBroken, match="meeting-exists"):
        merge_bodies(keep, gone, by=secretary)

    assert Body.objects.count() == 2


def test_two_organisations_that_are_one(bring: Bring, secretary: User) -> None:
    keep, gone = ensure_organisation("Storvik"), ensure_organisation("Ekby")
    bring_two(bring)

    merge_organisations(keep, gone, by=secretary)

    assert set(Attendance.objects.values_list("organisation", flat=True)) == {keep.pk}
    assert Organisation.objects.count() == 1
