"""A meeting whose draft is out, and those who approve its minutes."""

from samverk.approving import actions
from samverk.approving.models import Approver
from samverk.signing.models import Signer
from tests.samverk.drafting.making import AFTER, chair_of, drafted, held, member_of
from tests.samverk.sitting.making import Scene

CHAIR, CHOSEN = Approver.Role.CHAIR, Approver.Role.CHOSEN


def scene_with_draft() -> Scene:
    """Hold a meeting and send its draft out; chair and member have log-ins."""
    scene = drafted(held())
    chair_of(scene)
    member_of(scene)
    return scene


def approvers_of(scene: Scene):
    return [(scene.seats["Brohult"].person, CHAIR), (scene.seats["Kvarnsele"].person, CHOSEN)]


def submitted(scene: Scene, **fields):
    """Lay the minutes before the chair and one member."""
    return actions.submit(scene.meeting, approvers_of(scene), at=AFTER, by=scene.keeper, **fields)


def row_of(submission, seat) -> Approver:
    return submission.approvers.get(person=seat.person)


def signed(submission, seat, moment=AFTER) -> None:
    """Note that the holder of a seat has signed the file; what the file then holds is the signing room's business."""
    rows = Signer.objects.filter(request=submission.request, person=seat.person)
    rows.update(state=Signer.State.SIGNED, decided_at=moment)
