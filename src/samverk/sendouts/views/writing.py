"""Writing a send-out, and one more to the silent."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.directory.models import Body
from samverk.intake.access import seen_matters, viewer_of
from samverk.matters.models import Matter
from samverk.meetings.models import Clause
from samverk.records.public_id import new_public_id
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import kept_bodies, users_only
from samverk.sendouts import actions
from samverk.sendouts.access import clause_for, kept_or_404
from samverk.sendouts.forms import AttachForm, LetterForm, WriteForm
from samverk.sendouts.messages import worded
from samverk.sendouts.models import Sendout
from samverk.sendouts.prefilled import begun_by
from samverk.sendouts.queries.choices import choices_for, written_before
from samverk.sendouts.views.acting import shown, told


@users_only
def new(request: HttpRequest) -> HttpResponse:
    """Choose in whose name it goes, and write it; ``?clause=`` begins with a clause's words."""
    bodies = kept_bodies(request.user, standing_in(request))
    if not bodies.exists():
        raise Http404
    chosen = request.GET.get("body", "").replace("\0", "") or _body_of(request)
    if not chosen:
        return shown(request, "choose_body.html", bodies=bodies)
    body = get_object_or_404(bodies, public_id=chosen)
    clause = clause_for(request, body, request.GET.get("clause", "").replace("\0", ""))
    matter = _matter(request)
    begun: dict[str, Any] = {"key": new_public_id(), "asks": Sendout.Asks.NOTHING, "to_body": body}
    begun |= begun_by(clause) if clause else {}
    form = WriteForm(request.POST or None, request.FILES or None, initial=begun, **choices_for(body, timezone.now()))
    if request.method == "POST" and form.is_valid():
        written = form.written(clause=clause, matter=matter)
        try:
            made = actions.write_sendout(body, written, by=me(request), public_id=form.cleaned_data["key"])
        except RuleBroken as refused:
            form.add_error(None, worded(refused))
        else:
            return redirect("sendouts:preview", made.public_id)
    return _form_page(request, form, body=body, clause=clause, matter=matter)


@users_only
def edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change a draft, or what could not go."""
    sendout = kept_or_404(request, public_id)
    if not sendout.is_in_hand:
        return redirect("sendouts:sendout", public_id)
    form = _edit_form(request, sendout)
    if request.method == "POST" and form.is_valid():
        origin = {"clause": sendout.clause, "matter": sendout.matter}
        written = form.written(**origin) if isinstance(form, WriteForm) else actions.Written(**form.again())
        try:
            actions.change_sendout(sendout, written, seen=_seen(request), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, worded(refused))
        else:
            return redirect("sendouts:preview", public_id)
    return _form_page(request, form, body=sendout.body, clause=sendout.clause, matter=sendout.matter, sendout=sendout)


@users_only
def again(request: HttpRequest, public_id: str) -> HttpResponse:
    """Write once more to those who have not answered, with another text."""
    sendout = kept_or_404(request, public_id)
    subject = _("Reminder: %(subject)s") % {"subject": sendout.subject}
    begun = {"key": new_public_id(), "subject": subject[:200], "text": sendout.text, "answers_by": sendout.answers_by}
    begun |= {"day": sendout.day, "link": sendout.link}
    form = LetterForm(request.POST or None, initial=begun)
    if request.method == "POST" and form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("subject", "text")}
        try:
            made = actions.write_to_silent(sendout, **said, by=me(request), public_id=form.cleaned_data["key"])
            actions.change_sendout(made, actions.Written(**form.again()), seen=made.revision, by=me(request))
        except RuleBroken as refused:
            form.add_error(None, worded(refused))
        else:
            return redirect("sendouts:preview", made.public_id)
    return shown(request, "again.html", sendout=sendout, form=form, status=400 if form.errors else 200)


@require_POST
@users_only
def attach(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a file go with the letters."""
    sendout = kept_or_404(request, public_id)
    form = AttachForm(request.POST, request.FILES)
    if form.is_valid():
        upload = form.cleaned_data["file"]
        with told(request, _("The file goes with every letter.")):
            actions.attach(sendout, upload.read(), name=upload.name, by=me(request))
    return redirect("sendouts:preview", public_id)


@require_POST
@users_only
def detach(request: HttpRequest, public_id: str, attachment_id: str) -> HttpResponse:
    """Take a file away."""
    sendout = kept_or_404(request, public_id)
    found = get_object_or_404(sendout.attachments.select_related("sendout", "stored_file"), public_id=attachment_id)
    with told(request, _("The file is taken away.")):
        actions.detach(found, by=me(request))
    return redirect("sendouts:preview", public_id)


def _edit_form(request: HttpRequest, sendout: Sendout) -> LetterForm:
    begun = written_before(sendout)
    if sendout.follows_id is not None:
        return LetterForm(request.POST or None, initial=begun)
    choices = choices_for(sendout.body, timezone.now())
    return WriteForm(request.POST or None, request.FILES or None, initial=begun, **choices)


def _form_page(
    request: HttpRequest, form: LetterForm, *, body: Body, sendout: Sendout | None = None, **origin: Any
) -> HttpResponse:
    context = {"form": form, "body": body, "sendout": sendout, **origin, "status": 400 if form.errors else 200}
    return shown(request, "write.html", **context)


def _body_of(request: HttpRequest) -> str:
    """Return the public id of the body that decided the clause which is asked for, empty where there is none."""
    clause = Clause.objects.filter(public_id=request.GET.get("clause", "").replace("\0", "")).first()
    return clause.meeting.body.public_id if clause is not None and clause.meeting.body is not None else ""


def _matter(request: HttpRequest) -> Matter | None:
    asked = request.GET.get("matter", "").replace("\0", "")
    return get_object_or_404(seen_matters(viewer_of(request)), public_id=asked) if asked else None


def _seen(request: HttpRequest) -> int:
    said = request.POST.get("seen", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else 0
