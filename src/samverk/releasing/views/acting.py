"""What every act of these pages does: say what was done, or what was refused."""

from functools import partial

from samverk.accounts.access import only_if
from samverk.records.telling import telling, worded_by
from samverk.releasing.access import is_somebody
from samverk.releasing.messages import REFUSALS

told = partial(telling, worded_by(REFUSALS))
logged_in_only = only_if(is_somebody)
