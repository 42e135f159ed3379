"""What a person fills in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body
from samverk.intake.forms import day_field
from samverk.routes.actions.anchor import Says
from samverk.routes.models import Handled, HandOver

LONG = 20_000


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class BodyField(forms.ModelChoiceField[Body]):
    def label_from_instance(self, obj: Body) -> str:
        return obj.name


class HandOverForm(forms.Form):
    """``title`` is what the receiving body reads on its agenda."""

    to_body = BodyField(Body.objects.none(), label=_("To which body"), empty_label=None)
    purpose = forms.ChoiceField(label=_("What for"), choices=HandOver.Purpose.choices)
    title = forms.CharField(label=_("Title"), max_length=300)
    note = forms.CharField(
        label=_("Note"),
        help_text=_("Needed where a stage of the route is left out: say why."),
        widget=_lines(3),
        required=False,
        max_length=2_000,
    )

    def __init__(self, *args: Any, bodies: Any, **kwargs: Any) -> None:
        """Offer ``bodies``."""
        super().__init__(*args, **kwargs)
        self.fields["to_body"].queryset = bodies  # type: ignore[attr-defined]


class OutcomeForm(forms.Form):
    outcome = forms.ChoiceField(label=_("What the body decided"), choices=HandOver.Outcome.choices)
    on = day_field(_("On which day"), required=True)


class ReasonForm(forms.Form):
    because = forms.CharField(label=_("Why"), widget=_lines(3), max_length=2_000)


class StagesForm(forms.Form):
    """One field a stage; an empty one is left out."""

    MOST = 6

    def __init__(self, *args: Any, bodies: Any, stages: list[Body], **kwargs: Any) -> None:
        """Offer ``bodies`` for each stage, filled with ``stages``."""
        super().__init__(*args, **kwargs)
        for number in range(1, self.MOST + 1):
            chosen = stages[number - 1] if number <= len(stages) else None
            self.fields[f"stage_{number}"] = BodyField(
                bodies,
                label=_("Stage %(number)d") % {"number": number},
                required=False,
                empty_label=_("No further stage"),
                initial=chosen,
            )

    @property
    def stages(self) -> list[Body]:
        chosen = (self.cleaned_data[f"stage_{number}"] for number in range(1, self.MOST + 1))
        return [body for body in chosen if body is not None]


class AnchoringForm(forms.Form):
    title = forms.CharField(label=_("What is handled at home"), max_length=300)
    wording = forms.CharField(
        label=_("The decision that the municipalities are asked to take"),
        widget=_lines(5),
        required=False,
        max_length=LONG,
    )
    is_alike = forms.BooleanField(
        label=_("It counts as taken only when all have taken it in the same words"), required=False
    )
    answer_by = day_field(_("Answer by"), required=True)

    def clean(self) -> dict[str, Any]:
        """Demand the words where all are to decide alike."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("is_alike") and not cleaned.get("wording"):
            self.add_error("wording", _("Write the decision that all are asked to take, word by word."))
        return cleaned


class HandledForm(forms.Form):
    """``seen`` is the revision that stood on the page."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    by_body = forms.ChoiceField(
        label=_("Which body of the municipality handles it"),
        choices=[("", _("Not settled yet")), *Handled.By.choices],
        required=False,
    )
    decided_on = day_field(_("On which day"), required=False)
    registry_number = forms.CharField(label=_("The municipality's own registry number"), max_length=60, required=False)
    outcome = forms.ChoiceField(label=_("What came of it"), choices=Handled.Outcome.choices)
    wording = forms.CharField(
        label=_("The decision, word by word"),
        help_text=_("Leave it empty if it was taken exactly as asked."),
        widget=_lines(5),
        required=False,
        max_length=LONG,
    )
    questions = forms.CharField(
        label=_("Questions to the presidium"), widget=_lines(3), required=False, max_length=4_000
    )

    def says(self) -> Says:
        """Return what is said."""
        said = self.cleaned_data
        names = ("by_body", "decided_on", "registry_number", "outcome", "wording", "questions")
        return Says(**{name: said[name] for name in names})


def handled_as(last: Handled | None) -> dict[str, Any]:
    """Return what the form begins with: what was said last."""
    if last is None:
        return {"seen": 0, "outcome": Handled.Outcome.NONE_YET}
    names = ("by_body", "decided_on", "registry_number", "outcome", "wording", "questions")
    return {"seen": last.version} | {name: getattr(last, name) for name in names}
