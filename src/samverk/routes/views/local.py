"""How the municipalities handle a matter: the matrix, a municipality's own answer, and who needs help."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import may_edit_register, may_keep, may_read_unpublished, refusal, standing_in
from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.directory.models import Body
from samverk.meetings.models import Clause
from samverk.post.addresses import whole_address
from samverk.routes import actions
from samverk.routes.access import (
    anchorings_for,
    handing_bodies,
    handing_body_or_404,
    handing_clause_or_404,
    handling_or_404,
    members_only,
    sight_of,
    sits_in_presidium,
)
from samverk.routes.actions.thread import matter_of
from samverk.routes.forms import AnchoringForm, HandledForm, handled_as
from samverk.routes.models import Anchoring, Handled, Handling
from samverk.routes.picture import picture_of
from samverk.routes.queries.local_list import ListedAnchoring, asking_for_help, listed_anchorings, versions_of
from samverk.routes.queries.matrix import matrix_of
from samverk.routes.sentences import sentence_for_minutes
from samverk.routes.views.acting import done, told


@require_safe
@members_only
def anchorings(request: HttpRequest) -> HttpResponse:
    """List what the municipalities are asked to handle at home, what is open first."""
    standing = standing_in(request)
    rows = anchorings_for(request.user, standing).select_related("body").order_by("-state", "-answer_by", "-id")
    page: Page[ListedAnchoring] = page_of(rows, request.GET, shown=listed_anchorings)
    context = {
        "section": "routes",
        "page": page,
        "bodies": [body for body in handing_bodies(request.user, standing) if _keeps(request, body)],
        "helps": may_read_unpublished(request.user) or sits_in_presidium(standing),
    }
    return render(request, "routes/anchorings.html", context)


@members_only
def ask(request: HttpRequest) -> HttpResponse:
    """Ask every municipality how it handles a matter."""
    clause, body = _asked_by(request)
    form = AnchoringForm(request.POST or None, initial=_begun(clause))
    made: list[Anchoring] = []
    if request.method == "POST" and form.is_valid():
        asked = actions.Asked(
            body=body,
            clause=clause,
            matter=matter_of(clause),
            is_confidential=clause is not None and clause.item is not None and clause.item.is_confidential,
            **form.cleaned_data,
        )
        now = timezone.now()
        if done(
            form,
            lambda: made.append(actions.ask_municipalities(asked, on=timezone.localdate(), at=now, by=me(request))),
        ):
            messages.success(request, _("The municipalities are asked. Each of them can answer now."))
            return redirect("routes:anchoring", made[0].public_id)
    context = {"section": "routes", "form": form, "body": body, "clause": clause}
    return render(request, "routes/ask.html", context, status=400 if form.errors else 200)


@require_safe
@members_only
def anchoring(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show how every municipality handles the matter, as a picture, a table and a sentence."""
    sight = sight_of(request, public_id)
    matrix = matrix_of(sight.anchoring)
    context = {
        "section": "routes",
        "sight": sight,
        "anchoring": sight.anchoring,
        "matrix": matrix,
        "rows": [(row, sight.may_write(row.handling), sight.sees_questions(row.handling)) for row in matrix.rows],
        "picture": picture_of(matrix),
        "sentence": sentence_for_minutes(matrix),
    }
    return render(request, "routes/anchoring.html", context)


@members_only
def fill(request: HttpRequest, public_id: str, organisation_id: str) -> HttpResponse:
    """Say how one municipality handles the matter."""
    sight = sight_of(request, public_id)
    handling = handling_or_404(sight, organisation_id)
    last = handling.versions.order_by("-version").first()
    form = HandledForm(request.POST or None, initial=handled_as(last))
    if request.method == "POST" and form.is_valid():
        on_behalf_of = sight.own.get(handling.organisation_id, "")
        now, seen = timezone.now(), form.cleaned_data["seen"]
        if done(
            form,
            lambda: actions.say_handled(
                handling,
                form.says(),
                seen=seen if seen is not None else -1,
                at=now,
                by=me(request),
                on_behalf_of=on_behalf_of,
            ),
        ):
            messages.success(request, _("The answer is saved. You can change it until the question is closed."))
            return redirect("routes:anchoring", public_id)
    context = {"section": "routes", "sight": sight, "handling": handling, "form": form}
    return render(request, "routes/fill.html", context, status=400 if form.errors else 200)


@require_safe
@members_only
def history(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show everything that was ever answered, the last first."""
    sight = sight_of(request, public_id)
    page: Page[Handled] = page_of(versions_of(sight.anchoring), request.GET)
    shown = [(said, sight.sees_questions(said.handling)) for said in page.rows]
    context = {"section": "routes", "anchoring": sight.anchoring, "page": page, "shown": shown}
    return render(request, "routes/history.html", context)


@require_POST
@members_only
def keep(request: HttpRequest, public_id: str, act: str) -> HttpResponse:
    """Remind the silent, close the question, or open it again."""
    sight = sight_of(request, public_id)
    if not sight.keeps:
        raise Http404
    with told(request):
        _keep(request, sight.anchoring, act)
    return redirect("routes:anchoring", public_id)


@require_safe
@members_only
def questions(request: HttpRequest) -> HttpResponse:
    """Show the presidium which municipalities need help with the local handling."""
    standing = standing_in(request)
    if not (may_read_unpublished(request.user) or sits_in_presidium(standing)):
        return refusal(request)
    rows = asking_for_help(anchorings_for(request.user, standing))
    page: Page[Handling] = page_of(rows, request.GET)
    return render(request, "routes/questions.html", {"section": "routes", "page": page})


def _keep(request: HttpRequest, subject: Anchoring, act: str) -> None:
    if act == "remind":
        address = whole_address("routes:anchoring", subject.public_id)
        sent = actions.remind_municipalities(subject, address=address, on=timezone.localdate(), by=me(request))
        messages.success(request, _letters_sent(sent))
    elif act == "close":
        actions.close_anchoring(subject, at=timezone.now(), by=me(request))
        messages.success(request, _("The question is closed."))
    else:
        actions.open_anchoring_again(subject, by=me(request))
        messages.success(request, _("The question takes answers again."))


def _asked_by(request: HttpRequest) -> tuple[Clause | None, Body]:
    """Return the clause and the body that the link here names; raise ``Http404`` for whoever keeps neither."""
    named = request.GET.get("clause", "").replace("\0", "")[:40]
    clause = handing_clause_or_404(request, named) if named else None
    body = clause.meeting.body if clause is not None else None
    if body is None:
        body = handing_body_or_404(request, request.GET.get("body", "").replace("\0", "")[:40])
    if not _keeps(request, body):
        raise Http404
    return clause, body


def _keeps(request: HttpRequest, body: Body) -> bool:
    return may_edit_register(request.user) or may_keep(request.user, standing_in(request), body.pk)


def _begun(clause: Clause | None) -> dict[str, Any]:
    if clause is None:
        return {}
    return {"title": (clause.item.title if clause.item is not None else clause.text)[:300], "wording": clause.text}


def _letters_sent(count: int) -> str:
    if not count:
        return _("No letter was sent: nobody is left to write to, or they were written to today already.")
    return ngettext("%(count)d letter is on its way.", "%(count)d letters are on their way.", count) % {"count": count}
