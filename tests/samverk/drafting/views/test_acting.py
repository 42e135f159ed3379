"""Sending, commenting, changing, approving, correcting: who may, and what the page says."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samverk.accounts.models import Delegation
from samverk.directory.models import Organisation
from samverk.drafting.actions import comment, seal_of
from samverk.drafting.models import ApprovedMinutes, Comment, Correction, Draft
from samverk.meetings.models import Attendance, Signatory
from samverk.records.models import TrailEntry
from tests.samverk.conftest import make_user
from tests.samverk.drafting.making import AFTER, approved, chair_of, drafted, held, member_of, state_of, stranger

pytestmark = pytest.mark.django_db


@pytest.fixture
def far():
    """Return a last day for comments that has not passed."""
    return timezone.localdate() + timedelta(days=7)


def address_of(scene, *more):
    return "/".join(["/drafts", str(scene.meeting.public_id), *map(str, more), ""])


def said(answer):
    """Return the sentences that a page says of what was done."""
    return [str(message) for message in answer.context["messages"]]


ACTS = {
    "send": {"comments_until": "2099-01-01"},
    "approval": {},
    "correct": {"was": "Styrelsens", "now": "Nämndens", "reason": "Fel organ"},
    "comment": {"text": "Stavfel."},
}


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("send", [302, 403, 403, 403, 404, 302]),
        ("approval", [403, 302, 403, 403, 404, 302]),
        ("correct", [400, 403, 403, 403, 404, 302]),
        ("comment", [302, 302, 302, 403, 404, 302]),
    ],
)
def test_who_may_do_what(act, expected, far, reader, browser_of):
    scene = drafted(held(), until=far)
    users = [scene.keeper, chair_of(scene), member_of(scene), reader, stranger(), None]

    got = [browser_of(user).post(address_of(scene, act), ACTS[act]).status_code for user in users]

    assert got == expected


@pytest.mark.parametrize("act", ["edit", "correct"])
def test_only_who_keeps_the_minutes_opens_their_forms(act, far, reader, browser_of):
    scene = drafted(held(), until=far)
    address = address_of(scene, "items", scene.items[1].public_id, act)
    users = [scene.keeper, chair_of(scene), member_of(scene), reader, stranger(), None]

    assert [browser_of(user).get(address).status_code for user in users] == [200, 403, 403, 403, 404, 302]


def test_sending_out_opens_the_draft_to_the_members(far, browser_of):
    scene = held()

    browser_of(scene.keeper).post(address_of(scene, "send"), {"comments_until": far.isoformat()})

    assert Draft.objects.get().comments_until == far
    assert browser_of(member_of(scene)).get(address_of(scene)).status_code == 200


def test_a_delegate_comments_for_a_member(far, browser_of):
    scene = drafted(held(), until=far)
    delegate = make_user("member", "delegate@samverk.example")
    Delegation.objects.create(principal=member_of(scene), delegate=delegate, holds_from=timezone.localdate())
    browser = browser_of(delegate)

    browser.post(address_of(scene, "items", scene.items[1].public_id, "comment"), {"text": "Fel belopp."})

    made = Comment.objects.get()
    page = browser.get(address_of(scene)).content.decode()
    assert (made.by, made.on_behalf_of, made.item) == (delegate.email, "member@samverk.example", scene.items[1])
    assert ("Member Example" in page, "member@samverk.example" in page) == (True, True)


def test_an_empty_comment_is_asked_for_again(far, browser_of):
    scene = drafted(held(), until=far)

    answer = browser_of(member_of(scene)).post(address_of(scene, "comment"), {"text": " "})

    assert answer.status_code == 400
    assert Comment.objects.count() == 0


def test_the_secretary_answers_a_comment(far, browser_of):
    scene = drafted(held(), until=far)
    made = comment(scene.meeting, scene.items[1], text="Fel.", at=AFTER, by=member_of(scene))
    address = address_of(scene, "comments", made.public_id)

    assert browser_of(member_of(scene)).post(address, {"answer": "Nej"}).status_code == 403
    browser_of(scene.keeper).post(address, {"answer": "Rättat."})

    made.refresh_from_db()
    assert (made.is_settled, made.answer) == (True, "Rättat.")
    assert "Rättat." in browser_of(member_of(scene)).get(address_of(scene)).content.decode()


def test_a_text_changed_meanwhile_is_shown_beside(far, browser_of):
    scene = drafted(held(), until=far)
    item = scene.items[1]
    browser = browser_of(scene.keeper)
    address = address_of(scene, "items", item.public_id, "edit")
    seen = seal_of(item.background)
    browser.post(address, {"text": "Först.", "seen": seen})

    answer = browser.post(address, {"text": "Sedan.", "seen": seen})

    page = answer.content.decode()
    assert ("Först." in page, "Sedan." in page, "Sex anbud" in page) == (True, True, True)
    assert browser.post(address, {"text": "Sedan.", "seen": seal_of("Först.")}).status_code == 302


def test_line_breaks_of_a_browser_make_no_new_text(far, browser_of):
    scene = drafted(held(), until=far)
    item = scene.items[1]
    sent = {"text": item.background.replace("\n", "\r\n"), "seen": seal_of(item.background)}

    browser_of(scene.keeper).post(address_of(scene, "items", item.public_id, "edit"), sent)

    assert not item.older_texts.exists()


def test_a_missing_municipality_is_named_and_settled(far, browser_of):
    scene = drafted(held(silent=("Åbynäs",)), until=far)
    organisation = Organisation.objects.get(name="Åbynäs")
    chair, keeper = browser_of(chair_of(scene)), browser_of(scene.keeper)

    refused = chair.post(address_of(scene, "approval"), follow=True)
    assert "en kommun finns inte i någon av listorna" in said(refused)[0]
    assert state_of(scene.meeting) == "drafted"

    settle = address_of(scene, "organisations", organisation.public_id)
    assert settle in keeper.get(address_of(scene, "approval")).content.decode()
    keeper.post(settle, {"section": "unreported"})
    chair.post(address_of(scene, "approval"))

    assert Attendance.objects.get(organisation=organisation).section == "unreported"
    assert state_of(scene.meeting) == "approved"


def test_a_double_click_on_approve_changes_nothing_and_says_so(far, browser_of):
    scene = drafted(held(), until=far)
    browser = browser_of(chair_of(scene))

    answers = [browser.post(address_of(scene, "approval"), follow=True) for _ in range(2)]

    assert [said(answer) for answer in answers] == [
        ["Protokollet är justerat. Texten ändras aldrig mer."],
        ["Det finns inget utkast att justera: det är inte utskickat än, eller redan justerat."],
    ]
    assert ApprovedMinutes.objects.count() == 1


def test_whoever_was_chosen_approves(far, browser_of):
    scene = drafted(held(), until=far)
    member = member_of(scene)
    Signatory.objects.create(
        meeting=scene.meeting, position=1, name_as_written=member.name, name_key="m", person=member.person
    )

    browser_of(member).post(address_of(scene, "approval"))

    assert ApprovedMinutes.objects.get().approved_by == member.email


def test_a_delegate_of_the_chair_approves_and_both_are_named(far, browser_of):
    scene = drafted(held(), until=far)
    delegate = make_user("member", "delegate@samverk.example")
    Delegation.objects.create(principal=chair_of(scene), delegate=delegate, holds_from=timezone.localdate())

    browser_of(delegate).post(address_of(scene, "approval"))

    entry = TrailEntry.objects.get(act="minutes-approved")
    assert (entry.by, entry.on_behalf_of) == (delegate.email, "chair@samverk.example")


def test_a_correction_is_made_after_approval(far, browser_of):
    scene = approved(drafted(held(), until=far))
    address = address_of(scene, "items", scene.items[1].public_id, "correct")
    browser = browser_of(scene.keeper)

    wrong = browser.post(address, {"was": "Åtta anbud", "now": "Sju anbud", "reason": "Felräknat"})
    right = browser.post(address, {"was": "Sex anbud", "now": "Sju anbud", "reason": "Felräknat"})

    assert (wrong.status_code, right.status_code) == (400, 302)
    assert Correction.objects.get().now == "Sju anbud"
