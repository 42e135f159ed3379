"""The finding about a file, in a form that is kept as JSON and read again."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

PASSED, INDETERMINATE, FAILED, NONE = "TOTAL-PASSED", "INDETERMINATE", "TOTAL-FAILED", "NO-SIGNATURE"
# From the best to the worst: of several signatures, the worst speaks for the file.
WORSE = (PASSED, INDETERMINATE, FAILED)


@dataclass(frozen=True, slots=True)
class Change:
    """What a revision added after a signature: ``kind`` is one of ``changes.KINDS``, ``page`` counts from 1, or 0."""

    revision: int
    kind: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class SignatureFinding:
    """What one signature is worth. Moments are in ISO form, empty where there is none.

    ``signed_at`` is what the signer's own clock said; ``stamped_at`` what a trusted time stamp says; ``kept_since``
    when this house stored the very signature. ``is_intact`` tells that what was signed is unchanged, ``only_allowed``
    that whatever was added afterwards is of a kind that may be added: further signatures and what proves them.
    """

    field: str
    signer: str
    organisation: str
    email: str
    reason: str
    signed_at: str
    stamped_at: str
    kept_since: str
    level: str
    strength: str
    root: str
    indication: str
    sub_indication: str
    is_intact: bool
    only_allowed: bool
    covers_whole_file: bool
    revision: int
    certificate_serial: str
    certificate_sha256: str
    value_sha256: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What an examination found. ``unsigned`` names the fields that were made for a signature and hold none."""

    sha256: str
    size: int
    validated_at: str
    indication: str
    revisions: int
    signatures: tuple[SignatureFinding, ...]
    unsigned: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the report as it is kept."""
        return asdict(self)


def read_report(kept: dict[str, Any]) -> Report:
    """Return a report that was kept."""
    signatures = tuple(
        SignatureFinding(**{**one, "changes": tuple(Change(**change) for change in one["changes"])})
        for one in kept["signatures"]
    )
    return Report(**{**kept, "signatures": signatures, "unsigned": tuple(kept["unsigned"])})


def in_iso(moment: datetime | None) -> str:
    """Return a moment as a report holds it."""
    return "" if moment is None else moment.isoformat(timespec="seconds")


def worst(indications: list[str]) -> str:
    """Return the indication of a file with these signatures."""
    return max(indications, key=WORSE.index) if indications else NONE
