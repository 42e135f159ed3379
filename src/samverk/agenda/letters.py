"""What stands in the letters of a call: one text a kind, in the language of the house. Nothing confidential."""

from dataclasses import dataclass

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from samverk.agenda.models import Call
from samverk.agenda.queries.sheet import Sheet
from samverk.meetings.models import Meeting
from samverk.post.addresses import whole_address

Kind = Call.Kind


@dataclass(frozen=True, slots=True)
class Words:
    """A letter's subject, its text before the links, and the title and text of the invitation in it."""

    subject: str
    text: str
    title: str


def words_of(meeting: Meeting, kind: str, sheet: Sheet, *, remark: str) -> Words:
    """Return the words of a letter about ``meeting``; ``sheet`` is the agenda as shown to those who see least."""
    facts = {"body": meeting.body_as_written, "day": day_of(meeting), "number": meeting.number_as_written}
    subject, first = _beginning(meeting, kind, facts)
    parts = [first, *([remark] if remark else []), when_and_where(meeting)]
    if kind != Kind.CANCELLATION:
        parts.append(_("Agenda:") + "\n" + "\n".join(_line(row.number, row.title) for row in sheet.rows))
    return Words(subject, "\n\n".join(parts), meeting.title or _("%(body)s, meeting %(number)s") % facts)


def links_of(meeting: Meeting, letter_id: str) -> str:
    """Return the end of a letter: where the agenda is, and where to say that one cannot come."""
    return "\n\n".join(
        (
            _("Agenda and papers:") + "\n" + whole_address("agenda:letter", letter_id),
            _("If you cannot come, say so here:") + "\n" + whole_address("agenda:absence", meeting.public_id),
        )
    )


def when_and_where(meeting: Meeting) -> str:
    """Return day, hours and place, a line each."""
    lines = [day_of(meeting)]
    if meeting.starts_at and meeting.ends_at:
        lines.append(
            _("%(from)s to %(to)s") % {"from": time_format(meeting.starts_at), "to": time_format(meeting.ends_at)}
        )
    if meeting.place_as_written:
        lines.append(meeting.place_as_written)
    return "\n".join(lines)


def day_of(meeting: Meeting) -> str:
    """Return the day of the meeting, or both its first and its last."""
    if meeting.held_on is None:
        return ""
    if meeting.last_on is None or meeting.last_on == meeting.held_on:
        return date_format(meeting.held_on, "l j F Y")
    return _("%(first)s to %(last)s") % {"first": date_format(meeting.held_on), "last": date_format(meeting.last_on)}


def _beginning(meeting: Meeting, kind: str, facts: dict[str, str]) -> tuple[str, str]:
    if kind == Kind.CANCELLATION:
        text = _("The meeting of %(body)s on %(day)s is cancelled.") % facts
        reason = meeting.cancelled_because
        return _("Cancelled: %(body)s, %(day)s") % facts, f"{text}\n\n{reason}" if reason else text
    if kind == Kind.LATE_PAPERS:
        return (
            _("New papers: %(body)s, %(day)s") % facts,
            _("Papers have come to the meeting of %(body)s on %(day)s since you were called.") % facts,
        )
    if kind == Kind.CHANGE:
        return (
            _("Changed: %(body)s, %(day)s") % facts,
            _("The meeting of %(body)s on %(day)s has changed since you were called.") % facts,
        )
    return (
        _("Call: %(body)s, %(day)s") % facts,
        _("You are called to meeting %(number)s of %(body)s on %(day)s.") % facts,
    )


def _line(number: str, title: str) -> str:
    return f"{number}. {title or _('Confidential item')}"
