"""Putting values into a text with fields in braces: "Hello {name}". Pure; a value is never looked into for fields."""

import re
from collections.abc import Iterable, Mapping

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import pgettext_lazy

FIELD = re.compile(r"\{([^{}\n]{1,60})\}")
# The house's own fields. Each is also known by its name in the language of the house.
OWN_FIELDS: dict[str, Promise] = {
    "municipality": pgettext_lazy("merge field", "municipality"),
    "director": pgettext_lazy("merge field", "director"),
    "name": pgettext_lazy("merge field", "name"),
    "day": pgettext_lazy("merge field", "day"),
    "link": pgettext_lazy("merge field", "link"),
}
# As they stand in a text, in the language of whoever reads.
IN_BRACES = {field: format_lazy("{{{name}}}", name=name) for field, name in OWN_FIELDS.items()}


def fields_in(text: str) -> list[str]:
    """Return the names that stand in braces, as written, each once and in their order."""
    return list(dict.fromkeys(name.strip() for name in FIELD.findall(text)))


def own_names() -> dict[str, str]:
    """Return the house's own fields by every name they have, folded."""
    with translation.override(settings.LANGUAGE_CODE):
        local = {str(name): field for field, name in OWN_FIELDS.items()}
    return {folded(name): field for name, field in ({field: field for field in OWN_FIELDS} | local).items()}


def folded(name: str) -> str:
    """Return a field's name as names are compared."""
    return " ".join(name.split()).casefold()


def unknown_fields(texts: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return the fields of ``texts`` that no one knows, as written."""
    names = {folded(name) for name in known}
    return [name for name in _all(texts) if folded(name) not in names]


def missing_values(texts: Iterable[str], values: Mapping[str, str]) -> list[str]:
    """Return the fields of ``texts`` that have no value; ``values`` are by folded name."""
    return [name for name in _all(texts) if not values.get(folded(name), "").strip()]


def merged(text: str, values: Mapping[str, str]) -> str:
    """Return ``text`` with every field replaced by its value, in one pass; one without a value stays as it is."""
    return FIELD.sub(lambda match: values.get(folded(match[1])) or match[0], text)


def _all(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for text in texts for name in fields_in(text)))
