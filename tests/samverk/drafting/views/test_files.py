"""Files of minutes over the web, and drafts that come back: for everybody as much as they may."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from minutebook import read_bytes
from minutebook.write import FORMS
from samverk.drafting.models import EditedFile
from samverk.meetings.models import Item
from tests.factories import make_body, make_mandate, make_meeting, make_organisation, make_person
from tests.samverk.drafting.editing_by_hand import changed, word_file
from tests.samverk.drafting.making import AFTER, add_secret_item, approved, chair_of, drafted, held, member_of, stranger
from tests.samverk.sitting.making import user_by_mandate

pytestmark = pytest.mark.django_db

SIX, SEVEN = "Sex anbud kom in.", "Sju anbud kom in."


def address_of(scene, *more):
    return "/".join(["/drafts", str(scene.meeting.public_id), *map(str, more)])


def everybody(scene, reader):
    """Return keeper, chair, member, reader, a member of the neighbouring municipality in another body, stranger."""
    neighbour = user_by_mandate(make_person("Nils Granne"), "neighbour@samverk.example")
    make_mandate(neighbour.person, make_organisation("Ekelunda"), body=make_body("Annat"), seat="member")
    return [scene.keeper, chair_of(scene), member_of(scene), reader, neighbour, stranger(), None]


def codes(browser_of, address, users):
    return [browser_of(user).get(address).status_code for user in users]


def upload(browser, scene, content, name="utkast.docx"):
    return browser.post(address_of(scene, "edited", ""), {"file": SimpleUploadedFile(name, content)})


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (lambda scene: scene, [200, 200, 404, 404, 404, 404, 302]),
        (drafted, [200, 200, 200, 200, 404, 404, 302]),
        (lambda scene: approved(drafted(scene)), [200, 200, 200, 200, 404, 404, 302]),
    ],
)
@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_files_are_had_by_those_who_read_the_minutes(form, way, expected, reader, browser_of):
    scene = way(held())
    item = scene.items[1]
    users = everybody(scene, reader)

    for more in (
        (f"minutes.{form}",),
        ("items", item.public_id, f"extract.{form}"),
        ("clauses", item.clauses.first().public_id, f"extract.{form}"),
    ):
        assert codes(browser_of, address_of(scene, *more), users) == expected


@pytest.mark.parametrize("form", FORMS)
def test_a_file_is_to_be_saved_and_is_what_it_says(form, browser_of):
    scene = drafted(held())

    answer = browser_of(member_of(scene)).get(address_of(scene, f"minutes.{form}"))

    assert answer["Content-Disposition"] == f'attachment; filename="minutes-{scene.meeting.public_id}.{form}"'
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == (FORMS[form].media_type, "nosniff")
    assert "att godkänna upphandlingen" in read_bytes(answer.content, f"minutes.{form}").text


@pytest.mark.parametrize("form", ["exe", "doc", "p.df", "PDF"])
def test_other_forms_are_not_there(form, browser_of):
    scene = drafted(held())
    item = scene.items[1]
    mores = ((f"minutes.{form}",), ("items", item.public_id, f"extract.{form}"))

    assert [browser_of(scene.keeper).get(address_of(scene, *more)).status_code for more in mores] == [404, 404]


@pytest.mark.parametrize("form", ["pdf", "docx", "txt"])
def test_a_confidential_item_is_in_the_files_of_those_alone_who_see_it(form, reader, browser_of):
    scene = held()
    secret = add_secret_item(scene)
    drafted(scene)
    users = [scene.keeper, member_of(scene), reader]
    clause = secret.clauses.get()

    files = [browser_of(user).get(address_of(scene, f"minutes.{form}")).content for user in users]
    extracts = [
        codes(browser_of, address_of(scene, *more, f"extract.{form}"), users)
        for more in (("items", secret.public_id), ("clauses", clause.public_id))
    ]

    assert ["hemlighålla" in read_bytes(file, f"a.{form}").text for file in files] == [True, True, False]
    assert extracts == [[200, 200, 404]] * 2


def test_a_draft_is_brought_back_by_its_keeper_alone(reader, browser_of):
    scene = drafted(held())
    users = everybody(scene, reader)
    expected = [200, 403, 403, 403, 404, 404, 302]

    assert codes(browser_of, address_of(scene, "edited", ""), users) == expected
    assert codes(browser_of, address_of(scene, "style", ""), users) == expected

    content = changed(word_file(scene), (SIX, SEVEN))
    posted = [upload(browser_of(user), scene, content).status_code for user in users]
    assert posted == [302, 403, 403, 403, 404, 404, 302]
    shown = address_of(scene, "edited", EditedFile.objects.get().public_id, "")
    assert codes(browser_of, shown, users) == expected
    assert [browser_of(user).post(shown, {"take": "x"}).status_code for user in users[1:]] == [*expected[1:]]


def test_differences_are_shown_and_the_ticked_ones_taken_over(browser_of):
    scene = drafted(held())
    browser = browser_of(scene.keeper)
    content = changed(word_file(scene), (SIX, SEVEN), ("att godkänna upphandlingen", "att godkänna hela upphandlingen"))

    shown = browser.get(upload(browser, scene, content).url)
    keys = [row["edit"].key for row in shown.context["takeable"]]
    after = browser.post(shown.request["PATH_INFO"], {"take": keys[:1]}, follow=True)

    assert "<del>Sex</del><ins>Sju</ins> anbud" in shown.content.decode()
    assert Item.objects.get(pk=scene.items[1].pk).background == f"Upphandlingen har beretts.\n{SEVEN}"
    assert [row["edit"].key for row in after.context["takeable"]] == keys[1:]


def test_what_is_no_draft_is_told_beside_the_field(browser_of):
    scene = drafted(held())

    answer = upload(browser_of(scene.keeper), scene, b"hej", "hej.docx")

    assert answer.status_code == 400
    assert list(answer.context["form"].errors) == ["file"]
    assert EditedFile.objects.count() == 0


def test_words_of_a_file_are_shown_and_never_run(browser_of):
    scene = drafted(held())
    browser = browser_of(scene.keeper)

    page = browser.get(upload(browser, scene, changed(word_file(scene), (SIX, "<script>alert(1)</script> kom"))).url)

    assert b"<script>alert" not in page.content
    assert b"&lt;" in page.content


def test_approved_minutes_have_nothing_to_take_over(browser_of):
    scene = drafted(held())
    browser = browser_of(scene.keeper)
    content = changed(word_file(scene), (SIX, SEVEN))
    address = upload(browser, scene, content).url
    key = browser.get(address).context["takeable"][0]["edit"].key
    approved(scene)

    page = browser.get(address).content.decode()
    browser.post(address, {"take": key})
    again = upload(browser, scene, content)

    assert ("disabled" in page, 'type="submit">Ta' in page) == (True, False)
    assert Item.objects.get(pk=scene.items[1].pk).background.endswith(SIX)
    assert again.status_code == 400


def test_a_file_of_another_meeting_is_not_found_here(secretary, browser_of):
    first, second = drafted(held()), make_meeting(make_body("Annat"), closed_at=AFTER, opened_at=AFTER, state="drafted")
    browser = browser_of(first.keeper)
    address = upload(browser, first, changed(word_file(first), (SIX, SEVEN))).url

    other = address.replace(str(first.meeting.public_id), str(second.public_id))

    assert browser_of(secretary).get(other).status_code == 404
    assert browser_of(secretary).get(address).status_code == 200


def test_a_style_is_chosen_for_all_drafts_of_the_body(browser_of):
    scene = drafted(held())
    browser = browser_of(scene.keeper)

    browser.post(address_of(scene, "style", ""), {"style": "meeting-decides"})

    assert "Mötet beslutar" in browser.get(address_of(scene, "")).content.decode()
    assert browser.post(address_of(scene, "style", ""), {"style": "gothic"}).status_code == 400


@pytest.mark.parametrize("how_many", [1, 3])
def test_the_page_of_differences_costs_the_same_whatever_it_holds(how_many, browser_of, django_assert_num_queries):
    scene = held()
    lines = [f"Rad nummer {number} om anbud." for number in range(how_many)]
    Item.objects.filter(pk=scene.items[0].pk).update(background="\n".join(lines))
    drafted(scene)
    browser = browser_of(scene.keeper)
    edits = [(line, line.replace("anbud", "avtal")) for line in lines]
    address = upload(browser, scene, changed(word_file(scene), *edits)).url

    with django_assert_num_queries(34):
        browser.get(address)
