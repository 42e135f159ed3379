"""What may be sent to this room, and how it is read."""

import re
from datetime import time

from django import forms

from samverk.records.refusal import RuleBroken

CLOCK = re.compile(r"(?P<hours>[01]?\d|2[0-3])[.:]?(?P<minutes>[0-5]\d)")


def time_said(said: str) -> time | None:
    """Return a time of day written as 09.10, 9:10 or 0910; ``None`` for nothing.

    Raises ``RuleBroken("wrong-time")`` for anything else.
    """
    if not said.strip():
        return None
    match = CLOCK.fullmatch(said.strip())
    if match is None:
        raise RuleBroken("wrong-time", said[:20])
    return time(int(match["hours"]), int(match["minutes"]))


class PresenceForm(forms.Form):
    """One act on the lists; which fields it needs is for the act to say."""

    seat = forms.CharField(max_length=12, required=False)
    instead_of = forms.CharField(max_length=12, required=False)
    row = forms.IntegerField(min_value=1, max_value=2**53, required=False)
    stay = forms.IntegerField(min_value=1, max_value=2**53, required=False)
    organisation = forms.CharField(max_length=12, required=False)
    at = forms.CharField(max_length=20, required=False)
    until = forms.CharField(max_length=20, required=False)
    remote = forms.BooleanField(required=False)


class GuestForm(forms.Form):
    name = forms.CharField(max_length=200)
    organisation = forms.CharField(max_length=200, required=False)
    items = forms.MultipleChoiceField(required=False)


class TextForm(forms.Form):
    """A text as typed. What is stripped and what is too long is for the act to say."""

    text = forms.CharField(required=False, strip=False)
    based_on = forms.IntegerField(min_value=0, max_value=2**31 - 1)
    hand = forms.RegexField(r"^[0-9a-zA-Z-]{0,40}$", required=False)
