"""The letters: the question whether somebody really wants to follow, and what was decided."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.post.addresses import whole_address
from samverk.subscriptions.links import confirming_address, ending_address

# Longer letters are not read: the page has all.
LINES = 30


class Decision(NamedTuple):
    """A decision as a letter tells it."""

    public_id: str
    text: str
    title: str | None
    body: str
    held_on: date | None


def question(name: str, public_id: str, at: datetime) -> tuple[str, str, str]:
    """Return subject, text and the link, which no log may show."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("Do you want to follow this: %(name)s?") % {"name": name}
        text = "\n".join(
            (
                _("Somebody asked that decisions about this be sent to this address:"),
                f"  {name}",
                "",
                _("If it was you, follow the link within three days and press the button. If not, do nothing."),
            )
        )
        return subject, text, confirming_address(public_id, at)


def tidings(name: str, public_id: str, decisions: Sequence[Decision], at: datetime) -> tuple[str, str]:
    """Return subject and text of a letter that tells ``decisions``."""
    with translation.override(settings.LANGUAGE_CODE):
        count = len(decisions)
        subject = ngettext("%(count)d new decision: %(name)s", "%(count)d new decisions: %(name)s", count)
        return subject % {"count": count, "name": name}, "\n".join(_lines(public_id, decisions, at))


def _lines(public_id: str, decisions: Sequence[Decision], at: datetime) -> Iterator[str]:
    for one in decisions[:LINES]:
        said = ", ".join(filter(None, (one.body, date_format(one.held_on) if one.held_on else "")))
        yield from (said, f"  {one.title}" if one.title else "", f"  {one.text}")
        yield from ("  " + whole_address("portal:clause", one.public_id), "")
    if (left := len(decisions) - LINES) > 0:
        more = ngettext("%(count)d more stands in the register:", "%(count)d more stand in the register:", left)
        yield from (more % {"count": left}, "  " + whole_address("portal:clauses"), "")
    yield _("No more such letters:")
    yield "  " + ending_address(public_id, at)
