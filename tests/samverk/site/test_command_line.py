"""The command line as somebody at a terminal meets it."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.migrated import migrated_database

OURS = {"demo", "init", "serve", "user", "worker"}


@pytest.fixture
def samverk(tmp_path):
    """Return a function that runs ``samverk`` in a house of its own."""

    def run(*words, **variables):
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = {**kept, "SAMVERK_DATA_DIR": str(tmp_path), "PYTHONPATH": "src", **variables}
        command = [sys.executable, "-m", "samverk.site", *words]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
        )

    return run


def listed(text):
    """Return the names of the commands that a help text lists."""
    lines = text.split("Commands:\n")[1].split("\n\n")[0].splitlines()
    return {line.split()[0]: line.split(maxsplit=1)[1] for line in lines}


def test_help_lists_our_commands_with_one_sentence_each(samverk):
    commands = listed(samverk("--help").stdout)

    assert set(commands) >= OURS
    assert [name for name, sentence in commands.items() if not sentence.strip().endswith(".")] == []


def test_django_commands_stay_within_reach(samverk):
    by_way, direct = samverk("django", "check"), samverk("check")

    assert (by_way.returncode, direct.returncode) == (0, 0)
    assert by_way.stdout == direct.stdout


def test_wrong_settings_are_told_in_sentences_without_a_traceback(samverk):
    done = samverk("check", SAMVERK_LANGUAGE="klingon", SAMVERK_DEBUG="maybe")

    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "Samverk does not start, because of its settings:",
        "  SAMVERK_DEBUG is 'maybe'; allowed is on or off (also yes/no, true/false, 1/0).",
        "  SAMVERK_LANGUAGE is 'klingon'; allowed is one of sv, en.",
    ]


def test_a_database_that_does_not_answer_is_told_without_its_password(samverk):
    done = samverk("init", DATABASE_URL="postgresql://karin:hush@127.0.0.1:1/samverk")

    assert done.returncode == 3
    assert done.stderr.startswith("The database cannot be used:\n")
    assert "hush" not in done.stderr
    assert "Traceback" not in done.stderr


def test_init_makes_the_database_and_loads_a_preset_as_often_as_one_likes(samverk):
    first, second = (
        samverk("init", "--preset", "familjen-helsingborg"),
        samverk("init", "--preset", "familjen-helsingborg"),
    )

    assert (first.returncode, second.returncode) == (0, 0)
    assert first.stdout == second.stdout
    assert first.stdout.splitlines()[1].startswith("Familjen Helsingborg: 23 organisations, 19 bodies, 3 venues")


def test_init_names_the_presets_it_knows(samverk, tmp_path):
    shutil.copy(migrated_database(), tmp_path / "samverk.sqlite3")

    done = samverk("init", "--preset", "atlantis")

    assert done.returncode == 1
    assert done.stderr.strip() == "CommandError: There is no preset atlantis. Known are: familjen-helsingborg."
