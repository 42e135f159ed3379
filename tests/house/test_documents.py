"""What the documents must say, because the code does it."""

import ast
import re
import tomllib

from samverk.site import settings
from tests.house.files import ROOT, SOURCES, trees

CODE = re.compile(r"^\| `([a-z0-9-]+)`", re.MULTILINE)
SHAPE = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
WORDED_IN = {"messages.py", "wording.py"}
SAYS_A_CODE = re.compile(r"_?(?:Finding|RuleBroken|Remark|UnreadableFile|UnknownFormat|finding|unreadable)")


def codes_said(tree):
    """Yield every code that a call names outright when it makes a finding or a refusal."""
    for node in ast.walk(tree):
        name = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
        if SAYS_A_CODE.fullmatch(name) and node.args:
            first = node.args[0]
            for part in (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,):
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and SHAPE.fullmatch(part.value):
                    yield part.value


def strings(tree):
    """Yield every string of a module."""
    return (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))


def explained():
    """Return the codes that ``docs/findings.md`` explains, in order."""
    return CODE.findall((ROOT / "docs/findings.md").read_text(encoding="utf-8"))


def test_every_code_is_explained():
    said = {code for _path, tree in trees(SOURCES) for code in codes_said(tree)}

    assert said - set(explained()) == set()


def test_every_explained_code_exists_and_is_explained_once():
    words = {word for path, tree in trees(SOURCES) if path.name not in WORDED_IN for word in strings(tree)}

    assert [code for code in explained() if code not in words] == []
    assert sorted(explained()) == sorted(set(explained()))


def test_every_explained_code_has_words_for_readers():
    worded = {word for path, tree in trees(SOURCES) if path.name in WORDED_IN for word in strings(tree)}

    assert [code for code in explained() if code not in worded] == []


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
