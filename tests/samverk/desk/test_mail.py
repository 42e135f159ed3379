"""Mail that waits stands on the desk of those who place it, and of nobody else."""

import pytest
from django.urls import reverse

from samverk.mailroom import actions
from tests.samverk.conftest import make_user
from tests.samverk.mailroom.making import keeper, taken
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db
DESK = reverse("desk:desk")


def test_who_finds_which_mail_on_their_desk(browser_of):
    house = make_house()
    nobodys, handed = taken(), taken(name="2")
    actions.hand_to_body(handed, house.body, by=keeper())
    everybody = [make_user("secretary"), house.secretary, house.members[0], make_user("reader")]

    shown = [list(browser_of(user).get(DESK).context["desk"].mail) for user in everybody]
    page = browser_of(house.secretary).get(DESK).content.decode()

    assert shown == [[nobodys, handed], [handed], [], []]
    assert f'href="{reverse("mailroom:queue")}"' in page
