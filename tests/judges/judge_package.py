"""Judge a package by the validator of the E-ARK project, without the network; print what it found as JSON.

    .venv/judges-eark/bin/python tests/judges/judge_package.py PACKAGE FOLDER

The package is unpacked into the folder. When it is imported the validator fetches four vocabularies, which its own
distribution holds as well: they are handed to it from there. Rules and schema it applies to the METS of the package
alone; here the METS of every representation is judged by the schemas of METS, CSIP and SIP as well.
"""

import io
import json
import sys
import urllib.request
from importlib.util import find_spec
from pathlib import Path

VOCABULARIES = Path(find_spec("eark_validator").origin).parent / "ipxml/resources/vocabs"


def from_its_own_copy(address):
    """Return what stands at the address of a vocabulary."""
    return io.BytesIO((VOCABULARIES / address.rpartition("/")[2]).read_bytes())


urllib.request.urlopen = from_its_own_copy

# Only now, since the validator fetches what it needs while it is imported.
from eark_validator.infopacks.manifest import Manifests  # noqa: E402
from eark_validator.infopacks.package_handler import PackageHandler  # noqa: E402
from eark_validator.ipxml.schema import IP_SCHEMA  # noqa: E402
from eark_validator.packages import PackageValidator  # noqa: E402
from eark_validator.specifications.specification import SpecificationVersion  # noqa: E402
from lxml import etree  # noqa: E402


def judged(package, folder):
    """Return what was found: ``structure`` and ``schema`` as the validator calls it, and each broken rule by its id."""
    root = PackageHandler(folder).prepare_package(package)
    report = PackageValidator.validate(SpecificationVersion.V2_1_0, root)
    found = {"structure": report.structure.status.value, "rules": broken(report.structure.messages)}
    if report.metadata is None:
        return found
    every = sorted(root.rglob("METS.xml"))
    schema = IP_SCHEMA["sip"]
    found["schema"] = report.metadata.schema_results.status.value
    found["rules"] += broken(report.metadata.schematron_results.messages)
    found["unfit"] = [str(schema.error_log.last_error) for mets in every if not schema.validate(etree.parse(mets))]
    found["missing"] = [
        said for mets in every for said in Manifests.validate_manifest(Manifests.from_mets_file(mets))[1]
    ]
    return found


def broken(findings):
    """Return the severity and the id of each rule that is broken; what is only remarked on is left out."""
    return [[one.severity.value, one.rule_id] for one in findings if one.severity.value != "Info"]


if __name__ == "__main__":
    json.dump(judged(Path(sys.argv[1]), Path(sys.argv[2])), sys.stdout)
