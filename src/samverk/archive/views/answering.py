"""What every act of these pages does: know who acts, and say what was refused."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.http import HttpRequest, QueryDict

from samverk.archive.wording import REFUSALS, worded
from samverk.records.refusal import RuleBroken


def words_asked(said: QueryDict, name: str = "q", default: str = "") -> str:
    """Return what somebody wrote in a field, without the sign that no database of ours can hold."""
    return said.get(name, default).replace("\0", "").strip()


@contextmanager
def answered(request: HttpRequest) -> Iterator[None]:
    """Turn a refusal into a sentence on the next page."""
    try:
        yield
    except RuleBroken as refused:
        messages.error(request, worded(REFUSALS, refused.code))
