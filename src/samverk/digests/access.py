"""Who chooses how often a letter comes."""

from django.conf import settings
from django.http import Http404, HttpRequest
from django.utils import timezone

from samverk.accounts import signed_links
from samverk.accounts.access import has_logged_in, only_if
from samverk.accounts.caller import address_of
from samverk.accounts.models import User
from samverk.digests.letter import STOPPING
from samverk.records.refusal import RuleBroken

users_only = only_if(has_logged_in)


def holder_or_404(request: HttpRequest, token: str) -> User:
    """Return whose letter the link stood in; whoever has it may end the letters, and nothing else."""
    try:
        public_id, email = signed_links.read(
            token, STOPPING, timezone.now(), address=address_of(request, settings.PROXIES)
        )
    except RuleBroken:
        raise Http404 from None
    user = User.objects.filter(public_id=public_id, email=email).first()
    if user is None:
        raise Http404
    return user
