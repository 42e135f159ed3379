"""What digests tell of questions: that one waits for the answer of somebody's organisation."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils import timezone

from samverk.accounts.signed_links import end_of
from samverk.accounts.standing import TAKING_PART
from samverk.digests.tellers import Reader, Tiding
from samverk.post.addresses import whole_address
from samverk.rounds.queries.waiting import waiting

SOURCE = "round"


def tell_of_questions(readers: Sequence[Reader], on: date) -> Iterator[Tiding]:
    """Yield the questions that wait for an organisation, once each, for everybody who may answer for it; one that waits
    for a person, for them and who acts for them.

    A question that serves another room is told by that room.
    """
    answering: dict[tuple[int, int], list[tuple[Reader, int]]] = {}
    for reader in readers:
        for held in reader.standing.held:
            if held.seat in TAKING_PART and held.organisation_id is not None:
                answering.setdefault((held.body_id, held.organisation_id), []).append((reader, held.person_id))
    for asked in waiting({body for body, _ in answering}, {organisation for _, organisation in answering}, end_of(on)):
        question = asked.round
        seats = answering.get((question.body_id, asked.organisation_id), ())
        for reader in dict.fromkeys(one for one, person_id in seats if asked.person_id in (None, person_id)):
            yield Tiding(
                user_id=reader.user.pk,
                source=SOURCE,
                subject=asked.public_id,
                kind="waiting",
                day=timezone.localdate(question.closes_at),
                words=question.question,
                address=whole_address("rounds:round", question.public_id),
            )
