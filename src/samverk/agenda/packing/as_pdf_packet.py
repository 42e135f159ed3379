"""The packet as one PDF: the agenda in front, each paper behind it, and a bookmark to every item and paper."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, OutlineItem, Pdf

from samverk.agenda.messages import TROUBLES
from samverk.agenda.packing.contents import Contents, Part, Sheaf
from samverk.agenda.packing.to_pdf import NotForPaper, as_pdf
from samverk.agenda.packing.typeset import front, notice
from samverk.records.refusal import RuleBroken

MOST_PAGES = 2_000
# What a page of somebody else's document may carry that acts, or that belongs to a structure left behind.
LEFT_BEHIND = (Name.AA, Name.StructParents, Name.B)


@dataclass(slots=True)
class Packed:
    """A finished file, and pairs of the papers that could not be put in and why."""

    content: bytes = b""
    troubles: list[tuple[str, str]] = field(default_factory=list)


def pdf_packet(contents: Contents, tell: Callable[[int], None]) -> Packed:
    """Return the packet; ``tell`` is called with how many papers are done.

    A paper that cannot be put in has a page in its place that says so: it stops nothing.
    """
    packed = Packed()
    done = 0
    with Pdf.open(BytesIO(front(contents))) as packet:
        marks = [OutlineItem(contents.title, 0)]
        for part in contents.parts:
            mark = OutlineItem(f"{part.number}. {part.title}", len(packet.pages) if part.papers else 0)
            for paper in part.papers:
                mark.children.append(OutlineItem(paper.name, len(packet.pages)))
                if code := _append(packet, part, paper):
                    packed.troubles.append((paper.name, code))
                done += 1
                tell(done)
            marks.append(mark)
        with packet.open_outline() as outline:
            outline.root[:] = marks
        packet.Root.PageMode = Name.UseOutlines
        made = BytesIO()
        packet.save(made)
    packed.content = made.getvalue()
    return packed


def _append(packet: Pdf, part: Part, paper: Sheaf) -> str:
    """Put the pages of a paper behind the others; return what was wrong, empty if nothing was."""
    try:
        _append_pages(packet, as_pdf(paper.content(), paper.media_type))
    except NotForPaper as refused:
        code = refused.code
    except pikepdf.PasswordError:
        code = "locked"
    except (pikepdf.PdfError, ValueError, RuntimeError):
        code = "broken"
    except RuleBroken:
        code = "missing"
    else:
        return ""
    item = f"{part.number}. {part.title}"
    _append_pages(packet, notice(paper.name, item=item, why=str(TROUBLES[code])))
    return code


def _append_pages(packet: Pdf, content: bytes) -> None:
    with Pdf.open(BytesIO(content)) as source:
        if not 0 < len(source.pages) <= MOST_PAGES:
            raise NotForPaper("broken")
        for page in source.pages:
            _disarm(page.obj)
        packet.pages.extend(source.pages)


def _disarm(page: pikepdf.Object) -> None:
    """Take away what acts by itself when a page is opened or touched; links to other places stay."""
    for name in LEFT_BEHIND:
        if name in page:
            del page[name]
    for annotation in page.get(Name.Annots, []):
        if isinstance(annotation, Dictionary):
            action = annotation.get(Name.A)
            if isinstance(action, Dictionary) and action.get(Name.S) not in (Name.URI, Name.GoTo):
                del annotation[Name.A]
            if Name.AA in annotation:
                del annotation[Name.AA]
