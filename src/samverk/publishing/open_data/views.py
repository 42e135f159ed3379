"""Open data at its addresses. Whoever asks, they get what everybody may read."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from minutebook.write.akoma_ntoso import MEDIA_TYPE, Identity, as_akoma_ntoso
from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.open_data.minutes import public_minutes
from samverk.publishing.portal.access import fetched
from samverk.publishing.portal.pages import public_page
from samverk.publishing.published import CITIZENS


@require_safe
@public_page
def minutes(request: HttpRequest, public_id: str) -> HttpResponse:
    """Answer with the minutes of a meeting as Akoma Ntoso."""
    meeting = fetched(published.meetings(CITIZENS).select_related("body"), public_id)
    assert meeting.published_at is not None
    identity = Identity(
        name=meeting.public_id,
        address=whole_address("portal:meeting", meeting.public_id),
        publisher=settings.PUBLISHER,
        publisher_address=settings.PUBLISHER_ADDRESS,
        published_on=timezone.localtime(meeting.published_at).date(),
    )
    response = HttpResponse(as_akoma_ntoso(public_minutes(meeting), identity), content_type=MEDIA_TYPE)
    response["X-Robots-Tag"] = "noindex"
    return response
