"""The minutes that a PDF of our own carries, if its pages still say the same."""

from collections.abc import Sequence
from typing import Any

from minutebook.carrying import NAME, NotCarried, carried_minutes, sealed_words
from minutebook.model.finding import Finding, Level
from minutebook.read.draft import Draft
from minutebook.read.limits import MAX_FILE
from minutebook.read.pdf.pieces import BROKEN_WORD

MOST_ATTACHMENTS = 20


def take_carried(pdf: Any, pages: Sequence[str], title: str, draft: Draft) -> None:
    """Put the carried minutes into the draft, or a finding that says why not.

    ``pages`` are the texts of the pages, ``title`` is that of the file, which heads all but the first.
    """
    form = _form_of(pdf)
    if form is None:
        return
    try:
        draft.carried = carried_minutes(form, _printed(pages, title))
    except NotCarried as why:
        draft.findings.append(Finding(why.code, Level.WARNING, detail=NAME))


def _form_of(pdf: Any) -> bytes | None:
    for number in range(min(pdf.count_attachments(), MOST_ATTACHMENTS)):
        attachment = pdf.get_attachment(number)
        if attachment.get_name() == NAME:
            return _content(attachment)
    return None


def _content(attachment: Any) -> bytes:
    """Return what is attached; nothing for what is empty, damaged or beyond measure."""
    try:
        content = bytes(attachment.get_data())
    except RuntimeError:
        return b""
    return content if len(content) <= MAX_FILE else b""


def _printed(pages: Sequence[str], title: str) -> str:
    """Return the words of all pages without the head and the foot that our pages have."""
    texts = (
        sealed_words(page.replace(BROKEN_WORD, "-")).removesuffix(f"{number}({len(pages)})")
        for number, page in enumerate(pages, 1)
    )
    head = sealed_words(title)
    return "".join(text.removeprefix(head) if number else text for number, text in enumerate(texts))
