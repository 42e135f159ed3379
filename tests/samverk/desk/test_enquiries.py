"""On the desk of whoever owes an answer stand the requests, the most urgent first; on nobody else's."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.enquiries.actions import answer_enquiry
from tests.samverk.conftest import make_user
from tests.samverk.enquiries.making import from_inside
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db
DESK = reverse("desk:desk")


def test_who_finds_which_requests_on_their_desk(browser_of):
    house, now = make_house(), timezone.now()
    urgent, later, answered = (
        from_inside(house, at=now - timedelta(days=days), place=place) for place, days in enumerate((40, 0, 9))
    )
    answer_enquiry(answered, outcome="no", answer="Nej", motive="Inga medel", at=now, by=house.secretary)
    everybody = {
        "keeper": house.secretary,
        "secretariat": make_user("secretary"),
        "asker": house.members[0],
        "reader": make_user("reader"),
    }

    shown = {who: list(browser_of(user).get(DESK).context["desk"].enquiries) for who, user in everybody.items()}
    page = browser_of(house.secretary).get(DESK).content.decode()

    assert shown == {"keeper": [urgent, later], "secretariat": [urgent, later], "asker": [], "reader": []}
    assert ("Förfrågningar som ska besvaras" in page, "Försenad" in page) == (True, True)
