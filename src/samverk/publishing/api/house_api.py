"""How every answer of the API goes out: kept until it changes, for every origin, and refusals as problems."""

import json
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from samverk.publishing.for_everybody import for_everybody

PROBLEM = "application/problem+json"


class HouseApi(NinjaAPI):
    """Answers with an ETag, and with 304 where nothing has changed; tells refusals as RFC 9457 words them."""

    def create_response(self, request: HttpRequest, data: Any, **options: Any) -> HttpResponse:
        response = super().create_response(request, data, **options)
        if response.status_code >= 400:
            response["Content-Type"] = PROBLEM
        return for_everybody(request, response)

    def get_openapi_schema(self, **options: Any) -> Any:
        """Return the description, in which refusals have the type that they go out with."""
        described = super().get_openapi_schema(**options)
        for methods in described["paths"].values():
            for operation in methods.values():
                for status, answer in operation["responses"].items():
                    if int(status) >= 400 and "content" in answer:
                        answer["content"] = {PROBLEM: answer["content"]["application/json"]}
        return described


def problem(status: int, detail: str, errors: list[str] | None = None) -> HttpResponse:
    """Return a refusal in a whole sentence."""
    said = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "errors": errors or [],
    }
    response = HttpResponse(json.dumps(said, ensure_ascii=False), status=status, content_type=PROBLEM)
    response["Access-Control-Allow-Origin"] = "*"
    return response


def not_there(_request: HttpRequest, _error: Any = None) -> HttpResponse:
    return problem(404, _("There is nothing public at this address."))


def not_understood(_request: HttpRequest, error: Any) -> HttpResponse:
    errors = [f"{part['loc'][-1]}: {part['msg']}" for part in error.errors]
    return problem(422, _("Something in the address could not be understood."), errors)


def refused(_request: HttpRequest, error: Any) -> HttpResponse:
    return problem(error.status_code, str(error))


def handle_refusals(api: NinjaAPI) -> None:
    """Let every refusal be told as a problem."""
    api.add_exception_handler(Http404, not_there)
    api.add_exception_handler(ValidationError, not_understood)
    api.add_exception_handler(HttpError, refused)
