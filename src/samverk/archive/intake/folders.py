"""The files under the paths that somebody named."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

UNFINISHED = ("~$", ".")


def files_under(paths: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Yield every file with the name under which it is known: from the named folder downwards, in a fixed order.

    Hidden files, and the locks that office programs leave beside what they have open, are passed over. The walk holds
    one folder in memory at a time.
    """
    roots = sorted({path.resolve() for path in paths})
    names = [root.name for root in roots]
    for root in roots:
        name = root.name if names.count(root.name) == 1 else root.as_posix().lstrip("/")
        if root.is_dir():
            yield from _walk(root, name)
        else:
            yield name, root


def _walk(folder: Path, name: str) -> Iterator[tuple[str, Path]]:
    with os.scandir(folder) as entries:
        found = sorted((entry.name, entry.is_dir()) for entry in entries if not entry.name.startswith(UNFINISHED))
    for child, is_folder in found:
        if is_folder:
            yield from _walk(folder / child, f"{name}/{child}")
        else:
            yield f"{name}/{child}", folder / child
