"""Choosing how a body's minutes are written."""

import pytest

from samverk.drafting.actions import choose_style
from samverk.drafting.models import BodyStyle
from samverk.drafting.queries.house_style import style_of
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_body

pytestmark = pytest.mark.django_db


def test_a_body_that_has_not_chosen_writes_plainly():
    assert style_of(make_body().pk).name == "plain"


def test_the_last_choice_counts_and_is_noted(secretary):
    body = make_body()

    for style in ("protocol", "committee"):
        choose_style(body, style, by=secretary)

    assert style_of(body.pk).name == "committee"
    assert [
        entry.detail["style"] for entry in TrailEntry.objects.filter(act="minutes-style-chosen").order_by("pk")
    ] == [
        "protocol",
        "committee",
    ]


@pytest.mark.parametrize(("style", "code"), [("gothic", "unknown-house-style"), ("protocol", "nothing-to-change")])
def test_what_is_no_choice_is_refused(style, code, secretary):
    body = make_body()
    choose_style(body, "protocol", by=secretary)

    with pytest.raises(RuleBroken, match=code):
        choose_style(body, style, by=secretary)

    assert BodyStyle.objects.get(body=body).style == "protocol"


def test_a_style_that_is_no_longer_known_is_the_plain_one():
    body = make_body()
    BodyStyle.objects.create(body=body, style="forgotten")

    assert style_of(body.pk).name == "plain"
