"""``samverk import`` over folders as they are: good minutes among all that can lie beside them."""

import io
import zipfile
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import translation

from samverk.archive.models import ImportRun, LinkSuggestion, Reading, RunFile
from samverk.meetings.models import Clause, Item, Meeting
from tests.samverk.archive.invented import invented_minutes

pytestmark = pytest.mark.django_db
SAMPLES = Path(__file__).resolve().parents[5] / "samples" / "archive"
PROSE = "Det var en gång en skog. " * 40


def run_import(*paths: Path, **options: object) -> str:
    out = io.StringIO()
    with translation.override("en"):
        call_command("import", *map(str, paths), stdout=out, jobs=2, **options)
    return out.getvalue()


def states() -> dict[str, tuple[str, str]]:
    lines = RunFile.objects.filter(run=ImportRun.objects.latest("pk"))
    return {Path(path).name: (state, code) for path, state, code in lines.values_list("path", "state", "code")}


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "Blandat"
    (folder / "2015").mkdir(parents=True)
    for number in (1, 2):
        (folder / "2015" / f"{number}.txt").write_text(invented_minutes(number, items=2), encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj <<")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "tale.txt").write_text(PROSE, encoding="utf-8")
    (folder / "~$lock.docx").write_bytes(b"lock")
    (folder / ".hidden.txt").write_bytes(b"hidden")
    with open(folder / "huge.pdf", "wb") as file:
        file.truncate(200_000_000)
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"0" * 60_000_000)
    return folder


def test_bad_files_stop_nothing_and_make_no_meetings(mixed: Path) -> None:
    told = run_import(mixed)

    assert {name: state for name, (state, _) in states().items()} == {
        "1.txt": "read",
        "2.txt": "read",
        "bomb.docx": "unreadable",
        "broken.pdf": "unreadable",
        "empty.txt": "unreadable",
        "huge.pdf": "unreadable",
        "tale.txt": "no-minutes",
    }
    assert (states()["huge.pdf"][1], states()["empty.txt"][1]) == ("too-large", "empty")
    assert Meeting.objects.count() == 2
    assert "7 files were looked at." in told
    assert "4 files could not be read:" in told
    assert "1 file is no minutes, and nothing was taken from it." in told
    assert f"Clauses: {Clause.objects.count()} new, 0 changed, 0 unchanged, 0 gone." in told


def test_a_second_run_says_that_there_was_nothing_to_do(mixed: Path) -> None:
    run_import(mixed)
    before = (Meeting.objects.count(), Item.objects.count(), Clause.objects.count(), Reading.objects.count())

    told = run_import(mixed)

    assert "Meetings: 0 new with 0 items read, 0 changed, 3 files without news." in told
    assert "Clauses: 0 new, 0 changed, 0 unchanged, 0 gone." in told
    assert (Meeting.objects.count(), Item.objects.count(), Clause.objects.count(), Reading.objects.count()) == before
    assert ImportRun.objects.count() == 2


def test_reading_again_on_purpose_changes_nothing_either(mixed: Path) -> None:
    run_import(mixed / "2015")
    before = list(Clause.objects.order_by("pk").values())

    told = run_import(mixed / "2015", again=True)

    assert "2 files without news." in told
    assert list(Clause.objects.order_by("pk").values()) == before


def test_proposed_minutes_wait_until_they_are_accepted(mixed: Path) -> None:
    told = run_import(mixed / "2015", propose=True)
    assert "2 files wait for somebody to accept them." in told
    assert Meeting.objects.count() == 0

    run_import(mixed / "2015", accept=True)

    assert Meeting.objects.count() == 2


def test_paths_are_known_from_the_named_folder_downwards(mixed: Path) -> None:
    run_import(mixed)

    assert RunFile.objects.order_by("position").values_list("path", flat=True)[0] == "Blandat/2015/1.txt"


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is nothing at"):
        run_import(tmp_path / "nowhere")


def test_the_sample_archive_is_read_whole_and_again_without_change() -> None:
    files = [path for path in SAMPLES.rglob("*") if path.suffix in {".txt", ".md", ".html", ".docx"}]

    run_import(*files)
    first = set(states().values())
    clauses = list(Clause.objects.order_by("pk").values())
    told = run_import(*files)

    assert first == {("read", "")}
    assert Meeting.objects.count() == len(files)
    assert len(clauses) > 5 * len(files)
    assert "Clauses: 0 new, 0 changed, 0 unchanged, 0 gone." in told
    assert list(Clause.objects.order_by("pk").values()) == clauses
    assert LinkSuggestion.objects.filter(state="open").exists()
