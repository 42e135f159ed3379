"""The pages: hand-overs and their outcomes, routes of bodies, and how municipalities handle a matter."""

from samverk.routes.views.handing import confirm, hand_over, hand_overs, new, route
from samverk.routes.views.local import anchoring, anchorings, ask, fill, history, keep, questions
from samverk.routes.views.settling import act, settle

__all__ = [
    "act",
    "anchoring",
    "anchorings",
    "ask",
    "confirm",
    "fill",
    "hand_over",
    "hand_overs",
    "history",
    "keep",
    "new",
    "questions",
    "route",
    "settle",
]
