"""Nothing typed is lost: two hands, a lost answer, a long pause."""

from datetime import timedelta

import pytest

from samverk.records.refusal import RuleBroken
from samverk.sitting.actions import Draft, Saved, save_text, settle_texts
from samverk.sitting.models import Floor, ItemText, Written
from samverk.sitting.queries.texts import text_of
from tests.samverk.sitting.making import at, make_scene, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    return opened(make_scene())


@pytest.fixture
def save(scene):
    """Return a function that saves a text of the second item, a second later each time."""
    moments = (at(9) + timedelta(seconds=second) for second in range(1000))

    def saved(text, based_on, hand, moment=None):
        return save_text(scene.items[1], Draft(text, based_on, hand), at=moment or next(moments), by=scene.keeper)

    return saved


def kept():
    return [(written.text, written.lies_beside) for written in Written.objects.all()]


def test_one_hand_after_the_other_writes_over(save):
    first = save("Ett.", 0, "a")
    second = save("Ett. Två.", first.revision, "b")

    assert (first, second) == (Saved(1, False), Saved(2, False))
    assert ItemText.objects.get().text == "Ett. Två."


def test_two_hands_at_once_keep_both_texts(save):
    save("Anna skrev.", 0, "a")

    late = save("Bertil skrev.", 0, "b")

    assert late == Saved(1, True)
    assert ItemText.objects.get().text == "Anna skrev."
    assert kept() == [("Anna skrev.", False), ("Bertil skrev.", True)]


def test_what_lies_beside_goes_on_in_its_own_row(save):
    save("Anna skrev.", 0, "a")
    save("Bertil", 0, "b")

    save("Bertil skrev mer.", 0, "b")

    assert kept() == [("Anna skrev.", False), ("Bertil skrev mer.", True)]


def test_a_page_whose_answer_was_lost_is_no_other_hand(save):
    save("Ett.", 0, "a")

    again = save("Ett.", 0, "a")
    more = save("Ett. Två.", 0, "a")

    assert (again, more) == (Saved(1, False), Saved(2, False))


def test_a_lost_answer_does_not_write_over_what_another_hand_saved_since(save):
    save("Ett.", 0, "a")
    save("Ett. Två.", 1, "b")
    save("Ett. Två. Tre.", 2, "a")

    late = save("Ett. Fyra.", 0, "a")

    assert late.lies_beside is True
    assert ItemText.objects.get().text == "Ett. Två. Tre."


def test_without_a_script_the_revision_alone_tells(save):
    save("Ett.", 0, "")

    assert save("Två.", 0, "").lies_beside is True


def test_saves_within_a_minute_are_one_row_unless_much_is_taken_away(save):
    save("Ett två tre fyra.", 0, "a", at(9))
    save("Ett två tre fyra fem.", 1, "a", at(9) + timedelta(seconds=20))
    save("Ett.", 2, "a", at(9) + timedelta(seconds=30))
    save("Ett igen.", 3, "a", at(9, 2))

    assert kept() == [("Ett två tre fyra fem.", False), ("Ett.", False), ("Ett igen.", False)]


def test_one_text_is_chosen_and_the_others_are_kept(scene, save):
    save("Anna skrev.", 0, "a")
    save("Bertil skrev.", 0, "b")
    beside = text_of(scene.items[1].pk, "").beside
    draft = Draft("Anna skrev. Bertil skrev.", 1, "")

    saved = settle_texts(scene.items[1], draft, [one.pk for one in beside], at=at(9, 5), by=scene.keeper)

    now = text_of(scene.items[1].pk, "")
    assert (saved, now.text, list(now.beside)) == (Saved(2, False), "Anna skrev. Bertil skrev.", [])
    assert [text for text, _beside in kept()] == ["Anna skrev.", "Bertil skrev.", "Anna skrev. Bertil skrev."]


def test_nothing_is_settled_over_what_came_meanwhile(scene, save):
    save("Anna skrev.", 0, "a")
    save("Bertil skrev.", 0, "b")
    save("Anna skrev mer.", 1, "a")

    saved = settle_texts(scene.items[1], Draft("Bertil skrev.", 1, ""), [], at=at(9, 5), by=scene.keeper)

    assert saved.lies_beside is True
    assert ItemText.objects.get().text == "Anna skrev mer."


def test_a_text_lets_the_screens_with_texts_look_and_no_others(scene, save):
    scene.meeting.refresh_from_db()
    before = scene.meeting.live_revision

    save("Ett.", 0, "a")

    scene.meeting.refresh_from_db()
    assert (scene.meeting.live_revision, Floor.objects.get().texts) == (before, 1)


def test_the_first_text_is_what_the_agenda_gave(scene, save):
    scene.items[1].background = "Ur dagordningen."
    scene.items[1].save()

    assert (text_of(scene.items[1].pk, "Ur dagordningen.").text, text_of(scene.items[1].pk, "").revision) == (
        "Ur dagordningen.",
        0,
    )
    assert save("Ur dagordningen. Och mer.", 0, "a") == Saved(1, False)


def test_a_text_without_end_is_refused(save):
    with pytest.raises(RuleBroken, match=r"^text-too-long"):
        save("a" * 200_001, 0, "a")
