"""Texts that came after the closing are shown to who keeps the minutes, and taken in or laid aside."""

import pytest

from samverk.drafting.actions import seal_of
from samverk.meetings.models import Item
from samverk.sitting.actions import Draft, save_text
from samverk.sitting.models import Written
from tests.samverk.drafting.making import AFTER, chair_of, drafted, held, member_of

pytestmark = pytest.mark.django_db
HEADING = "Texter som inte står i utkastet"


@pytest.fixture
def scene():
    """Return a meeting whose draft is out, with a text that came when it was closed."""
    scene = drafted(held())
    save_text(scene.items[1], Draft("Skrivet utan nät.", 0, "a"), at=AFTER, by=scene.keeper)
    return scene


def address_of(scene, *more):
    return "/".join(["/drafts", str(scene.meeting.public_id), *map(str, more), ""])


def test_the_secretary_alone_is_told_of_them(scene, browser_of):
    pages = [browser_of(user).get(address_of(scene)).text for user in (scene.keeper, chair_of(scene), member_of(scene))]

    assert [HEADING in page for page in pages] == [True, False, False]
    assert "Skrivet utan nät." in pages[0]


def test_one_is_taken_into_the_text(scene, browser_of):
    written, item = Written.objects.get(), scene.items[1]
    address = f"{address_of(scene, 'items', item.public_id, 'edit')}?late={written.pk}&"
    browser = browser_of(scene.keeper)

    offered = browser.get(address).context["form"]["text"].value()
    browser.post(address, {"text": offered, "seen": seal_of(Item.objects.get(pk=item.pk).background)})

    assert Item.objects.get(pk=item.pk).background == "Upphandlingen har beretts.\nSex anbud kom in.\nSkrivet utan nät."
    assert HEADING not in browser.get(address_of(scene)).text


def test_one_is_laid_aside_and_stays_in_the_history(scene, browser_of):
    browser = browser_of(scene.keeper)
    beside = f"/sittings/{scene.meeting.public_id}/items/{scene.items[1].public_id}/texts/"

    text = browser.get(beside).context["text"]
    browser.post(beside, {"text": text.text, "based_on": text.revision, "seen": [one.pk for one in text.beside]})

    assert [(one.text, one.lies_beside) for one in Written.objects.all()] == [("Skrivet utan nät.", False)]
    assert HEADING not in browser.get(address_of(scene)).text


@pytest.mark.parametrize("late", ["x", "0", "999999", "9" * 30])
def test_a_text_that_is_not_there_is_not_taken_in(scene, browser_of, late):
    address = f"{address_of(scene, 'items', scene.items[0].public_id, 'edit')}?late={late}"

    assert browser_of(scene.keeper).get(address).context["form"]["text"].value() == ""
