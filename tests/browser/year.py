"""The acts of a year, each done in a browser by the one whose work it is."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from samverk.accounts.models import User
from samverk.directory.models import Body, Mandate
from tests.browser.playing import PATIENCE, House, form_to, house_of
from tests.factories import make_body, make_mandate, make_meeting, make_organisation, make_person
from tests.samverk.conftest import make_user

STOCKHOLM = ZoneInfo("Europe/Stockholm")
FORGOTTEN = "Åbynäs"


@dataclass
class Play:
    """The house, and the three with their pages; ``body`` is where they meet, each municipality with one director.

    The first of ``municipalities`` has the chair, the second the director with the phone.
    """

    house: House
    body: Body
    municipalities: Sequence[str]
    secretary: Page
    chair: Page
    director: Page

    def at(self, page: Page, path: str) -> Page:
        self.house.go(page, path)
        return page

    def errors(self) -> list[str]:
        """Return what the consoles of the three have said that they should not."""
        return [error for page in (self.secretary, self.chair, self.director) for error in page.errors]  # type: ignore[attr-defined]


@contextmanager
def played(
    municipalities: Sequence[str], folder: Path, open_page: Callable[..., Page], **options: Any
) -> Iterator[Play]:
    """Yield a play; ``options`` are those of the three browsers."""
    expect.set_options(timeout=PATIENCE)
    body = make_body("Kommundirektörsgruppen", seats_per_organisation=1)
    for month in (1, 3, 5):
        make_meeting(body, third_friday(timezone.localdate().year - 1, month), published_at=None)
    users = [make_user("secretary")]
    for number, name in enumerate(municipalities):
        users.append(director_of(body, name, chair=number == 0))
    with house_of(users, folder, open_page) as house:
        secretary, chair = (house.person(user, **options) for user in users[:2])
        yield Play(house, body, municipalities, secretary, chair, house.person(users[2], width=390, **options))


def director_of(body: Body, municipality: str, *, chair: bool) -> User:
    person = make_person(f"Mia {municipality}")
    seat = Mandate.Seat.CHAIR if chair else Mandate.Seat.MEMBER
    make_mandate(person, make_organisation(municipality), body=body, seat=seat)
    user = make_user("member", f"p{person.pk}@samverk.example")
    User.objects.filter(pk=user.pk).update(person=person, name=person.name)
    return user


def third_friday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(4 - first.weekday()) % 7 + 14)


def plan_the_year(play: Play) -> None:
    """Plan next year as last year was, and see that doing it again plans nothing."""
    address = f"/calendar/bodies/{play.body.public_id}/plan/{timezone.localdate().year + 1}/"
    page = play.at(play.secretary, f"{address}?base={timezone.localdate().year - 1}")
    expect(page.locator("[name$=-on]")).to_have_count(3)
    page.get_by_role("button", name="Planera alla ikryssade").click()
    expect(page.locator(".message")).to_contain_text("3")
    play.house.work()


def find_a_day_for_the_retreat(play: Play) -> None:
    """Ask which day suits, answer from a phone, and let the answer make the meeting."""
    page = play.at(play.secretary, f"/arrangements/polls/new/?body={play.body.public_id}")
    page.fill("[name=question]", "När håller vi internat?")
    page.select_option("[name=kind]", "retreat")
    page.fill("[name=closes_on]", in_days(20))
    for number, days in enumerate((60, 67)):
        page.fill(f"[name=dates-{number}-on]", in_days(days))
        page.fill(f"[name=dates-{number}-last_on]", in_days(days + 1))
        page.fill(f"[name=dates-{number}-starts_at]", "10:00")
        page.fill(f"[name=dates-{number}-ends_at]", "15:00")
    page.get_by_role("button", name="Skicka förfrågan till kommunerna").click()
    poll = page.url.removeprefix(play.house.address)
    phone = play.at(play.director, "/arrangements/mine/")
    phone.get_by_role("link", name="När håller vi internat?").first.click()
    phone.get_by_role("radio", name="Ja").nth(0).check()
    phone.get_by_role("radio", name="Nej").nth(1).check()
    phone.get_by_role("button", name="Svara").click()
    play.at(page, poll).get_by_role("button", name=re.compile("^Välj dagen")).first.click()
    expect(page.locator("main")).to_contain_text("nternat")


def plan_todays_meeting(play: Play) -> str:
    """Plan an extra meeting of today; return its public id."""
    page = play.at(play.secretary, f"/calendar/bodies/{play.body.public_id}/new/")
    page.fill("[name=on]", in_days(0))
    page.fill("[name=starts_at]", "09:00")
    page.fill("[name=ends_at]", "12:00")
    page.get_by_role("button", name="Planera mötet").click()
    expect(page.locator(".message")).to_have_text("Mötet är planerat.")
    play.house.work()
    return page.url.rstrip("/").rpartition("/")[2]


def propose_and_mend(play: Play, meeting: str) -> None:
    """Propose from the phone, send back with a reason, propose again, accept."""
    phone = play.at(play.director, "/proposals/new/")
    phone.select_option("[name=body]", label="Kommundirektörsgruppen")
    phone.fill("[name=title]", "Gemensam kurs i beredskap")
    phone.select_option("[name=purpose]", "decision")
    phone.fill("[name=minutes_needed]", "25")
    phone.fill("[name=clauses]", ordered())
    phone.get_by_role("button", name="Skicka in").click()
    expect(phone.locator("h1")).to_have_text("Gemensam kurs i beredskap")
    proposal = phone.url.rstrip("/").rpartition("/")[2]
    page = play.at(play.secretary, f"/proposals/{proposal}/")
    back = form_to(page, "send-back/")
    back.locator("[name=reason]").fill("Ange vad kursen kostar.")
    back.get_by_role("button").click()
    play.at(phone, f"/proposals/{proposal}/")
    expect(phone.locator("main")).to_contain_text("Ange vad kursen kostar.")
    play.at(phone, f"/proposals/{proposal}/change/").fill("[name=summary]", "Kursen kostar 2 000 kr per deltagare.")
    phone.get_by_role("button", name="Skicka in").click()
    accept = form_to(play.at(page, f"/proposals/{proposal}/"), "accept/")
    accept.locator("select").select_option(
        label=accept.locator("option").filter(has_text=today_in_words()).inner_text()
    )
    accept.get_by_role("button").click()


def build_the_agenda(play: Play, meeting: str) -> None:
    """Place the matter, and move it with the arrows."""
    page = play.at(play.secretary, f"/agendas/{meeting}/edit/")
    page.locator('form[action$="/place/"] button').first.click()
    expect(page.locator("main")).to_contain_text("Gemensam kurs i beredskap")
    page.get_by_role("button", name=re.compile("^Flytta upp punkt 6")).click()


def call(play: Play, meeting: str) -> None:
    """Call, and see every letter gone."""
    page = play.at(play.secretary, f"/agendas/{meeting}/call/")
    page.get_by_role("button", name="Skicka kallelsen").click()
    play.house.work()
    play.at(page, f"/agendas/{meeting}/call/")
    expect(page.get_by_role("cell", name="Skickat", exact=True)).to_have_count(len(play.municipalities))
    agenda = play.at(play.director, f"/agendas/{meeting}/")
    expect(agenda.locator("main")).to_contain_text("Gemensam kurs i beredskap")


def hold(play: Play, meeting: str) -> None:
    """Open, note who comes and goes, write, decide and close; the others see it without loading anything."""
    secretary = play.at(play.secretary, f"/sittings/{meeting}/secretary/")
    secretary.get_by_role("button", name="Öppna mötet").click()
    expect(secretary.get_by_role("button", name="Ta upp nästa ärende")).to_be_visible()
    today = timezone.localdate() - timedelta(days=1)
    play.house.turn_back(meeting, to=datetime(today.year, today.month, today.day, 9, tzinfo=STOCKHOLM))
    chair = play.at(play.chair, f"/sittings/{meeting}/chair/")
    phone = play.at(play.director, f"/sittings/{meeting}/me/")
    play.at(secretary, f"/sittings/{meeting}/secretary/")
    for name in play.municipalities:
        if name != FORGOTTEN:
            note(secretary, name, "Kom", "09.10" if name == "Brohult" else "09.00")
    secretary.get_by_role("button", name=re.compile("Ta upp.*Gemensam kurs", re.DOTALL)).click()
    for page in (chair, phone):
        expect(page.locator("#now-heading")).to_contain_text("Gemensam kurs")
    secretary.locator("textarea[name=text]").first.fill("Mia Brohult redogör för kursen.")
    expect(chair.locator("[data-part=reading]")).to_contain_text("Mia Brohult redogör för kursen.")
    secretary.get_by_role("button", name=re.compile("^Bekräfta")).first.click()
    expect(secretary.locator("main")).to_contain_text("Beslut 1")
    leader = secretary.locator('form[action$="/leader/"]')
    leader.locator("select").select_option(label="Mia Ekelunda, Ekelunda")
    leader.get_by_role("button").click()
    expect(phone.locator(".clocks")).to_contain_text("Mia Ekelunda")
    note(secretary, play.municipalities[0], "Gick", "10.50")
    play.at(secretary, f"/sittings/{meeting}/close/")
    expect(secretary.locator("main")).to_contain_text(FORGOTTEN)
    secretary.get_by_role("button", name="Avsluta mötet nu").dblclick()
    secretary.wait_for_url(f"**/sittings/{meeting}/")


def note(page: Page, municipality: str, act: str, at: str) -> None:
    """Note that the director of a municipality came or went, and see it noted."""
    field = page.get_by_label(f"Tid för Mia {municipality}", exact=True).first
    form = page.locator('form[action$="/presence/"]').filter(has=field).first
    field.fill(at)
    form.get_by_role("button", name=re.compile(f"^{act}")).click()
    expect(page.locator("main")).to_contain_text(f"{at}–" if act == "Kom" else f"–{at}")


def send_the_draft(play: Play, meeting: str) -> None:
    """The draft stands complete, and is sent to the members."""
    page = play.at(play.secretary, f"/drafts/{meeting}/")
    for words in ("Mia Brohult redogör för kursen.", ordered(), "(från kl 09.10)"):
        expect(page.locator("main")).to_contain_text(words)
    play.at(page, f"/drafts/{meeting}/send/").fill("[name=comments_until]", in_days(5))
    page.get_by_role("button", name="Skicka ut").click()
    page.wait_for_url(f"**/drafts/{meeting}/")


def approve(play: Play, meeting: str) -> None:
    """The minutes cannot be approved before the forgotten municipality is accounted for."""
    chair = play.at(play.chair, f"/drafts/{meeting}/approval/")
    expect(chair.locator("main")).to_contain_text(FORGOTTEN)
    chair.get_by_role("button", name=re.compile("^Justera")).click()
    expect(chair.locator(".message")).to_contain_text("kommun")
    account = play.at(play.secretary, f"/drafts/{meeting}/approval/")
    account.get_by_role("link", name=re.compile(f"{FORGOTTEN}$")).click()
    account.get_by_role("radio", name="Frånvarande, anmält förhinder").check()
    account.locator("main").get_by_role("button").last.click()
    play.at(chair, f"/drafts/{meeting}/approval/").get_by_role("button", name=re.compile("^Justera")).click()
    expect(chair.locator("main")).to_contain_text("Justerat")


def ordered() -> str:
    """Return a clause that brings its matter back to the first meeting of next year."""
    day = third_friday(timezone.localdate().year + 1, 1)
    return f"att sekretariatet redovisar bokningen på kommundirektörsgruppens möte den {in_words(day)}"


def move_the_next(play: Play) -> None:
    """Move a planned meeting, and see what is owed at it fall due on the new day."""
    year = timezone.localdate().year + 1
    play.house.work()
    expect(owed_at(play, "redovisar bokningen")).to_contain_text(in_words(third_friday(year, 1)))
    page = play.at(play.secretary, f"/kalender/?year={year}")
    page.locator("main table a").first.click()
    page.get_by_role("link", name="Flytta mötet").click()
    new_day = third_friday(year, 1) + timedelta(days=7)
    page.fill("[name=on]", new_day.isoformat())
    page.get_by_role("button", name=re.compile("^Flytta mötet")).click()
    expect(page.locator("main")).to_contain_text(in_words(new_day))
    play.house.work()
    expect(owed_at(play, "redovisar bokningen")).to_contain_text(in_words(new_day))


def owed_at(play: Play, words: str) -> Locator:
    """Return the row of what is owed, on the secretariat's board."""
    return play.at(play.secretary, "/followup/board/?show=open").get_by_role("row").filter(has_text=words)


def in_days(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def today_in_words() -> str:
    return in_words(timezone.localdate())


def in_words(day: date) -> str:
    return format_date(day, "d MMMM y", locale="sv")
