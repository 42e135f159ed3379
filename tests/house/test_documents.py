"""What the documents must say, because the code does it."""

import ast
import re
import tomllib

from samverk.site import settings
from tests.house.files import ROOT, SOURCES, trees

CODE = re.compile(r"^\| `([a-z0-9-]+)`", re.MULTILINE)
SAYS_A_CODE = {"Finding", "RuleBroken"}


def codes_in_code():
    """Return every code that a finding or a refusal is made with."""
    return {
        node.args[0].value
        for _path, tree in trees(SOURCES)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) in SAYS_A_CODE
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_code_is_explained_and_every_explained_code_exists():
    explained = set(CODE.findall((ROOT / "docs/findings.md").read_text(encoding="utf-8")))

    assert codes_in_code() - explained == set()
    assert explained - codes_in_code() == set()


def test_every_setting_is_documented_and_every_documented_setting_exists():
    text = (ROOT / "docs/operation.md").read_text(encoding="utf-8")

    documented = set(re.findall(r"^\| `([A-Z_]+)` \|", text, re.MULTILINE))

    assert documented == settings.env.asked


def test_every_library_has_its_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = [*project["project"]["dependencies"], *groups["build"], *groups["dev"]]
    text = (ROOT / "docs/decisions/dependencies.md").read_text(encoding="utf-8").lower()

    names = [re.split(r"[\[<>=]", words)[0].lower() for words in wanted]

    assert [name for name in names if name not in text] == []


def test_every_link_between_documents_leads_somewhere():
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]

    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in pages
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]

    assert broken == []
