"""Bringing a draft back that was changed by hand, and the style in which a body writes."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samverk.drafting import access, actions
from samverk.drafting.access import Here, logged_in_only
from samverk.drafting.actions.take_over import LARGEST
from samverk.drafting.forms import EditedFileForm, StyleForm
from samverk.drafting.messages import REFUSALS
from samverk.drafting.models import EditedFile
from samverk.drafting.queries.edited import Edit, edits_of, read_edited
from samverk.drafting.queries.house_style import style_of
from samverk.drafting.views.answering import answered
from samverk.drafting.views.asking_again import ask_again
from samverk.drafting.wording import CHANGES, SUBJECTS
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken


@require_http_methods(["GET", "HEAD", "POST"])
@logged_in_only
def bring_back(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a changed Word file, and show in what it differs; approved minutes have nothing to bring back."""
    here = access.entered(request, public_id)
    access.only_if_may(here.right.keeps and here.is_made_here)
    form = EditedFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        try:
            edited = actions.bring_back(
                here.meeting,
                upload.read(LARGEST + 1),
                name=upload.name or "",
                with_confidential=here.right.sees_confidential,
                at=timezone.now(),
                by=here.user,
            )
        except RuleBroken as refused:
            form.add_error("file", str(REFUSALS[refused.code]))
        else:
            return redirect("drafting:edited", here.meeting.public_id, edited.public_id)
    return ask_again(request, here, form, _("Bring a changed Word file back"), _("Show what differs"), takes_files=True)


@require_http_methods(["GET", "HEAD", "POST"])
@logged_in_only
def edited(request: HttpRequest, public_id: str, file_id: str) -> HttpResponse:
    """Show the differences clause by clause, and take over the chosen ones."""
    here = access.entered(request, public_id)
    access.only_if_may(here.right.keeps and here.is_made_here)
    file = access.edited_or_404(here, file_id)
    if request.method == "POST":
        _take_over(request, here, file)
        return redirect("drafting:edited", here.meeting.public_id, file.public_id)
    edits, refusal = _edits(here, file)
    context = {
        "section": "drafts",
        "here": here,
        "meeting": here.meeting,
        "file": file,
        "refusal": refusal,
        "takeable": [_shown(edit) for edit in edits if edit.may_be_taken],
        "others": [_shown(edit) for edit in edits if not edit.may_be_taken],
    }
    return render(request, "drafting/edited.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@logged_in_only
def style(request: HttpRequest, public_id: str) -> HttpResponse:
    """Choose in which style the meeting's body writes its minutes."""
    here = access.entered(request, public_id)
    access.only_if_may(here.right.keeps)
    assert here.meeting.body is not None
    form = StyleForm(request.POST or None, initial={"style": style_of(here.meeting.body_id).name})
    if request.method == "POST" and form.is_valid():
        with answered(request, _("From now on the body's drafts are written in this style.")):
            actions.choose_style(here.meeting.body, form.cleaned_data["style"], by=here.user)
        return redirect("drafting:meeting", here.meeting.public_id)
    heading = _("How %(body)s writes its minutes") % {"body": here.meeting.body}
    return ask_again(request, here, form, heading, _("Use this style"))


def _take_over(request: HttpRequest, here: Here, file: EditedFile) -> None:
    try:
        count = actions.take_over(
            file,
            request.POST.getlist("take"),
            with_confidential=here.right.sees_confidential,
            at=timezone.now(),
            by=here.user,
        )
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        done = ngettext("%(count)d difference was taken over.", "%(count)d differences were taken over.", count)
        messages.success(request, done % {"count": count})


def _edits(here: Here, file: EditedFile) -> tuple[list[Edit], str]:
    """Return the differences, or why there are none to be shown."""
    try:
        minutes = read_edited(content_of(file.stored_file), file.name)
        return edits_of(here.meeting, minutes, with_confidential=here.right.sees_confidential), ""
    except RuleBroken as refused:
        return [], str(REFUSALS[refused.code])


def _shown(edit: Edit) -> dict[str, object]:
    return {"edit": edit, "subject": SUBJECTS[edit.subject], "change": CHANGES[edit.change]}
