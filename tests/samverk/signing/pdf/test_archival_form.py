"""PDF/A-3a and PDF/UA-1, as the file was written, survive the fields and every signature."""

import subprocess
from io import BytesIO

import pikepdf
import pytest

from samverk.records.queries import content_of
from tests.samverk.signing.making import document, make_request, make_signer_user, signed_by

pytestmark = pytest.mark.django_db
STATED = ("/Metadata", "/StructTreeRoot", "/MarkInfo", "/Lang", "/OutputIntents", "/ViewerPreferences", "/Outlines")
PRINT, HIDDEN, INVISIBLE = 4, 2, 1


@pytest.fixture(params=["B-B", "B-LT"])
def signed(request):
    """Return a file that two have signed, with and without a time stamp."""
    if request.param == "B-LT":
        request.getfixturevalue("stamping")
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    wanted = make_request(users)
    last = [signed_by(user, wanted) for user in users][-1]
    assert last.level == request.param
    return content_of(last.signed)


def stated(content):
    with pikepdf.open(BytesIO(content)) as pdf:
        references = {name: pdf.Root.get(name) for name in STATED}
        return {name: getattr(value, "objgen", str(value)) for name, value in references.items()}


def test_what_the_file_states_about_itself_is_untouched(signed):
    assert stated(signed) == stated(document())
    with pikepdf.open(BytesIO(signed)) as after, pikepdf.open(BytesIO(document())) as before:
        assert after.Root.Metadata.read_raw_bytes() == before.Root.Metadata.read_raw_bytes()
        assert dict(after.docinfo) == dict(before.docinfo)


def test_the_structure_reads_as_before(signed, tmp_path):
    def structure(content):
        place = tmp_path / "read.pdf"
        place.write_bytes(content)
        command = ["pdfinfo", "-struct-text", place]
        return subprocess.run(command, capture_output=True, check=True).stdout

    assert structure(signed) == structure(document())


def test_the_fields_may_be_printed_and_lie_outside_the_page(signed):
    with pikepdf.open(BytesIO(signed)) as pdf:
        page = pdf.pages[0]
        fields = [(int(one.F) & (PRINT | HIDDEN | INVISIBLE), max(map(float, one.Rect)) < 0) for one in page.Annots]
        assert (fields, page.Tabs) == ([(PRINT, True), (PRINT, True)], pikepdf.Name.S)


def test_nothing_that_was_there_is_overwritten(signed):
    assert signed.startswith(document())
