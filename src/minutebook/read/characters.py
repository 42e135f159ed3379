"""Single characters: what is invisible goes, what is damaged is mended or told, what is odd is told and kept."""

import re
from functools import lru_cache
from types import ModuleType
from unicodedata import is_normalized, normalize

from minutebook.model.finding import Level
from minutebook.read.draft import Line, Remark
from minutebook.read.symbols import TABLE

# One search decides for nearly every line that there is nothing to do.
ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2010\u2011\u2028-\u202e\u2060-\u2069\ue000-\uf8ff\ufb00-\ufb06\ufeff\ufffd]"
)
SOFT_HYPHEN = "\u00ad"
INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]|\u00ad(?=.)", re.DOTALL)
BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2061-\u2069]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
SPACE = re.compile("[\x0b\x0c\x85\u2028\u2029]")
LOST = re.compile("[\ufffd\ue000-\uf8ff]")
OLD_WINDOWS = re.compile("[\x82-\x84\x91-\x97]")
LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "ft",
    "\ufb06": "st",
}
ALIKE = str.maketrans(LIGATURES | {"\u2010": "-", "\u2011": "-"})
MOJIBAKE = re.compile("[ÃÂ][\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€|√[•§∂Öñ©Ñ]")
ARTEFACT = re.compile(r"\[bookmark: ?_\w{1,40}\] ?")


def clean(line: Line) -> None:
    """Bring the words of a line to their printed form and note what was met."""
    if line.columns:
        line.columns = tuple(_clean(column, line).strip() for column in line.columns)
    else:
        line.text = _clean(line.text, line)
    line.marker = line.marker.translate(TABLE)


def _clean(text: str, line: Line) -> str:
    if "[bookmark:" in text:
        text = _without(ARTEFACT, text, line, "word-artefact", Level.NOTE)
    if text.isascii() and text.isprintable():
        return text
    if MOJIBAKE.search(text):
        text = _unscrambled(text, line)
    if ODD.search(text):
        text = _without_oddities(text, line)
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _without_oddities(text: str, line: Line) -> str:
    if OLD_WINDOWS.search(text):
        line.remarks.append(Remark("encoding-repaired", Level.WARNING, _code_points(OLD_WINDOWS.findall(text))))
        text = OLD_WINDOWS.sub(lambda match: match[0].encode("latin-1").decode("cp1252"), text)
    text = SPACE.sub(" ", text)
    text = _without(BIDI, text, line, "bidi-control", Level.WARNING)
    text = _without(CONTROL, text, line, "control-character", Level.NOTE)
    text = INVISIBLE.sub("", text.rstrip()).translate(TABLE).translate(ALIKE)
    if lost := LOST.findall(text):
        line.remarks.append(Remark("unreadable-character", Level.WARNING, _code_points(lost)))
    return "" if text == SOFT_HYPHEN else text


def _without(pattern: re.Pattern[str], text: str, line: Line, code: str, level: Level) -> str:
    found = pattern.findall(text)
    if not found:
        return text
    line.remarks.append(Remark(code, level, found[0].strip() if pattern is ARTEFACT else _code_points(found)))
    return pattern.sub("", text)


def _code_points(letters: list[str]) -> str:
    return " ".join(f"U+{ord(letter):04X}" for letter in dict.fromkeys(letters))


def _unscrambled(text: str, line: Line) -> str:
    """Undo that UTF-8 was once taken for something else; without ftfy, only say that it seems so."""
    ftfy = _ftfy()
    if ftfy is None:
        line.remarks.append(Remark("encoding-suspect", Level.WARNING))
        return text
    mended: str = ftfy.fix_encoding(text)
    if MOJIBAKE.search(mended):
        # Where a byte was lost for good, the line as a whole resists; the other words need not.
        mended = re.sub(r"\S+", lambda word: str(ftfy.fix_encoding(word[0])), mended)
    if mended != text:
        line.remarks.append(Remark("encoding-repaired", Level.WARNING, "mojibake"))
    return mended


@lru_cache(maxsize=1)
def _ftfy() -> ModuleType | None:
    try:
        import ftfy  # noqa: PLC0415  (optional, and needed by few files)
    except ImportError:
        return None
    return ftfy
