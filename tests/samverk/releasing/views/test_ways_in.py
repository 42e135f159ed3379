"""The ways from other rooms' pages to the public version, for those who keep it."""

import pytest
from django.urls import reverse

from samverk.meetings.models import Meeting
from tests.samverk.drafting.making import chair_of
from tests.samverk.releasing.making import AT, approved_here

pytestmark = pytest.mark.django_db


def test_the_public_page_of_a_meeting_leads_its_keepers_here(browser_of, secretary, reader):
    scene = approved_here()
    Meeting.objects.update(published_at=AT)
    page, way = (reverse(f"{room}:meeting", args=[scene.meeting.public_id]) for room in ("portal", "releasing"))
    people = [scene.keeper, secretary, chair_of(scene), reader, None]

    shown = [f'href="{way}"' in browser_of(user).get(page).content.decode() for user in people]

    assert shown == [True, True, False, False, False]


def test_the_page_of_a_body_leads_to_its_rules(browser_of, secretary):
    body = approved_here().body
    page = reverse("accounts:body", args=[body.public_id])

    assert f'href="{reverse("releasing:rules", args=[body.public_id])}"' in browser_of(secretary).get(page).text
