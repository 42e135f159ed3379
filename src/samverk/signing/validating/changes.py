"""What was added to a PDF after a signature, revision by revision.

That something was added is no harm by itself: every further signature is a revision. Whether it may be added is
judged by pyHanko's difference analysis; here is found what a reader should be told about it.
"""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

from samverk.signing.validating.report import Change

KINDS = (
    "signature",
    "proof",
    "page-added",
    "page-removed",
    "page-changed",
    "annotation",
    "form",
    "other",
)
MOST_PAGES = 5_000
# A damaged or hostile file may hold anything where a page tree is expected.
STRANGE = (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)


def changes_after(reader: PdfFileReader, revision: int) -> tuple[Change, ...]:
    """Return what every revision after ``revision`` added, in their order; numbered from 1 as people count."""
    found: list[Change] = []
    for number in range(revision + 1, reader.total_revisions):
        try:
            before, after = reader.get_historical_resolver(number - 1), reader.get_historical_resolver(number)
            kinds = list(_differences(before, after))
        except STRANGE:
            kinds = []
        found += [Change(number + 1, kind, page) for kind, page in kinds or [("other", 0)]]
    return tuple(found)


def _differences(before: HistoricalResolver, after: HistoricalResolver) -> Iterator[tuple[str, int]]:
    if _signed_fields(after) > _signed_fields(before):
        yield "signature", 0
    if _dss(before) != _dss(after):
        yield "proof", 0
    yield from _pages_differ(_pages(before), _pages(after))
    if _values(before) != _values(after):
        yield "form", 0


def _pages_differ(
    before: Mapping[Any, tuple[int, str, int]], after: Mapping[Any, tuple[int, str, int]]
) -> Iterator[tuple[str, int]]:
    for page, (place, drawn, annotations) in after.items():
        if page not in before:
            yield "page-added", place
            continue
        _place, drawn_before, annotations_before = before[page]
        if drawn != drawn_before:
            yield "page-changed", place
        if annotations != annotations_before:
            yield "annotation", place
    for page, (place, _drawn, _annotations) in before.items():
        if page not in after:
            yield "page-removed", place


def _pages(resolver: HistoricalResolver) -> dict[Any, tuple[int, str, int]]:
    """Return the pages by reference: place, a hash of what is drawn, how many annotations beside form fields."""
    found: dict[Any, tuple[int, str, int]] = {}
    waiting = [resolver.root.raw_get("/Pages")]
    seen = set()
    while waiting and len(found) < MOST_PAGES:
        raw = waiting.pop(0)
        reference = getattr(raw, "reference", None) or id(raw)
        if reference in seen:
            continue
        seen.add(reference)
        node = raw.get_object() if isinstance(raw, generic.IndirectObject) else raw
        if "/Kids" in node:
            kids = node["/Kids"]
            waiting = [kids.raw_get(place) for place in range(len(kids))] + waiting
        else:
            found[reference] = (len(found) + 1, _drawn(node), _annotations(node))
    return found


def _drawn(page: Any) -> str:
    """Return a hash of what the page shows: its streams, and what these call by name."""
    contents = _entry(page, "/Contents")
    streams = _members(contents) if isinstance(contents, generic.ArrayObject) else [contents]
    digest = hashlib.sha256()
    for stream in streams:
        if isinstance(stream, generic.StreamObject):
            digest.update(stream.encoded_data)
    digest.update(repr(_entry(page, "/Resources")).encode())
    digest.update(repr([_entry(page, box) for box in ("/MediaBox", "/CropBox", "/Rotate")]).encode())
    return digest.hexdigest()


def _annotations(page: Any) -> int:
    return sum(_entry(one, "/Subtype") != "/Widget" for one in _members(_entry(page, "/Annots")))


def _signed_fields(resolver: HistoricalResolver) -> int:
    return sum(_entry(field, "/FT") == "/Sig" and "/V" in field for field in _fields(resolver))


def _values(resolver: HistoricalResolver) -> list[str]:
    return [repr(_entry(field, "/V")) for field in _fields(resolver) if _entry(field, "/FT") != "/Sig"]


def _fields(resolver: HistoricalResolver) -> list[Any]:
    form = _entry(resolver.root, "/AcroForm")
    return _members(_entry(form, "/Fields")) if form is not None else []


def _entry(dictionary: Any, name: str) -> Any:
    """Return what a dictionary holds under a name, not where it lies; ``None`` where it holds nothing."""
    return dictionary[name] if name in dictionary else None  # noqa: SIM401 - .get() gives where it lies


def _members(array: Any) -> list[Any]:
    """Return what an array holds, not where it lies."""
    return [array[place] for place in range(len(array or ()))]


def _dss(resolver: HistoricalResolver) -> list[int]:
    dss = _entry(resolver.root, "/DSS")
    return [] if dss is None else [len(_entry(dss, name) or ()) for name in ("/Certs", "/CRLs", "/OCSPs", "/VRI")]
