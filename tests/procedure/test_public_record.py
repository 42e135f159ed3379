"""When a document is a public record, by every rule that makes it one or keeps it from being one."""

from datetime import date

import pytest

from procedure.public_record import Addressed, Facts, Outside, RecordKind, Status, status_of

MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
LATER = date(2026, 6, 1)
Kind = RecordKind


def received(**facts):
    return Facts(arrived_on=MONDAY, **facts)


CASES = {
    "not kept": (Facts(is_kept=False, dispatched_on=MONDAY), "4 §", None),
    "received": (received(), "9 § 1 st.", MONDAY),
    "received and sealed": (received(sealed_until=FRIDAY), "9 § 2 st.", FRIDAY),
    "received after the seal was broken": (received(sealed_until=MONDAY), "9 § 1 st.", MONDAY),
    "letter to an official on the matters of the authority": (
        received(addressed=Addressed.OFFICIAL_ON_ITS_MATTERS),
        "8 §",
        MONDAY,
    ),
    "letter to an official on other matters": (received(addressed=Addressed.OFFICIAL_ON_OTHER_MATTERS), "8 §", None),
    "letter to the holder of another office": (received(addressed=Addressed.HOLDER_OF_OTHER_OFFICE), "8 §", None),
    "draft received from somebody else": (received(kind=Kind.DRAFT), "9 § 1 st.", MONDAY),
    "dispatched": (Facts(dispatched_on=TUESDAY), "10 § 1 st.", TUESDAY),
    "dispatched before its case was closed": (
        Facts(dispatched_on=TUESDAY, case_closed_on=FRIDAY),
        "10 § 1 st.",
        TUESDAY,
    ),
    "dispatched after its case was closed": (Facts(dispatched_on=FRIDAY, case_closed_on=MONDAY), "10 § 1 st.", MONDAY),
    "in an open case": (Facts(completed_on=MONDAY), "10 § 1 st.", None),
    "in a closed case": (Facts(case_closed_on=FRIDAY), "10 § 1 st.", FRIDAY),
    "of no case, unfinished": (Facts(has_case=False), "10 § 1 st.", None),
    "of no case, completed": (Facts(has_case=False, completed_on=TUESDAY), "10 § 1 st.", TUESDAY),
    "register": (Facts(kind=Kind.REGISTER, completed_on=MONDAY), "10 § 2 st. 1", MONDAY),
    "decision pronounced": (Facts(kind=Kind.DECISION, dispatched_on=FRIDAY), "10 § 2 st. 2", FRIDAY),
    "decision not pronounced": (Facts(kind=Kind.DECISION, completed_on=MONDAY), "10 § 2 st. 2", None),
    "minutes approved": (Facts(kind=Kind.MINUTES, completed_on=FRIDAY), "10 § 2 st. 3", FRIDAY),
    "minutes not approved": (Facts(kind=Kind.MINUTES), "10 § 2 st. 3", None),
    "minutes sent before they were approved": (
        Facts(kind=Kind.MINUTES, dispatched_on=TUESDAY, completed_on=FRIDAY),
        "10 § 1 st.",
        TUESDAY,
    ),
    "minutes sent after they were approved": (
        Facts(kind=Kind.MINUTES, dispatched_on=FRIDAY, completed_on=TUESDAY),
        "10 § 2 st. 3",
        TUESDAY,
    ),
    "minutes of what is only prepared": (
        Facts(kind=Kind.MINUTES, only_prepares=True, completed_on=MONDAY),
        "10 § 3 st.",
        None,
    ),
    "minutes of what is only prepared, case closed": (
        Facts(kind=Kind.MINUTES, only_prepares=True, completed_on=MONDAY, case_closed_on=FRIDAY),
        "10 § 3 st.",
        FRIDAY,
    ),
    "minutes of what is only prepared, sent after approval": (
        Facts(kind=Kind.MINUTES, only_prepares=True, completed_on=MONDAY, dispatched_on=FRIDAY),
        "10 § 3 st.",
        FRIDAY,
    ),
    "handed between organs that are one": (Facts(within_authority=True, arrived_on=MONDAY), "11 §", None),
    "handed between organs that are one, case closed": (
        Facts(within_authority=True, arrived_on=MONDAY, case_closed_on=FRIDAY),
        "11 §",
        FRIDAY,
    ),
    "note": (Facts(kind=Kind.NOTE, case_closed_on=MONDAY), "12 § 1 st.", None),
    "note kept for the archive": (Facts(kind=Kind.NOTE, archived_on=FRIDAY), "12 § 1 st.", FRIDAY),
    "draft": (Facts(kind=Kind.DRAFT, case_closed_on=MONDAY), "12 § 2 st.", None),
    "draft kept for the archive": (Facts(kind=Kind.DRAFT, archived_on=FRIDAY), "12 § 2 st.", FRIDAY),
    "draft sent": (Facts(kind=Kind.DRAFT, dispatched_on=TUESDAY), "10 § 1 st.", TUESDAY),
    "stored for others": (received(outside=Outside.TECHNICAL_STORAGE), "13 § 1 st.", None),
    "backup": (received(outside=Outside.BACKUP), "13 § 2 st.", None),
    "only conveyed": (received(outside=Outside.CONVEYED), "14 § 1 p.", None),
    "for a periodical": (received(outside=Outside.FOR_PERIODICAL), "14 § 2 p.", None),
    "in a library": (received(outside=Outside.KEPT_IN_LIBRARY), "14 § 3 p.", None),
}


@pytest.mark.parametrize("name", CASES)
def test_a_document_has_its_status_its_rule_and_its_day(name):
    facts, rule, since = CASES[name]

    assert status_of(facts, LATER) == Status(since is not None, f"SFS 1949:105, 2 kap. {rule}", since)


def test_a_day_that_has_not_come_is_named_but_does_not_count_yet():
    assert status_of(received(sealed_until=FRIDAY), TUESDAY) == Status(False, "SFS 1949:105, 2 kap. 9 § 2 st.", FRIDAY)
