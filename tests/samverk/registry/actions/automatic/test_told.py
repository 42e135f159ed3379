"""The house hears from the rooms what is to be entered."""

import pytest

from samverk.enquiries import events as enquiries_events
from samverk.noticeboard import events as noticeboard_events
from samverk.rounds import events as rounds_events
from samverk.rounds.actions import invite_asked
from samverk.routes import events as routes_events
from samverk.sendouts import events as sendouts_events
from samverk.site.flow import FLOW
from tests.samverk.enquiries.making import from_inside
from tests.samverk.noticeboard.making import announced, scene_to_announce
from tests.samverk.registry.making import AT
from tests.samverk.rounds.making import make_house, make_round
from tests.samverk.routes.making import give
from tests.samverk.routes.making import make_house as make_route
from tests.samverk.sendouts.making import make_sent

pytestmark = pytest.mark.django_db


def test_the_house_hears_what_is_to_be_entered():
    queued = {arrow.queued.name for arrow in FLOW if arrow.queued.module_path.startswith("samverk.registry")}

    assert queued == {
        "register_answered_enquiries",
        "register_calls",
        "register_enquiries",
        "register_hand_overs",
        "register_minutes",
        "register_notices",
        "register_rounds",
        "register_sendouts",
    }


@pytest.mark.parametrize(
    ("signal", "act"),
    [
        (routes_events.matter_handed_over, lambda: give(make_route())),
        (rounds_events.round_sent, lambda: _invited(make_house())),
        (enquiries_events.enquiry_received, lambda: from_inside(make_house())),
        (sendouts_events.letters_sent, lambda: make_sent(make_house())),
        (noticeboard_events.notice_put_up, lambda: announced(scene_to_announce("joint-committee"))),
    ],
)
def test_rooms_tell_what_they_did(signal, act, django_capture_on_commit_callbacks):
    heard = []

    def listen(sender, **said):
        heard.append(sorted(set(said) - {"signal"}))

    signal.connect(listen)
    with django_capture_on_commit_callbacks(execute=True):
        act()
    signal.disconnect(listen)

    assert len(heard) == 1


def _invited(house):
    return invite_asked(make_round(house), address="https://samverk.example/", at=AT, by=house.secretary)
