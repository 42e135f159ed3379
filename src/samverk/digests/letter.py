"""The letter: what is wanted, by when, and where it is done. It holds links, and nothing confidential."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.accounts import signed_links
from samverk.accounts.models import User
from samverk.digests.tellers import Tiding
from samverk.post.addresses import whole_address

# Longer letters are not read: the page has all.
LINES = 30
STOPPING = "digest-stop"
STOPS_FOR = timedelta(days=400)


def letter_of(user: User, tidings: Sequence[Tiding], on: date) -> tuple[str, str]:
    """Return the subject and the text of one letter, in the language of the house."""
    with translation.override(settings.LANGUAGE_CODE):
        count = len(tidings)
        subject = ngettext(
            "The collaboration wants %(count)d thing from you",
            "The collaboration wants %(count)d things from you",
            count,
        )
        return subject % {"count": count}, "\n".join(_lines(user, tidings, on))


def stopping_address(user: User, on: date) -> str:
    """Return where ``user`` ends the letters without logging in."""
    token = signed_links.sign(
        STOPPING, user.public_id, holder=user.email, expires_at=signed_links.end_of(on + STOPS_FOR)
    )
    return whole_address("digests:stop", token)


def _lines(user: User, tidings: Sequence[Tiding], on: date) -> Iterable[str]:
    shown = tidings[:LINES]
    late = [tiding for tiding in shown if tiding.is_late]
    near = [tiding for tiding in shown if not tiding.is_late]
    if late:
        yield from _section(_("Late"), late)
    if near:
        yield from _section(_("Soon to be done"), near)
    if left := len(tidings) - len(shown):
        said = ngettext("%(count)d more stands on your page.", "%(count)d more stand on your page.", left)
        yield from (said % {"count": left}, "")
    yield _("All that is open for you:")
    yield from (whole_address("followup:mine"), "")
    yield _("How often this letter comes:")
    yield from (whole_address("digests:choice"), "")
    yield _("No more such letters, without logging in:")
    yield stopping_address(user, on)


def _section(heading: str, tidings: Iterable[Tiding]) -> Iterable[str]:
    yield heading.upper()
    yield ""
    for tiding in tidings:
        yield f"- {tiding.words}"
        yield "  " + _("By %(day)s") % {"day": date_format(tiding.day)}
        yield f"  {tiding.address}"
        yield ""
