"""One file of an agenda and its papers, whatever the papers are."""

from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest
from django.utils import translation

from samverk.agenda.packing.as_pdf_packet import pdf_packet
from samverk.agenda.packing.as_zip_packet import zip_packet
from samverk.agenda.packing.contents import Contents, Part, Sheaf
from samverk.agenda.packing.to_pdf import NotForPaper, as_pdf
from samverk.records.refusal import RuleBroken
from tests.samverk.agenda.making import a_pdf

PDF = "application/pdf"


@pytest.fixture(autouse=True)
def in_swedish():
    with translation.override("sv"):
        yield


def contents(*papers):
    part = Part("1", "Ärende #1 $x$", "09.00 · Beslut", ("Bakgrund [fet] *inte*",), ("att anta",), papers, "01 Ärende")
    return Contents("Direktörsgruppen 1/2027", ("fredag 12 mars 2027",), (part,))


def sheaf(content, name="Underlag.pdf", media_type=PDF):
    return Sheaf(name, media_type, lambda: content)


def missing():
    raise RuleBroken("file-missing")


def text_of(content, page):
    return pypdfium2.PdfDocument(content)[page].get_textpage().get_text_range()


def test_the_pdf_has_the_agenda_in_front_and_a_bookmark_to_every_paper():
    told = []

    packed = pdf_packet(contents(sheaf(a_pdf(2), "Ett.pdf"), sheaf(a_pdf(3), "Två.pdf")), told.append)

    with pikepdf.open(BytesIO(packed.content)) as pdf, pdf.open_outline() as outline:
        front, item = outline.root
        assert (len(pdf.pages), front.title, item.title) == (6, "Direktörsgruppen 1/2027", "1. Ärende #1 $x$")
        assert [mark.title for mark in item.children] == ["Ett.pdf", "Två.pdf"]
    assert (told, packed.troubles) == ([1, 2], [])
    assert "Bakgrund [fet] *inte*" in text_of(packed.content, 0)


def test_the_front_is_tagged_and_says_its_language_and_title():
    with pikepdf.open(BytesIO(pdf_packet(contents(sheaf(a_pdf())), int).content)) as pdf:
        assert (bool(pdf.Root.MarkInfo.Marked), str(pdf.Root.Lang)) == (True, "sv")
        assert pdf.open_metadata()["dc:title"] == "Direktörsgruppen 1/2027"


@pytest.mark.parametrize(
    ("paper", "code", "words"),
    [
        (sheaf(b"%PDF-1.7 nonsense"), "broken", "skadad"),
        (sheaf(a_pdf(encryption=pikepdf.Encryption(user="x", owner="y"))), "locked", "lösenord"),
        (Sheaf("Borta.pdf", PDF, missing), "missing", "hitta"),
        (sheaf(b"x", "Film.mp4", "video/mp4"), "not-for-paper", "slag"),
    ],
)
def test_a_paper_that_cannot_be_put_in_is_named_and_stops_nothing(paper, code, words):
    packed = pdf_packet(contents(paper, sheaf(a_pdf(), "Bra.pdf")), int)

    assert packed.troubles == [(paper.name, code)]
    assert len(pypdfium2.PdfDocument(packed.content)) == 3
    assert words in text_of(packed.content, 1)


def test_what_acts_by_itself_is_taken_out_of_pages():
    made = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.pages[0].obj.AA = pikepdf.Dictionary(O=script)
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=script)
        pdf.pages[0].obj.Annots = pikepdf.Array([note])
        pdf.Root.OpenAction = script
        pdf.save(made)

    packed = pdf_packet(contents(sheaf(made.getvalue())), int)

    with pikepdf.open(BytesIO(packed.content)) as pdf:
        pdf.save(
            plain := BytesIO(),
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    assert b"app.alert" not in plain.getvalue()


@pytest.mark.office
def test_a_text_becomes_pages():
    packed = pdf_packet(contents(sheaf("Rad å ä ö".encode(), "Text.txt", "text/plain")), int)

    assert (packed.troubles, "Rad å ä ö" in text_of(packed.content, 1)) == ([], True)


def test_a_kind_that_is_not_taken_is_not_converted():
    with pytest.raises(NotForPaper, match="not-for-paper"):
        as_pdf(b"MZ", "application/x-msdownload")


def test_the_zip_holds_the_agenda_and_the_files_as_they_came():
    first, second = a_pdf(), a_pdf(2)

    packed = zip_packet(contents(sheaf(first), sheaf(second, "underlag.PDF"), Sheaf("Borta.pdf", PDF, missing)), int)

    archive = ZipFile(BytesIO(packed.content))
    assert archive.namelist() == [
        "Dagordning.html",
        "Dagordning.txt",
        "01 Ärende/Underlag.pdf",
        "01 Ärende/underlag (2).PDF",
    ]
    assert (archive.read("01 Ärende/Underlag.pdf"), packed.troubles) == (first, [("Borta.pdf", "missing")])
    assert "Bakgrund [fet] *inte*" in archive.read("Dagordning.txt").decode("utf-8-sig")
    assert archive.testzip() is None


def test_the_page_in_the_zip_is_text_and_nothing_else():
    part = Part("1", "<script>alert(1)</script>", "", (), (), (), "01")

    page = ZipFile(BytesIO(zip_packet(Contents("T", (), (part,)), int).content)).read("Dagordning.html").decode()

    assert "<script>" not in page
