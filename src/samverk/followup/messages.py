"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.accounts.messages import REFUSALS as OF_ACCOUNTS
from samverk.rounds.messages import REFUSALS as OF_ROUNDS

REFUSALS: dict[str, str | Promise] = {
    **OF_ACCOUNTS,
    **OF_ROUNDS,
    "obligation-not-open": _("This is settled already. Load the page again to see how it ended."),
    "obligation-not-reported": _(
        "There is no report to judge: it was not reported, or somebody has judged it already."
    ),
    "owner-resting": _("This network or group rests or has ended. Say who owes it instead."),
    "nobody-addressed": _("Say who owes it: an organisation, a group or a network."),
    "already-entrusted": _("This address has been entrusted with it already."),
    "until-is-over": _("Choose a last day that is still to come."),
    "entrusting-changed": _("Somebody else took it back or sent the link anew meanwhile. Look how it stands now."),
    "entrusting-revoked": _("This link does not hold any more. If you think it should, ask who sent it to you."),
    "not-a-set": _("Only what every member owes because of a decision can be put to them as one question."),
    "set-asked-already": _("The members are asked already."),
    "sentence-not-there": _("The minutes do not hold these words. Copy the sentence as it stands there."),
    "sentence-marked-already": _("This sentence is marked as a task already."),
}
