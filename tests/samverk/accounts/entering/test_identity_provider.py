"""When a municipality's own log-in is believed about an address."""

import pytest

from samverk.accounts.entering.identity_provider import believed_email

OURS = "karin@ekelunda.example"


@pytest.mark.parametrize(
    ("email", "verified", "domains", "believed"),
    [
        ("Karin@Ekelunda.example", True, [], OURS),
        (OURS, "true", [], OURS),
        (OURS, None, [], ""),
        (OURS, False, [], ""),
        (OURS, None, ["ekelunda.example"], OURS),
        (OURS, True, ["ekelunda.example"], OURS),
        (OURS, False, ["ekelunda.example"], ""),
        (OURS, "false", ["ekelunda.example"], ""),
        ("nils@brohult.example", True, ["ekelunda.example"], ""),
        ("nils@not-ekelunda.example", True, ["ekelunda.example"], ""),
        ("nils@ekelunda.example.brohult.example", True, ["ekelunda.example"], ""),
        ("", True, [], ""),
        (None, True, ["ekelunda.example"], ""),
    ],
)
def test_a_provider_is_believed_about_its_own_domains_and_what_it_has_verified(email, verified, domains, believed):
    assert believed_email({"email": email, "email_verified": verified}, domains) == believed
