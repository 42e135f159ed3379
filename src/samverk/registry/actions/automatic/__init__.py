"""What the house itself enters, each once however often it is told.

It enters for bodies whose profile keeps a register, and for those whose register somebody has begun.
"""

from samverk.registry.actions.automatic.asked import enter_answered, enter_enquiries
from samverk.registry.actions.automatic.handed import enter_hand_overs
from samverk.registry.actions.automatic.meetings import enter_calls, enter_minutes
from samverk.registry.actions.automatic.notices import enter_notices
from samverk.registry.actions.automatic.sent import enter_rounds, enter_sendouts

# The words of an entry are translated when it is made, into the language of the house: an entry never changes and its
# hash is over its words, so that it cannot hold a key that is translated when somebody reads it.
__all__ = [
    "enter_answered",
    "enter_calls",
    "enter_enquiries",
    "enter_hand_overs",
    "enter_minutes",
    "enter_notices",
    "enter_rounds",
    "enter_sendouts",
]
