"""Who may have a dissent entered, and until when."""

from procedure.refusal import RuleBroken

SOURCE = "SFS 2017:725, 4 kap. 27 §"


def refuse_wrong_dissent(*, took_part: bool, is_closed: bool) -> None:
    """Refuse a dissent from who had no part in the decision, or after the meeting has closed.

    Raises ``RuleBroken("dissent-without-part")`` and ``RuleBroken("dissent-too-late")``.

    Source: SFS 2017:725, 4 kap. 27 §.
    """
    if not took_part:
        raise RuleBroken("dissent-without-part", SOURCE)
    if is_closed:
        raise RuleBroken("dissent-too-late", SOURCE)
