"""Names are linked by a person's word, which is kept as a rule; nothing is linked by a guess."""

from datetime import date

import pytest

from minutebook.model.minutes import Minutes
from samverk.accounts.models import User
from samverk.archive.actions.link_names import (
    Name,
    accept_suggestion,
    accept_unambiguous,
    dismiss_suggestion,
    link_name,
)
from samverk.archive.actions.suggest_links import suggest_links
from samverk.archive.models import ImportRun, LinkDecision, LinkSuggestion
from samverk.directory.actions import add_person, ensure_body, ensure_mandate, ensure_organisation, ensure_person
from samverk.directory.models import Mandate, Organisation, Person
from samverk.meetings.models import Attendance, ClauseAddressee, Meeting, Presenter, Signatory
from samverk.records.refusal import RuleBroken
from tests.samverk.archive.actions.conftest import Bring
from tests.samverk.written_minutes import WrittenMinutes, assigned

Reason = LinkSuggestion.Reason


def written(day: date, *people: tuple[str, str | None], body: str = "Gruppen") -> Minutes:
    page = WrittenMinutes().head(body, day)
    for name, organisation in people:
        page.present(name, organisation)
    return page.item("1", "Budget", "att notera").minutes()


@pytest.fixture
def towns(db: None) -> dict[str, Organisation]:
    ensure_body("Gruppen")
    return {name: ensure_organisation(name) for name in ("Storvik", "Ekby", "Dalby")}


def suggested() -> list[tuple[str, str, bool]]:
    rows = LinkSuggestion.objects.filter(state="open", subject="person").order_by("name_key", "organisation__name")
    return [(row.name_as_written, row.reason, row.is_unambiguous) for row in rows]


def links() -> list[tuple[str, str | None, str]]:
    rows = Attendance.objects.order_by("meeting__held_on", "position")
    return list(rows.values_list("name_as_written", "person__name", "link_state"))


def test_a_director_who_moved_is_the_same_person_only_once_somebody_has_said_so(
    bring: Bring, towns: dict[str, Organisation], secretary: User
) -> None:
    dag = ensure_person("Dag Nord")
    ensure_mandate(dag, organisation=towns["Storvik"], holds_from=date(2016, 1, 1), holds_to=date(2019, 12, 31))
    bring(
        {
            "2017.docx": written(date(2017, 1, 20), ("Dag Nord", "Storvik")),
            "2024.docx": written(date(2024, 2, 16), ("Dag Nord", "Ekby")),
        }
    )
    suggest_links()
    assert links() == [("Dag Nord", "Dag Nord", "linked"), ("Dag Nord", None, "suggested")]
    assert suggested() == [("Dag Nord", Reason.OTHER_ORGANISATION, False)]

    accept_suggestion(LinkSuggestion.objects.get(), by=secretary)

    assert links()[1] == ("Dag Nord", "Dag Nord", "confirmed")
    bring({"2025.docx": written(date(2025, 2, 16), ("Dag Nord", "Ekby"))})
    assert links()[2] == ("Dag Nord", "Dag Nord", "confirmed")
    assert Mandate.objects.filter(person=dag, organisation=towns["Ekby"]).count() == 1
    assert Person.objects.count() == 1


def test_the_right_person_outside_their_days_waits_for_a_person(
    bring: Bring, towns: dict[str, Organisation], secretary: User
) -> None:
    eva = ensure_person("Eva Holm")
    ensure_mandate(eva, organisation=towns["Ekby"], holds_from=date(2016, 1, 1), holds_to=date(2017, 6, 30))
    bring({"a.docx": written(date(2017, 9, 1), ("Eva Holm", "Ekby"))})
    suggest_links()
    assert suggested() == [("Eva Holm", Reason.NO_MANDATE_THAT_DAY, False)]

    accept_suggestion(LinkSuggestion.objects.get(), by=secretary)

    assert links() == [("Eva Holm", "Eva Holm", "confirmed")]
    assert Mandate.objects.get().holds_to == date(2017, 9, 1)


def test_of_two_people_of_one_name_neither_is_taken(bring: Bring, towns: dict[str, Organisation]) -> None:
    for _ in range(2):
        ensure_mandate(add_person("Bo Ek"), organisation=towns["Ekby"], holds_from=date(2010, 1, 1))

    bring({"a.docx": written(date(2017, 9, 1), ("Bo Ek", "Ekby"))})
    suggest_links()

    assert links() == [("Bo Ek", None, "suggested")]
    assert suggested() == [("Bo Ek", Reason.SEVERAL, False), ("Bo Ek", Reason.SEVERAL, False)]


def test_almost_the_same_name_is_suggested_and_never_linked(bring: Bring, towns: dict[str, Organisation]) -> None:
    ensure_mandate(ensure_person("Kristina Geiger"), organisation=towns["Dalby"], holds_from=date(2010, 1, 1))

    bring({"a.docx": written(date(2017, 9, 1), ("Kristina Geijer", "Dalby"))})
    suggest_links()

    assert links() == [("Kristina Geijer", None, "unlinked")]
    assert suggested() == [
        ("Kristina Geijer", Reason.NEAR_SPELLING, False),
        ("Kristina Geijer", Reason.NEW_NAME, False),
    ]
    near = LinkSuggestion.objects.get(reason=Reason.NEAR_SPELLING)
    assert near.evidence["near"] == "kristina geiger"


def test_new_names_are_created_in_bulk_with_the_days_of_their_meetings(
    bring: Bring, towns: dict[str, Organisation], secretary: User
) -> None:
    lines = bring(
        {
            "1.docx": written(date(2017, 1, 20), ("Anna Berg", "Storvik"), ("Ines Vik", "Ekby"), ("Gäst Gren", None)),
            "2.docx": written(date(2018, 3, 16), ("Anna Berg", "Storvik"), ("Ines Vik", "Dalby")),
        }
    )
    suggest_links()
    assert suggested() == [
        ("Anna Berg", Reason.NEW_NAME, True),
        ("Gäst Gren", Reason.NEW_NAME, False),
        ("Ines Vik", Reason.NEW_NAME, False),
        ("Ines Vik", Reason.NEW_NAME, False),
    ]

    created = accept_unambiguous(by=secretary, run=lines[0].run)

    mandate = Mandate.objects.get()
    assert (created, mandate.person.name, mandate.organisation) == (1, "Anna Berg", towns["Storvik"])
    assert (mandate.holds_from, mandate.holds_to) == (date(2017, 1, 20), date(2018, 3, 16))
    assert [person for _, person, _ in links()] == ["Anna Berg", None, None, "Anna Berg", None]
    bring({"3.docx": written(date(2020, 1, 2), ("Anna Berg", "Storvik"))})
    assert links()[-1] == ("Anna Berg", "Anna Berg", "confirmed")


def test_a_name_that_also_stands_alone_is_no_less_clear_and_follows(
    bring: Bring, towns: dict[str, Organisation], secretary: User
) -> None:
    page = WrittenMinutes().head("Gruppen", date(2017, 1, 20)).present("Anna Berg", "Storvik")
    page.item("1", "Budget", "att notera", presenters=(("Anna Berg", None),))
    bring({"1.docx": page.signed("Anna Berg", "ordförande").minutes()})
    suggest_links()
    assert suggested() == [("Anna Berg", Reason.NEW_NAME, True)]

    accept_unambiguous(by=secretary)

    anna = Person.objects.get()
    owners = [model.objects.get().person for model in (Attendance, Presenter, Signatory)]
    assert owners == [anna, anna, anna]


def test_only_the_names_of_the_run_are_created(bring: Bring, towns: dict[str, Organisation], secretary: User) -> None:
    bring({"1.docx": written(date(2017, 1, 20), ("Anna Berg", "Storvik"))})
    bring({"2.docx": written(date(2018, 1, 20), ("Cia Dal", "Dalby"))})
    suggest_links()

    accept_unambiguous(by=secretary, run=ImportRun.objects.latest("pk"))

    assert list(Person.objects.values_list("name", flat=True)) == ["Cia Dal"]


def test_suggestions_made_again_are_the_same_and_what_was_dismissed_stays_so(
    bring: Bring, towns: dict[str, Organisation], secretary: User
) -> None:
    bring({"1.docx": written(date(2017, 1, 20), ("Anna Berg", "Storvik"), ("Bo Ek", "Ekby"))})
    suggest_links()
    dismiss_suggestion(LinkSuggestion.objects.get(name_key="bo ek"), by=secretary)
    before = list(LinkSuggestion.objects.values())

    waiting = suggest_links()

    assert waiting == 1
    assert list(LinkSuggestion.objects.values()) == before
    with pytest.raises(RuleBroken, match="already-settled"):
        accept_suggestion(LinkSuggestion.objects.get(name_key="bo ek"), by=secretary)


def test_a_name_that_found_its_owner_is_suggested_no_more(bring: Bring, towns: dict[str, Organisation]) -> None:
    bring({"1.docx": written(date(2017, 1, 20), ("Anna Berg", "Storvik"))})
    suggest_links()
    ensure_mandate(ensure_person("Anna Berg"), organisation=towns["Storvik"], holds_from=date(2016, 1, 1))
    bring({"1.docx": written(date(2017, 1, 20), ("Anna Berg", "Storvik"), ("Bo Ek", "Ekby"))})

    suggest_links()

    assert [name for name, _, _ in suggested()] == ["Bo Ek"]


def test_a_decision_reaches_lists_presenters_and_addressees_between_its_days(
    bring: Bring, towns: dict[str, Organisation], secretary: User
) -> None:
    person = add_person("Hans Fors")
    for year in (2017, 2019):
        page = WrittenMinutes().head("Gruppen", date(year, 5, 5)).present("H Fors", "Storvik")
        page.item("1", "Uppdrag", ("att uppdra åt H Fors", assigned("H Fors")), presenters=(("H Fors", None),))
        bring({f"{year}.docx": page.signed("H Fors", "ordförande").minutes()})

    changed = link_name(Name("H Fors", organisation=towns["Storvik"], last_on=date(2018, 1, 1)), person, by=secretary)

    assert changed == 4
    assert [owner for _, owner, _ in links()] == ["Hans Fors", None]
    addressees = ClauseAddressee.objects.order_by("clause__meeting__held_on")
    assert list(addressees.values_list("person", flat=True)) == [person.pk, None]
    with pytest.raises(RuleBroken, match="nothing-to-change"):
        link_name(Name("H Fors", organisation=towns["Storvik"], last_on=date(2018, 1, 1)), person, by=secretary)


def test_a_later_decision_goes_before_an_earlier_one(
    bring: Bring, towns: dict[str, Organisation], secretary: User
) -> None:
    first, second = add_person("Bo Ek"), add_person("Bo Ek")
    bring({"1.docx": written(date(2017, 1, 20), ("Bo Ek", "Ekby"))})
    link_name(Name("Bo Ek", organisation=towns["Ekby"]), first, by=secretary)

    link_name(Name("Bo Ek", organisation=towns["Ekby"]), second, by=secretary)

    assert Attendance.objects.get().person == second
    assert LinkDecision.objects.count() == 2


def test_somebody_may_be_nobody(bring: Bring, towns: dict[str, Organisation], secretary: User) -> None:
    bring({"1.docx": written(date(2017, 1, 20), ("N N", "Ekby"))})

    link_name(Name("N N", organisation=towns["Ekby"]), None, by=secretary)

    assert links() == [("N N", None, "confirmed")]
    suggest_links()
    assert suggested() == []


def test_an_unknown_body_is_made_or_named_and_its_meetings_are_its(bring: Bring, secretary: User) -> None:
    ensure_body("Kommundirektörsgruppen")
    bring(
        {
            "1.docx": written(date(2017, 1, 20), body="Kommundirektörgruppen"),
            "2.docx": written(date(2017, 2, 20), body="Presidiet"),
        }
    )
    suggest_links()

    accept_suggestion(LinkSuggestion.objects.get(reason=Reason.NEAR_SPELLING, subject="body"), by=secretary)
    accept_suggestion(LinkSuggestion.objects.get(name_key="presidiet"), by=secretary)

    rows = Meeting.objects.order_by("held_on").values_list("body__name", "body_as_written")
    assert list(rows) == [("Kommundirektörsgruppen", "Kommundirektörgruppen"), ("Presidiet", "Presidiet")]
    (line,) = bring({"1.docx": written(date(2017, 1, 20), ("Bo Ek", None), body="Kommundirektörsgruppens")})
    assert (line.outcome, Meeting.objects.count()) == ("changed", 2)


def test_an_unknown_organisation_is_made_and_stands_beside_its_names(bring: Bring, secretary: User) -> None:
    bring({"1.docx": written(date(2017, 1, 20), ("Anna Berg", "Region Nord"))})
    suggest_links()

    accept_suggestion(LinkSuggestion.objects.get(subject="organisation"), by=secretary)

    assert Attendance.objects.get().organisation == Organisation.objects.get(name="Region Nord")
