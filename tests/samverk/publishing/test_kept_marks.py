"""Those who keep the minutes read what is masked where others read the mark."""

import pytest
from django.urls import reverse

from samverk.meetings.models import MaskedWords
from samverk.releasing.actions import mask
from tests.samverk.releasing.making import AT, PRIVATE, imported

pytestmark = pytest.mark.django_db


def test_only_those_who_keep_the_minutes_read_masked_words(browser_of, secretary, reader):
    meeting = imported(published_at=AT)
    mask(meeting, PRIVATE, why="private-person", at=AT, by=secretary)
    number = MaskedWords.objects.get(words=PRIVATE).pk

    pages = [
        browser_of(user).get(reverse("portal:meeting", args=[meeting.public_id])) for user in (secretary, reader, None)
    ]

    told = f"[maskerat {number}: {PRIVATE}]"
    assert [(told in page.content.decode(), PRIVATE in page.content.decode()) for page in pages] == [
        (True, True),
        (False, False),
        (False, False),
    ]


def test_masked_words_do_no_harm_in_the_page(browser_of, secretary):
    meeting = imported(published_at=AT)
    hostile = 'Eva "<script>alert(1)</script>" Ståhl'
    item = meeting.items.get()
    item.background = f"{hostile} har sökt."
    item.save()
    mask(meeting, hostile, why="private-person", at=AT, by=secretary)

    page = browser_of(secretary).get(reverse("portal:item", args=[item.public_id])).content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
