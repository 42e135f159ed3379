"""The validator of the E-ARK project judges our packages, and refuses spoiled ones."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.samverk.packages.making import closed_matter, made, plain_matter
from tests.samverk.packages.opening import SUBMISSION, place_of

HOME = Path(__file__).resolve().parents[3]
JUDGE = HOME / ".venv/judges-eark/bin/python"
PROGRAM = HOME / "tests/judges/judge_package.py"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not JUDGE.exists(), reason="the validator of E-ARK is not installed: script/judges puts it in its place"
    ),
]
# Rules of the validator that contradict the specification whose names they bear; each holds for whatever is packed.
#
# CSIP63 "When the attribute has the value OTHER the OTHERCONTENTINFORMATIONTYPE must state a value", 0..1. The rule
#   wants of every group without that attribute that it be unlike OTHER and absent at once, which nothing is.
# SIP14 "The archival creator agent note is typed with the value of IDENTIFICATIONCODE". The rule asks it of the agent
#   CREATOR, which CSIP16 wants to be a software with a note typed SOFTWARE VERSION; and it asks for the attribute
#   without its namespace, where the schema of METS allows none.
# CSIP105 (a warning) "There should be a discrete representation div element for each representation", whose place is
#   mets/structMap/div/div. The rule looks for it one step further down.
FALSE_ALARMS = [["Error", "CSIP63"], ["Error", "CSIP63"], ["Warn", "CSIP105"], ["Error", "SIP14"]]
ACCEPTED = {"structure": "WellFormed", "schema": "VALID", "rules": FALSE_ALARMS, "unfit": [], "missing": []}


def judged(package: Path, folder: Path) -> dict[str, Any]:
    """Return what the validator found about a file."""
    said = subprocess.run([JUDGE, PROGRAM, package, folder], capture_output=True, text=True, check=True).stdout
    found: dict[str, Any] = json.loads(said)
    return found


def spoiled(package: Path, folder: Path, spoil: Callable[[str, bytes], bytes | None]) -> Path:
    """Return a copy of a ZIP in which ``spoil`` has changed files by name, or left them out."""
    made = folder / "spoiled.zip"
    with ZipFile(package) as read, ZipFile(made, "w") as written:
        for name in read.namelist():
            content = spoil(name.partition("/")[2], read.read(name))
            if content is not None:
                written.writestr(name, content)
    return made


@pytest.mark.parametrize("form", ["zip", "tar"])
def test_a_whole_matter_is_accepted(tmp_path: Path, form: str) -> None:
    package = made(closed_matter(signed=True), form)

    assert judged(place_of(package), tmp_path / "unpacked") == ACCEPTED


def test_a_matter_with_minutes_alone_is_accepted(tmp_path: Path) -> None:
    assert judged(place_of(made(plain_matter())), tmp_path / "unpacked") == ACCEPTED


def test_a_package_without_its_mets_is_refused(tmp_path: Path) -> None:
    whole = place_of(made(plain_matter()))
    without = spoiled(whole, tmp_path, lambda name, content: None if name == "METS.xml" else content)

    found = judged(without, tmp_path / "unpacked")

    assert found["structure"] == "NotWellFormed"
    assert ["Error", "CSIPSTR4"] in found["rules"]


@pytest.mark.parametrize(
    ("what", "instead", "rule"),
    [
        (b' OBJID="', b' NOBODY="', ["Error", "XML-1"]),
        (b'OAISPACKAGETYPE="SIP"', b'OAISPACKAGETYPE="BOX"', ["Error", "CSIP9"]),
        (b'USE="Schemas"', b'USE="Nothing"', ["Error", "CSIP113"]),
        (b'TYPE="PHYSICAL"', b'TYPE="LOGICAL"', ["Error", "CSIP81"]),
        (b"E-ARK-SIP.xml", b"E-ARK-AIP.xml", ["Error", "SIP2"]),
    ],
)
def test_a_spoiled_mets_is_refused(tmp_path: Path, what: bytes, instead: bytes, rule: list[str]) -> None:
    whole = place_of(made(plain_matter()))
    wrong = spoiled(
        whole, tmp_path, lambda name, content: content.replace(what, instead) if name == "METS.xml" else content
    )

    found = judged(wrong, tmp_path / "unpacked")

    assert rule in found["rules"] or found["schema"] == "INVALID"
    assert found != ACCEPTED


def test_a_spoiled_representation_is_refused(tmp_path: Path) -> None:
    whole = place_of(made(plain_matter()))
    wrong = spoiled(
        whole,
        tmp_path,
        lambda name, content: (
            content.replace(b"<mets:fileSec", b"<mets:fileHeap").replace(b"</mets:fileSec", b"</mets:fileHeap")
            if name == f"{SUBMISSION}/METS.xml"
            else content
        ),
    )

    assert len(judged(wrong, tmp_path / "unpacked")["unfit"]) == 1


def test_a_package_that_lacks_a_file_is_refused(tmp_path: Path) -> None:
    whole = place_of(made(plain_matter()))
    without = spoiled(whole, tmp_path, lambda name, content: None if name.endswith("minutes.pdf") else content)

    assert len(judged(without, tmp_path / "unpacked")["missing"]) == 1
