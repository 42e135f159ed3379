"""Looking at an export before anything of it is taken: whole, unchanged, of this version, into an empty house."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from samverk.site.whole.errors import NotRestored
from samverk.site.whole.manifest import (
    FORMAT,
    MANIFEST,
    README,
    SEAL,
    Listed,
    Manifest,
    hash_of,
    migrations_made,
    read_manifest,
)
from samverk.site.whole.tables import kept_models, name_of

OURS = frozenset({MANIFEST, SEAL, README})


def examined(folder: Path) -> Manifest:
    """Return the manifest of an export that may be restored.

    Raises ``NotRestored`` with every reason why not, damage by the name of the file.
    """
    if not folder.is_dir():
        raise NotRestored(f"{folder} is no folder.")
    try:
        manifest = read_manifest(folder)
    except (ValueError, KeyError, TypeError) as damaged:
        raise NotRestored(str(damaged)) from damaged
    reasons = [*_of_another_version(manifest), *_damage(folder, manifest), *_not_empty()]
    if reasons:
        raise NotRestored(*reasons)
    return manifest


def _of_another_version(manifest: Manifest) -> Iterator[str]:
    models = kept_models()
    if manifest.format != FORMAT:
        yield f"The export has form {manifest.format}, and this version of Samverk reads form {FORMAT}."
        return
    here = migrations_made({model._meta.app_label for model in models})
    if manifest.migrations != here:
        rooms = sorted(
            room for room in {*here, *manifest.migrations} if here.get(room) != manifest.migrations.get(room)
        )
        yield (
            f"The export was made by another version of Samverk ({manifest.version}); the tables of "
            f"{', '.join(rooms)} differ. Restore it with that version, and update afterwards."
        )


def _damage(folder: Path, manifest: Manifest) -> Iterator[str]:
    listed = {one.path: one for one in manifest.files}
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}
    for path in sorted(listed.keys() - there):
        yield f"{path}: the file is missing."
    for path in sorted(there - listed.keys() - OURS):
        yield f"{path}: the file is not part of the export."
    for path in sorted(listed.keys() & there):
        yield from _changed(folder / path, listed[path])


def _changed(path: Path, listed: Listed) -> Iterator[str]:
    if path.is_symlink():
        yield f"{listed.path}: it is a link, not a file."
        return
    sha256, size = hash_of(path)
    if size != listed.size:
        yield f"{listed.path}: the file has {size} bytes, and had {listed.size} when it was exported."
    elif sha256 != listed.sha256:
        yield f"{listed.path}: the file was changed after the export."


def _not_empty() -> Iterator[str]:
    full = [name_of(model) for model in kept_models() if model._base_manager.exists()]
    if full:
        yield f"This installation is not empty: {', '.join(full[:3])} hold something. Restore into a new one."
    home = settings.SIGNING.authority_dir
    if home.is_dir() and any(home.rglob("*.pem")):
        yield f"This installation has a root certificate already, in {home}. Restore into a new one."
