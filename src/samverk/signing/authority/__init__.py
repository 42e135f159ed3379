"""The platform's own certificate authority: a root that the house keeps, and certificates that are used once."""

from samverk.signing.authority.issuing import OneTime, issue
from samverk.signing.authority.root import Root, kept_root, retired_roots

__all__ = ["OneTime", "Root", "issue", "kept_root", "retired_roots"]
