"""The forms in which parts are written."""

from hypothesis import given
from hypothesis import strategies as st

from minutebook import read_bytes
from minutebook.write import Part, PartKind, as_html, as_markdown, as_text
from minutebook.write.part import part

words = st.text("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ 019abcåäöÅÄÖ§–", min_size=1, max_size=40)
HOSTILE = "<script>alert('x')</script> & \"y\""


def test_html_is_safe_whatever_the_text_holds():
    parts = [Part(kind, HOSTILE, HOSTILE) for kind in PartKind]

    html = as_html(parts)

    assert "<script" not in html
    assert html.count("&lt;script&gt;") == len(PartKind) + 4


def test_html_holds_lists_together_and_headings_below_the_page():
    parts = [
        Part(PartKind.HEADING, "§ 1 Budget"),
        Part(PartKind.LABEL, "Beslut"),
        Part(PartKind.CLAUSE, "att a"),
        Part(PartKind.CLAUSE, "att b"),
    ]

    assert as_html(parts, top=2) == (
        '<h3>§ 1 Budget</h3>\n<p class="minutes-label"><strong>Beslut:</strong></p>\n'
        '<ul class="minutes-clauses">\n<li>att a</li>\n<li>att b</li>\n</ul>'
    )


def test_markdown_shows_marks_as_they_are():
    parts = [Part(PartKind.HEADING, "§ 1 *Budget*"), Part(PartKind.PARAGRAPH, "1. Först"), Part(PartKind.ENTRY, "# a")]

    assert as_markdown(parts) == "## § 1 \\*Budget\\*\n\n1\\. Först\n- \\# a\n"


@given(words)
def test_what_markdown_shows_is_what_was_written(text):
    written = part(PartKind.HEADING, f"Rubrik {text} slut")

    read = read_bytes(as_markdown([written]).encode(), "minutes.md")

    assert read.text == written.text


@given(st.lists(words, max_size=5))
def test_a_part_is_one_line(texts):
    written = as_text(part(PartKind.ENTRY, text) for text in texts)

    assert written.count("\n") == max(len(texts), 1)
