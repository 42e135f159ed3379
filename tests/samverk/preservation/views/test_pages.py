"""The pages of retention and disposal: who sees which, and what each shows and does."""

import csv
import io
import json

import pytest
from django.urls import URLPattern

from samverk.contacts.models import ContactPerson
from samverk.preservation import actions
from samverk.preservation.actions import Why
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import DraftRow, Hold, PlanDraft, PlanVersion, Protocol
from samverk.preservation.proposed_plan import proposed_plan
from samverk.preservation.urls import urlpatterns
from tests.factories import make_body, make_clause, make_item, make_matter, make_meeting, make_organisation
from tests.samverk.preservation.making import (
    AT,
    a_body,
    a_rule,
    address,
    adopted,
    approved,
    carried_out,
    contact_person,
    keeper,
    other,
    proposed,
)
from tests.samverk.rounds.making import make_seated_user

pytestmark = pytest.mark.django_db
KEPT = {"name": "Protokoll", "outcome": "keep", "legal_basis": "Arkivlagen 3 §"}


@pytest.fixture
def neighbour(db):
    """Return a user who keeps the minutes of another body, for a neighbouring municipality."""
    return make_seated_user(
        "Örnabo Sekreterare", make_body("Grannens nämnd"), make_organisation("Örnabo"), seat="secretary"
    )


def everything():
    """Make one thing of every kind, and return every address with its arguments."""
    adopted([a_rule(), a_rule("visit")])
    person = contact_person()
    done = carried_out(approved())
    waiting = contact_person("Second Example", ended_on=person.ended_on)
    hold = actions.hold_type(TYPES["visit"], Why("dispute", "x"), at=AT, by=keeper())
    row = actions.begin_draft(at=AT, by=keeper()).rows.first()
    protocol = Protocol.objects.get().public_id
    arguments = {
        "change-row": (row.public_id,),
        "remove-row": (row.public_id,),
        "version": (1,),
        "version-file": (1, "csv"),
        "due": ("contact-person",),
        "propose": ("visit",),
        "hold-thing": ("contact-person", waiting.pk),
        "protocol": (protocol,),
        "protocol-file": (protocol, "csv"),
        "protocols-file": ("csv",),
        "lift": (hold.public_id,),
    }
    arguments |= dict.fromkeys(("disposal", "approve", "refuse", "withdraw"), (done.public_id,))
    assert all(isinstance(one, URLPattern) for one in urlpatterns)
    return {one.name: address(one.name, *arguments.get(one.name, ())) for one in urlpatterns}


READ_BY_ALL_STAFF = {"plan", "version", "version-file", "protocols", "protocols-file", "protocol", "protocol-file"}
ACTS = {"count", "begin", "discard", "remove-row", "propose", "approve", "refuse", "withdraw"}


def test_each_page_is_open_to_whom_it_is_for(browser_of, reader, secretary, neighbour):
    pages = everything()
    browsers = [browser_of(user) for user in (None, neighbour, reader, secretary)]

    found = {name: tuple(one.get(page).status_code for one in browsers) for name, page in pages.items()}

    expected = dict.fromkeys(pages, (302, 403, 403, 200))
    expected |= dict.fromkeys(READ_BY_ALL_STAFF, (302, 403, 200, 200)) | dict.fromkeys(ACTS, (405, 405, 405, 405))
    assert found == expected


def test_only_the_secretariat_acts(browser_of, reader, neighbour):
    pages = everything()
    browsers = [browser_of(user) for user in (None, neighbour, reader)]
    forms = ACTS | {"add-row", "change-row", "adopt", "hold", "hold-thing", "lift"}

    found = {name: tuple(one.post(pages[name]).status_code for one in browsers) for name in forms}

    assert found == dict.fromkeys(forms, (302, 403, 403))
    assert (PlanVersion.objects.count(), Hold.objects.filter(lifted_at=None).count()) == (1, 1)


def test_a_plan_is_begun_written_and_adopted_by_its_pages(browser_of):
    browser = browser_of(keeper())
    clause = make_clause(make_item(make_meeting(a_body())))

    begun = browser.post(address("begin"), {"proposed": "1"})
    browser.post(
        address("add-row"), KEPT | {"name": "Filmer", "outcome": "dispose", "years": 1, "counted_from": "visningen"}
    )
    first = DraftRow.objects.first()
    browser.post(address("change-row", first.public_id), KEPT | {"name": "Protokoll och bilagor"})
    browser.post(address("remove-row", DraftRow.objects.all()[1].public_id))
    decided = {
        "body": a_body().public_id,
        "decided_on": "2026-01-15",
        "decision": "§ 7",
        "clause": f"https://house.example/beslut/{clause.public_id}/",
        "in_force_from": "2026-02-01",
    }
    browser.post(address("adopt"), decided)

    version = PlanVersion.objects.get()
    names = list(version.rows.values_list("name", flat=True))
    assert begun.url == address("draft")
    assert (version.clause, len(names), names[0], names[-1]) == (
        clause,
        len(proposed_plan()),
        "Protokoll och bilagor",
        "Filmer",
    )


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"outcome": "dispose", "type_key": "letter"}, "years"),
        ({"outcome": "dispose", "years": 1}, "counted_from"),
        ({"outcome": "dispose", "years": -1, "type_key": "letter"}, "years"),
        ({"outcome": "dispose", "months": 12, "type_key": "letter"}, "months"),
        ({"legal_basis": ""}, "legal_basis"),
    ],
)
def test_a_row_says_how_long_from_when_and_by_which_right(browser_of, said, field):
    actions.begin_draft([], at=AT, by=keeper())

    answer = browser_of(keeper()).post(address("add-row"), KEPT | said)

    assert (answer.status_code, field in answer.context["form"].errors, DraftRow.objects.count()) == (400, True, 0)


def test_a_refused_plan_is_told_in_words(browser_of):
    actions.begin_draft([], at=AT, by=keeper())
    decided = {"body": a_body().public_id, "decided_on": "2026-01-15", "decision": "§ 7", "in_force_from": "2026-02-01"}

    answer = browser_of(keeper()).post(address("adopt"), decided)

    assert answer.status_code == 400
    assert "Utkastet har inga rader." in answer.content.decode()


def test_the_draft_is_thrown_away(browser_of):
    actions.begin_draft([], at=AT, by=keeper())

    browser_of(keeper()).post(address("discard"))

    assert PlanDraft.objects.count() == 0


def test_holds_are_placed_on_a_type_a_matter_and_a_thing_and_lifted(browser_of):
    person, matter = contact_person(), make_matter("Tvisten")
    browser = browser_of(keeper())
    said = {"reason": "dispute", "because": "Mål 1"}

    both = browser.post(address("hold"), said | {"type_key": "letter", "matter": matter.public_id})
    strange = browser.post(address("hold"), said | {"matter": "nothing"})
    browser.post(address("hold"), said | {"type_key": "letter"})
    browser.post(address("hold"), said | {"matter": f"https://house.example/arenden/{matter.public_id}/"})
    browser.post(address("hold-thing", "contact-person", person.pk), said)
    first = Hold.objects.order_by("pk").first()
    browser.post(address("lift", first.public_id), {"because": "Avgjort"})

    assert (both.status_code, strange.status_code) == (400, 400)
    assert list(Hold.objects.order_by("pk").values_list("type_key", "thing_id", "matter")) == [
        ("letter", None, None),
        ("", None, matter.pk),
        ("contact-person", person.pk, None),
    ]
    assert list(Hold.objects.filter(lifted_at=None).order_by("pk").values_list("pk", flat=True)) == [
        first.pk + 1,
        first.pk + 2,
    ]


def rows_of(answer):
    return list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig")), delimiter=";"))


def test_plan_and_protocols_are_taken_along(browser_of, reader):
    adopted([a_rule()])
    contact_person()
    carried_out(approved())
    protocol = Protocol.objects.get()
    browser = browser_of(reader)

    plan = json.loads(b"".join(browser.get(address("version-file", 1, "json")).streaming_content))
    lines = rows_of(browser.get(address("protocol-file", protocol.public_id, "csv")))
    listed = rows_of(browser.get(address("protocols-file", "csv")))
    sheet = browser.get(address("version-file", 1, "xlsx"))

    assert [(row["name"], row["years"], row["legal_basis"]) for row in plan["rows"]] == [
        ("Kontaktpersoner", 1, "Arkivlagen (1990:782) 10 §")
    ]
    assert lines[1][2:] == ["Kontaktperson hos Region Mellan till den 1 maj 2024", "2024-05-01", "Gallrad", ""]
    assert (listed[1][0], listed[1][4], listed[1][-2:]) == ("1", "1", ["1", "0"])
    assert b"".join(sheet.streaming_content)[:2] == b"PK"


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("page", ["due", "disposal", "protocol", "holds", "start"])
def test_no_page_asks_more_the_more_it_lists(browser_of, django_assert_num_queries, page, rows):
    adopted([a_rule()])
    for _ in range(rows):
        contact_person()
    arguments = ()
    if page == "due":
        arguments = ("contact-person",)
    elif page == "disposal":
        arguments = (proposed().public_id,)
    elif page == "protocol":
        carried_out(approved())
        arguments = (Protocol.objects.get().public_id,)
    elif page == "holds":
        for person in ContactPerson.objects.all():
            actions.hold_thing(TYPES["contact-person"], person.pk, Why("wish", "x"), at=AT, by=keeper())
    browser = browser_of(other())
    browser.get(address(page, *arguments))

    with django_assert_num_queries(ASKED[page]):
        browser.get(address(page, *arguments))


# Session, user and seats are three of them.
ASKED = {"due": 9, "disposal": 9, "protocol": 4, "holds": 4, "start": 10}
