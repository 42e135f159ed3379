"""The text of an item: saved as it is typed, and settled where two hands wrote at once."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samverk.records.refusal import RuleBroken
from samverk.sitting import actions
from samverk.sitting.access import Here, item_or_404, keeps, only_for
from samverk.sitting.actions import Draft
from samverk.sitting.forms import TextForm
from samverk.sitting.messages import REFUSALS
from samverk.sitting.queries.texts import text_of


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(keeps)
def text(request: HttpRequest, here: Here, item_id: str) -> HttpResponse:
    """Show the text of one item in a form of its own, and save it; a script gets the answer as JSON."""
    item = item_or_404(here, item_id)
    if request.method != "POST":
        context = {"meeting": here.meeting, "item": item, "text": text_of(item.pk, item.background)}
        return render(request, "sitting/text.html", context)
    draft = _draft(request)
    if draft is None:
        return HttpResponse(status=400)
    try:
        saved = actions.save_text(item, draft, at=timezone.now(), by=here.user)
    except RuleBroken as refused:
        return _refused(request, here, item_id, refused)
    if request.headers.get("X-Live"):
        return JsonResponse({"revision": saved.revision, "liesBeside": saved.lies_beside})
    if saved.lies_beside:
        messages.warning(request, _("Somebody else saved meanwhile. Both texts are kept; choose what shall stand."))
        return redirect("sitting:texts", here.meeting.public_id, item_id)
    messages.success(request, _("The text has been saved."))
    return redirect("sitting:text", here.meeting.public_id, item_id)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(keeps)
def texts(request: HttpRequest, here: Here, item_id: str) -> HttpResponse:
    """Show the texts that lie beside each other, and let one stand, chosen or merged."""
    item = item_or_404(here, item_id)
    draft = _draft(request)
    if request.method == "POST" and draft is not None:
        seen = [int(pk) for pk in request.POST.getlist("seen") if pk.isascii() and pk.isdigit() and len(pk) < 16]
        try:
            saved = actions.settle_texts(item, draft, seen, at=timezone.now(), by=here.user)
        except RuleBroken as refused:
            return _refused(request, here, item_id, refused)
        if not saved.lies_beside:
            messages.success(request, _("The text that you chose stands now. The others are kept in the history."))
            return redirect("sitting:secretary", here.meeting.public_id)
        messages.warning(request, _("Somebody else saved meanwhile. Look at the texts once more."))
        return redirect("sitting:texts", here.meeting.public_id, item_id)
    context = {"meeting": here.meeting, "item": item, "text": text_of(item.pk, item.background)}
    return render(request, "sitting/texts.html", context)


def _draft(request: HttpRequest) -> Draft | None:
    said = request.POST.copy()
    # No database of ours can hold the sign; a form's line breaks come as two signs.
    said["text"] = said.get("text", "").replace("\0", "").replace("\r\n", "\n")
    form = TextForm(said)
    if not form.is_valid():
        return None
    return Draft(form.cleaned_data["text"], form.cleaned_data["based_on"], form.cleaned_data["hand"])


def _refused(request: HttpRequest, here: Here, item_id: str, refused: RuleBroken) -> HttpResponse:
    sentence = str(REFUSALS[refused.code])
    if request.headers.get("X-Live"):
        return JsonResponse({"refused": sentence}, status=409)
    messages.error(request, sentence)
    return redirect("sitting:text", here.meeting.public_id, item_id)
