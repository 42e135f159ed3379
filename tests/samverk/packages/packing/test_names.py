"""Names that every file system understands, and no two alike."""

import pytest

from samverk.packages.packing.names import LONGEST, free_path, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Anbudsöversikt.pdf", "anbudsoversikt.pdf"),
        ("Förslag till avtal (2).docx", "forslag-till-avtal-2.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Mia\\brev.txt", "brev.txt"),
        ("brev", "brev"),
        (".htaccess", "file.htaccess"),
        ("…", "file"),
        ("议程.pdf", "file.pdf"),
        ("", "file"),
    ],
)
def test_names_are_safe(name, safe):
    assert safe_name(name) == safe


def test_names_are_short_and_keep_their_ending():
    assert safe_name("a" * 300 + ".pdf") == "a" * (LONGEST - 3) + ".pdf"


def test_names_that_some_file_system_takes_for_the_same_get_a_number():
    taken = set()

    paths = [free_path("data", name, taken) for name in ("Brev.txt", "brev.TXT", "brev-2.txt", "brev", "brev")]

    assert paths == ["data/brev.txt", "data/brev-2.txt", "data/brev-2-2.txt", "data/brev", "data/brev-2"]
