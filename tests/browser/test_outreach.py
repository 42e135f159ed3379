"""Send-outs, the watch list and outside contacts in a real browser: on a phone, with axe, and without scripts."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.contacts.actions import add_contact, ask_question, note_report, say_who_goes, take_part
from samverk.post.models import Letter
from samverk.sendouts.actions import note_reply
from samverk.sendouts.models import Reply
from samverk.sendouts.sending import send_sendout
from samverk.watchlist.actions import Source
from samverk.watchlist.models import Notice
from tests.browser.looking import looked_at
from tests.browser.test_arrangements import log_in
from tests.samverk.contacts.making import make_invitation, make_network, make_party, make_visit
from tests.samverk.rounds.making import House, make_house
from tests.samverk.sendouts.making import make_sendout, recipient_of
from tests.samverk.watchlist.making import make_notice, make_short_notices

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
NAMES = ("Brohult", "Ekelunda", "Kvarnsele", "Lindhamn", "Åbynäs", "Ärlinge", "Örnabo")


def play(house: House) -> list[str]:
    """Give every page of these rooms something to show; return their addresses, a letter's own page last."""
    now, today = timezone.now(), timezone.localdate()
    draft = make_sendout(house, text="Hej {namn}, {budget} till {dag}.", asks="read")
    sent = make_sendout(house, subject="Underlag inför mötet", asks="answer", answers_by=today + timedelta(days=9))
    send_sendout(sent, seen=sent.revision, at=now, by=house.secretary)
    Letter.objects.filter(pk=recipient_of(sent, 1).letter_id).update(state="bounced", refused_because="550 okänd")
    note_reply(recipient_of(sent), text="Vi deltar gärna och återkommer om kostnaden.", at=now, by=house.secretary)
    item = make_short_notices(house)
    said = {"on": today, "watch_on": today + timedelta(days=20), "body": house.body}
    source = Source(item=item, link="https://bolaget.example/nyheter/om-bussen")
    notice = make_notice(house.members[0], "Meddelar bolaget om bussen drivs vidare?", source=source, **said)
    party = make_party()
    add_contact(party, name="Eva Ek", role="direktör", email="eva@region.example", by=house.secretary)
    note_report(party, on=today, text="Nya riktlinjer för planen.", source="Nätverksmöte", by=house.secretary)
    visit = make_visit(house, party, briefing="Regionen har en ny plan.", visitors="Eva Ek, direktör")
    question = ask_question(visit, "Vem betalar för spåret?", owner=None, by=house.secretary)
    ask_question(visit, "När byggs det?", owner=house.members[0].person, by=house.secretary)
    invitation = make_invitation(house, party, on=today + timedelta(days=12), link="https://region.example/mote")
    brohult = house.municipalities[0]
    say_who_goes(invitation, brohult, goes=True, who="Disa Holm", at=now, by=house.members[0])
    network = make_network(house, party, link="https://region.example/natverk", purpose="Att lära av varandra.")
    take_part(network, brohult, who="Disa Holm", by=house.secretary)
    own = recipient_of(sent, 2).letter.text.rsplit("localhost", 1)[1].strip()
    return [
        *("/sendouts/", f"/sendouts/new/?body={house.body.public_id}", f"/sendouts/{draft.public_id}/preview/"),
        *(f"/sendouts/{sent.public_id}/", f"/sendouts/{sent.public_id}/again/"),
        f"/sendouts/{sent.public_id}/recipients/{recipient_of(sent, 1).public_id}/",
        *("/watchlist/", "/watchlist/new/", f"/watchlist/{notice.public_id}/"),
        f"/watchlist/meetings/{item.meeting.public_id}/",
        *("/contacts/", "/contacts/parties/", f"/contacts/parties/{party.public_id}/", "/contacts/reports/"),
        *("/contacts/visits/", "/contacts/visits/new/", f"/contacts/visits/{visit.public_id}/"),
        f"/contacts/visits/{visit.public_id}/briefing/",
        f"/contacts/visits/{visit.public_id}/questions/{question.public_id}/",
        f"/contacts/visits/{visit.public_id}/questions/{question.public_id}/answer/",
        *("/contacts/invitations/", "/contacts/invitations/new/", f"/contacts/invitations/{invitation.public_id}/"),
        f"/contacts/invitations/{invitation.public_id}/going/{brohult.public_id}/",
        *("/contacts/networks/", "/contacts/networks/new/", f"/contacts/networks/{network.public_id}/"),
        own,
    ]


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_can_be_read_by_all(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    house = make_house(NAMES)
    addresses = play(house)
    page = open_page(width)
    log_in(page, live_server, house.secretary)

    wrong = {address: looked_at(page, live_server.url + address) for address in addresses}

    assert {address: what for address, what in wrong.items() if what} == {}


def test_a_recipient_answers_on_a_phone_without_scripts(
    live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    own = play(make_house(NAMES))[-1]
    page = open_page(390, java_script_enabled=False, has_touch=True)
    page.goto(live_server.url + own)

    page.fill("[name=text]", "Vi kommer med tre personer.")
    with page.expect_navigation():
        page.get_by_role("button", name="Skicka svaret").tap()

    assert Reply.objects.order_by("-pk")[0].text == "Vi kommer med tre personer."


def test_a_short_notice_is_watched_with_the_keyboard(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    house = make_house(NAMES)
    address = next(one for one in play(house) if "/meetings/" in one)
    page = open_page()
    log_in(page, live_server, house.members[0])
    page.goto(live_server.url + address)

    page.locator("main button").first.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert Notice.objects.filter(paragraph=1, followers__user=house.members[0]).count() == 1
