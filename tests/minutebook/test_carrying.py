"""Pages and the form that travels with them: who is believed when they differ."""

import json
from io import BytesIO

import pikepdf
import pytest

from minutebook import minutes_in, read_bytes, recognise
from minutebook.carrying import NAME, NotCarried, carried_form, carried_minutes, seal_of, sealed_words
from minutebook.write import about, arrange, as_pdf, as_text
from tests.minutebook.write.making import clause, item
from tests.minutebook.write.samples import meeting


def written(minutes, *, carrying=None):
    return as_pdf(arrange(minutes).parts, about(minutes), carrying=carrying or minutes)


def with_form(pdf, content):
    """Return a file whose attached form is another."""
    stored = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        opened.Root.AF[0].EF.F.write(content)
        opened.save(stored)
    return stored.getvalue()


def form_of(pdf):
    with pikepdf.open(BytesIO(pdf)) as opened:
        return bytes(opened.Root.AF[0].EF.F.read_bytes())


def codes(document):
    return [finding.code for finding in document.findings]


def kept(text="att fastställa budgeten"):
    return meeting(items=(item(1, "Budget", clauses=(clause(text),)),))


@pytest.mark.parametrize(
    ("text", "same"),
    [("a b\nc", "abc"), ("• a", "a"), ("én", "e\u0301n"), ("ﬁ", "fi"), ("a 你", "a"), ("a\u00adb", "ab")],
)
def test_how_words_are_broken_into_lines_does_not_matter(text, same):
    assert seal_of(text) == seal_of(same)


@pytest.mark.parametrize(("text", "other"), [("att", "Att"), ("5 %", "50 %"), ("-5", "5"), ("a.", "a"), ("å", "a")])
def test_every_printed_sign_matters(text, other):
    assert sealed_words(text) != sealed_words(other)


def test_what_agrees_is_taken():
    document = read_bytes(written(kept()), "minutes.pdf")

    assert (document.carried, codes(document)) == (kept(), [])


def test_pages_that_were_altered_are_read_and_the_form_is_not():
    altered = written(kept("att avslå budgeten"))
    stale = with_form(altered, form_of(written(kept())))

    document = read_bytes(stale, "minutes.pdf")

    assert codes(document) == ["carried-form-stale"]
    assert [clause.text for clause in minutes_in(document).items[0].clauses] == ["att avslå budgeten"]
    assert "carried-form-stale" in [finding.code for finding in minutes_in(document).findings]


def test_a_form_that_says_other_than_the_pages_is_not_taken_even_under_their_seal():
    pdf = written(kept())
    text = as_text(arrange(kept()).parts)
    forged = carried_form(kept("att avslå budgeten"), text).encode()

    document = read_bytes(with_form(pdf, forged), "minutes.pdf")

    assert (document.carried, codes(document)) == (None, ["carried-form-stale"])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b'{"printed": 5}',
        b'{"printed": {"sha256": ""}, "schema": "1"}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_a_form_that_is_none_stops_nothing(content):
    document = read_bytes(with_form(written(kept()), content), "minutes.pdf")

    assert codes(document) == ["carried-form-unusable"]
    assert recognise(document).is_minutes


def test_a_form_of_another_version_is_not_guessed_at():
    form = json.loads(carried_form(kept(), ""))

    with pytest.raises(NotCarried, match="unusable"):
        carried_minutes(json.dumps({**form, "schema": "2"}).encode(), "")


def test_other_attachments_are_left_alone():
    stored = BytesIO()
    with pikepdf.open(BytesIO(as_pdf(arrange(kept()).parts, about(kept())))) as opened:
        opened.attachments["annat.json"] = b"{}"
        opened.save(stored)

    document = read_bytes(stored.getvalue(), "minutes.pdf")

    assert (document.carried, codes(document), NAME) == (None, [], "protokoll.json")


def test_a_file_that_was_saved_by_another_program_is_still_believed():
    stored = BytesIO()
    with pikepdf.open(BytesIO(written(kept()))) as opened:
        opened.save(stored, linearize=True)

    assert read_bytes(stored.getvalue(), "minutes.pdf").carried == kept()


def test_a_page_that_was_added_is_seen():
    stored = BytesIO()
    with pikepdf.open(BytesIO(written(kept()))) as opened, pikepdf.open(BytesIO(written(kept("att b")))) as other:
        opened.pages.append(other.pages[0])
        opened.save(stored)

    assert codes(read_bytes(stored.getvalue(), "minutes.pdf")) == ["carried-form-stale"]
