"""Networks: the steps of their life, who takes part, what they are for, and who answers."""

from samverk.networks.models.dormancy import DormancyProposal
from samverk.networks.models.life import LifeStep, Merger
from samverk.networks.models.mandate_text import ChangeAsked, MandateChange, MandateText
from samverk.networks.models.network import LogEntry, Network, YearPlan
from samverk.networks.models.suggested_step import SuggestedStep
from samverk.networks.models.taking_part import ContactCard, MailDomain, Participation

__all__ = [
    "ChangeAsked",
    "ContactCard",
    "DormancyProposal",
    "LifeStep",
    "LogEntry",
    "MailDomain",
    "MandateChange",
    "MandateText",
    "Merger",
    "Network",
    "Participation",
    "SuggestedStep",
    "YearPlan",
]
