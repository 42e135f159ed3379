"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "answer-by-in-the-past": _("The last day to answer must lie ahead. Choose a later one."),
    "decided-in-the-future": _("A decision cannot have been taken on a day to come. Choose the day it was taken."),
    "decided-on-missing": _("Say on which day it was decided."),
    "hand-over-not-settled": _("This has no outcome yet, or somebody has taken it back."),
    "hand-over-settled": _("Somebody else has settled this meanwhile. Load the page again."),
    "handed-over-already": _("The matter has been handed over to that body already."),
    "handed-to-itself": _("A body cannot hand a matter over to itself."),
    "handling-changed": _("Somebody else has answered for the municipality meanwhile. Look at that and answer again."),
    "handling-closed": _("The question is closed, so nothing was changed. Ask the secretary to open it again."),
    "handling-open": _("The question is open already and takes answers."),
    "nobody-to-ask": _("Nobody would be asked. Choose at least one municipality."),
    "reason-missing": _("Say why, so that those who ask later can see it."),
    "route-in-a-ring": _("A route passes every body once, and never the one where it begins."),
    "stage-skipped": _("The route leaves a stage out. Say why in the note."),
    "wording-missing": _("Write the decision that all are asked to take, word by word."),
}
