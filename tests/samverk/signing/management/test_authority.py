"""``samverk authority``."""

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from samverk.signing.authority import kept_root
from tests.samverk.signing.making import now


def test_the_root_is_made_shown_and_written(tmp_path):
    place, said = tmp_path / "root.pem", StringIO()

    call_command("authority", certificate=place, stdout=said)

    certificate = kept_root(now()).certificate
    assert certificate.subject.rfc4514_string() in said.getvalue()
    assert place.read_bytes().startswith(b"-----BEGIN CERTIFICATE-----")
    assert b"PRIVATE" not in place.read_bytes()


def test_a_root_that_cannot_be_opened_is_told(settings):
    kept_root(now())
    settings.SIGNING = replace(settings.SIGNING, secret="another secret")

    with pytest.raises(CommandError, match="secret"):
        call_command("authority", stdout=StringIO())
