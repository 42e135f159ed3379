"""What there is to fetch: each set of open data, and the forms it comes in."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/"


@dataclass(frozen=True)
class Form:
    """``view`` and ``argument`` say where it is; ``standard`` is what the file follows.

    ``of_each_meeting``, the view has a file for every public meeting, and no argument is said here.
    """

    view: str
    media_type: str
    file_type: str
    argument: str = ""
    standard: str = ""
    of_each_meeting: bool = False


@dataclass(frozen=True)
class Offer:
    """``name`` is part of an id, which never changes."""

    name: str
    title: str | Promise
    description: str | Promise
    forms: tuple[Form, ...]


@dataclass(frozen=True)
class Service:
    """What programs ask at ``path``; ``described`` is the view that tells what may be asked."""

    name: str
    title: str | Promise
    path: str
    described: str
    standard: str


def _whole(*lists: str) -> tuple[Form, ...]:
    """Return the forms in which the lists of the API are taken whole."""
    csv = [Form("api-csv", "text/csv", "CSV", name, "http://www.w3.org/ns/csvw") for name in lists]
    return (*csv, *(Form("api-lines", "application/jsonl", "JSON", name) for name in lists))


@dataclass(frozen=True)
class Listed:
    """``updated`` tells when a list that is taken whole says something new."""

    title: str | Promise
    updated: str | Promise


_AS_PUBLISHED = _("When minutes are published, corrected or taken down")
_AS_MOVED = _("When a matter is taken up at a public meeting, goes on or is closed")
_AS_THE_DIRECTORY = _("When the directory changes")
# What is listed whole by the API, by the name in the address.
LISTS: Mapping[str, Listed] = {
    "meetings": Listed(_("Meetings"), _AS_PUBLISHED),
    "items": Listed(_("Items of meetings"), _AS_PUBLISHED),
    "clauses": Listed(_("Decisions"), _AS_PUBLISHED),
    "bodies": Listed(_("Bodies"), _AS_THE_DIRECTORY),
    "organisations": Listed(_("Organisations"), _AS_THE_DIRECTORY),
    "persons": Listed(_("People"), _AS_PUBLISHED),
    "matters": Listed(_("Matters"), _AS_MOVED),
}
TITLE = _("Open data")
DESCRIPTION = _("Everything that is public here can be fetched by programs, without registration and free of charge.")
OFFERS = (
    Offer("decisions", _("Decisions"), _("Every clause that was decided, with whom it speaks to."), _whole("clauses")),
    Offer(
        "meetings",
        _("Meetings and their items"),
        _("When and where bodies have met, and what was on the agenda."),
        _whole("meetings", "items"),
    ),
    Offer(
        "minutes",
        _("Minutes of public meetings"),
        _("The minutes of each public meeting as a file: in Akoma Ntoso for programs, as a PDF for reading."),
        (
            Form(
                "data:minutes",
                "application/akn+xml",
                "XML",
                standard="http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
                of_each_meeting=True,
            ),
            Form("data:minutes-file", "application/pdf", "PDF", of_each_meeting=True),
        ),
    ),
    Offer("matters", _("Matters"), _("What is followed from meeting to meeting."), _whole("matters")),
    Offer(
        "directory",
        _("Bodies, organisations and people"),
        _("Who stands in public minutes."),
        _whole("bodies", "organisations", "persons"),
    ),
    Offer(
        "oparl",
        _("The register in the format of OParl"),
        _("Bodies, people, meetings, items, matters and files as objects, with what was withdrawn as deleted."),
        (Form("oparl:system", "application/json", "JSON", "", "https://schema.oparl.org/1.1/"),),
    ),
    Offer(
        "feed",
        _("Feed of new decisions"),
        _("The decisions that were published last, for readers of news."),
        (Form("feeds:decisions", "application/atom+xml", "ATOM", "", "https://www.rfc-editor.org/rfc/rfc4287"),),
    ),
    Offer(
        "notice-board",
        _("Feed of the notice board"),
        _("Announcements of approved minutes while they stand on the board."),
        (Form("feeds:board", "application/atom+xml", "ATOM", "", "https://www.rfc-editor.org/rfc/rfc4287"),),
    ),
    Offer(
        "calendar",
        _("Calendar of public meetings"),
        _("The meetings of bodies whose calendar is public, for calendar programs."),
        (Form("planning:public-feed", "text/calendar", "ICS", "", "https://www.rfc-editor.org/rfc/rfc5545"),),
    ),
)
SERVICES = (
    Service("api", _("The register as an API"), "/api/v1/", "openapi", "https://spec.openapis.org/oas/v3.1.0"),
    Service("oparl", "OParl 1.1", "/oparl/v1.1/system", "oparl:system", "https://schema.oparl.org/1.1/"),
)
