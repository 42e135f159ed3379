"""Letters from before the change are known by the same hash as those that come."""

import hashlib
from importlib import import_module

import pytest
from django.apps import apps

from samverk.post.actions import send_letter
from samverk.post.models import Letter

pytestmark = pytest.mark.django_db
hash_keys = import_module("samverk.post.migrations.0003_what_is_sent_once_is_hashed").hash_keys


def stored(once):
    return Letter.objects.create(to_address="d@fors.example", subject="S", text="T", kind="k", once=once)


def test_what_was_sent_before_is_not_sent_again():
    old, without = stored("call 1 d@fors.example"), stored(None)

    hash_keys(apps, None)
    old.refresh_from_db()
    without.refresh_from_db()

    assert (old.once, without.once) == (hashlib.sha256(b"call 1 d@fors.example").hexdigest(), None)
    said = {"subject": "S", "text": "T", "kind": "k", "once": "call 1 d@fors.example"}
    assert send_letter("d@fors.example", **said) is None
