"""The parts that pages are made of, and the pages about things that could not be done."""

import pytest
from django import forms
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import override

from samverk.site import views


class Question(forms.Form):
    day = forms.DateField(help_text="The first day")
    why = forms.CharField(required=False)


def test_form_tells_all_mistakes_at_once_and_where() -> None:
    with override("en"):
        written = str(Question({"day": "soon"}))

    assert '<a href="#id_day">Day: Enter a valid date.</a>' in written
    assert 'id="id_day_error"' in written
    assert 'aria-invalid="true"' in written
    assert "(may be left empty)" in written


def test_field_is_tied_to_its_label_and_help() -> None:
    written = str(Question())

    assert '<label for="id_day">' in written
    assert 'id="id_day_helptext"' in written
    assert 'aria-describedby="id_day_helptext"' in written


def test_words_of_the_minutes_are_escaped() -> None:
    written = render_to_string("design/quote.html", {"quotes": [{"words": "<b>§ 3</b>", "page": 1, "line": 2}]})

    assert "<mark>&lt;b&gt;§ 3&lt;/b&gt;</mark>" in written


def test_several_quotes_are_told_apart() -> None:
    written = render_to_string("design/quote.html", {"quotes": [{"words": "att"}, {"words": "notera"}]})

    assert written.count("<mark>") == 2
    assert written.count('<span class="gap">') == 1


def test_progress_without_a_total_shows_no_figures() -> None:
    written = [render_to_string("design/progress.html", {"done": 3, "total": total, "label": "x"}) for total in (0, 9)]

    assert ["progress-figures" in one for one in written] == [False, True]


@pytest.mark.django_db
@pytest.mark.parametrize(("view", "status"), [(views.bad_request, 400), (views.forbidden, 403), (views.not_found, 404)])
def test_error_pages_have_a_heading_and_keep_engines_away(view, status: int) -> None:  # type: ignore[no-untyped-def]
    page = view(RequestFactory().get("/x/"), Exception())

    assert page.status_code == status
    assert page.content.count(b"<h1>") == 1
    assert b'content="noindex"' in page.content


def test_the_page_about_a_broken_house_needs_no_database() -> None:
    page = views.server_error(RequestFactory().get("/"))

    assert page.status_code == 500
    assert page.content.count(b"<h1>") == 1
