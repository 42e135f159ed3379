"""The public board: what everybody reads without logging in, and what nobody reads there."""

import pytest
from django.urls import reverse

from samverk.noticeboard.models import AnnouncedItem
from samverk.post.models import Letter
from tests.factories import make_body, make_meeting
from tests.samverk.noticeboard.making import KEPT_AT, SECRET, announced_today, scene_to_announce

pytestmark = pytest.mark.django_db


def address(name, *arguments):
    return reverse(f"noticeboard:{name}", args=arguments)


def text_of(browser, page):
    return browser.get(page).content.decode()


def test_everybody_reads_what_is_announced(browser_of, reader, secretary):
    scene, made = announced_today()
    pages = [address("board"), address("body", scene.body.public_id), address("notice", made.public_id)]

    statuses = [browser_of(user).get(page).status_code for user in (None, reader, secretary) for page in pages]

    assert statuses == [200] * 9


def test_a_notice_tells_what_the_law_asks_for(browser_of):
    _scene, made = announced_today()

    page = text_of(browser_of(None), address("notice", made.public_id))

    wanted = (KEPT_AT, "Protokollet justerat", "Sista dag på anslagstavlan", "2 Gemensam upphandling")
    assert [words for words in wanted if words not in page] == []


def test_nothing_confidential_stands_on_the_board(browser_of):
    scene, made = announced_today()
    scene.items[1].is_confidential = True
    scene.items[1].save()
    pages = (address("board"), address("body", scene.body.public_id), address("notice", made.public_id))

    told = "".join(text_of(browser_of(None), page) for page in pages)

    assert (SECRET in told, "Gemensam upphandling" in told, "Övriga frågor" in told) == (False, False, True)


def test_a_notice_whose_time_is_out_is_gone(browser_of, secretary):
    scene, made = announced_today(days_ago=60)
    page = address("notice", made.public_id)

    assert [browser_of(user).get(page).status_code for user in (None, secretary, scene.keeper)] == [404, 404, 404]
    assert browser_of(None).get(address("board")).context["page"].rows == []


def test_minutes_that_are_only_approved_are_not_on_the_board(browser_of):
    scene_to_announce()

    assert browser_of(None).get(address("board")).context["page"].rows == []


def test_the_minutes_are_linked_only_when_they_are_published(browser_of):
    scene, made = announced_today()
    minutes = reverse("portal:meeting", args=[scene.meeting.public_id])

    before = minutes in text_of(browser_of(None), address("notice", made.public_id))
    scene.meeting.published_at = made.announced_at
    scene.meeting.save()

    assert (before, minutes in text_of(browser_of(None), address("notice", made.public_id))) == (False, True)


def test_a_body_shows_its_own_notices(browser_of):
    _scene, _made = announced_today()
    other = make_body("Gemensamma nämnden", profile="joint-committee")

    assert browser_of(None).get(address("body", other.public_id)).context["page"].rows == []


def test_a_body_that_announces_nothing_has_no_board(browser_of):
    assert browser_of(None).get(address("body", make_body().public_id)).status_code == 404


def test_the_public_pages_take_no_posts(browser_of):
    assert browser_of(None).post(address("board")).status_code == 405


@pytest.mark.parametrize("rows", [1, 3])
def test_the_board_costs_the_same_however_much_stands_on_it(browser_of, django_assert_num_queries, rows):
    scene, made = announced_today()
    for _number in range(rows - 1):
        meeting = make_meeting(scene.body, state="approved", published_at=None)
        type(made).objects.create(
            meeting=meeting,
            kept_at=KEPT_AT,
            approved_on=made.approved_on,
            put_up_on=made.put_up_on,
            announced_at=made.announced_at,
        )
    browser = browser_of(None)
    browser.get(address("board"))

    with django_assert_num_queries(3):
        page = browser.get(address("board"))
    assert len(page.context["page"].rows) == rows


def test_the_portal_leads_to_the_board(browser_of):
    scene, made = announced_today()
    scene.meeting.published_at = made.announced_at
    scene.meeting.save()
    quiet = make_meeting(make_body("Biblioteksnätverket")).body
    browser, own = browser_of(None), address("body", scene.body.public_id)

    pages = [text_of(browser, reverse("portal:body", args=[one.public_id])) for one in (scene.body, quiet)]

    assert [own in page for page in pages] == [True, False]
    assert text_of(browser, reverse("portal:about")).count(f'href="{address("board")}"') == 2


def test_reading_writes_nothing(browser_of):
    _scene, made = announced_today()
    before = (Letter.objects.count(), AnnouncedItem.objects.count())

    text_of(browser_of(None), address("notice", made.public_id))

    assert (Letter.objects.count(), AnnouncedItem.objects.count()) == before


def test_the_board_leads_to_its_feed_for_programs_and_for_people(client):
    page = text_of(client, address("board"))

    feed = reverse("feeds:board")
    assert page.count(f'type="application/atom+xml" title="Anslagstavla" href="{feed}"') == 1
    assert page.count(f'<a href="{feed}">') == 1
