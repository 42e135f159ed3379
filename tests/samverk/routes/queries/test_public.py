"""What everybody sees of a matter's route."""

from datetime import date

import pytest
from django.urls import reverse

from samverk.meetings.models import Clause, Meeting
from samverk.routes.actions import record_outcome
from samverk.routes.queries.public import public_route
from samverk.routes.telling import tell_thread
from tests.factories import make_clause, make_item, make_matter, make_meeting
from tests.samverk.conftest import make_user
from tests.samverk.routes.making import AT, answer, give, make_anchoring, make_endorsed, make_handing, make_house

pytestmark = pytest.mark.django_db
DECIDED_ON = date(2024, 3, 22)


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def handing(house):
    clause = make_handing(make_endorsed(house.directors))
    make_matter("Gemensam budget", clause.item)
    return clause


def public():
    return Clause.objects.filter(meeting__published_at__isnull=False, item__is_confidential=False)


def stages(matter):
    return [(one.hand_over.to_body.name, one.outcome) for one in public_route(matter, public()).stages]


def settled(house, handing, **meeting):
    sent = give(house, clause=handing)
    decision = make_clause(make_item(make_meeting(house.presidium, DECIDED_ON, **meeting), "Budget"), "att anta")
    record_outcome(sent, "adopted", clause=decision, on=DECIDED_ON, at=AT, by=house.secretary)
    return sent


def test_a_published_hand_over_is_shown_with_its_published_outcome(house, handing):
    assert stages(settled(house, handing).matter) == [("Presidiet", "adopted")]


def test_an_unpublished_outcome_is_not_told(house, handing):
    assert stages(settled(house, handing, published_at=None).matter) == [("Presidiet", "")]


def test_of_unpublished_and_confidential_hand_overs_nothing_is_told(house, handing):
    sent = give(house, clause=handing)
    by_hand = give(house, title="Muntligt", matter=sent.matter, purpose="information")
    Meeting.objects.filter(pk=handing.meeting_id).update(published_at=None)

    assert (stages(sent.matter), by_hand.matter) == ([], sent.matter)


def test_whether_all_decided_alike_is_told_and_nothing_of_who_answered_what(house, handing, browser_of):
    matter = handing.item.matter_steps.get().matter
    anchoring = make_anchoring(house, clause=handing, matter=matter)
    answer(house, anchoring, registry_number="KS 2024/9", questions="Hemlig fråga")
    make_anchoring(house, clause=handing, matter=matter, title="Hemligt", is_confidential=True)

    page = browser_of(None).get(reverse("portal:matter", args=[matter.public_id])).content.decode()

    assert ("Gemensam plan" in page, "ännu inte fattat i alla kommuner" in page) == (True, True)
    assert [word in page for word in ("KS 2024/9", "Hemlig fråga", "Hemligt", "Brohult")] == [False] * 4


def test_the_public_page_shows_the_way(house, handing, browser_of):
    sent = settled(house, handing)

    page = browser_of(None).get(reverse("portal:matter", args=[sent.matter.public_id])).content.decode()

    assert ("Presidiet" in page, "Antaget" in page) == (True, True)


def test_the_staffs_thread_tells_where_the_matter_went(house, handing, browser_of):
    sent = settled(house, handing)
    make_anchoring(house, clause=handing, matter=sent.matter)

    told = tell_thread([handing.pk])
    page = browser_of(make_user("reader")).get(reverse("intake:matter", args=[sent.matter.public_id])).content.decode()

    assert [(one.sentence, str(one.state)) for one in told[handing.pk]] == [
        ("Överlämnat till Presidiet för beslut", "Antaget"),
        ("Hanteras i kommunerna: 0 av 3 har svarat.", "Pågår"),
    ]
    assert "Överlämnat till Presidiet för beslut" in page
