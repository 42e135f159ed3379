"""Tags and filters that every page may use; all of them cheap enough for a row."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.template import Context, Library
from django.utils.formats import date_format
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

register = Library()

LINE_BREAK = 12


@register.simple_tag(takes_context=True)
def in_language(context: Context, language: str) -> str:
    """Return the address of this page in ``language``: the house's own language has no prefix."""
    request = context.get("request")
    return _in_language(request.get_full_path() if request is not None else "/", language)


@register.simple_tag(takes_context=True)
def same_page(context: Context) -> SafeString:
    """Return the links that tell engines which address the page has, and which it has in the other languages."""
    request = context.get("request")
    if request is None:
        return SafeString("")
    house, path = f"{request.scheme}://{request.get_host()}", request.path
    languages = [(code, _in_language(path, code)) for code, _name in settings.LANGUAGES]
    languages.append(("x-default", _in_language(path, settings.LANGUAGE_CODE)))
    canonical = format_html('<link rel="canonical" href="{}{}">', house, path)
    rows = ((code, house, there) for code, there in languages)
    return canonical + format_html_join("", '\n<link rel="alternate" hreflang="{}" href="{}{}">', rows)


def _in_language(path: str, language: str) -> str:
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
def options(choices: Iterable[tuple[object, object]], chosen: object) -> SafeString:
    """Return ``choices``, pairs of value and name, as the options of a select; written at once, since a register's
    filters offer more choices than its page has rows.
    """
    wanted = str(chosen)
    written = (
        f'<option value="{escape(value)}"{" selected" if str(value) == wanted else ""}>{escape(name)}</option>'
        for value, name in choices
    )
    return mark_safe("".join(written))  # noqa: S308  every part is escaped above


@register.filter(expects_localtime=True)
def day(moment: date | None) -> str:
    """Return a day as the language of the page writes it; a moment's day is that of the clock on the wall."""
    on = moment.date() if isinstance(moment, datetime) else moment
    return _day(on, get_language()) if on else ""


# The same days come again on every row.
@lru_cache(maxsize=20_000)
def _day(moment: date, language: str | None) -> str:
    return date_format(moment)


@register.filter
def kronor(ore: int | None) -> str:
    """Return an amount in öre as it is written: "85 000 kr", with öre only where there are any."""
    if ore is None:
        return ""
    kronor, rest = divmod(abs(ore), 100)
    whole = f"{kronor:,}".replace(",", "\u00a0")
    sign = "\u2212" if ore < 0 else ""
    return f"{sign}{whole},{rest:02}\u00a0kr" if rest else f"{sign}{whole}\u00a0kr"
