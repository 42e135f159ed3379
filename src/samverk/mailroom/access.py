"""Who sees mail: the secretariat everything, those who keep a body what is handed to it or belongs to its cases."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import Somebody, has_logged_in, may_edit_register, may_keep, only_if, standing_in
from samverk.accounts.standing import Standing
from samverk.directory.models import Body
from samverk.mailroom.models import Mail, MailFile, Refused, SecrecyRule
from samverk.registry.models import Case
from samverk.rounds.access import kept_bodies, kept_body_ids

users_only = only_if(has_logged_in)


def mail_for(user: Somebody, standing: Standing) -> QuerySet[Mail]:
    """Return the mail that somebody sees; whoever keeps no body sees none."""
    if may_edit_register(user):
        return Mail.objects.all()
    return Mail.objects.filter(body__in=kept_body_ids(standing))


def waiting_for(user: Somebody, standing: Standing) -> QuerySet[Mail]:
    """Return the mail that waits for somebody, the oldest first."""
    return mail_for(user, standing).filter(state=Mail.State.WAITING).order_by("received_at", "id")


def kept_mail(request: HttpRequest) -> QuerySet[Mail]:
    """Return the mail that the caller sees; raise ``PermissionDenied`` for whoever keeps nothing."""
    standing = standing_in(request)
    if not (may_edit_register(request.user) or kept_body_ids(standing)):
        raise PermissionDenied
    return mail_for(request.user, standing)


def mail_or_404(request: HttpRequest, public_id: str) -> Mail:
    """Return a message for those who see it; raise ``Http404`` for all others."""
    seen = mail_for(request.user, standing_in(request))
    rows = seen.select_related("body", "case__register__body", "case__matter", "original", "answers", "entry")
    return get_object_or_404(rows, public_id=public_id)


def file_or_404(request: HttpRequest, public_id: str) -> MailFile:
    """Return a file of a message that the caller sees; raise ``Http404`` for all others."""
    seen = mail_for(request.user, standing_in(request))
    rows = MailFile.objects.filter(mail__in=seen, stored_file__isnull=False).select_related("stored_file")
    return get_object_or_404(rows, public_id=public_id)


def bodies_kept(request: HttpRequest) -> QuerySet[Body]:
    """Return the bodies that the caller keeps."""
    return kept_bodies(request.user, standing_in(request))


def kept_body_or_404(request: HttpRequest, public_id: str) -> Body:
    """Return the body for whoever keeps it; raise ``Http404`` for all others."""
    body = get_object_or_404(Body, public_id=public_id)
    if not may_keep(request.user, standing_in(request), body.pk):
        raise Http404
    return body


def kept_cases(request: HttpRequest) -> QuerySet[Case]:
    """Return the cases in the registers that the caller keeps."""
    return Case.objects.filter(register__body__in=bodies_kept(request)).select_related("register__body")


def rule_or_404(request: HttpRequest, public_id: str) -> SecrecyRule:
    """Return a rule of a body that the caller keeps; raise ``Http404`` for all others."""
    rule = get_object_or_404(SecrecyRule.objects.select_related("body"), public_id=public_id)
    kept_body_or_404(request, rule.body.public_id)
    return rule


def refused_or_404(request: HttpRequest, public_id: str) -> Refused:
    """Return what could not be taken, for the secretariat; raise ``Http404`` for all others."""
    if not may_edit_register(request.user):
        raise Http404
    return get_object_or_404(Refused, public_id=public_id)
