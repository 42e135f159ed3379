"""The pages of questions: the list, one question with its result, answering it, and the acts of whoever keeps it."""

from samverk.rounds.views.answering import answer
from samverk.rounds.views.keeping import close, new, remind, reopen
from samverk.rounds.views.reading import history, round_page, rounds

__all__ = ["answer", "close", "history", "new", "remind", "reopen", "round_page", "rounds"]
