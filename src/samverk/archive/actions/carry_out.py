"""Reading the files of a run and taking them in, batch by batch."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from minutebook import UnreadableFile
from minutebook.batch import Outcome, read_many
from samverk.archive.actions.take_in import take_in
from samverk.archive.intake.keeping import Kept, keep_all
from samverk.archive.intake.known import KnownSource, settled_hashes, tell_settled
from samverk.archive.intake.report_lines import store_lines
from samverk.archive.models import ImportRun, RunFile
from samverk.archive.reading import SourceReading, source_of, unreadable
from samverk.directory.queries import Linker

BATCH = 50
Progress = Callable[[int], None]


def carry_out(
    run: ImportRun,
    files: Iterable[tuple[RunFile, Path]],
    linker: Linker,
    *,
    jobs: int | None = None,
    again: bool = False,
    progress: Progress = lambda done: None,
) -> None:
    """Read and take in ``files``, in their order, with ``jobs`` processes; ``progress`` hears how many were done.

    What was read before by this reader is not read again, unless ``again``. Memory does not grow with the number of
    files: no more than two batches are held.
    """
    queue = _Queue(run, files, again=again)
    read: list[tuple[RunFile, SourceReading]] = []
    for outcome in read_many(queue.paths_to_read(), jobs, source_of):
        progress(queue.tell_settled())
        line, kept = queue.next_read()
        read.append((line, _source(outcome, kept)))
        if len(read) >= BATCH:
            take_in(run, read, linker)
            progress(len(read))
            read = []
    take_in(run, read, linker)
    progress(len(read) + queue.tell_settled())


def _source(outcome: Outcome[SourceReading], kept: Kept) -> SourceReading:
    """Return what was read; a file that changed under our hands is left for the next run."""
    if outcome.result is None:
        return unreadable(kept.sha256, kept.size, outcome.error or UnreadableFile("crashed"))
    if outcome.result.sha256 != kept.sha256:
        return unreadable("", kept.size, UnreadableFile("cannot-open", "changed while it was read"))
    return outcome.result


class _Queue:
    """Files on their way to the reading processes, a batch at a time; those that need no reading turn off here."""

    def __init__(self, run: ImportRun, files: Iterable[tuple[RunFile, Path]], *, again: bool) -> None:
        self._run = run
        self._files = iter(files)
        self._again = again
        self._waiting: deque[tuple[RunFile, Kept]] = deque()
        self._settled: list[RunFile] = []

    def paths_to_read(self) -> Iterator[Path]:
        """Yield the files that must be read; their content is stored before."""
        while chunk := list(islice(self._files, BATCH)):
            kept = keep_all([path for _, path in chunk])
            known = {} if self._again else self._known(chunk, kept)
            for (line, _), one in zip(chunk, kept, strict=True):
                line.size, line.modified_ns = one.size, one.modified_ns
                if one.sha256 in known:
                    tell_settled(line, known[one.sha256])
                    self._settled.append(line)
                else:
                    self._waiting.append((line, one))
                    yield one.path

    def next_read(self) -> tuple[RunFile, Kept]:
        """Return the file whose outcome came; outcomes come in the order in which the files went."""
        return self._waiting.popleft()

    def tell_settled(self) -> int:
        """Store the lines of files that needed no reading; return how many there were."""
        lines, self._settled = self._settled, []
        if lines:
            store_lines(lines)
        return len(lines)

    def _known(self, chunk: list[tuple[RunFile, Path]], kept: list[Kept]) -> dict[str, KnownSource]:
        pairs = [(line.path, one.sha256) for (line, _), one in zip(chunk, kept, strict=True) if one.sha256]
        return settled_hashes(self._run, pairs)
