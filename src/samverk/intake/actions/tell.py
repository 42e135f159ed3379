"""Letters to whoever proposed: one at every outcome."""

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.accounts.models import User
from samverk.intake.models import Proposal, ProposalStep
from samverk.intake.wording import OUTCOMES
from samverk.post.actions import send_letter
from samverk.post.addresses import whole_address


def tell_proposer(proposal: Proposal, step: ProposalStep, *, outcome: str = "") -> None:
    """Write to whoever proposed, and to the principal of a delegate, what became of it.

    ``outcome`` names its sentence in ``wording.OUTCOMES`` where that is not the step's own. A confidential title stands
    in the letter neither in the subject nor in the text: the link asks for a log-in.
    """
    with translation.override(settings.LANGUAGE_CODE):
        for address, name in _proposers(proposal):
            send_letter(
                address,
                to_name=name,
                subject=_subject(proposal),
                text=_text(proposal, step, outcome or str(step.act)),
                kind=f"proposal-{step.act}",
                about=proposal,
                once=f"proposal {proposal.public_id} step {step.pk} {address}",
            )


def _proposers(proposal: Proposal) -> list[tuple[str, str]]:
    proposer = proposal.proposed_by
    found = {proposer.email: proposer.name} if proposer is not None and proposer.is_active else {}
    if proposal.on_behalf_of:
        principal = User.objects.filter(email=proposal.on_behalf_of, is_active=True).first()
        if principal is not None:
            found[principal.email] = principal.name
    return list(found.items())


def _subject(proposal: Proposal) -> str:
    if proposal.is_confidential:
        return _("A confidential matter that you proposed")
    return _("Your proposal: %(title)s") % {"title": proposal.title}


def _text(proposal: Proposal, step: ProposalStep, outcome: str) -> str:
    meeting = proposal.wanted_meeting
    told = {
        "body": proposal.body.name,
        "meeting": date_format(meeting.held_on) if meeting is not None and meeting.held_on else "",
        "day": date_format(proposal.waits_until) if proposal.waits_until else "",
    }
    if outcome == Proposal.State.POSTPONED and proposal.waits_until:
        outcome = "postponed-to-day"
    paragraphs = [str(OUTCOMES[outcome]) % told]
    if step.reason:
        paragraphs.append(_("The reason given:") + "\n" + step.reason)
    paragraphs.append(_("The proposal:") + "\n" + whole_address("intake:proposal", proposal.public_id))
    return "\n\n".join(paragraphs)
