"""The linker that knows the directory as it is now, and obeys what people have decided."""

from samverk.archive.models import LinkDecision
from samverk.directory.queries import Linker, LinkRule, Period, load_name_index, make_linker


def make_archive_linker() -> Linker:
    """Return a linker with the whole directory and all decisions; the latest decision goes first."""
    linker = make_linker(load_name_index())
    for decision in LinkDecision.objects.order_by("-pk"):
        match decision.subject:
            case LinkDecision.Subject.PERSON:
                linker.person_rules[decision.name_key].append(_rule(decision, decision.person_id))
            case LinkDecision.Subject.BODY:
                linker.body_rules[decision.name_key].append(_rule(decision, decision.body_id))
            case LinkDecision.Subject.ORGANISATION:
                linker.organisation_rules.setdefault(decision.name_key, decision.target_organisation_id)
    return linker


def _rule(decision: LinkDecision, target: int | None) -> LinkRule:
    return LinkRule(
        name_key=decision.name_key,
        organisation_id=decision.organisation_id,
        organisation_key=decision.organisation_key,
        period=Period(decision.first_on, decision.last_on),
        target_id=target,
    )
