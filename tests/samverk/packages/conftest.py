"""A folder of files and an authority of its own for every test."""

from dataclasses import replace

import pytest


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "files")
    settings.SIGNING = replace(
        settings.SIGNING,
        authority_dir=tmp_path / "authority",
        secret="a secret of the installation",
        trust_dir=tmp_path / "trust",
        fetch_revocation=False,
        tsa_url="",
        csc_url="",
    )
