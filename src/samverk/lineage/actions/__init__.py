"""The only writers of this room."""

from samverk.lineage.actions.answer_touch import answer_touch
from samverk.lineage.actions.find_again import find_again
from samverk.lineage.actions.propose import propose_links
from samverk.lineage.actions.say import confirm_links, dismiss_link, link_clauses, take_back

__all__ = [
    "answer_touch",
    "confirm_links",
    "dismiss_link",
    "find_again",
    "link_clauses",
    "propose_links",
    "take_back",
]
