"""The pages of the house: announcing, boards, certificate and history, tried by whoever may and may not."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.noticeboard.models import Announcement
from tests.samverk.drafting.making import chair_of, member_of, stranger
from tests.samverk.noticeboard.making import (
    KEPT_AT,
    SECRET,
    announced_today,
    board_of,
    clock_of,
    days_of,
    open_items,
    ours,
    scene_to_announce,
)

pytestmark = pytest.mark.django_db


def address(name, *arguments):
    return reverse(f"noticeboard:{name}", args=arguments)


def sent(scene, kept_at=KEPT_AT):
    return {"kept_at": kept_at, "contents": [item.public_id for item in open_items(scene)]}


def test_who_announces(browser_of, secretary, reader):
    scene = scene_to_announce()
    people = [scene.keeper, secretary, chair_of(scene), member_of(scene), reader, stranger(), None]

    page = address("announce", scene.meeting.public_id)
    statuses = [browser_of(user).get(page).status_code for user in people]

    assert statuses == [200, 200, 404, 404, 404, 404, 302]


@pytest.mark.parametrize("name", ["kept", "certificate", "certificate-file"])
def test_who_follows_an_announcement(browser_of, secretary, reader, name):
    scene, made = announced_today()
    people = [scene.keeper, secretary, chair_of(scene), member_of(scene), reader, stranger(), None]

    statuses = [browser_of(user).get(address(name, made.public_id)).status_code for user in people]

    assert statuses == [200, 200, 200, 200, 200, 404, 302]


@pytest.mark.parametrize("name", ["put-up", "away", "take-down"])
def test_who_notes_what_happens_on_the_boards(browser_of, reader, name):
    scene, made = announced_today()
    people = [chair_of(scene), member_of(scene), reader, stranger(), None]

    statuses = [browser_of(user).post(address(name, made.public_id)).status_code for user in people]

    assert (statuses, days_of(ours(made))) == ([403, 403, 403, 404, 302], [(made.put_up_on, None)])


def test_one_press_announces(browser_of):
    scene = scene_to_announce(moment=timezone.now())
    browser = browser_of(scene.keeper)
    page = address("announce", scene.meeting.public_id)

    form = browser.get(page).context["form"]
    answer = browser.post(page, sent(scene))

    made = Announcement.objects.get()
    assert form.initial["contents"] == [item.public_id for item in open_items(scene)]
    assert (answer.status_code, answer.url) == (302, address("kept", made.public_id))
    assert browser.get(page).url == address("kept", made.public_id)


def test_nothing_confidential_is_offered_for_the_list(browser_of):
    scene = scene_to_announce()

    page = browser_of(scene.keeper).get(address("announce", scene.meeting.public_id)).content.decode()

    assert SECRET not in page


def test_what_is_missing_or_refused_is_told_on_the_form(browser_of):
    scene, other = scene_to_announce(), None
    page = address("announce", scene.meeting.public_id)
    missing = browser_of(scene.keeper).post(page, sent(scene, " "))
    scene.body.profile = "informal-group"
    scene.body.save()
    other = browser_of(scene.keeper).post(page, sent(scene))

    assert (missing.status_code, other.status_code, Announcement.objects.count()) == (400, 400, 0)
    assert other.context["form"].non_field_errors() == ["Reglerna för detta organ kräver inget tillkännagivande."]


def test_the_boards_of_municipalities_are_noted(browser_of):
    scene, made = announced_today("joint-committee")
    browser = browser_of(scene.keeper)

    for name in ("Brohult", "Kvarnsele", "Åbynäs"):
        said = {"board": board_of(made, name).public_id, "on": made.put_up_on.isoformat()}
        browser.post(address("put-up", made.public_id), said)

    assert clock_of(made) >= made.put_up_on + timedelta(weeks=3)


def test_our_own_board_is_not_put_up_by_hand(browser_of):
    scene, made = announced_today("joint-committee")
    said = {"board": ours(made).public_id, "on": made.put_up_on.isoformat()}

    answer = browser_of(scene.keeper).post(address("put-up", made.public_id), said)

    assert (answer.status_code, list(answer.context["forms"]["put_up"].errors)) == (400, ["board"])


def test_a_board_of_another_announcement_is_not_reached(browser_of):
    scene, made = announced_today("joint-committee")
    said = {"board": "222222222222", "on": made.put_up_on.isoformat()}

    answer = browser_of(scene.keeper).post(address("away", made.public_id), said)

    assert (answer.status_code, list(answer.context["forms"]["away"].errors)) == (400, ["board"])


def test_a_notice_that_was_away_begins_its_time_anew(browser_of):
    scene, made = announced_today(days_ago=10)
    first = clock_of(made)
    back = timezone.localdate() - timedelta(days=1)
    said = {"board": ours(made).public_id, "on": back.isoformat(), "up_again_on": back.isoformat()}

    browser_of(scene.keeper).post(address("away", made.public_id), said)

    assert (first < clock_of(made), clock_of(made) >= back + timedelta(weeks=3)) == (True, True)


def test_the_notice_is_not_taken_down_early(browser_of):
    scene, made = announced_today()

    page = browser_of(scene.keeper).post(address("take-down", made.public_id), follow=True)

    assert [str(one) for one in page.context["messages"]] == [
        "Anslaget sitter kvar på anslagstavlan tills överklagandetiden har gått ut."
    ]
    assert days_of(ours(made)) == [(made.put_up_on, None)]


def test_it_is_taken_down_when_time_is_out(browser_of):
    scene, made = announced_today(days_ago=60)

    browser_of(scene.keeper).post(address("take-down", made.public_id))

    assert days_of(ours(made)) == [(made.put_up_on, clock_of(made) + timedelta(days=1))]


def test_the_certificate_says_whether_time_is_out(browser_of):
    scene, made = announced_today()
    browser, page = browser_of(scene.keeper), address("certificate", made.public_id)

    before = "inte suttit uppe hela sin tid" in browser.get(page).content.decode()
    long_ago = date(2020, 3, 31)
    Announcement.objects.update(approved_on="2020-03-08", put_up_on="2020-03-09", appeal_until=long_ago)

    assert (before, "har tillkännagivits enligt nedan" in browser.get(page).content.decode()) == (True, True)


def test_the_history_is_for_those_who_follow_the_body(browser_of, reader, secretary):
    scene, made = announced_today(days_ago=60)
    people = [scene.keeper, secretary, chair_of(scene), reader, stranger()]

    seen = [browser_of(user).get(address("history")).context["page"].rows for user in people]

    assert seen == [[made], [made], [made], [made], []]
    assert browser_of(None).get(address("history")).status_code == 302


def test_what_waits_stands_in_the_history_and_on_the_desk(browser_of):
    scene = scene_to_announce()
    page = address("announce", scene.meeting.public_id)

    told = [
        page in browser_of(user).get(where).content.decode()
        for user in (scene.keeper, chair_of(scene))
        for where in (address("history"), reverse("desk:desk"))
    ]

    assert told == [True, True, False, False]
