"""Polls, the rota, venues and questions in a real browser: on a phone, with the keyboard, and without scripts."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from samverk.arrangements.actions import book_venue, fix_seat, propose_swap
from samverk.arrangements.models import Booking
from samverk.directory.models import Venue
from samverk.rounds.actions import Said, give_answer
from samverk.rounds.models import OptionAnswer
from tests.browser.looking import looked_at
from tests.samverk.arrangements.making import make_planned, make_poll, make_turn, make_venue, says, span
from tests.samverk.conftest import PASSWORD, make_user
from tests.samverk.rounds.making import House, asked_of, make_house, make_round

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
NAMES = ("Brohult", "Ekelunda", "Kvarnsele", "Lindhamn", "Åbynäs", "Ärlinge", "Örnabo")


def log_in(page: Page, server: LiveServer, user: User) -> None:
    """Log in as a user would."""
    page.goto(f"{server.url}/accounts/log-in/")
    page.fill("[name=username]", user.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")


def play(house: House) -> list[str]:
    """Give every page of these rooms something to show; return their addresses, a poll and a question before all."""
    now, today = timezone.now(), timezone.localdate()
    closes = {"at": now, "closes_at": now + timedelta(days=7)}
    days = [today + timedelta(days=30 * number) for number in range(1, 6)]
    question = make_round(house, **closes)
    for place, said in ((1, "yes"), (2, "no"), (3, "conditional")):
        answer = Said(position=said, comment="om kostnaden delas lika")
        give_answer(asked_of(question, house.municipalities[place]), answer, at=now, by=house.members[place])
    poll = make_poll(house, spans=[span(days[0]), span(days[1], last_on=days[1] + timedelta(days=1))], **closes)
    other = asked_of(poll.round, house.municipalities[1])
    give_answer(other, says(other, "yes", "no"), at=now, by=house.members[1])
    turns = [make_turn(house, day, place) for place, day in enumerate(days[:3])]
    make_planned(house, days[3])
    fix_seat(turns[0].rota, house.municipalities[5], by=house.secretary)
    propose_swap(turns[0], turns[2], at=now, by=house.members[0])
    venue = make_venue(organisation=house.municipalities[0], capacity=12, lives_on_conferences=True)
    booking = book_venue(venue, span(days[0]), on=today, by=house.secretary, meeting=turns[0].meeting, participants=30)
    body = house.body.public_id
    return [
        *(f"/arrangements/polls/{poll.public_id}/", f"/rounds/{question.public_id}/", "/arrangements/mine/"),
        *("/arrangements/", "/arrangements/polls/", "/arrangements/polls/new/", "/arrangements/rotas/"),
        *(f"/arrangements/polls/new/?body={body}", f"/arrangements/turns/{turns[0].public_id}/"),
        f"/arrangements/rotas/{body}/?year={days[0].year}",
        *("/arrangements/venues/", "/arrangements/venues/new/", f"/arrangements/venues/{venue.public_id}/"),
        *(f"/arrangements/venues/{venue.public_id}/edit/", "/arrangements/bookings/", "/arrangements/bookings/new/"),
        f"/arrangements/bookings/{booking.public_id}/",
        f"/arrangements/bookings/rotation/?body={body}&year={days[3].year}",
        *("/rounds/", f"/rounds/{question.public_id}/history/"),
        *(f"/rounds/new/?body={body}", f"/rounds/{question.public_id}/reopen/"),
    ]


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_can_be_read_by_all(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    house = make_house(NAMES)
    addresses = play(house)
    page, phone = open_page(width), open_page(width)
    log_in(page, live_server, make_user("secretary"))
    log_in(phone, live_server, house.members[0])

    wrong = {address: looked_at(page, live_server.url + address) for address in addresses}
    wrong |= {f"member {address}": looked_at(phone, live_server.url + address) for address in addresses[:3]}

    assert {address: what for address, what in wrong.items() if what} == {}


def test_a_member_says_on_a_phone_which_days_suit(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    house = make_house(NAMES)
    address = play(house)[0]
    page = open_page(390, java_script_enabled=False, has_touch=True)
    log_in(page, live_server, house.members[0])
    page.goto(live_server.url + address)
    for number, choice in enumerate(("Ja", "Om det behövs")):
        page.locator(".date-choice").nth(number).get_by_text(choice, exact=True).tap()
    with page.expect_navigation():
        page.get_by_role("button", name="Svara").tap()

    mine = OptionAnswer.objects.filter(answer__given_by=house.members[0]).order_by("option__position")
    assert [row.says for row in mine] == ["yes", "if-need-be"]


def test_a_question_is_answered_with_the_keyboard(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    house = make_house(NAMES)
    address = play(house)[1]
    page = open_page()
    log_in(page, live_server, house.members[0])
    page.goto(live_server.url + address)

    page.get_by_label("Nej", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_selector(".message.success")

    assert "Brohult" in page.inner_text("tr:has(th:text('Brohult'))")


def test_a_venue_is_booked_and_cancelled(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    make_venue(capacity=40)
    page = open_page(390)
    log_in(page, live_server, make_user("secretary"))
    page.goto(f"{live_server.url}/arrangements/bookings/new/")
    page.select_option("[name=venue]", label="Åhuset")
    page.fill("[name=on]", (timezone.localdate() + timedelta(days=20)).isoformat())
    page.fill("[name=starts_at]", "09:00")
    page.fill("[name=ends_at]", "12:00")

    page.get_by_role("button", name="Skicka förfrågan").click()
    page.fill("[name=cancel-fee]", "1500")
    page.locator("button.danger").click()
    page.wait_for_selector(".message.success")

    assert (Booking.objects.get().state, Booking.objects.get().fee_ore) == ("cancelled", 150_000)
    assert Venue.objects.get().bookings.count() == 1
