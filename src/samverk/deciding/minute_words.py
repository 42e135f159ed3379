"""How proposals, votes, recusals and dissents stand in the minutes: whole sentences, always in their language."""

from collections.abc import Sequence
from datetime import date

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.deciding.models import Ballot, Recusal, Vote
from samverk.meetings.models import Attendance

# Minutes are written in Swedish, whatever language the one who keeps them reads the pages in.
OF_THE_MINUTES = "sv"
Choice = Ballot.Choice


def in_minutes() -> translation.override:
    """Return the language of the minutes, to be entered with ``with``."""
    return translation.override(OF_THE_MINUTES)


def named(attendance: Attendance) -> str:
    """Return a name with the municipality, as minutes write it."""
    organisation = attendance.organisation_as_written
    return f"{attendance.name_as_written} ({organisation})" if organisation else attendance.name_as_written


def proposal_text(text: str, made_by: Attendance, seconded_by: Sequence[Attendance]) -> str:
    """Return the line about a proposal."""
    with in_minutes():
        words = {"name": named(made_by), "text": text.rstrip("."), "others": ", ".join(map(named, seconded_by))}
        if seconded_by:
            return _("%(name)s proposes: %(text)s. %(others)s joins in the proposal.") % words
        return _("%(name)s proposes: %(text)s.") % words


def proposition_text(order: Sequence[str], carried: str) -> str:
    """Return the line about the order in which the chair put the proposals, and what was carried."""
    with in_minutes():
        listed = "; ".join(f"{number}. {text}" for number, text in enumerate(order, start=1))
        words = {"listed": listed, "carried": carried.rstrip(".")}
        return (
            _("The chair puts the proposals in this order: %(listed)s. The chair finds carried: %(carried)s.") % words
        )


def vote_text(vote: Vote, ballots: Sequence[Ballot]) -> str:
    """Return the line about a vote that is closed, with everybody's vote where it was open and called by name."""
    with in_minutes():
        return " ".join([*_about(vote), *_by_name(ballots), _outcome(vote)])


def election_text(vote: Vote, counts: Sequence[tuple[str, int]]) -> str:
    """Return the line about an election."""
    with in_minutes():
        words = {
            "what": vote.yes_means.rstrip("."),
            "counts": ", ".join(f"{name} {votes}" for name, votes in counts),
            "blank": vote.abstained,
            "elected": vote.elected,
        }
        if vote.decided_by == Vote.DecidedBy.LOT:
            return (
                _(
                    "Secret election: %(what)s. Votes: %(counts)s; blank %(blank)s. "
                    "The votes are even, and %(elected)s is elected by lot."
                )
                % words
            )
        return _("Secret election: %(what)s. Votes: %(counts)s; blank %(blank)s. %(elected)s is elected.") % words


def recusal_text(attendance: Attendance, reason: str) -> str:
    """Return the line about somebody who left for the item."""
    with in_minutes():
        words = {"name": named(attendance), "reason": Recusal.Reason(reason).label}
        return _("%(name)s reports a conflict of interest and takes no part in the item. Reason: %(reason)s.") % words


def dissent_text(attendance: Attendance, reason: str) -> str:
    """Return the line about somebody who will not answer for the decision."""
    with in_minutes():
        words = {"name": named(attendance), "reason": reason.strip().rstrip(".")}
        if words["reason"]:
            return _("%(name)s dissents from the decision: %(reason)s.") % words
        return _("%(name)s dissents from the decision.") % words


def admission_text(present: int) -> str:
    """Return the line about an item that was not called."""
    with in_minutes():
        return ngettext(
            "The item was not called. The only one present agrees that it is decided.",
            "The item was not called. All %(count)d who are present agree that it is decided.",
            present,
        ) % {"count": present}


def put_off_text(*, is_remit: bool, returns_on: date | None, reason: str) -> str:
    """Return the clause that puts an item off."""
    with in_minutes():
        words = {"day": date_format(returns_on) if returns_on else "", "reason": reason.strip().rstrip(".")}
        if is_remit:
            return _("to remit the item for further preparation: %(reason)s") % words
        if returns_on:
            return _("to postpone the item to the meeting on %(day)s") % words
        return _("to postpone the item to the next meeting")


def _about(vote: Vote) -> list[str]:
    words = {"yes": vote.yes_means.rstrip("."), "no": vote.no_means.rstrip(".")}
    if vote.no_means:
        return [_("Vote. Yes means: %(yes)s. No means: %(no)s.") % words]
    return [_("Vote. Yes means: %(yes)s.") % words]


def _by_name(ballots: Sequence[Ballot]) -> list[str]:
    """Return a sentence for each choice that somebody made, with the names in the order of the list."""
    names = {
        choice: ", ".join(named(ballot.attendance) for ballot in ballots if ballot.choice == choice)
        for choice in Choice.values
    }
    sentences = {
        Choice.YES: _("Yes: %(names)s.") % {"names": names[Choice.YES]},
        Choice.NO: _("No: %(names)s.") % {"names": names[Choice.NO]},
        Choice.ABSTAIN: _("Abstains: %(names)s.") % {"names": names[Choice.ABSTAIN]},
    }
    return [sentence for choice, sentence in sentences.items() if names[choice]]


def _outcome(vote: Vote) -> str:
    words = {"yes": vote.yes, "no": vote.no, "abstained": vote.abstained}
    counts = _("%(yes)s yes, %(no)s no, %(abstained)s abstain.") % words
    if vote.decided_by == Vote.DecidedBy.CASTING_VOTE:
        verdict = _("Yes by the chair's casting vote.") if vote.is_carried else _("No by the chair's casting vote.")
    else:
        verdict = _("The outcome is yes.") if vote.is_carried else _("The outcome is no.")
    return f"{counts} {verdict}"
