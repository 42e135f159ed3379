"""Storing and removing the same file at the same moment: what was stored is there afterwards."""

import pytest

from samverk.records.actions import store_file
from tests.at_once import HANDS, at_once

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from django.db import transaction
from samverk.post.models import Enclosure, Letter
from samverk.records.actions import remove_file, store_file
from samverk.records.models import StoredFile
from samverk.records.storage import stored_path
"""
# Who has an even number stores the file and refers to it, the others remove it whenever they can.
ACT = """
if number % 2:
    for _ in range(40):
        remove_file(HASH, at=datetime.now(UTC) + timedelta(days=2), is_named=lambda stored: False)
    print("tried")
else:
    for turn in range(20):
        with transaction.atomic():
            letter = Letter.objects.create(to_address="vega@fors.example", subject="B", text="H", kind="test")
            file = store_file(b"Protokoll", media_type="text/plain")
            Enclosure.objects.create(letter=letter, stored_file=file, name="brev.txt")
        there = stored_path(file.sha256).exists()
        if not there:
            print("lost")
        letter.delete()
    print("kept")
"""


def test_what_is_stored_again_while_it_is_removed_is_not_lost(tmp_path):
    sha256 = store_file(b"Protokoll", media_type="text/plain").sha256

    got = at_once(PREPARE, ACT.replace("HASH", repr(sha256)), tmp_path)

    assert got == ["kept"] * (HANDS // 2) + ["tried"] * (HANDS // 2)
