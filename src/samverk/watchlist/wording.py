"""A notice in words: where it comes from, and what happened to it."""

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samverk.watchlist.models import Notice


def source_of(notice: Notice) -> str:
    """Return where a notice comes from in one line, empty if nobody has said; a confidential item is not named."""
    if notice.meeting is not None:
        told = notice.meeting.body_as_written
        if notice.meeting.held_on:
            told = f"{told}, {date_format(notice.meeting.held_on)}"
        if notice.item is not None and not notice.is_confidential:
            told = f"{told}, {notice.item}"
        return told
    return notice.source_as_written or notice.link


def history_of(notice: Notice) -> str:
    """Return a notice with its source and its steps, a line each, as a proposal begins with it."""
    lines = [notice.text, ""]
    if source := source_of(notice):
        lines.append(_("Source: %(source)s") % {"source": source})
    if notice.link and notice.link != source:
        lines.append(notice.link)
    for step in notice.steps.order_by("id"):
        day = date_format(localdate(step.at))
        told = {"day": day, "act": step.get_act_display(), "until": date_format(step.watch_on)}
        lines.append(_("%(day)s: %(act)s, watched until %(until)s.") % told + (f" {step.text}" if step.text else ""))
    return "\n".join(lines)
