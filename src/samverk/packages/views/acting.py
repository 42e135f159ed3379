"""What every act of these pages does: say what was done, or what was refused."""

from functools import partial

from samverk.packages.messages import REFUSALS
from samverk.packages.models import Package
from samverk.packages.tasks import pack
from samverk.records.telling import telling, worded_by

told = partial(telling, worded_by(REFUSALS))


def let_be_made(package: Package, must_be_made: bool) -> None:
    """Have a package made in the background, if nobody does so already."""
    if must_be_made:
        pack.enqueue(package.pk)
