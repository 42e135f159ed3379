"""Masking, letting stand and lifting, by form."""

import pytest
from django.urls import reverse

from samverk.meetings.models import Item, Masking
from samverk.records.models import TrailEntry
from samverk.releasing.actions import mask
from samverk.releasing.forms import field_of
from samverk.releasing.models import LetStand
from samverk.releasing.queries.proposals import proposals_of
from tests.factories import make_item
from tests.samverk.releasing.making import AT, PRIVATE, imported

pytestmark = pytest.mark.django_db
OTHER = "Karin Lund"


@pytest.fixture
def meeting():
    made = imported()
    make_item(made, "Övrigt", background=f"{OTHER} har ringt.")
    return made


@pytest.fixture
def browser(browser_of, secretary):
    return browser_of(secretary)


def send(browser, meeting, name, said=None, *more):
    path = reverse(f"releasing:{name}", args=[meeting.public_id, *more])
    return browser.post(path, said or {}, follow=True)


def fields_of(meeting):
    return {one.words: field_of(one) for one in proposals_of([meeting.pk])[meeting.pk]}


def messages_of(answer):
    return [str(one) for one in answer.context["messages"]]


def settled():
    masked = Masking.objects.filter(lifted_at=None).order_by("pk").values_list("words", "why")
    return list(masked), list(LetStand.objects.values_list("folded", flat=True))


def test_each_proposal_is_settled_as_chosen(browser, meeting):
    fields = fields_of(meeting)

    answer = send(browser, meeting, "settle", {fields[PRIVATE]: "mask", fields[OTHER]: "stand", "rest": ""})

    assert settled() == ([(PRIVATE, "private-person")], ["karinlund"])
    assert messages_of(answer) == ["Maskerade: 1. Får stå: 1."]
    assert answer.context["settling"].rows == []


def test_the_rest_goes_the_way_that_is_chosen_for_it(browser, meeting):
    fields = fields_of(meeting)

    send(browser, meeting, "settle", {fields[PRIVATE]: "mask", fields[OTHER]: "", "rest": "stand"})

    assert settled() == ([(PRIVATE, "private-person")], ["karinlund"])


def test_what_came_after_the_page_was_read_is_not_settled_with_the_rest(browser, meeting):
    fields = fields_of(meeting)
    make_item(meeting, "Sist", background="Olof Ask har skrivit.")

    send(browser, meeting, "settle", dict.fromkeys(fields.values(), "") | {"rest": "mask"})

    assert [words for words, _why in settled()[0]] == [PRIVATE, OTHER]
    assert list(fields_of(meeting)) == ["Olof Ask"]


def test_what_another_hand_has_settled_is_left_alone(browser, meeting, secretary):
    fields = fields_of(meeting)
    mask(meeting, PRIVATE, why="sensitive", at=AT, by=secretary)

    answer = send(browser, meeting, "settle", {fields[PRIVATE]: "stand", "rest": ""})

    assert settled() == ([(PRIVATE, "sensitive")], [])
    assert messages_of(answer) == ["Inget ändrades: inget var valt, eller så har någon redan avgjort det."]


def test_a_longer_masking_takes_what_is_within_it_along(browser, meeting):
    make_item(meeting, "Sist", background="Skriv till eva.lund@forening.example")
    fields = fields_of(meeting)

    send(browser, meeting, "settle", dict.fromkeys(fields.values(), "mask") | {"rest": ""})

    assert fields_of(meeting) == {}


def test_a_wrong_choice_is_told(browser, meeting):
    field = fields_of(meeting)[PRIVATE]

    answer = send(browser, meeting, "settle", {field: "burn", "rest": ""})

    assert (answer.status_code, list(answer.context["settling"].errors), settled()) == (400, [field], ([], []))


def test_other_words_are_masked_everywhere(browser, meeting):
    answer = send(browser, meeting, "mask", {"words": "har\n ringt", "why": "secrecy", "basis": "OSL 21:1"})

    made = Masking.objects.get()
    assert (made.words, made.why, made.basis) == ("har ringt", "secrecy", "OSL 21:1")
    assert not Item.objects.filter(background__contains="har ringt").exists()
    assert messages_of(answer) == ["Orden är maskerade överallt i mötet."]


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"words": "", "why": "other"}, ["words"]),
        ({"words": "har ringt", "why": "because"}, ["why"]),
        ({"words": "har ringt", "why": "other", "basis": "a" * 301}, ["basis"]),
        ({}, ["words", "why"]),
    ],
)
def test_a_form_that_is_wrong_is_told(browser, meeting, said, wrong):
    answer = send(browser, meeting, "mask", said)

    assert (answer.status_code, list(answer.context["masking"].errors), settled()) == (400, wrong, ([], []))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("x", "Skriv minst två bokstäver eller siffror som ska maskeras."),
        ("Åke Ek", "Orden finns inte i det som registret har om mötet. Skriv dem som de står där."),
        (PRIVATE, "De orden är redan maskerade i mötet."),
    ],
)
def test_what_cannot_be_masked_is_told(browser, meeting, secretary, words, sentence):
    mask(meeting, PRIVATE, why="private-person", at=AT, by=secretary)

    answer = send(browser, meeting, "mask", {"words": words, "why": "other"})

    assert messages_of(answer) == [sentence]


def test_lifted_the_words_stand_again_once(browser, meeting, secretary):
    made = mask(meeting, PRIVATE, why="private-person", at=AT, by=secretary)

    first = send(browser, meeting, "lift", None, made.public_id)
    second = send(browser, meeting, "lift", None, made.public_id)

    assert Item.objects.filter(background__startswith=PRIVATE).count() == 1
    assert [messages_of(one) for one in (first, second)] == [
        ["Orden står i protokollet igen."],
        ["Någon har redan tagit bort maskeringen."],
    ]
    assert TrailEntry.objects.filter(act="masking-lifted").count() == 1


def test_a_masking_of_another_meeting_is_not_reached(browser, meeting, secretary):
    made = mask(imported(), PRIVATE, why="private-person", at=AT, by=secretary)

    answer = send(browser, meeting, "lift", None, made.public_id)

    assert (answer.status_code, len(settled()[0])) == (404, 1)
