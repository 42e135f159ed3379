"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body
from samverk.meetings.messages import REFUSALS as OF_MEETINGS
from samverk.rounds.messages import REFUSALS as OF_ROUNDS

REFUSALS: dict[str, str | Promise] = {
    **OF_ROUNDS,
    **OF_MEETINGS,
    "already-settled": _("Somebody else has answered it already. Load the page again to see how it is."),
    "day-has-passed": _("The day has passed already. Choose a day that is still to come."),
    "mirrors-itself": _("A theme is taken up again by the body above, so it must be a theme of the body below."),
    "suggestions-of-a-past-year": _("The year has passed, so nothing can be suggested for it any more."),
    "theme-at-another-body": _("The meeting is not one of this body and year."),
    "themes-asked-for": _("The members have been asked for this year already. Open the question again instead."),
}


def question_for_themes(body: Body, year: int) -> tuple[str, str]:
    """Return the question and the explanation by which members are asked for themes."""
    words = {"body": body.name, "year": year}
    return (
        gettext("Which themes should %(body)s take up in %(year)d?") % words,
        gettext("Suggest up to three themes, and say why. What comes late is taken in and marked."),
    )
