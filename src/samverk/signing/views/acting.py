"""What every act of these pages does: say what was done, or what was refused."""

from functools import partial

from samverk.records.telling import telling, worded_by
from samverk.signing.messages import REFUSALS

answered = partial(telling, worded_by(REFUSALS))
