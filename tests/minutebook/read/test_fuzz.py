"""Whatever comes in: a document whose blocks divide its text, or ``UnreadableFile``, and nothing else."""

import zlib
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import Document
from minutebook.read import read_bytes
from tests.minutebook.read.files import is_whole, numbered, open_text, paragraph, pdf_file, word_file

SOME = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))

WORDS = ["§ 12 Budget", "att notera", "Närvarande: Anna Ek", "2 (7)", "- Val**", "\t", "   ", "[bookmark: _GoBack]"]
WORDS += [
    "& 13 Val",
    "<!-- sida 2 -->",
    "| a | b |",
    "# Rubrik",
    "**fet**",
    "\f",
    "NÃ¤r",
    "\u202e",
    "verk\u00adsamhet",
    "Anm\u0644",
]
LINES = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), max_size=30)
TAGS = [
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "<td colspan=3>",
    "</table>",
    "<ol start=4>",
    "<li>",
    "</ol>",
    "<br>",
    "<b>",
    "</b>",
]
TAGS += [
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<h2>",
    "<pre>",
    "<nav>",
    "&amp;",
    "&#x41;",
    "<",
    ">",
    "<td",
    "ord ",
    '"',
]

LIST = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
TABLE = f"<w:tbl><w:tr><w:tc>{paragraph('Anna')}</w:tc><w:tc>{paragraph('Bo')}</w:tc></w:tr></w:tbl>"
VALID = {
    "docx": word_file(paragraph("Protokoll") + numbered("Val") + TABLE, numbering=LIST),
    "odt": open_text(
        '<text:h text:outline-level="1">Protokoll</text:h>'
        "<text:list><text:list-item><text:p>Val</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Anna</text:p></table:table-cell>"
        "<table:table-cell><text:p>Bo</text:p></table:table-cell></table:table-row></table:table>"
    ),
    "pdf": pdf_file("= Protokoll\n- Val\n\n#table(columns: 2, [Anna], [Bo])"),
    "html": b"<html><body><h1>Protokoll</h1><ul><li>Val</ul><table><tr><td>Anna<td>Bo</table></body></html>",
    "txt": "Protokoll\n§ 1 Val\nAnna      Bo".encode("utf-16"),
}


def outcome(content: bytes, name: str) -> Document | None:
    """Return the document, ``None`` for a file refused as such; anything else fails the test."""
    try:
        document = read_bytes(content, name)
    except UnreadableFile:
        return None
    assert is_whole(document)
    return document


def damaged(content: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """Return content with stretches of it replaced."""
    for at, length, new in changes:
        at %= len(content) + 1
        content = content[:at] + new + content[at + length :]
    return content


CHANGES = st.lists(
    st.tuples(st.integers(0, 100_000), st.integers(0, 40), st.binary(max_size=20)), min_size=1, max_size=6
)


@MANY
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.md", "a.docx", "a.pdf"]))
def test_any_bytes(content: bytes, name: str) -> None:
    outcome(content, name)


@MANY
@given(LINES, st.sampled_from(["a.txt", "a.md"]), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_any_text(lines: list[str], name: str, ending: str) -> None:
    outcome(ending.join(lines).encode("utf-8", "replace"), name)


@MANY
@given(st.lists(st.sampled_from(TAGS), max_size=60))
def test_any_tags(tags: list[str]) -> None:
    outcome(("<html>" + "".join(tags)).encode(), "a.html")


@SOME
@given(st.sampled_from(sorted(VALID)), CHANGES)
def test_damaged_files_of_every_format(kind: str, changes: list[tuple[int, int, bytes]]) -> None:
    outcome(damaged(VALID[kind], changes), f"a.{kind}")


@MANY
@given(st.sampled_from(["docx", "odt"]), st.integers(0, 9), CHANGES)
def test_damaged_parts_of_sound_archives(kind: str, which: int, changes: list[tuple[int, int, bytes]]) -> None:
    with ZipFile(BytesIO(VALID[kind])) as zipped:
        members = {name: zipped.read(name) for name in zipped.namelist()}
    name = sorted(members)[which % len(members)]
    members[name] = damaged(members[name], changes)
    stored = BytesIO()
    with ZipFile(stored, "w", ZIP_STORED) as zipped:
        for member, content in members.items():
            zipped.writestr(member, content)

    outcome(stored.getvalue(), f"a.{kind}")


XML_WORDS = [
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>ord</w:t>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "</w:tr>",
    "<w:tc>",
]
XML_WORDS += [
    "</w:tc>",
    "<w:br/>",
    '<w:br w:type="page"/>',
    "<w:ins>",
    "</w:ins>",
    "<w:del>",
    "</w:del>",
    "<w:sectPr/>",
]
XML_WORDS += ["<w:tab/>", numbered("x"), numbered("y", level=3), '<w:fldChar w:fldCharType="begin"/>', paragraph("z")]


def closed(words: list[str]) -> str:
    """Return the words as well-formed XML: closing marks that close nothing are left out, the open ones closed."""
    written: list[str] = []
    open_marks: list[str] = []
    for word in words:
        if word.startswith("</"):
            if open_marks and open_marks[-1] == word[2:-1]:
                written.append(word)
                open_marks.pop()
        else:
            written.append(word)
            if word.endswith(">") and not word.endswith("/>") and "</" not in word:
                open_marks.append(word[1:-1])
    return "".join([*written, *(f"</{mark}>" for mark in reversed(open_marks))])


@MANY
@given(st.lists(st.sampled_from(XML_WORDS), max_size=40))
def test_any_order_of_word_elements(words: list[str]) -> None:
    outcome(word_file(closed(words), numbering=LIST), "a.docx")


@pytest.mark.parametrize("kind", sorted(VALID))
def test_the_files_that_are_damaged_are_sound_themselves(kind: str) -> None:
    document = outcome(VALID[kind], f"a.{kind}")

    assert document is not None
    assert "Protokoll" in document.text


@SOME
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=8))
def test_damaged_streams_of_a_pdf(at: int, new: bytes) -> None:
    stream = zlib.compress(b"BT /F1 12 Tf 72 720 Td (Protokoll) Tj ET" * 5)
    content = VALID["pdf"].replace(
        b"endobj", b"endobj\n9 0 obj <</Length %d>> stream\n%s\nendstream endobj" % (len(stream), stream), 1
    )

    outcome(damaged(content, [(at, len(new), new)]), "a.pdf")
