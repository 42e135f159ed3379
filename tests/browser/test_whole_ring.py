"""The sample archive's latest meeting in a browser: draft, signed, published, followed, exported, restored."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from typing import Any

import feedparser
import pytest
from django.core.cache import cache
from django.db import connection
from django.urls import reverse
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.at_once import address_of_database
from tests.browser import ring
from tests.browser.citizen import walked
from tests.browser.installation import Installation, empty_folder
from tests.browser.playing import PATIENCE
from tests.browser.ring import DECISION, PRIVATE, SECRET, SURNAME, Hand, Held
from tests.empty_database import empty_database
from tests.samverk.post.sink import Sink, mail_server

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
CITIZEN = "medborgare@samverk.example"


def test_the_whole_ring(settings: Any, tmp_path: Path, open_page: Callable[..., Page]) -> None:
    expect.set_options(timeout=PATIENCE)
    cache.clear()
    with mail_server(settings) as sink, ExitStack() as databases:
        scene = ring.held(settings, tmp_path / "house")
        house = Installation(tmp_path / "house", settings.EMAIL_PORT, address_of_database(tmp_path / "house"))
        with house.served():
            hands = {part: Hand(house.address, open_page()) for part in ring.PEOPLE}
            citizen = Hand(house.address, open_page(390))
            request, signed = sign_the_minutes(house, scene, hands, tmp_path)
            follow(house, scene, citizen, sink)
            ring.mask_and_publish(hands["keeper"], scene)
            house.work()
            letter = letter_to(sink, CITIZEN, "nya beslut")
            # The number goes on counting from what other tests have masked.
            thanks = re.search(r"att tacka \[maskerat \d+\] för idén", letter)
            assert ("lämnar högst tre idéer" in letter, thanks is not None) == (True, True)
            shown = what_everybody_reads(citizen, scene)
            for_programs(citizen, scene)
            nothing_leaks(house, citizen, sink)
            house.done("export", tmp_path / "export")
        for restored in empty_houses(house, tmp_path, databases):
            refuse_a_damaged_export(restored, signed, tmp_path)
            restored.done("restore", tmp_path / "export")
            with restored.served():
                again = Hand(restored.address, open_page(390))
                keeper = ring.log_in(Hand(restored.address, open_page()), scene.users["keeper"])
                assert what_everybody_reads(again, scene) == shown
                assert keeper.bytes_at(f"{request}file/") == signed
                ring.examine(again, signed, tmp_path)
    errors = [error for hand in (*hands.values(), citizen, keeper, again) for error in hand.page.errors]  # type: ignore[attr-defined]
    assert errors == []


def sign_the_minutes(house: Installation, scene: Held, hands: dict[str, Hand], folder: Path) -> tuple[str, bytes]:
    """Take the minutes from draft to signed; return the address of the request, and the signed file."""
    for part, hand in hands.items():
        ring.log_in(hand, scene.users[part])
    ring.send_the_draft(hands["keeper"], scene)
    ring.comment_and_answer(hands["member"], hands["keeper"], scene)
    request = ring.lay_before_the_signers(hands["keeper"], scene)
    secrets = {part: ring.take_an_app(hands[part]) for part in ("chair", "member")}
    ring.sign_at_the_same_moment(request, {part: (hands[part], secret) for part, secret in secrets.items()})
    house.work()
    signed = hands["keeper"].bytes_at(f"{request}file/")
    ring.examine(hands["member"], signed, folder)
    assert ring.poppler_says(folder / "signed.pdf") in (None, ["Signature is Valid", "Signature is Valid"])
    page = hands["keeper"].at(scene.address("drafting:meeting"))
    expect(page.locator(".page-head .status.good")).to_have_text("Justerat")
    return request, signed


def follow(house: Installation, scene: Held, citizen: Hand, sink: Sink) -> None:
    """Ask for letters, and say yes by the link in the letter that comes."""
    ring.follow_by_letter(citizen, scene, CITIZEN)
    house.work()
    letter = letter_to(sink, CITIZEN, "Vill du följa")
    link = re.search(rf"{house.address}\S+", letter)
    assert link is not None
    ring.confirm(citizen, link[0])


def letter_to(sink: Sink, address: str, words: str) -> str:
    """Return the one letter to ``address`` with these words in its subject."""
    texts = [
        one.get_body(("plain",)).get_content()
        for one in sink.arrived
        if address in str(one["To"]) and words in str(one["Subject"])
    ]
    (text,) = texts
    return str(text)


def what_everybody_reads(citizen: Hand, scene: Held) -> dict[str, str]:
    """Open the decision as a citizen; return what the page says, and the hash of the public minutes."""
    page = citizen.at(reverse("portal:clause", args=[scene.clause]))
    expect(page.locator("h1")).to_contain_text(DECISION)
    words = {
        "decision": page.inner_text("main"),
        "meeting": citizen.at(scene.address("portal:meeting")).inner_text("main"),
        "found": citizen.at(f"{reverse('portal:search')}?q=idéomgång").inner_text("main"),
        "minutes": sha256(citizen.bytes_at(scene.address("data:minutes-file"))).hexdigest(),
    }
    assert [name for name, said in words.items() if DECISION in said] == ["decision", "meeting", "found"]
    return words


def for_programs(citizen: Hand, scene: Held) -> None:
    """Look for the decision in the feed, for the meeting in the calendar, and for the minutes in OParl."""
    feed = feedparser.parse(citizen.bytes_at(reverse("feeds:body", args=[scene.body.public_id])))
    assert [entry.id for entry in feed.entries if DECISION in f"{entry.title}{entry.summary}"] != []
    calendar = Calendar.from_ical(citizen.bytes_at(reverse("planning:body-feed", args=[scene.body.public_id])))
    days = [event["DTSTART"].dt for event in calendar.walk("VEVENT") if scene.meeting.public_id in str(event["UID"])]
    assert [getattr(day, "date", lambda day=day: day)() for day in days] == [scene.meeting.held_on]
    file = citizen.json_at(reverse("oparl:object", args=["file", scene.meeting.public_id]))
    minutes = citizen.page.request.get(file["accessUrl"])
    assert (minutes.status, minutes.headers["content-type"]) == (200, "application/pdf")


def nothing_leaks(house: Installation, citizen: Hand, sink: Sink) -> None:
    """Look for the masked name and the confidential word in all that is public, and in every letter."""
    for word in (PRIVATE, SECRET):
        page = citizen.at(f"{reverse('portal:search')}?q={word}")
        expect(page.locator("main").get_by_role("status")).to_contain_text("Ingenting hittades")
    walk = walked(house.address)
    assert {word: walk.leaking(word) for word in (SURNAME, SECRET)} == {SURNAME: [], SECRET: []}
    # What was looked through holds the decision in many forms, so the walk was worth something.
    kinds = {address.partition("?")[0].rpartition(".")[2] for address in walk.leaking(DECISION) if "." in address}
    assert kinds >= {"atom", "csv", "json", "jsonl", "pdf", "xlsx", "xml"}
    assert min(len(walk.leaking(DECISION)), len(walk.leaking("[maskerat "))) > 10
    letters = [str(one["Subject"]) + one.get_body(("plain",)).get_content() for one in sink.arrived]
    assert [letter for letter in letters if SURNAME in letter or SECRET in letter] == []


def empty_houses(house: Installation, folder: Path, databases: ExitStack) -> Iterator[Installation]:
    """Yield empty installations that answer where ``house`` did, on SQLite and, where the tests have it, PostgreSQL."""
    yield Installation(empty_folder(folder / "small"), house.mail_port, port=house.port)
    if connection.vendor == "postgresql":
        database = databases.enter_context(empty_database())
        yield Installation(folder / "large", house.mail_port, database, port=house.port)


def refuse_a_damaged_export(house: Installation, signed: bytes, folder: Path) -> None:
    """Change one byte of the signed file, and see it refused by its name."""
    shutil.rmtree(folder / "damaged", ignore_errors=True)
    damaged = shutil.copytree(folder / "export", folder / "damaged")
    name = sha256(signed).hexdigest()
    place = damaged / "files" / name[:2] / name
    place.write_bytes(signed[:100] + bytes([signed[100] ^ 1]) + signed[101:])

    code, said = house.run("restore", damaged)

    assert (code, f"files/{name[:2]}/{name}: the file was changed after the export." in said) == (1, True)
