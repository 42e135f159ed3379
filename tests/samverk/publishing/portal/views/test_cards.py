"""Pictures of shared links: of what everybody may read and nothing else, whoever asks."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.cache import cache
from django.test import Client
from PIL import Image

from samverk.accounts.models import User
from samverk.meetings.models import Clause, Meeting
from samverk.publishing.portal.sharing.card import Card
from samverk.publishing.portal.views import cards
from tests.factories import make_body, make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def clause() -> Clause:
    cache.clear()
    return make_clause(make_item(make_meeting(make_body("Styrelsen")), "Bussar"), "att köpa bussar")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Card]:
    """Return what is to be drawn, instead of drawing it."""
    said: list[Card] = []
    monkeypatch.setattr(cards, "drawn", lambda card: said.append(card) or b"drawn")
    return said


def test_picture_says_who_decided_and_when(client: Client, clause: Clause, asked: list[Card], settings) -> None:  # type: ignore[no-untyped-def]
    settings.PUBLISHER = "Familjen"

    for address in (
        f"beslut/{clause.public_id}",
        f"punkter/{clause.item.public_id}",
        f"moten/{clause.meeting.public_id}",
    ):  # type: ignore[union-attr]
        assert client.get(f"/{address}/kort.png").status_code == 200

    where = "Styrelsen, 16 februari 2024"
    assert asked == [
        Card("Familjen", "att köpa bussar", where),
        Card("Familjen", "Bussar", where),
        Card("Familjen", where, "Beslut och protokoll"),
    ]


def test_picture_can_be_kept_and_is_asked_for_again(client: Client, clause: Clause) -> None:
    first = client.get(f"/beslut/{clause.public_id}/kort.png")
    again = client.get(f"/beslut/{clause.public_id}/kort.png", headers={"if-none-match": first["ETag"]})

    assert (first["Content-Type"], first["Cache-Control"]) == ("image/png", "public, max-age=0, must-revalidate")
    assert Image.open(BytesIO(first.content)).size == (1200, 630)
    assert (again.status_code, first.cookies) == (304, {})


@pytest.mark.parametrize("path", ["beslut", "punkter", "moten"])
def test_hidden_things_have_no_picture_whoever_asks(
    browser_of: Callable[[User | None], Client], secretary: User, clause: Clause, path: str
) -> None:
    Meeting.objects.update(published_at=None)
    thing = {"beslut": clause, "punkter": clause.item, "moten": clause.meeting}[path]

    answers = [browser_of(user).get(f"/{path}/{thing.public_id}/kort.png") for user in (secretary, None)]  # type: ignore[union-attr]

    assert [answer.status_code for answer in answers] == [404, 404]


def test_confidential_item_has_no_picture(client: Client) -> None:
    item = make_item(make_meeting(), is_confidential=True)

    assert client.get(f"/punkter/{item.public_id}/kort.png").status_code == 404
    assert client.get(f"/beslut/{make_clause(item).public_id}/kort.png").status_code == 404


def test_every_page_names_a_picture_that_is_there(client: Client, clause: Clause) -> None:
    for address in ("/", "/beslut/", f"/beslut/{clause.public_id}/", f"/en/moten/{clause.meeting.public_id}/"):
        (picture,) = re.findall('<meta property="og:image" content="([^"]+)">', client.get(address).content.decode())

        assert client.get(picture)["Content-Type"] == "image/png"
