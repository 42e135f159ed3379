"""Forms with which a secretary corrects what was read. Each gives the changed fields in the terms of corrections."""

import re
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from minutebook.model.clause import VerbClass
from minutebook.model.schema.reading import when
from samverk.archive.queries.structure import FactRow
from samverk.meetings.wording import ACTS

# What the browser sent, ``None`` while nothing was sent.
Sent = QueryDict | None

WHEN = re.compile(r"\d{4}(-\d\d(-\d\d)?|-Q[1-4])?")
CLOCK = re.compile(r"([01]\d|2[0-3])[.:]([0-5]\d)")


class FactForm(forms.Form):
    """A form over one fact: what the reading has is the initial value, and only what differs is a correction."""

    kind: ClassVar[str]

    def changes(self) -> dict[str, Any]:
        """Return field → new value for what was changed; ``None`` takes a value away."""
        return {name: self.cleaned_data[name] or None for name in self.changed_data}


class MeetingFactForm(FactForm):
    """One fact of the meeting's head."""

    kind = "set-meeting"
    value = forms.CharField(label=_("What it should be"), max_length=300, required=False)

    def __init__(self, fact: FactRow, sent: Sent = None) -> None:
        super().__init__(sent, initial={"value": fact.shown["value"]})
        self.field = fact.shown["field"]

    def clean_value(self) -> str:
        value: str = self.cleaned_data["value"].strip()
        if value and self.field == "date":
            return _day(value)
        if value and self.field in ("start", "end"):
            return _clock(value)
        return _when(value) if value and self.field == "next_meeting" else value

    def changes(self) -> dict[str, Any]:
        return {self.field: self.cleaned_data["value"] or None} if self.changed_data else {}


class AttendeeForm(FactForm):
    """A name in one of the lists."""

    kind = "set-attendee"
    name = forms.CharField(label=_("Name"), max_length=200)
    organisation = forms.CharField(label=_("Organisation"), max_length=200, required=False)
    role = forms.CharField(label=_("Role"), max_length=200, required=False)
    party = forms.CharField(label=_("Party"), max_length=20, required=False)
    section = forms.ChoiceField(
        label=_("Stands among"),
        choices=(("present", _("Present")), ("absent", _("Absent")), ("guest", _("Guests"))),
    )

    def __init__(self, fact: FactRow, sent: Sent = None) -> None:
        shown = fact.shown
        known = {name: shown[name] for name in ("name", "role", "party")}
        section = {"guests": "guest"}.get(shown["section"], shown["section"])
        known |= {"organisation": shown["organisation_as_written"], "section": section}
        super().__init__(sent, initial=known)


class ItemForm(FactForm):
    """The heading of an item."""

    kind = "set-item"
    number = forms.CharField(label=_("Number"), max_length=40, required=False)
    title = forms.CharField(label=_("Title"), max_length=1000)
    registry_number = forms.CharField(label=_("Registry number"), max_length=60, required=False)

    def __init__(self, fact: FactRow, sent: Sent = None) -> None:
        names = ("number", "title", "registry_number")
        super().__init__(sent, initial={name: fact.shown[name] for name in names})


class ClauseForm(FactForm):
    """A clause: its words for reading, and what they mean."""

    kind = "set-clause"
    text = forms.CharField(label=_("The clause"), widget=forms.Textarea(attrs={"lang": "sv", "rows": 4}))
    verb_classes = forms.MultipleChoiceField(
        label=_("What it does"),
        help_text=_("Choose one, or two if the clause does two things."),
        choices=[(str(verb_class), act.label) for verb_class, act in ACTS.items()],
        widget=forms.SelectMultiple(attrs={"size": 8}),
    )
    addressees = forms.CharField(
        label=_("Who is to do it"), help_text=_("Several are parted by commas."), max_length=500, required=False
    )
    due = forms.CharField(
        label=_("By when"),
        help_text=_("A day, a month, a quarter or a year: 2027-03-15, 2027-03, 2027-Q1, 2027."),
        max_length=10,
        required=False,
    )
    amount_ore = forms.DecimalField(
        label=_("Amount in kronor"), max_digits=14, decimal_places=2, min_value=0, required=False, localize=True
    )

    def __init__(self, fact: FactRow, sent: Sent = None) -> None:
        shown = fact.shown
        known = {
            "text": shown["text"],
            "verb_classes": shown["verb_classes"],
            "addressees": ", ".join(shown["responsible"]),
            "due": shown["due"],
            "amount_ore": shown["amount"],
        }
        super().__init__(sent, initial=known)

    def clean_due(self) -> str:
        value: str = self.cleaned_data["due"].strip()
        return _when(value) if value else value

    def clean_verb_classes(self) -> list[str]:
        return [VerbClass(value).value for value in self.cleaned_data["verb_classes"]]

    def changes(self) -> dict[str, Any]:
        changed = super().changes()
        if "addressees" in changed:
            changed["addressees"] = [name.strip() for name in (changed["addressees"] or "").split(",") if name.strip()]
        if changed.get("amount_ore") is not None:
            changed["amount_ore"] = int(changed["amount_ore"] * 100)
        return changed


FORMS: dict[str, type[Any]] = {
    "meeting": MeetingFactForm,
    "attendee": AttendeeForm,
    "item": ItemForm,
    "clause": ClauseForm,
}


class PeriodForm(forms.Form):
    """A stretch of days whose meetings are published or withdrawn."""

    first_on = forms.DateField(label=_("From and including"), widget=forms.DateInput(attrs={"type": "date"}))
    last_on = forms.DateField(label=_("To and including"), widget=forms.DateInput(attrs={"type": "date"}))

    def clean(self) -> dict[str, Any]:
        days = super().clean() or {}
        if days.get("first_on") and days.get("last_on") and days["last_on"] < days["first_on"]:
            self.add_error("last_on", _("The last day must not come before the first."))
        return days


class MarkForm(forms.Form):
    """Words of the original that are to become a task or a clause."""

    words = forms.CharField(label=_("The words"), max_length=4000)
    line = forms.IntegerField(min_value=1, required=False)
    make = forms.ChoiceField(choices=(("task", "task"), ("clause", "clause")))


def _day(value: str) -> str:
    if len(value) != 10:
        raise forms.ValidationError(_("Write the day as year, month and day: 2027-03-15."))
    return _when(value)


def _when(value: str) -> str:
    if not WHEN.fullmatch(value):
        raise forms.ValidationError(_("Write a day, a month, a quarter or a year: 2027-03-15, 2027-03, 2027-Q1, 2027."))
    try:
        when(value).first_day.isoformat()
    except ValueError as error:
        raise forms.ValidationError(_("There is no such day.")) from error
    return value


def _clock(value: str) -> str:
    match = CLOCK.fullmatch(value)
    if match is None:
        raise forms.ValidationError(_("Write the time as hours and minutes: 08:30."))
    return f"{match[1]}:{match[2]}"
