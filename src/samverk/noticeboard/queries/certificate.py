"""The certificate of posting as a file: where the notice stood, from when to when, in the house's language."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from minutebook.write import About, Part, PartKind, as_pdf
from minutebook.write.part import part
from samverk.design.templatetags.design import day as day_words
from samverk.noticeboard.models import Announcement
from samverk.noticeboard.queries.boards import BoardRow, board_rows
from samverk.noticeboard.queries.up import shown_contents


def certificate_of(announcement: Announcement, today: date) -> bytes:
    """Return the certificate as PDF/A; the same from the same announcement and day."""
    meeting = announcement.meeting
    with translation.override(settings.LANGUAGE_CODE):
        parts = list(_parts(announcement, today))
        what = f"{meeting.body_as_written}, {day_words(meeting.held_on)}"
        described = About(f"{_('Certificate of posting')}: {what}", meeting.body_as_written, what, today)
    return as_pdf(parts, described)


def _parts(announcement: Announcement, today: date) -> Iterator[Part]:
    yield part(PartKind.TITLE, _("Certificate of posting"))
    yield part(PartKind.PARAGRAPH, _standing(announcement, today))
    for label, text in _facts(announcement):
        yield part(PartKind.FIELD, text, label=label)
    yield part(PartKind.SECTION, _("Where and when the notice stood"))
    yield part(PartKind.TABLE_HEAD, _("From when to when"), label=_("Notice board"))
    for row in board_rows(announcement, today):
        name = _("Our own notice board") if row.board.is_ours else str(row.board)
        yield part(PartKind.ROW, _days(row), label=name)
    lines = [str(line) for line in shown_contents(announcement)]
    if lines:
        yield part(PartKind.SECTION, _("List of contents"))
    for line in lines:
        yield part(PartKind.ENTRY, line)
    yield part(PartKind.PARAGRAPH, _("As noted on %(day)s.") % {"day": day_words(today)})
    yield part(PartKind.SIGNATURE, _("Signature"), label=announcement.announced_by)


def _standing(announcement: Announcement, today: date) -> str:
    if announcement.appeal_until is None or today <= announcement.appeal_until:
        return _("The notice has not stood its time yet: this is how it stands today.")
    if announcement.item_id is not None:
        return _("The approval at once of an item was announced as said below.")
    return _("The approval of the minutes was announced as said below.")


def _facts(announcement: Announcement) -> Iterator[tuple[str, str]]:
    meeting, until = announcement.meeting, announcement.appeal_until
    yield _("Body"), meeting.body_as_written
    yield _("Meeting"), ", ".join(filter(None, (day_words(meeting.held_on), meeting.number_as_written)))
    yield (
        _("Minutes approved") if announcement.item_id is None else _("Item approved at once"),
        day_words(announcement.approved_on),
    )
    yield _("Announced"), day_words(announcement.put_up_on)
    yield _("Last day on the board, and of appeal"), day_words(until) if until else _("Not settled yet")
    yield _("Where the minutes are kept"), announcement.kept_at


def _days(row: BoardRow) -> str:
    """Return the days on a board in words: from the first day to the first without it."""
    if not row.postings:
        return _("Not yet")
    return "; ".join(
        _("from %(first)s, taken down on %(last)s")
        % {"first": day_words(one.put_up_on), "last": day_words(one.taken_down_on)}
        if one.taken_down_on
        else _("since %(first)s") % {"first": day_words(one.put_up_on)}
        for one in row.postings
    )
