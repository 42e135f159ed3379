"""Questions in every form, links of colleagues, and requests for cooperation, in a real browser."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.enquiries.actions import answer_enquiry
from samverk.enquiries.links import token_of as token_of_enquiry
from samverk.enquiries.models import Enquiry
from samverk.rounds.actions import Said, close_round, give_answer, name_colleague
from samverk.rounds.links import token_of
from samverk.rounds.models import Asked, Colleague, OptionAnswer, Round
from tests.browser.looking import looked_at
from tests.browser.test_arrangements import NAMES, log_in
from tests.samverk.conftest import make_user
from tests.samverk.enquiries.making import from_inside, from_outside
from tests.samverk.rounds.making import House, asked_of, make_house, make_round

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
OPTIONS = ["Bad", "Cykelvägar mellan kommunerna", "Sol"]


def put_ranked(house: House) -> Round:
    now = timezone.now()
    return make_round(house, form="ranked", options=OPTIONS, at=now, closes_at=now + timedelta(days=7))


def play(house: House) -> dict[str, list[str]]:
    """Give every page something to show; return the addresses for whoever keeps, is a member, or has no log-in."""
    now = timezone.now()
    ranked = put_ranked(house)
    ids = tuple(ranked.options.values_list("pk", flat=True))
    for place, order in ((1, ids), (2, (ids[1], ids[0], ids[2]))):
        give_answer(asked_of(ranked, house.municipalities[place]), Said(ranks=order), at=now, by=house.members[place])
    closes = {"at": now, "closes_at": now + timedelta(days=7)}
    ideas = make_round(house, form="entry", quota=3, is_blind=True, **closes)
    mine = asked_of(ideas, house.municipalities[0])
    give_answer(mine, Said(title="Lådcyklar", text="Till alla"), at=now, by=house.members[0])
    colleague = name_colleague(mine, name="Eja Ek", email="eja@samverk.example", at=now, by=house.members[0])
    files = make_round(house, form="file", takes_late=True, **closes)
    Round.objects.filter(pk=files.pk).update(opened_at=now - timedelta(days=3), closes_at=now - timedelta(days=1))
    settled = make_round(house, form="interest", **closes)
    for one, user in zip(house.municipalities, house.members, strict=True):
        give_answer(asked_of(settled, one), Said(position="no"), at=now, by=user)
    close_round(settled, at=now, by=house.secretary)
    owed, answered = from_outside(house, at=now - timedelta(days=40)), from_inside(house, at=now)
    answer_enquiry(answered, outcome="no", answer="Tyvärr.", motive="Ingen vill.", at=now, by=house.secretary)
    waiting = from_outside(house, at=now, confirmed=False)
    asked = [ranked, ideas, files, settled]
    return addresses(house, asked, [owed, answered], [owed, answered, waiting], mine, colleague)


def addresses(
    house: House, asked: list[Round], seen: list[Enquiry], own: list[Enquiry], mine: Asked, colleague: Colleague
) -> dict[str, list[str]]:
    """Return where all of it answers, by who looks."""
    questions = [reverse("rounds:round", args=[one.public_id]) for one in asked]
    requests = [reverse("enquiries:enquiry", args=[one.public_id]) for one in seen]
    return {
        "keeper": [
            *questions,
            *requests,
            f"/rounds/new/?body={house.body.public_id}",
            reverse("enquiries:enquiries"),
            reverse("enquiries:answer", args=[seen[0].public_id]),
            reverse("enquiries:rules", args=[house.body.public_id]),
            reverse("desk:desk"),
        ],
        "member": [
            *questions,
            reverse("rounds:name-colleague", args=[mine.round.public_id, mine.public_id]),
            reverse("enquiries:new"),
            requests[1],
        ],
        "nobody": [
            reverse("rounds:own", args=[token_of(colleague)]),
            *(reverse("enquiries:own", args=[token_of_enquiry(one)]) for one in own),
            reverse("enquiries:ask"),
            reverse("enquiries:sent"),
        ],
    }


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_can_be_read_by_all(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    house = make_house(NAMES)
    shown = play(house)
    pages = {"keeper": open_page(width), "member": open_page(width), "nobody": open_page(width)}
    log_in(pages["keeper"], live_server, make_user("secretary"))
    log_in(pages["member"], live_server, house.members[0])

    wrong = {
        f"{who} {address}": looked_at(page, live_server.url + address)
        for who, page in pages.items()
        for address in shown[who]
    }

    assert {address: what for address, what in wrong.items() if what} == {}


def test_options_are_dragged_into_order(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    house = make_house(NAMES)
    address = reverse("rounds:round", args=[put_ranked(house).public_id])
    page = open_page()
    log_in(page, live_server, house.members[0])
    page.goto(live_server.url + address)

    handle = page.locator("[data-ranked-handle]").nth(2).bounding_box()
    first = page.locator("[data-ranked-one]").nth(0).bounding_box()
    assert handle is not None
    assert first is not None
    page.mouse.move(handle["x"] + 8, handle["y"] + 8)
    page.mouse.down()
    page.mouse.move(handle["x"] + 8, first["y"] + 4, steps=6)
    page.mouse.up()
    with page.expect_navigation():
        page.get_by_role("button", name="Svara", exact=True).click()

    assert list(OptionAnswer.objects.order_by("rank").values_list("option__label", flat=True)) == [
        "Sol",
        "Bad",
        "Cykelvägar mellan kommunerna",
    ]


def test_options_are_numbered_without_scripts(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    house = make_house(NAMES)
    address = reverse("rounds:round", args=[put_ranked(house).public_id])
    page = open_page(390, java_script_enabled=False)
    log_in(page, live_server, house.members[0])
    page.goto(live_server.url + address)

    for label, number in zip(OPTIONS, ("2", "3", "1"), strict=True):
        page.get_by_label(label, exact=True).fill(number)
    with page.expect_navigation():
        page.get_by_role("button", name="Svara", exact=True).click()

    ranks = OptionAnswer.objects.order_by("rank").values_list("option__label", flat=True)
    assert list(ranks) == ["Sol", "Bad", "Cykelvägar mellan kommunerna"]


def test_an_outsider_asks_without_scripts(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    house = make_house(NAMES)
    from_outside(house)
    page = open_page(390, java_script_enabled=False)
    page.goto(live_server.url + reverse("enquiries:ask"))

    page.get_by_label("Vad gäller det?").fill("Barnröst")
    page.get_by_label("Vad vill ni göra tillsammans?").fill("Stödja barn.")
    page.get_by_label("Ditt namn").fill("Ella Ek")
    page.get_by_label("Din e-postadress").fill("ella@nasta.example")
    with page.expect_navigation():
        page.get_by_role("button", name="Skicka förfrågan").click()

    assert page.url.endswith(reverse("enquiries:sent"))
    assert Enquiry.objects.filter(title="Barnröst", state="unconfirmed").count() == 1
