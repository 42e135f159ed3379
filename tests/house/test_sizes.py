"""How long files and functions may be."""

import ast
import statistics

from tests.house.files import SOURCES, WRITTEN_BY_HAND, paths, place, trees

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
# Files and functions that may be longer, each with its reason.
ALLOWED: dict[str, str] = {}


def functions(tree):
    """Yield every function with its length in lines, decorators left out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node, node.end_lineno - node.lineno + 1


def test_no_file_is_too_long():
    long = {
        place(path): lines
        for path in paths(WRITTEN_BY_HAND)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }

    assert long == {}


def test_no_function_is_too_long():
    long = {
        f"{place(path, node.lineno)} {node.name}": lines
        for path, tree in trees(WRITTEN_BY_HAND)
        for node, lines in functions(tree)
        if lines > LONGEST_FUNCTION
    }

    assert {name: lines for name, lines in long.items() if name.rpartition(" ")[2] not in ALLOWED} == {}


def test_most_files_and_functions_are_short():
    files = [
        len(path.read_text(encoding="utf-8").splitlines()) for path in paths(SOURCES) if path.name != "__init__.py"
    ]
    lengths = [lines for _path, tree in trees(SOURCES) for _node, lines in functions(tree)]

    assert statistics.median(files) <= 80
    assert statistics.median(lengths) <= 8


def test_no_template_is_too_long():
    long = {
        place(path): lines
        for path in paths(SOURCES, ".html")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 120
    }

    assert long == {}
