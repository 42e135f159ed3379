"""OpenDocument texts: what is printed, what is not, and in what order."""

import pytest

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import BlockKind, Document
from minutebook.read import read_bytes
from tests.minutebook.read.files import archive, cells, is_whole, open_text, texts


def read(body: str, **parts: str) -> Document:
    return read_bytes(open_text(body, **parts), "minutes.odt")


def number_level(level: int, form: str = "1", more: str = 'style:num-suffix="."') -> str:
    return f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" {more}/>'


def list_style(*levels: str, name: str = "L1") -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def items(*words: str) -> str:
    return "".join(f"<text:list-item><text:p>{word}</text:p></text:list-item>" for word in words)


def numbered(content: str, more: str = "", name: str = "L1") -> str:
    return f'<text:list text:style-name="{name}" {more}>{content}</text:list>'


def test_headings_have_levels_and_the_title_is_one() -> None:
    styles = '<style:style style:name="Title" style:family="paragraph"/>'
    title = '<text:p text:style-name="Title">Protokoll</text:p>'
    body = title + '<text:h text:outline-level="2">Val</text:h><text:p>Text</text:p>'

    document = read(body, styles=styles)

    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (BlockKind.HEADING, 1, "Protokoll"),
        (BlockKind.HEADING, 2, "Val"),
        (BlockKind.PARAGRAPH, None, "Text"),
    ]
    assert is_whole(document)


def test_headings_are_numbered_by_the_outline() -> None:
    levels = (
        '<text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="§ "/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
    )
    styles = f"<text:outline-style>{levels}</text:outline-style>"
    body = "".join(f'<text:h text:outline-level="{level}">x</text:h>' for level in (1, 2, 2, 1, 2))

    assert texts(read(body, styles=styles)) == ["§ 1 x", "1.1 x", "1.2 x", "§ 2 x", "2.1 x"]


@pytest.mark.parametrize(
    ("form", "mark"), [("1", "3."), ("a", "c."), ("A", "C."), ("i", "iii."), ("I", "III."), ("", "")]
)
def test_lists_count_in_every_form(form: str, mark: str) -> None:
    document = read(numbered(items("a", "b", "c")), automatic=list_style(number_level(1, form)))

    assert document.blocks[-1].text == f"{mark} c".strip()


def test_lists_inside_lists_count_levels() -> None:
    style = list_style(number_level(1), number_level(2, more='text:display-levels="2"'))
    inner = f"<text:list>{items('b', 'c')}</text:list>"
    body = numbered(f"<text:list-item><text:p>a</text:p>{inner}</text:list-item>{items('d')}")

    document = read(body, automatic=style)

    assert [(block.text, block.level) for block in document.blocks] == [
        ("1. a", 1),
        ("1.1 b", 2),
        ("1.2 c", 2),
        ("2. d", 1),
    ]


def test_a_list_goes_on_only_where_it_says_so() -> None:
    body = (
        numbered(items("a", "b"), 'xml:id="eka"')
        + numbered(items("c"))
        + numbered(items("d"), 'text:continue-numbering="true"')
        + numbered(items("e"), 'text:continue-list="eka"')
    )

    document = read(body, automatic=list_style(number_level(1)))

    assert texts(document) == ["1. a", "2. b", "1. c", "2. d", "3. e"]


def test_a_list_item_may_start_anew_and_its_second_paragraph_has_no_number() -> None:
    item = '<text:list-item text:start-value="7"><text:p>a</text:p><text:p>mer</text:p></text:list-item>'
    header = "<text:list-header><text:p>rubrik</text:p></text:list-header>"

    document = read(numbered(header + item + items("b")), automatic=list_style(number_level(1)))

    assert texts(document) == ["rubrik", "7. a", "mer", "8. b"]


def test_the_newer_number_format_and_bullets_are_drawn() -> None:
    newer = number_level(1, more='style:num-list-format="§ %1%:"')
    bullet = '<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/>'
    styles = list_style(newer) + list_style(bullet, name="L2")

    assert texts(read(numbered(items("a")) + numbered(items("b"), name="L2"), automatic=styles)) == ["§ 1: a", "• b"]


def test_inserted_text_counts_and_deleted_text_does_not() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>avslå</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    body = f"{changes}<text:p>att <text:change/><text:change-start/>bifalla<text:change-end/> förslaget</text:p>"

    assert texts(read(body)) == ["att bifalla förslaget"]


def test_white_space_is_what_the_marks_say() -> None:
    body = '<text:p>  Anna\n   Ek<text:s text:c="3"/>Norrby<text:tab/>ja<text:line-break/>Bo </text:p>'

    assert texts(read(body)) == ["Anna Ek   Norrby\tja", "Bo"]


def test_hidden_text_notes_in_the_margin_and_boxes() -> None:
    styles = (
        '<style:style style:name="Dold" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        '<text:p>ett<text:span text:style-name="Dold">dolt</text:span><office:annotation><text:p>not</text:p>'
        "</office:annotation><draw:frame><draw:text-box><text:p>ruta</text:p></draw:text-box></draw:frame> två</text:p>"
    )

    assert texts(read(body, automatic=styles)) == ["ett två", "ruta"]


def test_footnotes_follow_the_body_with_their_numbers() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Enligt avtal.</text:p></text:note-body></text:note>"
    )

    assert texts(read(f"<text:p>Avgiften{note} höjs</text:p><text:p>Slut</text:p>")) == [
        "Avgiften höjs",
        "Slut",
        "1 Enligt avtal.",
    ]


def test_bold_means_the_whole_paragraph() -> None:
    styles = (
        '<style:style style:name="F" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="P" style:family="paragraph">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Q" style:family="paragraph" style:parent-style-name="P"/>'
    )
    body = (
        '<text:p><text:span text:style-name="F">Allt</text:span></text:p>'
        '<text:p><text:span text:style-name="F">Delvis</text:span> fett</text:p>'
        '<text:p text:style-name="Q">Stil</text:p>'
    )

    assert [block.bold for block in read(body, automatic=styles).blocks] == [True, False, True]


def test_pages_are_counted_by_breaks_or_as_last_printed() -> None:
    style = (
        '<style:style style:name="B" style:family="paragraph">'
        '<style:paragraph-properties fo:break-before="page"/></style:style>'
    )
    broken = '<text:p>ett</text:p><text:p text:style-name="B">två</text:p>'
    printed = broken + "<text:p><text:soft-page-break/>tre</text:p><text:soft-page-break/><text:p>fyra</text:p>"

    assert [block.place.page for block in read(broken, automatic=style).blocks] == [1, 2]
    assert [block.place.page for block in read(printed, automatic=style).blocks] == [1, 1, 2, 3]


def test_tables_keep_cells_and_where_none_stands() -> None:
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        "<table:table-cell><text:p>Namn</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table-header-rows>'
        "<table:table-row><table:table-cell><text:p>Anna</text:p><text:p>Bo</text:p></table:table-cell>"
        "<table:covered-table-cell/><table:table-cell><text:p>ja</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )

    document = read(body)

    assert [cells(block) for block in document.blocks] == [["Namn", "", ""], ["Anna", "", "ja"], ["Bo", "", ""]]


def test_page_heads_and_feet_are_furniture_told_once() -> None:
    page = (
        "<style:master-page><style:header><text:p>Byköping</text:p></style:header>"
        "<style:footer><text:p>Sida 1</text:p></style:footer></style:master-page>"
    )

    document = read("<text:p>Text</text:p>", masters=page * 2)

    assert [(block.kind is BlockKind.FURNITURE, block.text) for block in document.blocks] == [
        (True, "Byköping"),
        (False, "Text"),
        (True, "Sida 1"),
    ]


def test_a_text_with_a_password_is_locked() -> None:
    manifest = "<manifest><encryption-data/></manifest>"
    content = archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest,
            "content.xml": b"\x8f\x1b",
        }
    )

    with pytest.raises(UnreadableFile) as refused:
        read_bytes(content, "minutes.odt")

    assert (refused.value.code, refused.value.detail) == ("locked", "odt")
