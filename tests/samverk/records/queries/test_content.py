"""Reading stored files, whole and portion by portion."""

import pytest

from samverk.records.actions import store_file
from samverk.records.queries import content_of, portions_of
from samverk.records.queries.content import PORTION
from samverk.records.refusal import RuleBroken
from samverk.records.storage import stored_path

pytestmark = pytest.mark.django_db
READERS = [content_of, lambda stored: b"".join(portions_of(stored))]


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


def test_a_large_file_comes_in_portions():
    content = b"x" * PORTION + b"the rest"
    stored = store_file(content, media_type="text/plain")

    assert [len(portion) for portion in portions_of(stored)] == [PORTION, 8]


@pytest.mark.parametrize("read", READERS)
def test_the_bytes_come_back(read):
    assert read(store_file(b"A letter.", media_type="text/plain")) == b"A letter."


@pytest.mark.parametrize("read", READERS)
def test_a_file_that_is_gone_is_told(read):
    stored = store_file(b"A letter.", media_type="text/plain")
    stored_path(stored.sha256).unlink()

    with pytest.raises(RuleBroken, match="file-missing"):
        read(stored)


@pytest.mark.parametrize("read", READERS)
def test_a_file_that_was_altered_is_told(read):
    stored = store_file(b"A letter.", media_type="text/plain")
    stored_path(stored.sha256).write_bytes(b"A Letter.")

    with pytest.raises(RuleBroken, match="file-altered"):
        read(stored)
