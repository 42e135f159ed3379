"""The settings of signatures, from the environment."""

from pathlib import Path

import pytest

from samverk.site.env import Environment, WrongSettings
from samverk.site.signing_services import signing_services


def read(**variables):
    env = Environment({f"SAMVERK_{name}": value for name, value in variables.items()})
    found = signing_services(env, Path("/srv/samverk/data"))
    env.refuse_wrong()
    return found


def test_without_any_the_platform_approves_by_itself():
    found = read()

    assert (found.platform_approval, found.tsa_url, found.csc_url) == (True, "", "")
    assert found.trust_dir == Path("/srv/samverk/data/trust")


def test_a_time_stamp_may_come_by_plain_http():
    assert read(TSA_URL="http://stamp.example/tsa").tsa_url == "http://stamp.example/tsa"


def test_codes_of_signers_go_only_by_https_or_on_this_machine():
    assert read(CSC_URL="https://sign.example/").csc_url == "https://sign.example"
    assert read(CSC_URL="http://127.0.0.1:9000").csc_url == "http://127.0.0.1:9000"
    with pytest.raises(WrongSettings, match="SAMVERK_CSC_URL"):
        read(CSC_URL="http://sign.example")


@pytest.mark.parametrize(
    ("name", "value"),
    [("TSA_URL", "stamp.example"), ("CSC_ASKS", "pin,shoe"), ("CSC_VERSION", "v3"), ("PLATFORM_APPROVAL", "maybe")],
)
def test_what_cannot_be_used_is_refused_by_name(name, value):
    with pytest.raises(WrongSettings, match=f"SAMVERK_{name}"):
        read(**{name: value})


def test_what_the_service_asks_for_is_a_list():
    assert read(CSC_ASKS="pin, otp").csc_asks == ("pin", "otp")
