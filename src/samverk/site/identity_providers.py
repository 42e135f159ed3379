"""The municipalities' own log-ins (OpenID Connect), from the environment, one family of variables each.

``SAMVERK_OIDC=ekelunda,brohult`` names them; ``SAMVERK_OIDC_EKELUNDA_SERVER`` and the others describe each. What a
provider may say is decided in ``samverk.accounts.entering.identity_provider``.
"""

import re

from samverk.site.env import Environment

NAMES = "SAMVERK_OIDC"


def identity_providers(env: Environment) -> list[dict[str, object]]:
    """Return django-allauth's description of every provider, ordered as they are named."""
    for name in env.words(NAMES):
        if not re.fullmatch(r"[a-z0-9-]+", name):
            env.refuse(f"{NAMES} names {name!r}; allowed are small letters, digits and hyphens.")
    return [_provider(env, name) for name in env.words(NAMES)]


def _provider(env: Environment, name: str) -> dict[str, object]:
    prefix = f"{NAMES}_{re.sub(r'[^A-Z0-9]', '_', name.upper())}"
    domains = [domain.lower().lstrip("@") for domain in env.words(f"{prefix}_DOMAINS")]
    let_in = env.flag(f"{prefix}_LET_IN", default=False)
    if let_in and not domains:
        env.refuse(f"{prefix}_LET_IN is on, and {prefix}_DOMAINS does not say whom it lets in.")
    return {
        "provider_id": name,
        "name": env.text(f"{prefix}_NAME", default=name.capitalize()),
        "client_id": env.needed(f"{prefix}_CLIENT_ID"),
        "secret": env.needed(f"{prefix}_SECRET"),
        "settings": {
            "server_url": env.https_address(f"{prefix}_SERVER"),
            "oauth_pkce_enabled": True,
            "domains": domains,
            "let_in": let_in,
            "asks_for_second_factor": env.flag(f"{prefix}_SECOND_FACTOR", default=False),
        },
    }
