"""The packet as a ZIP: the agenda as text and as a page, and the papers as they came, a folder an item."""

from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samverk.agenda.packing.as_pdf_packet import Packed
from samverk.agenda.packing.contents import Contents
from samverk.records.refusal import RuleBroken

# One moment for all, so that the same agenda makes the same file.
MOMENT = (2000, 1, 1, 0, 0, 0)


def zip_packet(contents: Contents, tell: Callable[[int], None]) -> Packed:
    """Return the packet; ``tell`` is called with how many papers are done. A file that is gone stops nothing."""
    packed = Packed()
    made = BytesIO()
    done = 0
    with ZipFile(made, "w") as archive:
        page = render_to_string("agenda/packet.html", {"contents": contents, "language": get_language()})
        _write(archive, f"{_('Agenda')}.html", page.encode())
        _write(archive, f"{_('Agenda')}.txt", "\r\n".join(_as_text(contents)).encode("utf-8-sig"))
        for part in contents.parts:
            taken: set[str] = set()
            for paper in part.papers:
                try:
                    content = paper.content()
                except RuleBroken:
                    packed.troubles.append((paper.name, "missing"))
                else:
                    # Papers are packed already, most of them; to pack them again costs time and gains nothing.
                    _write(archive, f"{part.folder}/{_free_name(paper.name, taken)}", content, method=ZIP_STORED)
                done += 1
                tell(done)
    packed.content = made.getvalue()
    return packed


def _write(archive: ZipFile, name: str, content: bytes, *, method: int = ZIP_DEFLATED) -> None:
    entry = ZipInfo(name, MOMENT)
    entry.compress_type = method
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def _free_name(name: str, taken: set[str]) -> str:
    """Return ``name``, with a number where the folder has one that some file system would take for the same."""
    stem, dot, ending = name.rpartition(".")
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{stem or ending} ({number}){dot}{ending if stem else ''}"
    taken.add(free.casefold())
    return free


def _as_text(contents: Contents) -> Iterator[str]:
    yield from (contents.title, *contents.when, "")
    for part in contents.parts:
        yield f"{part.number}. {part.title}"
        if part.facts:
            yield f"   {part.facts}"
        yield from (f"   {paragraph}" for paragraph in part.background)
        yield from (f"   – {clause}" for clause in part.clauses)
        yield from (f"   [{part.folder}/{paper.name}]" for paper in part.papers)
        yield ""
