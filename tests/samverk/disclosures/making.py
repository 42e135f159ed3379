"""Requests for documents, in every state."""

from datetime import UTC, date, datetime
from typing import Any

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.disclosures import actions
from samverk.disclosures.actions import Assessment, Wanted
from samverk.disclosures.masking.spans import Marked
from samverk.disclosures.models import Document, DocumentRequest
from samverk.disclosures.queries.sending import documents_of, seal_of
from samverk.records.actions import store_file
from samverk.registry.actions import begin_register, open_case, register
from samverk.registry.entered import Brought, Direction, Entered, Party
from samverk.registry.models import Entry, Register
from tests.factories import make_body
from tests.samverk.conftest import make_user
from tests.samverk.disclosures.files import pdf

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)  # a Monday
TODAY = date(2026, 3, 2)
DUE = date(2026, 3, 3)
SECTION = "OSL 21 kap. 7 §"
WANTED = Wanted("Alla brev om bidraget", email="ella@fors.example")
REFUSED = Assessment("refused", SECTION, "Uppgifterna skulle behandlas i strid med dataskyddet.")
MASKED = Assessment("masked", SECTION)


def keeper(name: str = "sanna") -> User:
    email = f"{name}@samverk.example"
    return User.objects.filter(email=email).first() or make_user("secretary", email)


def body_with_a_register(name: str = "Direktörsgruppen", mark: str = "KDG") -> Body:
    body = make_body(name)
    begin_register(body, mark=mark, is_public=True, at=AT, by=keeper())
    return body


def a_record(body: Body | None = None, *contents: bytes, **said: Any) -> Entry:
    """Register a letter with files, one for each of ``contents``."""
    body = body or body_with_a_register()
    case = open_case(body, "Bidrag till föreningar", at=AT, by=keeper())
    files = tuple(
        Brought(store_file(content, media_type="application/pdf"), "Vega Example.pdf")
        for content in contents or (pdf(),)
    )
    said = {"direction": Direction.IN, "sender": Party("Vega Example"), "files": files} | said
    return register(case, Entered("Ansökan om bidrag", TODAY, **said), at=AT, by=keeper())


def asked_for(entry: Entry | None = None, wanted: Wanted | None = None, **said: Any) -> DocumentRequest:
    """Store a request for a record, or with ``wanted`` for something else of the same body."""
    entry = entry or a_record()
    return actions.ask_for_documents(
        entry.register.body, wanted or Wanted("", entry, email="ella@fors.example"), at=AT, **said
    )


def in_hand(asked: DocumentRequest | None = None, by: User | None = None) -> DocumentRequest:
    asked = asked or asked_for()
    actions.take_request(asked, at=AT, by=by or keeper())
    return DocumentRequest.objects.select_related("body", "case").get(pk=asked.pk)


def assessed(document: Document, said: Assessment, by: User | None = None) -> Document:
    actions.assess_document(document, said, seen=document.revision, at=AT, by=by or keeper())
    return fresh(document)


def masked(document: Document, *words: str) -> Document:
    """Assess a document as one to be masked, mask ``words`` and write the copy."""
    document = assessed(document, MASKED)
    for one in words or ("Vega Example",):
        actions.mask_passage(document, Marked(SECTION, one), seen=document.revision, at=AT, by=keeper())
        document = fresh(document)
    actions.write_copy(document, seen=document.revision, at=AT, by=keeper())
    return fresh(document)


def answered(asked: DocumentRequest, way: str = "link", at: datetime = AT) -> DocumentRequest:
    seal = seal_of(documents_of(asked))
    actions.answer_request(asked, way=way, answer="Här är svaret, Ella.", seal=seal, at=at, by=keeper())
    return DocumentRequest.objects.select_related("body", "case").get(pk=asked.pk)


def refused() -> DocumentRequest:
    """Store a request that was answered by a refusal."""
    asked = in_hand()
    assessed(asked.documents.get(), REFUSED)
    return answered(asked)


def fresh(document: Document) -> Document:
    return Document.objects.select_related("asked__body", "stored_file", "copy", "entry").get(pk=document.pk)


def entries_of(body: Body) -> list[tuple[str, str, str]]:
    """Return act, direction and content of what is registered in the latest case."""
    case = Register.objects.get(body=body).cases.order_by("-number").first()
    assert case is not None
    return list(case.entries.order_by("sequence").values_list("act", "direction", "what"))
