"""The same meeting for those who use the house otherwise: by keyboard alone, and without scripts."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.keyboard import Keyboard
from tests.browser.playing import form_to
from tests.browser.year import (
    FORGOTTEN,
    STOCKHOLM,
    Play,
    approve,
    build_the_agenda,
    call,
    find_a_day_for_the_retreat,
    note,
    plan_todays_meeting,
    played,
    propose_and_mend,
    send_the_draft,
    today_in_words,
)
from tests.samverk.agenda.making import a_pdf

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
MUNICIPALITIES = ("Alvesjö", "Brohult", "Ekelunda", FORGOTTEN)
TITLE = "Gemensam kurs i beredskap"


def test_a_meeting_is_prepared_and_held_by_keyboard_alone(open_page: Callable[..., Page], tmp_path: Path) -> None:
    with played(MUNICIPALITIES, tmp_path / "house", open_page) as play:
        meeting = plan_todays_meeting(play)
        propose_by_keyboard(play)
        prepare_by_keyboard(play, meeting)
        hold_by_keyboard(play, meeting)
        assert play.errors() == []


def propose_by_keyboard(play: Play) -> None:
    """Propose, and accept to the meeting of today."""
    keys = Keyboard(play.at(play.director, "/proposals/new/"))
    keys.choose(re.compile("^Organ som ska"), "Kommundirektörsgruppen")
    keys.write("Ärendets rubrik", TITLE)
    keys.choose("Syfte", "Beslut")
    keys.write(re.compile("^Förslag till beslut"), "att sekretariatet bokar lokal till nästa möte")
    keys.press("button", "Skicka in")
    expect(play.director.locator("h1")).to_have_text(TITLE)
    keys = Keyboard(play.at(play.secretary, "/proposals/queue/"))
    keys.press("link", TITLE)
    expect(play.secretary.locator("h1")).to_have_text(TITLE)
    keys.choose("Ta upp ärendet på mötet", today_in_words())
    keys.press("button", "Godta till detta möte")
    expect(play.secretary.get_by_role("button", name="Godta till detta möte")).to_have_count(0)


def prepare_by_keyboard(play: Play, meeting: str) -> None:
    """Place the matter, move it, and call."""
    keys = Keyboard(play.at(play.secretary, f"/agendas/{meeting}/edit/"))
    keys.press("button", re.compile("^Lägg in i dagordningen"))
    placed = play.secretary.locator("main li").filter(has=play.secretary.get_by_role("link", name=TITLE))
    number = placed.get_by_role("button", name=re.compile(r"^Flytta upp punkt \d+"))
    before = int(number.get_attribute("aria-label").split()[3])  # type: ignore[union-attr]
    keys.press("button", re.compile(f"^Flytta upp punkt {before}"))
    expect(placed.get_by_role("button", name=re.compile(f"^Flytta upp punkt {before - 1}"))).to_be_visible()
    keys = Keyboard(play.at(play.secretary, f"/agendas/{meeting}/call/"))
    keys.press("button", "Skicka kallelsen")
    expect(play.secretary.get_by_role("button", name="Skicka kallelsen")).to_have_count(0)


def hold_by_keyboard(play: Play, meeting: str) -> None:
    """Open, note who came, confirm the clause, close, and send the draft."""
    page = play.at(play.secretary, f"/sittings/{meeting}/secretary/")
    keys = Keyboard(page)
    keys.press("button", "Öppna mötet")
    for name in ("Alvesjö", "Brohult"):
        keys.press("button", f"Kom Mia {name}")
        expect(page.get_by_role("button", name=f"Gick Mia {name}")).to_be_visible()
        assert keys.is_somewhere()
    keys.press("button", re.compile(f"Ta upp.*{TITLE}", re.DOTALL))
    expect(page.locator("#now-heading")).to_contain_text(TITLE)
    keys.press("button", re.compile("^Bekräfta"))
    expect(page.locator("main")).to_contain_text("Beslut 1")
    assert keys.is_somewhere()
    keys.press("link", "Avsluta mötet")
    keys.press("button", "Avsluta mötet nu")
    page.wait_for_url(f"**/sittings/{meeting}/")
    keys = Keyboard(play.at(page, f"/drafts/{meeting}/send/"))
    keys.press("button", "Skicka ut")
    expect(play.at(page, f"/drafts/{meeting}/").locator("main")).to_contain_text("att sekretariatet bokar lokal")


def test_a_meeting_is_prepared_held_and_approved_without_scripts(
    open_page: Callable[..., Page], tmp_path: Path
) -> None:
    with played(MUNICIPALITIES, tmp_path / "house", open_page, java_script_enabled=False) as play:
        find_a_day_for_the_retreat(play)
        meeting = plan_todays_meeting(play)
        propose_and_mend(play, meeting)
        build_the_agenda(play, meeting)
        hand_out_papers(play, meeting)
        call(play, meeting)
        hold_by_plain_forms(play, meeting)
        send_the_draft(play, meeting)
        comment(play, meeting)
        approve(play, meeting)


def hand_out_papers(play: Play, meeting: str) -> None:
    """Add a paper to the matter, read it on the phone, and have all papers in one file."""
    page = play.at(play.secretary, f"/agendas/{meeting}/edit/")
    page.get_by_role("link", name=TITLE).first.click()
    paper = form_to(page, "/papers/")
    paper.locator("[type=file]").set_input_files(
        {"name": "Kursplan.pdf", "mimeType": "application/pdf", "buffer": a_pdf()}
    )
    paper.get_by_role("button", name="Spara handlingen").click()
    expect(page.locator("main")).to_contain_text("Kursplan.pdf")
    play.at(page, f"/agendas/{meeting}/packets/").get_by_role("button", name="Skapa PDF:en").click()
    with page.expect_download() as packet:
        page.get_by_role("link", name="Spara PDF:en").click()
    assert packet.value.path().read_bytes().startswith(b"%PDF")


def hold_by_plain_forms(play: Play, meeting: str) -> None:
    """Hold the meeting on screens that are asked for again."""
    secretary = play.at(play.secretary, f"/sittings/{meeting}/secretary/")
    secretary.get_by_role("button", name="Öppna mötet").click()
    expect(secretary.get_by_role("button", name="Ta upp nästa ärende")).to_be_visible()
    day = timezone.localdate() - timedelta(days=1)
    play.house.turn_back(meeting, to=datetime(day.year, day.month, day.day, 9, tzinfo=STOCKHOLM))
    phone = play.at(play.director, f"/sittings/{meeting}/me/")
    play.at(secretary, f"/sittings/{meeting}/secretary/")
    for name in MUNICIPALITIES[:-1]:
        note(secretary, name, "Kom", "09.10" if name == "Brohult" else "09.00")
    secretary.get_by_role("button", name=re.compile(f"Ta upp.*{TITLE}", re.DOTALL)).click()
    expect(secretary.locator("#now-heading")).to_contain_text(TITLE)
    phone.get_by_role("link", name="Visa hur det är nu").click()
    expect(phone.locator("#now-heading")).to_contain_text(TITLE)
    secretary.locator("textarea[name=text]").first.fill("Mia Brohult redogör för kursen.")
    form_to(secretary, "/text/").get_by_role("button", name="Spara").click()
    chair = play.at(play.chair, f"/sittings/{meeting}/chair/")
    expect(chair.locator("[data-part=reading]")).to_contain_text("Mia Brohult redogör för kursen.")
    play.at(secretary, f"/sittings/{meeting}/secretary/")
    secretary.get_by_role("button", name=re.compile("^Bekräfta")).first.click()
    expect(play.at(secretary, f"/sittings/{meeting}/secretary/").locator("main")).to_contain_text("Beslut 1")
    play.at(secretary, f"/sittings/{meeting}/close/").get_by_role("button", name="Avsluta mötet nu").click()
    secretary.wait_for_url(f"**/sittings/{meeting}/")


def comment(play: Play, meeting: str) -> None:
    """Comment on the draft from the phone, and answer."""
    said = form_to(play.at(play.director, f"/drafts/{meeting}/"), "/comment/")
    said.locator("textarea").fill("Kursen gäller två dagar.")
    said.get_by_role("button").first.click()
    page = play.at(play.secretary, f"/drafts/{meeting}/")
    expect(page.locator("main")).to_contain_text("Kursen gäller två dagar.")
    page.get_by_role("button", name=re.compile("synpunkten")).first.click()
    expect(page.locator("main")).to_contain_text("Besvarad")
