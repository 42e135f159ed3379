"""The certificate of posting as a file for the archive."""

import re
from datetime import date
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from samverk.noticeboard.queries.certificate import certificate_of
from tests.samverk.noticeboard.making import KEPT_AT, SECRET, announced, put_up, scene_to_announce

pytestmark = pytest.mark.django_db
OVER = date(2026, 4, 1)


def words_of(content):
    document = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_it_says_what_stood_where_and_how_long():
    scene = scene_to_announce("joint-committee")
    made = announced(scene)
    put_up(made, "Brohult", date(2026, 3, 10), scene)

    words = words_of(certificate_of(made, OVER))

    wanted = ("Bevis om anslag", KEPT_AT, "Brohult sedan 10 mars 2026", "Kvarnsele Inte än", "Gemensam upphandling")
    assert [one for one in wanted if one not in words] == []
    assert SECRET not in words


def test_it_says_whether_time_is_out():
    made = announced(scene_to_announce())

    told = ["inte suttit uppe hela sin tid" in words_of(certificate_of(made, day)) for day in (date(2026, 3, 30), OVER)]

    assert told == [True, False]


def test_it_is_a_file_for_the_archive_and_for_all():
    content = certificate_of(announced(scene_to_announce()), OVER)

    with pikepdf.open(BytesIO(content)) as opened:
        stated = re.findall(
            r"<(pdfaid:part|pdfaid:conformance|pdfuaid:part)>(\w+)<", opened.Root.Metadata.read_bytes().decode()
        )
    assert sorted(stated) == [("pdfaid:conformance", "A"), ("pdfaid:part", "3"), ("pdfuaid:part", "1")]


def test_the_same_day_writes_the_same_bytes():
    made = announced(scene_to_announce())

    assert certificate_of(made, OVER) == certificate_of(made, OVER)
