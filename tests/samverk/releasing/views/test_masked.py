"""Finding the minutes that hold masked words, by those who keep them and by nobody else."""

import pytest
from django.urls import reverse

from samverk.releasing.actions import lift, mask
from tests.factories import make_item
from tests.samverk.drafting.making import chair_of, stranger
from tests.samverk.releasing.making import AT, PRIVATE, approved_here, imported

pytestmark = pytest.mark.django_db
SEARCH = reverse("portal:search")
TOLD = "Orden är maskerade på"


def masked(meeting, by, words=PRIVATE):
    return mask(meeting, words, why="private-person", at=AT, by=by)


def found(browser, words):
    answer = browser.get(reverse("releasing:masked"), {"q": words})
    return [one.meeting for one in answer.context["page"].rows]


@pytest.mark.parametrize("words", [PRIVATE, "ståhl", "STAHL eva", "Eva-Ståhl", "av Eva Ståhl"])
def test_the_minutes_are_found_however_the_words_are_written(browser_of, secretary, words):
    meeting = imported()
    masked(meeting, secretary)

    assert found(browser_of(secretary), words) == [meeting]


@pytest.mark.parametrize("words", ["", "  ", "ev", "Eva Ek Holm", "%", "a_b%c", "e v", "\0", "a" * 5_000])
def test_what_is_masked_nowhere_is_not_found(browser_of, secretary, words):
    masked(imported(), secretary)

    assert found(browser_of(secretary), words) == []


def test_a_question_of_a_thousand_words_is_cut(browser_of, secretary):
    words = " ".join(f"{number:03}" for number in range(1_000))

    assert found(browser_of(secretary), words) == []


@pytest.mark.parametrize("words", ["Bo Ek", "bo  ek", "BoEk"])
def test_a_name_of_short_words_is_found_as_one(browser_of, secretary, words):
    meeting = imported()
    make_item(meeting, "Övrigt", background="Bo Ek har ringt.")
    masked(meeting, secretary, "Bo Ek")

    assert found(browser_of(secretary), words) == [meeting]


def test_what_is_too_short_is_not_said_to_be_masked_nowhere(browser_of, secretary):
    page = browser_of(secretary).get(reverse("releasing:masked"), {"q": "ek"}).content.decode()

    assert ["Det är för kort" in page, "inte maskerat någonstans" in page] == [True, False]


def test_what_was_lifted_is_found_by_the_search_again_and_not_here(browser_of, secretary):
    meeting = imported()
    lift(masked(meeting, secretary), at=AT, by=secretary)

    assert found(browser_of(secretary), PRIVATE) == []


def test_a_keeper_finds_what_their_own_minutes_hold(browser_of, secretary):
    scene, other = approved_here(), imported()
    for meeting in (scene.meeting, other):
        masked(meeting, secretary)

    assert found(browser_of(scene.keeper), PRIVATE) == [scene.meeting]


def test_the_search_tells_those_who_keep_the_minutes_alone(browser_of, secretary, reader):
    scene = approved_here()
    masked(scene.meeting, secretary)
    people = {
        "secretary": secretary,
        "keeper": scene.keeper,
        "chair": chair_of(scene),
        "reader": reader,
        "neighbour": stranger(),
        "citizen": None,
    }

    told = {who: TOLD in browser_of(user).get(SEARCH, {"q": PRIVATE}).content.decode() for who, user in people.items()}

    assert {who for who, is_told in told.items() if is_told} == {"secretary", "keeper"}
