"""Which rules bind a body: its profile switches them on and off.

Source: SFS 2017:725, the chapters named beside each field.
"""

from dataclasses import dataclass

CALL_DAYS = 7
APPROVAL_DAYS = 14


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules that bind a kind of body.

    ``call_days`` is how many days before the meeting the call goes out at the latest (5 kap. 15 §);
    ``only_called_items`` that nothing else is decided unless all present agree (5 kap. 52 §); ``quorum_by_head``
    that more than half of the members take part (6 kap. 27 §), ``quorum_by_municipality`` that more than half of the
    member municipalities do (an agreement may say so); ``approval_days`` within how many days the minutes are
    approved (5 kap. 69 §), ``None`` where no rule says; ``announces`` that the approval is announced on the notice
    board (8 kap. 12 §), ``every_board_announces`` on that of every municipality (9 kap. 32 §); ``may_be_appealed``
    that the time of appeal runs (13 kap. 5 §); ``strict_minutes`` that the minutes name proposals, the order of
    propositions, votes and who took part (5 kap. 67 §); ``keeps_register`` that its records are registered without
    anybody asking (SFS 2009:400, 5 kap. 1 §), ``public_register`` that everybody may read the register, and
    ``registry_format`` how its numbers are written.
    """

    code: str
    call_days: int = CALL_DAYS
    only_called_items: bool = False
    quorum_by_head: bool = False
    quorum_by_municipality: bool = False
    approval_days: int | None = None
    announces: bool = False
    every_board_announces: bool = False
    may_be_appealed: bool = False
    strict_minutes: bool = False
    keeps_register: bool = True
    public_register: bool = False
    registry_format: str = "{mark} {year}-{number:04d}"


INFORMAL_GROUP = Profile("informal-group", keeps_register=False)
COOPERATION_BOARD = Profile("cooperation-board", quorum_by_municipality=True, approval_days=APPROVAL_DAYS)
COMMITTEE = Profile(
    "committee",
    only_called_items=True,
    quorum_by_head=True,
    approval_days=APPROVAL_DAYS,
    announces=True,
    may_be_appealed=True,
    strict_minutes=True,
    public_register=True,
)
JOINT_COMMITTEE = Profile(
    "joint-committee",
    only_called_items=True,
    quorum_by_head=True,
    approval_days=APPROVAL_DAYS,
    announces=True,
    every_board_announces=True,
    may_be_appealed=True,
    strict_minutes=True,
    public_register=True,
)
FEDERATION = Profile(
    "federation",
    only_called_items=True,
    quorum_by_head=True,
    approval_days=APPROVAL_DAYS,
    announces=True,
    may_be_appealed=True,
    strict_minutes=True,
    public_register=True,
)
PROFILES = {
    profile.code: profile for profile in (INFORMAL_GROUP, COOPERATION_BOARD, COMMITTEE, JOINT_COMMITTEE, FEDERATION)
}


def profile_of(code: str) -> Profile:
    """Return the profile under ``code``; raise ``KeyError`` for one that nobody wrote."""
    return PROFILES[code]
