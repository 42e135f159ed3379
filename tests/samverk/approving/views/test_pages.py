"""Pages of approval, tried by whoever may and may not see them."""

import pytest
from django.urls import reverse

from samverk.approving.models import Approver, Submission
from samverk.drafting.models import ApprovedMinutes
from tests.samverk.approving.making import approvers_of, row_of, scene_with_draft, submitted
from tests.samverk.conftest import make_user
from tests.samverk.drafting.making import add_secret_item, chair_of, drafted, held, member_of, stranger

pytestmark = pytest.mark.django_db


def address(name, *arguments):
    return reverse(f"approving:{name}", args=arguments)


@pytest.fixture
def scene():
    return scene_with_draft()


def marked(scene, way="word"):
    """Return what the form sends for the chair and one member."""
    return {"approvers": [str(person.public_id) for person, _role in approvers_of(scene)], "way": way}


def test_who_sees_a_submission(browser_of, scene, reader, secretary):
    submission = submitted(scene)
    people = [scene.keeper, chair_of(scene), member_of(scene), secretary, reader, stranger(), None]

    statuses = [browser_of(user).get(address("submission", submission.public_id)).status_code for user in people]

    assert statuses == [200, 200, 200, 200, 404, 404, 302]


def test_who_lays_minutes_before_others(browser_of, scene, reader, secretary):
    people = [scene.keeper, secretary, chair_of(scene), member_of(scene), reader, stranger(), None]

    statuses = [browser_of(user).get(address("submit", scene.meeting.public_id)).status_code for user in people]

    assert statuses == [200, 200, 404, 404, 404, 404, 302]


def test_the_form_marks_whoever_led_the_meeting(browser_of, scene):
    page = browser_of(scene.keeper).get(address("submit", scene.meeting.public_id))

    assert page.context["form"].initial["approvers"] == [str(scene.seats["Brohult"].person.public_id)]


def test_the_secretary_submits_and_the_named_approve(browser_of, scene):
    sent = browser_of(scene.keeper).post(address("submit", scene.meeting.public_id), marked(scene))
    submission = Submission.objects.get()
    for user in (chair_of(scene), member_of(scene)):
        browser_of(user).post(address("approve", submission.public_id))

    submission.refresh_from_db()
    assert (sent.status_code, sent.url) == (302, address("submission", submission.public_id))
    assert (submission.state, ApprovedMinutes.objects.count()) == ("approved", 1)


def test_the_file_to_be_signed_is_led_to(browser_of, scene):
    browser_of(scene.keeper).post(address("submit", scene.meeting.public_id), marked(scene, "signature"))

    submission = Submission.objects.get()
    page = browser_of(member_of(scene)).get(address("submission", submission.public_id)).content.decode()

    assert reverse("signing:request", args=[submission.request.public_id]) in page


def test_a_form_without_anybody_says_so(browser_of, scene):
    page = browser_of(scene.keeper).post(address("submit", scene.meeting.public_id), {"way": "word"})

    assert page.status_code == 400
    assert page.context["form"].errors["approvers"] == ["Ange minst en person som justerar texten."]


def test_what_is_refused_is_told_on_the_form(browser_of):
    scene = held()

    page = browser_of(scene.keeper).post(address("submit", scene.meeting.public_id), marked(scene))

    assert page.status_code == 400
    assert len(page.context["form"].non_field_errors()) == 1


def test_who_was_not_named_does_not_approve(browser_of, scene):
    submission = submitted(scene)

    answers = [
        browser_of(scene.keeper).post(address(act, submission.public_id), {"remark": "Fel"}).status_code
        for act in ("approve", "send-back")
    ]

    assert answers == [403, 403]


def test_a_remark_sends_it_back_and_an_empty_one_is_asked_for(browser_of, scene):
    submission = submitted(scene)
    browser = browser_of(member_of(scene))

    empty = browser.post(address("send-back", submission.public_id), {"remark": ""})
    browser.post(address("send-back", submission.public_id), {"remark": "Sju anbud."})

    row = row_of(submission, scene.seats["Kvarnsele"])
    assert (empty.status_code, row.state, row.remark) == (400, Approver.State.RETURNED, "Sju anbud.")


def test_only_who_keeps_the_minutes_withdraws(browser_of, scene):
    submission = submitted(scene)
    words = {"because": "Fel dag."}

    statuses = [
        browser_of(user).post(address("withdraw", submission.public_id), words).status_code
        for user in (chair_of(scene), scene.keeper)
    ]

    submission.refresh_from_db()
    assert (statuses, submission.state) == ([403, 302], "withdrawn")


def test_what_changed_since_is_shown_word_by_word(browser_of, scene):
    submission = submitted(scene)
    browser_of(member_of(scene)).post(address("send-back", submission.public_id), {"remark": "Sju."})
    scene.items[1].background = "Upphandlingen har beretts.\nSju anbud kom in."
    scene.items[1].save()
    anew = submitted(scene)

    page = browser_of(member_of(scene)).get(address("submission", anew.public_id))

    pieces = [(piece.fate.value, piece.text) for row in page.context["shown"].changes for piece in row]
    assert pieces == [("removed", "Sex"), ("added", "Sju"), ("kept", " anbud kom in.")]


def test_a_confidential_item_is_kept_from_who_only_reads(browser_of):
    scene = held()
    secret = add_secret_item(scene)
    submission = submitted(drafted(scene), item=secret)

    statuses = [
        browser_of(user).get(address("submission", submission.public_id)).status_code
        for user in (member_of(scene), make_user("reader"))
    ]

    assert statuses == [200, 404]


def test_the_list_shows_what_waits_for_whom(browser_of, scene):
    submission = submitted(scene)

    pages = [browser_of(user).get(address("start")) for user in (member_of(scene), scene.keeper, stranger())]

    waiting = [[one.submission for one in page.context["waiting"]] for page in pages]
    kept = [list(page.context["page"].rows) for page in pages]
    assert waiting == [[submission], [], []]
    assert kept == [[], [submission], []]
    assert browser_of(None).get(address("start")).status_code == 302


def test_the_list_takes_as_many_queries_for_three_as_for_one(browser_of, scene, django_assert_num_queries):
    submitted(scene)
    browsers = {5: browser_of(member_of(scene)), 7: browser_of(scene.keeper)}
    for count, browser in browsers.items():
        with django_assert_num_queries(count):
            browser.get(address("start"))
    for item in scene.items[1:]:
        submitted(scene, item=item)

    for count, browser in browsers.items():
        with django_assert_num_queries(count):
            browser.get(address("start"))
