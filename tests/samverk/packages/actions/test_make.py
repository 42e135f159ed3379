"""Making packages: whole or not at all, and twice the same."""

from datetime import timedelta

import pytest

from samverk.packages.actions import make_package, note_receipt
from samverk.packages.models import Package
from samverk.packages.tasks import pack
from samverk.records.models import StoredFile, TrailEntry
from samverk.records.storage import stored_path
from samverk.registry.models import EntryFile
from tests.factories import make_clause
from tests.samverk.packages.making import AT, DAY, asked, closed_matter, keeper, made, plain_matter
from tests.samverk.packages.opening import MATTER, files_in, found, place_of

pytestmark = pytest.mark.django_db
DOCX = "representations/submission/data/meetings/01-2026-03-06/papers-002/forslag-till-avtal"


def test_a_package_is_made_with_what_should_be_looked_at():
    package = made(closed_matter())

    assert (package.state, package.made_at, package.done) == ("ready", AT, package.total)
    assert package.findings == [
        [f"{DOCX}.docx", "packed-format-not-for-keeping"],
        [f"{DOCX}-2.docx", "packed-format-not-for-keeping"],
    ]
    assert TrailEntry.objects.filter(act="package-made", subject_id=package.public_id).count() == 1


@pytest.mark.parametrize("form", ["zip", "tar"])
def test_made_twice_it_is_the_same_file_byte_for_byte(form):
    package = made(closed_matter(signed=True), form)
    first = package.stored_file

    Package.objects.update(state="queued", stored_file=None, made_at=None)
    make_package(package.pk, at=AT + timedelta(days=1))

    package.refresh_from_db()
    assert package.stored_file == first


def test_what_is_made_already_is_not_made_again():
    package = made(plain_matter())

    assert make_package(package.pk, at=AT + timedelta(days=1)) == "ready"
    package.refresh_from_db()
    assert package.made_at == AT


def files_of_the_house():
    return [file.pk for file in StoredFile.objects.order_by("pk")]


@pytest.mark.parametrize("form", ["zip", "tar"])
@pytest.mark.parametrize(
    ("spoil", "code"),
    [(lambda place: place.unlink(), "file-missing"), (lambda place: place.write_bytes(b"A"), "file-altered")],
)
def test_a_stored_file_that_is_not_what_it_was_stops_the_package(form, spoil, code):
    package = asked(closed_matter(), form)
    before = files_of_the_house()
    spoil(stored_path(StoredFile.objects.get(entry_files__name="brev.txt").sha256))

    state = make_package(package.pk, at=AT)

    package.refresh_from_db()
    assert (state, package.state, package.failed_because) == ("failed", "failed", code)
    assert files_of_the_house() == before


def test_a_matter_that_changes_while_its_package_waits_is_asked_for_again():
    matter = plain_matter()
    package = asked(matter)
    make_clause(matter.steps.get().item, "att tillägga något")

    make_package(package.pk, at=AT)

    package.refresh_from_db()
    assert (package.state, package.failed_because) == ("failed", "package-changed")
    assert made(matter).version == 2


def test_a_matter_that_was_taken_apart_meanwhile_is_not_packed():
    matter = plain_matter()
    package = asked(matter)
    matter.delete()

    assert make_package(package.pk, at=AT) == "failed"


def test_a_task_that_breaks_lets_the_package_be_asked_for_again(monkeypatch):
    package = asked(plain_matter())

    def breaks(*_arguments, **_named):
        raise OSError("no room on the disk")

    monkeypatch.setattr("samverk.packages.tasks.make_package", breaks)
    with pytest.raises(OSError, match="no room"):
        pack.call(package.pk)

    package.refresh_from_db()
    assert (package.state, package.failed_because) == ("failed", "package-failed")


def test_a_file_that_was_disposed_of_is_named_with_its_hash():
    matter = closed_matter()
    file = EntryFile.objects.get(name="brev.txt")
    file.stored_file = None
    file.save(update_fields=("stored_file",))

    package = made(matter)

    assert ["brev.txt", "packed-file-disposed"] in package.findings
    told = found(files_in(package)[MATTER], "//m:disposedFile")
    assert [dict(one.attrib) for one in told] == [{"name": "brev.txt", "sha256": file.sha256}]


def status_in(package):
    return found(files_in(package)["METS.xml"], "string(//mets:metsHdr/@RECORDSTATUS)")


def test_a_version_replaces_another_only_once_the_archive_has_that():
    matter = plain_matter()
    item = matter.steps.get().item
    first = made(matter)
    make_clause(item, "att tillägga något")
    second = made(matter, at=AT + timedelta(hours=1))
    note_receipt(second, on=DAY, reference="LEV-1", at=AT + timedelta(hours=2), by=keeper())
    make_clause(item, "att tillägga mer")
    third = made(matter, at=AT + timedelta(hours=3))

    assert [status_in(one) for one in (first, second, third)] == ["NEW", "NEW", "REPLACEMENT"]


def test_a_package_in_a_zip_holds_whole_files_under_one_folder():
    package = made(plain_matter())

    assert place_of(package).read_bytes()[:2] == b"PK"
    assert found(files_in(package)["METS.xml"], "string(/mets:mets/@OBJID)") == package.identifier
