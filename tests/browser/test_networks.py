"""Networks and the register of collaborations in a real browser: on a desk, on a phone, with the keyboard."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from samverk.collaborations.actions import open_review, publish_entries, suggest_entry
from samverk.networks.actions import (
    ask_about_silence,
    keep_domains,
    merge_networks,
    push_change,
    renew_plan,
    suggest_steps,
    write_log,
    write_mandate,
)
from samverk.networks.basis import Basis
from samverk.networks.models import DormancyProposal, Network, SuggestedStep
from tests.browser.looking import looked_at
from tests.factories import make_attendance, make_body, make_clause, make_item, make_meeting
from tests.samverk.collaborations.making import make_entry, written
from tests.samverk.conftest import PASSWORD
from tests.samverk.networks.making import (
    TODAY,
    Region,
    make_active,
    make_cited,
    make_coordinator,
    make_proposed,
    make_region,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
PLAN = {
    "purpose": "Rent vatten i alla kommuner.",
    "goals": "En gemensam plan för dagvatten.\nTvå studiebesök.",
    "meeting_plan": "Fyra möten om året, två på distans.",
}


def log_in(page: Page, server: LiveServer, user: User) -> None:
    """Log in as a user would."""
    page.goto(f"{server.url}/accounts/log-in/")
    page.fill("[name=username]", user.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_url(lambda url: "log-in" not in url)


def play_networks(region: Region) -> list[str]:
    """Give the pages of networks something to show; return their addresses, that of a network first."""
    today, by = timezone.localdate(), region.secretary
    water, woods, road = (make_active(region, f"Nätverket för {what}") for what in ("vatten", "skog", "väg"))
    proposed = make_proposed(region, "Nätverket för bibliotek")
    _let_live(region, water, today)
    make_meeting(road.body, today + timedelta(days=60), state="planned", starts_at=time(9))
    said = {"on": today, "basis": Basis(make_cited(on=today)), "today": today, "by": by}
    merge_networks([road], woods, **said)
    merger = merge_networks([woods], water, **said, waits_for_board=True)
    clause = make_cited("att digitalisering är en del av uppdraget", on=today)
    given = {"clause": clause, "holds_from": today, "at": timezone.now(), "by": by}
    change = push_change("Digitalisering ingår.", [water, woods], **given)
    ask_about_silence(today + timedelta(days=1500))
    own = f"/networks/{water.body.public_id}"
    pages = ("attendance", "prepare", "step", "close", "plan", "mandate", "log", "members/new")
    return [
        *(f"{own}/", "/networks/", "/networks/who/?q=vatten", "/networks/changes/"),
        *(f"{own}/{page}/" for page in pages),
        *(f"/networks/{one.body.public_id}/" for one in (woods, road, proposed)),
        *(f"/networks/{proposed.body.public_id}/start/", "/networks/new/", "/networks/merge/", "/networks/domains/"),
        *("/networks/waiting/", f"/networks/waiting/{_suggested().public_id}/"),
        f"/networks/silent/{DormancyProposal.objects.first().public_id}/",
        *(f"/networks/mergers/{merger.public_id}/", f"/networks/changes/{change.public_id}/"),
        *("/networks/changes/new/", "/desk/", f"{own}/members/{water.body.mandates.first().public_id}/"),
        f"{own}/municipalities/{water.participations.first().public_id}/leave/",
    ]


def _let_live(region: Region, network: Network, today: date) -> None:
    """Give a network a plan, a mandate, a log and meetings."""
    by = region.secretary
    make_coordinator(network, region, 7)
    keep_domains(region.municipalities[1], ["dalhem.example"], by=by)
    renew_plan(network, today.year, **PLAN, on=today, by=by)
    write_mandate(network, "Dela kunskap om vatten.", holds_from=TODAY, basis=Basis(make_cited(on=TODAY)), by=by)
    write_log(network, "Studiebesök vid vattenverket", kind="activity", on=today, today=today, by=by)
    for weeks in range(3):
        meeting = make_meeting(network.body, today - timedelta(weeks=weeks + 1))
        for municipality in region.municipalities[: weeks + 3]:
            make_attendance(meeting, f"Vera {municipality.name}", organisation=municipality)


def _suggested() -> SuggestedStep:
    """Store a step that old minutes take."""
    make_body("HR-nätverket", kind="network")
    item = make_item(make_meeting(None, date(2018, 1, 12)))
    clause = make_clause(item, "att inrätta HR-nätverket", verb_class="establish")
    suggest_steps([clause.meeting_id])
    return SuggestedStep.objects.get()


def play_register(region: Region) -> list[str]:
    """Give the pages of the register something to show; return their addresses, those that all may read first."""
    today = timezone.localdate()
    forms = {"vatten": "company", "räddning": "federation", "löner": "contract", "turism": "project"}
    entries = [
        make_entry(
            region,
            f"Samarbete om {what}",
            *range(place, place + 5),
            form=form,
            host=region.municipalities[place],
            cost_ore=21_00 * 1000,
            cost_basis="21 kr per invånare",
            purpose="Kommunerna sköter uppgiften tillsammans.",
            runs_to=today - timedelta(days=10) if place == 1 else None,
            also_called=[f"SO{what[:1].upper()}"],
        )
        for place, (what, form) in enumerate(forms.items())
    ]
    publish_entries(entries, is_public=True, by=region.secretary)
    waiting = suggest_entry(written(region, "Gemensamma badhuset", review_on=None), by=region.members[0])
    review = open_review(today.year, on=today, due_on=today + timedelta(days=30), by=region.secretary)
    return [
        *("/samarbeten/", f"/samarbeten/{entries[0].public_id}/"),
        f"/samarbeten/organisationer/{region.municipalities[3].public_id}/",
        *("/collaborations/new/", f"/collaborations/{entries[1].public_id}/edit/", "/collaborations/keeping/"),
        *(f"/samarbeten/{one.public_id}/" for one in (waiting, entries[1])),
        "/collaborations/review/",
        f"/collaborations/review/{review.reviewers.all()[2].public_id}/",
    ]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("play", [play_networks, play_register])
def test_pages_can_be_read_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], play: Callable[[Region], list[str]], width: int
) -> None:
    region = make_region()
    addresses = play(region)
    page = open_page(width)
    log_in(page, live_server, region.secretary)

    wrong = {address: looked_at(page, live_server.url + address) for address in addresses}

    assert {address: what for address, what in wrong.items() if what} == {}


def test_a_citizen_reads_the_register_on_a_phone(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    region = make_region()
    public = play_register(region)[:3]
    page = open_page(390)

    wrong = {address: looked_at(page, live_server.url + address) for address in public}
    page.goto(live_server.url + public[0])
    page.get_by_text("Furuvik").last.click()

    assert {address: what for address, what in wrong.items() if what} == {}
    assert page.get_by_role("link", name="Samarbete om vatten").is_visible()
    assert not page.get_by_role("table").first.is_visible()


def test_a_director_answers_the_review_with_the_keyboard(
    live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    region = make_region()
    play_register(region)
    page = open_page(java_script_enabled=False)
    log_in(page, live_server, region.members[2])

    page.goto(f"{live_server.url}/collaborations/review/")
    page.get_by_role("link", name="Gå igenom listan").press("Enter")
    page.get_by_label("Saknas i listan").fill("Turistbyrån")
    page.get_by_role("button", name="Spara svaret").press("Enter")

    assert page.get_by_text("Tack. Listan är genomgången för i år.").is_visible()
