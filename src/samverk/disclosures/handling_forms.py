"""Forms of whoever has a request in hand: documents, assessments, masking, the answer, the decision."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.disclosures.actions import Assessment, Decided
from samverk.disclosures.masking.spans import Marked
from samverk.disclosures.messages import WHY_NOT, section_choices
from samverk.disclosures.models import Document, DocumentRequest

LONGEST = 5_000
OTHER = ("", _("Another section"))


class SectionForm(forms.Form):
    """A section of the law: one of those that are met most, or another in writing."""

    section = forms.ChoiceField(label=_("Section of the law"), choices=[], required=False)
    other_section = forms.CharField(
        label=_("Another section"), max_length=120, required=False, help_text=_("For example OSL 31 kap. 16 §.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the sections in the language of the page."""
        super().__init__(*args, **kwargs)
        field = self.fields["section"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [OTHER, *section_choices()]

    @property
    def named(self) -> str:
        """Return the section that was named, in writing before by choice."""
        return str(self.cleaned_data.get("other_section") or self.cleaned_data.get("section") or "")


def split_section(section: str) -> dict[str, str]:
    """Return how a section stands in the two fields of ``SectionForm``."""
    is_listed = any(section == value for value, _words in section_choices())
    return {"section": section} if is_listed else {"other_section": section}


class AssessForm(SectionForm):
    """What becomes of a document."""

    outcome = forms.ChoiceField(
        label=_("What becomes of the document?"), choices=Document.Outcome.choices, widget=forms.RadioSelect
    )
    why_not = forms.ChoiceField(
        label=_("Why is it no public document?"),
        choices=[("", _("As the register says")), *WHY_NOT.items()],
        required=False,
    )
    reason = forms.CharField(
        label=_("The reason"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Whoever asked reads it. Do not tell in it what is kept secret."),
    )
    field_order = ("outcome", "section", "other_section", "why_not", "reason")

    def assessment(self) -> Assessment:
        """Return what was found."""
        said = self.cleaned_data
        return Assessment(said["outcome"], self.named, said["reason"], said["why_not"])


class PassageForm(SectionForm):
    """What is masked: words, lines, or words in lines."""

    words = forms.CharField(
        label=_("Words"),
        max_length=2_000,
        required=False,
        help_text=_("Masked wherever they stand, however they are broken or capitalised. Empty masks whole lines."),
    )
    first_line = forms.IntegerField(label=_("From line"), min_value=1, required=False)
    last_line = forms.IntegerField(label=_("To line"), min_value=1, required=False)
    field_order = ("words", "first_line", "last_line", "section", "other_section")

    def clean(self) -> dict[str, Any]:
        """Refuse what names neither words nor lines."""
        said: dict[str, Any] = super().clean() or {}
        if not said.get("words", "").strip() and not said.get("first_line"):
            raise forms.ValidationError(_("Write the words, or from which line to which."))
        return said

    def marked(self) -> Marked:
        """Return what is masked."""
        said = self.cleaned_data
        first = said["first_line"]
        return Marked(self.named, said["words"].strip(), first, (said["last_line"] or first) if first else None)


class CopyForm(forms.Form):
    """A copy that was masked elsewhere."""

    file = forms.FileField(label=_("Copy that was masked elsewhere (PDF or picture)"))


class DocumentForm(forms.Form):
    """A document that is no registered record."""

    title = forms.CharField(
        label=_("What is the document called?"),
        max_length=300,
        help_text=_("Whoever asked reads it. Name nothing that is secret."),
    )
    file = forms.FileField(
        label=_("File"), required=False, help_text=_("None for what lies on paper alone, or is not found here.")
    )


class PutOffForm(forms.Form):
    """Until when the answer takes, and why."""

    until = forms.DateField(
        label=_("By which day is it answered?"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    because = forms.CharField(
        label=_("Why does it take longer?"),
        max_length=2_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Whoever asked reads it."),
    )


class AnswerForm(forms.Form):
    """How documents are handed out, and what is said with them."""

    way = forms.ChoiceField(
        label=_("How are the documents handed out?"), choices=DocumentRequest.Way.choices, widget=forms.RadioSelect
    )
    answer = forms.CharField(
        label=_("A few words with the answer"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


class DecisionForm(forms.Form):
    """A decision that can be appealed."""

    text = forms.CharField(label=_("The reasons"), max_length=20_000, widget=forms.Textarea({"rows": 8}))
    decided_by = forms.CharField(label=_("Who decides, with their office"), max_length=200)
    authority = forms.CharField(label=_("The authority, with the address for appeals"), max_length=300)
    court = forms.CharField(label=_("Administrative court of appeal"), max_length=200)

    def decided(self) -> Decided:
        """Return what is decided."""
        return Decided(**self.cleaned_data)
