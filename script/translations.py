"""Translations: compile the catalogues, and check that Swedish says all that English says.

python script/translations.py compile    write a .mo beside every .po that is newer
python script/translations.py check      list what is missing, stale, contradictory or broken
"""

import io
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src"
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}


@dataclass(frozen=True)
class Said:
    """A sentence in the code: ``plural`` and ``context`` are empty where there is none."""

    text: str
    plural: str
    context: str
    place: str


def main(words: list[str]) -> int:
    """Do what ``words`` asks; return the code to exit with."""
    if words == ["compile"]:
        compile_catalogues(SOURCE)
        return 0
    if words == ["check"]:
        mistakes = sorted(check(SOURCE))
        print(*mistakes, sep="\n") if mistakes else print("Every sentence is translated.")
        return 1 if mistakes else 0
    print(__doc__)
    return 2


def compile_catalogues(source: Path) -> None:
    """Write a .mo beside every .po that has none or an older one."""
    for catalogue in sorted(source.glob("**/locale/*/LC_MESSAGES/django.po")):
        compiled = catalogue.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime:
            _compile(catalogue, compiled)


def check(source: Path) -> Iterator[str]:
    """Yield one line a mistake, over all rooms below ``source``."""
    chosen: dict[tuple[str, str], tuple[str, str]] = {}
    for room in sorted(path.parent for path in source.glob("samverk/**/apps.py")):
        name = str(room.relative_to(source))
        said = list(sentences(room))
        path = room / "locale/sv/LC_MESSAGES/django.po"
        known = _read(path) if path.exists() else {}
        yield from _compare(name, said, known)
        for key, message in known.items():
            first_room, words = chosen.setdefault(key, (name, str(message.string)))
            if words != str(message.string):
                yield f"{name}: {key[0]!r} is translated otherwise in {first_room}; one text has one translation"


def sentences(room: Path) -> Iterator[Said]:
    """Yield what the code and the templates of ``room`` hand to gettext."""
    for path in sorted([*room.glob("**/*.py"), *room.glob("**/templates/**/*.*")]):
        nearest = next(folder for folder in path.parents if (folder / "apps.py").exists())
        if nearest == room and "migrations" not in path.parts:
            yield from _extract(path)


def _extract(path: Path) -> Iterator[Said]:
    from babel.messages.extract import extract_python  # noqa: PLC0415 - the compiler starts without them
    from django.utils.translation.template import templatize  # noqa: PLC0415

    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # The template becomes code whose indentation means nothing.
        text = "\n".join(line.lstrip() for line in templatize(text).splitlines())
    for line, function, words, _comments in extract_python(io.BytesIO(text.encode()), KEYWORDS, (), {}):
        parts = [words] if isinstance(words, str) else [word or "" for word in words]
        context = parts.pop(0) if function.startswith(("pgettext", "npgettext")) else ""
        plural = parts[1] if function.startswith(("ngettext", "npgettext")) and len(parts) > 1 else ""
        if parts and parts[0]:
            yield Said(parts[0], plural, context, f"{path.relative_to(SOURCE)}:{line}")


def _compare(room: str, said: list[Said], known: dict) -> Iterator[str]:
    wanted = {(sentence.text, sentence.context): sentence for sentence in reversed(said)}
    for key, sentence in wanted.items():
        if key not in known or not _is_complete(known[key], sentence):
            yield f"{sentence.place}: {sentence.text!r} has no Swedish in {room}"
    for key, message in known.items():
        if key not in wanted:
            yield f"{room}: {key[0]!r} is translated but said nowhere"
        elif wrong := _wrong_placeholders(message):
            yield f"{room}: {key[0]!r}: {', '.join(sorted(wrong))} stands in one language only"


def _is_complete(message, sentence: Said) -> bool:
    words = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(words) and not message.fuzzy and (len(words) > 1) == bool(sentence.plural)


def _wrong_placeholders(message) -> set[str]:
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    if not all(strings):
        return set()
    # The singular may say "one" where the plural says how many; so the last form is the one that must agree.
    return _placeholders(ids[-1]) ^ _placeholders(strings[-1])


def _placeholders(text: str) -> set[str]:
    return {match[0] for match in PLACEHOLDER.finditer(text)}


def _read(path: Path) -> dict:
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with path.open("rb") as stream:
        catalogue = read_po(stream, locale="sv", abort_invalid=True)
    keys = (
        (message.id if isinstance(message.id, str) else message.id[0], message.context or "") for message in catalogue
    )
    return {key: message for key, message in zip(keys, catalogue, strict=True) if key[0]}


def _compile(catalogue: Path, compiled: Path) -> None:
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with catalogue.open("rb") as stream:
        messages = read_po(stream, locale=catalogue.parts[-3], abort_invalid=True)
    draft = compiled.with_suffix(".mo.draft")
    with draft.open("wb") as stream:
        write_mo(stream, messages)
    draft.replace(compiled)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
