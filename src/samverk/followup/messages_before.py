"""The letter that asks how it stands before a meeting: links, and nothing confidential."""

from collections.abc import Iterable, Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.followup.models import Obligation
from samverk.meetings.models import Meeting
from samverk.post.addresses import whole_address


def letter_before(meeting: Meeting, rows: Sequence[Obligation]) -> tuple[str, str]:
    """Return subject and text of the letter about ``rows``, which return at ``meeting``."""
    facts = {
        "body": str(meeting.body or meeting.body_as_written),
        "day": date_format(meeting.held_on) if meeting.held_on else "",
    }
    subject = _("How does it stand before the meeting on %(day)s?") % facts
    return subject, "\n".join(_lines(facts, rows))


def _lines(facts: dict[str, str], rows: Iterable[Obligation]) -> Iterable[str]:
    yield _("%(body)s meets on %(day)s. This returns there, and nothing has been reported yet:") % facts
    yield ""
    for row in rows:
        yield f"- {_words(row)}"
        yield "  " + whole_address("followup:obligation", row.public_id)
        yield ""
    yield _("A few words on how far it has come are enough. They stand on the list of the chair before the meeting.")


def _words(row: Obligation) -> str:
    item = row.clause.item if row.clause else None
    if item is not None and item.is_confidential:
        return _("Something that stands under a confidential item")
    return row.what.rstrip(" ,;")
