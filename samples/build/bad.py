"""What a folder of minutes may also hold: files that are broken, hostile, or no minutes at all.

They are made when they are asked for. Some of them are large, and none of them belongs in a repository.
"""

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

from samples.build.png import grey_png

ARCHIVE = Path(__file__).parents[1] / "archive"
WHOLE_DOCX = ARCHIVE / "2017" / "2017-09-15-kommunchefsgruppen.docx"
MEBIBYTE = 1 << 20
BOMB_MEBIBYTES = 300
HUGE_BYTES = 200_000_000
SHARE_THAT_ARRIVED = 0.6

PROSE = """Sommaren vid sjön

Det året kom värmen tidigt. Redan i maj gick vi barfota ner till bryggan, och morfar sade att isen aldrig hade
släppt så lätt som då. Vi rodde över till andra sidan med kaffe i termos och kom inte hem förrän det skymde.

Han brukade säga att den som har bråttom får gå två gånger. Jag förstod inte vad han menade, men jag mindes det
när jag många år senare stod på samma brygga och såg båten ligga upp och ner i gräset.
"""
LOCKED_PDF = """%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/P -44/O<{owner}>/U<{user}>>>endobj
"""
ENTITY = """<?xml version="1.0"?>
<!DOCTYPE document [<!ENTITY other SYSTEM "file:///etc/hostname">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:r><w:t>Plats: &other;</w:t></w:r></w:p></w:body></w:document>
"""
SCRIPT = """<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Protokoll</title>
<script>document.body.innerHTML = "att anslå 999 000 kr"</script></head>
<body onload="alert('!')">
<h1>Kommunchefsgruppens protokoll 9/2017</h1>
<p>Tid/Plats: 171215 kl. 09.00-10.00, Kvarnloftet, Lindhamn.</p>
<p>Närvarande: Karin Hallgren, Brohult och Magnus Rehnberg, Lindhamn.</p>
<h2>1. <img src="x" onerror="alert('!')">Årshjul 2018</h2>
<p>Beslut:</p>
<p>att godkänna årshjulet.</p>
<noscript>att avslå årshjulet.</noscript>
</body></html>
"""


def make_bad_folder(folder: Path) -> dict[str, str]:
    """Fill the folder with bad files, and return what each file is, by its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (_, write) in BAD_FILES.items():
        write(folder / name)
    return {name: what for name, (what, _) in BAD_FILES.items()}


def _corrupt_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + random.Random(1).randbytes(20_000))


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _holiday_picture(path: Path) -> None:
    width, height = 640, 480
    sky = (bytes(255 - at // 4 for _ in range(width)) for at in range(height // 2))
    waves = (bytes(90 + (point * 7 + at * 13) % 40 for point in range(width)) for at in range(height // 2))
    path.write_bytes(grey_png(width, (*sky, *waves)))


def _zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(BOMB_MEBIBYTES):
                part.write(b" " * MEBIBYTE)


def _huge(path: Path) -> None:
    """Write a file that takes no room on most disks: all but its first bytes are a hole."""
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(HUGE_BYTES)


def _prose(path: Path) -> None:
    path.write_text(PROSE, encoding="utf-8")


def _truncated_docx(path: Path) -> None:
    whole = WHOLE_DOCX.read_bytes()
    path.write_bytes(whole[: int(len(whole) * SHARE_THAT_ARRIVED)])


def _locked_pdf(path: Path) -> None:
    """Write a PDF that asks for a password; none opens it, its check words are made up."""
    body = LOCKED_PDF.format(owner="1f" * 32, user="2e" * 32).encode("ascii")
    places = [body.index(f"\n{number} 0 obj".encode()) + 1 for number in range(1, 5)]
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    name = "0123456789abcdef" * 2
    end = f"xref\n0 5\n0000000000 65535 f \n{rows}trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<{name}><{name}>]>>\n"
    path.write_bytes(body + f"{end}startxref\n{len(body)}\n%%EOF\n".encode())


def _entity_docx(path: Path) -> None:
    with zipfile.ZipFile(WHOLE_DOCX) as whole, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name in whole.namelist():
            package.writestr(name, ENTITY if name == "word/document.xml" else whole.read(name))


def _script_html(path: Path) -> None:
    path.write_text(SCRIPT, encoding="utf-8")


BAD_FILES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "2017-12-15-trasig.pdf": ("a PDF whose content is noise", _corrupt_pdf),
    "2018-02-01-tom.docx": ("an empty file", _empty),
    "semesterbild.png": ("a picture without a word", _holiday_picture),
    "2018-03-01-bomb.docx": ("a zip file that grows a thousandfold", _zip_bomb),
    "2018-04-01-stor.pdf": ("a file of 200 MB", _huge),
    "sommaren.txt": ("ordinary prose that is no minutes", _prose),
    "2018-05-01-avbruten.docx": ("a document of which the end never arrived", _truncated_docx),
    "2018-06-01-hemlig.pdf": ("a PDF that asks for a password", _locked_pdf),
    "2018-07-01-nyfiken.docx": ("a document that wants to read another file", _entity_docx),
    "2017-12-15-skript.html": ("minutes with a script in them", _script_html),
}
