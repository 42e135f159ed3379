"""The day of a moment, which the database keeps by another clock than the one on the wall."""

from datetime import UTC, datetime

from django.template import Context, Template
from django.utils.translation import override


def test_day_of_a_moment_is_that_of_the_clock_on_the_wall() -> None:
    late = datetime(2026, 2, 15, 23, 30, tzinfo=UTC)

    with override("sv"):
        written = Template("{% load design %}{{ late|day }}").render(Context({"late": late}))

    assert written == "16 februari 2026"
