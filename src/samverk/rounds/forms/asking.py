"""The form in which a question is put."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Organisation, Person
from samverk.rounds.actions import About
from samverk.rounds.forms.closing import ClosingForm
from samverk.rounds.models import Round
from samverk.rounds.queries.closing import EARLIEST

NOT_ASKED_AS_SUCH = frozenset(
    {"closes_on", "closes_hour", "each_person", "about_kind", "about_id", "feedback_name", "feedback_email"}
)
ABOUT = (("", ""), ("item", ""), ("clause", ""))


class AskForm(ClosingForm):
    """A new question. What is seldom wanted stands in ``SELDOM``, which the page keeps folded."""

    SELDOM = (
        "quota",
        "is_blind",
        "takes_late",
        "each_person",
        "remind_days",
        "feedback_name",
        "feedback_email",
    )

    question = forms.CharField(label=_("Question"), max_length=300)
    explanation = forms.CharField(label=_("Explanation"), required=False, widget=forms.Textarea({"rows": 4}))
    form = forms.ChoiceField(label=_("How is it answered?"), choices=Round.Form.choices, widget=forms.RadioSelect)
    options = forms.CharField(
        label=_("Options"),
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("One a line, where there is something to choose from or to put in order."),
    )
    ranks = forms.IntegerField(
        label=_("How many options are put in order?"),
        required=False,
        min_value=1,
        max_value=100,
        help_text=_("Empty for all of them."),
    )
    unit = forms.CharField(
        label=_("What a number counts"), required=False, max_length=40, help_text=_("For example persons or kronor.")
    )
    organisations = forms.ModelMultipleChoiceField(
        label=_("Who is asked?"),
        queryset=Organisation.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("All who have a seat today. Take away those who are to be left out."),
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
        help_text=_("Nor does the secretary: until then one sees who has answered, and nothing else."),
    )
    takes_late = forms.BooleanField(
        label=_("Late answers are taken in, and marked"),
        required=False,
        help_text=_("Answers are then taken until somebody closes the question."),
    )
    each_person = forms.BooleanField(
        label=_("Everybody with a seat answers for themselves"),
        required=False,
        help_text=_("Otherwise each organisation answers once, whoever of them does it."),
    )
    remind_days = forms.CharField(
        label=_("Days before the end on which the silent are reminded"),
        required=False,
        max_length=40,
        initial="3",
        help_text=_("For example 7, 3, 1. Empty for no reminders."),
    )
    feedback_name = forms.CharField(
        label=_("Who gets the result"),
        required=False,
        max_length=200,
        help_text=_("Whoever asked, if they are to have the result by letter when the question is closed."),
    )
    feedback_email = forms.EmailField(label=_("Their e-mail address"), required=False, max_length=254)
    about_kind = forms.ChoiceField(choices=ABOUT, required=False, widget=forms.HiddenInput)
    about_id = forms.SlugField(max_length=12, required=False, widget=forms.HiddenInput)
    field_order = ["question", "explanation", "form", "options", "ranks", "unit", "organisations", "closes_on"]

    def __init__(self, *args: Any, members: Any, **kwargs: Any) -> None:
        """Let choose among ``members``; all of them are chosen to begin with."""
        super().__init__(*args, **kwargs)
        field = self.fields["organisations"]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = members
        self.initial.setdefault("organisations", [member.pk for member in members])

    @property
    def often(self) -> list[forms.BoundField]:
        """Return the fields that the page shows at once."""
        return [field for field in self.visible_fields() if field.name not in self.SELDOM]

    @property
    def seldom(self) -> list[forms.BoundField]:
        """Return the fields that the page keeps folded."""
        return [self[name] for name in self.SELDOM]

    @property
    def is_unfolded(self) -> bool:
        """Tell whether something folded needs another look."""
        return any(name in self.errors for name in self.SELDOM)

    def clean_remind_days(self) -> list[int]:
        """Return the days; empty for no reminders."""
        words = self.cleaned_data["remind_days"].replace(",", " ").split()
        days = {int(word) for word in words if word.isascii() and word.isdigit() and len(word) < 4}
        if len(days) != len(set(words)) or any(not 1 <= day <= EARLIEST for day in days):
            raise forms.ValidationError(_("Write days from 1 to 60 with commas between them, or leave it empty."))
        return sorted(days)

    def asked(
        self, people_of: Callable[[Sequence[Organisation]], Sequence[tuple[Organisation, Person]]]
    ) -> dict[str, Any]:
        """Return what ``ask_round`` takes; ``people_of`` tells who sits for the organisations that were chosen."""
        said = {name: value for name, value in self.cleaned_data.items() if name not in NOT_ASKED_AS_SUCH}
        if self.cleaned_data["each_person"]:
            said["people"] = people_of(list(said.pop("organisations")))
        about = About(*(self.cleaned_data[name] for name in ("about_kind", "about_id")))
        feedback = {name: self.cleaned_data[name] for name in ("feedback_name", "feedback_email")}
        return said | {
            "options": said["options"].splitlines(),
            "about": About(about.kind, about.public_id, **feedback),
        }
