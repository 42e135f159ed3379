"""The settings as a process starts with them."""

import json
import os
import subprocess
import sys

import pytest

SHOW = """
import json
from samverk.site import settings
print(json.dumps({name: getattr(settings, name) for name in %r}, default=str))
"""


@pytest.fixture
def settings_under(tmp_path):
    """Return a function that starts a process under an environment and tells some of its settings."""

    def start(names, **variables):
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = {**kept, "SAMVERK_DATA_DIR": str(tmp_path), "PYTHONPATH": "src", **variables}
        command = [sys.executable, "-c", SHOW % (names,)]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    return start


def test_a_house_behind_https_keeps_its_cookies_to_https(settings_under):
    names = ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS", "SECURE_SSL_REDIRECT"]

    plain = json.loads(settings_under(names).stdout)
    behind = json.loads(settings_under(names, SAMVERK_HTTPS="on").stdout)

    assert list(plain.values()) == [False, False, 0, False]
    assert list(behind.values()) == [True, True, 31_536_000, True]


def test_a_forwarded_protocol_is_believed_only_where_a_proxy_of_our_own_stands_in_front(settings_under):
    names = ["SECURE_PROXY_SSL_HEADER", "PROXIES"]

    assert settings_under(names, SAMVERK_PROXIES="1").returncode == 1
    assert json.loads(settings_under(names, SAMVERK_HTTPS="on").stdout) == {
        "SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"],
        "PROXIES": 1,
    }


def test_https_without_a_proxy_would_lead_in_a_circle_and_is_refused(settings_under):
    done = settings_under(["PROXIES"], SAMVERK_HTTPS="on", SAMVERK_PROXIES="0")

    assert done.stderr.splitlines()[-1].endswith("SAMVERK_PROXIES is '0'; allowed is a whole number from 1 to 5.")


def test_debug_is_off_unless_somebody_says_otherwise(settings_under):
    assert json.loads(settings_under(["DEBUG"]).stdout) == {"DEBUG": False}


def test_the_house_does_not_start_on_a_misspelt_setting(settings_under):
    done = settings_under(["DEBUG"], SAMVERK_DEBUGG="on")

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith(
        "SAMVERK_DEBUGG is not a setting of Samverk. Did you mean SAMVERK_DEBUG?"
    )


def test_sqlite_is_shared_by_several_processes(settings_under):
    options = json.loads(settings_under(["DATABASES"]).stdout)["DATABASES"]["default"]["OPTIONS"]

    assert options == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;",
    }
