"""The smallest answer of the house: whether a meeting's screens must look again.

Sixty phones ask every second, so it is answered before Django's middleware: a signed key instead of a session, one
number instead of a page, and the database read three times a second for each meeting, however many ask.
"""

import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

from django.apps import apps
from django.core import signing
from django.db import DatabaseError, close_old_connections
from django.db.models import QuerySet

from samverk.records.prepared import prepared

PATH = "/sittings/pulse/"
GOOD_FOR_SECONDS = 18 * 3600
READ_AGAIN_AFTER_SECONDS = 1 / 3
MEETINGS_KEPT = 200
# The settings are not read when a web server imports this.
_SALT = "samverk.sitting.pulse"
_revisions: dict[int, tuple[float, str]] = {}

Answer = tuple[HTTPStatus, str]
StartResponse = Callable[..., Any]
Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


def address_for(meeting_id: int, at: float) -> str:
    """Return where the screens of a meeting ask; whoever has the address learns one number, and only for some hours.

    ``at`` is the moment in seconds since 1970.
    """
    key = signing.Signer(sep=".", salt=_SALT).sign_object([meeting_id, int(at) + GOOD_FOR_SECONDS])
    return f"{PATH}{key}/"


def answer(path: str, seen: str, at: float) -> Answer:
    """Return 204 where ``seen`` is still so, 200 with the present revision where it is not, 403 for a wrong key.

    A revision is two numbers, of the meeting and of its texts; a screen without texts sends the first alone.
    """
    try:
        meeting_id, expires = signing.Signer(sep=".", salt=_SALT).unsign_object(path.removeprefix(PATH).strip("/"))
    except (signing.BadSignature, ValueError):
        return HTTPStatus.FORBIDDEN, ""
    if at >= expires:
        return HTTPStatus.FORBIDDEN, ""
    revision = _revision_of(meeting_id)
    known = seen.split(".")
    if revision.split(".")[: len(known)] == known:
        return HTTPStatus.NO_CONTENT, ""
    return HTTPStatus.OK, revision


def with_pulse(application: Application) -> Application:
    """Return ``application`` behind a door that answers the screens' question by itself."""

    def answered(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path = str(environ.get("PATH_INFO", ""))
        if not path.startswith(PATH) or environ.get("REQUEST_METHOD") != "GET":
            return application(environ, start_response)
        status, said = _answer_or_excuse(path, str(environ.get("QUERY_STRING", "")))
        body = said.encode()
        headers = [("Cache-Control", "no-store"), ("Content-Type", "text/plain"), ("Content-Length", str(len(body)))]
        start_response(f"{status.value} {status.phrase}", headers[:1] if status == HTTPStatus.NO_CONTENT else headers)
        return [body] if body else []

    return answered


def _answer_or_excuse(path: str, query: str) -> Answer:
    close_old_connections()
    try:
        return answer(path, query.removeprefix("r="), time.time())
    except DatabaseError:
        return HTTPStatus.SERVICE_UNAVAILABLE, ""
    finally:
        close_old_connections()


def _revision_of(meeting_id: int) -> str:
    now = time.monotonic()
    read_at, revision = _revisions.get(meeting_id, (0.0, ""))
    if revision and now - read_at < READ_AGAIN_AFTER_SECONDS:
        return revision
    rows = _read("pulse", meeting_id)
    revision = f"{rows[0][0]}.{rows[0][1] or 0}" if rows else "gone"
    if len(_revisions) >= MEETINGS_KEPT:
        _revisions.clear()
    _revisions[meeting_id] = (now, revision)
    return revision


@prepared
def _read(_asker: str, meeting_id: int) -> "QuerySet[Any, Any]":
    meetings: QuerySet[Any, Any] = apps.get_model("meetings", "Meeting")._default_manager.all()
    return meetings.filter(pk=meeting_id).order_by().values_list("live_revision", "floor__texts")
