"""What the pages call things, and which verb classes a picture shows as one."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.wording import ACTS, ITEM_KINDS, PROCEDURE_KINDS, Act

__all__ = ["ACTS", "FAMILIES", "FAMILY_OF", "HANDED_FOR", "ITEM_KINDS", "PROCEDURE_KINDS", "Act", "Family"]


@dataclass(frozen=True)
class Family:
    """Verb classes that a picture shows as one; ``key`` names its colour in the style sheet."""

    key: str
    label: Promise
    classes: frozenset[str]


FAMILIES = (
    Family(
        "duty",
        _("Something to do"),
        frozenset(
            {
                "assign",
                "authorise",
                "mandate",
                "urge",
                "deadline",
                "collect",
                "prioritise",
                "invite",
                "ask",
                "inform",
                "remind",
                "anchor-locally",
                "participate",
                "investigate",
                "evaluate",
                "publish",
                "forward",
                "condition",
            }
        ),
    ),
    Family(
        "decided",
        _("Decided"),
        frozenset(
            {
                "approve",
                "adopt",
                "reject",
                "amend",
                "cancel",
                "reschedule",
                "set-theme",
                "define-role",
                "establish-routine",
                "take-role",
            }
        ),
    ),
    Family(
        "onward",
        _("Goes on or comes back"),
        frozenset({"endorse", "hand-over", "report-back", "return", "postpone", "remit"}),
    ),
    Family("money", _("Money"), frozenset({"allocate", "reallocate"})),
    Family("bodies", _("People and groups"), frozenset({"appoint", "establish", "restart", "dissolve", "merge"})),
    Family("noted", _("Noted and closed"), frozenset({"note", "thank", "file", "other"})),
)
FAMILY_OF = {verb_class: family.key for family in FAMILIES for verb_class in family.classes}

ATTENDANCE: dict[str, Promise] = {
    "present": _("Present"),
    "absent": _("Reported absent"),
    "unknown": _("Not mentioned"),
    "outside": _("Not a member then"),
    "guest": _("Guest"),
}

BODY_KINDS: dict[str, Promise] = {
    "directors": _("Directors' group"),
    "presidium": _("Presidium"),
    "board": _("Board"),
    "committee": _("Committee"),
    "preparation-group": _("Preparation group"),
    "network": _("Network"),
    "working-group": _("Working group"),
    "trainee-group": _("Trainee group"),
    "other": _("Other bodies"),
}
ORGANISATION_KINDS: dict[str, Promise] = {
    "municipality": _("Municipality"),
    "secretariat": _("Secretariat"),
    "region": _("Region"),
    "authority": _("Authority"),
    "company": _("Company"),
    "association": _("Association"),
    "other": _("Other organisation"),
}
HANDED_FOR: dict[str, Promise] = {
    "decision": _("for decision"),
    "information": _("for information"),
}
