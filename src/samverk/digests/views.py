"""How often a letter comes: chosen after log-in, or ended by the link in the letter."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samverk.accounts.models import User
from samverk.digests.access import holder_or_404, users_only
from samverk.digests.actions import choose
from samverk.digests.forms import ChoiceForm
from samverk.digests.models import Choice
from samverk.digests.queries.readers import frequency_of


@require_http_methods(["GET", "HEAD", "POST"])
@users_only
def choice(request: HttpRequest) -> HttpResponse:
    """Choose how often what is wanted comes as a letter."""
    assert isinstance(request.user, User)
    form = ChoiceForm(request.POST or None, initial={"frequency": frequency_of(request.user)})
    if request.method == "POST" and form.is_valid():
        choose(request.user, form.cleaned_data["frequency"], by=request.user)
        messages.success(request, _("Your choice has been saved."))
        return redirect("digests:choice")
    return render(request, "digests/choice.html", {"section": "desk", "form": form})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """End the letters of whoever has the link: looking at the page ends nothing, the button does."""
    holder = holder_or_404(request, token)
    if request.method == "POST":
        choose(holder, Choice.Frequency.NONE, by=None)
    has_ended = frequency_of(holder) == Choice.Frequency.NONE
    return render(request, "digests/stop.html", {"token": token, "has_ended": has_ended})
