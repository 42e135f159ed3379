"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "clause-unknown": _("There is no such decision in this house. Leave the field empty if it was taken elsewhere."),
    "decided-in-the-future": _("The day of the decision has not come yet."),
    "disposal-by-one-person": _("You drew the proposal up yourself. Somebody else has to approve it."),
    "disposal-decided-before": _("The proposal is no longer waiting for an answer."),
    "disposal-open-before": _("There is an open proposal for these documents. It has to be settled first."),
    "draft-begun-before": _("A new version of the plan is being written already."),
    "draft-gone": _("The draft of the plan is gone. Somebody has adopted it or thrown it away."),
    "held-thing-gone": _("What you wanted to hold is not there any more."),
    "hold-lifted-before": _("The hold has been lifted already."),
    "in-force-too-early": _("The plan cannot be in force before it was decided, nor before the version before it."),
    "may-be-asked-for": _(
        "There are requests for documents that wait for an answer. Look at each, and tick that it asks for nothing on "
        "the list."
    ),
    "no-rule-of-disposal": _("The plan in force does not let these documents be disposed of."),
    "not-your-proposal": _("Only whoever drew the proposal up can withdraw it. Refuse it instead."),
    "nothing-due": _("Nothing of this type is due for disposal."),
    "plan-empty": _("The draft has no rows. A plan says something of at least one type of documents."),
    "row-gone": _("The row is not there any more."),
    "rule-replaced": _("The plan has changed since this was proposed. Refuse it, and draw up a new proposal."),
    "type-in-plan-before": _("The plan has a row for these documents already."),
}
