"""Reminders: when the day has come, once, and to nobody who has left."""

from datetime import timedelta

from samverk.post.models import Letter
from samverk.watchlist.actions import Source, finish_notice, follow, move_notice, remind_followers
from samverk.watchlist.models import Notice
from samverk.watchlist.tasks import remind_of_notices
from tests.factories import make_item, make_meeting
from tests.samverk.watchlist.making import DAY, ON, make_notice

LATER = DAY + timedelta(days=30)


def sent_to():
    return sorted(Letter.objects.values_list("to_address", flat=True))


def test_followers_are_reminded_on_the_day_and_once(house):
    notice = make_notice(house.members[0], body=house.body)
    follow(notice, by=house.members[1])

    sent = [remind_of_notices.func((DAY + timedelta(days=n)).isoformat()) for n in (-1, 0, 0, 1)]

    assert (sent, sent_to()) == ([0, 2, 0, 0], ["brohult@samverk.example", "ekelunda@samverk.example"])


def test_of_two_workers_one_reminds(house):
    notice = make_notice(house.members[0], body=house.body)
    stale = Notice.objects.get()

    assert [remind_followers(one, on=DAY) for one in (notice, stale)] == [1, 0]


def test_a_new_day_reminds_anew(house):
    notice = make_notice(house.members[0], body=house.body)
    remind_followers(notice, on=DAY)
    move_notice(notice, watch_on=LATER, on=DAY, seen=1, by=house.members[0])

    assert [remind_followers(notice, on=on) for on in (DAY, LATER)] == [0, 1]


def test_a_house_that_slept_over_the_day_reminds_afterwards(house):
    assert remind_followers(make_notice(house.members[0], body=house.body), on=LATER) == 1


def test_what_is_done_with_reminds_nobody(house):
    notice = make_notice(house.members[0], body=house.body)
    finish_notice(notice, outcome="Klart", seen=1, by=house.members[0])

    assert remind_followers(notice, on=DAY) == 0


def test_who_has_left_the_body_is_not_reminded(house):
    notice = make_notice(house.members[0], body=house.body)
    follow(notice, by=house.members[1])
    house.members[0].person.mandates.update(holds_to=ON)

    remind_followers(notice, on=DAY)

    assert sent_to() == ["ekelunda@samverk.example"]


def test_who_was_shut_out_is_not_reminded(house):
    notice = make_notice(house.members[0])
    type(house.members[0]).objects.filter(pk=house.members[0].pk).update(
        is_active=False, deactivated_at=notice.noted_at
    )

    assert remind_followers(notice, on=DAY) == 0


def test_a_letter_tells_what_and_where_unless_it_is_confidential(house):
    hidden = Source(item=make_item(make_meeting(house.body), is_confidential=True))
    for source in (Source(), hidden):
        remind_followers(make_notice(house.members[0], "Hemlig buss", body=house.body, source=source), on=DAY)

    told, not_told = Letter.objects.order_by("pk")
    assert (told.subject, "Hemlig buss" in told.text) == ("Att titta på: Hemlig buss", True)
    assert (not_told.subject, "Hemlig buss" in not_told.text) == ("En bevakning att titta på", False)
