"""A file that is named anywhere is kept, unless the place only tells that it was there."""

import hashlib

import pytest
from django.apps import apps

from samverk.agenda.models import AgendaVersion
from samverk.preservation.queries.file_names import KEEPS_NO_FILE, is_named
from samverk.records import trail
from samverk.records.actions import store_file
from samverk.records.models import StoredFile
from tests.factories import make_body, make_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def stored():
    return store_file(b"Underlag", media_type="text/plain")


def test_nothing_names_a_file_that_was_only_stored(stored):
    assert is_named(stored) is False


@pytest.mark.parametrize("name", ["sha256", "public_id"])
def test_a_file_that_stands_inside_json_is_named(stored, name):
    content = {"items": [{"papers": [getattr(stored, name)]}]}
    AgendaVersion.objects.create(meeting=make_meeting(make_body()), number=1, content=content)

    assert is_named(stored) is True


def test_the_trail_names_what_was_done_and_keeps_nothing(stored):
    trail.note("signature-requested", stored, sha256=stored.sha256)

    assert is_named(stored) is False


def test_another_file_is_another_name(stored):
    other = StoredFile(sha256=hashlib.sha256(b"Other").hexdigest(), public_id="nothing22222")
    trail.note("x", stored)

    assert is_named(other) is False


def test_what_keeps_no_file_is_there():
    columns = {f"{model._meta.label}.{one.name}" for model in apps.get_models() for one in model._meta.local_fields}

    assert set(KEEPS_NO_FILE) - columns == set()
