"""Questions that were put, to whom, and every answer that was given."""

from samverk.rounds.models.answer import Answer, OptionAnswer
from samverk.rounds.models.colleague import Colleague
from samverk.rounds.models.round import Asked, Option, Round

__all__ = ["Answer", "Asked", "Colleague", "Option", "OptionAnswer", "Round"]
