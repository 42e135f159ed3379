"""What the pages call seats and profiles, and what a profile asks of a body, in plain sentences."""

from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from procedure.profile import Profile

SEATS: dict[str, str | Promise] = {
    "chair": pgettext_lazy("seat", "Chair"),
    "vice-chair": pgettext_lazy("seat", "Vice chair"),
    "secretary": pgettext_lazy("seat", "Secretary"),
    "member": pgettext_lazy("seat", "Member"),
    "deputy": pgettext_lazy("seat", "Deputy"),
    "preparation": pgettext_lazy("seat", "Preparation"),
    "guest": pgettext_lazy("seat", "Guest"),
}
PROFILES: dict[str, str | Promise] = {
    "informal-group": gettext_lazy("Group without rules of law"),
    "cooperation-board": gettext_lazy("Board by agreement"),
    "committee": gettext_lazy("Committee of one municipality"),
    "joint-committee": gettext_lazy("Joint committee"),
    "federation": gettext_lazy("Municipal federation"),
}


def rules_of(profile: Profile) -> Iterator[str]:
    """Yield one sentence for every rule that ``profile`` switches on."""
    yield ngettext(
        "The call goes out at the latest %(days)d day before the meeting.",
        "The call goes out at the latest %(days)d days before the meeting.",
        profile.call_days,
    ) % {"days": profile.call_days}
    if profile.only_called_items:
        yield _("What does not stand in the call is decided only if all who are present agree.")
    if profile.quorum_by_head:
        yield _("It decides only while more than half of its members take part.")
    if profile.quorum_by_municipality:
        yield _("It decides only while more than half of the member municipalities take part.")
    if profile.approval_days:
        yield ngettext(
            "The minutes are approved within %(days)d day.",
            "The minutes are approved within %(days)d days.",
            profile.approval_days,
        ) % {"days": profile.approval_days}
    if profile.strict_minutes:
        yield _("The minutes name proposals, the order of propositions, votes, and who took part.")
    if profile.every_board_announces:
        yield _("The approval is announced on the notice boards of all its municipalities.")
    elif profile.announces:
        yield _("The approval is announced on the notice board.")
    if profile.may_be_appealed:
        yield _("Its decisions may be appealed, for three weeks from the announcement.")
