"""Pages on which somebody else is let report: behind a link, with a log-in, and for whom neither is."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from samverk.followup.links import token_of
from samverk.followup.models import Entrusting, Obligation, Report
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.followup.making import owe, seated

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def row(body):
    clause = make_clause(make_item(make_meeting(body, published_at=None)))
    return owe(clause, organisation=make_organisation("Brohult"), what="stämma av frågan hemma")


@pytest.fixture
def owner(body, row):
    return seated("Disa Holm", body, row.organisation)


@pytest.fixture
def neighbour(body):
    return seated("Orvar Lund", body, make_organisation("Ekelunda"))


@pytest.fixture
def colleague():
    return {"name": "Tova Alm", "email": "tova@brohult.example", "until": timezone.localdate() + timedelta(days=9)}


def address(name, *arguments):
    return reverse(f"followup:{name}", args=arguments)


def entrusted(row, **fields):
    defaults = {"name": "Tova Alm", "email": "tova@brohult.example", "on_behalf_of": "disa@samverk.example"}
    defaults |= {"until": timezone.localdate() + timedelta(days=9), "entrusted_by": "disa@samverk.example"}
    return Entrusting.objects.create(obligation=row, entrusted_at=timezone.now(), **defaults | fields)


def test_the_owner_entrusts_and_sees_whom(browser_of, row, owner, colleague):
    answer = browser_of(owner).post(address("entrust", row.public_id), colleague, follow=True)

    given = Entrusting.objects.get()
    assert (given.email, given.on_behalf_of, "Tova Alm" in answer.content.decode()) == (
        "tova@brohult.example",
        owner.email,
        True,
    )


def test_a_secretary_sends_the_link_for_a_member_without_log_in(browser_of, row, secretary, colleague):
    browser_of(secretary).post(address("entrust", row.public_id), colleague)

    assert Entrusting.objects.get().on_behalf_of == "Brohult"


def test_what_is_wrong_in_the_form_is_told_beside_it(browser_of, row, owner, colleague):
    answer = browser_of(owner).post(address("entrust", row.public_id), colleague | {"email": "fel"})

    assert (answer.status_code, Entrusting.objects.count(), 'id="entrust-email"' in answer.content.decode()) == (
        200,
        0,
        True,
    )


@pytest.mark.parametrize("who", ["neighbour", "reader"])
def test_others_entrust_nothing(browser_of, row, colleague, request, who):
    user = request.getfixturevalue(who)

    answer = browser_of(user).post(address("entrust", row.public_id), colleague)

    assert (answer.status_code, Entrusting.objects.count()) == (403, 0)


def test_a_citizen_is_sent_to_the_log_in(browser_of, row, colleague):
    answer = browser_of(None).post(address("entrust", row.public_id), colleague)

    assert (answer.status_code, Entrusting.objects.count()) == (302, 0)


@pytest.mark.parametrize(("who", "status"), [("owner", 302), ("neighbour", 403), ("secretary", 302)])
def test_who_takes_it_back(browser_of, row, request, who, status):
    given = entrusted(row)

    answer = browser_of(request.getfixturevalue(who)).post(address("change-entrusting", row.public_id, given.public_id))

    assert (answer.status_code, Entrusting.objects.get().revoked_at is None) == (status, status == 403)


def test_the_link_shows_the_one_thing_and_takes_a_report_with_a_file(browser_of, row):
    other = owe(row.clause, organisation=row.organisation, what="något helt annat")
    token = token_of(entrusted(row))
    paper = SimpleUploadedFile("svar.pdf", b"%PDF-1.7 svar")
    browser = browser_of(None)

    seen = browser.get(address("own", token))
    browser.post(address("own-report", token), {"text": "Klart.", "file": paper})

    report = Report.objects.get()
    assert (row.what in seen.content.decode(), other.what in seen.content.decode()) == (True, False)
    assert (report.obligation, report.text, report.file_name, report.by, report.on_behalf_of) == (
        row,
        "Klart.",
        "svar.pdf",
        None,
        "disa@samverk.example",
    )


def test_the_owner_sees_who_reported_by_the_link(browser_of, row, owner):
    browser_of(None).post(address("own-report", token_of(entrusted(row))), {"text": "Klart."})

    page = browser_of(owner).get(address("obligation", row.public_id)).content.decode()

    assert ("Klart." in page, "Tova Alm" in page) == (True, True)


def test_a_hostile_file_is_refused_and_the_words_stay(browser_of, row):
    page = SimpleUploadedFile("svar.pdf", b"<html><script>alert(1)</script>")
    token = token_of(entrusted(row))

    answer = browser_of(None).post(address("own-report", token), {"text": "Klart.", "file": page})

    assert (answer.status_code, Report.objects.count(), "Klart." in answer.content.decode()) == (200, 0, True)


def test_no_page_behind_a_link_is_kept_or_found(browser_of, row):
    answer = browser_of(None).get(address("own", token_of(entrusted(row))))

    assert ("no-store" in answer["Cache-Control"], answer["Referrer-Policy"], answer["X-Robots-Tag"]) == (
        True,
        "same-origin",
        "noindex",
    )


@pytest.mark.parametrize("name", ["own", "own-report"])
def test_a_link_that_was_taken_back_is_gone(browser_of, row, name):
    given = entrusted(row, revoked_at=timezone.now())
    browser = browser_of(None)

    answer = (browser.post if name == "own-report" else browser.get)(address(name, token_of(given)), {"text": "Klart."})

    assert (answer.status_code, row.what in answer.content.decode(), Report.objects.count()) == (410, False, 0)


def test_a_link_that_was_made_up_opens_nothing(browser_of):
    assert browser_of(None).get(address("own", "made.up.link")).status_code == 404


def test_a_link_whose_day_is_over_opens_nothing(browser_of, row):
    given = entrusted(row, until=timezone.localdate() - timedelta(days=1))

    assert browser_of(None).get(address("own", token_of(given))).status_code == 410


def test_wrong_links_are_held_back_after_a_while(browser_of):
    browser = browser_of(None)

    answers = {browser.get(address("own", f"made.up.{number}")).status_code for number in range(60)}

    assert answers == {404, 429}


def test_a_colleague_with_a_log_in_finds_it_and_reports_for_the_owner(browser_of, row):
    entrusted(row)
    browser = browser_of(make_user("member", "tova@brohult.example"))

    seen = browser.get(address("obligation", row.public_id)).status_code
    browser.post(address("report", row.public_id), {"text": "Klart."})

    report = Report.objects.get()
    assert (seen, report.by.email, report.on_behalf_of) == (200, "tova@brohult.example", "disa@samverk.example")


def test_a_colleague_neither_judges_nor_entrusts_further(browser_of, row, colleague):
    entrusted(row)
    browser = browser_of(make_user("member", "tova@brohult.example"))

    answers = [
        browser.post(address("entrust", row.public_id), colleague | {"email": "x@y.example"}),
        browser.post(address("judge", row.public_id, "let-go"), {"because": "x"}),
    ]

    assert ([answer.status_code for answer in answers], Obligation.objects.get().state) == ([403, 403], "open")


def test_once_it_is_taken_back_the_log_in_opens_nothing(browser_of, row):
    entrusted(row, revoked_at=timezone.now())

    answer = browser_of(make_user("member", "tova@brohult.example")).get(address("obligation", row.public_id))

    assert answer.status_code == 404
