"""The walls of the house: imports run downhill, and each stone stands alone."""

import ast
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.house.files import ROOT, SOURCES, names_of, trees

# Imported as one thing, installed as another.
BUILT_IN = sys.stdlib_module_names | {"minutebook", "procedure", "samverk"}


def declared():
    """Return the names of the libraries that running needs, as the project declares them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {normal(words.partition("[")[0].partition(">")[0]) for words in project["dependencies"]}


def normal(name):
    return name.strip().lower().replace("_", "-")


def imported(tree):
    """Return the top-level names that a module imports."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def test_imports_run_downhill():
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


def test_running_needs_only_what_is_declared():
    distributions = packages_distributions()

    used = {
        normal(distribution)
        for _path, tree in trees(SOURCES)
        for name in imported(tree) - BUILT_IN
        for distribution in distributions.get(name, [name])
    }

    assert used - declared() == set()


def test_minutebook_starts_without_django():
    code = "import sys, minutebook; sys.exit(' '.join({'django', 'samverk'} & set(sys.modules)) or 0)"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT / "src", capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_every_room_names_itself():
    for path in ROOT.glob("src/samverk/**/apps.py"):
        label = path.parent.name
        words = names_of(path)

        assert (f"samverk.{'.'.join(path.parent.relative_to(ROOT / 'src/samverk').parts)}", label) == words
