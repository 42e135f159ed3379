"""The notice board as a feed: what everybody reads there, and nothing that stands there no more."""

from datetime import timedelta
from typing import Any

import feedparser
import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import etree

from samverk.noticeboard.models import Announcement
from samverk.publishing.feeds.feed import lasting_id
from tests.samverk.noticeboard.making import KEPT_AT, SECRET, announced_today
from tests.samverk.publishing.feeds.atom_rules import broken_rules
from tests.samverk.publishing.feeds.test_feed import SCHEMA

pytestmark = pytest.mark.django_db


def read() -> Any:
    content = Client().get(reverse("feeds:board")).content
    assert SCHEMA.validate(etree.fromstring(content)), SCHEMA.error_log
    assert broken_rules(content) == []
    found = feedparser.parse(content)
    assert found.bozo is False
    return found


def test_notice_stands_in_the_feed_with_what_the_board_says() -> None:
    _scene, made = announced_today()

    (entry,) = read().entries

    text = entry.content[0].value
    assert (entry.id, entry.link.endswith(reverse("noticeboard:notice", args=[made.public_id]))) == (
        lasting_id("announcement", made.public_id),
        True,
    )
    assert (KEPT_AT in text, "Gemensam upphandling" in text, SECRET in text) == (True, True, False)


def test_what_was_made_confidential_since_stands_there_no_more() -> None:
    scene, _made = announced_today()
    scene.items[1].is_confidential = True
    scene.items[1].save()

    (entry,) = read().entries

    assert "Gemensam upphandling" not in entry.content[0].value


def test_what_stands_on_the_board_no_more_is_gone_from_the_feed() -> None:
    announced_today(days_ago=10)
    stands = len(read().entries)
    Announcement.objects.update(appeal_until=timezone.localdate() - timedelta(days=1))
    cache.clear()

    assert (stands, read().entries) == (1, [])


def test_a_board_without_notices_is_a_feed() -> None:
    found = read()

    assert (found.entries, found.feed.link.endswith(reverse("noticeboard:board"))) == ([], True)


def test_the_feed_costs_the_same_with_a_notice_and_is_not_sent_again(django_assert_num_queries: Any) -> None:
    announced_today()

    with django_assert_num_queries(4):
        answer = Client().get(reverse("feeds:board"))
    again = Client().get(reverse("feeds:board"), headers={"if-none-match": answer["ETag"]})

    assert again.status_code == 304
