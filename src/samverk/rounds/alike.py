"""The sentence where everybody who answered said the same: "none" only if nobody was silent."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.rounds.joining import in_words, joined
from samverk.rounds.models import Answer, Round
from samverk.rounds.queries.result import Result

Position = Answer.Position
Kind = tuple[Answer.Position, bool]  # what they said, and whether it was about interest


def all_alike(result: Result) -> str:
    """Return that all who were asked said yes, or no; empty where one said something else, or nothing."""
    said = _said_by_all(result)
    if said is None or result.silent:
        return ""
    if result.are_municipalities:
        sentences = {
            (Position.YES, True): _("All municipalities have registered interest."),
            (Position.NO, True): _("None of the municipalities has registered interest."),
            (Position.YES, False): _("All municipalities have answered yes."),
            (Position.NO, False): _("All municipalities have answered no."),
        }
    else:
        sentences = {
            (Position.YES, True): _("All of those asked have registered interest."),
            (Position.NO, True): _("None of those asked has registered interest."),
            (Position.YES, False): _("All of those asked have answered yes."),
            (Position.NO, False): _("All of those asked have answered no."),
        }
    return sentences[said]


def answered_alike(result: Result) -> str:
    """Return how many said yes, or no, and who was silent; empty where some said something else."""
    said = _said_by_all(result)
    if said is None or not result.silent:
        return ""
    if result.are_municipalities:
        sentences = {
            (Position.YES, True): _("%(count)s of %(total)s municipalities have registered interest; %(silent)s."),
            (Position.NO, True): _("%(count)s of %(total)s municipalities have answered no; %(silent)s."),
            (Position.YES, False): _("%(count)s of %(total)s municipalities have answered yes; %(silent)s."),
            (Position.NO, False): _("%(count)s of %(total)s municipalities have answered no; %(silent)s."),
        }
    else:
        sentences = {
            (Position.YES, True): _("%(count)s of %(total)s asked have registered interest; %(silent)s."),
            (Position.NO, True): _("%(count)s of %(total)s asked have answered no; %(silent)s."),
            (Position.YES, False): _("%(count)s of %(total)s asked have answered yes; %(silent)s."),
            (Position.NO, False): _("%(count)s of %(total)s asked have answered no; %(silent)s."),
        }
    names = ngettext("%(names)s has not answered", "%(names)s have not answered", len(result.silent))
    whole = sentences[said] % {
        "count": in_words(len(result.answered)),
        "total": in_words(len(result.rows)),
        "silent": names % {"names": joined([row.name for row in result.silent])},
    }
    return whole[:1].upper() + whole[1:]


def _said_by_all(result: Result) -> Kind | None:
    """Return what all who answered said, ``None`` where that is not one plain yes or no."""
    for position in (Position.YES, Position.NO):
        if len(result.holding(position)) == len(result.answered):
            return position, result.round.form == Round.Form.INTEREST
    return None
