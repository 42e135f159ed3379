"""Every member organisation is accounted for."""

from hypothesis import given
from hypothesis import strategies as st

from procedure.accounting import Account, accounted_for, missing

ELEVEN = [f"Kommun {number}" for number in range(1, 12)]


def test_of_eleven_the_one_in_no_list_is_missing():
    present = [(member, Account.PRESENT) for member in ELEVEN[:8]]
    absent = [(member, Account.REPORTED_ABSENT) for member in ELEVEN[9:]]

    assert missing(ELEVEN, accounted_for([*present, *absent])) == ["Kommun 9"]


def test_a_vacant_seat_and_an_absence_without_notice_account_for_a_municipality():
    entries = [("Kommun 1", Account.VACANT), ("Kommun 2", Account.UNREPORTED_ABSENT)]

    assert missing(ELEVEN[:2], accounted_for(entries)) == []


def test_one_that_sent_anybody_is_present():
    entries = [
        ("Kommun 1", Account.REPORTED_ABSENT),
        ("Kommun 1", Account.PRESENT),
        ("Kommun 2", Account.UNREPORTED_ABSENT),
        ("Kommun 2", Account.REPORTED_ABSENT),
    ]

    assert accounted_for(entries) == {"Kommun 1": Account.PRESENT, "Kommun 2": Account.REPORTED_ABSENT}


def test_an_organisation_that_is_no_member_is_not_missing():
    assert missing([], accounted_for([("Konsult AB", Account.PRESENT)])) == []


@given(st.lists(st.tuples(st.sampled_from(ELEVEN), st.sampled_from(Account))))
def test_every_member_is_either_accounted_for_or_missing(entries):
    accounts = accounted_for(entries)

    assert sorted([*accounts, *missing(ELEVEN, accounts)]) == sorted(ELEVEN)
