"""A house of its own authority for every test, and the authorities of others."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from tests.samverk.signing.pki import running_authorities

STATED = re.compile(r"Signature Validation: (?P<word>.*)\.")


@pytest.fixture(autouse=True)
def own_authority(settings, tmp_path):
    """Let each test make its own root, and trust nobody else; nobody is asked over the network."""
    settings.SIGNING = replace(
        settings.SIGNING,
        authority_dir=tmp_path / "authority",
        secret="a secret of the installation",
        trust_dir=tmp_path / "trust",
        fetch_revocation=False,
        tsa_url="",
        csc_url="",
    )
    return settings


@pytest.fixture(scope="session")
def authorities(tmp_path_factory):
    """Return the authorities of others, answering on loopback."""
    with running_authorities(tmp_path_factory.mktemp("keys")) as running:
        yield running


@pytest.fixture
def trusting(settings, authorities):
    """Let the house trust the authority that may be trusted, as advanced, and ask it about revocation."""
    folder = settings.SIGNING.trust_dir / "advanced"
    folder.mkdir(parents=True)
    (folder / "root.pem").write_bytes(authorities.root_pem())
    settings.SIGNING = replace(settings.SIGNING, fetch_revocation=True)
    return authorities


@pytest.fixture
def stamping(settings, trusting):
    """Let a time-stamp authority be configured."""
    settings.SIGNING = replace(settings.SIGNING, tsa_url=trusting.tsa_url)
    return trusting


@pytest.fixture
def pdfsig(tmp_path):
    """Return a function that tells what Poppler says of each signature, in the order of the fields."""
    if not shutil.which("pdfsig"):
        pytest.skip("there is no pdfsig on this machine")

    def said(content):
        place = tmp_path / "looked-at.pdf"
        place.write_bytes(content)
        told = subprocess.run(["pdfsig", "-nocert", place], capture_output=True, text=True, check=False).stdout
        return [
            "unsigned" if "is not signed" in part else STATED.search(part)["word"]
            for part in told.split("Signature #")[1:]
        ]

    return said
