"""Themes of meetings, and the private addresses of calendars. The meetings themselves lie in the room below."""

from samverk.planning.models.calendar_link import CalendarLink
from samverk.planning.models.theme import Theme, ThemeSuggestion, ThemeYear

__all__ = ["CalendarLink", "Theme", "ThemeSuggestion", "ThemeYear"]
