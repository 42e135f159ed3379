"""Where mail comes from, what could not be taken, and whose mail is marked for secrecy."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import may_edit_register, only_if
from samverk.accounts.me import me
from samverk.mailroom import actions
from samverk.mailroom.access import bodies_kept, kept_body_or_404, refused_or_404, rule_or_404, users_only
from samverk.mailroom.forms import RuleForm
from samverk.mailroom.messages import REFUSALS
from samverk.mailroom.models import SecrecyRule
from samverk.mailroom.queries.condition import refused_shown, sources_shown
from samverk.mailroom.views.acting import told
from samverk.records.refusal import RuleBroken

REFUSED_SHOWN = 100


@require_safe
@only_if(may_edit_register)
def sources(request: HttpRequest) -> HttpResponse:
    """Show what is set, when mail was fetched, what went wrong, and what could not be taken."""
    context = {
        "section": "desk",
        "sources": sources_shown(),
        "address": settings.INCOMING_MAIL.address,
        "refused": refused_shown(REFUSED_SHOWN),
        "bodies": bodies_kept(request),
    }
    return render(request, "mailroom/sources.html", context)


@require_POST
@only_if(may_edit_register)
def settle_refused(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note that somebody has looked after what could not be taken."""
    refused = refused_or_404(request, public_id)
    with told(request, _("It is noted as done.")):
        actions.settle_refused(refused, at=timezone.now(), by=me(request))
    return redirect("mailroom:sources")


@users_only
def rules(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show whose mail to a body is marked, and add a rule."""
    body = kept_body_or_404(request, public_id)
    form = RuleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_rule(body, **form.cleaned_data, by=me(request))
        except RuleBroken as refused:
            form.add_error("section", str(REFUSALS[refused.code]))
        else:
            return redirect("mailroom:rules", public_id)
    context = {"section": "desk", "body": body, "rules": SecrecyRule.objects.filter(body=body), "form": form}
    return render(request, "mailroom/rules.html", context, status=400 if form.errors else 200)


@require_POST
@users_only
def remove_rule(request: HttpRequest, public_id: str) -> HttpResponse:
    """End a rule."""
    rule = rule_or_404(request, public_id)
    body = rule.body.public_id
    with told(request, _("The rule is ended.")):
        actions.remove_rule(rule, by=me(request))
    return redirect("mailroom:rules", body)
