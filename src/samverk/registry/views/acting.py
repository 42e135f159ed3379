"""What every act of these pages does: say what was done, or what was refused."""

from functools import partial

from samverk.records.messages import REFUSALS as OF_FILES
from samverk.records.telling import telling, worded_by
from samverk.registry.messages import REFUSALS

ALL = {**OF_FILES, **REFUSALS}
told = partial(telling, worded_by(ALL))
