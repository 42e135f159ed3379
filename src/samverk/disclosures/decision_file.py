"""A decision as a file: what was decided by whom, and how it is appealed, in the house's language."""

from collections.abc import Iterator, Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from minutebook.write import About, Part, PartKind, as_pdf
from minutebook.write.part import part
from samverk.design.templatetags.design import day as day_words
from samverk.disclosures.messages import outcome_of
from samverk.disclosures.models import Decision, Document


def decision_file(decision: Decision, refused: Sequence[Document]) -> bytes:
    """Return the decision as PDF/A, about what was not handed out as a whole; it names nobody who asked."""
    day = timezone.localdate(decision.made_at)
    title = _("Decision on a request for public documents")
    return as_pdf(_parts(decision, refused, title), About(title, decision.authority, decision.asked.public_id, day))


def _parts(decision: Decision, refused: Sequence[Document], title: str) -> Iterator[Part]:
    asked = decision.asked
    yield part(PartKind.TITLE, title)
    yield part(PartKind.FIELD, decision.authority, label=_("Authority"))
    yield part(PartKind.FIELD, day_words(timezone.localdate(decision.made_at)), label=_("Day of the decision"))
    yield part(PartKind.FIELD, asked.case.designation if asked.case else asked.public_id, label=_("Reference"))
    yield part(PartKind.FIELD, day_words(asked.received_on), label=_("Request received"))
    yield part(PartKind.SECTION, _("Decision"))
    for document in refused:
        yield part(PartKind.ENTRY, f"{document.title}. {outcome_of(document)}")
    yield part(PartKind.SECTION, _("Reasons"))
    for paragraph in filter(None, (line.strip() for line in decision.text.splitlines())):
        yield part(PartKind.PARAGRAPH, paragraph)
    yield part(PartKind.SECTION, _("How to appeal"))
    for paragraph in appeal_text(decision.authority, decision.court):
        yield part(PartKind.PARAGRAPH, paragraph)
    yield part(PartKind.SIGNATURE, decision.decided_by, label=decision.authority)


def appeal_text(authority: str, court: str) -> tuple[str, str, str]:
    """Return how a refusal is appealed, a paragraph each.

    Source: SFS 2009:400, 6 kap. 7-8 §§; SFS 2017:900.
    """
    return (
        _("You may appeal the decision to %(court)s.") % {"court": court},
        _("Write which decision you appeal, how you want it changed, and why. Say how you can be reached."),
        _(
            "Hand in or send the appeal to %(authority)s. It must have come in there within three weeks "
            "from the day on which you got the decision."
        )
        % {"authority": authority},
    )
