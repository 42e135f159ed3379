"""What may be asked of the API: each list, and each thing by its id. All through the gate, for citizens."""

from typing import Annotated, Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from ninja import Path, Query

from samverk.publishing import published
from samverk.publishing.api import rows, shapes
from samverk.publishing.api.house_api import HouseApi, handle_refusals
from samverk.publishing.api.rows import Columns
from samverk.publishing.published import CITIZENS

ROOT = "/api/v1"

api = HouseApi(
    title="Samverk",
    version="1.0.0",
    description=(
        "The public register of an inter-municipal collaboration: meetings, items, clauses, people and matters, and "
        "what became of decisions. Read only, without registration. Lists are read page by page: *next* is the "
        "address of the following page. Amounts are in whole öre."
    ),
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
)
handle_refusals(api)

PublicId = Annotated[str, Path(pattern=shapes.ID_PATTERN, description="A permanent id.")]
Refusals = {404: shapes.Problem, 422: shapes.Problem}


def page(name: str, found: "QuerySet[Any, Any]", columns: Columns, asked: shapes.Asked) -> dict[str, Any]:
    """Return one page, in the order in which the rows were written."""
    answers = rows.told(found.filter(pk__gt=asked.after).order_by("pk")[: asked.limit + 1], columns)
    shown = answers[: asked.limit]
    following = asked.model_dump(mode="json", exclude_none=True) | {"after": shown[-1][0]} if shown else {}
    more = f"{settings.HOUSE_ADDRESS}{ROOT}/{name}?{urlencode(following)}" if len(answers) > asked.limit else None
    return {"rows": [answer for _key, answer in shown], "next": more}


def one(found: "QuerySet[Any, Any]", columns: Columns, public_id: str) -> dict[str, Any]:
    for _key, answer in rows.told(found.filter(public_id=public_id), columns):
        return answer
    raise Http404


def listed(shape: Any) -> Any:
    return {200: shapes.Page[shape], 422: shapes.Problem}


@api.get("/meetings", response=listed(shapes.Meeting), summary="Meetings", operation_id="meetings")
def meetings(request: HttpRequest, asked: Query[shapes.AskedMeetings]) -> Any:
    return page("meetings", rows.meetings(asked), rows.MEETINGS, asked)


@api.get("/meetings/{id}", response={200: shapes.Meeting} | Refusals, summary="A meeting", operation_id="meeting")
def meeting(request: HttpRequest, id: PublicId) -> Any:
    return one(published.meetings(CITIZENS), rows.MEETINGS, id)


@api.get("/items", response=listed(shapes.Item), summary="Items of meetings", operation_id="items")
def items(request: HttpRequest, asked: Query[shapes.AskedItems]) -> Any:
    return page("items", rows.items(asked), rows.ITEMS, asked)


@api.get("/items/{id}", response={200: shapes.Item} | Refusals, summary="An item", operation_id="item")
def item(request: HttpRequest, id: PublicId) -> Any:
    return one(published.items(CITIZENS), rows.ITEMS, id)


@api.get("/clauses", response=listed(shapes.Clause), summary="What was decided", operation_id="clauses")
def clauses(request: HttpRequest, asked: Query[shapes.AskedClauses]) -> Any:
    return page("clauses", rows.clauses(asked), rows.CLAUSES, asked)


@api.get("/clauses/{id}", response={200: shapes.Clause} | Refusals, summary="A clause", operation_id="clause")
def clause(request: HttpRequest, id: PublicId) -> Any:
    return one(published.clauses(CITIZENS), rows.CLAUSES, id)


@api.get("/bodies", response=listed(shapes.Body), summary="Bodies", operation_id="bodies")
def bodies(request: HttpRequest, asked: Query[shapes.Asked]) -> Any:
    return page("bodies", published.bodies(CITIZENS), rows.BODIES, asked)


@api.get("/bodies/{id}", response={200: shapes.Body} | Refusals, summary="A body", operation_id="body")
def body(request: HttpRequest, id: PublicId) -> Any:
    return one(published.bodies(CITIZENS), rows.BODIES, id)


@api.get("/organisations", response=listed(shapes.Organisation), summary="Organisations", operation_id="organisations")
def organisations(request: HttpRequest, asked: Query[shapes.Asked]) -> Any:
    return page("organisations", published.organisations(CITIZENS), rows.ORGANISATIONS, asked)


@api.get(
    "/organisations/{id}",
    response={200: shapes.Organisation} | Refusals,
    summary="An organisation",
    operation_id="organisation",
)
def organisation(request: HttpRequest, id: PublicId) -> Any:
    return one(published.organisations(CITIZENS), rows.ORGANISATIONS, id)


@api.get("/persons", response=listed(shapes.Person), summary="People", operation_id="persons")
def persons(request: HttpRequest, asked: Query[shapes.Asked]) -> Any:
    return page("persons", published.persons(CITIZENS), rows.PERSONS, asked)


@api.get("/persons/{id}", response={200: shapes.Person} | Refusals, summary="A person", operation_id="person")
def person(request: HttpRequest, id: PublicId) -> Any:
    return one(published.persons(CITIZENS), rows.PERSONS, id)


@api.get("/matters", response=listed(shapes.Matter), summary="Matters", operation_id="matters")
def matters(request: HttpRequest, asked: Query[shapes.Asked]) -> Any:
    return page("matters", published.matters(CITIZENS), rows.MATTERS, asked)


@api.get("/matters/{id}", response={200: shapes.Matter} | Refusals, summary="A matter", operation_id="matter")
def matter(request: HttpRequest, id: PublicId) -> Any:
    return one(published.matters(CITIZENS), rows.MATTERS, id)


@api.get(
    "/obligations", response=listed(shapes.Obligation), summary="What is owed, and how it stands", operation_id="owed"
)
def obligations(request: HttpRequest, asked: Query[shapes.Asked]) -> Any:
    return page("obligations", rows.obligations(asked), rows.OBLIGATIONS, asked)
