"""Making a package that was asked for. Killed on the way, nothing half is left, and it is made from the beginning."""

from datetime import datetime
from functools import partial

from samverk.packages.models import Package
from samverk.packages.packing.containers import WRITERS
from samverk.packages.packing.desk import Desk
from samverk.packages.packing.laid_out import Label, laid_out
from samverk.packages.queries.findings import findings_of
from samverk.packages.queries.fingerprint import fingerprint_of
from samverk.packages.queries.gathered import gathered
from samverk.records import trail
from samverk.records.actions import store_written
from samverk.records.refusal import RuleBroken

State = Package.State


def make_package(package_id: int, *, at: datetime) -> str:
    """Make a package that waits; return its state. What cannot be packed whole is not packed, and the row says why."""
    package = Package.objects.select_related("matter").get(pk=package_id)
    if package.state != State.QUEUED:
        return str(package.state)
    try:
        _make(package, at)
    except RuleBroken as refused:
        note_failure(package_id, refused.code)
        return str(State.FAILED)
    return str(State.READY)


def note_failure(package_id: int, code: str = "package-failed") -> None:
    """Let a package that could not be made be asked for again."""
    waiting = Package.objects.filter(pk=package_id, state=State.QUEUED)
    waiting.update(state=State.FAILED, failed_because=code)


def _make(package: Package, at: datetime) -> None:
    if package.matter is None:
        raise RuleBroken("package-changed", package.identifier)
    content = gathered(package.matter)
    if fingerprint_of(content) != package.fingerprint:
        raise RuleBroken("package-changed", package.identifier)
    with Desk() as desk:
        packed = laid_out(content, _label(package), desk=desk, tell=partial(_tell, package))
        steps = len(packed.pieces) + len(packed.parts)
        Package.objects.filter(pk=package.pk).update(total=steps)
        write, media_type = WRITERS[package.form]
        tell = partial(_tell, package, before=len(packed.pieces))
        stored = store_written(lambda file: write(packed, file, tell), media_type=media_type)
    findings = findings_of(content, packed.pieces, despite_open=package.despite_open)
    made = Package.objects.filter(pk=package.pk, state=State.QUEUED)
    if made.update(state=State.READY, stored_file=stored, findings=findings, made_at=at, done=steps):
        trail.note("package-made", package, sha256=stored.sha256, version=package.version)


def _label(package: Package) -> Label:
    """Return how the package is called; it replaces another only where the archive has received one before."""
    earlier = Package.objects.filter(identifier=package.identifier, version__lt=package.version)
    replaces = earlier.filter(receipt_noted_at__lte=package.described_at).exists()
    status = "REPLACEMENT" if replaces else "NEW"
    return Label(package.identifier, package.version, status, package.described_at)


def _tell(package: Package, done: int, before: int = 0) -> None:
    Package.objects.filter(pk=package.pk).update(done=before + done)
