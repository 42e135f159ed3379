"""The ceiling for pages: the same rows, read with one query a kind of row and shown as a plain list."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.urls import path

from samverk.meetings.models import Attendance, Clause

ROWS = Engine().from_string(
    "<!doctype html><title>{{ title }}</title><h1>{{ title }}</h1><ul>{% for row in rows %}"
    "<li><a href='/x/{{ row.public_id }}/'>{{ row.item.number_as_printed }} {{ row.item.title }}</a>"
    " {{ row.meeting.body_as_written }} {{ row.meeting.held_on|date:'Y-m-d' }} {{ row.verb_class }}"
    "<p>{{ row.text }}</p>{% endfor %}</ul>"
    "{% for name in names %}<p><a href='/x/{{ name.person.public_id }}/'>{{ name.person.name }}</a>"
    " {{ name.organisation.name }} {{ name.section }}{% endfor %}"
)
A_PAGE = 20
ALL = Clause.objects.select_related("meeting", "item", "meeting__body")


def rows_page(rows: QuerySet[Clause], names: QuerySet[Attendance] | None = None) -> HttpResponse:
    return HttpResponse(ROWS.render(Context({"title": "Rows", "rows": rows, "names": names})))


def clauses(request: HttpRequest) -> HttpResponse:
    first = (int(request.GET["page"]) - 1) * A_PAGE
    return rows_page(ALL.order_by("-meeting__held_on", "position")[first : first + A_PAGE])


def of_meeting(request: HttpRequest, public_id: str) -> HttpResponse:
    names = Attendance.objects.filter(meeting__public_id=public_id).select_related("person", "organisation")
    return rows_page(ALL.filter(meeting__public_id=public_id).order_by("position"), names)


def of_item(request: HttpRequest, public_id: str) -> HttpResponse:
    return rows_page(ALL.filter(item__public_id=public_id).order_by("position"))


def clause(request: HttpRequest, public_id: str) -> HttpResponse:
    return rows_page(ALL.filter(public_id=public_id))


def search(request: HttpRequest) -> HttpResponse:
    """Show clauses that hold a word as any database finds it, without an index of words."""
    return rows_page(ALL.filter(text__contains=request.GET["q"]).order_by("-meeting__held_on")[:A_PAGE])


urlpatterns: list[Any] = [
    path("bare/beslut/", clauses),
    path("bare/moten/<slug:public_id>/", of_meeting),
    path("bare/punkter/<slug:public_id>/", of_item),
    path("bare/beslut/<slug:public_id>/", clause),
    path("bare/sok/", search),
]
