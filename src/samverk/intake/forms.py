"""What a proposer fills in, and what a preparation group answers with."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import validate_email
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from samverk.directory.models import Body
from samverk.intake.actions.hand_in import NamedPresenter, Proposed
from samverk.intake.messages import REFUSALS
from samverk.intake.models import Proposal, Purpose
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Meeting
from samverk.records.actions.take_paper import LARGEST_PAPER
from samverk.records.paper_kind import kind_of
from samverk.records.refusal import RuleBroken

MOST_CLAUSES = 40
MOST_PRESENTERS = 10
PUBLIC_ID = re.compile(r"[2-9a-hjkmnp-z]{12}")

FindMatter = Callable[[str], Sequence[Matter]]
FindClause = Callable[[str], Clause | None]


class ManyFiles(forms.ClearableFileInput):
    """A field into which several files go at once."""

    allow_multiple_selected = True


class PapersField(forms.FileField):
    """Files, each looked at by its content before anything is kept; gives pairs of a name and the bytes."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[tuple[str, bytes]]:
        """Return the files; tell every file that cannot be taken, and why."""
        files = [file for file in (data if isinstance(data, list | tuple) else [data]) if file]
        taken, mistakes = [], []
        for file in files:
            try:
                taken.append((file.name, _looked_at(file)))
            except RuleBroken as refused:
                mistakes.append(f"{file.name}: {REFUSALS[refused.code]}")
        if mistakes:
            raise ValidationError(mistakes)
        return taken


def _looked_at(file: "UploadedFile[bytes]") -> bytes:
    if (file.size or 0) > LARGEST_PAPER:
        raise RuleBroken("paper-too-large")
    content: bytes = file.read()
    if not content:
        raise RuleBroken("paper-empty")
    kind_of(content)
    return content


class MeetingField(forms.ModelChoiceField[Meeting]):
    """A meeting to come, told by body and day."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the body, the day and the title, if it has one."""
        said = f"{obj.body.name}, {date_format(obj.held_on)}"
        return f"{said}: {obj.title}" if obj.title else said


class ProposalForm(forms.Form):
    """A matter to be taken up."""

    seat = forms.ChoiceField(label=gettext_lazy("You propose as"))
    body = forms.ModelChoiceField(
        Body.objects.none(),
        label=gettext_lazy("Which body is to take it up"),
        empty_label=gettext_lazy("Choose a body"),
    )
    wanted_meeting = MeetingField(
        Meeting.objects.none(),
        label=gettext_lazy("Meeting you would like"),
        required=False,
        empty_label=gettext_lazy("The next that suits"),
    )
    title = forms.CharField(label=gettext_lazy("Title of the matter"), max_length=300)
    summary = forms.CharField(
        label=gettext_lazy("What it is about"),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    purpose = forms.ChoiceField(label=gettext_lazy("Purpose"), choices=Purpose.choices)
    minutes_needed = forms.IntegerField(
        label=gettext_lazy("Minutes needed"), min_value=1, max_value=600, required=False
    )
    clauses = forms.CharField(
        label=gettext_lazy("Draft clauses"),
        help_text=gettext_lazy("What the meeting is to decide, one clause a line."),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "lang": "sv"}),
    )
    presenter_name = forms.CharField(label=gettext_lazy("Who presents it"), max_length=200, required=False)
    presenter_organisation = forms.CharField(
        label=gettext_lazy("The presenter's organisation"), max_length=200, required=False
    )
    presenter_email = forms.EmailField(
        label=gettext_lazy("The presenter's e-mail address"), max_length=254, required=False
    )
    further_presenters = forms.CharField(
        label=gettext_lazy("More presenters"),
        help_text=gettext_lazy("One a line: name, organisation, e-mail address."),
        max_length=4_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    matter = forms.CharField(
        label=gettext_lazy("Belongs to the matter"),
        help_text=gettext_lazy("The title or registry number of a matter that is there. Left empty, it is a new one."),
        max_length=400,
        required=False,
        widget=forms.TextInput(attrs={"list": "known-matters"}),
    )
    origin_clause = forms.CharField(
        label=gettext_lazy("Decision that ordered it"),
        help_text=gettext_lazy("The address of the clause, copied from its page."),
        max_length=400,
        required=False,
    )
    papers = PapersField(
        label=pgettext_lazy("documents", "Papers"),
        help_text=gettext_lazy(
            "PDF, Word, Excel, PowerPoint, OpenDocument, pictures or plain text, at most 50 MB each."
        ),
        required=False,
    )
    is_confidential = forms.BooleanField(
        label=gettext_lazy("Confidential: only those who prepare the meeting, and later its members, see it"),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        bodies: Any,
        meetings: Any,
        seats: Sequence[tuple[str, str]],
        find_matter: FindMatter,
        find_clause: FindClause,
        **kwargs: Any,
    ) -> None:
        """Offer ``bodies``, ``meetings`` and ``seats``; ask the finders what the written words mean."""
        super().__init__(*args, **kwargs)
        self.fields["body"].queryset = bodies  # type: ignore[attr-defined]
        self.fields["wanted_meeting"].queryset = meetings  # type: ignore[attr-defined]
        self.fields["seat"].choices = seats  # type: ignore[attr-defined]
        if len(seats) < 2:
            del self.fields["seat"]
        self._find_matter, self._find_clause = find_matter, find_clause

    def clean_clauses(self) -> list[str]:
        """Return the clauses, one a line."""
        lines = _lines(self.cleaned_data["clauses"])
        if len(lines) > MOST_CLAUSES:
            raise ValidationError(_("At most %(most)d clauses.") % {"most": MOST_CLAUSES})
        return lines

    def clean_further_presenters(self) -> list[NamedPresenter]:
        """Return the presenters, one a line; tell every line that does not hold one."""
        named, mistakes = [], []
        for line in _lines(self.cleaned_data["further_presenters"])[: MOST_PRESENTERS + 1]:
            try:
                named.append(_presenter(line))
            except ValidationError:
                mistakes.append(_("“%(line)s” holds no right e-mail address.") % {"line": line})
        if len(named) > MOST_PRESENTERS:
            mistakes.append(_("At most %(most)d further presenters.") % {"most": MOST_PRESENTERS})
        if mistakes:
            raise ValidationError(mistakes)
        return named

    def clean_matter(self) -> Matter | None:
        """Return the matter that the words name."""
        words = self.cleaned_data["matter"].strip()
        found = self._find_matter(words) if words else []
        if words and not found:
            raise ValidationError(_("There is no such matter. Choose one of the list, or leave the field empty."))
        if len(found) > 1:
            raise ValidationError(_("Several matters are called so. Choose the one you mean from the list."))
        return found[0] if found else None

    def clean_origin_clause(self) -> Clause | None:
        """Return the clause whose address, or public id, the words hold."""
        words = self.cleaned_data["origin_clause"].strip()
        ids = PUBLIC_ID.findall(words)
        clause = self._find_clause(ids[-1]) if ids else None
        if words and clause is None:
            raise ValidationError(
                _("There is no such clause. Copy the address of its page from the list of decisions.")
            )
        return clause

    def clean(self) -> dict[str, Any]:
        """Look at what must fit together: the meeting and the body, the first presenter and their address."""
        cleaned = super().clean() or self.cleaned_data
        meeting, body = cleaned.get("wanted_meeting"), cleaned.get("body")
        if meeting and body and meeting.body_id != body.pk:
            self.add_error(
                "wanted_meeting", _("That is a meeting of another body. Choose a meeting of the body above.")
            )
        named = cleaned.get("presenter_name")
        if not named and (cleaned.get("presenter_email") or cleaned.get("further_presenters")):
            self.add_error("presenter_name", _("Give the name of the presenter as well."))
        return cleaned

    def proposed(self) -> Proposed:
        """Return what was filled in."""
        said = self.cleaned_data
        first = NamedPresenter(said["presenter_name"], said["presenter_organisation"], said["presenter_email"])
        return Proposed(
            body=said["body"],
            title=said["title"],
            summary=said["summary"],
            purpose=said["purpose"],
            minutes_needed=said["minutes_needed"],
            presenters=[first, *said["further_presenters"]] if first.name else [],
            clauses=said["clauses"],
            wanted_meeting=said["wanted_meeting"],
            matter=said["matter"],
            origin_clause=said["origin_clause"],
            is_confidential=said["is_confidential"],
        )


def written(proposal: Proposal) -> dict[str, Any]:
    """Return what stands in a proposal as its form shows it."""
    further = [
        ", ".join(part for part in (named.name, named.organisation, named.email) if part)
        for named in proposal.further_presenters.all()
    ]
    return {
        "body": proposal.body_id,
        "wanted_meeting": proposal.wanted_meeting_id,
        "title": proposal.title,
        "summary": proposal.summary,
        "purpose": proposal.purpose,
        "minutes_needed": proposal.minutes_needed,
        "clauses": "\n".join(clause.text for clause in proposal.clauses.all()),
        "presenter_name": proposal.presenter_name,
        "presenter_organisation": proposal.presenter_organisation,
        "presenter_email": proposal.presenter_email,
        "further_presenters": "\n".join(further),
        "matter": f"{proposal.matter.title} ({proposal.matter.public_id})",
        "origin_clause": proposal.origin_clause.public_id if proposal.origin_clause else "",
        "is_confidential": proposal.is_confidential,
    }


def _presenter(line: str) -> NamedPresenter:
    """Return the presenter of one line: the name first; what holds an "@" is the address, the rest the organisation."""
    name, *others = [part.strip() for part in line.split(",") if part.strip()] or [line]
    emails = [part for part in others if "@" in part]
    for email in emails:
        validate_email(email)
    organisation = ", ".join(part for part in others if "@" not in part)
    return NamedPresenter(name[:200], organisation[:200], emails[0] if emails else "")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def day_field(label: Any, *, required: bool = True, **options: Any) -> forms.DateField:
    """Return a field for a day, with the browser's own calendar where it has one."""
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, required=required, widget=widget, **options)


def not_before(first: date, chosen: date) -> date:
    """Return ``chosen``; raise where it lies before ``first``."""
    if chosen < first:
        raise ValidationError(_("This day is over. Choose a later one."))
    return chosen
