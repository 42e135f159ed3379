"""Tags and filters that every page may use; all of them cheap enough for a row."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.conf import settings
from django.template import Context

register = template.Library()

LINE_BREAK = 12


@register.simple_tag(takes_context=True)
def in_language(context: Context, language: str) -> str:
    """Return the address of this page in ``language``: the house's own language has no prefix."""
    request = context.get("request")
    path = request.get_full_path() if request is not None else "/"
    for code, _name in settings.LANGUAGES:
        if path == f"/{code}" or path.startswith(f"/{code}/"):
            path = path[len(code) + 1 :] or "/"
            break
    return path if language == settings.LANGUAGE_CODE else f"/{language}{path}"


@register.filter
def with_gaps(quotes: Sequence[Mapping[str, Any]]) -> list[tuple[str, bool]]:
    """Return the words of ``quotes`` as (words, False), with (mark, True) between them where words were left out."""
    parts: list[tuple[str, bool]] = []
    end = None
    for quote in quotes:
        if end is not None:
            # A line break and an indentation are no words.
            parts.append((" " if quote.get("start", 0) - end <= LINE_BREAK else " […] ", True))
        parts.append((quote["words"], False))
        end = quote.get("end", 0)
    return parts


@register.filter
def kronor(ore: int | None) -> str:
    """Return an amount in öre as it is written: "85 000 kr", with öre only where there are any."""
    if ore is None:
        return ""
    kronor, rest = divmod(abs(ore), 100)
    whole = f"{kronor:,}".replace(",", "\u00a0")
    sign = "\u2212" if ore < 0 else ""
    return f"{sign}{whole},{rest:02}\u00a0kr" if rest else f"{sign}{whole}\u00a0kr"
