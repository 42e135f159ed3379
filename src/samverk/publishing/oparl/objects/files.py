"""Files: the public minutes of each meeting, as anybody may read them."""

from collections.abc import Collection, Iterable

from django.utils.translation import gettext as _

from samverk.meetings.models import Meeting
from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.objects.naming import name_of
from samverk.publishing.oparl.vocabulary import Kind, Object, address, said
from samverk.publishing.published import CITIZENS


def keys() -> Iterable[str]:
    return published.meetings(CITIZENS).order_by("id").values_list("public_id", flat=True)


def objects(wanted: Collection[str]) -> dict[str, Object]:
    found = published.meetings(CITIZENS).filter(public_id__in=wanted).select_related("body")
    return {meeting.public_id: minutes_of(meeting) for meeting in found}


def minutes_of(meeting: Meeting) -> Object:
    page = whole_address("portal:meeting", meeting.public_id)
    return said(
        Kind.FILE,
        meeting.public_id,
        name=_("Minutes: %(meeting)s") % {"meeting": name_of(meeting)},
        mimeType="text/html",
        date=meeting.held_on and meeting.held_on.isoformat(),
        accessUrl=page,
        meeting=[address(Kind.MEETING, meeting.public_id)],
        web=page,
    )


FILES = Crossing(Kind.FILE, keys, objects)
