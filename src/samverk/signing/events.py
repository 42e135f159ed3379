"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# request_ids: a tuple of primary keys of requests whose file everybody has signed.
request_completed = Signal()

# request_ids: requests that a signer refused to sign, with a reason; or that were withdrawn by whoever keeps them.
request_refused = Signal()
request_withdrawn = Signal()
