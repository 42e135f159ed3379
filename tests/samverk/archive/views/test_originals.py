"""The original beside its facts, and the file itself."""

from django.urls import reverse

from samverk.archive.queries.document import document_page
from tests.samverk.archive.views.conftest import MINUTES


def test_the_file_comes_back_byte_for_byte(browser_of, reader, source):
    response = browser_of(reader).get(reverse("archive:original", args=[source.public_id]))

    assert b"".join(response.streaming_content) == MINUTES.encode()
    assert response["Content-Disposition"] == 'attachment; filename="mars.txt"'


def test_every_clause_has_its_words_marked(source):
    page = document_page(source)

    marked = {}
    for line in page["lines"]:
        for segment in line.segments:
            if segment.kind == "clause":
                marked[segment.fact] = marked.get(segment.fact, "") + segment.words
    assert marked == {
        "i1c1": "att uppdra åt sekretariatet att lämna ett svar senast 2021-04-01",
        "i1c2": "att notera informationen.",
        "i2c1": "att ställa sig bakom förslaget till budget",
        "i2c2": "att överlämna ärendet till styrelsen för beslut.",
    }


def test_a_fact_leads_to_its_words_and_the_words_to_the_fact(browser_of, reader, source):
    text = browser_of(reader).get(reverse("archive:document", args=[source.public_id])).text

    assert ('id="w-i2c1" href="#f-i2c1"' in text, 'href="#w-i2c1"' in text, 'id="f-i2c1"' in text) == (True, True, True)


def test_a_reader_sees_no_forms(browser_of, reader, source):
    text = browser_of(reader).get(reverse("archive:document", args=[source.public_id])).text

    assert "data-mark" not in text


def test_html_in_an_original_is_shown_as_text(browser_of, secretary, source):
    form = source.readings.get().form
    assert "<script>" not in form["text"]

    text = browser_of(secretary).get(reverse("archive:document", args=[source.public_id])).text

    assert "<script>alert" not in text


def test_an_original_is_found_by_part_of_its_path(browser_of, reader, source):
    browser, address = browser_of(reader), reverse("archive:documents")

    assert ("2021/mars.txt" in browser.get(address, {"q": "MARS"}).text) is True
    assert ("2021/mars.txt" in browser.get(address, {"q": "april"}).text) is False
