"""What is in a package, and what METS and PREMIS say of it."""

import hashlib
import re
from pathlib import Path

import pytest
from lxml import etree

from samverk.packages.packing.describing import SCHEMA
from tests.samverk.packages.making import closed_matter, made
from tests.samverk.packages.opening import MATTER, PREMIS, SUBMISSION, files_in, found, place_of, tree_of

pytestmark = pytest.mark.django_db
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "premis.rng"))
MEETING = f"{SUBMISSION}/data/meetings/01-2026-03-06"
# What was handed in lies in a folder for each report, proposal and question.
HANDED_IN = re.compile(rf"^{SUBMISSION}/data/(?:reports|proposals|answers)/[^/]+/")
FILES = "//mets:file|//mets:mdRef"


@pytest.fixture
def package():
    return made(closed_matter(signed=True))


def test_a_package_holds_the_matter_in_the_folders_of_the_specification(package):
    names = [name.replace(report_of(name), "REPORT") for name in files_in(package)]

    assert [name for name in names if not HANDED_IN.search(name)] == [
        "METS.xml",
        MATTER,
        PREMIS,
        "documentation/readme.txt",
        "schemas/samverk-matter-1.xsd",
        f"{SUBMISSION}/METS.xml",
        f"{SUBMISSION}/{PREMIS}",
        f"{MEETING}/minutes.pdf",
        f"{MEETING}/minutes-signed.pdf",
        f"{SUBMISSION}/metadata/preservation/REPORT",
        f"{MEETING}/papers-002/anbudsoversikt.pdf",
        f"{MEETING}/papers-002/forslag-till-avtal.docx",
        f"{MEETING}/papers-002/forslag-till-avtal-2.docx",
        f"{SUBMISSION}/data/cases/sty-2026-0001/00002/brev.txt",
        f"{SUBMISSION}/data/cases/sty-2026-0001/00003/offert.txt",
    ]
    assert [HANDED_IN.sub("", name) for name in names if HANDED_IN.search(name)] == [
        "avtal.txt",
        "behov.txt",
        "svar.txt",
    ]


def report_of(name: str) -> str:
    last = name.rpartition("/")[2]
    return last if last.startswith("signature-validation-") else "no report"


def test_mets_names_every_file_with_its_size_and_hash(package):
    files = files_in(package)
    told = {}
    for folder in ("", f"{SUBMISSION}/"):
        for node in found(files[f"{folder}METS.xml"], FILES):
            href = node.xpath(".//@xlink:href", namespaces={"xlink": "http://www.w3.org/1999/xlink"})[0]
            told[f"{folder}{href}"] = (node.get("SIZE"), node.get("CHECKSUM"))

    assert told == {
        name: (str(len(content)), hashlib.sha256(content).hexdigest())
        for name, content in files.items()
        if name != "METS.xml"
    }


def test_ids_of_mets_are_unique(package):
    for name in ("METS.xml", f"{SUBMISSION}/METS.xml"):
        ids = found(files_in(package)[name], "//@ID")

        assert len(ids) == len(set(ids))


def test_what_premis_says_is_built_as_its_schema_wants(package):
    for name in (PREMIS, f"{SUBMISSION}/{PREMIS}"):
        assert GRAMMAR.validate(tree_of(files_in(package)[name])), GRAMMAR.error_log


def test_premis_points_at_nothing_that_it_does_not_describe(package):
    for name in (PREMIS, f"{SUBMISSION}/{PREMIS}"):
        content = files_in(package)[name]
        for kind in ("object", "event", "agent", "rightsStatement"):
            capital = kind[0].upper() + kind[1:]
            known = set(found(content, f"//premis:{kind}IdentifierValue/text()"))
            meant = set(found(content, f"//premis:linking{capital}IdentifierValue/text()"))

            assert meant - known == set()


def test_premis_tells_of_signatures_and_of_their_examination(package):
    content = files_in(package)[f"{SUBMISSION}/{PREMIS}"]

    events = [
        (node.findtext("{*}eventType"), node.findtext("{*}eventOutcomeInformation/{*}eventOutcome"))
        for node in found(content, "//premis:event")
    ]

    assert events == [
        ("information package creation", None),
        ("fixity check", "pass"),
        ("format identification", None),
        ("creation", None),
        ("digital signature generation", None),
        ("digital signature generation", None),
        ("digital signature validation", "TOTAL-PASSED"),
    ]
    assert found(content, "//premis:agentName/text()") == ["Samverk", "Mia Brohult", "Mia Kvarnsele"]


def test_premis_says_what_may_not_be_handed_out_and_why(package):
    content = files_in(package)[f"{SUBMISSION}/{PREMIS}"]
    held = {}
    for statement in found(content, "//premis:rightsStatement"):
        why = statement.findtext(".//{*}statuteCitation") or statement.findtext(".//{*}otherRightsBasis")
        held[why] = [
            node.text for node in statement.iterfind("{*}linkingObjectIdentifier/{*}linkingObjectIdentifierValue")
        ]
    names = {
        node.findtext(".//{*}objectIdentifierValue"): node.findtext("{*}originalName")
        for node in found(content, "//premis:object")
    }

    assert {why: [names[one] for one in files] for why, files in held.items()} == {
        "confidential item": ["minutes.pdf", "minutes-signed.pdf"],
        "OSL 19 kap. 3 §": ["offert.txt"],
    }


def test_formats_are_named_by_the_registry_where_it_knows_them(package):
    content = files_in(package)[f"{SUBMISSION}/{PREMIS}"]

    told = {
        node.findtext("{*}originalName"): node.findtext(".//{*}formatRegistryKey")
        for node in found(content, "//premis:object[premis:objectCharacteristics]")
    }

    assert {name: key for name, key in told.items() if not name.startswith("signature-validation")} == {
        "minutes.pdf": "fmt/479",
        "minutes-signed.pdf": "fmt/479",
        "Anbudsöversikt.pdf": "fmt/479",
        "Förslag till avtal.docx": "fmt/412",
        "brev.txt": "x-fmt/111",
        "offert.txt": "x-fmt/111",
        "avtal.txt": "x-fmt/111",
        "Behov.txt": "x-fmt/111",
        "Svar.txt": "x-fmt/111",
    }


def test_the_description_fits_the_schema_that_is_packed_with_it(package):
    files = files_in(package)
    schema = etree.XMLSchema(tree_of(files["schemas/samverk-matter-1.xsd"]))

    assert files["schemas/samverk-matter-1.xsd"] == SCHEMA.read_bytes()
    assert schema.validate(tree_of(files[MATTER])), schema.error_log


def test_the_description_names_files_that_are_there(package):
    files = files_in(package)

    assert set(found(files[MATTER], "//m:file/@href")) - set(files) == set()


def test_a_package_says_what_it_is_to_whoever_opens_it(package):
    text = files_in(package)["documentation/readme.txt"].decode()

    assert text.splitlines()[0] == "Gemensam upphandling"
    assert package.identifier in text


def test_the_same_version_as_zip_and_as_tar_says_the_same(package):
    tar = made(package.matter, "tar")

    assert (tar.version, tar.identifier) == (1, package.identifier)
    assert tree_of(files_in(package)["METS.xml"]).get("OBJID").encode() in place_of(tar).read_bytes()
    assert files_in(package)["METS.xml"] in place_of(tar).read_bytes()
