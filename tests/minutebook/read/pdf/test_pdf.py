"""PDF: lines in reading order, columns, bold, hyphens, pages."""

import sys

import pytest

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import BlockKind, Document
from minutebook.read import ocr, pdf, read_bytes
from tests.minutebook.read.files import cells, is_whole, pdf_file, picture_of, scan_of, texts

PAGE = '#set page("a4")\n#set text(11pt, lang: "sv")\n'


def read(source: str) -> Document:
    return read_bytes(pdf_file(PAGE + source), "minutes.pdf")


def test_lines_come_in_reading_order_with_pages() -> None:
    document = read("Protokoll\n\natt notera\n#pagebreak()\nSlut")

    assert [(block.text, block.place.page, block.wrapped) for block in document.blocks] == [
        ("Protokoll", 1, True),
        ("att notera", 1, True),
        ("Slut", 2, True),
    ]
    assert (document.source.pages, is_whole(document)) == (2, True)


def test_words_drawn_out_of_order_are_put_in_order() -> None:
    document = read("#place(dy: 4cm)[tredje]\n#place(dy: 0cm)[första]\n#place(dy: 2cm)[andra]")

    assert texts(document) == ["första", "andra", "tredje"]


def test_columns_are_cells() -> None:
    table = (
        "#table(columns: (5cm, 5cm), stroke: none, [Ledamöter], [Ersättare], [Anna Ek (S)], [Bo Al (M)], [], [Dan Ås])"
    )

    document = read(table)

    assert [cells(block) or block.text for block in document.blocks] == [
        ["Ledamöter", "Ersättare"],
        ["Anna Ek (S)", "Bo Al (M)"],
        "Dan Ås",
    ]
    assert document.blocks[2].indent > 10
    assert is_whole(document)


def test_justified_text_has_no_columns() -> None:
    words = "Kommundirektörsgruppen behandlade frågan om samverkan och tillväxt i kommunerna. " * 6

    document = read(f"#set par(justify: true)\n{words}")

    assert len(document.blocks) > 3
    assert {block.cells for block in document.blocks} == {()}


def test_a_broken_word_keeps_its_hyphen() -> None:
    document = read("#set text(hyphenate: true)\n#block(width: 4cm)[Verksamhetsplaneringsprocessen]")

    assert len(document.blocks) > 1
    assert "".join(texts(document)).replace("-", "") == "Verksamhetsplaneringsprocessen"
    assert [text[-1] for text in texts(document)[:-1]] == ["-"] * (len(document.blocks) - 1)


def test_bullets_and_numbers_keep_close_to_their_words() -> None:
    document = read("- att notera\n- att tacka\n\n+ Val\n+ Budget")

    assert [(block.kind, block.marker, block.text) for block in document.blocks] == [
        (BlockKind.LIST_ITEM, "•", "• att notera"),
        (BlockKind.LIST_ITEM, "•", "• att tacka"),
        (BlockKind.PARAGRAPH, "", "1. Val"),
        (BlockKind.PARAGRAPH, "", "2. Budget"),
    ]


def test_bold_means_the_whole_line() -> None:
    document = read("*Beslut*\n\n*Närvarande:* Anna Ek\n\nText")

    assert [(block.text, block.bold) for block in document.blocks] == [
        ("Beslut", True),
        ("Närvarande: Anna Ek", False),
        ("Text", False),
    ]


def test_larger_letters_make_a_heading() -> None:
    document = read("#text(18pt)[Protokoll]\n\n" + "Vanlig text i rader\n\n" * 5)

    assert [block.kind for block in document.blocks] == [BlockKind.HEADING] + [BlockKind.PARAGRAPH] * 5


def test_empty_space_makes_a_gap() -> None:
    document = read("ett \\\ntvå \\\ntre\n#v(1cm)\nfyra")

    assert [block.gap for block in document.blocks] == [True, False, False, True]


def test_words_that_run_up_the_margin_are_furniture() -> None:
    document = read("#place(rotate(90deg, reflow: true)[Signerat dokument 6270])\n#h(2cm)Protokoll")

    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.PARAGRAPH, "Protokoll"),
        (BlockKind.FURNITURE, "Signerat dokument 6270"),
    ]


def test_heads_and_feet_are_furniture_after_the_first_page() -> None:
    number = '#context counter(page).display("1 (1)", both: true)'
    setting = f"#set page(header: [BYKÖPINGS KOMMUN #h(1fr) {number}], footer: [Signatur])"
    pages = "\n#pagebreak()\n".join(f"== Ärende {word}\nText om {word}" for word in ("arv", "bok", "cell"))

    document = read(setting + "\n" + pages)

    assert cells(document.blocks[0]) == ["BYKÖPINGS KOMMUN", "1 (3)"]
    assert document.blocks[0].kind is BlockKind.PARAGRAPH
    assert [block.text for block in document.blocks if block.kind is BlockKind.FURNITURE and not block.cells] == [
        "Signatur"
    ] * 3
    assert [cells(block)[1] for block in document.blocks if block.kind is BlockKind.FURNITURE and block.cells] == [
        "2 (3)",
        "3 (3)",
    ]


def test_a_page_in_columns_of_running_text_is_read_column_by_column() -> None:
    left = " ".join(f"vänster{number} ord i spalten" for number in range(60))
    right = " ".join(f"höger{number} ord i spalten" for number in range(60))

    document = read(f"#set page(columns: 2, margin: 1cm)\n#set text(8pt)\n{left}\n#colbreak()\n{right}")

    joined = " ".join(texts(document))
    assert joined.index("vänster59") < joined.index("höger0")


@pytest.mark.parametrize("content", [b"%PDF-1.7 nonsense", b"%PDF-1.4\n" + b"\0" * 1000])
def test_a_damaged_pdf_is_corrupt(content: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(content, "minutes.pdf")

    assert (refused.value.code, refused.value.detail) == ("corrupt", "pdf")


def test_a_missing_pypdfium2_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)

    with pytest.raises(UnreadableFile) as refused:
        pdf.read_pdf(b"%PDF-")

    assert refused.value.code == "needs-pypdfium2"


def scanned(source: str) -> bytes:
    return scan_of(pdf_file(PAGE + source))


def test_without_tesseract_a_scan_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "tesseract", lambda: None)

    document = read_bytes(scanned("Protokoll"), "scan.pdf")

    assert (document.blocks, [(finding.code, finding.detail) for finding in document.findings]) == (
        (),
        [("needs-ocr", "1")],
    )


@pytest.mark.ocr
def test_a_scan_is_read_with_its_section_signs() -> None:
    document = read_bytes(
        scanned("§ 12 Mötets öppnande\n\nOrdföranden öppnade mötet.\n\n§ 13 Budget\n\natt notera"), "scan.pdf"
    )

    assert texts(document) == ["§ 12 Mötets öppnande", "Ordföranden öppnade mötet.", "§ 13 Budget", "att notera"]
    assert document.findings[0].code == "read-by-ocr"
    assert is_whole(document)


@pytest.mark.ocr
def test_a_picture_is_read() -> None:
    document = read_bytes(picture_of(pdf_file(PAGE + "Närvarande: Åsa Öberg")), "scan.png")

    assert (texts(document), document.source.media_type) == (["Närvarande: Åsa Öberg"], "image/png")


@pytest.mark.ocr
def test_a_picture_without_words_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(picture_of(pdf_file(PAGE)), "scan.png")

    assert refused.value.code == "no-text"


def test_without_tesseract_a_picture_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "tesseract", lambda: None)

    document = read_bytes(picture_of(pdf_file("x")), "scan.png")

    assert [finding.code for finding in document.findings] == ["needs-ocr"]


@pytest.mark.parametrize("size", ["0.3", "99999999", "-12"])
def test_letters_of_an_impossible_size_are_read_all_the_same(size: str) -> None:
    content = pdf_by_hand(f"BT /F1 {size} Tf 72 720 Td (Protokoll) Tj 0 -20 Td (Budget) Tj ET")

    document = read_bytes(content, "minutes.pdf")

    assert is_whole(document)
    assert len(document.text) < 5000


def pdf_by_hand(drawing: str) -> bytes:
    """Return a PDF of one page; its table of contents is left for the reader to mend."""
    return (
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
        "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>> endobj\n"
        f"4 0 obj <</Length {len(drawing)}>> stream\n{drawing}\nendstream endobj\n"
        "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\ntrailer <</Root 1 0 R>>\n"
    ).encode()


def test_letters_of_no_size_are_no_words() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(pdf_by_hand("BT /F1 0 Tf 72 720 Td (Protokoll) Tj ET"), "minutes.pdf")

    assert refused.value.code == "no-text"
