"""Reading minutes, for everybody as much as they may."""

import pytest

from samverk.drafting.actions import comment, correct
from tests.factories import (
    make_body,
    make_clause,
    make_item,
    make_mandate,
    make_meeting,
    make_organisation,
    make_person,
)
from tests.samverk.drafting.making import (
    AFTER,
    add_secret_item,
    approved,
    chair_of,
    drafted,
    held,
    member_of,
    stranger,
)
from tests.samverk.sitting.making import add_municipality, user_by_mandate

pytestmark = pytest.mark.django_db


def codes(browser_of, address, users):
    """Return what each of ``users`` gets for an address, ``None`` being a citizen."""
    return [browser_of(user).get(address).status_code for user in users]


def address_of(scene, *more):
    return "/".join(["/drafts", str(scene.meeting.public_id), *map(str, more), ""])


def neighbour():
    """Store a member of another body, from another municipality."""
    user = user_by_mandate(make_person("Nils Granne"), "neighbour@samverk.example")
    make_mandate(user.person, make_organisation("Ekelunda"), body=make_body("Annat"), seat="member")
    return user


def everybody(scene, reader):
    return [scene.keeper, chair_of(scene), member_of(scene), reader, neighbour(), stranger(), None]


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (lambda scene: scene, [200, 200, 404, 404, 404, 404, 302]),
        (drafted, [200, 200, 200, 200, 404, 404, 302]),
        (lambda scene: approved(drafted(scene)), [200, 200, 200, 200, 404, 404, 302]),
    ],
)
def test_who_reads_minutes(way, expected, reader, browser_of):
    scene = way(held())

    assert codes(browser_of, address_of(scene), everybody(scene, reader)) == expected


@pytest.mark.parametrize("more", [("minutes.txt",), ("minutes.md",)])
def test_files_are_read_by_the_same(more, reader, browser_of):
    scene = drafted(held())
    address = address_of(scene, *more).rstrip("/")

    assert codes(browser_of, address, everybody(scene, reader)) == [200, 200, 200, 200, 404, 404, 302]


def test_a_file_is_to_be_saved(browser_of):
    scene = drafted(held())

    answer = browser_of(member_of(scene)).get(address_of(scene, "minutes.txt").rstrip("/"))

    assert answer["Content-Disposition"].startswith("attachment;")
    assert "att godkänna upphandlingen" in answer.content.decode()


def test_confidential_items_are_for_those_who_take_part_or_keep(reader, browser_of):
    scene = held()
    secret = add_secret_item(scene)
    drafted(scene)
    users = [scene.keeper, member_of(scene), reader]

    shown = [b"Hemlig" in browser_of(user).get(address_of(scene)).content for user in users]
    extracts = codes(browser_of, address_of(scene, "items", secret.public_id), users)
    clauses = codes(browser_of, address_of(scene, "clauses", secret.clauses.get().public_id), users)

    assert shown == [True, True, False]
    assert extracts == clauses == [200, 200, 404]


def test_confidential_items_of_approved_minutes_stay_so(reader, browser_of):
    scene = held()
    add_secret_item(scene)
    approved(drafted(scene))

    shown = [b"hemligh" in browser_of(user).get(address_of(scene)).content for user in (member_of(scene), reader)]

    assert shown == [True, False]


def test_a_meeting_that_is_not_over_has_no_minutes(browser_of):
    scene = held()
    scene.meeting.state = "called"
    scene.meeting.save()

    assert codes(browser_of, address_of(scene), [scene.keeper]) == [404]


def test_imported_minutes_are_shown_too_and_not_changed_here(reader, browser_of):
    meeting = make_meeting(make_body(), source_id="abc")
    clause = make_clause(make_item(meeting, "Gemensam växel"), "att godkänna växeln")
    browser = browser_of(reader)

    page = browser.get(f"/drafts/{meeting.public_id}/").content.decode()
    extract = browser.get(f"/drafts/{meeting.public_id}/clauses/{clause.public_id}/").content.decode()

    assert "att godkänna växeln" in page
    assert "att godkänna växeln" in extract
    assert "/edit/" not in page


def test_an_extract_holds_one_item_or_one_clause(browser_of):
    scene = drafted(held())
    item = scene.items[1]
    browser = browser_of(member_of(scene))

    of_item = browser.get(address_of(scene, "items", item.public_id)).content.decode()
    of_clause = browser.get(address_of(scene, "clauses", item.clauses.first().public_id)).content.decode()

    assert ("Sex anbud" in of_item, "att uppdra" in of_item, "Övriga frågor" in of_item) == (True, True, False)
    assert ("att godkänna" in of_clause, "att uppdra" in of_clause, "Sex anbud" in of_clause) == (True, False, False)


def test_what_was_approved_is_shown_whatever_the_register_says_now(browser_of):
    scene = approved(drafted(held()))
    scene.items[1].clauses.update(text="att ändra i efterhand")

    page = browser_of(member_of(scene)).get(address_of(scene)).content.decode()

    assert "att godkänna upphandlingen" in page
    assert "efterhand" not in page


def test_a_correction_stands_beside_the_words(browser_of):
    scene = approved(drafted(held()))
    correct(
        scene.meeting, scene.items[1], was="Sex anbud", now="Sju anbud", reason="Felräknat", at=AFTER, by=scene.keeper
    )

    page = browser_of(member_of(scene)).get(address_of(scene)).content.decode()

    assert ("Sex anbud kom in." in page, "<del>Sex anbud</del>" in page, "<ins>Sju anbud</ins>" in page) == (True,) * 3


def test_the_list_shows_what_each_may_read(reader, browser_of):
    first, users = held(), []
    drafted(first)
    users = [first.keeper, member_of(first), reader, neighbour(), stranger()]

    rows = [len(browser_of(user).get("/drafts/").context["page"].rows) for user in users]

    assert rows == [1, 1, 1, 0, 0]
    assert browser_of(None).get("/drafts/").status_code == 302


def test_a_draft_that_is_not_out_is_listed_for_those_who_keep_it(browser_of, secretary, reader):
    scene = held()
    users = [scene.keeper, secretary, chair_of(scene), member_of(scene), reader]

    rows = [len(browser_of(user).get("/drafts/").context["page"].rows) for user in users]

    assert rows == [1, 1, 1, 0, 0]


@pytest.mark.parametrize("how_many", [1, 3])
def test_the_page_costs_the_same_whatever_it_holds(how_many, browser_of, django_assert_num_queries):
    scene = drafted(held())
    member = member_of(scene)
    for number in range(how_many):
        make_clause(scene.items[0], f"att nummer {number}")
        comment(scene.meeting, scene.items[0], text=f"Nummer {number}", at=AFTER, by=member)
        add_municipality(scene, f"Kommun {number}")
    browser = browser_of(member)

    with django_assert_num_queries(23):
        browser.get(address_of(scene))


@pytest.mark.parametrize("how_many", [1, 3])
def test_the_list_costs_the_same_whatever_it_holds(how_many, browser_of, secretary, django_assert_num_queries):
    scene = drafted(held())
    for number in range(how_many):
        make_meeting(scene.body, closed_at=AFTER, opened_at=AFTER, state="drafted", register_key=f"more {number}")
    browser = browser_of(secretary)

    with django_assert_num_queries(5):
        browser.get("/drafts/")
