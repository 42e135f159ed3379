"""Which words stand where: Swedish in the lexicon and the catalogues, imports at the top, no leftovers."""

import ast
import re

from tests.house.files import ROOT, SOURCES, WRITTEN_BY_HAND, paths, place, trees

# A word of two letters or more with a Swedish letter in it, once the sets of letters of patterns are left out.
LETTER_SET = re.compile(r"\[[^\]]*\]")
SWEDISH_WORD = re.compile(r"[A-Za-zÅÄÖåäö]*[ÅÄÖåäö][A-Za-zÅÄÖåäö]+|[A-Za-zÅÄÖåäö]+[ÅÄÖåäö][A-Za-zÅÄÖåäö]*")
HOMES_OF_SWEDISH = ("lexicon", "locale", "presets", "formats")
# Strings that hold Swedish letters and no Swedish.
NO_WORDS = {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ": "the alphabet",
    "åäöÅÄÖ§é": "the letters by which an encoding is told",
    "åäöÅÄÖé–\u00a0": "the letters that are folded first",
    "ÃÂ": "the letters by which a wrong encoding is told",
}
ENGLISH = {"öre": "the coin has no other name"}
IMPORT_IN_FUNCTION = {
    "src/minutebook/read/characters.py": "ftfy is heavy, and most text needs no repair",
    "src/minutebook/read/pdf/__init__.py": "pdfium is heavy, and most files are no PDF",
    "src/minutebook/write/docx.py": "python-docx is heavy, and who only reads need not have it",
    "src/minutebook/write/docx_styles.py": "python-docx, as above",
    "src/minutebook/write/pdf.py": "the setter of type is heavy, and who only reads need not have it",
    "src/samverk/records/taking_along/as_xlsx.py": "the spreadsheet writer is heavy, and most pages write none",
    "script/translations.py": "compiling must work before anything else is imported",
    "script/programs.py": "looking for a browser needs no database driver",
}


def strings(tree):
    """Yield every string of a module that is no docstring."""
    homes = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, homes) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node


def test_swedish_stands_in_the_lexicon_and_the_catalogues():
    found = [
        f"{place(path, node.lineno)} {node.value[:60]!r}"
        for path, tree in trees(SOURCES)
        if not any(home in part for part in path.parts for home in HOMES_OF_SWEDISH)
        for node in strings(tree)
        if node.value not in NO_WORDS and set(SWEDISH_WORD.findall(LETTER_SET.sub("", node.value))) - set(ENGLISH)
    ]

    assert found == []


def test_templates_speak_english():
    found = [
        f"{place(path)} {word}"
        for path in paths(SOURCES, ".html")
        for word in SWEDISH_WORD.findall(path.read_text(encoding="utf-8"))
        if word not in ENGLISH
    ]

    assert found == []


def test_imports_stand_at_the_top():
    found = {
        place(path)
        for path, tree in trees((*SOURCES, "script"))
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and function.name != "ready"
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }

    assert found - set(IMPORT_IN_FUNCTION) == set()


def test_no_module_is_called_what_says_nothing():
    empty = {"utils", "util", "common", "core", "helper", "helpers", "misc", "manager", "info", "data"}

    assert [place(path) for path in paths(SOURCES) if empty & {path.stem, path.parent.name}] == []


def test_every_module_says_what_it_is():
    silent = [place(path) for path, tree in trees(SOURCES) if tree.body and not ast.get_docstring(tree)]

    assert silent == []


def test_mail_addresses_and_hosts_are_invented():
    address = re.compile(r"[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)")
    texts = [*paths(WRITTEN_BY_HAND), *ROOT.glob("docs/**/*.md"), *ROOT.glob("samples/texts/*")]

    found = {
        f"{place(path)} {match[0]}"
        for path in texts
        for match in address.finditer(path.read_text(encoding="utf-8"))
        if not match["host"].endswith("example") and match["host"] != "127.0.0.1"
    }

    assert found == set()
