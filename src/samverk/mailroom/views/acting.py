"""What every act of these pages does: say what was done, or what was refused."""

from functools import partial

from samverk.mailroom.messages import REFUSALS
from samverk.records.telling import telling, worded_by

told = partial(telling, worded_by(REFUSALS))
