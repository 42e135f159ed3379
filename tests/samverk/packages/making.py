"""A matter that is closed, with everything that can belong to one."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from samverk.accounts.entering.confirming import Confirmation
from samverk.accounts.models import User
from samverk.agenda.models import Paper
from samverk.approving.actions import follow_signing
from samverk.directory.models import Body
from samverk.followup.models import Report
from samverk.intake.models import Proposal, ProposalPaper
from samverk.matters.models import Matter
from samverk.meetings.models import Meeting
from samverk.packages.actions import ask_for_package, make_package
from samverk.packages.models import Package
from samverk.records.actions import store_file
from samverk.records.models import StoredFile
from samverk.registry import actions as registry
from samverk.registry.entered import Brought
from samverk.rounds.models import Answer, Asked, Round
from samverk.signing.actions import Will, sign
from samverk.signing.models import Signer
from samverk.signing.services.platform import PlatformService
from tests.factories import make_addressee, make_item, make_matter, make_meeting, make_organisation
from tests.samverk.approving.making import submitted
from tests.samverk.conftest import make_user
from tests.samverk.drafting.making import AFTER, add_secret_item, approved, chair_of, drafted, held, member_of
from tests.samverk.followup.making import owe
from tests.samverk.registry.making import SECRECY, letter
from tests.samverk.signing.making import document
from tests.samverk.sitting.making import Scene

AT = datetime(2026, 3, 20, 9, 30, tzinfo=UTC)
DAY = date(2026, 3, 20)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def keeper() -> User:
    known = User.objects.filter(email="arkiv@samverk.example").first()
    return known or make_user("secretary", "arkiv@samverk.example")


def plain_matter(title: str = "Gemensam upphandling", **meeting: Any) -> Matter:
    """Store a matter that one approved meeting dealt with, and nothing else."""
    item = make_item(make_meeting(state=Meeting.State.APPROVED, approved_at=AFTER, **meeting), title)
    return make_matter(title, item)


def closed_matter(*, signed: bool = False) -> Matter:
    """Store a matter with a meeting, papers, a case with a secret entry, and what was owed and is done."""
    scene = drafted(_with_papers(held()))
    item = scene.items[1]
    matter = make_matter("Gemensam upphandling", item)
    _sign(scene) if signed else approved(scene)
    clause = item.clauses.order_by("position").last()
    make_addressee(clause, "sekretariatet")
    owed = owe(clause, state="accepted", body=scene.body, settled_at=AFTER)
    Report.objects.create(
        obligation=owed, text="Avtalet är skrivet.", stored_file=stored(b"Avtal.", "text/plain"), file_name="avtal.txt"
    )
    _register(scene, matter)
    propose(matter, scene.body, "Behov.txt")
    ask("clause", clause.public_id, scene.body, "Svar.txt")
    return matter


def propose(matter: Matter, body: Body, name: str, **fields: Any) -> Proposal:
    """Store a proposal of the matter, with a paper."""
    said = {"title": matter.title, "state": "placed", "submitted_at": AFTER - timedelta(days=40)}
    proposal = Proposal.objects.create(matter=matter, body=body, **said | fields)
    proposal.clauses.create(position=1, text="att upphandla tillsammans")
    ProposalPaper.objects.create(proposal=proposal, stored_file=stored(name.encode(), "text/plain"), name=name)
    return proposal


def ask(kind: str, public_id: str, body: Body, name: str) -> Round:
    """Store a question about something, and what one member answered: at first without its file, then with it."""
    opened = AFTER - timedelta(days=20)
    question = Round.objects.create(
        body=body,
        question="Vilka avtal har kommunen?",
        form=Round.Form.FILE,
        about_kind=kind,
        about_id=public_id,
        opened_at=opened,
        closes_at=AFTER,
    )
    asked_one = Asked.objects.create(round=question, organisation=make_organisation(f"Svarby {question.pk}"))
    for version, words in enumerate(("", name), start=1):
        file = stored(words.encode(), "text/plain") if words else None
        at = opened + timedelta(days=version)
        Answer.objects.create(asked=asked_one, version=version, stored_file=file, file_name=words, given_at=at)
    return question


def stored(content: bytes, media_type: str) -> StoredFile:
    """Store a file that came long before it is packed."""
    file = store_file(content, media_type=media_type)
    StoredFile.objects.filter(pk=file.pk).update(stored_at=AFTER)
    return file


def asked(matter: Matter, form: str = "zip", *, at: datetime = AT, despite_open: bool = False) -> Package:
    """Ask for the package of a matter."""
    package, _must_be_made = ask_for_package(matter, form, despite_open=despite_open, at=at, by=keeper())
    return package


def made(matter: Matter, form: str = "zip", *, at: datetime = AT) -> Package:
    """Ask for the package of a matter and make it."""
    package = asked(matter, form, at=at)
    make_package(package.pk, at=at)
    package.refresh_from_db()
    return package


def _with_papers(scene: Scene) -> Scene:
    add_secret_item(scene)
    for name, content, media_type in (
        ("Anbudsöversikt.pdf", document("Anbud"), "application/pdf"),
        ("Förslag till avtal.docx", b"PK not really Word", WORD),
        ("Förslag till avtal.docx", b"PK another of the same name", WORD),
    ):
        Paper.objects.create(item=scene.items[1], stored_file=stored(content, media_type), name=name)
    return scene


def _sign(scene: Scene) -> None:
    """Let chair and member sign the minutes, which are approved by it."""
    users = [chair_of(scene), member_of(scene)]
    request = submitted(scene, to_sign=True).request
    for number, user in enumerate(users, start=1):
        at = AFTER + timedelta(minutes=number)
        will = Will(request.shown.sha256, Confirmation(user.pk, "totp", at))
        sign(Signer.objects.get(request=request, person=user.person), PlatformService(), will, at=at, by=user)
    follow_signing([request.pk], at=AFTER + timedelta(hours=1))
    scene.meeting.refresh_from_db()


def _register(scene: Scene, matter: Matter) -> None:
    by = keeper()
    registry.begin_register(scene.body, mark="STY", is_public=True, at=AFTER, by=by)
    case = registry.open_case(scene.body, matter.title, matter=matter, at=AFTER, by=by)
    letters = (
        letter("Fråga om avtalet", files=(Brought(stored(b"A letter.", "text/plain"), "brev.txt"),)),
        letter("Hemlig offert", files=(Brought(stored(b"A secret.", "text/plain"), "offert.txt"),), secrecy=SECRECY),
    )
    for one in letters:
        registry.register(case, one, at=AT - timedelta(days=10), by=by)
    registry.close_case(case, at=AT - timedelta(days=1), by=by)
