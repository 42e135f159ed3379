"""A meeting on several screens at once: what one does, the others show without being loaded again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect

from samverk.accounts.models import User
from samverk.sitting.actions import open_sitting, take_up
from samverk.sitting.screens import wall_address
from tests.browser.looking import looked_at_here
from tests.browser.running import running_house
from tests.samverk.sitting.making import Scene, make_scene

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@dataclass
class Stage:
    """A meeting of today in session, served by a web server of its own; ``screen`` opens one of its screens."""

    scene: Scene
    address: str
    open_page: Callable[..., Page]

    def screen(self, name: str, user: User | None = None, width: int = 1280) -> Page:
        page = self.open_page(width)
        if user is not None:
            log_in(page.context, user, self.address)
        page.goto(self.address_of(name))
        return page

    def address_of(self, name: str) -> str:
        if name == "wall":
            return f"{self.address}/sittings/wall/{wall_address(self.scene.meeting)}/"
        return f"{self.address}/sittings/{self.scene.meeting.public_id}/{name}/"


def log_in(context: BrowserContext, user: User, address: str) -> None:
    """Let the browser carry the session that the tests' client began before the server was started."""
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": SESSIONS[user.pk], "url": address}])


SESSIONS: dict[int, str] = {}
# How busy the machine is says nothing about the screens.
expect.set_options(timeout=40_000)


@pytest.fixture
def stage(open_page: Callable[..., Page], tmp_path: Path) -> Iterator[Stage]:
    scene = make_scene(timezone.localdate())
    open_sitting(scene.meeting, at=timezone.now(), by=scene.keeper)
    take_up(scene.items[0], at=timezone.now(), by=scene.keeper)
    for user in (scene.keeper, *(scene.user_of(seat) for seat in scene.seats.values())):
        client = Client()
        client.force_login(user)
        SESSIONS[user.pk] = client.cookies[settings.SESSION_COOKIE_NAME].value
    with running_house(tmp_path / "house") as address:
        yield Stage(scene, address, open_page)


def up(page: Page) -> Any:
    return page.locator("#now-heading")


def editor(page: Page) -> Any:
    return page.locator("textarea[name=text]").first


def test_four_screens_follow_each_other(stage: Stage) -> None:
    scene = stage.scene
    secretary = stage.screen("secretary", scene.keeper)
    chair = stage.screen("chair", scene.user_of(scene.seats["Brohult"]))
    phone = stage.screen("me", scene.user_of(scene.seats["Kvarnsele"]), width=390)
    wall = stage.screen("wall")

    phone.get_by_role("button", name="Jag är här").click()

    expect(phone.get_by_text("Du är här", exact=True)).to_be_visible()
    expect(secretary.locator(".seat.is-here")).to_contain_text("Mia Kvarnsele")
    expect(chair.locator("[data-part=here]")).to_contain_text("Mia Kvarnsele")

    chair.get_by_role("button", name="Nästa ärende").click()

    for page in (secretary, chair, phone, wall):
        expect(up(page)).to_contain_text("Gemensam upphandling")

    secretary.get_by_role("button", name="Kom Mia Brohult").click()

    expect(wall.locator(".clocks")).to_contain_text("Mia Brohult")
    expect(phone.locator(".clocks")).to_contain_text("Mia Brohult")
    assert [page.errors for page in (secretary, chair, phone, wall)] == [[], [], [], []]  # type: ignore[attr-defined]


def test_typing_and_focus_outlive_what_others_do(stage: Stage) -> None:
    secretary = stage.screen("secretary", stage.scene.keeper)
    phone = stage.screen("me", stage.scene.user_of(stage.scene.seats["Kvarnsele"]), width=390)
    secretary.locator("#guest-name").evaluate("field => field.closest('details').open = true")
    secretary.locator("#guest-name").fill("Gro Gä")
    editor(secretary).press_sequentially("Medan jag skr")

    phone.get_by_role("button", name="Jag är här").click()
    expect(secretary.locator(".seat.is-here")).to_contain_text("Mia Kvarnsele")
    editor(secretary).press_sequentially("iver.")

    expect(editor(secretary)).to_have_value("Medan jag skriver.")
    expect(editor(secretary)).to_be_focused()
    expect(secretary.locator("#guest-name")).to_have_value("Gro Gä")


def test_text_is_saved_as_it_is_typed_and_read_on_the_chairs_screen(stage: Stage) -> None:
    secretary = stage.screen("secretary", stage.scene.keeper)
    chair = stage.screen("chair", stage.scene.user_of(stage.scene.seats["Brohult"]))

    editor(secretary).fill("Ordföranden hälsar välkommen.")

    expect(secretary.get_by_text("Sparat", exact=True)).to_be_visible()
    expect(chair.locator("[data-part=reading]")).to_contain_text("Ordföranden hälsar välkommen.")


def test_what_is_typed_without_a_network_is_sent_when_it_is_back(stage: Stage) -> None:
    secretary = stage.screen("secretary", stage.scene.keeper)
    chair = stage.screen("chair", stage.scene.user_of(stage.scene.seats["Brohult"]))
    secretary.context.set_offline(True)

    editor(secretary).fill("Skrivet utan nät.")
    expect(secretary.locator("[data-text-state]")).to_contain_text("Behålls i den här webbläsaren")
    expect(secretary.locator("[data-connection]")).to_contain_text("Förbindelsen är bruten")
    secretary.context.set_offline(False)

    expect(secretary.get_by_text("Sparat", exact=True)).to_be_visible()
    expect(secretary.locator("[data-connection]")).to_be_hidden(timeout=40_000)
    expect(chair.locator("[data-part=reading]")).to_contain_text("Skrivet utan nät.")


def test_a_closed_tab_brings_back_what_was_not_sent(stage: Stage) -> None:
    first = stage.screen("secretary", stage.scene.keeper)
    first.context.set_offline(True)
    editor(first).fill("Nästan förlorat.")
    expect(first.locator("[data-text-state]")).to_contain_text("Behålls i den här webbläsaren")
    first.close()
    first.context.set_offline(False)

    again = first.context.new_page()
    again.goto(stage.address_of("secretary"))

    expect(editor(again)).to_have_value("Nästan förlorat.")
    expect(again.get_by_text("Sparat", exact=True)).to_be_visible()


def test_two_who_write_at_once_keep_both_texts(stage: Stage) -> None:
    one = stage.screen("secretary", stage.scene.keeper)
    other = stage.screen("secretary", stage.scene.keeper)
    other.context.set_offline(True)
    editor(other).fill("Den andras text.")
    editor(one).fill("Den enas text.")
    expect(one.get_by_text("Sparat", exact=True)).to_be_visible()

    other.context.set_offline(False)
    other.get_by_role("link", name="Någon annan sparade under tiden").click(timeout=40_000)

    expect(other.locator(".as-typed")).to_have_text(["Den enas text.", "Den andras text."])
    other.get_by_role("button", name="Låt den här gälla").nth(1).click()
    expect(editor(one)).to_have_value("Den andras text.")


@pytest.mark.parametrize("width", [390, 1280])
def test_all_four_screens_can_be_used_by_everybody(stage: Stage, width: int) -> None:
    scene = stage.scene
    users = {"secretary": scene.keeper, "chair": scene.user_of(scene.seats["Brohult"]), "wall": None}
    users["me"] = scene.user_of(scene.seats["Kvarnsele"])

    wrong = {name: looked_at_here(stage.screen(name, user, width=width)) for name, user in users.items()}

    assert wrong == {"secretary": {}, "chair": {}, "wall": {}, "me": {}}


def test_words_are_inserted_on_a_screen_that_was_exchanged_and_what_was_said_goes(stage: Stage) -> None:
    secretary = stage.screen("secretary", stage.scene.keeper)
    secretary.get_by_role("button", name="Nästa ärende").click()
    expect(up(secretary)).to_contain_text("Gemensam upphandling")

    secretary.locator("summary", has_text="Föreslå en att-sats").click()
    secretary.select_option("[name=starter]", "att godkänna …")
    secretary.get_by_role("button", name="Infoga orden").click()
    expect(secretary.locator("[data-clause]").first).to_have_value("att godkänna …")
    secretary.locator("[data-clause]").first.fill("att godkänna budgeten")
    secretary.get_by_role("button", name="Föreslå att-satsen").click()
    expect(secretary.get_by_text("Att-satsen är föreslagen")).to_be_visible()
    secretary.get_by_role("button", name="Föregående ärende").click()

    expect(secretary.get_by_text("Att-satsen är föreslagen")).to_have_count(0)
    assert secretary.errors == []  # type: ignore[attr-defined]
