"""Stamping the time, where the operator has named an authority for it; and what may go wrong while signing."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from cryptography import x509
from django.conf import settings
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.general import SigningError
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.sign.timestamps.requests_client import RequestsHTTPTimeStamper
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathBuildingError, PathError, PathValidationError

from samverk.records.refusal import RuleBroken
from samverk.signing.pdf.embed import Stamping
from samverk.signing.validating.trust import as_read, trusted_roots

PATIENCE = 15  # seconds
UNTRUSTED = (PathError, PathBuildingError, PathValidationError)


def stamping_now(also_trusted: Iterable[x509.Certificate] = ()) -> Stamping | None:
    """Return who stamps the time, or ``None`` where no authority is configured (``SAMVERK_TSA_URL``)."""
    if not settings.SIGNING.tsa_url:
        return None
    roots = trusted_roots()
    trusted = [root.certificate for root in (*roots.signers, *roots.stamps)]
    context = ValidationContext(
        trust_roots=[*trusted, *map(as_read, also_trusted)],
        allow_fetching=settings.SIGNING.fetch_revocation,
        revocation_mode="hard-fail",
    )
    return Stamping(_stamper(), context)


def _stamper() -> TimeStamper:
    account = (settings.SIGNING.tsa_user, settings.SIGNING.tsa_password) if settings.SIGNING.tsa_user else None
    return RequestsHTTPTimeStamper(settings.SIGNING.tsa_url, timeout=PATIENCE, auth=account)


@contextmanager
def refusing() -> Iterator[None]:
    """Turn what goes wrong while a file is signed into a refusal; the file stays as it was.

    Raises ``RuleBroken``: ``"time-stamp-unavailable"``, ``"signer-certificate-untrusted"``, ``"signing-failed"``.
    """
    try:
        yield
    except TimestampRequestError as error:
        raise RuleBroken("time-stamp-unavailable", str(error)[:200]) from error
    except SigningError as error:
        is_about_trust = isinstance(error.__cause__, UNTRUSTED)
        raise RuleBroken("signer-certificate-untrusted" if is_about_trust else "signing-failed", str(error)) from error
    except UNTRUSTED as error:
        # Only the chain of the time stamp is looked at outside of pyHanko's own words.
        raise RuleBroken("time-stamp-unavailable", str(error)[:200]) from error
    except (PdfError, ValueError) as error:
        raise RuleBroken("signing-failed", type(error).__name__) from error
