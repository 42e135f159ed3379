"""The page of one set of minutes, and the version that everybody would read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samverk.releasing.actions import lift, mask
from samverk.releasing.models import Release
from tests.factories import make_attendance, make_item
from tests.samverk.drafting.making import add_secret_item
from tests.samverk.releasing.making import AT, NUMBER, PRIVATE, approved_here, careful, imported

pytestmark = pytest.mark.django_db
SECRET = "Hemlig upphandling"


def page(browser, meeting, name="meeting"):
    return browser.get(reverse(f"releasing:{name}", args=[meeting.public_id]))


def told(answer):
    return {name: answer.context[name] for name in ("must", "is_hindered", "is_over")}


def acts_on(answer):
    """Return which acts on the minutes as a whole the page offers."""
    public_id, words = answer.context["meeting"].public_id, answer.content.decode()
    names = ("publish", "withdraw", "reviewed")
    return [name for name in names if f'action="{reverse(f"releasing:{name}", args=[public_id])}"' in words]


def test_minutes_of_a_careful_body_are_published_when_every_name_is_settled(browser_of, secretary):
    meeting, browser = imported(), browser_of(secretary)
    careful(meeting.body)

    before = page(browser, meeting)
    mask(meeting, PRIVATE, why="private-person", at=AT, by=secretary)
    after = page(browser, meeting)

    assert (told(before), acts_on(before)) == ({"must": 1, "is_hindered": True, "is_over": False}, [])
    assert (told(after), acts_on(after)) == ({"must": 0, "is_hindered": False, "is_over": False}, ["publish"])


def test_without_rules_a_name_is_proposed_and_stands_against_nothing(browser_of, secretary):
    answer = page(browser_of(secretary), imported())

    assert [one.words for _field, one in answer.context["settling"].rows] == [PRIVATE]
    assert (told(answer)["must"], acts_on(answer)) == (0, ["publish"])


def test_public_minutes_are_hidden_or_looked_at_again(browser_of, secretary):
    meeting, browser = imported(published_at=AT), browser_of(secretary)
    before = acts_on(page(browser, meeting))
    Release.objects.create(meeting=meeting, review_on=timezone.localdate())

    assert (before, acts_on(page(browser, meeting))) == (["withdraw"], ["withdraw", "reviewed"])


def test_what_is_unsettled_in_public_minutes_is_told(browser_of, secretary):
    meeting = imported(published_at=AT)
    make_item(meeting, "Övrigt", background=f"Sökanden ({NUMBER}) yttrar sig.")

    answer = page(browser_of(secretary), meeting)

    assert "1 förslag är inte avgjort fast protokollet är offentligt." in answer.content.decode()


def test_minutes_whose_time_is_over_want_another_day(browser_of, secretary):
    meeting = imported()
    Release.objects.create(meeting=meeting, take_down_on=timezone.localdate())

    answer = page(browser_of(secretary), meeting)

    assert (told(answer), acts_on(answer)) == ({"must": 0, "is_hindered": True, "is_over": True}, [])
    assert "Ange en annan dag för att publicera det igen." in answer.content.decode()


def test_what_was_masked_and_lifted_stays_on_the_page(browser_of, secretary):
    meeting = imported()
    lift(mask(meeting, PRIVATE, why="other", basis="Begäran", at=AT, by=secretary), at=AT, by=secretary)

    answer = page(browser_of(secretary), meeting)

    (row,) = answer.context["maskings"]
    assert (row.words, row.lifted_by) == (PRIVATE, secretary.email)
    assert "Begäran" in answer.content.decode()


def test_the_page_costs_the_same_however_much_is_proposed(browser_of, secretary):
    meeting, browser = imported(), browser_of(secretary)
    mask(meeting, "har sökt bidrag", why="sensitive", at=AT, by=secretary)
    page(browser, meeting)
    with CaptureQueriesContext(connection) as of_one:
        page(browser, meeting)
    for number, name in enumerate(("Karin Lund", "Olof Ask")):
        make_item(meeting, "Övrigt", background=f"{name} har ringt 070-123 45 6{number}.")
        mask(meeting, f"ringt 070-123 45 6{number}", why="contact", at=AT, by=secretary)

    with CaptureQueriesContext(connection) as of_three:
        answer = page(browser, meeting)

    assert (len(answer.context["settling"].rows), len(of_three)) == (3, len(of_one))


def test_nothing_confidential_is_in_the_version_that_everybody_reads(browser_of):
    scene = approved_here()
    add_secret_item(scene, SECRET)
    make_attendance(scene.meeting, "Gäst Hemlig", section="guest", item_numbers=["4"])
    mask(scene.meeting, PRIVATE, why="private-person", at=AT, by=scene.keeper)

    words = page(browser_of(scene.keeper), scene.meeting, "version").content.decode()

    found = [one in words for one in (SECRET, "hemlighålla priset", "Gäst Hemlig", "Ståhl", "[maskerat", "godkänna")]
    assert found == [False, False, False, False, True, True]


def test_words_of_the_minutes_are_words_in_the_version_too(browser_of, secretary):
    meeting = imported()
    make_item(meeting, "<script>alert(1)</script>")

    words = page(browser_of(secretary), meeting, "version").content.decode()

    assert ("<script>alert" in words, "&lt;script&gt;alert" in words) == (False, True)
