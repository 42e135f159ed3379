"""Asking for the package of a matter: the same content is asked for once, whoever asks."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max, Q

from samverk.accounts.models import User
from samverk.matters.models import Matter
from samverk.packages.models import Package
from samverk.packages.queries.fingerprint import fingerprint_of, identifier_of
from samverk.packages.queries.gathered import gathered
from samverk.packages.queries.readiness import MAY_BE_SET_ASIDE, obstacles
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Package.State
# Longer than any package takes: one that still waits was lost on its way to whoever makes it.
LOST_AFTER = timedelta(hours=1)


@transaction.atomic
def ask_for_package(matter: Matter, form: str, *, despite_open: bool, at: datetime, by: User) -> tuple[Package, bool]:
    """Return the package of a matter as it stands, and whether somebody must make it now.

    Content that was packed before is the same version, which is handed back; other content is the next one.

    Raises ``RuleBroken``: ``"package-empty"``, ``"package-meeting-unapproved"``, ``"package-case-open"``, and
    ``"package-obligation-open"`` unless ``despite_open``.
    """
    # Two who ask at once would count the same version.
    matter = Matter.objects.select_for_update().get(pk=matter.pk)
    stands = [code for code in obstacles(matter) if not (despite_open and code in MAY_BE_SET_ASIDE)]
    if stands:
        raise RuleBroken(stands[0], matter.public_id)
    content = gathered(matter)
    identifier, fingerprint = identifier_of(matter), fingerprint_of(content)
    known = Package.objects.filter(identifier=identifier)
    same = known.filter(fingerprint=fingerprint).order_by("pk").first()
    last = known.aggregate(last=Max("version"))["last"] or 0
    package, is_new = Package.objects.get_or_create(
        identifier=identifier,
        fingerprint=fingerprint,
        form=form,
        defaults={
            "matter": matter,
            "title": matter.title,
            "version": same.version if same is not None else last + 1,
            "described_at": same.described_at if same is not None else at,
            "despite_open": despite_open,
            "total": len(content.pieces),
            "asked_at": at,
            "asked_by": by.email,
        },
    )
    again = not is_new and _asked_again(package, at)
    if is_new or again:
        trail.note("package-asked-for", package, by=by, matter=matter.public_id, version=package.version)
        package.refresh_from_db()
    return package, is_new or again


def _asked_again(package: Package, at: datetime) -> bool:
    """Let a package be made that failed, or that was asked for long ago and never came; return whether it is one."""
    stuck = Q(state=State.FAILED) | Q(state=State.QUEUED, asked_at__lt=at - LOST_AFTER)
    asked = Package.objects.filter(stuck, pk=package.pk)
    return bool(asked.update(state=State.QUEUED, failed_because="", done=0, asked_at=at))
