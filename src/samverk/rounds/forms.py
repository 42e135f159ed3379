"""The forms in which a question is put, answered and opened again."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Organisation
from samverk.rounds.actions import Said
from samverk.rounds.models import Answer, Option, OptionAnswer, Round

END_OF_DAY = time(23, 59)
INTEREST = (
    (Answer.Position.YES.value, pgettext_lazy("answer", "Interested")),
    (Answer.Position.CONDITIONAL.value, pgettext_lazy("answer", "Interested, on a condition")),
    (Answer.Position.NO.value, pgettext_lazy("answer", "Not interested")),
)


def day_field(label: Any, **options: Any) -> forms.DateField:
    """Return a field for a day, as browsers ask for one."""
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **options)


def hour_field(label: Any, **options: Any) -> forms.TimeField:
    """Return a field for an hour, as browsers ask for one."""
    return forms.TimeField(label=label, widget=forms.TimeInput({"type": "time"}, format="%H:%M"), **options)


class ClosingForm(forms.Form):
    """Until when answers are taken."""

    closes_on = day_field(_("Last day to answer"))
    closes_hour = hour_field(_("Hour"), required=False, help_text=_("Without an hour, the whole day counts."))

    def clean(self) -> dict[str, Any]:
        """Add ``closes_at``, the first moment that is too late."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if day := cleaned.get("closes_on"):
            hour = cleaned.get("closes_hour") or END_OF_DAY
            cleaned["closes_at"] = timezone.make_aware(datetime.combine(day, hour))
        return cleaned


class AskForm(ClosingForm):
    """A new question."""

    question = forms.CharField(label=_("Question"), max_length=300)
    explanation = forms.CharField(label=_("Explanation"), required=False, widget=forms.Textarea({"rows": 4}))
    form = forms.ChoiceField(label=_("How is it answered?"), choices=Round.Form.choices, widget=forms.RadioSelect)
    options = forms.CharField(
        label=_("Options"),
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("One a line, where there is something to choose from."),
    )
    unit = forms.CharField(
        label=_("What a number counts"), required=False, max_length=40, help_text=_("For example persons or kronor.")
    )
    quota = forms.IntegerField(
        label=_("How many answers may each give?"),
        min_value=1,
        max_value=100,
        initial=1,
        help_text=_("More than one only where it is answered in words: ideas, proposals."),
    )
    is_blind = forms.BooleanField(
        label=_("Nobody sees the others' answers before it is closed"),
        required=False,
        help_text=_("The secretary sees them all the time."),
    )
    organisations = forms.ModelMultipleChoiceField(
        label=_("Who is asked?"), queryset=Organisation.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    field_order = ["question", "explanation", "form", "options", "unit", "quota", "organisations"]

    def __init__(self, *args: Any, members: Any, **kwargs: Any) -> None:
        """Let choose among ``members``; all of them are chosen to begin with."""
        super().__init__(*args, **kwargs)
        field = self.fields["organisations"]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = members
        self.initial.setdefault("organisations", [member.pk for member in members])

    def asked(self) -> dict[str, Any]:
        """Return what ``ask_round`` takes."""
        said = {name: value for name, value in self.cleaned_data.items() if name not in {"closes_on", "closes_hour"}}
        return said | {"options": said["options"].splitlines()}


class ReopenForm(ClosingForm):
    """Why a question is opened again, and until when."""

    because = forms.CharField(label=_("Why is it opened again?"), max_length=300)
    field_order = ["because"]


class AnswerForm(forms.Form):
    """An answer to one question, with the fields that its form needs."""

    comment = forms.CharField(label=_("Comment or condition"), required=False, widget=forms.Textarea({"rows": 2}))
    decided_by = forms.CharField(
        label=_("Who settled this at home?"),
        required=False,
        max_length=200,
        help_text=_("For example the director, or the executive board with its date."),
    )

    def __init__(
        self, question: Round, options: Iterable[Option], *args: Any, former: Answer | None = None, **kwargs: Any
    ) -> None:
        """Ask what ``question`` asks, filled with the ``former`` answer."""
        super().__init__(*args, **kwargs)
        self.question = question
        self.choices = list(options)
        self.fields |= self._asked_fields()
        self.order_fields([name for name in self.fields if name not in {"comment", "decided_by"}])
        if question.form == Round.Form.TEXT:
            del self.fields["comment"]
        if former is not None:
            self.initial = self._initial(former)

    def said(self) -> Said:
        """Return what ``give_answer`` takes."""
        cleaned = self.cleaned_data
        options = {option.pk: cleaned[f"option-{option.public_id}"] for option in self._every_option()}
        if chosen := cleaned.get("choice"):
            options = {option.pk: OptionAnswer.Says.YES.value for option in self.choices if option.public_id == chosen}
        return Said(
            position=cleaned.get("position", ""),
            number=cleaned.get("number"),
            text=cleaned.get("text", ""),
            options=options,
            comment=cleaned.get("comment", ""),
            decided_by=cleaned["decided_by"],
        )

    def clean(self) -> dict[str, Any]:
        """Ask for the condition of a yes on a condition."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("position") == Answer.Position.CONDITIONAL and not cleaned.get("comment", "").strip():
            self.add_error("comment", _("Write the condition here."))
        return cleaned

    def _every_option(self) -> list[Option]:
        return self.choices if self.question.form == Round.Form.OPTIONS else []

    def _asked_fields(self) -> dict[str, forms.Field]:
        form, radio = Round.Form, forms.RadioSelect
        match self.question.form:
            case form.POSITION:
                choices: Any = Answer.Position.choices
                return {"position": forms.ChoiceField(label=_("Your answer"), choices=choices, widget=radio)}
            case form.INTEREST:
                return {"position": forms.ChoiceField(label=_("Your answer"), choices=INTEREST, widget=radio)}
            case form.CHOICE:
                labels = [(option.public_id, option.label) for option in self.choices]
                return {"choice": forms.ChoiceField(label=_("Your choice"), choices=labels, widget=radio)}
            case form.OPTIONS:
                says = OptionAnswer.Says.choices
                return {
                    f"option-{option.public_id}": forms.ChoiceField(label=option.label, choices=says, widget=radio)
                    for option in self.choices
                }
            case form.NUMBER:
                return {
                    "number": forms.DecimalField(
                        label=self.question.unit or _("Number"), max_digits=14, decimal_places=2
                    )
                }
        return {"text": forms.CharField(label=_("Your answer"), widget=forms.Textarea({"rows": 5}))}

    def _initial(self, former: Answer) -> dict[str, Any]:
        said = {row.option_id: row.says for row in former.options.all()}
        chosen = next((option.public_id for option in self.choices if option.pk in said), None)
        every = {f"option-{option.public_id}": said.get(option.pk) for option in self._every_option()}
        names = ("position", "number", "text", "comment", "decided_by")
        return {name: getattr(former, name) for name in names} | every | {"choice": chosen}
