"""The form in which a question is answered."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.records.actions.take_paper import paper_name, take_paper
from samverk.rounds.actions import Said
from samverk.rounds.actions.said import said_in
from samverk.rounds.models import Answer, Option, OptionAnswer, Round

INTEREST = (
    (Answer.Position.YES.value, pgettext_lazy("answer", "Interested")),
    (Answer.Position.CONDITIONAL.value, pgettext_lazy("answer", "Interested, on a condition")),
    (Answer.Position.NO.value, pgettext_lazy("answer", "Not interested")),
)


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
        self.former = former
        self.choices = list(options)
        self.fields |= self._asked_fields()
        self.order_fields([name for name in self.fields if name not in {"comment", "decided_by"}])
        if question.form in {Round.Form.TEXT, Round.Form.ENTRY}:
            del self.fields["comment"]
        if former is not None:
            self.initial = self._initial(former)

    @property
    def places(self) -> int:
        """Return how many options are put in order."""
        return self.question.places_among(len(self.choices))

    @property
    def ranked(self) -> list[forms.BoundField]:
        """Return the fields of the options that are put in order: those that have a place first."""
        fields = [self[f"rank-{option.public_id}"] for option in self.choices] if self._is_ranked() else []
        return sorted(fields, key=lambda field: _place(field.value()) or len(fields) + 1)

    def said(self) -> Said:
        """Return what ``give_answer`` takes; a file is kept as it comes.

        Raises ``RuleBroken`` with the codes of ``take_paper``.
        """
        cleaned = self.cleaned_data
        options = {option.pk: cleaned[f"option-{option.public_id}"] for option in self._every_option()}
        if chosen := cleaned.get("choice"):
            options = {option.pk: OptionAnswer.Says.YES.value for option in self.choices if option.public_id == chosen}
        upload = cleaned.get("file")
        stored = take_paper(upload.read()) if upload else None
        former = said_in(self.former) if self.former and not stored else Said()
        return Said(
            position=cleaned.get("position", ""),
            number=cleaned.get("number"),
            title=cleaned.get("title", ""),
            text=cleaned.get("text", ""),
            options=options,
            ranks=self._ranks(),
            file=stored or former.file,
            file_name=paper_name(upload.name, stored.media_type) if upload and stored else former.file_name,
            comment=cleaned.get("comment", ""),
            decided_by=cleaned["decided_by"],
        )

    def clean(self) -> dict[str, Any]:
        """Ask for the condition of a yes on a condition, and for every place to be filled once."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("position") == Answer.Position.CONDITIONAL and not cleaned.get("comment", "").strip():
            self.add_error("comment", _("Write the condition here."))
        if self._is_ranked() and not self.errors:
            given = sorted(place for option in self.choices if (place := cleaned.get(f"rank-{option.public_id}")))
            if given != list(range(1, self.places + 1)):
                said = _("Give each place from 1 to %(last)d to one option, and leave the others empty.")
                self.add_error(None, said % {"last": self.places})
        return cleaned

    def _is_ranked(self) -> bool:
        return self.question.form == Round.Form.RANKED

    def _ranks(self) -> tuple[int, ...]:
        places = [(self.cleaned_data.get(f"rank-{option.public_id}"), option.pk) for option in self.choices]
        return tuple(option_id for _place, option_id in sorted((place, pk) for place, pk in places if place))

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
            case form.RANKED:
                last = self.places
                return {
                    f"rank-{option.public_id}": forms.IntegerField(
                        label=option.label, required=last == len(self.choices), min_value=1, max_value=last
                    )
                    for option in self.choices
                }
            case form.NUMBER:
                label = self.question.unit or _("Number")
                return {"number": forms.DecimalField(label=label, max_digits=14, decimal_places=2)}
        return self._fields_in_words()

    def _fields_in_words(self) -> dict[str, forms.Field]:
        wide = forms.Textarea({"rows": 5})
        match self.question.form:
            case Round.Form.ENTRY:
                description = forms.CharField(label=_("Description"), required=False, max_length=10_000, widget=wide)
                return {"title": forms.CharField(label=_("Title"), max_length=200), "text": description}
            case Round.Form.FILE:
                is_kept = self.former is not None and self.former.stored_file_id is not None
                help_text = _("The file you have sent is kept if you choose no other.") if is_kept else ""
                return {"file": forms.FileField(label=_("File"), required=not is_kept, help_text=help_text)}
        return {"text": forms.CharField(label=_("Your answer"), max_length=20_000, widget=wide)}

    def _initial(self, former: Answer) -> dict[str, Any]:
        rows = {row.option_id: row for row in former.options.all()}
        chosen = next((option.public_id for option in self.choices if option.pk in rows), None)
        kept: dict[str, Any] = {"choice": chosen}
        for option in self.choices:
            if option.pk in rows:
                kept[f"option-{option.public_id}"] = rows[option.pk].says
                kept[f"rank-{option.public_id}"] = rows[option.pk].rank
        names = ("position", "number", "title", "text", "comment", "decided_by")
        return {name: getattr(former, name) for name in names} | kept


def _place(value: Any) -> int:
    """Return a place as somebody wrote it, 0 where that is none."""
    said = str(value or "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 4 else 0
