"""Papers are kept under a safe name, and nothing else is."""

import pytest

from samverk.records.actions import paper_name, take_paper
from samverk.records.actions.take_paper import LARGEST_PAPER
from samverk.records.models import StoredFile
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken

pytestmark = pytest.mark.django_db


def test_take_paper_keeps_every_byte() -> None:
    stored = take_paper(b"%PDF-1.7 underlag")

    assert (stored.media_type, content_of(stored)) == ("application/pdf", b"%PDF-1.7 underlag")


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "paper-empty"), (b"%PDF-" + b"0" * LARGEST_PAPER, "paper-too-large")]
)
def test_take_paper_refuses_nothing_and_too_much(content: bytes, code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        take_paper(content)

    assert (refused.value.code, StoredFile.objects.count()) == (code, 0)


@pytest.mark.parametrize(
    ("name", "media_type", "safe"),
    [
        ("Underlag å.pdf", "application/pdf", "Underlag å.pdf"),
        ("../../etc/passwd", "text/plain", "passwd.txt"),
        ("C:\\temp\\budget.PDF", "application/pdf", "budget.pdf"),
        ("faktura.pdf.exe", "application/pdf", "faktura.pdf.exe.pdf"),
        ("foto.jpeg", "image/jpeg", "foto.jpg"),
        ("\u202efdp.exe", "application/pdf", "fdp.exe.pdf"),
        ("...", "image/png", "paper.png"),
        ("n" * 300, "application/pdf", "n" * 120 + ".pdf"),
    ],
)
def test_paper_name_is_safe_and_tells_what_the_file_is(name: str, media_type: str, safe: str) -> None:
    assert paper_name(name, media_type) == safe
