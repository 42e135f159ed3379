"""Who owes what by when, told from clauses of the kinds that directors' minutes hold.

Each case is the clauses of one item, with what the register holds of each, and what is owed.
"""

from datetime import date

import pytest

from samverk.followup.deriving import (
    ClauseFacts,
    Done,
    Due,
    DueKind,
    Named,
    Owner,
    OwnerKind,
    obligations_of,
)

SECRETARIAT = Owner(OwnerKind.SECRETARIAT)
EACH = Owner(OwnerKind.EACH_MEMBER)
NO_DAY = Due(DueKind.NONE)
AT_ONCE = Due(DueKind.AT_ONCE)
STANDING = Due(DueKind.STANDING)
SPRING = Due(DueKind.DAY, "190412", date(2019, 4, 12), date(2019, 4, 12), "day")
MEETING = Due(DueKind.MEETING, "kommundirektörsgruppen", date(2019, 5, 10), date(2019, 5, 10), "day")


def clause(text, *acts, id=1, **facts):
    return ClauseFacts(clause_id=id, item_id=7, text=text, acts=acts, **facts)


def owed(*clauses):
    """Return what is owed, as (owner, done, due)."""
    return [(planned.owner, planned.done, planned.due) for planned in obligations_of(clauses)]


@pytest.mark.parametrize("act", ["note", "thank", "file", "approve", "adopt", "reject", "endorse"])
def test_what_obliges_nobody(act):
    assert owed(clause("att notera informationen.", act)) == []


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            clause("att anslå 60 000 kr ur anslaget till sekretariatets förfogande", "allocate"),
            (SECRETARIAT, Done.BOOKED, AT_ONCE),
        ),
        (
            clause(
                "att uppdra åt sekretariatschefen att teckna avtalet",
                "assign",
                "authorise",
                addressees=(Named("sekretariatschefen"),),
            ),
            (Owner(OwnerKind.OFFICE, "sekretariatschefen"), Done.DOCUMENT, NO_DAY),
        ),
        (
            clause("att sekretariatet går ut med information", "inform", addressees=(Named("sekretariatet"),)),
            (SECRETARIAT, Done.SENT, NO_DAY),
        ),
        (
            clause(
                "att uppdra åt HR-nätverket att redovisa sitt arbete",
                "assign",
                addressees=(Named("HR-nätverket", body_id=3),),
            ),
            (Owner(OwnerKind.BODY, "HR-nätverket", body_id=3), Done.REPORT, NO_DAY),
        ),
        (
            clause(
                "att respektive kommundirektör stämmer av frågan", "anchor-locally", fan_out="respektive kommundirektör"
            ),
            (EACH, Done.ANSWER, NO_DAY),
        ),
        (
            clause("att kommundirektörerna medverkar", "participate", addressees=(Named("kommundirektörerna"),)),
            (EACH, Done.REPORT, NO_DAY),
        ),
        (
            clause("att uppmana respektive kunskapsnätverk att delta", "urge", fan_out="respektive kunskapsnätverk"),
            (Owner(OwnerKind.EACH_OF, "respektive kunskapsnätverk"), Done.TAKEN_NOTE, STANDING),
        ),
        (
            clause("att respektive kommun lämnar förslag", "collect", fan_out="respektive kommun", due=SPRING),
            (EACH, Done.ANSWER, SPRING),
        ),
        (
            clause("att överlämna ärendet till styrelsen", "hand-over", handed_to="styrelsen"),
            (SECRETARIAT, Done.ON_AGENDA, Due(DueKind.MEETING, "styrelsen")),
        ),
        (
            clause("att genomföra detta omgående", "assign"),
            (SECRETARIAT, Done.REPORT, AT_ONCE),
        ),
        (
            clause("att fortsättningsvis utveckla bloggen", "mandate"),
            (SECRETARIAT, Done.REPORT, STANDING),
        ),
    ],
)
def test_who_owes_what_by_when(facts, expected):
    assert owed(facts) == [expected]


def test_two_who_are_named_owe_the_same():
    both = clause("att utse Disa Holm och Orvar Lund", "appoint", addressees=(Named("Disa Holm"), Named("Orvar Lund")))

    assert [owner.words for owner, _done, _due in owed(both)] == ["Disa Holm", "Orvar Lund"]


def test_each_and_the_secretariat_owe_side_by_side():
    both = clause(
        "att samla idéer i respektive kommun; sekretariatet skickar underlag",
        "collect",
        fan_out="i respektive kommun",
        addressees=(Named("sekretariatet"),),
    )

    assert [owner for owner, _done, _due in owed(both)] == [EACH, SECRETARIAT]


def test_a_clause_that_only_sets_a_day_gives_it_to_the_duty_before_it():
    task = clause("att uppdra åt Disa Holm att ta fram en plan", "assign", addressees=(Named("Disa Holm"),))
    day = clause("att planen ska vara klar till mötet 190412", "deadline", id=2, due=SPRING)

    assert owed(task, day) == [(Owner(OwnerKind.PERSON, "Disa Holm"), Done.REPORT, SPRING)]


def test_who_owes_a_task_owes_its_report_too():
    task = clause("att uppdra åt traineegruppen att utreda", "assign", addressees=(Named("traineegruppen"),))
    back = clause("att återredovisa ärendet på mötet 190510", "report-back", id=2, returns=MEETING)

    trainees = Owner(OwnerKind.OFFICE, "traineegruppen")
    assert owed(task, back) == [(trainees, Done.REPORT, MEETING), (trainees, Done.REPORT, MEETING)]


def test_a_day_under_another_heading_is_not_taken():
    task = clause("att uppdra åt sekretariatet att utreda", "assign", addressees=(Named("sekretariatet"),))
    elsewhere = ClauseFacts(2, 8, "att återkomma 190510", ("report-back",), returns=MEETING)

    assert owed(task, elsewhere)[0] == (SECRETARIAT, Done.REPORT, NO_DAY)


def test_what_waits_for_the_board_is_provisional():
    both = clause(
        "att ställa sig bakom förslaget och överlämna det till styrelsen",
        "endorse",
        "hand-over",
        handed_to="styrelsen",
        is_provisional=True,
    )

    assert [planned.is_provisional for planned in obligations_of([both])] == [True]


def test_what_is_owed_is_told_without_its_first_word():
    planned = obligations_of([clause("samt att sekretariatet skickar ut en påminnelse.", "remind")])

    assert planned[0].what == "sekretariatet skickar ut en påminnelse"
