"""Reading of a page what machines read of it."""

import json
import re
from typing import Any

from django.http import HttpResponse

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def element(page: str) -> str:
    """Return the element with the data, of which there is one."""
    (found,) = DATA.finditer(page)
    return found[0]


def data_of(page: str | HttpResponse) -> dict[str, Any]:
    """Return the data of a page."""
    (found,) = DATA.findall(page if isinstance(page, str) else page.content.decode())
    data: dict[str, Any] = json.loads(found)
    return data
