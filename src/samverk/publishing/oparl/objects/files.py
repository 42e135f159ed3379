"""Files: the public minutes of each meeting as a PDF, under the meeting's key, and what is made of the same words."""

from collections.abc import Collection, Iterator
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from minutebook.write.akoma_ntoso import MEDIA_TYPE as AKOMA_NTOSO_TYPE
from samverk.meetings.models import Meeting
from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.objects.naming import name_of
from samverk.publishing.oparl.vocabulary import Kind, Object, address, said
from samverk.publishing.oparl.weights import Weights, weights_of
from samverk.publishing.open_data.minutes_files import akoma_ntoso_address, file_name, pdf_address, saved_from
from samverk.publishing.published import CITIZENS

# Part of an id, which never changes.
AKOMA_NTOSO = "-akn"


def keys() -> Iterator[str]:
    found = published.meetings(CITIZENS).order_by("id").values_list("public_id", flat=True)
    for public_id in found.iterator():
        yield public_id
        yield public_id + AKOMA_NTOSO


def objects(wanted: Collection[str]) -> dict[str, Object]:
    of = {key.removesuffix(AKOMA_NTOSO) for key in wanted}
    made: dict[str, Object] = {}
    meetings = list(published.meetings(CITIZENS).filter(public_id__in=of).select_related("body"))
    weights = weights_of([meeting.pk for meeting in meetings])
    for meeting in meetings:
        made[meeting.public_id] = minutes_of(meeting, weights)
        made[meeting.public_id + AKOMA_NTOSO] = akoma_ntoso_of(meeting, weights)
    return {key: thing for key, thing in made.items() if key in wanted}


def minutes_of(meeting: Meeting, weights: Weights) -> Object:
    """Return the PDF."""
    return _file(
        meeting,
        "pdf",
        weights,
        name=_("Minutes: %(meeting)s") % {"meeting": name_of(meeting)},
        mimeType="application/pdf",
        key=meeting.public_id,
        shown_at=pdf_address(meeting.public_id),
        derivativeFile=[address(Kind.FILE, meeting.public_id + AKOMA_NTOSO)],
    )


def akoma_ntoso_of(meeting: Meeting, weights: Weights) -> Object:
    return _file(
        meeting,
        "xml",
        weights,
        key=meeting.public_id + AKOMA_NTOSO,
        name=_("Minutes as Akoma Ntoso: %(meeting)s") % {"meeting": name_of(meeting)},
        mimeType=AKOMA_NTOSO_TYPE,
        shown_at=akoma_ntoso_address(meeting.public_id),
        masterFile=address(Kind.FILE, meeting.public_id),
    )


def _file(meeting: Meeting, ending: str, weights: Weights, *, key: str, shown_at: str, **properties: Any) -> Object:
    weight = weights.get((meeting.pk, ending))
    return said(
        Kind.FILE,
        key,
        **properties,
        fileName=file_name(meeting, ending),
        date=meeting.held_on and meeting.held_on.isoformat(),
        size=weight.size if weight else None,
        sha512Checksum=weight.sha512 if weight else None,
        accessUrl=shown_at,
        downloadUrl=saved_from(shown_at),
        fileLicense=settings.DATA_LICENCE,
        meeting=[address(Kind.MEETING, meeting.public_id)],
        web=whole_address("portal:meeting", meeting.public_id),
    )


FILES = Crossing(Kind.FILE, keys, objects)
