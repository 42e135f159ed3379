"""A matter proposed and answered, and a guest invited, in a real browser and without scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from samverk.guests.links import token_of
from samverk.guests.models import Invitation
from samverk.intake import actions
from samverk.intake.models import Proposal, WorkingGroup
from samverk.meetings.models import Clause, Meeting
from samverk.post.models import Letter
from tests.browser.looking import looked_at
from tests.browser.test_archive import logged_in
from tests.factories import make_body, make_clause, make_item, make_meeting, make_presenter
from tests.samverk.guests.making import AT, make_agenda, make_invitation
from tests.samverk.intake.making import make_proposal, make_user_with_seat

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.fixture
def meeting() -> Meeting:
    """Return a meeting to come whose body has a chair."""
    return make_agenda(30, 20, body=make_body("Kommundirektörsgruppen"))


def test_a_matter_is_proposed_and_accepted_without_scripts(
    live_server: LiveServer, open_page: Callable[..., Page], meeting: Meeting, tmp_path: Path
) -> None:
    paper = tmp_path / "kalkyl.pdf"
    paper.write_bytes(b"%PDF-1.7\n%%EOF\n")
    page = open_page(java_script_enabled=False)
    logged_in(page, live_server)

    page.goto(f"{live_server.url}/proposals/new/")
    page.get_by_label("Organ som ska ta upp ärendet").select_option(label="Kommundirektörsgruppen")
    page.get_by_label("Ärendets rubrik").fill("Gemensam växel")
    page.get_by_label("Syfte").select_option(label="Beslut")
    page.get_by_label("Förslag till beslut").fill("att införa växeln\natt meddela styrelsen")
    page.get_by_label("Handlingar").set_input_files(paper)
    page.get_by_role("button", name="Skicka in").click()
    page.get_by_label("Ta upp ärendet på mötet").select_option(index=1)
    page.get_by_role("button", name="Godta till detta möte").click()

    page.wait_for_selector("text=Ärendeanmälan är godtagen.")
    proposal = Proposal.objects.get()
    assert (proposal.state, proposal.wanted_meeting, proposal.papers.count()) == ("accepted", meeting, 1)


def test_a_guest_is_invited_answers_and_hands_in_slides_without_scripts(
    live_server: LiveServer, open_page: Callable[..., Page], meeting: Meeting, tmp_path: Path
) -> None:
    slides = tmp_path / "bilder.pdf"
    slides.write_bytes(b"%PDF-1.7\n%%EOF\n")
    page = open_page(java_script_enabled=False)
    logged_in(page, live_server)
    page.goto(f"{live_server.url}/guests/meetings/{meeting.public_id}/invite/")
    page.locator("[name=item]").select_option(index=2)
    page.get_by_label("Namn").fill("Olle Berg")
    page.get_by_label("E-postadress").fill("olle@kvarnsele.example")
    page.get_by_role("button", name="Skicka inbjudan").click()
    page.wait_for_selector("text=Inbjudan är på väg.")

    guest = open_page(390, java_script_enabled=False)
    guest.goto(f"{live_server.url}/guests/own/{token_of(Invitation.objects.get())}/")
    guest.get_by_label("Ja, jag kommer").check()
    guest.get_by_role("button", name="Skicka svaret").click()
    guest.get_by_label("Ditt bildspel").set_input_files(slides)
    guest.get_by_role("button", name="Lämna bildspelet").click()

    guest.wait_for_selector("text=Ditt bildspel är inlämnat.")
    invitation = Invitation.objects.get()
    assert (invitation.state, invitation.slides.get().name) == ("confirmed", "bilder.pdf")


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_about_proposals_and_guests_can_be_read_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], meeting: Meeting, width: int
) -> None:
    page = open_page(width)
    secretary = logged_in(page, live_server)
    pages = scene(meeting, secretary)

    wrong = {name: looked_at(page, live_server.url + address) for name, address in pages.items()}

    assert {name: what for name, what in wrong.items() if what} == {}


def group_of(clause: Clause, chair: User, meeting: Meeting) -> WorkingGroup:
    """Store a working group of one, led by the chair, that ends on the day of the meeting."""
    return actions.set_up_group(
        clause,
        name="Växelgruppen",
        task="Utred växeln",
        members=[(chair.person, None)],
        leads=chair.person,
        on=meeting.held_on,
        ends_on=meeting.held_on,
        by=chair,
    )


def scene(meeting: Meeting, secretary: object) -> dict[str, str]:
    """Store something for every page of both rooms, and return the pages by their names."""
    body = meeting.body
    chair = make_user_with_seat(body, "Disa Holm", organisation="Brohult", seat="chair")
    held = make_item(make_meeting(body), "Växel, start")
    clause = make_clause(held, "att utse en arbetsgrupp för gemensam växel")
    fields = {"summary": "En växel för alla.", "clauses": ["att införa växeln"], "minutes_needed": 20}
    waiting = make_proposal(chair, body, origin_clause=clause, wanted_meeting=meeting, **fields)
    waiting.matter.steps.create(item=held)
    sent_back = make_proposal(secretary, body, title="Arkiv", is_confidential=True)
    actions.send_back_proposal(sent_back, reason="Lägg till kostnaden.", seen=sent_back.revision, by=chair)
    group = group_of(clause, chair, meeting)
    first, second = meeting.items.order_by("position")
    make_presenter(first, "Eva Ström")
    guest = make_invitation(first, secretary, slides_due_at=AT, technical_notes="HDMI finns.")
    make_invitation(second, secretary)
    Letter.objects.filter(about_id=guest.public_id).update(state="bounced", refused_because="550 no such user")
    return {
        "mine": "/proposals/",
        "queue": "/proposals/queue/?show=all",
        "new": "/proposals/new/",
        "waiting": f"/proposals/{waiting.public_id}/",
        "sent back": f"/proposals/{sent_back.public_id}/",
        "change": f"/proposals/{sent_back.public_id}/change/",
        "matter": f"/proposals/matters/{waiting.matter.public_id}/",
        "groups": "/proposals/groups/",
        "group": f"/proposals/groups/{group.public_id}/",
        "new group": f"/proposals/groups/new/{clause.public_id}/",
        "guests": f"/guests/meetings/{meeting.public_id}/",
        "invite": f"/guests/meetings/{meeting.public_id}/invite/",
        "invitation": f"/guests/invitations/{guest.public_id}/",
        "own": f"/guests/own/{token_of(guest)}/",
    }
