"""How open data goes out."""

from django.http import HttpResponse
from django.test import RequestFactory

from samverk.publishing.for_everybody import for_everybody


def test_an_answer_may_be_read_and_kept_by_all() -> None:
    answer = for_everybody(RequestFactory().get("/"), HttpResponse("x"))

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert answer["ETag"]


def test_who_has_it_is_told_so_and_may_read_that() -> None:
    first = for_everybody(RequestFactory().get("/"), HttpResponse("x"))

    again = for_everybody(RequestFactory().get("/", headers={"If-None-Match": first["ETag"]}), HttpResponse("x"))

    assert (again.status_code, again["Access-Control-Allow-Origin"]) == (304, "*")


def test_search_engines_are_asked_to_leave_it_out() -> None:
    assert for_everybody(RequestFactory().get("/"), HttpResponse("x"))["X-Robots-Tag"] == "noindex"


def test_a_refusal_may_be_read_and_is_not_kept() -> None:
    answer = for_everybody(RequestFactory().get("/"), HttpResponse("x", status=404))

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.has_header("ETag")
    assert not answer.has_header("Cache-Control")
