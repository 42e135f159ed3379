"""One obligation in a colleague's hands: a link that opens it alone, ends, and may be taken back."""

from datetime import UTC, date, datetime

import pytest

from samverk.followup.actions import entrust, let_go, report_done, send_link_again, take_back
from samverk.followup.links import entrusting_behind, token_of
from samverk.followup.models import Entrusting, Obligation
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.followup.making import owe

pytestmark = pytest.mark.django_db
AT, TODAY = datetime(2024, 3, 1, 9, tzinfo=UTC), date(2024, 3, 1)
UNTIL = date(2024, 3, 31)
OWNER = "direktor@brohult.example"


@pytest.fixture
def by():
    return make_user("member", OWNER)


@pytest.fixture
def row():
    clause = make_clause(make_item(make_meeting(make_body())))
    return owe(clause, organisation=make_organisation("Brohult"), what="stämma av frågan", due_on=date(2024, 4, 12))


def let(row, by, **fields):
    defaults = {"name": "Tova Alm", "email": "Tova@brohult.example", "until": UNTIL, "on_behalf_of": OWNER}
    return entrust(row, **defaults | {"at": AT, "on": TODAY, "by": by} | fields)


def refused(act, *arguments, **more):
    with pytest.raises(RuleBroken) as broken:
        act(*arguments, **more)
    return broken.value.code


def behind(token, at=AT):
    return entrusting_behind(token, at=at, address="192.0.2.1")


def test_the_colleague_gets_one_letter_with_the_link_in_its_secret_part(row, by):
    given = let(row, by)

    letter = Letter.objects.get()
    assert (letter.to_address, token_of(given) in letter.secret_part, token_of(given) in letter.text) == (
        "tova@brohult.example",
        True,
        False,
    )
    assert "stämma av frågan" in letter.text


def test_the_letter_tells_nothing_of_what_is_confidential(row, by):
    row.item = row.clause.item
    row.item.is_confidential = True

    let(row, by)

    letter = Letter.objects.get()
    assert [row.what in words for words in (letter.subject, letter.text)] == [False, False]


def test_the_link_opens_until_its_day_is_over(row, by):
    token = token_of(let(row, by))

    opened = behind(token, datetime(2024, 3, 31, 21, tzinfo=UTC))
    late = refused(behind, token, datetime(2024, 3, 31, 22, 30, tzinfo=UTC))

    assert (opened.obligation, late) == (row, "link-expired")


def test_a_link_of_another_purpose_opens_nothing(row, by):
    from samverk.accounts.signed_links import end_of, sign  # noqa: PLC0415 - only here a link is forged

    forged = sign("guest", let(row, by).public_id, holder="1", expires_at=end_of(UNTIL))

    assert refused(behind, forged) == "link-wrong"


def test_taken_back_it_opens_and_reports_nothing(row, by):
    given = let(row, by)
    token = token_of(given)
    take_back(given, at=AT, by=by)

    codes = refused(behind, token), refused(report_done, row, "Klart.", by=None, entrusting=given)

    assert (codes, row.reports.count()) == (("entrusting-revoked", "entrusting-revoked"), 0)


def test_sent_anew_only_the_latest_link_opens(row, by):
    given = let(row, by)
    old = token_of(given)
    send_link_again(given, seen=1, by=by)

    assert (refused(behind, old), behind(token_of(given)).pk, Letter.objects.count()) == (
        "entrusting-revoked",
        given.pk,
        2,
    )


def test_of_two_who_send_it_anew_one_is_told(row, by):
    given = let(row, by)
    send_link_again(given, seen=1, by=by)

    assert refused(send_link_again, given, seen=1, by=by) == "entrusting-changed"


def test_a_report_by_link_says_who_and_for_whom(row, by):
    given = let(row, by)

    report_done(row, "Klart.", by=None, on_behalf_of=given.on_behalf_of, entrusting=given)

    entry = TrailEntry.objects.get(act="obligation-reported")
    assert (entry.by, entry.on_behalf_of, Obligation.objects.get().state) == ("tova@brohult.example", OWNER, "reported")


def test_what_is_settled_is_not_entrusted_nor_reported(row, by):
    given = let(row, by)
    let_go(row, because="Fallen.", at=AT, by=by)

    codes = refused(let, row, by, email="x@y.example"), refused(report_done, row, "Klart.", by=None, entrusting=given)

    assert codes == ("obligation-not-open", "obligation-not-open")


def test_the_same_address_is_entrusted_once_until_it_is_taken_back(row, by):
    given = let(row, by)
    twice = refused(let, row, by)
    take_back(given, at=AT, by=by)
    let(row, by)

    assert (twice, Entrusting.objects.filter(revoked_at=None).count()) == ("already-entrusted", 1)


def test_a_last_day_that_is_over_is_refused(row, by):
    assert refused(let, row, by, until=date(2024, 2, 29)) == "until-is-over"


def test_taken_back_twice_the_second_is_told(row, by):
    given = let(row, by)
    take_back(given, at=AT, by=by)

    assert refused(take_back, given, at=AT, by=by) == "entrusting-changed"
