"""Keeping what an examination found, with the file: such findings perish."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.records import trail
from samverk.records.actions import store_file
from samverk.records.models import StoredFile
from samverk.records.queries import content_of
from samverk.signing.models import SignatureRequest, Validation
from samverk.signing.queries.examined import examined
from samverk.signing.validating.report import Report

PDF = "application/pdf"


def keep_validation(content: bytes, report: Report, *, at: datetime, by: User) -> Validation:
    """Keep a file from elsewhere, and what was found about it."""
    stored = store_file(content, media_type=PDF)
    return kept_finding(stored, report, at=at, by=by)


def validate_again(request: SignatureRequest, *, at: datetime, by: User | None) -> Validation:
    """Examine the file of a request as it is now, and keep the finding beside those before it.

    Raises ``RuleBroken``: ``"file-missing"``, ``"file-altered"``.
    """
    report = examined(content_of(request.current), at=at)
    return kept_finding(request.current, report, at=at, by=by, request=request)


@transaction.atomic
def kept_finding(
    stored: StoredFile, report: Report, *, at: datetime, by: User | None, request: SignatureRequest | None = None
) -> Validation:
    """Store one finding."""
    kept = Validation.objects.create(
        file=stored,
        request=request,
        indication=report.indication,
        report=report.as_json(),
        validated_at=at,
        validated_by=by,
    )
    trail.note("signatures-examined", kept, by=by, sha256=report.sha256, indication=report.indication)
    return kept
