"""The pages of a register: what everybody sees, what followers see, what those who keep it do."""

from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samverk.mailroom.inbox import IncomingMail
from samverk.meetings.models import MatterStep
from samverk.registry import actions
from samverk.registry.entered import Direction, Party
from samverk.registry.models import Entry, Register
from tests.factories import make_body, make_item, make_matter, make_meeting, make_organisation
from tests.samverk.registry.making import AT, SECRECY, a_file, body_with_a_register, entered, keeper, letter, opened
from tests.samverk.rounds.making import make_seated_user

pytestmark = pytest.mark.django_db
SAID = {
    "what": "Svar",
    "direction": "out",
    "day": "2026-03-06",
    "nature": "other",
    "receiver": "Region Mitt",
    "receiver_is_organisation": "on",
}


def address(name, *arguments):
    return reverse(f"registry:{name}", args=arguments)


def text_of(browser, page):
    return browser.get(page).content.decode()


@pytest.fixture
def case(db):
    return opened()


@pytest.fixture
def neighbour(db):
    """Return a user who keeps the minutes of another body, for a neighbouring municipality."""
    body = make_body("Grannens nämnd")
    return make_seated_user("Örnabo Sekreterare", body, make_organisation("Örnabo"), seat="secretary")


def test_each_page_is_open_to_whom_it_is_for(case, browser_of, reader, secretary, neighbour):
    entry = entered(case, files=(a_file(),), secrecy=SECRECY)
    register = case.register
    pages = {
        address("start"): (200, 200, 200, 200),
        address("public", register.public_id): (200, 200, 200, 200),
        address("public-file", register.public_id, "csv"): (200, 200, 200, 200),
        address("house"): (302, 200, 200, 200),
        address("kept", register.public_id): (302, 200, 200, 404),
        address("kept-file", register.public_id, "csv"): (302, 200, 200, 404),
        address("check", register.public_id): (302, 200, 200, 404),
        address("case", case.public_id): (302, 200, 200, 404),
        address("begin"): (302, 403, 200, 403),
        address("change", register.public_id): (302, 404, 200, 404),
        address("open-case", register.public_id): (302, 404, 200, 404),
        address("enter", case.public_id): (302, 404, 200, 404),
        address("correct", entry.public_id): (302, 404, 200, 404),
        address("file", entry.files.get().public_id): (302, 404, 200, 404),
    }

    found = {
        page: tuple(browser_of(user).get(page).status_code for user in (None, reader, secretary, neighbour))
        for page in pages
    }

    assert found == pages


@pytest.mark.parametrize("act", ["close", "reopen"])
def test_only_those_who_keep_a_register_close_and_open(case, browser_of, reader, secretary, neighbour, act):
    if act == "reopen":
        actions.close_case(case, at=AT, by=keeper())
    page = address(act, case.public_id)

    assert [browser_of(user).post(page).status_code for user in (None, reader, neighbour)] == [302, 404, 404]
    case.refresh_from_db()
    before = case.state
    browser_of(secretary).post(page)
    case.refresh_from_db()
    assert {before, case.state} == {"open", "closed"}


def test_a_register_that_is_not_public_is_nowhere_for_citizens(browser_of):
    register = Register.objects.get(body=body_with_a_register(is_public=False))

    assert browser_of(None).get(address("public", register.public_id)).status_code == 404
    assert register.mark not in text_of(browser_of(None), address("start"))


def test_everybody_sees_an_organisation_but_no_private_person(case, browser_of):
    entered(case)
    entered(case, "Svar", direction=Direction.IN, sender=Party("Region Mitt", is_organisation=True))

    page = text_of(browser_of(None), address("public", case.register.public_id))

    assert ("Vega Example" in page, "Privatperson" in page, "Region Mitt" in page) == (False, True, True)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_is_secret_is_left_out_for_all_but_those_who_keep_it(case, browser_of, reader, secretary, form):
    entered(case, "Hemlig offert", secrecy=SECRECY)
    register = case.register.public_id
    citizen = [
        b"".join(browser_of(None).get(address("public-file", register, form)).streaming_content).decode(),
        text_of(browser_of(None), address("public", register)),
        text_of(browser_of(None), address("public", register) + "?q=offert"),
    ]
    follower = [
        text_of(browser_of(reader), address("kept", register)),
        text_of(browser_of(reader), address("case", case.public_id)),
    ]
    kept = text_of(browser_of(secretary), address("kept", register))

    assert ["Hemlig offert" in page or "Vega Example" in page for page in citizen + follower] == [False] * 5
    assert "Hemlig offert" in kept


def test_what_turns_out_to_be_secret_is_hidden_where_it_was_open_before(case, browser_of):
    first = entered(case, "Hemlig offert")
    actions.correct(first, letter("Hemlig offert", secrecy=SECRECY), at=AT, by=keeper())
    register = case.register.public_id

    pages = [address("public", register), address("public", register) + "?q=Hemlig"]

    assert ["Hemlig offert" in text_of(browser_of(None), page) for page in pages] == [False, False]


def test_words_find_what_is_seen(case, browser_of):
    entered(case, "Fråga om avtalet")
    entered(case, "Budget")

    found = text_of(browser_of(None), address("public", case.register.public_id) + "?q=avtalet&year=2026")
    nothing = text_of(browser_of(None), address("public", case.register.public_id) + "?year=1999")

    assert ("Fråga om avtalet" in found, "Budget" in found, "Fråga om avtalet" in nothing) == (True, False, False)


def test_a_case_is_opened_and_a_record_entered_with_its_file(browser_of, secretary):
    register = Register.objects.get(body=body_with_a_register())
    browser = browser_of(secretary)

    browser.post(address("open-case", register.public_id), {"title": "Upphandling"})
    case = register.cases.get()
    file = SimpleUploadedFile("svar.txt", b"Vi svarar ja.")
    browser.post(address("enter", case.public_id), SAID | {"file": file})

    entry = Entry.objects.get(act="record")
    assert (case.title, entry.what, entry.receiver) == ("Upphandling", "Svar", "Region Mitt")
    assert entry.files.get().name == "svar.txt"


def test_a_correction_keeps_the_files_and_both_are_shown(case, browser_of, secretary):
    entry = entered(case, "Fårga", files=(a_file(),))

    browser_of(secretary).post(address("correct", entry.public_id), SAID | {"what": "Fråga"})

    page = text_of(browser_of(secretary), address("case", case.public_id))
    assert ("Fårga" in page, "Fråga" in page, page.count("brev.txt")) == (True, True, 2)


def test_half_a_secrecy_mark_is_refused_in_words(case, browser_of, secretary):
    answer = browser_of(secretary).post(address("enter", case.public_id), SAID | {"hides_what": "on"})

    assert (answer.status_code, "anger paragrafen" in answer.content.decode()) == (400, True)


@pytest.mark.parametrize("number", ["KDG 2026-0002", " kdg  2026-0002 "])
def test_one_case_is_shown_by_its_number(case, browser_of, number):
    second = opened(case.register.body, "Budget")
    entered(case, "Fråga om avtalet")
    entered(second, "Fråga om budget")
    page, taken = address("public", case.register.public_id), address("public-file", case.register.public_id, "csv")

    shown = text_of(browser_of(None), f"{page}?{urlencode({'case': number})}")
    along = b"".join(browser_of(None).get(f"{taken}?{urlencode({'case': number})}").streaming_content).decode()

    assert [("Fråga om budget" in one, "Fråga om avtalet" in one) for one in (shown, along)] == [(True, False)] * 2


def test_a_number_finds_no_case_whose_beginning_it_is(case, browser_of):
    entered(case, "Fråga om avtalet")

    assert "Fråga om" not in text_of(
        browser_of(None), address("public", case.register.public_id) + "?case=KDG+2026-000"
    )


def test_a_case_tells_its_matter_and_the_address_at_which_mail_reaches_it(browser_of, secretary, reader, settings):
    settings.INCOMING_MAIL = IncomingMail(address="kansli@sjuasar.example")
    matter = make_matter("Gemensam upphandling")
    case = opened(matter=matter)
    page = address("case", case.public_id)

    shown = [text_of(browser_of(user), page) for user in (secretary, reader)]
    actions.close_case(case, at=AT, by=keeper())

    own, way = f"kansli+{case.public_id}@sjuasar.example", reverse("intake:matter", args=[matter.public_id])
    assert [(own in one, way in one) for one in shown] == [(True, True), (True, False)]
    assert own not in text_of(browser_of(secretary), page)


def test_a_matter_leads_its_readers_to_their_cases(case, browser_of, secretary, reader):
    matter = make_matter("Gemensam upphandling")
    MatterStep.objects.create(matter=matter, item=make_item(make_meeting(case.register.body)))
    own = opened(case.register.body, matter=matter)
    member = make_seated_user("Brohult Direktör", case.register.body, make_organisation("Brohult"))
    other = make_seated_user("Örnabo Direktör", make_body("Nätverket"), make_organisation("Örnabo"))
    page = reverse("intake:matter", args=[matter.public_id])

    shown = [
        address("case", own.public_id) in text_of(browser_of(user), page) for user in (secretary, reader, member, other)
    ]

    assert shown == [True, True, True, False]


@pytest.mark.parametrize("page", ["kept", "public"])
def test_a_longer_register_asks_no_more(case, browser_of, secretary, page):
    browser, wanted = browser_of(secretary), address(page, case.register.public_id)
    entered(case), entered(case), entered(case)
    browser.get(wanted)
    few = _count(browser, wanted)
    for _more in range(27):
        entered(case)

    assert _count(browser, wanted) == few


def _count(browser, page):
    with CaptureQueriesContext(connection) as asked:
        browser.get(page)
    return len(asked)


def test_a_register_is_begun_and_opened_to_everybody(browser_of, secretary):
    body = make_body("Styrelsen")
    browser = browser_of(secretary)

    browser.post(address("begin"), {"body": body.public_id, "mark": "sty"})
    register = body.register
    browser.post(address("change", register.public_id), {"mark": "STY", "is_public": "on"})

    assert (register.mark, register.is_public) == ("STY", False)
    assert browser_of(None).get(address("public", register.public_id)).status_code == 200


def test_a_mark_in_use_stays(case, browser_of, secretary):
    answer = browser_of(secretary).post(address("change", case.register.public_id), {"mark": "NY"})

    assert (answer.status_code, Register.objects.get().mark) == (400, "KDG")
