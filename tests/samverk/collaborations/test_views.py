"""The pages of the register, as everybody who might come by."""

import csv
import io
import json
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from samverk.collaborations.actions import (
    answer_review,
    attach_agreement,
    merge_entries,
    open_review,
    publish_entries,
    suggest_entry,
)
from samverk.collaborations.actions.review import Said
from samverk.collaborations.models import Collaboration, Review
from samverk.post.models import Letter
from tests.samverk.collaborations.making import make_entry, make_small_region, written
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import make_delegate, make_seated_user

pytestmark = pytest.mark.django_db
LIST = reverse("collaborations:collaborations")


@pytest.fixture
def region():
    return make_small_region()


@pytest.fixture
def entry(region):
    return make_entry(region, host=region.municipalities[0], contact="vatten@brohult.example")


def at(entry, name="collaboration"):
    return reverse(f"collaborations:{name}", args=[entry.public_id])


def visitors(region):
    return {
        "citizen": None,
        "member": region.members[0],
        "neighbour": region.members[2],
        "stranger": make_seated_user("Udda Person", None, None),
        "reader": make_user("reader"),
        "secretary": region.secretary,
    }


def codes(browser_of, region, address):
    return [browser_of(user).get(address).status_code for user in visitors(region).values()]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("collaborations", [200, 200, 200, 200, 200, 200]),
        ("new", [302, 200, 200, 404, 404, 200]),
        ("review", [302, 200, 200, 200, 200, 200]),
        ("keeping", [302, 403, 403, 403, 403, 200]),
    ],
)
def test_who_enters_where(region, entry, browser_of, name, expected):
    assert codes(browser_of, region, reverse(f"collaborations:{name}")) == expected


def test_an_entry_that_is_not_public_is_not_there_for_a_citizen(region, entry, browser_of):
    before = codes(browser_of, region, at(entry))
    publish_entries([entry], is_public=True, by=region.secretary)

    after = browser_of(None).get(at(entry)).status_code

    assert (before, after) == ([404, 200, 200, 200, 200, 200], 200)


def test_a_citizen_learns_neither_of_hidden_entries_nor_of_people(region, entry, client):
    make_entry(region, "Hemliga samarbetet")
    publish_entries([entry], is_public=True, by=region.secretary)
    report = reverse("collaborations:report", args=[region.municipalities[0].public_id])
    addresses = [LIST, f"{LIST}?q=hemliga", at(entry), report]
    addresses += [reverse("collaborations:export", args=[form]) for form in ("csv", "json")]
    addresses += [reverse("collaborations:report-export", args=[region.municipalities[0].public_id, "csv"])]

    pages = ["".join(chunk.decode() for chunk in client.get(address)) for address in addresses]

    assert ["Hemliga" in page for page in pages] == [False] * 7
    assert ["vatten@brohult.example" in page for page in pages] == [False] * 7
    assert ["vattenbolaget" in page for page in pages] == [True, False, True, True, True, True, True]


def test_a_member_suggests_and_only_they_and_the_secretariat_see_it(region, browser_of):
    first, second = region.municipalities[:2]
    said = {
        "name": "Södra räddningsförbundet",
        "form": "federation",
        f"{first.public_id}-takes_part": "on",
        f"{first.public_id}-holds_from": "2020-01-01",
        f"{second.public_id}-takes_part": "on",
    }

    response = browser_of(region.members[0]).post(reverse("collaborations:new"), said)

    entry = Collaboration.objects.get()
    seen = [browser_of(user).get(response.url).status_code for user in (region.members[0], region.members[1])]
    assert (entry.state, entry.parties.count(), seen) == ("suggested", 2, [200, 404])


def test_all_mistakes_are_told_on_the_form(region, browser_of):
    first = region.municipalities[0].public_id
    said = {"name": "X", "form": "company", f"{first}-takes_part": "on", f"{first}-holds_from": "snart"}

    bad_day = browser_of(region.members[0]).post(reverse("collaborations:new"), said)
    said[f"{first}-holds_from"] = ""
    too_few = browser_of(region.members[0]).post(reverse("collaborations:new"), said)

    assert (bad_day.status_code, "Välj minst två parter" in too_few.content.decode()) == (200, True)
    assert Collaboration.objects.count() == 0


@pytest.mark.parametrize("name", ["accept", "decline", "end", "publish", "merge", "agreement"])
def test_only_the_secretariat_acts_on_an_entry(region, entry, browser_of, name):
    everybody = visitors(region)
    address = at(entry, f"{name}-entry")

    refused = [browser_of(everybody[who]).post(address).status_code for who in everybody if who != "secretary"]

    assert (refused, browser_of(region.secretary).post(address).status_code) == ([302, 403, 403, 403, 403], 302)


def test_the_secretariat_keeps_an_entry(region, browser_of):
    suggested = suggest_entry(written(region, review_on=None), by=region.members[0])
    browser = browser_of(region.secretary)
    today = timezone.localdate().isoformat()

    browser.post(at(suggested, "accept-entry"), {"review_on": "2027-03-01"})
    browser.post(at(suggested, "publish-entry"))
    browser.post(at(suggested, "agreement-entry"), {"file": SimpleUploadedFile("avtal.txt", b"Avtalet")})
    browser.post(at(suggested, "end-entry"), {"on": today})

    suggested.refresh_from_db()
    assert (suggested.state, suggested.is_public, suggested.agreement_name) == ("ended", True, "avtal.txt")


def test_a_changed_entry_of_an_older_page_is_told(region, entry, browser_of):
    browser = browser_of(region.secretary)
    parties = {f"{one.public_id}-takes_part": "on" for one in region.municipalities}
    said = {"name": "Nytt namn", "form": "company", "review_on": "2027-03-01", "revision": "1", **parties}

    first = browser.post(at(entry, "edit"), said)
    second = browser.post(at(entry, "edit"), said | {"name": "Annat namn"})

    assert (first.status_code, second.status_code, "Någon annan har ändrat" in second.content.decode()) == (
        302,
        200,
        True,
    )
    assert Collaboration.objects.get().name == "Nytt namn"


def test_the_form_shows_what_the_entry_says(region, entry, browser_of):
    page = browser_of(region.secretary).get(at(entry, "edit")).content.decode()

    assert [words in page for words in ("Södra vattenbolaget", "2027-03-01", "vatten@brohult.example")] == [True] * 3


def test_the_address_of_a_merged_entry_leads_to_the_one_that_stays(region, entry, browser_of):
    other = make_entry(region, "SVB")
    merge_entries(other, entry, by=region.secretary)

    hidden = browser_of(None).get(at(other))
    response = browser_of(region.members[0]).get(at(other))

    assert (hidden.status_code, response.status_code, response.url) == (404, 302, at(entry))


def test_the_agreement_is_handed_out_to_who_has_logged_in(region, entry, browser_of):
    attach_agreement(entry, b"Avtalet", name="avtal.txt", by=region.secretary)
    publish_entries([entry], is_public=True, by=region.secretary)
    everybody = visitors(region)

    seen = [browser_of(user).get(at(entry, "agreement")).status_code for user in everybody.values()]

    assert seen == [302, 200, 200, 200, 200, 200]


def test_filters_narrow_the_list(region, entry, browser_of):
    make_entry(region, "Räddningsförbundet", 1, 2, form="federation", also_called=["SRF"])
    browser = browser_of(region.members[0])
    third = region.municipalities[2].public_id

    def named(**asked):
        page = browser.get(LIST, asked).content.decode()
        return [name for name in ("Södra vattenbolaget", "Räddningsförbundet") if name in page]

    assert [named(), named(form="federation"), named(organisation=third), named(q="srf"), named(q="finns inte")] == [
        ["Södra vattenbolaget", "Räddningsförbundet"],
        ["Räddningsförbundet"],
        ["Räddningsförbundet"],
        ["Räddningsförbundet"],
        [],
    ]


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_the_report_of_a_municipality_is_taken_along(region, entry, browser_of, form):
    make_entry(region, "=cmd|'/c calc'!A1", 0, 2)
    make_entry(region, "Utan oss", 1, 2)
    address = reverse("collaborations:report-export", args=[region.municipalities[0].public_id, form])

    content = b"".join(browser_of(region.members[0]).get(address))

    if form == "csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
        assert [row[0] for row in rows] == ["Namn", "'=cmd|'/c calc'!A1", "Södra vattenbolaget"]
    elif form == "json":
        assert [row["name"] for row in json.loads(content)["rows"]] == ["=cmd|'/c calc'!A1", "Södra vattenbolaget"]
    else:
        cells = [row[0] for row in load_workbook(io.BytesIO(content)).active.iter_rows(max_col=1)]
        assert [(cell.value, cell.data_type) for cell in cells[1:]] == [
            ("=cmd|'/c calc'!A1", "s"),
            ("Södra vattenbolaget", "s"),
        ]


def test_no_other_form_of_file_is_there(region, entry, client):
    assert client.get("/samarbeten.exe").status_code == 404


def test_a_director_or_a_delegate_answers_the_review_for_the_own_municipality(region, entry, browser_of):
    today = timezone.localdate()
    review = open_review(today.year, on=today, due_on=today + timedelta(days=30), by=region.secretary)
    own, other = (review.reviewers.get(organisation=region.municipalities[place]) for place in (0, 1))
    delegate = make_delegate(region.members[0])
    said = {f"{entry.public_id}-says": "changes", f"{entry.public_id}-remark": "Ny kostnad", "missing": "Turistbyrån"}
    browser = browser_of(delegate)

    shown = browser.get(reverse("collaborations:answer", args=[own.public_id])).status_code
    codes = [
        browser.post(reverse("collaborations:answer", args=[one.public_id]), said).status_code for one in (own, other)
    ]

    own.refresh_from_db()
    assert (shown, codes, own.missing, own.on_behalf_of) == (200, [302, 404], "Turistbyrån", region.members[0].email)


def test_the_secretariat_opens_the_review_reminds_and_deals_with_remarks(region, entry, browser_of):
    browser, today = browser_of(region.secretary), timezone.localdate()
    due = (today + timedelta(days=30)).isoformat()
    denied = browser_of(region.members[0]).post(reverse("collaborations:review"), {"due_on": due}).status_code

    browser.post(reverse("collaborations:review"), {"due_on": due})
    review = Review.objects.get()
    reviewer = review.reviewers.get(organisation=region.municipalities[0])
    answer_review(reviewer, {entry: Said("ended")}, missing="", at=timezone.now(), on=today, by=region.members[0])
    browser.post(reverse("collaborations:remind", args=[review.public_id]))
    before = browser.get(reverse("collaborations:keeping")).content.decode()
    browser.post(reverse("collaborations:settle", args=[reviewer.rows.get().pk]))
    after = browser.get(reverse("collaborations:keeping")).content.decode()

    assert (denied, Letter.objects.filter(kind="collaboration-review").count()) == (403, 5)
    assert ["Vi deltar inte längre" in page for page in (before, after)] == [True, False]


def test_everything_is_published_at_once(region, entry, browser_of):
    make_entry(region, "Ett till")

    browser_of(region.secretary).post(reverse("collaborations:publish-all"))

    assert [one.is_public for one in Collaboration.objects.all()] == [True, True]


@pytest.mark.parametrize("who", ["citizen", "secretary"])
def test_the_matrix_costs_as_much_for_three_as_for_one(region, entry, browser_of, django_assert_max_num_queries, who):
    browser = browser_of(visitors(region)[who])
    publish_entries([entry], is_public=True, by=region.secretary)
    with django_assert_max_num_queries(16) as first:
        browser.get(LIST)
    others = [make_entry(region, f"Samarbete {number}") for number in range(2)]
    publish_entries(others, is_public=True, by=region.secretary)

    with django_assert_max_num_queries(16) as second:
        browser.get(LIST)

    assert len(first) == len(second)
