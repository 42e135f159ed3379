"""The only writers of this room."""

from samverk.sitting.actions.attend import Act, arrive, change_stay, leave, leave_vacant, stay_away
from samverk.sitting.actions.floor import adjourn, end_item, name_confidential, resume, take_up
from samverk.sitting.actions.guests import strike_guest, welcome_guest
from samverk.sitting.actions.lead import hand_over_chair
from samverk.sitting.actions.secretary import take_minutes
from samverk.sitting.actions.session import close_sitting, open_sitting
from samverk.sitting.actions.write_text import Draft, Saved, lay_aside_texts, save_text, settle_texts

__all__ = [
    "Act",
    "Draft",
    "Saved",
    "adjourn",
    "arrive",
    "change_stay",
    "close_sitting",
    "end_item",
    "hand_over_chair",
    "lay_aside_texts",
    "leave",
    "leave_vacant",
    "name_confidential",
    "open_sitting",
    "resume",
    "save_text",
    "settle_texts",
    "stay_away",
    "strike_guest",
    "take_minutes",
    "take_up",
    "welcome_guest",
]
