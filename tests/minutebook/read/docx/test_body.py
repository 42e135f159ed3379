"""The body of a Word document: what is printed, what is not, and in what order."""

from io import BytesIO
from zipfile import ZipFile

from minutebook.model.blocks import BlockKind, Document
from minutebook.read import read_bytes
from tests.minutebook.read.files import NAMESPACES, archive, cells, paragraph, texts, word_file

HEADINGS = (
    '<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Ärende"/><w:basedOn w:val="Rubrik2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Niva"><w:name w:val="Nivå"/>'
    '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
)


def read(body: str, styles: str = "", **parts: tuple[str, str]) -> Document:
    return read_bytes(word_file(body, styles=styles, parts=parts), "minutes.docx")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(paragraph, paragraphs))}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def test_headings_come_from_styles_their_ancestors_and_outline_levels() -> None:
    named = ("Titel", "Rubrik2", "Egen", "Niva")
    body = "".join(paragraph(name, f'<w:pStyle w:val="{name}"/>') for name in named)

    document = read(body + paragraph("Text"), HEADINGS)

    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (BlockKind.HEADING, 1, "Titel"),
        (BlockKind.HEADING, 2, "Rubrik2"),
        (BlockKind.HEADING, 2, "Egen"),
        (BlockKind.HEADING, 3, "Niva"),
        (BlockKind.PARAGRAPH, None, "Text"),
    ]


def test_bold_means_the_whole_paragraph() -> None:
    body = (
        f"<w:p>{run('Allt', '<w:b/>')}{run(' ')}{run('fett', '<w:b/>')}</w:p>"
        f"<w:p>{run('Närvarande:', '<w:b/>')}{run(' Anna Ek')}</w:p>"
        + paragraph("Stil", '<w:pStyle w:val="Rubrik2"/>')
        + paragraph("Av", '<w:pStyle w:val="Rubrik2"/>', '<w:b w:val="0"/>')
    )

    document = read(body, HEADINGS)

    assert [block.bold for block in document.blocks] == [True, False, True, False]


def test_line_breaks_divide_a_paragraph() -> None:
    body = f"<w:p>{run('att notera')}<w:r><w:br/></w:r>{run('att tacka')}<w:r><w:cr/></w:r>{run('samt')}</w:p>"

    assert texts(read(body)) == ["att notera", "att tacka", "samt"]


def test_pages_are_counted_by_breaks_in_runs_before_paragraphs_and_between_sections() -> None:
    body = (
        paragraph("ett")
        + '<w:p><w:r><w:br w:type="page"/><w:t>två</w:t></w:r></w:p>'
        + paragraph("tre", "<w:pageBreakBefore/>")
        + paragraph("fortfarande tre", '<w:sectPr><w:type w:val="continuous"/></w:sectPr>')
        + paragraph("nu med", "<w:sectPr/>")
        + paragraph("fyra")
    )

    document = read(body)

    assert [block.place.page for block in document.blocks] == [1, 2, 3, 3, 3, 4]
    assert document.source.pages == 4


def test_pages_are_counted_as_word_last_printed_them() -> None:
    rendered = "<w:lastRenderedPageBreak/>"
    body = (
        paragraph("ett")
        + f"<w:p><w:r>{rendered}<w:t>två</w:t></w:r></w:p>"
        + f"<w:p>{run('börjar på två ')}<w:r>{rendered}<w:t>slutar på tre</w:t></w:r>"
        + '<w:r><w:br w:type="page"/></w:r></w:p>'
        + f"<w:p><w:r>{rendered}<w:t>fyra</w:t></w:r></w:p>"
    )

    document = read(body)

    assert [(block.text, block.place.page) for block in document.blocks] == [
        ("ett", 1),
        ("två", 2),
        ("börjar på två slutar på tre", 2),
        ("fyra", 4),
    ]


def test_content_controls_are_read_through() -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr><w:alias w:val='Fält'/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    block = control(paragraph("2030-03-01"))
    inline = f"<w:p>{run('Plats: ')}{control(run('Byköping'))}</w:p>"
    row = "<w:tbl>" + control("<w:tr>" + cell("Anna") + control(cell("Norrby")) + "</w:tr>") + "</w:tbl>"

    assert texts(read(block + inline + row)) == ["2030-03-01", "Plats: Byköping", "Anna\tNorrby"]


def test_inserted_text_counts_and_deleted_text_does_not() -> None:
    body = (
        f"<w:p>{run('att ')}<w:del><w:r><w:delText>avslå</w:delText></w:r></w:del>"
        f"<w:ins>{run('bifalla')}</w:ins>{run(' förslaget')}</w:p>"
        f"<w:moveFrom>{paragraph('flyttad')}</w:moveFrom><w:p><w:moveTo>{run('flyttad hit')}</w:moveTo></w:p>"
    )

    assert texts(read(body)) == ["att bifalla förslaget", "flyttad hit"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('att notera ')}</w:p>"

    assert texts(read(first + paragraph("informationen"))) == ["att notera informationen"]


def test_a_deleted_row_is_not_printed() -> None:
    rows = table(cell("Anna") + cell("Norrby"), "<w:trPr><w:del/></w:trPr>" + cell("Bo") + cell("Åby"))

    assert texts(read(rows)) == ["Anna\tNorrby"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('I rutan')}</w:txbxContent>"
    drawn = (
        f"<w:p>{run('Före')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    old = f"<w:p><w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r></w:p>"

    assert texts(read(drawn + old)) == ["Före", "I rutan", "I rutan"]


def test_of_a_field_only_the_result_is_printed() -> None:
    code = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>"
    rest = f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run('1 mars')}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    simple = f"<w:fldSimple w:instr='PAGE'>{run('3')}</w:fldSimple>"

    assert texts(read(f"<w:p>{run('Den ')}{code}{rest}{run(', sida ')}{simple}</w:p>")) == ["Den 1 mars, sida 3"]


def test_hidden_text_is_left_out_wherever_it_is_hidden() -> None:
    styles = '<w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = [run("a", "<w:vanish/>"), run("b", '<w:rStyle w:val="Dold"/>')]
    shown = [run("c", '<w:vanish w:val="0"/>'), run("d", '<w:rStyle w:val="Dold"/><w:vanish w:val="false"/>')]

    assert texts(read(f"<w:p>{''.join(hidden + shown)}</w:p>", styles)) == ["cd"]


def test_special_characters_are_printed_as_they_look() -> None:
    body = (
        f"<w:p>{run('närings')}<w:r><w:softHyphen/></w:r>{run('livet 2030')}<w:r><w:noBreakHyphen/></w:r>{run('03')}"
        f"<w:r><w:tab/></w:r><w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>{run(' ja')}</w:p>"
    )

    assert texts(read(body)) == ["näringslivet 2030-03\t✓ ja"]


def test_a_row_keeps_its_cells_and_where_none_stands() -> None:
    body = table(
        cell("Namn") + cell("Kommun") + cell("Närvaro"),
        cell("Anna Ek", properties='<w:gridSpan w:val="2"/>') + cell("ja"),
        cell("") + cell("Norrby") + cell(""),
    )

    document = read(body)

    assert [block.kind for block in document.blocks] == [BlockKind.ROW] * 3
    assert [cells(block) for block in document.blocks] == [
        ["Namn", "Kommun", "Närvaro"],
        ["Anna Ek", "", "ja"],
        ["", "Norrby", ""],
    ]


def test_names_in_two_cells_stand_side_by_side() -> None:
    body = table(cell("Ledamöter", "Anna Ek", "Bo Al") + cell("Ersättare", "", "Dan Ås"))

    document = read(body)

    assert [cells(block) for block in document.blocks] == [
        ["Ledamöter", "Ersättare"],
        ["Anna Ek", ""],
        ["Bo Al", "Dan Ås"],
    ]


def test_running_text_in_two_cells_is_read_cell_by_cell() -> None:
    long = "En lång mening om samverkan mellan kommunerna som fyller mer än en rad i sin spalt på den tryckta sidan."
    body = table(cell("Vänster ett", long) + cell("Höger ett", long))

    assert texts(read(body)) == ["Vänster ett", long, "Höger ett", long]


def test_a_table_inside_a_cell_keeps_its_rows() -> None:
    inner = table(cell("Båstad") + cell("15 800"))
    body = f"<w:tbl><w:tr><w:tc>{paragraph('Fördelning')}{inner}{paragraph('')}</w:tc>{cell('Not')}</w:tr></w:tbl>"

    document = read(body)

    assert [cells(block) or block.text for block in document.blocks] == ["Fördelning", ["Båstad", "15 800"], "Not"]


def test_a_table_of_one_column_is_only_a_frame() -> None:
    document = read(table(cell("Beslut", "att notera")))

    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.PARAGRAPH, "Beslut"),
        (BlockKind.PARAGRAPH, "att notera"),
    ]


def test_blank_paragraphs_make_gaps() -> None:
    document = read(paragraph("ett") + paragraph("två") + paragraph("") + paragraph("tre"))

    assert [block.gap for block in document.blocks] == [True, False, True]
    assert document.text == "ett\ntvå\n\ntre"


def test_an_indent_is_counted_in_columns() -> None:
    document = read(paragraph("inne", '<w:ind w:left="720"/>'))

    assert [(block.indent, block.text) for block in document.blocks] == [(6, "inne")]


def test_page_heads_and_feet_are_furniture_told_once() -> None:
    head = f"<w:hdr {NAMESPACES}>{paragraph('Byköpings kommun')}</w:hdr>"
    foot = f"<w:ftr {NAMESPACES}>{paragraph('Sida 1 av 3')}</w:ftr>"
    section = '<w:sectPr><w:headerReference r:id="rIdH"/><w:footerReference r:id="rIdF"/></w:sectPr>'
    body = paragraph("Text", section) + section

    document = read(body, rIdH=("header", head), rIdF=("footer", foot))

    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.FURNITURE, "Byköpings kommun"),
        (BlockKind.PARAGRAPH, "Text"),
        (BlockKind.FURNITURE, "Sida 1 av 3"),
    ]


def test_footnotes_follow_the_body_with_their_numbers() -> None:
    notes = f'<w:footnotes {NAMESPACES}><w:footnote w:id="2">{paragraph("Enligt avtalet.")}</w:footnote></w:footnotes>'
    body = f'<w:p>{run("Avgiften höjs")}<w:r><w:footnoteReference w:id="2"/></w:r>{run(".")}</w:p>' + paragraph("Slut")

    document = read(body, rIdX=("footnotes", notes))

    assert texts(document) == ["Avgiften höjs.", "Slut", "1 Enligt avtalet."]


def test_strict_open_xml_is_read_like_the_other() -> None:
    strict = word_file(paragraph("Protokoll"))
    plain = read_bytes(strict, "a.docx")
    old, new = (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )

    assert texts(plain) == ["Protokoll"]
    assert texts(read_bytes(_replaced(strict, old, new), "a.docx")) == ["Protokoll"]


def _replaced(content: bytes, old: bytes, new: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as zipped:
        return archive({name: zipped.read(name).replace(old, new) for name in zipped.namelist()})


def test_styles_of_tables_are_passed_over_and_all_others_read() -> None:
    look = '<w:style w:type="table" w:styleId="Rutnat"><w:name w:val="heading 1"/><w:tblPr/></w:style>'
    heading = '<w:style w:type="paragraph" w:styleId="R3"><w:name w:val="heading 3"/></w:style>'
    body = paragraph("Val", '<w:pStyle w:val="R3"/>') + paragraph("Text", '<w:pStyle w:val="Rutnat"/>')

    latent = '<w:latentStyles w:count="1"><w:lsdException w:name="heading 9"/></w:latentStyles>'

    for styles in (
        look + heading,
        heading + look,
        latent + look + heading + look,
        "<w:latentStyles />" + look + heading,
    ):
        assert [block.level for block in read(body, styles).blocks] == [3, None]
