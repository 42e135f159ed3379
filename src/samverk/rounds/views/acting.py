"""What every act of these pages does: know who acts, and say what was refused."""

from functools import partial

from samverk.records.telling import telling, worded_by
from samverk.rounds.messages import REFUSALS

told = partial(telling, worded_by(REFUSALS))
