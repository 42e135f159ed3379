"""What of each type is due, how it is named without personal data, and what its removal leaves."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone, translation

from samverk.accounts.models import LogInFailure
from samverk.archive.models import ImportRun, RunFile, SourceDocument
from samverk.contacts.models import ReportBack, Visit
from samverk.drafting.models import Comment, OlderText
from samverk.followup.models import Entrusting, Obligation, Report
from samverk.guests.models import Invitation
from samverk.meetings.models import Meeting
from samverk.post.actions import send_letter
from samverk.post.models import Letter
from samverk.preservation.document_type import TYPES, DocumentType, day_of
from samverk.preservation.parts import files_of
from samverk.records.actions import store_file
from samverk.rounds.models import Answer, Asked, Colleague, Round
from samverk.subscriptions.models import Subscription
from tests.factories import make_body, make_item, make_meeting, make_organisation
from tests.samverk.preservation.making import AT, contact_person, letter

pytestmark = pytest.mark.django_db
DAY = date(2024, 5, 1)
MOMENT = datetime(2024, 5, 1, 21, 59, 59, tzinfo=UTC)  # a second before midnight in Sweden


def told(key: str, last: date = DAY) -> list[tuple[date, str]]:
    """Return day and label, in English, of what had its event by ``last``."""
    kind = TYPES[key]
    with translation.override("en"):
        return [(day_of(one.event), kind.label(one)) for one in kind.begun_by(last)]


def removed(key: str) -> DocumentType:
    """Remove all of a type that is due."""
    kind = TYPES[key]
    for one in kind.begun_by(DAY):
        kind.remove(one)
    return kind


def approved_meeting(**fields: object) -> Meeting:
    body = make_body()
    said = {"state": "approved", "approved_at": MOMENT} | fields
    return make_meeting(body, date(2024, 4, 16), **said)


def test_contact_persons_who_have_ended():
    contact_person(ended_on=DAY)
    contact_person("Still Example", ended_on=DAY + timedelta(days=1))
    contact_person("Here Example", ended_on=None)

    assert told("contact-person") == [(DAY, "Contact person at Region Mellan until 1 May 2024")]


def test_visits_that_have_been_go_with_their_questions_and_leave_what_came_back():
    party = contact_person().organisation
    visit = Visit.objects.create(organisation=party, body=make_body(), title="Besök", on=DAY, state="held")
    Visit.objects.create(organisation=party, body=visit.body, title="Snart", on=DAY, state="planned")
    visit.questions.create(position=1, text="Hur går det?", answer="Bra, säger Vega.")
    back = ReportBack.objects.create(organisation=party, on=DAY, text="Ett brev", source="brev", visit=visit)

    named = told("visit")
    removed("visit")

    assert named == [(DAY, "Visit of Region Mellan to Direktörsgruppen on 1 May 2024")]
    assert list(Visit.objects.values_list("title", flat=True)) == ["Snart"]
    assert ReportBack.objects.get(pk=back.pk).visit is None


def test_letters_are_emptied_and_never_sent_again():
    gone = letter(sent_at=MOMENT)
    letter(2, sent_at=MOMENT + timedelta(seconds=1))
    gone.enclosures.create(name="brev.txt", stored_file=store_file(b"Brev", media_type="text/plain"))

    named = told("letter")
    removed("letter")
    gone.refresh_from_db()

    assert named == [(DAY, f"Letter {gone.public_id} (call to a meeting), sent on 1 May 2024")]
    assert (gone.to_address, gone.to_name, gone.subject, gone.text) == ("", "", "", "")
    assert (gone.kind, gone.state, gone.enclosures.count()) == ("call", "sent", 0)
    assert told("letter") == []
    assert send_letter("vega@fors.example", subject="K", text="V", kind="call", once="call 1") is None


def test_a_note_that_a_letter_was_opened_goes_and_the_letter_stays():
    opened = letter(opened_at=MOMENT)
    letter(2)

    named = told("letter-opening")
    removed("letter-opening")

    assert named == [(DAY, f"Note that letter {opened.public_id} (call to a meeting) was opened")]
    assert list(Letter.objects.order_by("id").values_list("opened_at", "to_name")) == [(None, "Vega Example")] * 2


def test_settled_comments_on_approved_minutes():
    meeting = approved_meeting()
    item = make_item(meeting)
    said = {"text": "Stavfel", "made_at": MOMENT, "by": "vega@fors.example", "by_name": "Vega"}
    settled = {"is_settled": True, "settled_at": MOMENT}
    Comment.objects.create(meeting=meeting, item=item, **said, **settled)
    Comment.objects.create(meeting=meeting, **said)
    Comment.objects.create(meeting=make_meeting(meeting.body, state="drafted"), **said, **settled)

    named = told("draft-comment")
    removed("draft-comment")

    assert named == [(DAY, "Comment on the draft of Direktörsgruppen 16 April 2024, item 1")]
    assert Comment.objects.count() == 2


def test_earlier_wordings_of_approved_minutes():
    item = make_item(approved_meeting())
    OlderText.objects.create(item=item, text="Gammalt", replaced_at=MOMENT, replaced_by="vega@fors.example")

    named = told("older-text")
    removed("older-text")

    assert named == [(DAY, "Earlier wording in the draft of Direktörsgruppen 16 April 2024, item 1")]
    assert OlderText.objects.count() == 0


def test_invitations_to_meetings_that_have_been():
    meeting = approved_meeting()
    said = {
        "name": "Vega Example",
        "email": "vega@fors.example",
        "invited_at": MOMENT,
        "invited_by": "s@samverk.example",
    }
    Invitation.objects.create(meeting=meeting, item=make_item(meeting), **said)
    Invitation.objects.create(meeting=make_meeting(meeting.body, DAY, state="called"), **said)

    named = told("guest-invitation")
    removed("guest-invitation")

    assert named == [(date(2024, 4, 16), "Invitation to item 1 of Direktörsgruppen 16 April 2024")]
    assert Invitation.objects.count() == 1


def test_refused_files_go_with_what_was_kept_of_them():
    run = ImportRun.objects.create(origin="page", state="done", ended_at=MOMENT)
    ImportRun.objects.filter(pk=run.pk).update(begun_at=MOMENT)
    stored = store_file(b"No minutes", media_type="text/plain")
    document = SourceDocument.objects.create(stored_file=stored, path="Vega Example.txt", is_minutes=False)
    refused = RunFile.objects.create(
        run=run, position=1, path="Vega Example.txt", state="no-minutes", stored_file=stored, document=document
    )
    RunFile.objects.create(run=run, position=2, path="minutes.txt", state="read")
    corrected = SourceDocument.objects.create(stored_file=store_file(b"Other", media_type="text/plain"), path="o.txt")
    corrected.corrections.create(kind="set-meeting")
    RunFile.objects.create(run=run, position=3, path="o.txt", state="no-minutes", document=corrected)

    named = told("refused-file")
    files = files_of([refused])
    removed("refused-file")

    assert named == [(DAY, f"File 1 of import {run.public_id} on 1 May 2024")]
    assert files == {refused.pk: {stored.pk}}
    assert list(SourceDocument.objects.values_list("path", flat=True)) == ["o.txt"]
    assert list(RunFile.objects.values_list("path", flat=True)) == ["minutes.txt", "o.txt"]


def test_colleagues_of_closed_questions():
    question = Round.objects.create(
        body=make_body(),
        question="Ja?",
        state="closed",
        opened_at=MOMENT - timedelta(days=9),
        closes_at=MOMENT,
        closed_at=MOMENT,
    )
    asked = Asked.objects.create(round=question, organisation=make_organisation())
    for name in ("silent", "answered"):
        Colleague.objects.create(asked=asked, name=name, email=f"{name}@fors.example", named_at=MOMENT, on_behalf_of="")
    Answer.objects.create(asked=asked, text="Ja", given_at=MOMENT, colleague=Colleague.objects.get(name="answered"))

    label = f"Colleague who might answer for Storvik in question {question.public_id} of Direktörsgruppen"
    assert told("round-colleague") == [(DAY, label)] * 2


def test_colleagues_who_had_a_task_in_hand():
    task = Obligation.objects.create(what="Räkna", key="1", owner_words="alla")
    said = {"name": "Vega", "until": DAY, "on_behalf_of": "x", "entrusted_at": MOMENT, "entrusted_by": "x"}
    entrusting = Entrusting.objects.create(obligation=task, email="vega@fors.example", **said)
    Report.objects.create(obligation=task, text="Klart", entrusting=entrusting)

    assert told("entrusting") == [(DAY, f"Colleague who had task {task.public_id} in hand until 1 May 2024")]


def test_attempts_to_log_in():
    LogInFailure.objects.create(subject="192.0.2.1", failed_at=MOMENT)
    LogInFailure.objects.create(subject="192.0.2.1", failed_at=timezone.now())

    named = told("log-in-failure")
    removed("log-in-failure")

    assert named == [(DAY, "Failed attempt to log in on 1 May 2024")]
    assert LogInFailure.objects.count() == 1


def test_subscriptions_that_nobody_confirmed():
    asked = Subscription.objects.create(email="vega@fors.example", kind="all", asked_at=MOMENT)
    Subscription.objects.create(email="disa@fors.example", kind="all", asked_at=MOMENT, confirmed_at=AT)

    assert told("unconfirmed-subscription") == [
        (DAY, f"Subscription {asked.public_id} that was asked for on 1 May 2024")
    ]
