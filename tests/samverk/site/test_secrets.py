"""Secrets: made once, kept to oneself."""

import stat
from concurrent.futures import ThreadPoolExecutor

from samverk.site.secrets import kept_secret


def test_kept_secret_is_made_once_and_stays(tmp_path):
    path = tmp_path / "new" / "secret_key"

    first, second = kept_secret(path), kept_secret(path)

    assert first == second
    assert len(first) >= 50


def test_kept_secret_is_readable_by_its_owner_only(tmp_path):
    path = tmp_path / "new" / "secret_key"

    kept_secret(path)

    assert (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode)) == (0o600, 0o700)


def test_kept_secret_is_another_in_another_house(tmp_path):
    assert kept_secret(tmp_path / "a") != kept_secret(tmp_path / "b")


def test_kept_secret_is_one_for_all_who_start_at_once(tmp_path):
    path = tmp_path / "secret_key"

    with ThreadPoolExecutor(16) as starters:
        secrets = set(starters.map(kept_secret, [path] * 64))

    assert len(secrets) == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["secret_key"]
