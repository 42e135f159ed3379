"""Minutes become rows; the same minutes again change nothing; later ones keep the addresses of what they kept."""

from collections.abc import Iterable
from datetime import date, time

import pytest
from django.db import IntegrityError, connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from minutebook.model.attendance import Section
from minutebook.model.minutes import Minutes
from samverk.directory.actions import ensure_body, ensure_mandate, ensure_organisation, ensure_person
from samverk.directory.queries import load_name_index, make_linker
from samverk.meetings.actions import register_many, register_minutes
from samverk.meetings.events import minutes_registered
from samverk.meetings.models import (
    Attendance,
    Clause,
    ClauseAct,
    ClauseAddressee,
    Item,
    Meeting,
    PresenceInterval,
    Signatory,
    SuggestedTask,
)
from samverk.meetings.registering.known_rows import PARTS
from samverk.meetings.registering.registration import Count, Registered, Registration
from tests.samverk.written_minutes import WrittenMinutes, assigned

pytestmark = pytest.mark.django_db
DAY = date(2016, 3, 17)
TABLES: tuple[type[Model], ...] = (Meeting, Item, Clause, *PARTS)


def april(*, budget: str = "att notera informationen", extra: bool = False) -> WrittenMinutes:
    written = WrittenMinutes().head("Kommundirektörsgruppen", DAY, "2/2016")
    written.present("Anna Berg", "Storvik", times=(None, time(10, 50)))
    written.present("Bo Ek", "Ekby kommun").present("Cia Dal", "Dalby", section=Section.ABSENT)
    written.present("hela traineegrupp 9", group=True)
    if extra:
        written.item("0", "Mötets öppnande", "att förklara mötet öppnat")
    written.item("1", "Budget 2017", budget, ("att uppdra åt Bo Ek att återkomma", assigned("Bo Ek", due=DAY)))
    written.item("2", "Nätverk", "att inrätta ett nätverk", tasks=("Sekretariatet kallar.",), background="Text.")
    return written.signed("Anna Berg", "ordförande")


def registration(minutes: Minutes, meeting_id: int | None = None) -> Registration:
    return Registration(minutes, f"kommundirektörsgrupp|{DAY}|2/2016", meeting_id)


def register(minutes: Minutes, meeting_id: int | None = None) -> Registered:
    return register_minutes(registration(minutes, meeting_id), make_linker(load_name_index()))


def everything() -> dict[str, list[dict[str, object]]]:
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in TABLES}


def addresses(rows: Iterable[Item | Clause]) -> dict[str, str]:
    return {str(getattr(row, "text", getattr(row, "title", ""))): row.public_id for row in rows}


def test_minutes_become_rows() -> None:
    answer = register(april().minutes())

    meeting = Meeting.objects.get()
    assert (meeting.body_as_written, meeting.held_on, meeting.number_as_written) == (
        "Kommundirektörsgruppen",
        DAY,
        "2/2016",
    )
    assert (answer.is_new, answer.items, answer.clauses) == (True, Count(inserted=2), Count(inserted=3))
    assert list(Item.objects.values_list("position", "number_as_printed", "title")) == [
        (1, "1", "Budget 2017"),
        (2, "2", "Nätverk"),
    ]
    assert list(Clause.objects.values_list("position", "item__title", "text", "due_last_on")) == [
        (1, "Budget 2017", "att notera informationen", None),
        (2, "Budget 2017", "att uppdra åt Bo Ek att återkomma", DAY),
        (3, "Nätverk", "att inrätta ett nätverk", None),
    ]
    assert list(ClauseAddressee.objects.values_list("name_as_written", "clause__position")) == [("Bo Ek", 2)]
    assert list(PresenceInterval.objects.values_list("attendance__name_as_written", "arrived_at", "left_at")) == [
        ("Anna Berg", None, time(10, 50))
    ]
    assert list(Signatory.objects.values_list("name_as_written", "role_as_written")) == [("Anna Berg", "ordförande")]
    assert SuggestedTask.objects.get().text == "Sekretariatet kallar."


def test_every_stored_quote_stands_where_it_says() -> None:
    minutes = april().minutes()

    register(minutes)

    quotes = [
        quote for model in (Item, Clause, Attendance, Signatory) for row in model.objects.all() for quote in row.quotes
    ]
    assert [minutes.text[quote["start"] : quote["end"]] for quote in quotes] == [quote["words"] for quote in quotes]
    assert len(quotes) == 10


def test_the_same_minutes_again_change_nothing() -> None:
    first = register(april().minutes())
    once = everything()

    again = register(april().minutes(), first.meeting_id)

    assert everything() == once
    assert (again.is_new, again.is_changed) == (False, False)
    assert (again.items, again.clauses) == (Count(unchanged=2), Count(unchanged=3))


def test_later_minutes_keep_the_addresses_of_what_they_kept() -> None:
    first = register(april().minutes())
    items, clauses = addresses(Item.objects.all()), addresses(Clause.objects.all())

    again = register(april(budget="att godkänna informationen", extra=True).minutes(), first.meeting_id)

    kept_items, kept_clauses = addresses(Item.objects.all()), addresses(Clause.objects.all())
    assert {title: kept_items[title] for title in items} == items
    assert kept_clauses["att godkänna informationen"] == clauses["att notera informationen"]
    assert kept_clauses["att inrätta ett nätverk"] == clauses["att inrätta ett nätverk"]
    assert again.items == Count(inserted=1, unchanged=2)
    assert again.clauses == Count(inserted=1, changed=1, unchanged=2)
    assert list(Clause.objects.values_list("position", "item__position")) == [(1, 1), (2, 2), (3, 2), (4, 3)]


def test_a_clause_of_other_words_gets_an_address_of_its_own() -> None:
    first = register(april().minutes())
    before = addresses(Clause.objects.all())["att notera informationen"]

    again = register(april(budget="hela ärendet bordläggs till hösten").minutes(), first.meeting_id)

    assert again.clauses == Count(inserted=1, unchanged=2, removed=1)
    assert not Clause.objects.filter(public_id=before).exists()


def test_an_item_that_is_gone_takes_its_parts_along_and_places_close_up() -> None:
    first = register(april(extra=True).minutes())

    again = register(april().minutes(), first.meeting_id)

    assert again.items == Count(unchanged=2, removed=1)
    assert again.clauses == Count(unchanged=3, removed=1)
    assert list(Item.objects.values_list("position", flat=True)) == [1, 2]
    assert list(Clause.objects.values_list("position", flat=True)) == [1, 2, 3]
    assert ClauseAct.objects.count() == 3


def test_only_the_place_of_a_clause_is_no_change_of_it_but_is_noted() -> None:
    first = register(april().minutes())
    later = WrittenMinutes(lines=["En ny rad överst"])
    later.head("Kommundirektörsgruppen", DAY, "2/2016").item("1", "Budget 2017", "att notera informationen")

    again = register(later.minutes(), first.meeting_id)

    assert (again.clauses.changed, again.clauses.unchanged) == (0, 1)
    assert Clause.objects.get().quotes[0]["line"] == 6


def test_what_a_person_decided_survives_a_later_reading() -> None:
    first = register(april().minutes())
    Meeting.objects.update(published_at="2026-01-02T10:00Z")
    Item.objects.filter(title="Nätverk").update(is_confidential=True)
    SuggestedTask.objects.update(state=SuggestedTask.State.DISMISSED)

    register(april(budget="att godkänna informationen").minutes(), first.meeting_id)

    assert Meeting.objects.get().published_at is not None
    assert Item.objects.get(title="Nätverk").is_confidential is True
    assert SuggestedTask.objects.get().state == SuggestedTask.State.DISMISSED


def test_what_became_of_a_confidential_item_is_confidential_until_somebody_looked() -> None:
    first = register(april().minutes())
    Item.objects.filter(title="Nätverk").update(is_confidential=True)
    later = WrittenMinutes().head("Kommundirektörsgruppen", DAY, "2/2016")
    later.item("1", "Budget 2017", "att notera informationen").item("5", "Något helt annat", "att inrätta ett nätverk")

    register(later.minutes(), first.meeting_id)

    assert list(Item.objects.values_list("title", "is_confidential")) == [
        ("Budget 2017", False),
        ("Något helt annat", True),
    ]


def test_people_are_linked_by_a_mandate_that_covers_the_day_and_never_otherwise() -> None:
    storvik, ekby = ensure_organisation("Storvik"), ensure_organisation("Ekby", names=["Ekby kommun"])
    anna, bo = ensure_person("Anna Berg"), ensure_person("Bo Ek")
    ensure_mandate(anna, organisation=storvik, holds_from=date(2015, 1, 1))
    ensure_mandate(bo, organisation=ekby, holds_from=date(2018, 1, 1))

    answer = register(april().minutes())

    assert list(Attendance.objects.values_list("name_as_written", "person", "organisation", "link_state")) == [
        ("Anna Berg", anna.pk, storvik.pk, "linked"),
        ("Bo Ek", None, ekby.pk, "suggested"),
        ("Cia Dal", None, None, "unlinked"),
        ("hela traineegrupp 9", None, None, "unlinked"),
    ]
    assert Signatory.objects.get().person_id == anna.pk
    assert (answer.people_linked, answer.people_unlinked) == (2, 2)


def test_an_addressee_is_linked_if_only_one_thing_bears_the_name() -> None:
    secretariat = ensure_organisation("Sekretariatet")
    network = ensure_body("HR-chefsnätverket")
    written = WrittenMinutes().head("Kommundirektörsgruppen", DAY, "2/2016")
    clauses = [(f"att uppdra åt {name}", assigned(name)) for name in ("sekretariatet", "HR-chefsnätverk", "ledningen")]
    written.item("1", "Uppdrag", *clauses)

    register(written.minutes())

    assert list(ClauseAddressee.objects.order_by("clause__position").values_list("organisation", "body", "person")) == [
        (secretariat.pk, None, None),
        (None, network.pk, None),
        (None, None, None),
    ]


def test_a_time_that_cannot_be_is_left_out() -> None:
    written = WrittenMinutes().head("Kommundirektörsgruppen", DAY)
    written.present("Anna Berg", "Storvik", times=(time(11, 0), time(9, 0)))

    register(written.minutes())

    assert (Attendance.objects.count(), PresenceInterval.objects.count()) == (1, 0)


def test_words_longer_than_their_column_are_cut_and_quoted_whole() -> None:
    written = WrittenMinutes().head("Kommundirektörsgruppen", DAY).present("Å" * 500, "Storvik")

    register(written.minutes())

    attendance = Attendance.objects.get()
    assert (len(attendance.name_as_written), attendance.quotes[0]["words"]) == (200, "Å" * 500 + ", Storvik")


def test_two_meetings_cannot_share_a_key() -> None:
    register(april().minutes())

    with pytest.raises(IntegrityError):
        register(april().minutes())


def test_the_number_of_queries_does_not_grow_with_the_number_of_documents() -> None:
    def queries(count: int, first_day: int) -> int:
        entries = []
        for day in range(first_day, first_day + count):
            entries.append(Registration(april().minutes(), f"key {day}"))
        linker = make_linker(load_name_index())
        with CaptureQueriesContext(
            connection,
        ) as captured:
            register_many(entries, linker)
        return len(captured)

    one = queries(1, 1)

    assert one <= 16
    assert queries(3, 10) == one


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_what_was_written_is_announced_after_commit_and_what_was_not_is_not() -> None:
    heard: list[tuple[int, ...]] = []

    def listen(sender: object, meeting_ids: tuple[int, ...], **_: object) -> None:
        heard.append(meeting_ids)

    minutes_registered.connect(listen)

    first = register(april().minutes())
    register(april().minutes(), first.meeting_id)

    minutes_registered.disconnect(listen)
    assert heard == [(first.meeting_id,)]
