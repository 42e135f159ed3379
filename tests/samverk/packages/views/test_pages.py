"""The pages of packages: for the secretariat alone."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samverk.directory.models import Mandate
from samverk.packages.actions import note_failure, note_receipt
from samverk.packages.models import Package
from samverk.records.storage import stored_path
from tests.factories import make_body, make_clause, make_matter, make_organisation
from tests.samverk.followup.making import owe, seated
from tests.samverk.packages.making import AT, DAY, asked, closed_matter, keeper, made, plain_matter
from tests.samverk.packages.opening import SUBMISSION, place_of

pytestmark = pytest.mark.django_db


def address(name, *arguments):
    return reverse(f"packages:{name}", args=arguments)


def text_of(browser, page):
    return browser.get(page).content.decode()


@pytest.fixture
def secretary(db):
    return keeper()


@pytest.fixture
def neighbour(db):
    """Return the secretary of another body, who keeps nothing of the matter."""
    return seated(
        "Nils Granne",
        make_body("Nätverket"),
        make_organisation("Ekelunda", is_member=False),
        seat=Mandate.Seat.SECRETARY,
    )


def test_every_page_is_for_the_secretariat_alone(browser_of, reader, neighbour, secretary):
    package = made(closed_matter())
    pages = [
        address("packages"),
        address("packages-file", "csv"),
        address("packages-file", "json"),
        address("packages-file", "xlsx"),
        address("matters"),
        address("matter", package.matter.public_id),
        address("package", package.public_id),
        address("file", package.public_id),
        address("check", package.public_id),
    ]

    found = {
        page: tuple(browser_of(user).get(page).status_code for user in (None, neighbour, reader, secretary))
        for page in pages
    }

    assert found == dict.fromkeys(pages, (302, 403, 403, 200))


def test_every_act_is_for_the_secretariat_alone(browser_of, reader, neighbour, secretary):
    package = made(plain_matter())
    matter = package.matter.public_id
    acts = {
        address("ask"): {"matter": matter, "form": "tar"},
        address("matter", matter): {"form": "tar"},
        address("package", package.public_id): {"on": "2026-03-20", "reference": "LEV-1"},
    }

    found = {
        page: tuple(browser_of(user).post(page, said).status_code for user in (None, neighbour, reader))
        for page, said in acts.items()
    }

    assert found == dict.fromkeys(acts, (302, 403, 403))
    assert [(one.form, one.received_on) for one in Package.objects.all()] == [("zip", None)]


def test_a_closed_matter_is_packed_from_its_page_and_saved(browser_of, secretary):
    matter = plain_matter()
    browser = browser_of(secretary)

    answer = browser.post(address("matter", matter.public_id), {"form": "tar"})

    package = Package.objects.get()
    assert answer["Location"] == address("package", package.public_id)
    assert (package.form, package.asked_by) == ("tar", secretary.email)
    saved = browser.get(address("file", made(matter, "tar").public_id))
    assert b"".join(saved.streaming_content) == place_of(Package.objects.get()).read_bytes()
    assert saved["Content-Disposition"] == f'attachment; filename="{package.name}"'
    assert saved["Content-Type"] == "application/x-tar"


def test_what_stands_in_the_way_is_told(browser_of, secretary):
    matter = make_matter("Tomt")
    browser = browser_of(secretary)

    page = text_of(browser, address("matter", matter.public_id))
    answer = browser.post(address("matter", matter.public_id), {"form": "zip"})

    assert "Det finns inget att paketera." in page
    assert '<button type="submit">Gör paketet' not in page
    assert (answer.status_code, Package.objects.count()) == (400, 0)


def test_what_is_owed_is_asked_about_and_set_aside_by_a_tick(browser_of, secretary):
    matter = plain_matter()
    owe(make_clause(matter.steps.get().item))
    browser, page = browser_of(secretary), address("matter", matter.public_id)

    refused = browser.post(page, {"form": "zip"})
    taken = browser.post(page, {"form": "zip", "despite_open": "on"})

    assert (refused.status_code, taken.status_code) == (400, 302)
    assert Package.objects.get().despite_open


def test_several_matters_are_packed_at_once(browser_of, secretary):
    first, second, owed = (plain_matter(title) for title in ("Första", "Andra", "Skyldig"))
    owe(make_clause(owed.steps.get().item))
    made(second)
    wanted = [one.public_id for one in (first, second, owed)]

    answer = browser_of(secretary).post(address("ask"), {"form": "zip", "matter": wanted}, follow=True)

    said = [str(one) for one in answer.context["messages"]]
    assert said == [
        "Skyldig: Något som ärendets beslut förpliktar till är inte gjort än.",
        "1 paket görs nu.",
        "1 ärende är redan paketerat som det är.",
    ]
    assert sorted(Package.objects.values_list("title", flat=True)) == ["Andra", "Första"]


@pytest.mark.parametrize("said", [{}, {"form": "zip"}, {"form": "exe", "matter": "x"}])
def test_without_a_choice_nothing_is_packed(browser_of, secretary, said):
    answer = browser_of(secretary).post(address("ask"), said, follow=True)

    assert [str(one) for one in answer.context["messages"]] == ["Välj minst ett ärende."]


def test_the_list_of_matters_leaves_out_what_is_packed_unless_asked_for(browser_of, secretary):
    made(plain_matter("Packat"))
    plain_matter("Opackat")
    make_matter("Tomt")
    browser = browser_of(secretary)

    shown = [
        [name in text_of(browser, address("matters") + which) for name in ("Packat", "Opackat", "Tomt")]
        for which in ("", "?which=all")
    ]

    assert shown == [[False, True, False], [True, True, False]]


def test_the_receipt_is_noted_on_the_page_of_the_package(browser_of, secretary):
    package = made(plain_matter(), at=timezone.now())
    today = timezone.localdate()
    browser, page = browser_of(secretary), address("package", package.public_id)

    wrong = browser.post(page, {"on": (today + timedelta(days=1)).isoformat(), "reference": "LEV-1"})
    right = browser.post(page, {"on": today.isoformat(), "reference": "LEV-1"})

    package.refresh_from_db()
    assert (wrong.status_code, right.status_code) == (400, 302)
    assert (package.received_on, package.receipt_reference) == (today, "LEV-1")
    assert "LEV-1" in text_of(browser, page)


def test_packages_without_a_receipt_can_be_seen_by_themselves(browser_of, secretary):
    note_receipt(made(plain_matter("Mottaget")), on=DAY, reference="LEV-1", at=AT, by=secretary)
    made(plain_matter("Väntande"))
    asked(plain_matter("Ogjort"))

    page = text_of(browser_of(secretary), address("packages") + "?which=waiting")

    assert [name in page for name in ("Mottaget", "Väntande", "Ogjort")] == [False, True, False]


def test_the_list_is_taken_along_with_the_hash_of_every_package(browser_of, secretary):
    package = made(plain_matter())
    asked(plain_matter("Ogjort"))

    answer = browser_of(secretary).get(address("packages-file", "csv"))

    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert package.name in lines[1]
    assert package.stored_file.sha256 in lines[1]


def test_a_package_that_failed_says_why_and_leads_to_asking_again(browser_of, secretary):
    package = asked(plain_matter())
    note_failure(package.pk, "file-missing")

    page = text_of(browser_of(secretary), address("package", package.public_id))

    assert "En lagrad fil saknas." in page
    assert address("matter", package.matter.public_id) in page


def test_a_package_that_is_not_made_has_no_file_and_no_check(browser_of, secretary):
    package = asked(plain_matter())
    browser = browser_of(secretary)

    assert [browser.get(address(name, package.public_id)).status_code for name in ("package", "file", "check")] == [
        200,
        404,
        404,
    ]


def test_a_check_says_that_all_is_whole_or_names_the_damaged_file(browser_of, secretary):
    package = made(plain_matter(held_on=date(2024, 2, 16)), "tar")
    browser, page = browser_of(secretary), address("check", package.public_id)
    whole = text_of(browser, page)
    place = stored_path(package.stored_file.sha256)
    content = bytearray(place.read_bytes())
    content[content.index(b"%PDF-1.7") + 5] ^= 1
    place.write_bytes(content)
    damaged = text_of(browser, page)
    place.unlink()

    gone = text_of(browser, page)

    assert "Alla 7 filer i paketet är de som packades." in whole
    assert f"{SUBMISSION}/data/meetings/01-2024-02-16/minutes.pdf" in damaged
    assert ["Skadat" in said for said in (whole, damaged, gone)] == [False, True, True]


@pytest.mark.parametrize("name", ["packages", "matters"])
def test_lists_cost_the_same_however_long_they_are(browser_of, secretary, name):
    browser, page = browser_of(secretary), address(name) + "?which=all"
    counts = []
    for many in (1, 2):
        for number in range(many):
            made(plain_matter(f"Ärende {many} {number}"))
        with CaptureQueriesContext(
            connection,
        ) as asked_for:
            browser.get(page)
        counts.append(len(asked_for))

    assert counts[0] == counts[1]


def test_a_package_outlives_a_thread_that_is_taken_apart(browser_of, secretary):
    package = made(plain_matter("Borttaget"))
    package.matter.delete()

    assert "Borttaget" in text_of(browser_of(secretary), address("package", package.public_id))
