"""What every act of these pages does: know who acts, and say what was refused."""

from functools import partial

from samverk.drafting.messages import REFUSALS
from samverk.records.telling import telling, worded_by

answered = partial(telling, worded_by(REFUSALS))
