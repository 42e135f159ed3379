"""What outcomes, states and municipal bodies are called."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TONES = {"proposed": "wait", "sent": "wait", "settled": "good", "skipped": "plain", "dropped": "plain"}
OUTCOME_TONES = {"adopted": "good", "rejected": "bad", "remitted": "wait", "noted": "plain"}
DECIDED: dict[str, str | Promise] = {
    "adopted": _("%(body)s adopted the proposal on %(day)s."),
    "rejected": _("%(body)s rejected the proposal on %(day)s."),
    "remitted": _("%(body)s sent the matter back on %(day)s."),
    "noted": _("%(body)s noted the matter on %(day)s."),
}
HANDED: dict[str, str | Promise] = {
    "decision": _("Handed over to %(body)s for decision"),
    "information": _("Handed over to %(body)s for information"),
}
HANDLED_TONES = {
    "none-yet": "wait",
    "taken": "good",
    "taken-otherwise": "wait",
    "refused": "bad",
    "not-taken-up": "bad",
}
NOT_ANSWERED = _("Has not answered")
JOINT: dict[str, str | Promise] = {
    "taken": _("The same decision has been taken in every municipality."),
    "differing": _("All have decided, but not in the same words."),
    "refused": _("The decision is not taken: a municipality has refused it or not taken it up."),
    "under-way": _("The decision is not taken yet in every municipality."),
}
JOINT_TONES = {"taken": "good", "differing": "wait", "refused": "bad", "under-way": "wait"}
FINDINGS: dict[str, str | Promise] = {
    "decided-before-handed-over": _("The receiving body decided before the matter was handed over to it."),
    "outcome-changed": _(
        "The municipality has answered before with another outcome. Both answers stand in the history."
    ),
    "alike-in-other-words": _("The answer says that the decision was taken alike, but its words differ."),
}
