"""People with their mandates and log-ins, for those who keep them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts import actions
from samverk.accounts.access import may_edit_register, only_if
from samverk.accounts.forms import AddressForm, MandateForm, NameForm
from samverk.accounts.me import me
from samverk.accounts.messages import REFUSALS
from samverk.accounts.models import User
from samverk.accounts.queries.people import mandates_of, people
from samverk.design.paging import page_of
from samverk.directory.actions import add_person
from samverk.directory.models import Body, Person
from samverk.records.refusal import RuleBroken

keepers_only = only_if(may_edit_register)


@require_safe
@keepers_only
def listing(request: HttpRequest) -> HttpResponse:
    """List those who have a seat or a log-in, or whoever is called as was asked."""
    named, body = request.GET.get("name", "")[:200], request.GET.get("body", "")
    found = people(on=timezone.localdate(), named=named, body=body)
    shown = {
        "page": page_of(found, request.GET),
        "bodies": Body.objects.all(),
        "named": named,
        "body": body,
        "section": "people",
    }
    return render(request, "accounts/people.html", shown)


@keepers_only
def new_person(request: HttpRequest) -> HttpResponse:
    """Write a person into the directory, whom no minutes name yet."""
    form = NameForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("accounts:person", add_person(form.cleaned_data["name"]).public_id)
    return render(request, "accounts/new_person.html", {"form": form, "section": "people"})


@require_safe
@keepers_only
def person(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a person's mandates, and who logs in as them."""
    return page_of_person(request, get_object_or_404(Person, public_id=public_id))


@require_POST
@keepers_only
def invite(request: HttpRequest, public_id: str) -> HttpResponse:
    """Invite a person by letter."""
    subject = get_object_or_404(Person, public_id=public_id)
    form = AddressForm(request.POST)
    if form.is_valid():
        try:
            actions.invite(subject, **form.cleaned_data, link_of=link_in(request), at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error("email", str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The invitation is on its way."))
            return redirect("accounts:person", public_id)
    return page_of_person(request, subject, invitation=form)


@require_POST
@keepers_only
def invite_again(request: HttpRequest, public_id: str) -> HttpResponse:
    """Send somebody who is tied to a person a new link."""
    user = get_object_or_404(User.objects.select_related("person"), public_id=public_id, person__isnull=False)
    try:
        actions.send_invitation(user, link_of=link_in(request), at=timezone.now(), by=me(request))
        messages.success(request, _("The invitation is on its way."))
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    return _back_to(user.person)


@require_POST
@keepers_only
def tie(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say that a user who exists already is this person."""
    subject = get_object_or_404(Person, public_id=public_id)
    form = AddressForm(request.POST)
    if form.is_valid():
        user = User.objects.filter(email=actions.normal_email(form.cleaned_data["email"])).first()
        if user is not None:
            actions.tie_person(user, subject, by=me(request))
            messages.success(request, _("The user has been saved."))
            return redirect("accounts:person", public_id)
        form.add_error("email", _("There is no user with this e-mail address."))
    return page_of_person(request, subject, tying=form)


@require_POST
@keepers_only
def untie(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say that a user is not the person they are tied to."""
    user = get_object_or_404(User.objects.select_related("person"), public_id=public_id, person__isnull=False)
    subject = user.person
    actions.tie_person(user, None, by=me(request))
    messages.success(request, _("The user has been saved."))
    return _back_to(subject)


def page_of_person(
    request: HttpRequest,
    subject: Person,
    *,
    mandate: MandateForm | None = None,
    invitation: AddressForm | None = None,
    tying: AddressForm | None = None,
) -> HttpResponse:
    """Show the page of a person, with the form that needs another look."""
    shown = {
        "subject": subject,
        "mandates": mandates_of(subject),
        "today": timezone.localdate(),
        "log_ins": User.objects.filter(person=subject),
        "mandate_form": mandate or MandateForm(initial={"seat": "member", "holds_from": timezone.localdate()}),
        "invitation_form": invitation or AddressForm(auto_id="invite_%s"),
        "tying_form": tying or AddressForm(auto_id="tie_%s"),
        "section": "people",
    }
    return render(request, "accounts/person.html", shown)


def link_in(request: HttpRequest) -> actions.AddressOf:
    """Return how the address of a link is made from what stands in it."""
    return lambda token: request.build_absolute_uri(reverse("accounts:use-link", args=[token]))


def _back_to(subject: Person | None) -> HttpResponse:
    assert subject is not None
    return redirect("accounts:person", subject.public_id)
