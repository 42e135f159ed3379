"""The only writers of this room."""

from samverk.routes.actions.anchor import (
    Asked,
    Says,
    ask_municipalities,
    close_anchoring,
    open_anchoring_again,
    remind_municipalities,
    say_handled,
)
from samverk.routes.actions.expect import expect_outcomes, settle_expected
from samverk.routes.actions.find_again import find_again
from samverk.routes.actions.hand_over import Handed, hand_over
from samverk.routes.actions.place import bring_before, place_waiting
from samverk.routes.actions.propose import propose_hand_overs
from samverk.routes.actions.set_stages import set_stages
from samverk.routes.actions.settle import confirm_hand_overs, drop_hand_over, feed_back, open_again, record_outcome

__all__ = [
    "Asked",
    "Handed",
    "Says",
    "ask_municipalities",
    "bring_before",
    "close_anchoring",
    "confirm_hand_overs",
    "drop_hand_over",
    "expect_outcomes",
    "feed_back",
    "find_again",
    "hand_over",
    "open_again",
    "open_anchoring_again",
    "place_waiting",
    "propose_hand_overs",
    "record_outcome",
    "remind_municipalities",
    "say_handled",
    "set_stages",
    "settle_expected",
]
