"""The day of a moment is that of the clock on the wall, and for an hour or two of every night not that of UTC."""

import ast
import re

from tests.house.files import SOURCES, paths, place, trees

# Filters of templates are handed moments of the clock on the wall ("expects_localtime").
WRITERS = ("date_format", "day", "day_words")
IN_TEMPLATE = re.compile(r"_at\.(?:date|time|year|month|day)\b")
LOCAL_ALREADY = "src/samverk/design/templatetags/design.py"


def _asks_utc(node: ast.Call) -> bool:
    """Tell whether a call takes the day of a moment without asking which clock: "at.date()", "date_format(row.at)"."""
    if isinstance(node.func, ast.Attribute) and node.func.attr == "date":
        return not node.args and not node.keywords
    if isinstance(node.func, ast.Name) and node.func.id in WRITERS and node.args:
        said = node.args[0]
        return isinstance(said, ast.Attribute) and (said.attr == "at" or said.attr.endswith("_at"))
    return False


def test_days_of_moments_are_those_of_the_clock_on_the_wall():
    found = [
        place(path, node.lineno)
        for path, tree in trees(SOURCES)
        if "samverk" in path.parts and place(path) != LOCAL_ALREADY
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _asks_utc(node)
    ]

    assert found == []


def test_templates_leave_it_to_filters_to_take_the_day_of_a_moment():
    found = [place(path) for path in paths(SOURCES, ".html") if IN_TEMPLATE.search(path.read_text(encoding="utf-8"))]

    assert found == []
