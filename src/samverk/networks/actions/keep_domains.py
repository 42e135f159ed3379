"""Which mail addresses are a municipality's own."""

from collections.abc import Iterable

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Organisation
from samverk.networks.models import MailDomain
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def keep_domains(organisation: Organisation, domains: Iterable[str], *, by: User) -> None:
    """Let exactly ``domains`` be the organisation's own; the same again leaves no trace.

    Raises ``RuleBroken("domain-taken")`` for one that is another organisation's.
    """
    wanted = {domain.strip().lower().lstrip("@") for domain in domains} - {""}
    known = set(MailDomain.objects.filter(organisation=organisation).values_list("domain", flat=True))
    if wanted == known:
        return
    taken = MailDomain.objects.filter(domain__in=wanted).exclude(organisation=organisation)
    if row := taken.first():
        raise RuleBroken("domain-taken", row.domain)
    MailDomain.objects.filter(organisation=organisation).exclude(domain__in=wanted).delete()
    MailDomain.objects.bulk_create(MailDomain(organisation=organisation, domain=domain) for domain in wanted - known)
    trail.note("mail-domains-kept", organisation, by=by, domains=sorted(wanted))
