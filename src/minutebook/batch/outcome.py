"""What became of one file of many."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from minutebook.errors import UnreadableFile

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[R]):
    """``result`` is what the work made of the file, unless ``error`` says why there is none."""

    path: Path
    result: R | None
    error: UnreadableFile | None = None
