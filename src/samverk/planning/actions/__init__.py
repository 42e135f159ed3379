"""The only writers of this room."""

from samverk.planning.actions.ask_for_themes import ask_for_themes, take_suggestions
from samverk.planning.actions.calendar_link import renew_link, revoke_link
from samverk.planning.actions.change_plan import cancel_planned, describe_meeting, move_planned, plan_one
from samverk.planning.actions.plan_year import RowRefused, Wanted, plan_year
from samverk.planning.actions.themes import (
    decline_suggestion,
    remove_theme,
    save_theme,
    set_theme_year,
    suggest_theme,
    take_suggestion,
)

__all__ = [
    "RowRefused",
    "Wanted",
    "ask_for_themes",
    "cancel_planned",
    "decline_suggestion",
    "describe_meeting",
    "move_planned",
    "plan_one",
    "plan_year",
    "remove_theme",
    "renew_link",
    "revoke_link",
    "save_theme",
    "set_theme_year",
    "suggest_theme",
    "take_suggestion",
    "take_suggestions",
]
