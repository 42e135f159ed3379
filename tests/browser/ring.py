"""The acts of the whole ring, from a draft to a house that was restored, each by the one whose work it is."""

import json
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from minutebook import minutes_in, read_bytes
from samverk.accounts.models import User
from samverk.agenda.models import Entry
from samverk.directory.models import Body, Person
from samverk.meetings.actions.publish_meetings import publish_period
from samverk.meetings.models import Item, Meeting
from samverk.site.presets import load_preset
from samverk.sitting.actions import arrive, close_sitting, open_sitting
from samverk.sitting.actions.attend import Act
from samverk.sitting.queries.attending import seats_on
from tests.factories import make_clause, make_item, make_meeting, make_presenter
from tests.house.files import ROOT
from tests.samverk.conftest import PASSWORD, make_user

SAMPLES = ROOT / "samples"
# The archive's last year: the play is about its latest meeting, and reading the other years would take a minute.
YEAR = SAMPLES / "archive/2024"
LATEST = "2024-11-22-kommundirektorsgruppen.docx"
PRIVATE = "Gunborg Stålnacke"
SURNAME = "Stålnacke"
SECRET = "Kvicksilverfallet"
DECISION = "lämnar högst tre idéer till sekretariatet"
PEOPLE = {"keeper": "Henrik Dahlby", "chair": "Cecilia Lindestam", "member": "Mats Ekdahl"}


@dataclass(frozen=True)
class Held:
    """The latest meeting of the sample archive, held yesterday in this house; nothing is written of it but its text."""

    body: Body
    meeting: Meeting
    clause: str
    users: dict[str, User]

    def address(self, name: str) -> str:
        """Return the address of the meeting in a room."""
        return reverse(name, args=[self.meeting.public_id])


def held(settings: Any, folder: Path) -> Held:
    """Publish the archive and hold its latest meeting, with an item and a name that are nobody's business."""
    settings.MEDIA_ROOT = str(folder / "files")
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
    load_preset(str(SAMPLES / "collaboration.toml"))
    users = {part: user_of(name, "secretary" if part == "keeper" else "member") for part, name in PEOPLE.items()}
    earlier = shutil.copytree(YEAR, folder / "earlier", ignore=shutil.ignore_patterns(LATEST))
    call_command("import", str(earlier), jobs=1, verbosity=0, stdout=StringIO())
    publish_period(date.min, date.max, at=timezone.now(), by=users["keeper"])
    body = Body.objects.get(name="Kommundirektörsgruppen")
    body.calendar_is_public = True
    body.save()
    meeting = _meeting(body, users["keeper"])
    clause = meeting.clauses.get(text__contains=DECISION)
    return Held(body, meeting, clause.public_id, users)


def user_of(name: str, role: str) -> User:
    user = make_user(role, f"{name.split()[0].lower()}@sjuasar.example")
    user.name, user.person = name, Person.objects.get(name=name)
    user.save()
    return user


def _meeting(body: Body, keeper: User) -> Meeting:
    told = minutes_in(read_bytes((YEAR / LATEST).read_bytes(), LATEST))
    day = timezone.localdate() - timedelta(days=1)
    opened = datetime(day.year, day.month, day.day, 8, 30, tzinfo=UTC)
    place = told.place.value if told.place else ""
    called = {"state": Meeting.State.CALLED, "called_at": opened - timedelta(days=10), "published_at": None}
    meeting = make_meeting(body, day, place_as_written=place, number_as_written="", **called)
    for one in told.items:
        words = "\n".join(quote.words for quote in one.background)
        item = _item(meeting, one.title, words, [clause.text for clause in one.clauses])
        for presenter in one.presenters:
            make_presenter(item, presenter.name)
    ideas = meeting.items.get(title="Idéomgång 2025")
    ideas.background += f"\n{PRIVATE} har lämnat in en idé om skolskjutsar."
    ideas.save()
    make_clause(ideas, f"att tacka {PRIVATE} för idén.", quotes=[])
    _item(meeting, "Säkerhetsfråga", f"{SECRET} kan stängas.", [f"att stänga {SECRET}"], is_confidential=True)
    open_sitting(meeting, at=opened, by=keeper)
    for seat in seats_on(body.pk, day):
        arrive(meeting, seat, Act(opened, keeper))
    close_sitting(meeting, at=opened + timedelta(hours=4), by=keeper)
    return Meeting.objects.get(pk=meeting.pk)


def _item(meeting: Meeting, title: str, background: str, clauses: list[str], **fields: Any) -> Item:
    item = make_item(meeting, title, background=background, **fields)
    Entry.objects.create(item=item, minutes=20)
    for text in clauses:
        make_clause(item, text, quotes=[])
    return item


@dataclass
class Hand:
    """Somebody with a browser of their own in the house that answers at ``house``."""

    house: str
    page: Page

    def at(self, path: str) -> Page:
        self.page.goto(self.house + path)
        return self.page

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def bytes_at(self, path: str) -> bytes:
        """Return what answers there, as it is fetched with this browser's cookies."""
        response = self.page.request.get(self.house + path)
        assert response.ok, f"{path}: {response.status}"
        return response.body()

    def json_at(self, path: str) -> Any:
        return json.loads(self.bytes_at(path))


def log_in(hand: Hand, user: User) -> Hand:
    page = hand.at(reverse("accounts:log-in"))
    page.fill("[name=username]", user.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    expect(page.locator(".house-user")).to_have_text(user.name)
    return hand


def take_an_app(hand: Hand) -> str:
    """Add an app for one-time codes, as a second factor; return its secret."""
    page = hand.at(reverse("mfa_activate_totp"))
    secret = page.inner_text("main code")
    page.fill("[name=code]", code_of(secret))
    page.click("main button[type=submit]")
    expect(page.locator("main li code")).to_have_count(10)
    return secret


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def send_the_draft(keeper: Hand, scene: Held) -> None:
    page = keeper.at(scene.address("drafting:send"))
    page.fill("[name=comments_until]", (timezone.localdate() + timedelta(days=5)).isoformat())
    keeper.press("Skicka ut")
    expect(page.locator("main")).to_contain_text(DECISION)
    expect(page.locator("main")).to_contain_text(SECRET)


def comment_and_answer(member: Hand, keeper: Hand, scene: Held) -> None:
    said = "Det var skolskjutsar och inga bussar."
    page = member.at(scene.address("drafting:meeting"))
    page.get_by_text("Lämna synpunkt på ärende 2", exact=True).click()
    form = page.locator('form[action*="/items/"]:visible')
    form.locator("textarea").fill(said)
    form.get_by_role("button").click()
    expect(page.locator(".said")).to_have_text(said)
    answer = keeper.at(scene.address("drafting:meeting"))
    answer.locator(".comments textarea").fill("Det står så i utkastet.")
    answer.locator(".comments button").click()
    expect(answer.locator(".comments .status.good")).to_be_visible()


def lay_before_the_signers(keeper: Hand, scene: Held) -> str:
    """Choose chair and member to sign the file; return the address of the request."""
    page = keeper.at(scene.address("approving:submit"))
    for part in ("chair", "member"):
        page.get_by_role("checkbox", name=re.compile(PEOPLE[part])).check()
    page.get_by_role("radio", name="Genom att skriva under filen").check()
    keeper.press("Visa den för dem")
    page.get_by_role("link", name="Filen och dess underskrifter").click()
    return page.url.removeprefix(keeper.house)


def sign_at_the_same_moment(request: str, signers: dict[str, tuple[Hand, str]]) -> None:
    """Let all press the button before the house has answered any of them."""
    buttons: list[tuple[Page, Locator]] = []
    for hand, secret in signers.values():
        page = hand.at(f"{request}sign/")
        page.check("#code-has_read")
        page.fill("#code-code", code_of(secret))
        buttons.append((page, page.get_by_role("button", name="Skriv under med koden")))
    for _page, button in buttons:
        # A press in Playwright waits for the page that follows.
        button.evaluate("one => { setTimeout(() => one.click()) }")
    for page, _button in buttons:
        expect(page.locator(".message.success")).to_have_text("Du har skrivit under dokumentet.")


def examine(hand: Hand, signed: bytes, folder: Path) -> Page:
    """Let somebody examine the signed file on the page that is for everybody."""
    place = folder / "signed.pdf"
    place.write_bytes(signed)
    page = hand.at(reverse("signing:validate"))
    page.set_input_files("[name=file]", place)
    page.click("main form button[type=submit]")
    expect(page.locator("h1 + p .status")).to_have_text("TOTAL-PASSED")
    for part in ("chair", "member"):
        expect(page.locator("main")).to_contain_text(PEOPLE[part])
    return page


def poppler_says(place: Path) -> list[str] | None:
    """Return what Poppler says of each signature in a file; ``None`` where it is not at hand."""
    if not shutil.which("pdfsig"):
        return None
    said = subprocess.run(["pdfsig", "-nocert", place], capture_output=True, text=True, check=False).stdout
    return re.findall(r"Signature Validation: (.+?)\.?$", said, re.MULTILINE)


def follow_by_letter(citizen: Hand, scene: Held, email: str) -> None:
    """Ask to follow the body, from its page."""
    page = citizen.at(reverse("portal:body", args=[scene.body.public_id]))
    page.get_by_role("link", name="via e-post").click()
    page.fill("[name=email]", email)
    page.locator("[name=frequency]").first.check()
    page.click("main form button[type=submit]")
    expect(page).to_have_url(citizen.house + reverse("subscriptions:sent"))


def confirm(citizen: Hand, link: str) -> None:
    page = citizen.page
    page.goto(link)
    citizen.press("Ja, skicka breven till mig")
    expect(page.get_by_role("status")).to_be_visible()


def mask_and_publish(keeper: Hand, scene: Held) -> None:
    """Let the body look at private names first; mask the one there is, let the others stand, and publish."""
    page = keeper.at(reverse("releasing:rules", args=[scene.body.public_id]))
    page.check("[name=masks_private_names]")
    keeper.press("Spara reglerna")
    keeper.at(reverse("desk:desk")).get_by_role("link", name="Publicera protokoll", exact=True).click()
    page.get_by_role("link", name=scene.body.name).first.click()
    expect(page.locator(".notice")).to_contain_text("innan protokollet blir offentligt")
    page.get_by_label(PRIVATE, exact=True).select_option(label="Maskera")
    page.get_by_label("Och alla där inget annat är valt?").select_option(label="Låt stå")
    keeper.press("Gör som valt")
    keeper.press("Publicera protokollet")
    expect(page.locator(".message.success")).to_have_text("Protokollet är offentligt.")
