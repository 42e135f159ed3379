"""What stands on an agenda by itself, once, and stays off when somebody took it off."""

from datetime import date

import pytest

from samverk.agenda.actions.keep_items import put_back, take_off
from samverk.agenda.actions.lay_out import lay_out_agenda
from samverk.agenda.actions.standing_items import Row, set_standing_items
from samverk.agenda.models import Entry, StandingItem, TakenOff
from samverk.meetings.models import Item, Meeting
from samverk.planning.models import Theme
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_clause, make_item, make_meeting
from tests.samverk.agenda.making import make_planned, order_of

pytestmark = pytest.mark.django_db

USUAL = [
    "Mötets öppnande",
    "Incheckningsrunda",
    "Föregående mötes protokoll",
    "Kortkort",
    "Tema",
    "Övriga frågor",
    "Mötets avslutande",
]


def titles(meeting):
    return [title for _number, title in order_of(meeting)]


def test_lay_out_puts_the_usual_items_onto_a_new_agenda_once():
    meeting = make_planned()

    first, second = lay_out_agenda(meeting), lay_out_agenda(meeting)

    assert (first, second) == (7, 0)
    assert order_of(meeting) == [(str(number), title) for number, title in enumerate(USUAL, start=1)]


def test_lay_out_follows_the_bodys_own_template(secretary):
    meeting = make_planned()
    set_standing_items(meeting.body, [Row("Öppnande", "opening", 5), Row("Avslut", "closing", 5)], by=secretary)

    lay_out_agenda(meeting)

    assert titles(meeting) == ["Öppnande", "Avslut"]


def test_a_changed_template_leaves_agendas_that_stand(secretary):
    meeting = make_planned()
    set_standing_items(meeting.body, [Row("Öppnande", "opening", 5)], by=secretary)
    lay_out_agenda(meeting)
    set_standing_items(meeting.body, [Row("Avslut", "closing", 5)], by=secretary)

    assert lay_out_agenda(meeting) == 0
    assert titles(meeting) == ["Öppnande"]
    assert list(StandingItem.objects.filter(is_retired=False).values_list("title", flat=True)) == ["Avslut"]


def test_lay_out_names_the_theme_once_it_is_chosen():
    meeting = make_planned()
    lay_out_agenda(meeting)
    Theme.objects.create(body=meeting.body, year=2027, title="Kompetensförsörjning", meeting=meeting)

    lay_out_agenda(meeting)
    lay_out_agenda(meeting)

    assert titles(meeting)[4] == "Tema: Kompetensförsörjning"


def test_a_matter_returns_with_the_clause_that_ordered_it_before_the_end():
    meeting = make_planned()
    clause = returning_clause(meeting.body, date(2026, 12, 4), returns_to_meeting=meeting)

    lay_out_agenda(meeting)

    entry = Entry.objects.get(origin_clause=clause)
    assert (entry.item.title, entry.item.position) == ("Regional plan", 6)
    assert titles(meeting)[-3:] == ["Regional plan", "Övriga frågor", "Mötets avslutande"]


def test_a_matter_that_was_taken_off_stays_off_until_it_is_put_back(secretary):
    meeting = make_planned()
    clause = returning_clause(meeting.body, date(2026, 12, 4), returns_to_meeting=meeting)
    lay_out_agenda(meeting)
    item = Item.objects.get(entry__origin_clause=clause)

    with pytest.raises(RuleBroken) as refused:
        take_off(item, reason="", by=secretary)
    take_off(item, reason="Underlaget dröjer", by=secretary)
    lay_out_agenda(meeting)

    assert (refused.value.code, Entry.objects.filter(origin_clause=clause).count()) == ("reason-needed", 0)
    remembered = TakenOff.objects.get()
    assert (remembered.reason, remembered.by, remembered.origin_clause) == (
        "Underlaget dröjer",
        secretary.email,
        clause,
    )

    put_back(remembered, by=secretary)

    assert (titles(meeting)[5], TakenOff.objects.count()) == ("Regional plan", 0)


def test_a_standing_item_that_was_taken_off_does_not_come_back(secretary):
    meeting = make_planned()
    lay_out_agenda(meeting)

    take_off(meeting.items.get(title="Incheckningsrunda"), reason="", by=secretary)
    lay_out_agenda(meeting)

    assert order_of(meeting)[1] == ("2", "Föregående mötes protokoll")


def test_a_matter_of_a_cancelled_meeting_returns_to_the_next():
    body = make_body()
    first, second = make_planned(body), make_planned(body, date(2027, 4, 9))
    clause = returning_clause(body, date(2026, 12, 4), returns_first_on=date(2027, 3, 1), returns_precision="month")
    lay_out_agenda(first)
    lay_out_agenda(second)
    assert Entry.objects.get(origin_clause=clause).item.meeting == first

    Meeting.objects.filter(pk=first.pk).update(cancelled_at="2027-02-01T10:00Z")
    lay_out_agenda(second)

    assert Entry.objects.filter(origin_clause=clause, item__meeting=second).count() == 1


def test_lay_out_leaves_a_meeting_that_was_held():
    meeting = make_meeting(make_body())

    assert (lay_out_agenda(meeting), meeting.items.count()) == (0, 0)


def returning_clause(body, decided_on, **returns):
    if "returns_first_on" in returns:
        returns["returns_last_on"] = returns["returns_first_on"]
    item = make_item(make_meeting(body, decided_on), "Regional plan")
    return make_clause(item, "att ärendet tas upp igen", verb_class="return", **returns)
