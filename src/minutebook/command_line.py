"""The commands: ``read PATH...``, ``coverage PATH...``, ``schema``. Folders are walked; one bad file stops nothing."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO, TypeVar

from minutebook.batch import Outcome, read_many
from minutebook.complaints import complaint
from minutebook.coverage import Coverage, coverage_of
from minutebook.model.blocks import Document
from minutebook.model.schema import json_schema, to_json
from minutebook.outline_text import as_text
from minutebook.progress import Progress
from minutebook.recognise import recognise
from minutebook.told import minutes_in

T = TypeVar("T")
OK, SOME_FAILED = 0, 1
ENDINGS = {"json": ".json", "text": ".txt"}


def main(arguments: Sequence[str], out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Run one command; returns 0, or 1 if a file could not be read."""
    out, err = out or sys.stdout, err or sys.stderr
    options = _parser().parse_args(arguments)
    if options.command == "schema":
        print(json.dumps(json_schema(), ensure_ascii=False, indent=2), file=out)
        return OK
    paths = list(files_of(options.paths))
    if options.command == "coverage":
        return _coverage(paths, options, out, err)
    return _read(paths, options, out, err)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m minutebook", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    read = commands.add_parser("read", help="read minutes and print, or store, what they say")
    read.add_argument("--format", choices=sorted(ENDINGS), default="json")
    read.add_argument("--out", type=Path, metavar="DIR", help="store one file a document here instead of printing")
    coverage = commands.add_parser("coverage", help="tell what share of each text was understood")
    for command in (read, coverage):
        command.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        command.add_argument("--jobs", type=int, default=None, help="processes; one a core if left out")
    commands.add_parser("schema", help="print the JSON Schema of the form")
    return parser


def files_of(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the files named, and those below the folders named, each once, hidden ones left out."""
    seen: set[Path] = set()
    for path in paths:
        below = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in below:
            hidden = path.is_dir() and any(part.startswith(".") for part in file.relative_to(path).parts)
            if not file.is_dir() and not hidden and file not in seen:
                seen.add(file)
                yield file


def json_of(document: Document) -> dict[str, Any]:
    return to_json(minutes_in(document))


def text_of(document: Document) -> str:
    return as_text(minutes_in(document))


def covered(document: Document) -> Coverage:
    return coverage_of(recognise(document))


def _read(paths: Sequence[Path], options: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    work = json_of if options.format == "json" else text_of
    names = _names(paths, ENDINGS[options.format])
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)

    def keep(path: Path, result: Any) -> None:
        text = json.dumps(result, ensure_ascii=False, indent=1) if options.format == "json" else result
        if options.out:
            (options.out / names[path]).write_text(text + "\n", encoding="utf-8")
        else:
            print(text, file=out)

    return _each(paths, options.jobs, work, keep, err)


def _names(paths: Sequence[Path], ending: str) -> dict[Path, str]:
    """Return a file name for every path; two files of one name get a number."""
    names: dict[Path, str] = {}
    taken: set[str] = set()
    for path in paths:
        name, number = path.stem + ending, 1
        while name.casefold() in taken:
            number += 1
            name = f"{path.stem}-{number}{ending}"
        taken.add(name.casefold())
        names[path] = name
    return names


def _coverage(paths: Sequence[Path], options: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    total = Coverage(0, 0)

    def keep(path: Path, found: Coverage) -> None:
        nonlocal total
        total = total.plus(found)
        print(f"{found.share:7.1%}  {path}", file=out)

    code = _each(paths, options.jobs, covered, keep, err)
    if len(paths) > 1:
        print(f"{total.share:7.1%}  {len(paths)} files", file=out)
    return code


def _each(
    paths: Sequence[Path],
    jobs: int | None,
    work: Callable[[Document], T],
    keep: Callable[[Path, T], None],
    err: TextIO,
) -> int:
    """Do the work on every file, show the progress, tell of the files that could not be read."""
    code = OK
    progress = Progress(len(paths), err)
    outcomes: Iterator[Outcome[T]] = read_many(paths, jobs if len(paths) > 1 else 1, work)
    for outcome in outcomes:
        progress.step()
        if outcome.error is not None:
            code = SOME_FAILED
            progress.clear()
            print(f"{outcome.path}: {complaint(outcome.error)}", file=err)
        elif outcome.result is not None:
            progress.clear()
            keep(outcome.path, outcome.result)
    progress.clear()
    return code
