"""The files that the tests of the house look at."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = ("src",)
WRITTEN_BY_HAND = ("src", "tests", "script", "bench", "samples")


def paths(folders: Iterable[str], suffix: str = ".py") -> Iterator[Path]:
    """Yield the files written by hand below ``folders``, in order; migrations are not."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob(f"*{suffix}")):
            if "migrations" not in path.parts and "__pycache__" not in path.parts:
                yield path


def trees(folders: Iterable[str]) -> Iterator[tuple[Path, ast.Module]]:
    """Yield each module with what it says."""
    for path in paths(folders):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def place(path: Path, line: int = 0) -> str:
    """Return how a mistake names its place."""
    return f"{path.relative_to(ROOT)}:{line}" if line else str(path.relative_to(ROOT))


def names_of(path: Path) -> tuple[str, str]:
    """Return the ``name`` and the ``label`` that an ``apps.py`` gives its room."""
    said = {
        node.targets[0].id: node.value.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
    }
    return str(said["name"]), str(said["label"])
