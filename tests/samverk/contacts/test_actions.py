"""What is kept of outside contacts: once, and never what cannot be."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from samverk.contacts import actions
from samverk.contacts.models import ContactPerson, OutsideNetwork, Question, ReportBack, TakesPart, Visit
from samverk.contacts.queries.findings import question_findings
from samverk.contacts.queries.lists import networks
from samverk.directory.models import Organisation
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.contacts.making import ON, make_invitation, make_network, make_party, make_visit


def test_a_party_that_is_known_is_not_made_twice(house):
    made = [actions.add_party(name, kind="region", by=house.secretary) for name in ("Region Sjöås", "region  sjöås")]

    assert made[0].pk == made[1].pk
    with pytest.raises(RuleBroken, match="party-is-member"):
        actions.add_party("Brohult", kind="other", by=house.secretary)


def test_a_contact_is_noted_once_and_ends_once(house):
    party = make_party()
    made = [actions.add_contact(party, name="Eva Ek", role="direktör", by=house.secretary) for _twice in range(2)]

    actions.end_contact(made[0], on=ON, by=house.secretary)

    assert (ContactPerson.objects.get().ended_on, made[0].pk) == (ON, made[1].pk)
    with pytest.raises(RuleBroken, match="contact-ended"):
        actions.end_contact(made[0], on=ON, by=house.secretary)


def test_what_came_has_a_source_and_is_noted_once(house):
    party = make_party()
    said = {"on": ON, "text": "Nya riktlinjer", "source": "Nyhetsbrev", "link": ""}

    for _twice in range(2):
        actions.note_report(party, **said, by=house.secretary)

    assert ReportBack.objects.get().noted_by == house.secretary
    with pytest.raises(RuleBroken, match="source-missing"):
        actions.note_report(party, **said | {"source": " "}, by=house.secretary)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://exempel.example/"])
def test_the_database_takes_no_address_but_of_the_web(house, link):
    with pytest.raises(IntegrityError), transaction.atomic():
        OutsideNetwork.objects.create(name="Fel", organisation=make_party(), link=link)


def test_a_visit_with_a_question_that_nobody_asks_is_not_ready(house):
    visit = make_visit(house)
    actions.ask_question(visit, "Vad händer med spåret?", owner=house.members[0].person, by=house.secretary)
    open_one = actions.ask_question(visit, "Vem betalar?", owner=None, by=house.secretary)

    with pytest.raises(RuleBroken) as refused:
        actions.mark_ready(visit, by=house.secretary)

    findings = [(one.code, one.question) for one in question_findings(visit)]
    assert (refused.value.code, refused.value.source) == ("question-without-owner", "2")
    assert findings == [("question-without-owner", open_one)]
    assert Visit.objects.get().state == "planned"


def test_a_visit_without_questions_is_not_ready(house):
    with pytest.raises(RuleBroken, match="visit-without-questions"):
        actions.mark_ready(make_visit(house), by=house.secretary)


def ready_visit(house):
    visit = make_visit(house)
    question = actions.ask_question(visit, "Vad händer?", owner=house.members[0].person, by=house.secretary)
    actions.mark_ready(visit, by=house.secretary)
    return visit, question


def test_with_owners_it_is_ready_once(house):
    visit, _question = ready_visit(house)

    assert (visit.state, list(question_findings(visit))) == ("ready", [])
    with pytest.raises(RuleBroken, match="visit-changed"):
        actions.mark_ready(visit, by=house.secretary)


@pytest.mark.parametrize("change", ["ask", "unown", "drop"])
def test_a_gap_makes_a_ready_visit_unready(house, change):
    visit, question = ready_visit(house)

    if change == "ask":
        actions.ask_question(visit, "Och sedan?", owner=None, by=house.secretary)
    elif change == "unown":
        actions.change_question(question, "Vad händer?", owner=None, by=house.secretary)
    else:
        actions.drop_question(question, by=house.secretary)

    assert Visit.objects.get().state == "planned"


def test_another_question_with_an_owner_leaves_it_ready(house):
    visit, _question = ready_visit(house)

    actions.ask_question(visit, "Och sedan?", owner=house.members[1].person, by=house.secretary)

    assert (visit.state, list(visit.questions.values_list("position", flat=True))) == ("ready", [1, 2])


def test_an_empty_question_is_refused(house):
    visit, question = ready_visit(house)

    with pytest.raises(RuleBroken, match="question-empty"):
        actions.ask_question(visit, " ", owner=None, by=house.secretary)
    with pytest.raises(RuleBroken, match="question-empty"):
        actions.change_question(question, "", owner=None, by=house.secretary)


def test_answers_and_what_follows_are_noted_after_the_visit_too(house):
    visit, question = ready_visit(house)
    actions.settle_visit(visit, state="held", outcome="Ett gott samtal.", by=house.secretary)

    actions.answer_question(question, answer="Det byggs.", follow_up="Bevaka", follow_up_on=ON, by=house.members[0])

    assert (Question.objects.get().answer, Visit.objects.get().outcome) == ("Det byggs.", "Ett gott samtal.")
    with pytest.raises(RuleBroken, match="visit-changed"):
        actions.settle_visit(visit, state="cancelled", by=house.secretary)
    with pytest.raises(RuleBroken, match="visit-changed"):
        actions.ask_question(visit, "För sent?", owner=None, by=house.secretary)


def test_a_cancelled_visit_answers_nothing(house):
    visit, question = ready_visit(house)
    actions.settle_visit(visit, state="cancelled", by=house.secretary)

    with pytest.raises(RuleBroken, match="visit-cancelled"):
        actions.answer_question(question, answer="Ingen kom", by=house.secretary)


def test_of_two_who_change_a_visit_one_is_told(house):
    visit = make_visit(house)
    actions.change_visit(visit, seen=1, title="Nytt", by=house.secretary)

    with pytest.raises(RuleBroken, match="visit-changed"):
        actions.change_visit(visit, seen=1, title="Annat", by=house.secretary)


def test_a_visit_pressed_twice_is_one_and_anothers_key_is_refused(house):
    visit = make_visit(house, public_id="abcdefgh2345")
    said = {"public_id": "abcdefgh2345", "title": "Samma", "on": ON}

    again = actions.plan_visit(visit.organisation, house.body, **said, by=house.secretary)

    assert (again.pk, Visit.objects.count()) == (visit.pk, 1)
    with pytest.raises(RuleBroken, match="visit-changed"):
        actions.plan_visit(visit.organisation, house.body, **said, by=house.members[0])


def test_who_goes_is_the_last_word_and_the_trail_keeps_all(house):
    invitation = make_invitation(house)
    for goes, who in ((True, "Disa Holm"), (False, "glömd")):
        actions.say_who_goes(
            invitation, house.municipalities[0], goes=goes, who=who, at=timezone.now(), by=house.members[0]
        )

    going = invitation.going.get()
    assert (going.goes, going.who) == (False, "")
    assert [one.detail["who"] for one in TrailEntry.objects.filter(act="going-said").order_by("pk")] == [
        "Disa Holm",
        "",
    ]


def test_a_network_is_known_once_for_each_who_runs_it(house):
    party = make_party()
    make_network(house, party)

    with pytest.raises(RuleBroken, match="network-known"):
        make_network(house, party, name="digitaliseringsnätverket")
    assert make_network(house, make_party("Kommunförbundet Sjöås")).name == "Digitaliseringsnätverket"


def test_who_takes_part_is_noted_once_until_a_last_day(house):
    network = make_network(house)
    brohult = house.municipalities[0]
    parts = [
        actions.take_part(network, brohult, who="Disa Holm", holds_from=ON, by=house.secretary) for _twice in range(2)
    ]

    with pytest.raises(RuleBroken, match="part-ends-early"):
        actions.end_part(parts[0], on=ON - timedelta(days=1), by=house.secretary)
    actions.end_part(parts[0], on=ON, by=house.secretary)
    with pytest.raises(RuleBroken, match="part-ended"):
        actions.end_part(parts[0], on=ON, by=house.secretary)

    again = actions.take_part(network, brohult, who="Disa Holm", by=house.secretary)
    assert (TakesPart.objects.count(), again.pk == parts[0].pk) == (2, False)


@pytest.mark.parametrize(
    ("who", "expected"), [("", ["A", "B"]), ("disa", ["A"]), ("Ekelunda", ["B"]), ("b", ["A", "B"]), ("Nybyn", [])]
)
def test_who_goes_to_what_is_found_by_name_municipality_or_network(house, who, expected):
    party = make_party()
    first, second = make_network(house, party, name="A"), make_network(house, party, name="B")
    actions.take_part(first, house.municipalities[0], who="Disa Holm", by=house.secretary)
    actions.take_part(second, house.municipalities[1], who="Erik Ek", by=house.secretary)

    assert [one.name for one in networks(ON, who)] == expected


def test_who_has_left_a_network_is_not_found(house):
    network = make_network(house)
    part = actions.take_part(network, house.municipalities[0], who="Disa Holm", by=house.secretary)
    actions.end_part(part, on=ON - timedelta(days=1), by=house.secretary)

    assert [list(one.now) for one in networks(ON)] == [[]]
    assert list(networks(ON, "Disa")) == []


def test_a_new_party_is_no_member(house):
    assert (
        Organisation.objects.get(pk=actions.add_party("Nytt", kind="other", by=house.secretary).pk).is_member is False
    )
