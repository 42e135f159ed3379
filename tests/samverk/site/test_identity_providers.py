"""Identity providers from the environment."""

import pytest

from samverk.site.env import Environment, WrongSettings
from samverk.site.identity_providers import identity_providers

EKELUNDA = {
    "SAMVERK_OIDC": "ekelunda",
    "SAMVERK_OIDC_EKELUNDA_SERVER": "https://id.ekelunda.example/",
    "SAMVERK_OIDC_EKELUNDA_CLIENT_ID": "samverk",
    "SAMVERK_OIDC_EKELUNDA_SECRET": "hush",
}


def read(variables):
    env = Environment(variables)
    found = identity_providers(env)
    env.refuse_wrong()
    return found


def mistakes(variables):
    with pytest.raises(WrongSettings) as wrong:
        read(variables)
    return wrong.value.mistakes


def test_none_is_known_where_none_is_named():
    assert read({}) == []


def test_a_provider_is_described_by_its_family_of_variables():
    domains = {"SAMVERK_OIDC_EKELUNDA_DOMAINS": "Ekelunda.example, @skola.ekelunda.example"}
    flags = {"SAMVERK_OIDC_EKELUNDA_LET_IN": "on", "SAMVERK_OIDC_EKELUNDA_SECOND_FACTOR": "on"}

    [provider] = read(EKELUNDA | domains | flags)

    assert provider == {
        "provider_id": "ekelunda",
        "name": "Ekelunda",
        "client_id": "samverk",
        "secret": "hush",
        "settings": {
            "server_url": "https://id.ekelunda.example",
            "oauth_pkce_enabled": True,
            "domains": ["ekelunda.example", "skola.ekelunda.example"],
            "let_in": True,
            "asks_for_second_factor": True,
        },
    }


def test_a_name_of_two_words_has_variables_with_an_underscore():
    variables = {name.replace("EKELUNDA", "EKELUNDA_SKOLA"): value for name, value in EKELUNDA.items()}

    [provider] = read(variables | {"SAMVERK_OIDC": "ekelunda-skola", "SAMVERK_OIDC_EKELUNDA_SKOLA_NAME": "Skolan"})

    assert (provider["provider_id"], provider["name"]) == ("ekelunda-skola", "Skolan")


def test_what_is_missing_is_told_at_once_and_no_secret_is():
    variables = {"SAMVERK_OIDC": "ekelunda", "SAMVERK_OIDC_EKELUNDA_SERVER": "http://id.ekelunda.example"}

    assert mistakes(variables) == (
        "SAMVERK_OIDC_EKELUNDA_CLIENT_ID is needed, and is not set.",
        "SAMVERK_OIDC_EKELUNDA_SECRET is needed, and is not set.",
        "SAMVERK_OIDC_EKELUNDA_SERVER holds a value that cannot be used; allowed is an address that begins with "
        "https://.",
    )


def test_a_provider_that_lets_in_says_whom():
    [mistake] = mistakes(EKELUNDA | {"SAMVERK_OIDC_EKELUNDA_LET_IN": "on"})

    assert (
        mistake == "SAMVERK_OIDC_EKELUNDA_LET_IN is on, and SAMVERK_OIDC_EKELUNDA_DOMAINS does not say whom it lets in."
    )


def test_variables_of_a_provider_nobody_named_are_a_misspelling():
    assert len(mistakes({name: value for name, value in EKELUNDA.items() if name != "SAMVERK_OIDC"})) == 3


def test_a_name_that_cannot_stand_in_an_address_is_refused():
    variables = {name.replace("EKELUNDA", "EKELUNDA_AB"): value for name, value in EKELUNDA.items()}

    [mistake] = mistakes(variables | {"SAMVERK_OIDC": "Ekelunda AB"})

    assert mistake == "SAMVERK_OIDC names 'Ekelunda AB'; allowed are small letters, digits and hyphens."
