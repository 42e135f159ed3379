"""Bringing an archive into the register: ``python -m bench.importing [--documents 300]``.

The work: invented four-page minutes as Word files, each of a meeting of its own with eight people, twelve items and
twenty-four clauses, brought in as ``samverk import`` does: read, recognised, checked, kept with all quotes, put into
the register and into the index of the search. "bare" is reading, recognising and checking the same files alone, in
one process. Times are processor time a document, of all processes together. "growth" is the time a document in an
archive ten times as large; the second line is the most memory that the process held, against the smaller archive.
To hold: 50 documents a second on two processors, as quick a document and as much memory (both within a quarter) in
the larger archive as in the smaller.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

DOCUMENTS, TIMES_MORE = 300, 10
LEAST_A_SECOND, PROCESSORS, MOST_GROWTH = 50, 2, 1.25
SENTENCE = (
    "Kommundirektörsgruppen behandlade förslaget till gemensam handlingsplan och de synpunkter som kommunerna har "
    "lämnat under hösten. Underlaget kompletteras med kostnader och tidplan innan ärendet överlämnas till styrelsen."
)
SUBJECTS = ("Kollektivtrafiken", "Traineeprogrammet", "Budget", "Medlemsavgiften", "Nätverken", "Beredskapen")
PEOPLE = tuple(f"{name} {family}" for name in ("Disa", "Bo", "Tora", "Ivar") for family in ("Holm", "Ek"))
FIRST_DAY = date(1990, 1, 5)


def main(arguments: Sequence[str] = ()) -> int:
    """Measure; return 1 if a figure is not held. Each archive is brought in by a process of its own."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--folder", type=Path, help="bring this folder in, and say how that went")
    options = parser.parse_args(arguments)
    if options.folder:
        return brought(options.folder)
    sizes = (options.documents // TIMES_MORE, options.documents)
    few, many = (in_own_process(size) for size in sizes)
    growth = many[0] / few[0]
    held = many[0] <= PROCESSORS / LEAST_A_SECOND and growth <= MOST_GROWTH and many[1] <= MOST_GROWTH * few[1]
    for size, (seconds, _, bare), grown in ((sizes[0], few, "-"), (sizes[1], many, f"{growth:.2f}")):
        name = f"import, {PROCESSORS / seconds:.0f}/s on {PROCESSORS} processors"
        print(
            f"{name:34}  {f'{size:,} documents':26}  {1_000 * seconds:9.2f} ms"
            f"  {1_000 * bare:9.2f} ms  {seconds / bare:8.2f}  {grown}"
        )
    print(
        f"{'import, memory':34}  {f'{sizes[1]:,} documents':26}  {many[1]:9.0f} MB  {few[1]:9.0f} MB"
        f"  {many[1] / few[1]:8.2f}  -" + ("" if held else "  NOT HELD")
    )
    return 0 if held else 1


def in_own_process(documents: int) -> tuple[float, float, float]:
    """Return the seconds a document, the megabytes, and the seconds a document of reading alone."""
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "archive"
        archive.mkdir()
        for number in range(documents):
            (archive / f"{number:06}.docx").write_bytes(minutes(number))
        home = {"SAMVERK_DATA_DIR": os.environ.get("SAMVERK_DATA_DIR", folder)}
        home["DATABASE_URL"] = f"sqlite:///{folder}/register.sqlite3"
        command = [sys.executable, "-m", "bench.importing", "--folder", str(archive)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | home)
        seconds, megabytes, bare = map(float, done.stdout.split()[-3:])
    return seconds, megabytes, bare


def brought(folder: Path) -> int:
    """Bring ``folder`` into a new house; print the seconds a document, the megabytes and the time of reading alone."""
    import django  # noqa: PLC0415  the settings read the environment when they are loaded
    from django.core.management import call_command  # noqa: PLC0415

    os.environ["DJANGO_SETTINGS_MODULE"] = "samverk.site.settings"
    django.setup()
    call_command("migrate", verbosity=0)
    from samverk.search.forms import forms  # noqa: PLC0415  needs Django

    forms()
    files = sorted(folder.iterdir())
    bare = seconds_of_reading(files[:20])
    begun = processor_seconds()
    call_command("import", str(folder), accept=True, create_bodies=True, verbosity=0, stdout=sys.stderr)
    seconds = (processor_seconds() - begun) / len(files)
    stored = in_register()
    if stored != len(files):
        raise SystemExit(f"{len(files)} files, but {stored} meetings in the register and in the index")
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, bare)
    return 0


def in_register() -> int:
    """Return how many meetings there are, if as many can be found."""
    from django.db import connection  # noqa: PLC0415  needs Django

    from samverk.meetings.models import Meeting  # noqa: PLC0415
    from samverk.search.queries.kept import shelf_asked  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM search_entry_{shelf_asked(cursor)} WHERE kind = 'meeting'")
        (found,) = cursor.fetchone()
    return found if found == Meeting.objects.count() else -1


def seconds_of_reading(files: Sequence[Path]) -> float:
    """Return the seconds a file of reading, recognising and checking alone."""
    from minutebook import check, read_file, recognise  # noqa: PLC0415  measured only in the process that brings in

    begun = processor_seconds()
    for file in files:
        check(recognise(read_file(file)))
    return (processor_seconds() - begun) / len(files)


def processor_seconds() -> float:
    """Return the processor time of this process and of those that it has seen end."""
    return sum(os.times()[:4])


def minutes(number: int) -> bytes:
    """Return the minutes of one meeting as a Word file."""
    import docx  # noqa: PLC0415  not needed by the process that brings in

    day = FIRST_DAY + timedelta(days=4 * number)
    document = docx.Document()
    document.add_heading("Kommundirektörsgruppens protokoll", 0)
    document.add_paragraph(f"Datum: {day.isoformat()}")
    document.add_paragraph("Tid: 09.00-12.00")
    document.add_paragraph("Närvarande: " + ", ".join(PEOPLE))
    for item in range(1, 13):
        subject = SUBJECTS[(number + item) % len(SUBJECTS)]
        document.add_heading(f"§ {item} {subject}, del {number % 7 + 1}", 1)
        document.add_paragraph(f"{SENTENCE} {SENTENCE}")
        document.add_paragraph("Beslut").runs[0].bold = True
        document.add_paragraph("att notera informationen", style="List Bullet")
        document.add_paragraph(
            f"att uppdra åt sekretariatet att återkomma om {subject.lower()} i maj", style="List Bullet"
        )
    stored = BytesIO()
    document.save(stored)
    return stored.getvalue()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
