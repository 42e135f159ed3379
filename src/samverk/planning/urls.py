"""Addresses of the calendar: what anybody may read, and those of the house."""

from django.urls import path

from samverk.planning.views import changing, feeds, looking, planning, theming
from samverk.records.public_addresses import BODIES, CALENDAR, CALENDAR_OF_ALL, MEETINGS

app_name = "planning"
HOUSE = "calendar/"
BODY = f"{HOUSE}bodies/<slug:public_id>/"
MEETING = f"{HOUSE}meetings/<slug:public_id>/"
THEMES = f"{BODY}themes/<int:year>/"
urlpatterns = [
    path(f"{CALENDAR}/", looking.year, name="year"),
    path(f"{HOUSE}subscribe/", feeds.subscribe, name="subscribe"),
    path(f"{CALENDAR_OF_ALL}.ics", feeds.public, name="public-feed"),
    path(f"{CALENDAR}/{BODIES}/<slug:public_id>.ics", feeds.of_body, name="body-feed"),
    path(f"{CALENDAR}/{MEETINGS}/<slug:public_id>/", looking.meeting, name="meeting"),
    path(f"{HOUSE}personal/<str:token>.ics", feeds.personal, name="personal-feed"),
    path(f"{BODY}plan/<int:year>/", planning.plan, name="plan"),
    path(f"{BODY}new/", planning.new, name="new"),
    path(THEMES, theming.themes, name="themes"),
    path(f"{THEMES}rules/", theming.theme_year, name="theme-year"),
    path(f"{THEMES}ask/", theming.ask_for_themes, name="ask-for-themes"),
    path(f"{THEMES}new/", theming.theme, name="new-theme"),
    path(f"{THEMES}<slug:theme_id>/", theming.theme, name="theme"),
    path(f"{THEMES}<slug:theme_id>/remove/", theming.remove_theme, name="remove-theme"),
    path(f"{THEMES}suggestions/<slug:suggestion_id>/", theming.answer_suggestion, name="answer-suggestion"),
    path(f"{MEETING}move/", changing.move, name="move"),
    path(f"{MEETING}cancel/", changing.cancel, name="cancel"),
    path(f"{MEETING}details/", changing.details, name="details"),
    path(f"{MEETING}deadlines/", changing.deadlines, name="deadlines"),
]
