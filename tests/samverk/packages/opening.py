"""Looking into packages that were made."""

from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from samverk.packages.models import Package
from samverk.records.storage import stored_path

MATTER = "metadata/descriptive/matter.xml"
PREMIS = "metadata/preservation/premis.xml"
SUBMISSION = "representations/submission"
NAMES = {
    "mets": "http://www.loc.gov/METS/",
    "premis": "http://www.loc.gov/premis/v3",
    "xlink": "http://www.w3.org/1999/xlink",
    "m": "urn:x-samverk:matter:1",
}


def place_of(package: Package) -> Path:
    """Return where the package lies."""
    return stored_path(package.stored_file.sha256)


def files_in(package: Package) -> dict[str, bytes]:
    """Return what is in a ZIP, by the path within the package and in its order."""
    with ZipFile(place_of(package)) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def tree_of(content: bytes) -> etree._Element:
    return etree.fromstring(content)


def found(content: bytes, path: str) -> list:
    """Return what an XPath finds in a document."""
    return tree_of(content).xpath(path, namespaces=NAMES)
