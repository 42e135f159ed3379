"""The yearly review: asked, reminded, answered, dealt with."""

from datetime import UTC, date, datetime, timedelta

import pytest

from samverk.collaborations.actions import answer_review, end_entry, open_review, remind_reviewers, settle_remark
from samverk.collaborations.actions.review import Said
from samverk.collaborations.models import Review, Reviewed
from samverk.collaborations.queries.register import findings_of
from samverk.collaborations.queries.reviewing import open_remarks
from samverk.collaborations.tasks import remind_of_reviews
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.samverk.collaborations.making import TODAY, make_entry, make_small_region

pytestmark = pytest.mark.django_db
DUE = date(2026, 4, 1)
AT = datetime(2026, 3, 10, 9, tzinfo=UTC)


@pytest.fixture
def region():
    return make_small_region()


@pytest.fixture
def review(region):
    return open_review(2026, on=TODAY, due_on=DUE, by=region.secretary)


def answer(review, region, place, said, **more):
    reviewer = review.reviewers.get(organisation=region.municipalities[place])
    told = {"missing": "", "at": AT, "on": AT.date(), "by": region.members[place]} | more
    answer_review(reviewer, said, **told)
    reviewer.refresh_from_db()
    return reviewer


def refused(act):
    with pytest.raises(RuleBroken) as broken:
        act()
    return broken.value.code


def test_every_member_is_asked_once_a_year(region, review):
    assert [one.organisation.name for one in review.reviewers.all()] == ["Brohult", "Ekelunda", "Åbynäs"]
    assert refused(lambda: open_review(2026, on=TODAY, due_on=DUE, by=region.secretary)) == "review-open"
    assert refused(lambda: open_review(2027, on=TODAY, due_on=TODAY, by=region.secretary)) == "due-before-asked"


def test_a_municipality_answers_for_each_of_its_lines(region, review):
    entry, other = make_entry(region), make_entry(region, "Räddningsförbundet", 0, 2)

    reviewer = answer(
        review,
        region,
        0,
        {entry: Said("right"), other: Said("changes", "Ny kostnad")},
        missing="Turistbyrån",
        on_behalf_of="chef@samverk.example",
    )

    assert (reviewer.answered_at, reviewer.missing, reviewer.on_behalf_of) == (
        AT,
        "Turistbyrån",
        "chef@samverk.example",
    )
    assert [(row.collaboration, row.says) for row in open_remarks(review)] == [(other, "changes")]


def test_no_line_is_left_out_and_none_of_another_is_taken(region, review):
    entry, other = make_entry(region), make_entry(region, "Räddningsförbundet", 1, 2)

    codes = [
        refused(lambda said=said: answer(review, region, 0, said))
        for said in ({}, {other: Said("right")}, {entry: Said("right"), other: Said("right")})
    ]

    assert (codes, Reviewed.objects.count()) == (["review-incomplete"] * 3, 0)


def test_a_change_is_told_in_words(region, review):
    entry = make_entry(region)

    assert refused(lambda: answer(review, region, 0, {entry: Said("changes", " ")})) == "changes-untold"


def test_said_again_the_newer_counts_and_what_was_dealt_with_stays_so(region, review):
    entry = make_entry(region)
    answer(review, region, 0, {entry: Said("changes", "Ny värd")})
    settle_remark(Reviewed.objects.get(), on=TODAY, by=region.secretary)

    answer(review, region, 0, {entry: Said("changes", "Ny värd")})
    same = list(open_remarks(review))
    answer(review, region, 0, {entry: Said("ended")})

    assert (same, [row.says for row in open_remarks(review)]) == ([], ["ended"])


def test_who_says_it_has_ended_is_found_until_it_is_dealt_with(region, review):
    entry = make_entry(region)
    answer(review, region, 0, {entry: Said("ended")})

    before = [(finding.code, finding.detail) for finding in findings_of([entry], TODAY)[entry.pk]]
    settle_remark(Reviewed.objects.get(), on=TODAY, by=region.secretary)

    assert (before, findings_of([entry], TODAY)) == ([("said-to-have-ended", "Brohult")], {})


def test_a_remark_is_dealt_with_once_and_a_right_line_is_none(region, review):
    entry = make_entry(region)
    answer(review, region, 0, {entry: Said("ended")})
    answer(review, region, 1, {entry: Said("right")})
    wrong, right = Reviewed.objects.order_by("pk")
    settle_remark(wrong, on=TODAY, by=region.secretary)

    codes = [refused(lambda row=row: settle_remark(row, on=TODAY, by=region.secretary)) for row in (wrong, right)]

    assert codes == ["remark-settled", "remark-settled"]


def test_what_has_ended_is_not_gone_through(region, review):
    entry = make_entry(region)
    end_entry(entry, on=TODAY, by=region.secretary)

    assert answer(review, region, 0, {}).answered_at == AT


def test_over_a_year_the_silent_are_reminded_once_before_and_once_after(region, review):
    make_entry(region)
    remind_reviewers(review, address="https://samverk.example/", on=TODAY, once="asked")
    answer(review, region, 2, {})
    leaver = region.members[1].person.mandates.get()
    leaver.holds_to = date(2026, 3, 15)
    leaver.save()

    for number in range(0, 365, 3):
        remind_of_reviews.func((TODAY + timedelta(days=number)).isoformat())

    letters = Letter.objects.filter(kind="collaboration-review").order_by("pk")
    asked = [member.email for member in region.members]
    assert [letter.to_address for letter in letters] == [*asked, region.members[0].email, region.members[0].email]


def test_silence_is_no_answer(region, review):
    assert [one.answered_at for one in Review.objects.get().reviewers.all()] == [None, None, None]
