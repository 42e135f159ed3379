"""What a finding says to people: one whole sentence for each of its words."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samverk.signing.models.signature import Strength
from samverk.signing.queries import recognised as ours
from samverk.signing.validating.report import FAILED, INDETERMINATE, NONE, PASSED, Change, Report, SignatureFinding

MARKS = {PASSED: "good", INDETERMINATE: "wait", FAILED: "bad", NONE: "wait"}
# The sub-indications of ETSI EN 319 102-1 that a reader meets; all others get one sentence together.
BECAUSE: dict[str, str | Promise] = {
    "CERTIFICATE_CHAIN_GENERAL_FAILURE": gettext_lazy(
        "The certificates behind the signature could not be followed to a root."
    ),
    "CHAIN_CONSTRAINTS_FAILURE": gettext_lazy("A certificate behind the signature was issued for another use."),
    "CRYPTO_CONSTRAINTS_FAILURE": gettext_lazy("The signature was made with a method that is no longer safe."),
    "CRYPTO_CONSTRAINTS_FAILURE_NO_POE": gettext_lazy("The signature was made with a method that is no longer safe."),
    "EXPIRED": gettext_lazy("The certificate had run out when the document was signed."),
    "FORMAT_FAILURE": gettext_lazy("The document was changed after it was signed, in a way that is not allowed."),
    "HASH_FAILURE": gettext_lazy("What was signed has been changed since."),
    "NOT_YET_VALID": gettext_lazy("The certificate was not valid yet when the document was signed."),
    "NO_CERTIFICATE_CHAIN_FOUND": gettext_lazy("Nobody whom this house trusts vouches for the signer's certificate."),
    "NO_SIGNING_CERTIFICATE_FOUND": gettext_lazy("The certificate of the signer is not in the file."),
    "OUT_OF_BOUNDS_NO_POE": gettext_lazy(
        "The certificate has run out, and nothing proves that the signature is older."
    ),
    "OUT_OF_BOUNDS_NOT_REVOKED": gettext_lazy(
        "The certificate has run out, and nothing proves that the signature is older."
    ),
    "REVOCATION_OUT_OF_BOUNDS_NO_POE": gettext_lazy(
        "What is known about the certificate being revoked is too old or too new."
    ),
    "REVOKED": gettext_lazy("The certificate had been revoked when the document was signed."),
    "REVOKED_CA_NO_POE": gettext_lazy("A certificate behind the signature has been revoked."),
    "REVOKED_NO_POE": gettext_lazy("The certificate has been revoked, and nothing proves that the signature is older."),
    "SIG_CONSTRAINTS_FAILURE": gettext_lazy("The certificate does not let its holder sign documents."),
    "SIG_CRYPTO_FAILURE": gettext_lazy("The signature does not fit its certificate."),
    "TIMESTAMP_ORDER_FAILURE": gettext_lazy("The time stamps contradict each other."),
    "TRY_LATER": gettext_lazy("Whether the certificate was revoked could not be found out just now. Try again later."),
}
ADDED: dict[str, str | Promise] = {
    "signature": gettext_lazy("one more signature was given"),
    "proof": gettext_lazy("proofs for the signatures were added"),
    "page-added": gettext_lazy("a page was added"),
    "page-removed": gettext_lazy("a page was taken away"),
    "page-changed": gettext_lazy("what the page shows was changed"),
    "annotation": gettext_lazy("an annotation was added or changed"),
    "form": gettext_lazy("a form was filled in"),
    "other": gettext_lazy("something was changed that no page shows"),
}
KNOWN: dict[str, tuple[str, str | Promise]] = {
    ours.WHOLE: ("good", gettext_lazy("This is the very file that was signed in this house, with all its signatures.")),
    ours.SO_FAR: ("wait", gettext_lazy("This is a file of this house that not everybody has signed yet.")),
    ours.STOPPED: (
        "wait",
        gettext_lazy("This is a file of this house whose signing was stopped before everybody had signed."),
    ),
    ours.CUT: ("bad", gettext_lazy("This file was cut: it lacks signatures that were given in this house.")),
    ours.EXTENDED: ("bad", gettext_lazy("Something was put behind a file that was signed in this house.")),
    ours.BEFORE: ("bad", gettext_lazy("This is the file as it was before anybody signed it in this house.")),
    ours.COPY: (
        "bad",
        gettext_lazy("This is a copy of a document that was signed in this house, without the signatures."),
    ),
}


@dataclass(frozen=True, slots=True)
class Headline:
    """The answer in one sentence; ``mark`` is how it is coloured: good, wait or bad."""

    mark: str
    sentence: str


def headline(report: Report) -> Headline:
    """Return what a reader must know first."""
    count = len(report.signatures)
    if report.indication == NONE:
        return Headline("wait", _("The file holds no signature. Printing, scanning or saving anew takes them away."))
    if report.indication == FAILED:
        broken = any(not one.is_intact for one in report.signatures)
        changed = _("Do not trust this file: what was signed has been changed.")
        added = _("Do not trust this file: something was added after it was signed that may not be added.")
        return Headline("bad", changed if broken else added)
    if report.indication == INDETERMINATE:
        return Headline("wait", _("The document is unchanged, but who signed it cannot be trusted without more proof."))
    if report.unsigned:
        return Headline("wait", _("The signatures hold, but a place made for a signature is empty."))
    sentence = ngettext(
        "The document is unchanged, and its signature holds.",
        "The document is unchanged, and its %(count)d signatures hold.",
        count,
    )
    return Headline("good", sentence % {"count": count})


def because(finding: SignatureFinding) -> str | Promise:
    """Return why a signature is worth no more than it is; empty where it passed."""
    if not finding.sub_indication:
        return ""
    if finding.sub_indication == "FORMAT_FAILURE" and not finding.is_intact:
        return _("The signature is built in a way that cannot be examined.")
    return BECAUSE.get(finding.sub_indication, _("The signature could not be judged for certain."))


def strength(finding: SignatureFinding) -> str | Promise:
    """Return what the signature is called by its strength."""
    return Strength(finding.strength).label


def added(change: Change) -> str:
    """Return what a revision added, and on which page."""
    if change.page:
        return _("Page %(page)d: %(what)s") % {"page": change.page, "what": ADDED[change.kind]}
    return str(ADDED[change.kind])


def when(iso: str) -> str:
    """Return a moment of a report as people write it here; empty where there is none."""
    moment = parse_datetime(iso) if iso else None
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT") if moment else ""
