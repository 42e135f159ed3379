"""Who may have a dissent entered."""

import pytest

from procedure.dissent import refuse_wrong_dissent
from procedure.refusal import RuleBroken


def test_who_took_part_dissents_before_the_meeting_closes():
    refuse_wrong_dissent(took_part=True, is_closed=False)


@pytest.mark.parametrize(
    ("took_part", "is_closed", "code"),
    [(False, False, "dissent-without-part"), (False, True, "dissent-without-part"), (True, True, "dissent-too-late")],
)
def test_others_and_later_is_refused(took_part, is_closed, code):
    with pytest.raises(RuleBroken) as refused:
        refuse_wrong_dissent(took_part=took_part, is_closed=is_closed)

    assert refused.value.code == code
