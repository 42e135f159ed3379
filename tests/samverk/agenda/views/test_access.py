"""Who is let in: owner, member, neighbour, staff, somebody without a seat, guest, citizen."""

import pytest
from django.test import Client

from samverk.agenda.models import AgendaVersion, DraftClause, Packet, Paper
from samverk.records.actions import store_file
from tests.factories import make_body, make_organisation
from tests.samverk.agenda.making import a_pdf, make_entry, make_group, make_seated, user_called
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db

PEOPLE = ("secretary of the body", "chair", "member", "neighbour", "reader", "guest", "citizen")


@pytest.fixture
def scene(db):
    body, meeting = make_group()
    make_organisation("Lindhamn")
    make_seated(make_body("Nätverket"), "Nils Granne", "Lindhamn", "chair")
    make_seated(body, "Gunvor Gäst", "Lindhamn", "guest")
    make_user("reader")
    opened = make_entry(meeting, "Budget")
    secret = make_entry(meeting, "Ett känsligt ärende", item_is_confidential=True, item_background="Mycket känsligt.")
    stored = store_file(a_pdf(), media_type="application/pdf")
    for item in (opened, secret):
        Paper.objects.create(item=item, stored_file=stored, name=f"{item.title}.pdf")
        DraftClause.objects.create(item=item, position=1, text=f"att godkänna {item.title}")
    return meeting, opened, secret


def browser(who):
    names = {
        "secretary of the body": "Sara Lind",
        "chair": "Disa Holm",
        "member": "Egil Ask",
        "neighbour": "Nils Granne",
        "reader": "Reader Example",
        "guest": "Gunvor Gäst",
    }
    client = Client()
    if who in names:
        client.force_login(user_called(names[who]))
    return client


def statuses(address, method="get"):
    return [getattr(browser(who), method)(address).status_code for who in PEOPLE]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", [200, 200, 200, 404, 200, 404, 302]),
        ("versions/", [200, 200, 200, 404, 200, 404, 302]),
        ("packets/", [200, 200, 200, 404, 200, 404, 302]),
        ("edit/", [200, 200, 403, 404, 403, 404, 302]),
        ("call/", [200, 403, 403, 404, 403, 404, 302]),
        ("absence/", [302, 200, 200, 404, 302, 404, 302]),
    ],
)
def test_pages_of_a_meeting(scene, page, expected):
    assert statuses(f"/agendas/{scene[0].public_id}/{page}") == expected


@pytest.mark.parametrize("act", ["items", "order", "place"])
def test_acts_on_an_agenda(scene, act):
    assert statuses(f"/agendas/{scene[0].public_id}/{act}/", "post") == [
        200 if act == "items" else 302,
        200 if act == "items" else 302,
        403,
        404,
        403,
        404,
        302,
    ]


@pytest.mark.parametrize("act", ["send", "tell"])
def test_acts_on_the_call(scene, act):
    address = f"/agendas/{scene[0].public_id}/call/{act}/"
    assert [browser(who).post(address).status_code for who in PEOPLE[1:]] == [403, 403, 404, 403, 404, 302]


def test_items_and_what_is_with_them(scene):
    _meeting, opened, secret = scene
    paper, secret_paper = opened.papers.get(), secret.papers.get()

    assert statuses(f"/agendas/items/{opened.public_id}/") == [200, 200, 403, 404, 403, 404, 302]
    assert statuses(f"/agendas/items/{secret.public_id}/") == [200, 200, 403, 404, 403, 404, 302]
    assert statuses(f"/agendas/papers/{paper.public_id}/") == [200, 200, 200, 404, 200, 404, 302]
    assert statuses(f"/agendas/papers/{secret_paper.public_id}/") == [200, 200, 200, 404, 404, 404, 302]
    address = f"/agendas/papers/{secret_paper.public_id}/away/"
    assert [browser(who).post(address).status_code for who in PEOPLE[2:]] == [403, 404, 403, 404, 302]


def test_pages_of_the_house(scene):
    assert statuses("/agendas/") == [200] * 6 + [302]
    assert statuses("/agendas/letters/") == [403] * 6 + [302]
    assert statuses(f"/agendas/bodies/{scene[0].body.public_id}/template/") == [200, 200, 403, 404, 403, 404, 302]


def test_a_reader_of_the_staff_sees_no_trace_of_a_confidential_item(scene):
    client = browser("reader")

    shown = client.get(f"/agendas/{scene[0].public_id}/").content.decode()

    assert ("känslig" in shown, "Ärende med sekretess" in shown, "Budget" in shown) == (False, True, True)


def test_a_packet_with_confidential_items_is_not_there_for_a_reader(scene):
    meeting, _opened, _secret = scene
    for kind in ("pdf", "zip"):
        browser("member").post(f"/agendas/{meeting.public_id}/packets/make/", {"kind": kind})
        browser("reader").post(f"/agendas/{meeting.public_id}/packets/make/", {"kind": kind})

    answers = {
        packet.with_confidential: (
            browser("member").get(f"/agendas/packets/{packet.public_id}/").status_code,
            browser("reader").get(f"/agendas/packets/{packet.public_id}/").status_code,
        )
        for packet in Packet.objects.filter(kind="zip")
    }
    assert answers == {True: (200, 404), False: (200, 200)}
    public = Packet.objects.get(kind="zip", with_confidential=False)
    content = b"".join(browser("reader").get(f"/agendas/packets/{public.public_id}/").streaming_content)
    assert "känsligt".encode() not in content


def test_versions_tell_a_reader_nothing_of_what_was_confidential(scene):
    meeting = scene[0]
    content = {"items": [{**item_of("a", "Hemligt"), "is_confidential": True}]}
    AgendaVersion.objects.create(meeting=meeting, number=1, content=content)
    AgendaVersion.objects.create(meeting=meeting, number=2, content={"items": [item_of("a", "Öppnat")]})

    shown = browser("reader").get(f"/agendas/{meeting.public_id}/versions/").content.decode()

    assert ("Hemligt" in shown, "Öppnat" in shown) == (False, False)


def test_somebody_whose_person_is_nobody_has_nothing(scene):
    client = Client()
    client.force_login(make_user("member", "ingen@sjuasar.example"))

    assert client.get(f"/agendas/{scene[0].public_id}/").status_code == 404


def item_of(key, title):
    return {
        "id": key,
        "number": "1",
        "title": title,
        "is_confidential": False,
        "purpose": "",
        "minutes": 5,
        "background": "",
        "presenters": [],
        "clauses": [],
        "papers": [],
        "paper_hashes": [],
    }
