"""The pages of the mailroom, as everybody who might come by."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samverk.mailroom import actions
from samverk.mailroom.inbox import Inbox, IncomingMail
from samverk.mailroom.models import Fetching, Mail, Refused, SecrecyRule
from samverk.registry.actions import begin_register, open_case
from samverk.registry.models import Case, Entry
from tests.factories import make_body
from tests.samverk.conftest import make_user
from tests.samverk.mailroom.making import ADDRESS, AT, NOW, PDF, keeper, taken
from tests.samverk.rounds.making import make_house, make_seated_user

pytestmark = pytest.mark.django_db
SAID = {"what": "Fråga om avtalet", "day": "2026-03-09", "sender": "Åsa Öberg"}
INBOX = Inbox("imap.sjuasar.example", 993, "kansli", "INBOX", sealed=True, sealed_at_once=True, password="hemligt å")


@pytest.fixture
def house():
    house = make_house()
    begin_register(house.body, mark="KDG", is_public=True, at=AT, by=keeper())
    return house


def address(name, *arguments):
    return reverse(f"mailroom:{name}", args=arguments)


def visitors(house):
    """Return everybody by what they are; the neighbour keeps another body."""
    neighbour = make_seated_user("Örnabo Sekreterare", make_body("Grannens nämnd"), None, seat="secretary")
    return {
        "citizen": None,
        "secretariat": make_user("secretary"),
        "keeper": house.secretary,
        "member": house.members[0],
        "neighbour": neighbour,
        "reader": make_user("reader"),
    }


def handed(house, **said):
    """Return a message that waits with those who keep the body."""
    mail = taken(**said)
    actions.hand_to_body(mail, house.body, by=keeper())
    return Mail.objects.get(pk=mail.pk)


def test_each_page_is_open_to_whom_it_is_for(house, browser_of):
    mail = handed(house, files=[("a.pdf", PDF, "application/pdf")])
    own, file = mail.public_id, mail.files.get().public_id
    elsewhere = taken(name="2", files=[("a.pdf", PDF, "application/pdf")])
    everybody = visitors(house)
    pages = {
        address("queue"): [302, 200, 200, 403, 200, 403],
        address("sources"): [302, 200, 403, 403, 403, 403],
        address("rules", house.body.public_id): [302, 200, 200, 404, 404, 404],
        address("mail", own): [302, 200, 200, 404, 404, 404],
        address("file-under", own): [302, 200, 200, 404, 404, 404],
        address("original", own): [302, 200, 200, 404, 404, 404],
        address("file", file): [302, 200, 200, 404, 404, 404],
        address("mail", elsewhere.public_id): [302, 200, 404, 404, 404, 404],
        address("original", elsewhere.public_id): [302, 200, 404, 404, 404, 404],
        address("file", elsewhere.files.get().public_id): [302, 200, 404, 404, 404, 404],
    }

    found = {page: [browser_of(user).get(page).status_code for user in everybody.values()] for page in pages}

    assert found == pages


@pytest.mark.parametrize("act", ["register", "take-back", "set-aside", "hand"])
def test_nobody_acts_on_what_they_do_not_see(house, browser_of, act):
    mail = handed(house)
    everybody = visitors(house)
    strangers = [everybody[who] for who in ("citizen", "member", "neighbour", "reader")]
    page = address(act, mail.public_id)

    found = [browser_of(user).post(page, {"reason": "spam", "body": ""}).status_code for user in strangers]

    mail.refresh_from_db()
    assert (found, mail.state, mail.body) == ([302, 404, 404, 404], "waiting", house.body)


def test_rules_and_what_was_refused_are_changed_by_those_who_may(house, browser_of):
    rule = actions.add_rule(house.body, sender="", section="OSL 19 kap. 3 §", by=keeper())
    refused = Refused.objects.create(source="folder", place="refused/a.eml", code="mail-empty", size=0, at=NOW)
    everybody = visitors(house)
    strangers = [everybody[who] for who in ("citizen", "member", "neighbour", "reader")]

    removing = [browser_of(user).post(address("remove-rule", rule.public_id)).status_code for user in strangers]
    settling = [browser_of(user).post(address("settle-refused", refused.public_id)).status_code for user in strangers]
    browser_of(house.secretary).post(address("remove-rule", rule.public_id))
    browser_of(everybody["secretariat"]).post(address("settle-refused", refused.public_id))

    assert (removing, settling) == ([302, 404, 404, 404], [302, 403, 403, 403])
    assert (SecrecyRule.objects.count(), Refused.objects.filter(settled_at=None).count()) == (0, 0)


def test_who_finds_which_mail_in_the_queue(house, browser_of):
    handed(house, subject="Till organet")
    taken(subject="Till ingen", name="2")
    everybody = visitors(house)

    def subjects(who):
        page = browser_of(everybody[who]).get(address("queue")).content.decode()
        return [subject for subject in ("Till organet", "Till ingen") if subject in page]

    shown = {who: subjects(who) for who in ("secretariat", "keeper", "neighbour")}
    assert shown == {"secretariat": ["Till organet", "Till ingen"], "keeper": ["Till organet"], "neighbour": []}


def test_a_message_is_shown_as_text_and_runs_nothing(browser_of, secretary):
    mail = taken(
        b"From: a@b.example\nSubject: <script>alert(1)</script>\nContent-Type: text/html\n\n<b>Hej</b><img src=x>"
    )

    page = browser_of(secretary).get(address("mail", mail.public_id)).content.decode()

    assert ("<script>alert(1)" in page, "<b>Hej</b>" in page, "<img" in page) == (False, False, False)
    assert ("&lt;script&gt;alert(1)" in page, '<div class="mail-text">Hej</div>' in page) == (True, True)


@pytest.mark.parametrize("name", ["original", "file"])
def test_files_are_downloads_that_no_browser_opens(browser_of, secretary, name):
    mail = taken(subject='Fråga "om"; avtal', files=[("båt.pdf", PDF, "text/html")])
    wanted = mail.public_id if name == "original" else mail.files.get().public_id

    answer = browser_of(secretary).get(address(name, wanted))

    kind = "message/rfc822" if name == "original" else "application/pdf"
    assert (answer.headers["Content-Type"], answer.headers["X-Content-Type-Options"]) == (kind, "nosniff")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_a_message_is_filed_under_a_new_case_and_registered(house, browser_of):
    mail, browser = handed(house), browser_of(house.secretary)

    begun = browser.get(address("file-under", mail.public_id)).context["form"].initial
    browser.post(address("file-under", mail.public_id), SAID | {"body": house.body.public_id, "title": "Avtalet"})
    waiting = browser.get(address("mail", mail.public_id)).content.decode()
    browser.post(address("register", mail.public_id))

    entry = Entry.objects.get(act="record")
    assert (begun["what"], begun["body"], begun["sender"]) == ("Fråga om avtalet", house.body.public_id, "Åsa Öberg")
    assert ("Till dess kan det tas tillbaka" in waiting, entry.case.title, entry.what) == (
        True,
        "Avtalet",
        SAID["what"],
    )
    assert "Registrerad" in browser.get(address("mail", mail.public_id)).content.decode()


def test_a_message_is_filed_under_a_number(house, browser_of):
    case = open_case(house.body, "Avtalet", at=AT, by=keeper())

    mail = handed(house)
    browser_of(house.secretary).post(address("file-under", mail.public_id), SAID | {"place": "kdg 2026-1"})

    mail.refresh_from_db()
    assert (mail.state, mail.case, mail.found_by) == ("filed", case, "person")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"place": "KDG 2026-0099"}, "place"),
        ({"place": "ANN 2026-0001"}, "place"),
        ({"title": "Avtalet"}, "body"),
        ({}, "title"),
    ],
)
def test_what_was_forgotten_is_told_at_its_place(house, browser_of, said, field):
    other = make_body("Annat organ")
    begin_register(other, mark="ANN", is_public=False, at=AT, by=keeper())
    open_case(other, "Ej mitt", at=AT, by=keeper())
    mail = handed(house)

    answer = browser_of(house.secretary).post(address("file-under", mail.public_id), SAID | said)

    assert (answer.status_code, field in answer.context["form"].errors) == (400, True)
    assert (Mail.objects.get().state, Case.objects.count()) == ("waiting", 1)


def test_what_the_register_refuses_is_told_in_words(house, browser_of):
    mail = handed(house)
    said = SAID | {"body": house.body.public_id, "title": "Avtalet", "hides_what": "on"}

    answer = browser_of(house.secretary).post(address("file-under", mail.public_id), said)

    assert (answer.status_code, "anger paragrafen" in answer.content.decode()) == (400, True)


def test_a_message_is_set_aside_and_put_back(browser_of, secretary):
    mail, browser = taken(), browser_of(secretary)
    page = address("mail", mail.public_id)

    nothing = browser.post(address("set-aside", mail.public_id), follow=True).content.decode()
    browser.post(address("set-aside", mail.public_id), {"reason": "wrong-house", "note": "Skickat till Brohult"})
    aside = browser.get(page).content.decode()
    browser.post(address("take-back", mail.public_id))

    assert ("Välj varför" in nothing, "Skickat till Brohult" in aside) == (True, True)
    assert Mail.objects.get().state == "waiting"


def test_the_sources_are_shown_without_the_password(browser_of, secretary, settings, tmp_path):
    settings.INCOMING_MAIL = IncomingMail(folder=tmp_path, inbox=INBOX, address=ADDRESS)
    Fetching.objects.create(source="mailbox", begun_at=NOW, trouble="mailbox-not-open")
    Fetching.objects.create(source="folder", begun_at=NOW, ended_at=NOW, taken=3, known=1, refused=1)
    Refused.objects.create(source="folder", place="refused/a.eml", code="mail-empty", size=0, at=NOW)

    page = browser_of(secretary).get(address("sources")).content.decode()

    told = (
        "kansli, imap.sjuasar.example:993, INBOX",
        "släpper inte in oss",
        "3 nya, 1 kända",
        "refused/a.eml",
        ADDRESS,
    )
    assert [words in page for words in told] == [True] * 5
    assert ("hemligt" in page, "Meddelandet är tomt." in page) == (False, True)


def test_a_house_without_sources_says_so(browser_of, secretary, settings):
    settings.INCOMING_MAIL = IncomingMail()

    assert "Ingen källa är angiven" in browser_of(secretary).get(address("sources")).content.decode()


def test_a_rule_is_added_and_refused_in_words(house, browser_of):
    browser, page = browser_of(house.secretary), address("rules", house.body.public_id)

    wrong = browser.post(page, {"sender": "", "section": "hemligt"})
    browser.post(page, {"sender": "@brohult.example", "section": "OSL 19 kap. 3 §"})

    assert (wrong.status_code, SecrecyRule.objects.get().sender) == (400, "@brohult.example")
    assert "@brohult.example" in browser.get(page).content.decode()


@pytest.mark.parametrize("who", ["secretariat", "keeper"])
def test_a_longer_queue_asks_no_more(house, browser_of, who):
    browser = browser_of(visitors(house)[who])
    handed(house)
    browser.get(address("queue"))
    one = count(browser)
    for number in (2, 3):
        handed(house, name=str(number))

    assert count(browser) == one


def count(browser):
    with CaptureQueriesContext(connection) as asked:
        browser.get(address("queue"))
    return len(asked)


def test_each_tab_shows_its_own(browser_of, secretary):
    mail = taken()
    actions.set_aside(mail, reason="spam", note="", at=timezone.now(), by=keeper())

    pages = {
        show: browser_of(secretary).get(f"{address('queue')}?show={show}").content for show in ("", "set-aside", "x")
    }

    link = address("mail", mail.public_id).encode()
    assert {show: link in page for show, page in pages.items()} == {"": False, "set-aside": True, "x": False}
