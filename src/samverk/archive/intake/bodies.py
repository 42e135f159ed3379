"""Bodies that no one has heard of, made on request."""

from collections.abc import Sequence

from samverk.accounts.models import User
from samverk.archive.intake.arrival import Arrival
from samverk.archive.intake.identity import day_of
from samverk.directory.actions import ensure_body
from samverk.directory.naming import name_key
from samverk.directory.queries import ALWAYS, Linker
from samverk.directory.written_names import body_stem
from samverk.records import trail


def create_missing_bodies(arrivals: Sequence[Arrival], linker: Linker, *, by: User | None) -> None:
    """Make a body for every name that is not known, and let ``linker`` know it at once."""
    for arrival in arrivals:
        minutes = arrival.minutes
        if minutes is None or minutes.body is None or linker.body(minutes.body.value, day_of(minutes)) is not None:
            continue
        body = ensure_body(minutes.body.value[:200])
        trail.note("body-created", body, by=by, source=arrival.run_file.path)
        linker.names.bodies[name_key(body.name)].append((body.pk, ALWAYS))
        linker.names.body_stems[body_stem(body.name)].append((body.pk, ALWAYS))
        linker.names.body_public_ids[body.pk] = body.public_id
