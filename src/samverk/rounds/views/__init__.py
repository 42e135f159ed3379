"""The pages of questions: the list, one question with its result, answering it, and the acts of whoever keeps it."""

from samverk.rounds.views.answering import answer
from samverk.rounds.views.colleagues import change_colleague, name_one
from samverk.rounds.views.keeping import close, new, remind, reopen
from samverk.rounds.views.own import own, own_file
from samverk.rounds.views.reading import export, file, history, round_page, rounds

__all__ = [
    "answer",
    "change_colleague",
    "close",
    "export",
    "file",
    "history",
    "name_one",
    "new",
    "own",
    "own_file",
    "remind",
    "reopen",
    "round_page",
    "rounds",
]
