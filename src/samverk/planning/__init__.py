"""The year of meetings: plans, moves, themes and calendars."""
